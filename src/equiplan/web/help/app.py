"""What the help app declares to the platform."""

from equiplan.web.platform.manifest import PUBLIC, SIGNED_IN, App, routes

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
)
