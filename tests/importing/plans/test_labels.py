"""Labels are known by their words, in three languages, wherever they begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.importing.plans.labels import OTHER, entries, label_of, lone_label, parts
from equiplan.importing.plans.vocabulary import Field


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("Indicateurs : a", Field.INDICATORS),
        ("Indicateur(s) de suivi : a", Field.INDICATORS),
        ("Key performance indicators: a", Field.INDICATORS),
        ("Success criteria: a", Field.INDICATORS),
        ("Measured by: a", Field.INDICATORS),
        ("How we will know: a", Field.INDICATORS),
        ("Medidas: a", Field.MEASURES),
        ("Mesures : a", Field.MEASURES),
        ("Valeur cible : a", Field.TARGETS),
        ("Objectif chiffré : a", Field.TARGETS),
        ("Resultados esperados: a", Field.TARGETS),
        ("Objectif général : a", Field.OBJECTIVE),
        ("Órgano responsable: a", Field.OWNERS),
        ("Person in charge: a", Field.OWNERS),
        ("Service pilote : a", Field.OWNERS),
        ("Date de début : a", Field.START),
        ("Due date: a", Field.CALENDAR),
        ("Implementation period: a", Field.CALENDAR),
        ("Plazo de ejecución: a", Field.CALENDAR),
        ("Coût estimé : a", Field.BUDGET),
        ("Recursos necesarios: a", Field.BUDGET),
        ("Acciones a desarrollar: a", Field.ACTION),
        ("Público objetivo: a", OTHER),
        ("Target group: a", OTHER),
        ("Period of validity: a", OTHER),
    ],
)
def test_a_label_names_a_field(line: str, field: Field) -> None:
    label = label_of(line)
    assert label
    assert (label.field, label.rest) == (field, "a")


@pytest.mark.parametrize(
    "line",
    [
        "Actions de mentorat avec les lycées : trois séances",
        "Awareness month: posters in every hall",
        "Date : 12 mars",
        "Nous avons retenu, après de longs échanges, les indicateurs que voici : a",
        "no colon here",
        "",
        ":",
    ],
)
def test_words_before_a_colon_are_not_always_a_label(line: str) -> None:
    assert label_of(line) is None


def test_a_label_alone_on_its_line_needs_no_colon() -> None:
    label = lone_label("Indicateurs de suivi")
    assert label
    assert label.field is Field.INDICATORS
    assert lone_label("Indicators are chosen by the committee every year") is None


def test_a_line_is_cut_where_labels_begin() -> None:
    found = parts("Open a desk. Lead: Mara | When: 2031 (Indicator: visits)")
    assert [(p.label.field if p.label else None, p.text) for p in found] == [
        (None, "Open a desk."),
        (Field.OWNERS, "Mara"),
        (Field.CALENDAR, "2031"),
        (Field.INDICATORS, "visits"),
    ]


def test_a_bar_opens_a_label_even_when_its_name_is_unknown() -> None:
    found = parts("Lead: Mara | Colour of the folder: blue")
    assert [p.text for p in found] == ["Mara", "Colour of the folder: blue"]


def test_a_list_on_one_line_is_cut_at_slashes_and_semicolons_between_spaces() -> None:
    assert entries("filles/garçons / part des lauréates ; visites") == (
        "filles/garçons",
        "part des lauréates",
        "visites",
    )


@given(st.text(max_size=200))
def test_no_text_is_lost_or_refused(text: str) -> None:
    kept = {char for part in parts(text) for char in f"{part.label and part.label.text}{part.text}"}
    assert {char for char in text if char.isalnum()} <= kept
