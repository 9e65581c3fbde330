"""How an indicator is spread in the networks of an organisation: never whose value is which.

Values come by the one path of what members share, and only their spread leaves this module, with
members enough behind it. Rules and reasons: `docs/method/comparing.md`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from equiplan.disclosure.rules import is_small, network_may_show
from equiplan.domain.figures.spread import Spread, blurred
from equiplan.web.networks import permissions as networks
from equiplan.web.networks.models import Matter
from equiplan.web.networks.selectors import SharedIndicator, indicator_key, shown
from equiplan.web.networks.selectors.shapes import Shared
from equiplan.web.organisations.models import Organisation
from equiplan.web.plans.models import Indicator
from equiplan.web.platform import row_security

LEAST = 8
"""Members who share a year: whoever knows their own and one more still faces six."""

WAVE = 3
"""Members who come to a spread together: the difference to the spread before is never of one."""

FEW = 5  # a count below could be of few people
Yearly = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Within:
    """A network: how many of its members share the indicator, and its spread by year.

    `hidden` are the years that members share and that may not be shown.
    """

    name: str
    members: int
    sharing: int
    years: Mapping[int, Spread]
    hidden: frozenset[int]


def within(organisation: Organisation, indicator: Indicator, today: date) -> tuple[Within, ...]:
    """Each network of an organisation, and the one it is itself, where anybody shares."""
    key = indicator_key(indicator.text, indicator.unit)
    found = (_within(network, key, today) for network in _networks(organisation, today))
    return tuple(each for each in found if each.sharing)


def _networks(organisation: Organisation, today: date) -> list[Organisation]:
    """Those of this installation: of another one nothing of the other members is here."""
    rows = networks.memberships_of(organisation).filter(networks.active(today))
    above = [row.network for row in rows.order_by("pk") if not row.network.is_external]
    return [*above, organisation]


def _within(network: Organisation, key: str, today: date) -> Within:
    with row_security.opened([network.pk]):
        network_view = shown(network, today, matters=(Matter.INDICATOR,))
    theirs = [each for each in _by_age(network_view.indicators()) if each.key == key]
    shared = [last_of_years((p.on, p.value) for p in each.values) for each in theirs]
    is_count = not any(is_share(each) for each in theirs)
    by_year = {
        year: [one[year] for one in shared if year in one] for year in sorted(set().union(*shared))
    }
    kept = {year: found for year, values in by_year.items() if (found := _told(values, is_count))}
    hidden = frozenset(by_year) - frozenset(kept)
    return Within(network_view.name, len(network_view.members), len(theirs), kept, hidden)


def _by_age(shared: Iterable[tuple[Shared, SharedIndicator]]) -> list[SharedIndicator]:
    """What members share, in the order in which they began to."""

    def began(pair: tuple[Shared, SharedIndicator]) -> tuple[int, int]:
        member, _indicator = pair
        ids = (t.agreement_id or 0 for t in member.terms if t.matter == Matter.INDICATOR)
        return min(ids, default=0), member.membership_id

    return [each for _member, each in sorted(shared, key=began)]


def _told(values: list[float], is_count: bool) -> Spread | None:
    """The spread of what members share for a year, the oldest first; None where it may not be
    shown.

    Whoever comes to share is in it with two others at least, once they are there.
    """
    over = len(values) - LEAST
    if over < 0:
        return None
    found = blurred(values[: LEAST + over // WAVE * WAVE], is_share=not is_count)
    if not network_may_show([1.0] * found.count, members=LEAST):
        return None
    five = (found.low, found.first, found.median, found.third, found.high)
    return None if is_count and any(is_small(round(each), FEW) for each in five) else found


def is_share(indicator: SharedIndicator) -> bool:
    """Whether the numbers are parts of a hundred, and so count nobody."""
    return indicator.unit.strip().startswith("%")


def last_of_years(values: Iterable[tuple[date | None, float]]) -> dict[int, float]:
    """The last value of each year, from values with their days."""
    dated = sorted((on, value) for on, value in values if on is not None)
    return {on.year: value for on, value in dated}
