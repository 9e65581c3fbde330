"""What the benchmarks app declares to the platform."""

from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.manifest import EDITORS, READERS, App, Tab, routes

from . import personal_data, searching, waiting

APP = App(
    routes=routes(
        "benchmarks",
        {
            READERS: (
                "list",
                "series",
                "compare",
                "export",
            ),
            EDITORS: (
                "add",
                "check",
                "remove",
                "beside",
            ),
        },
    ),
    tabs=(Tab("figures", 50, "benchmarks:list", _("Comparisons")),),
    scopes={
        "benchmarks.series": ("organisation",),
        "benchmarks.area": ("series",),
        "benchmarks.point": ("area",),
        "benchmarks.beside": ("series",),
    },
    events={
        "indicator.compared": _("chose what an indicator is compared with"),
        "series.brought": _("brought the reference series"),
        "series.kept": _("put the reference series in use"),
        "series.removed": _("removed the reference series"),
    },
    waiting=waiting.WAITING,
    searched=searching.SEARCHED,
    acts=searching.ACTS,
    personal_data=personal_data.BOOK,
)
