"""What the help app declares to the platform."""

from equiplan.web.platform.manifest import PUBLIC, SIGNED_IN, App, routes

from . import searching

APP = App(
    routes=routes(
        "help",
        {
            SIGNED_IN: (
                "index",
                "page",
            ),
            PUBLIC: ("sign_in",),
        },
    ),
    searched=searching.SEARCHED,
)
