"""An indicator is bound to facts, or let go: what it was filled with stays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from equiplan.domain.figures.indicators import Measure, Unit
from equiplan.domain.figures.proposals import Aimed
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Indicator

from .. import permissions
from ..models import Binding
from ..selectors.giving import Slot
from .refreshing import Refreshed, refresh

UNITS = {Unit.PERCENT: "%"}


@dataclass(frozen=True, slots=True)
class Bound:
    """What an indicator is to be filled with.

    `aim` is set where there is none.
    """

    measure: Measure
    slots: Mapping[str, Slot]
    by: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    aim: Aimed | None = None

    @property
    def columns(self) -> dict[str, Any]:
        """The same for a row."""
        codes = dict.fromkeys(slot.fact.code for slot in self.slots.values())
        return {
            "measure": self.measure.code,
            "slots": {
                name: {"fact": slot.fact.code, "filters": dict(slot.filters)}
                for name, slot in self.slots.items()
            },
            "facts": f"|{'|'.join(codes)}|",
            "by": self.by,
            "options": dict(self.options),
        }


@transaction.atomic
def bind(indicator: Indicator, given: Bound, *, by: Member, now: datetime) -> Binding:
    """The binding of an indicator, in place of another, its values filled at once.

    EditRefused for who may not change what the indicator belongs to.
    """
    permissions.check_may_bind(by, indicator)
    before = permissions.binding_of(by.organisation, indicator)
    if before is not None and _says_the_same(before, given):
        return before
    if before is not None:
        _empty(before)
    told = {"organisation": by.organisation, "bound_by": by, "bound_at": now, "refreshed_at": None}
    binding, _made = Binding.objects.update_or_create(
        indicator=indicator, defaults=told | given.columns
    )
    _complete(indicator, given, by, now)
    facts = {"measure": given.measure.code, "facts": given.columns["facts"].strip("|").split("|")}
    record(by, "indicator.bound", indicator, at=now, **facts)
    refresh(by.organisation, now=now, only=binding)
    return binding


def _says_the_same(binding: Binding, given: Bound) -> bool:
    return all(getattr(binding, name) == value for name, value in given.columns.items())


def _empty(binding: Binding) -> None:
    """Forget what the binding gave so far: it is of something else."""
    wholes = binding.figures.filter(key="").values_list("on", flat=True)
    plans.fill((), [(binding.indicator_id, on) for on in wholes])
    binding.figures.all().delete()


def _complete(indicator: Indicator, given: Bound, by: Member, now: datetime) -> None:
    """Say what the measure knows and nobody has said: unit, direction, target."""
    told: dict[str, object] = {}
    if not indicator.unit and given.measure.unit in UNITS:
        told["unit"] = UNITS[given.measure.unit]
    if not indicator.direction:
        told["direction"] = given.measure.direction.value
    for name, value in told.items():
        plans.change_indicator(indicator, name, value, by=by, now=now)
    if given.aim and not indicator.aims.exists():
        low, high = given.aim.aim.low, given.aim.aim.high
        told = {"value": low, "upper": high if high > low else None}
        why = _("As the plan says")
        plans.aim(indicator, on=given.aim.by or now.date(), reason=why, by=by, now=now, **told)


@transaction.atomic
def unbind(indicator: Indicator, *, by: Member, now: datetime) -> None:
    """The indicator, filled by nothing any more; its values stay, as if somebody had given them."""
    permissions.check_may_bind(by, indicator)
    binding = permissions.binding_of(by.organisation, indicator)
    if binding is None:
        return
    binding.delete()
    plans.let_go(indicator)
    record(by, "indicator.unbound", indicator, at=now, measure=binding.measure)


def refresh_one(indicator: Indicator, *, by: Member, now: datetime) -> Refreshed:
    """Fill one indicator now, as the night does; anybody who may read may ask for it."""
    binding = permissions.binding_for(by.organisation, indicator)
    return refresh(by.organisation, now=now, only=binding)
