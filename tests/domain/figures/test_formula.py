"""A formula can say sums, products and their like over named counts, and can do nothing else."""

import re
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from equiplan.domain.figures.cells import MISSING, PROTECTED, Cell, NotComputable, Reason, Value
from equiplan.domain.figures.compute import compute
from equiplan.domain.figures.formula import (
    DEEPEST,
    LONGEST,
    FormulaRefused,
    evaluate,
    is_name,
    names,
    parse,
)
from equiplan.domain.figures.indicators import Input, Kind, Measure, Slot, Unit
from equiplan.domain.figures.messages import MESSAGES
from equiplan.domain.figures.own_indicators import Written, measure_of
from equiplan.domain.figures.progress import Direction
from equiplan.domain.text.languages import LANGUAGES

from .counting import Given, answer

PAGE = Path(__file__).resolve().parents[3] / "docs" / "method" / "formulas.md"
TITLE = dict.fromkeys(LANGUAGES, "x")
SLOTS = (
    Slot("people", TITLE, Unit.PEOPLE, ("sex",)),
    Slot("events", TITLE, Unit.THINGS),
    Slot("amounts", TITLE, Unit.MONEY),
    Slot("rates", TITLE, Unit.PERCENT),
)
INPUTS = (
    Input("women", "people", {"sex": "F"}),
    Input("men", "people", {"sex": "M"}),
    Input("meetings", "events"),
    Input("pay", "amounts"),
    Input("rate", "rates"),
)


def measure(formula: str, inputs: Iterable[Input] = INPUTS) -> Measure:
    titles = {"fr": "Essai"}
    return measure_of("own.1", Written(titles, formula, Direction.UP, SLOTS, tuple(inputs)))


def refusal(formula: str) -> FormulaRefused:
    with pytest.raises(FormulaRefused) as caught:
        measure(formula)
    return caught.value


def given_by(formula: str, women: Given, men: Given) -> Cell:
    answers = {"people": answer({"sex=F": women, "sex=M": men})}
    return compute(measure(formula), answers, {}).whole


def examples() -> list[tuple[str, str]]:
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    return [row for row in rows if row[0] not in {"formula", "---"}]


@pytest.mark.parametrize(("formula", "gives"), examples(), ids=str)
def test_every_example_of_the_page_gives_its_unit_or_its_refusal(formula: str, gives: str) -> None:
    if gives.startswith("refused"):
        assert gives == f"refused: {refusal(formula).code}"
    else:
        assert measure(formula).unit == gives


@pytest.mark.parametrize(
    ("formula", "place"),
    [("women + girls", 9), ("women +* men", 8), ("women 3", 7), ("1 + women % 3", 11)],
    ids=str,
)
def test_a_refusal_says_at_which_character(formula: str, place: int) -> None:
    assert refusal(formula).facts["place"] == place
    assert all(str(place) in refusal(formula).sentence(language) for language in LANGUAGES)


def test_a_refused_name_is_told_with_those_there_are() -> None:
    assert "men" in refusal("girls / men").sentence("en")
    assert "meetings" in refusal("girls / men").sentence("fr")


def test_units_are_told_in_the_readers_language() -> None:
    assert "personnes et pourcentage" in refusal("women + rate").sentence("fr")
    assert "people and percentage" in refusal("women + rate").sentence("en")
    assert "personas y porcentaje" in refusal("women + rate").sentence("es")


def test_every_sentence_has_been_seen() -> None:
    seen = {gives.removeprefix("refused: ") for _formula, gives in examples()}
    others = {"formula.empty", "formula.too_long", "formula.too_deep", "formula.number_too_long"}
    assert set(MESSAGES) == (seen & set(MESSAGES)) | others | {
        "formula.name_is_no_name",
        "formula.no_slot",
    }


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        ("", "formula.empty"),
        ("  \n ", "formula.empty"),
        ("women+" * 100 + "men", "formula.too_long"),
        ("(" * 30 + "women" + ")" * 30, "formula.too_deep"),
        ("-" * 30 + "women", "formula.too_deep"),
        ("women * 1234567890123", "formula.number_too_long"),
        ("__import__('os')", "formula.unknown_function"),
        ("women.__class__", "formula.unexpected"),
        ("lambda: women", "formula.unexpected"),
        ("women if men else 1", "formula.unexpected"),
        ("women ^ 2", "formula.power"),
        ("women // men", "formula.unexpected"),
        ("[women]", "formula.unexpected"),
        ("women == men", "formula.unexpected"),
        ("min(women, men)", "formula.comma"),
        ("٣ * women", "formula.unexpected"),
    ],
    ids=str,
)
def test_what_is_no_formula_is_refused(formula: str, code: str) -> None:
    assert refusal(formula).code == code


@pytest.mark.parametrize(
    "name", ["", "2women", "min", "max", "a b", "x" * 31, "_x", "a-b"], ids=str
)
def test_a_count_needs_a_name_that_a_formula_can_say(name: str) -> None:
    assert not is_name(name)
    with pytest.raises(FormulaRefused, match="cannot name a count"):
        measure("women", (*INPUTS, Input(name, "people")))


@pytest.mark.parametrize("name", ["femmes", "diplômées", "mujeres_2", "Ж"], ids=str)
def test_a_name_has_the_letters_of_any_language(name: str) -> None:
    assert measure(f"100 * {name} / {name}", (Input(name, "people"),)).kind == Kind.SHARE


def test_a_count_without_a_source_is_refused() -> None:
    with pytest.raises(FormulaRefused, match="what it is taken from"):
        measure("women", (Input("women", "nowhere"),))


def test_signs_that_people_copy_are_read() -> None:
    assert parse("100 × women ÷ (women − men)") == parse("100 * women / (women - men)")


def test_a_share_keeps_its_parts_however_it_is_written() -> None:
    for formula in ("100*women/(women+men)", "100*(women/(women+men))", "women/(women+men)*100"):
        assert measure(formula).kind == Kind.SHARE
        assert given_by(formula, 3, 7) == Value(30, 3, 10)


def test_a_gap_is_no_share() -> None:
    assert measure("100 * (men - women) / men").kind == Kind.GAP
    assert given_by("100 - 100 * women / men", 15, 20) == Value(25)


def test_a_count_that_does_not_add_up_is_an_index() -> None:
    assert measure("women + 2 * men - women / 3").kind == Kind.COUNT
    assert measure("max(women; men)").kind == Kind.INDEX
    assert measure("women * men / women").kind == Kind.INDEX


@pytest.mark.parametrize(
    ("women", "men", "expected"),
    [
        (PROTECTED, 3, PROTECTED),
        (None, 3, MISSING),
        (NotComputable(Reason.TOO_FEW), 3, NotComputable(Reason.TOO_FEW)),
        (3, 0, NotComputable(Reason.NOTHING_TO_DIVIDE_BY)),
    ],
    ids=["protected", "missing", "not computable", "nothing to divide by"],
)
def test_holes_stay_holes(women: Given, men: Given, expected: Cell) -> None:
    assert given_by("women / men", women, men) == expected


def test_titles_fall_back_on_the_language_there_is() -> None:
    assert measure("women").title == {"fr": "Essai", "en": "Essai", "es": "Essai"}


LEAVES = st.one_of(
    st.integers(0, 999).map(str),
    st.decimals(0, 99, places=2).map(str),
    st.sampled_from(["women", "men"]),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        inner.map(lambda t: f"(-{t})"),
        st.tuples(st.sampled_from(["min", "max"]), inner, inner).map(
            lambda t: f"{t[0]}({t[1]}; {t[2]})"
        ),
    ),
    max_leaves=12,
)


@given(TREES, st.integers(0, 50), st.integers(0, 50))
def test_a_formula_gives_what_python_gives_with_fractions(tree: str, women: int, men: int) -> None:
    if len(tree) > LONGEST:
        return
    values = {"women": Fraction(women), "men": Fraction(men)}
    fractions = re.sub(r"[0-9]+(?:\.[0-9]+)?", lambda n: f"Fraction('{n[0]}')", tree)
    python = fractions.replace(";", ",")
    try:
        expected = eval(python, {"Fraction": Fraction, "min": min, "max": max}, dict(values))
    except ZeroDivisionError:
        with pytest.raises(ZeroDivisionError):
            evaluate(parse(tree), values)
    else:
        assert evaluate(parse(tree), values) == expected


@given(st.lists(st.sampled_from(["women", "-", "2", "*", "+", "men", "/", "7"]), min_size=1))
def test_products_go_before_sums_and_what_is_left_before_what_is_right(words: list[str]) -> None:
    text = " ".join(words)
    values = {"women": Fraction(5), "men": Fraction(3)}
    try:
        tree = parse(text)
        found = evaluate(tree, values)
    except (FormulaRefused, ZeroDivisionError):
        return
    python = re.sub(r"\b\d+\b", lambda n: f"Fraction({n[0]})", text)
    assert found == eval(python, {"Fraction": Fraction}, dict(values))


def taken(text: str) -> tuple[Measure | None, list[str]]:
    """The measure of a formula, or what is said of it in three languages."""
    try:
        return measure(text), []
    except FormulaRefused as refused:
        return None, [refused.sentence(language) for language in LANGUAGES]


@settings(max_examples=500)
@given(
    st.one_of(st.text(max_size=60), st.text("womenpaymin0129.,;()+-*/^% \n", max_size=60), TREES)
)
@example("(" * 500)
@example("women" * 100)
@example("1" + "+women" * 80)
@example("-" * (DEEPEST + 5))
def test_a_formula_is_taken_or_refused_with_a_sentence_and_nothing_else(text: str) -> None:
    found, told = taken(text)
    if found is None:
        assert all(told)
        return
    assert names(parse(text)) <= {each.name for each in INPUTS}
    answers = {
        "people": answer({"sex=F": 1e300, "sex=M": 3}),
        "events": answer({"": 2}),
        "amounts": answer({"": 1e-300}),
        "rates": answer({"": 40}),
    }
    assert isinstance(compute(found, answers, {}, by="sex").whole, Cell)
