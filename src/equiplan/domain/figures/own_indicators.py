"""An organisation's own indicator, written as a formula, becomes a measure like any other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from equiplan.domain.text.messages import N_

from ..text.languages import LANGUAGES
from .cells import Cell, Value, computed, share
from .formula import LONGEST_NAME, FormulaRefused, Node, Number, Operation, evaluate, is_name, parse
from .formula import names as named
from .formula_units import measured, unit_of
from .indicators import Compute, Counts, Flow, Input, Kind, Measure, Parts, Slot, Texts, Unit
from .progress import Direction

DEFINITION: Texts = N_("An indicator that the organisation has defined itself, by a formula.")
KINDS = {
    Unit.PEOPLE: Kind.COUNT,
    Unit.THINGS: Kind.COUNT,
    Unit.MONEY: Kind.AMOUNT,
    Unit.PERCENT: Kind.GAP,
    Unit.RATIO: Kind.RATIO,
    Unit.POINTS: Kind.GAP,
    Unit.GRADE: Kind.SCALE,
}


@dataclass(frozen=True, slots=True)
class Written:
    """An own indicator as it was written: `titles` by language, at least one, and the formula with
    the counts it may name."""

    titles: Mapping[str, str]
    formula: str
    direction: Direction
    slots: tuple[Slot, ...]
    inputs: tuple[Input, ...]


def measure_of(code: str, written: Written) -> Measure:
    """The measure of a formula over named counts; `FormulaRefused` when it cannot be taken."""
    units = _units(written)
    tree = read(written.formula, units)
    unit = unit_of(tree, units)
    part = _share(tree, units, unit)
    return Measure(
        code=code,
        title=_texts(written.titles),
        definition=DEFINITION,
        formula=dict.fromkeys(LANGUAGES, written.formula.strip()),
        kind=_kind(tree, unit, is_share=part is not None),
        unit=unit,
        direction=written.direction,
        flow=Flow.SNAPSHOT,
        parts=Parts.PARTIAL,
        slots=written.slots,
        compute=_compute(tree, part, written.inputs),
        source="",
    )


def read(formula: str, units: Mapping[str, Unit]) -> Node:
    """The tree of a formula that names some of the counts, and no other."""
    tree = parse(formula)
    known = ", ".join(sorted(units))
    _refuse_unknown(tree, frozenset(units), known)
    if not named(tree):
        raise FormulaRefused("formula.no_names", known=known)
    return tree


def _refuse_unknown(tree: Node, known: frozenset[str], said: str) -> None:
    if isinstance(tree, Operation):
        for part in tree.parts:
            _refuse_unknown(part, known, said)
    elif not isinstance(tree, Number) and tree.name not in known:
        name = tree.name[:LONGEST_NAME]
        raise FormulaRefused("formula.unknown_name", place=tree.place, name=name, known=said)


def _units(written: Written) -> dict[str, Unit]:
    """The unit of each count that the formula may name."""
    of = {slot.name: slot.unit for slot in written.slots}
    for each in written.inputs:
        if not is_name(each.name):
            raise FormulaRefused(
                "formula.name_is_no_name", name=each.name[:LONGEST_NAME], most=LONGEST_NAME
            )
        if each.slot not in of:
            raise FormulaRefused("formula.no_slot", name=each.name)
    return {each.name: of[each.slot] for each in written.inputs}


def _texts(titles: Mapping[str, str]) -> Texts:
    first = next((titles[language] for language in LANGUAGES if titles.get(language)), "")
    return {language: titles.get(language) or first for language in LANGUAGES}


def _kind(tree: Node, unit: Unit, *, is_share: bool) -> Kind:
    """A count that does not add up, such as the larger of two, is no count but an index."""
    if is_share and not _takes_away(tree):
        return Kind.SHARE
    kind = KINDS.get(unit, Kind.INDEX)
    adds_up = kind not in {Kind.COUNT, Kind.AMOUNT} or _is_linear(tree)
    return kind if adds_up else Kind.INDEX


def _takes_away(tree: Node) -> bool:
    is_less = isinstance(tree, Operation) and tree.what == "-"
    return is_less or (isinstance(tree, Operation) and any(map(_takes_away, tree.parts)))


def _is_linear(tree: Node) -> bool:
    """Whether the formula of two sums is the sum of the two formulas."""
    if not isinstance(tree, Operation):
        return not isinstance(tree, Number)
    if tree.what in {"+", "-"}:
        return all(_is_linear(part) for part in tree.parts)
    if tree.what in {"*", "/"}:
        left, right = tree.parts
        is_turned = tree.what == "*" and not named(left) and _is_linear(right)
        return is_turned or (_is_linear(left) and not named(right))
    return False


def _share(tree: Node, units: Mapping[str, Unit], unit: Unit) -> tuple[Node, Node] | None:
    """Part and whole of "100 * part / whole", however it is bracketed; None for no share."""
    if unit != Unit.PERCENT or not isinstance(tree, Operation):
        return None
    for found in (_hundred_first(tree), _hundred_aside(tree)):
        if found and all(measured(each, units).powers and _is_linear(each) for each in found):
            return found
    return None


def _hundred_first(tree: Operation) -> tuple[Node, Node] | None:
    """(100 * part) / whole."""
    if tree.what != "/":
        return None
    part = _without_hundred(tree.parts[0])
    return (part, tree.parts[1]) if part else None


def _hundred_aside(tree: Operation) -> tuple[Node, Node] | None:
    """100 * (part / whole), and (part / whole) * 100."""
    inside = _without_hundred(tree)
    if isinstance(inside, Operation) and inside.what == "/":
        return inside.parts[0], inside.parts[1]
    return None


def _without_hundred(tree: Node) -> Node | None:
    if not (isinstance(tree, Operation) and tree.what == "*"):
        return None
    left, right = tree.parts
    if isinstance(left, Number) and left.value == 100:
        return right
    return left if isinstance(right, Number) and right.value == 100 else None


def _compute(tree: Node, part: tuple[Node, Node] | None, inputs: Sequence[Input]) -> Compute:
    used = tuple(each for each in inputs if each.name in named(tree))

    def rule(counts: Mapping[str, Counts], _options: Mapping[str, str]) -> Cell:
        cells = [counts[each.slot].number(each.where) for each in used]
        if part is None:
            return _given(tree, used, cells)
        return share(_given(part[0], used, cells), _given(part[1], used, cells))

    return rule


def _given(tree: Node, used: Sequence[Input], cells: Sequence[Cell]) -> Cell:
    """What a formula gives, computed exactly."""

    def exactly(*numbers: float) -> Cell:
        values = {each.name: Fraction(n) for each, n in zip(used, numbers, strict=True)}
        return Value(float(evaluate(tree, values)))

    return computed(exactly, *cells)
