"""Fields that are words with values read out of them: calendars, budgets, targets, owners."""

from datetime import datetime
from typing import Any

from equiplan.domain.places.countries import order_of_days as country_order
from equiplan.domain.plans import draft as core
from equiplan.domain.plans.choices import PRECISIONS
from equiplan.domain.text.comparing import levelled
from equiplan.domain.text.dates import Order, of_two_readings, orders_of
from equiplan.domain.text.money import read_budget
from equiplan.domain.text.periods import read_calendar
from equiplan.domain.text.targets import read_targets
from equiplan.web.organisations.models import Person

from ..models import Action, Axis, Owner, Plan, Target, TargetValue
from ..selectors.drafts import language_of
from ..selectors.recurring import years_of
from . import lists, values
from .fields import Field, Json, columns

DATE_COLUMNS = ("starts_on", "ends_on", "precision", "is_recurring")


def _calendar(action: Action, given: object) -> Json:
    """The words with the dates they say; the same words leave the dates alone."""
    now = {name: values.plain(getattr(action, name)) for name in ("calendar", *DATE_COLUMNS)}
    text = values.text(given)
    if text in (action.calendar, action.calendar.strip()):
        return now
    _check_one_reading(text, action.axis.plan)
    return {"calendar": text, **dates_said(text, action.axis.plan)}


def _order(text: str, plan: Plan) -> Order | None:
    """What comes first in the numeric days of a text: as it says itself, else as its country does.

    None in an English plan of an organisation that has not said where it is.
    """
    if plan.language != "en":
        return "day"
    orders = orders_of([levelled(text)])
    if len(orders) == 1:
        return next(iter(orders))
    country = plan.organisation.country
    return country_order(country) if country else None


def _check_one_reading(text: str, plan: Plan) -> None:
    """Ask which day is meant, where nothing says whether the day or the month comes first."""
    if _order(text, plan) is None:
        for written, day_first, month_first in of_two_readings(levelled(text)):
            raise values.ChangeRefused(
                "change.two_days",
                text=written,
                day_first=day_first.isoformat(),
                month_first=month_first.isoformat(),
            )


def dates_said(text: str, plan: Plan) -> dict[str, Json]:
    """The columns of an action's dates as its calendar says them."""
    read = read_calendar(
        text,
        years=years_of(plan),
        language=language_of(plan),
        month_first=_order(text, plan) == "month",
    )
    start, end = (read.start, read.end) if read else (None, None)
    if start and end and end < start:
        start = end = None
    return {
        "starts_on": values.plain(start),
        "ends_on": values.plain(end),
        "precision": (read and (start or end) and read.precision) or "",
        "is_recurring": bool(read and read.recurring),
    }


def _dates(action: Action, given: Any) -> Json:
    """Dates set by hand: a dict with `starts_on`, `ends_on` and, where known, `precision`."""
    start, end = values.day(given.get("starts_on")), values.day(given.get("ends_on"))
    if start and end and end < start:
        raise values.ChangeRefused("change.days_reversed")
    return {
        "starts_on": start,
        "ends_on": end,
        "precision": values.choice(
            given.get("precision", "day" if start or end else ""), PRECISIONS
        ),
        "is_recurring": values.truth(given.get("is_recurring", action.is_recurring)),
    }


CALENDAR = columns(("calendar", *DATE_COLUMNS), _calendar, lambda value: value["calendar"])
DATES = columns(DATE_COLUMNS, _dates, lambda value: [value["starts_on"], value["ends_on"]])


def _read_budget(action: Action) -> Json:
    return {"budget": action.budget, "lines": lists.read(lists.BUDGET_LINES, action)}


def _budget(action: Action, given: object) -> Json:
    """The words with the amounts they say; a line that stays keeps what was spent of it."""
    now = _read_budget(action)
    text = values.text(given)
    if text in (action.budget, action.budget.strip()):
        return now
    fresh = [_budget_line(line) for line in read_budget(text) if values.is_kept(line)]
    return {"budget": text, "lines": lists.renewed(lists.BUDGET_LINES, now["lines"], fresh)}


def _budget_line(line: core.BudgetLine) -> lists.Line:
    return {
        "text": line.text,
        "amount": values.amount(f"{line.amount:f}"),
        "currency": line.currency,
        "per": line.per or "",
        "approximate": line.approximate,
        "funder": (line.funder or "")[:255],
        "spent": None,
    }


def _write_budget(action: Action, value: Json, now: datetime) -> None:
    Action.objects.filter(pk=action.pk).update(budget=value["budget"])
    lists.write(lists.BUDGET_LINES, action, value["lines"], now)


BUDGET = Field(_read_budget, _budget, _write_budget, lambda value: value["budget"])

_VALUE_COLUMNS = ("text", "value", "unit", "comparator", "category", "by")


def _read_targets(host: Action | Axis) -> Json:
    texts = list(host.targets.order_by("position", "pk").values_list("text", flat=True))
    return {"texts": texts, "values": _read_values(host) if isinstance(host, Action) else []}


def _read_values(action: Action) -> list[dict[str, Json]]:
    rows = action.target_values.order_by("position", "pk").values(*_VALUE_COLUMNS)
    return [{name: values.plain(value) for name, value in row.items()} for row in rows]


def _targets(host: Action | Axis, given: object) -> Json:
    """The texts, one a line, with the numbers they aim at."""
    now = _read_targets(host)
    if isinstance(given, str) and values.unbroken(given) == "\n".join(now["texts"]):
        return now
    texts = values.lines(given)
    if texts == now["texts"]:
        return now
    said = _values_said(host, texts) if isinstance(host, Action) else []
    return {"texts": texts, "values": said}


def _values_said(action: Action, texts: list[str]) -> list[dict[str, Json]]:
    language = language_of(action.axis.plan)
    return [
        {
            "text": value.text,
            "value": value.value,
            "unit": value.unit,
            "comparator": value.comparator or "",
            "category": (value.category or "")[:255],
            "by": values.plain(value.by),
        }
        for text in texts
        for value in read_targets(text, language=language)
    ]


def _write_targets(host: Action | Axis, value: Json, _now: datetime) -> None:
    host.targets.all().delete()
    of = {host._meta.model_name or "": host}
    Target.objects.bulk_create(
        Target(position=n, text=text, **of) for n, text in enumerate(value["texts"], 1)
    )
    if isinstance(host, Action):
        host.target_values.all().delete()
        TargetValue.objects.bulk_create(
            TargetValue(action=host, position=n, **each)
            for n, each in enumerate(value["values"], 1)
        )


TARGETS = Field(_read_targets, _targets, _write_targets, lambda value: value["texts"])


def _accountable(action: Action) -> Json:
    return action.owners.filter(is_accountable=True).values_list("pk", flat=True).first()


def _take_accountable(action: Action, given: object) -> Json:
    if given in (None, ""):
        return None
    owner = action.owners.filter(pk=str(given)).first() if str(given).isdecimal() else None
    if owner is None:
        raise values.ChangeRefused("change.not_here")
    return owner.pk


def _write_accountable(action: Action, value: Json, _now: datetime) -> None:
    action.owners.filter(is_accountable=True).update(is_accountable=False)
    action.owners.filter(pk=value).update(is_accountable=True)


def _owner_name(value: Json) -> Json:
    return Owner.objects.filter(pk=value).values_list("name", flat=True).first() if value else ""


ACCOUNTABLE = Field(_accountable, _take_accountable, _write_accountable, _owner_name)


def _take_person(owner: Owner, given: object) -> Json:
    if given in (None, ""):
        return None
    here = Person.objects.filter(
        organisation=owner.action.axis.plan.organisation_id, removed_at=None
    )
    if not (str(given).isdecimal() and here.filter(pk=str(given)).exists()):
        raise values.ChangeRefused("change.not_here")
    return int(str(given))


def _person_name(value: Json) -> Json:
    found = Person.objects.filter(pk=value).values_list("name", flat=True) if value else None
    return (found.first() if found else "") or ""


PERSON = Field(
    lambda owner: owner.person_id,
    _take_person,
    lambda owner, value, _now: _write_person(owner, value),
    _person_name,
    is_personal=True,
)


def _write_person(owner: Owner, value: Json) -> None:
    """Link the person, or nobody when they are not known any more, and the account they have."""
    person = Person.objects.filter(pk=value).first()
    member = person.member_id if person else None
    Owner.objects.filter(pk=owner.pk).update(person=person, member=member)
