"""How figures are said: dimensions and categories by their names, reasons and trends in words."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from equiplan.domain.figures.indicators import Unit
from equiplan.domain.figures.messages import UNITS
from equiplan.domain.text.languages import Language
from equiplan.importing.people.titles import CATEGORY_TITLES
from equiplan.web.datasets import labels
from equiplan.web.plans.models import ActionStatus, Indicator
from equiplan.web.platform.language import spoken

DIMENSIONS = {
    "status": gettext_lazy("Status"),
    "late": pgettext_lazy("dimension", "Late"),
    "axis": gettext_lazy("Axis"),
}
YES_NO = {"yes": gettext_lazy("Yes"), "no": gettext_lazy("No")}


def text(texts: Mapping[Language, str]) -> str:
    """A text of several languages in that of the page."""
    return texts[spoken()]


def dimension(code: str) -> str:
    """The name of a dimension."""
    return str(DIMENSIONS[code]) if code in DIMENSIONS else labels.dimension(code)


def category(of: str, code: str) -> str:
    """The name of a category of a dimension."""
    if of == "status" and code in ActionStatus.values:
        return str(ActionStatus(code).label)
    if of == "late" and code in YES_NO:
        return str(YES_NO[code])
    if of == "sex":
        return labels.sex(code)
    return labels.category(of, code)


def part(key: str) -> str:
    """The name of a part by the key of its figure, "grade=A"."""
    name, _equals, code = key.partition("=")
    return category(name, code) if code else _("Whole")


def categories(of: str) -> list[tuple[str, str]]:
    """The categories of a dimension that have names of their own: code and name."""
    own = {"status": list(ActionStatus.values), "late": list(YES_NO)}
    codes = own.get(of) or list(CATEGORY_TITLES.get(of, ()))
    return [(code, category(of, code)) for code in codes]


def direction(code: str) -> str:
    """Which way is better."""
    return str(Indicator.Direction(code).label)


def unit(code: Unit) -> str:
    """The name of a unit."""
    return UNITS[code][spoken()]
