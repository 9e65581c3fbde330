"""An organisation's own measures, made by the product's own services."""

from datetime import UTC, datetime

from equiplan.domain.figures.indicators import Input, Slot, Unit
from equiplan.domain.figures.own_indicators import Written
from equiplan.domain.figures.progress import Direction
from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.indicators.models import Definition
from equiplan.web.indicators.services import definitions
from equiplan.web.organisations.models import Member

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SHARE = "100 * women / (women + men)"


def written(formula: str = SHARE, title: str = "Femmes formées") -> Written:
    """A measure over women and men of one list."""
    slot = Slot("s1", dict.fromkeys(LANGUAGES, "Personnes formées"), Unit.PEOPLE, ("sex",))
    inputs = (Input("women", "s1", {"sex": "F"}), Input("men", "s1", {"sex": "M"}))
    return Written({"fr": title}, formula, Direction.UP, (slot,), inputs)


def a_definition(by: Member, formula: str = SHARE, title: str = "Femmes formées") -> Definition:
    """A measure that somebody has defined."""
    return definitions.define(written(formula, title), by=by, now=NOW)


def posted(formula: str = SHARE, **more: str) -> dict[str, str]:
    """What a browser sends of the form: a head and two counts."""
    sent = {
        "title": "Femmes formées",
        "direction": "up",
        "formula": formula,
        "count-TOTAL_FORMS": "3",
        "count-INITIAL_FORMS": "0",
        "keep": "yes",
    }
    for n, (name, sex) in enumerate((("women", "F"), ("men", "M"), ("", ""))):
        row = {
            "name": name,
            "source": "Personnes formées" if name else "",
            "unit": "people",
            "sex": sex,
            "dimension": "",
            "category": "",
        }
        sent |= {f"count-{n}-{field}": value for field, value in row.items()}
    return sent | more
