"""Which columns of a source are counted as what, once a mapping is found to make sense."""

from collections import Counter
from dataclasses import dataclass

from equiplan.importing.people.errors import RosterRefused
from equiplan.importing.people.headings import is_personal, key_of_heading
from equiplan.importing.people.model import (
    MOST_AMOUNTS,
    MOST_DIMENSIONS,
    QUARTILE,
    Mapping,
    Role,
    Use,
)

from .sources import Source


@dataclass(frozen=True, slots=True)
class Plan:
    """The places of columns: of sex, of each dimension in order of name, of each amount by what it
    is of; `quartile` is the place of the amount that people are put in quarters by."""

    sex: int | None
    dimensions: tuple[tuple[str, int], ...]
    amounts: tuple[tuple[str, int], ...]
    quartile: int | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the dimensions, that of quarters among them, in order."""
        quarters = () if self.quartile is None else (QUARTILE,)
        return tuple(sorted((*(name for name, _ in self.dimensions), *quarters)))


def planned(source: Source, mapping: Mapping, *, with_sex: bool = True) -> Plan:
    """The plan of a mapping; raises RosterRefused where it cannot be followed."""
    sexes = used(source, mapping, Role.SEX) if with_sex else []
    if with_sex and len(sexes) != 1:
        raise RosterRefused("roster.two_sexes" if sexes else "roster.no_sex")
    sex = sexes[0][0] if sexes else None
    dimensions = used(source, mapping, Role.DIMENSION)
    amounts = used(source, mapping, Role.AMOUNT)
    for at, _ in (*dimensions, *amounts, *sexes):
        _refuse_personal(source.headings[at] or "")
    quartiles = [at for at, use in amounts if use.quartile]
    plan = Plan(
        sex,
        tuple(sorted((use.dimension, at) for at, use in dimensions)),
        tuple(sorted((use.dimension, at) for at, use in amounts)),
        quartiles[0] if quartiles else None,
    )
    _refuse_excess(plan)
    return plan


def used(source: Source, mapping: Mapping, role: Role) -> list[tuple[int, Use]]:
    """The places of the columns that a mapping gives a role to, and their uses.

    A column that the roster no longer has is a refusal, that says which columns it has.
    """
    places = {key_of_heading(heading): at for at, heading in enumerate(source.headings) if heading}
    asked = list(mapping.used_as(role))
    for key, _ in asked:
        if key not in places:
            raise unknown_column(source, key)
    return [(places[key], use) for key, use in asked]


def unknown_column(source: Source, name: str) -> RosterRefused:
    """The refusal of a column that is not there."""
    known = [heading for heading in source.headings if heading]
    return RosterRefused("roster.unknown_column", column=name[:80], columns=", ".join(known[:40]))


def _refuse_personal(heading: str) -> None:
    if is_personal(heading):
        raise RosterRefused("roster.personal_column", column=heading)


def _refuse_excess(plan: Plan) -> None:
    for named in (plan.dimensions, plan.amounts):
        twice = [name for name, times in Counter(name for name, _ in named).items() if times > 1]
        if twice:
            raise RosterRefused("roster.same_dimension", dimension=twice[0])
    if len(plan.names) > MOST_DIMENSIONS:
        raise RosterRefused("roster.too_many_dimensions", limit=MOST_DIMENSIONS)
    if len(plan.amounts) > MOST_AMOUNTS:
        raise RosterRefused("roster.too_many_amounts", limit=MOST_AMOUNTS)
