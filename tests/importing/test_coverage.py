"""Which words of a document went into which field: nothing that is left is silent."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.domain.plans.corrected import corrected
from equiplan.domain.plans.draft import Action, Axis, PlanDraft, Where
from equiplan.importing.coverage import Coverage, Target, coverage, held_in
from equiplan.importing.source import SourceBlock, anchor_of

PLACE = Where("p. 1, table 1, row 2", page=1, table=1, row=2)
OTHER = Where("p. 1, table 1, row 3", page=1, table=1, row=3)
WORDS = st.lists(
    st.sampled_from(("former", "les", "jurys", "publier", "écarts", "salaire", "charte")),
    min_size=4,
    max_size=12,
).map(" ".join)


def plan(*actions: Action) -> PlanDraft:
    axes = (Axis("Recruter sans biais", "1", actions=actions),)
    return PlanDraft("Plan pour l’égalité", "École du Fleuve", "fr", (2026, 2028), axes)


def row(where: Where, *texts: str) -> SourceBlock:
    return SourceBlock(anchor_of(where), "row", texts, page=1)


def paragraph(number: int, text: str) -> SourceBlock:
    return SourceBlock(f"p1-n{number}", "text", (text,), page=1)


def of(read: PlanDraft, *blocks: SourceBlock, headers: Sequence[str] = ()) -> Coverage:
    return coverage(blocks, held_in(corrected(read, ())), headers)


def test_a_cell_leads_to_the_field_that_says_the_same() -> None:
    read = plan(Action("Former les jurys de recrutement", PLACE, owners=("Direction",)))
    key = corrected(read, ()).live()[0].key
    found = of(read, row(PLACE, "Former les jurys de recrutement", "Direction"))
    assert found.targets == ((Target(key, "title"), Target(key, "owners")),)
    assert found.left == ()


def test_of_rows_that_say_the_same_each_cell_leads_to_its_own() -> None:
    read = plan(
        Action("Former tous les jurys", PLACE, owners=("Direction",)),
        Action("Publier les écarts", OTHER, owners=("Direction",)),
    )
    first, second = (each.key for each in corrected(read, ()).live())
    blocks = (row(PLACE, "Former tous les jurys", "Direction"), row(OTHER, "x", "Direction"))
    assert [each[1] for each in of(read, *blocks).targets] == [
        Target(first, "owners"),
        Target(second, "owners"),
    ]


def test_a_text_cut_into_fields_is_taken_over_and_its_label_is_not_missed() -> None:
    read = plan(Action("Former les jurys", PLACE, calendar="de janvier à juin 2027"))
    text = "Action 1 : Former les jurys. Calendrier : de janvier à juin 2027."
    assert of(read, paragraph(4, text)).left == ()


def test_a_paragraph_that_is_in_no_field_is_left() -> None:
    read = plan(Action("Former les jurys", PLACE))
    text = "Une enquête sera menée chaque année auprès du personnel."
    assert of(read, paragraph(4, text)).left == ((0, (0,)),)


def test_of_a_row_only_the_cells_that_are_in_no_field_are_left() -> None:
    read = plan(Action("Former tous les jurys", PLACE))
    found = of(read, row(PLACE, "Former tous les jurys", "Gouvernance", "12"))
    assert found.left == ((0, (1,)),)


def test_headings_of_columns_and_numbers_are_nothing_to_take_over() -> None:
    read = plan(Action("Former tous les jurys", PLACE))
    header = row(Where("", page=1, table=1, row=1), "Responsable", "Ámbito", "N°", "3.1")
    assert of(read, header, headers=("Ámbito",)).left == ()


@given(st.lists(WORDS, min_size=1, max_size=8, unique=True))
@settings(max_examples=60)
def test_what_a_field_says_word_for_word_is_never_left(texts: list[str]) -> None:
    places = [Where(f"row {n}", page=1, table=1, row=n) for n in range(1, len(texts) + 1)]
    read = plan(*(Action(text, place) for text, place in zip(texts, places, strict=True)))
    blocks = [row(place, text) for text, place in zip(texts, places, strict=True)]
    found = of(read, *blocks)
    assert found.left == ()
    keys = [each.key for each in corrected(read, ()).live()]
    assert [each[0] for each in found.targets] == [Target(key, "title") for key in keys]


@given(st.lists(WORDS, max_size=6), st.lists(WORDS, max_size=6))
@settings(max_examples=60)
def test_every_text_is_in_a_field_or_is_left(said: list[str], taken: list[str]) -> None:
    read = plan(*(Action(text, Where(f"r{n}", row=n + 1)) for n, text in enumerate(taken)))
    found = of(read, *(paragraph(n, text) for n, text in enumerate(said)))
    left = {n for n, _texts in found.left}
    assert all(n in left or found.targets[n][0] for n in range(len(said)))
