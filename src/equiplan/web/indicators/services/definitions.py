"""An organisation defines measures of its own, changes them, and takes away what fills nothing."""

from datetime import datetime
from typing import Any

from django.db import transaction

from equiplan.domain.errors import Refused
from equiplan.domain.figures.own_indicators import Written, measure_of
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member

from .. import permissions
from ..messages import MESSAGES
from ..models import Definition
from ..selectors.definitions import OWN

MOST = 200


class DefinitionRefused(Refused):
    """This measure cannot be defined or removed, or not by this person."""

    messages = MESSAGES


@transaction.atomic
def define(written: Written, *, by: Member, now: datetime) -> Definition:
    """A new measure; FormulaRefused when its formula cannot be taken."""
    _check_may(by)
    if permissions.definitions_of(by.organisation).count() >= MOST:
        raise DefinitionRefused("definition.too_many", most=MOST)
    made = Definition(organisation=by.organisation, made_by=by, made_at=now, **_columns(written))
    made.save()
    record(by, "measure.defined", made, at=now, formula=made.formula)
    return made


@transaction.atomic
def redefine(definition: Definition, written: Written, *, by: Member, now: datetime) -> bool:
    """Change a measure; whether it changed. What it fills is filled anew as soon as possible."""
    _check_may(by)
    columns = _columns(written)
    if all(getattr(definition, name) == value for name, value in columns.items()):
        return False
    before = definition.formula
    Definition.objects.filter(pk=definition.pk, removed_at=None).update(**columns)
    definition.refresh_from_db()
    _filled_by(definition).update(stale_at=now)
    record(by, "measure.redefined", definition, at=now, before=before, after=definition.formula)
    return True


@transaction.atomic
def remove_definition(definition: Definition, *, by: Member, now: datetime) -> None:
    """Take a measure away; DefinitionRefused while it fills an indicator."""
    _check_may(by)
    used = _filled_by(definition).count()
    if used:
        raise DefinitionRefused("definition.used", number=used)
    live = Definition.objects.filter(pk=definition.pk, removed_at=None)
    if live.update(removed_at=now):
        record(by, "measure.removed", definition, at=now, formula=definition.formula)


def _check_may(by: Member) -> None:
    if not permissions.may_define(by):
        raise DefinitionRefused("definition.not_yours")


def _filled_by(definition: Definition) -> Any:
    """The bindings of indicators that are still there."""
    bindings = permissions.live_bindings(definition.organisation)
    return bindings.filter(measure=f"{OWN}{definition.pk}")


def _columns(written: Written) -> dict[str, Any]:
    """A checked measure for its row."""
    measure = measure_of(OWN, written)
    return {
        "titles": dict(written.titles),
        "formula": written.formula.strip(),
        "unit": measure.unit.value,
        "direction": written.direction.value,
        "slots": {
            slot.name: {
                "title": slot.title["fr"],
                "unit": slot.unit.value,
                "needs": list(slot.needs),
            }
            for slot in written.slots
        },
        "inputs": {
            each.name: {"slot": each.slot, "where": dict(each.where)} for each in written.inputs
        },
    }
