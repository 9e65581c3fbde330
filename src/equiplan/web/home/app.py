"""What the home app declares to the platform."""

from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.manifest import PUBLIC, READERS, App, MenuItem, routes

APP = App(
    routes=routes(
        "home",
        {
            READERS: (
                "index",
                "begun",
            ),
            PUBLIC: ("start",),
        },
    ),
    menu=(MenuItem(10, "home:index", _("Home"), frozenset({"home"})),),
)
