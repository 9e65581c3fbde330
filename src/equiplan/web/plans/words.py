"""How what was understood of a plan is said: places, periods, targets and amounts, in words."""

from datetime import date

from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from equiplan.domain.organisations.vocabulary import Own, counted
from equiplan.domain.plans import draft as read
from equiplan.web.platform.days import date_format

UNITS = {"percent": "\u00a0%", "euro": "\u00a0€", "xof": "\u00a0FCFA", "usd": "\u00a0US$"}
CURRENCIES = {"EUR": "€", "USD": "US$", "XOF": "FCFA"}
COMPARATORS = {">=": "≥\u00a0", "<=": "≤\u00a0"}


def number(value: float) -> str:
    """A number as the reader's language writes it, without decimals it does not have."""
    digits = 0 if float(value).is_integer() else 2
    return number_format(value, decimal_pos=digits, use_l10n=True, force_grouping=True)


def day(value: date) -> str:
    """A day, written short."""
    return date_format(value, "DATE_FORMAT")


def place(where: read.Where) -> str:
    """Where something stands in its document, such as "page 3, table 2, row 5"."""
    parts = (
        _("page %(n)d") % {"n": where.page} if where.page else "",
        _("sheet “%(name)s”") % {"name": where.sheet} if where.sheet else "",
        _("table %(n)d") % {"n": where.table} if where.table and not where.sheet else "",
        _("row %(n)d") % {"n": where.row} if where.row else "",
        _("paragraph %(n)d") % {"n": where.paragraph} if where.paragraph and not where.row else "",
    )
    return ", ".join(part for part in parts if part) or where.text


def period(period: read.CalendarPeriod | None) -> str:
    """First and last day; the empty string when neither is known."""
    if period is None or (period.start is None and period.end is None):
        return ""
    if period.start is None or period.end is None:
        return _open_period(period)
    if period.start == period.end:
        return day(period.start)
    return f"{day(period.start)} – {day(period.end)}"


def _open_period(period: read.CalendarPeriod) -> str:
    if period.start is not None:
        return _("from %(day)s") % {"day": day(period.start)}
    return _("until %(day)s") % {"day": day(period.end)} if period.end else ""


def target(value: read.TargetValue) -> str:
    """The number of a target, such as "≥ 30 % women, by 31 December 2026"."""
    category = {"women": _("women"), "men": _("men")}.get(value.category or "", value.category)
    amount = COMPARATORS.get(value.comparator or "", "") + number(value.value)
    text = amount + UNITS.get(value.unit, "") + (f" {category}" if category else "")
    return (
        _("%(target)s, by %(day)s") % {"target": text, "day": day(value.by)} if value.by else text
    )


def budget(line: read.BudgetLine) -> str:
    """An amount, such as "about 11 000 € a year (CVEC)"."""
    text = money(line.amount, line.currency)
    if line.per == "year":
        text = _("%(amount)s a year") % {"amount": text}
    elif line.per == "once":
        text = _("%(amount)s once") % {"amount": text}
    if line.approximate:
        text = _("about %(amount)s") % {"amount": text}
    return f"{text} ({line.funder})" if line.funder else text


def money(amount: float, code: str) -> str:
    """An amount with its currency."""
    return f"{number(amount)}\u00a0{CURRENCIES.get(code, code)}"


def size(axes: int, actions: int, own: Own | None = None) -> str:
    """How large a plan is: "4 axes, 18 actions", in the words of an organisation."""
    spoken = get_language() or "en"
    counts = (("axes", axes), ("actions", actions))
    return ", ".join(counted(own or {}, name, number, spoken) for name, number in counts)


def years(first: int | None, last: int | None) -> str:
    """First and last year, "2026–2028"; the empty string when nobody knows."""
    if first is None or last is None:
        return ""
    return str(first) if first == last else f"{first}–{last}"


def dates(first: date | None, last: date | None) -> str:
    """First and last day of an action; the empty string when neither is known."""
    return period(read.CalendarPeriod(first, last))


def value_on(value: float | None, on: date | None) -> str:
    """A number and the day it was true; the empty string for a number nobody knows."""
    if value is None:
        return ""
    return f"{number(value)} ({day(on)})" if on else number(value)
