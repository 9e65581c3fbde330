"""What a formula gives is checked before it is computed: only like is added to like.

A count has a unit; a product and a quotient have theirs. Something divided by its like is a plain
ratio, a hundred times that a percentage. Rules and examples: `docs/method/formulas.md`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..text.languages import LANGUAGES, Language
from .formula import FormulaRefused, Name, Node, Number, Operation
from .indicators import Unit
from .messages import NUMBER, PER, TIMES, UNITS

PLAIN = frozenset({Unit.RATIO, Unit.INDEX, Unit.YES_NO})
"""Units that are numbers of nothing."""
Powers = Mapping[Unit, int]


@dataclass(frozen=True, slots=True)
class Measured:
    """The unit of a part of a formula: powers of units, and how often it was taken by a hundred.

    `is_bare`: made of written numbers only, which may be added to any ratio or percentage.
    """

    powers: Powers = field(default_factory=dict)
    hundreds: int = 0
    is_bare: bool = False

    @property
    def is_percent(self) -> bool:
        """Whether it is a hundred times a ratio."""
        return not self.powers and self.hundreds == 1

    def name(self) -> Mapping[Language, str]:
        """The unit in the three languages."""
        if not self.powers:
            unit = UNITS[Unit.PERCENT if self.is_percent else Unit.RATIO]
            return NUMBER if self.is_bare else unit
        return {language: self._name(language) for language in LANGUAGES}

    def _name(self, language: Language) -> str:
        above = [UNITS[unit][language] for unit, n in self.powers.items() for _ in range(n)]
        below = [UNITS[unit][language] for unit, n in self.powers.items() for _ in range(-n)]
        times, per = f" {TIMES[language]} ", f" {PER[language]} "
        return per.join(filter(None, (times.join(above) or "1", times.join(below))))


def unit_of(tree: Node, units: Mapping[str, Unit]) -> Unit:
    """The unit of what a formula gives; `FormulaRefused` where there is none.

    `units` are those of the counts it names.
    """
    found = measured(tree, units)
    unit = _unit(found.powers)
    if unit is None:
        raise FormulaRefused("formula.result_is_no_unit", unit=found.name())
    if found.hundreds > (0 if found.powers else 1):
        raise FormulaRefused("formula.result_is_a_hundredfold", unit=UNITS[unit])
    return Unit.PERCENT if found.is_percent else unit


def measured(tree: Node, units: Mapping[str, Unit]) -> Measured:
    """The unit of a part of a formula."""
    if isinstance(tree, Number):
        return Measured(hundreds=int(tree.value == 100), is_bare=True)
    if isinstance(tree, Name):
        return _of(units[tree.name])
    parts = [measured(part, units) for part in tree.parts]
    if tree.what == "*":
        return _product(*parts, sign=1)
    if tree.what == "/":
        _refuse_zero(tree)
        return _product(*parts, sign=-1)
    return _alike(tree, parts)


def _of(unit: Unit) -> Measured:
    if unit == Unit.PERCENT:
        return Measured(hundreds=1)
    return Measured() if unit in PLAIN else Measured({unit: 1})


def _refuse_zero(tree: Operation) -> None:
    divisor = tree.parts[1]
    if isinstance(divisor, Number) and divisor.value == 0:
        raise FormulaRefused("formula.divided_by_zero", place=divisor.place)


def _product(left: Measured, right: Measured, *, sign: int) -> Measured:
    powers = dict(left.powers)
    for unit, power in right.powers.items():
        powers[unit] = powers.get(unit, 0) + sign * power
    return Measured(
        {unit: power for unit, power in powers.items() if power},
        left.hundreds + sign * right.hundreds,
        left.is_bare and right.is_bare,
    )


def _alike(tree: Operation, parts: list[Measured]) -> Measured:
    first = next((part for part in parts if not part.is_bare), parts[0])
    for part in parts:
        if not _may_meet(first, part):
            left, right = first.name(), part.name()
            raise FormulaRefused("formula.units_differ", place=tree.place, left=left, right=right)
    every = all(part.is_bare for part in parts)
    return Measured(first.powers, 0 if every else first.hundreds, every)


def _may_meet(one: Measured, other: Measured) -> bool:
    if other.is_bare or one.is_bare:
        return not one.powers and not other.powers
    if one.powers != other.powers:
        return False
    return bool(one.powers) or one.is_percent == other.is_percent


def _unit(powers: Powers) -> Unit | None:
    """The unit that a person reads: one, one for each of another, or none at all."""
    above = [unit for unit, power in powers.items() if power == 1]
    below = [unit for unit, power in powers.items() if power == -1]
    if len(above) + len(below) < len(powers) or len(above) > 1 or len(below) > 1:
        return None
    if not below:
        return above[0] if above else Unit.RATIO
    if not above:
        return None
    return Unit.MONEY if above == [Unit.MONEY] else Unit.RATIO
