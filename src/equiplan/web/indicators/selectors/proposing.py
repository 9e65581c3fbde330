"""What the words of a plan let guess of how an indicator is measured, for a person to check."""

from dataclasses import dataclass, replace
from datetime import date

from equiplan.domain.figures.catalogue import MEASURES
from equiplan.domain.figures.proposals import Aimed, propose
from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.web.plans.models import Indicator, Plan

from .listing import plan_of


@dataclass(frozen=True, slots=True)
class Proposed:
    """A first choice for the form, the words it was guessed from, the target they state.

    The target has a day: that of the plan's end where the words say none.
    """

    said: dict[str, str]
    words: str
    aim: Aimed | None = None


def proposed(indicator: Indicator) -> Proposed | None:
    """What the text of an indicator, or of a target beside it, lets guess; None for nothing."""
    plan = plan_of(indicator)
    targets = _targets(indicator)
    found = propose(indicator.text, targets, language=_language(plan))
    if found is None:
        return None
    choices = {"measure": found.measure}
    for slot in MEASURES[found.measure].slots:
        choices[f"filter-{slot.name}-plan"] = str(plan.pk)
    aims = () if indicator.aims.exists() else found.aims
    aim = next((aim for each in reversed(aims) if (aim := _dated(each, plan))), None)
    return Proposed(choices, " · ".join((indicator.text, *targets))[:300], aim)


def _targets(indicator: Indicator) -> list[str]:
    """The targets that the plan states beside an indicator."""
    host = indicator.action or indicator.axis
    return list(host.targets.values_list("text", flat=True)) if host else []


def _dated(aimed: Aimed, plan: Plan) -> Aimed | None:
    if aimed.by is None and plan.last_year is None:
        return None
    return aimed if aimed.by else replace(aimed, by=date(plan.last_year or 0, 12, 31))


def _language(plan: Plan) -> Language | None:
    return next((each for each in LANGUAGES if each == plan.language), None)
