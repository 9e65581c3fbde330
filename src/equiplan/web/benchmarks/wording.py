"""What a comparison says: one sentence of numbers, then what is comparable and what is not."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from equiplan.web.platform.templatetags.cells import NO_BREAK, number

from .selectors import Comparison, Other
from .selectors.within import LEAST, Within

FEW = 20  # below, one person more or less is five points or more


def sentence(found: Comparison) -> str:
    """Where the organisation stands beside each of the others, in the last year both know."""
    if not found.own:
        return _("There is no value of yours yet: nothing can be compared.")
    parts = [*_beside(found)]
    parts += [said for network in found.networks if (said := _in_network(found, network))]
    if not parts:
        return _("There is nothing to compare with in the same years yet.")
    return " ".join(parts)


def _amount(value: float, unit: str) -> str:
    return f"{number(value)}{NO_BREAK}{unit}" if unit else number(value)


def _beside(found: Comparison) -> Iterator[str]:
    """A sentence for each last year in common, the newest first."""
    by_year: dict[int, list[str]] = {}
    for other in found.others:
        years = set(found.own) & set(other.years)
        if years:
            by_year.setdefault(max(years), []).append(_stands(found, other, max(years)))
    for year, told in sorted(by_year.items(), reverse=True):
        said = _("In %(year)s you are at %(own)s: %(told)s.")
        own = _amount(found.own[year], found.unit)
        yield said % {"year": year, "own": own, "told": ", ".join(told)}


def _stands(found: Comparison, other: Other, year: int) -> str:
    difference = found.own[year] - other.years[year]
    texts = {
        "by": _distance(difference, found.unit),
        "name": other.name,
        "other": _amount(other.years[year], found.unit),
    }
    if round(difference, 1) == 0:
        return _("as much as %(name)s") % texts
    above = _("%(by)s more than %(name)s (%(other)s)")
    return (above if difference > 0 else _("%(by)s less than %(name)s (%(other)s)")) % texts


def _distance(difference: float, unit: str) -> str:
    """How far two values are apart; shares by points."""
    by = number(abs(difference))
    if not unit.strip().startswith("%"):
        return by
    return ngettext("%(n)s point", "%(n)s points", 1 if abs(difference) < 2 else 2) % {"n": by}


def _in_network(found: Comparison, network: Within) -> str:
    years = set(found.own) & set(network.years)
    if not years:
        return ""
    year = max(years)
    spread = network.years[year]
    said = _(
        "In %(year)s half of the members of %(name)s that share it lie between %(first)s and "
        "%(third)s; the median is %(median)s."
    )
    return said % {
        "year": year,
        "name": network.name,
        "first": _amount(spread.first, found.unit),
        "third": _amount(spread.third, found.unit),
        "median": _amount(spread.median, found.unit),
    }


def remarks(found: Comparison) -> list[str]:
    """What is and is not comparable, a sentence each."""
    return [
        *_definitions(found),
        *_years(found),
        *_denominators(found),
        *(said for network in found.networks for said in _network(network)),
    ]


def _definitions(found: Comparison) -> Iterator[str]:
    for each in found.series:
        if not each.is_in_our_unit:
            said = _("“%(title)s” is in another unit (%(unit)s): it is not drawn beside yours.")
        elif each.is_of_measure:
            said = _("“%(title)s” measures the same thing by its title; read its definition below.")
        else:
            said = _(
                "“%(title)s” was put beside this indicator by a person: compare the definitions "
                "before you conclude."
            )
        yield said % {"title": each.title, "unit": each.unit}


def _years(found: Comparison) -> Iterator[str]:
    for other in found.others:
        common = set(found.own) & set(other.years)
        if not common:
            yield _("%(name)s and you have no year in common.") % {"name": other.name}
        elif max(found.own) > max(common):
            said = _("%(name)s has no value after %(year)s: your newer ones stand alone.")
            yield said % {"name": other.name, "year": max(common)}


def _denominators(found: Comparison) -> Iterator[str]:
    if found.few is not None and 0 < found.few < FEW:
        said = _(
            "Your share is of %(n)s people at the least: one person more or less moves it by "
            "%(points)s points."
        )
        yield said % {"n": number(found.few), "points": number(100 / found.few)}


def _network(network: Within) -> Iterator[str]:
    said = ngettext(
        "In %(name)s, %(sharing)s member of %(members)s shares an indicator of this name and unit.",
        "In %(name)s, %(sharing)s members of %(members)s share an indicator of this name and unit.",
        network.sharing,
    )
    facts = {"name": network.name, "sharing": network.sharing, "members": network.members}
    yield said % facts
    if network.hidden:
        said = _(
            "Nothing is shown of %(name)s for %(years)s: that takes %(least)s members who share, "
            "and no number so small that it could be of few people."
        )
        years = ", ".join(str(year) for year in sorted(network.hidden))
        yield said % {"name": network.name, "years": years, "least": LEAST}
