"""What the indicators app declares to the platform."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from equiplan.web.platform.manifest import (
    EDITORS,
    READERS,
    REPORTERS,
    SHARERS,
    App,
    MenuItem,
    Schedule,
    Tab,
    routes,
)

from . import personal_data, tasks

FIGURES = frozenset({"indicators", "datasets", "data_requests", "benchmarks", "publications"})

APP = App(
    routes=routes(
        "indicators",
        {
            SHARERS: ("release_counting",),
            READERS: (
                "list",
                "figure",
                "measures",
            ),
            EDITORS: (
                "bind",
                "unbind",
            ),
            REPORTERS: (
                "refresh",
                "define",
                "redefine",
                "undefine",
            ),
        },
    ),
    menu=(MenuItem(50, "indicators:list", _("Figures"), FIGURES),),
    sections={"figures": _("Figures")},
    tabs=(
        Tab("figures", 10, "indicators:list", _("Indicators")),
        Tab("figures", 20, "indicators:measures", pgettext_lazy("figures", "Measures")),
    ),
    scopes={
        "indicators.binding": ("organisation",),
        "indicators.figure": ("binding",),
        "indicators.definition": ("organisation",),
    },
    events={
        "indicator.bound": _("had an indicator filled automatically"),
        "indicator.unbound": _("had an indicator filled no more"),
        "indicators.refreshed": _("filled indicators of"),
        "measure.defined": _("defined a measure"),
        "measure.redefined": _("changed a measure"),
        "measure.removed": _("removed a measure"),
    },
    schedules=(Schedule("indicators.refresh", "day", tasks.refresh_all),),
    personal_data=personal_data.BOOK,
)
