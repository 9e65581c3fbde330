"""Headings, values of sex and categories are read in three languages, and nothing is guessed."""

import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import equiplan
from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.importing.people.categories import age_band, categories
from equiplan.importing.people.headings import key_of_heading, use_of
from equiplan.importing.people.messages import MESSAGES
from equiplan.importing.people.model import Mapping, Role, Use
from equiplan.importing.people.sexes import codes, reading
from equiplan.importing.people.tables import header_of
from equiplan.importing.people.titles import (
    CATEGORY_TITLES,
    DIMENSION_TITLES,
    category_title,
    dimension_title,
)

ON = date(2026, 6, 1)
HOME = Path(equiplan.__file__).parent
FOLDERS = ("counting", "importing/people")
CODE = re.compile(r'"((?:roster|row|where|engine)\.[a-z_]+)"')
SAID = sorted(
    {
        code
        for folder in FOLDERS
        for path in (HOME / folder).rglob("*.py")
        for code in CODE.findall(path.read_text(encoding="utf-8"))
    }
)


@pytest.mark.parametrize("code", SAID)
def test_what_counting_may_say_has_a_sentence_in_each_language(code: str) -> None:
    for language in LANGUAGES:
        assert MESSAGES[code][language].endswith((".", ")"))


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_the_three_languages_tell_the_same_facts_in_their_own_typography(code: str) -> None:
    facts = {
        language: {name for _, name, _, _ in Formatter().parse(MESSAGES[code][language]) if name}
        for language in LANGUAGES
    }
    assert facts["fr"] == facts["en"] == facts["es"]
    said = MESSAGES[code]["fr"]
    assert "'" not in said
    assert not re.search(r"[^\u202f][;!?]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»", said), said


@pytest.mark.parametrize(
    ("heading", "use"),
    [
        ("Sexe", Use(Role.SEX)),
        ("H/F", Use(Role.SEX)),
        ("Género", Use(Role.SEX)),
        ("Gender", Use(Role.SEX)),
        ("Civilité", Use(Role.SEX)),
        ("Title", Use(Role.SEX)),
        ("Grade", Use(Role.DIMENSION, "grade")),
        ("Categoría profesional", Use(Role.DIMENSION, "grade")),
        ("Comité technique", Use(Role.DIMENSION, "body")),
        ("Órgano", Use(Role.DIMENSION, "body")),
        ("Fonction", Use(Role.DIMENSION, "role")),
        ("Job title", Use(Role.DIMENSION, "role")),
        ("Service / département", Use(Role.DIMENSION, "unit")),
        ("Âge", Use(Role.DIMENSION, "age")),
        ("Date of birth", Use(Role.DIMENSION, "age")),
        ("Año de nacimiento", Use(Role.DIMENSION, "age")),
        ("Filière", Use(Role.DIMENSION, "programme")),
        ("Pays", Use(Role.DIMENSION, "country")),
        ("País de nacimiento", Use(Role.DIMENSION, "country")),
        ("Temps de travail", Use(Role.DIMENSION, "working_time")),
        ("Part time", Use(Role.DIMENSION, "working_time")),
        ("Type de contrat", Use(Role.DIMENSION, "contract")),
        ("Année", Use(Role.DIMENSION, "year")),
        ("Salaire brut annuel", Use(Role.AMOUNT, "pay")),
        ("Salary", Use(Role.AMOUNT, "pay")),
        ("Pay grade", Use(Role.DIMENSION, "grade")),
        ("Lieu de naissance", Use(Role.IGNORED)),
        ("Nom", Use(Role.IGNORED)),
        ("Prénom(s)", Use(Role.IGNORED)),
        ("Couleur préférée", Use(Role.IGNORED)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_heading_says_what_its_column_is(heading: str, use: Use) -> None:
    assert use_of(heading) == use


@pytest.mark.parametrize(
    ("values", "read"),
    [
        ("F M", "F M"),
        ("F H", "F M"),
        ("M H", "F M"),
        ("Mme M.", "F M"),
        ("Mlle M. Mr", "F M M"),
        ("Sra. Sr.", "F M"),
        ("mujer hombre", "F M"),
        ("M hombre", "F M"),
        ("mujer M", "F M"),
        ("W M", "F M"),
        ("Femme homme FEMININ", "F M F"),
        ("F M X", "F M _O"),
        ("F M -", "F M _U"),
        ("F M _O _U", "F M _O _U"),
        ("F M H", "F ? M"),
        ("M", "?"),
        ("M mujer hombre", "? F M"),
        ("1 2", "? ?"),
        ("Jeanne Paul", "? ?"),
    ],
)
def test_values_of_sex_are_read_from_the_column_they_stand_in(values: str, read: str) -> None:
    found = codes(values.split(), {})
    assert [found[value] or "?" for value in values.split()] == read.split()


def test_what_a_person_says_goes_before_every_rule() -> None:
    assert codes(["1", "F"], {"1": "M", "F": "_O"}) == {"1": "M", "F": "_O"}


def test_a_value_that_may_be_a_name_is_not_shown() -> None:
    read = reading({"F": 9, "Jeanne": 4, "Anna Canarie": 40, "Weib": 6}, {})
    assert [value.value for value in read.values] == ["f", "weib"]
    assert (read.unread, read.to_confirm) == (50, True)


@given(st.dictionaries(st.text(max_size=12), st.integers(1, 50), max_size=12))
def test_whatever_is_in_the_column_of_sex_is_read_or_told_as_unread(rows: dict[str, int]) -> None:
    read = reading(rows, {})
    known = codes(rows, {})
    assert read.unread == sum(times for value, times in rows.items() if not known[value])


@given(st.text(max_size=30))
def test_any_text_is_an_age_band_or_is_not_understood(text: str) -> None:
    assert age_band(text, ON) in {"", "_U", "<25", "25-34", "35-44", "45-54", "55-64", "65+"}


@given(st.integers(0, 119))
def test_an_age_and_the_year_of_birth_of_that_age_are_in_one_band(age: int) -> None:
    assert age_band(str(age), ON) == age_band(f"{ON.year - age}", ON)


def test_spellings_of_one_category_are_one_written_as_most_write_it() -> None:
    rows = {"Achats": 3, "achats ": 1, "ACHATS": 1, "Ventes": 1}
    assert set(categories("unit", rows, ON).values()) == {"Achats", "Ventes"}


@pytest.mark.parametrize(
    ("dimension", "value", "category"),
    [
        ("working_time", "0,8", "part_time"),
        ("working_time", "100 %", "full_time"),
        ("working_time", "Mi-temps", "part_time"),
        ("contract", "Non titulaire", "fixed_term"),
        ("contract", "Fonctionnaire titulaire", "permanent"),
        ("contract", "Durée indéterminée", "permanent"),
        ("role", "Co-présidente", "chair"),
        ("role", "Vicepresidenta", "vice_chair"),
        ("role", "Assistant to the chair", "Assistant to the chair"),
    ],
)
def test_categories_with_a_name_of_their_own(dimension: str, value: str, category: str) -> None:
    assert categories(dimension, {value: 1}, ON) == {value: category}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dimension_and_category_has_a_title(language: Language) -> None:
    assert all(dimension_title(name, language)[0].isupper() for name in DIMENSION_TITLES)
    for dimension, named in CATEGORY_TITLES.items():
        assert all(category_title(dimension, name, language) != name for name in named)
    assert category_title("grade", "A1", language) == "A1"


KEYS = st.sampled_from(["columns", "sex", "sheet", "role", "dimension", "sexe"])
junk = st.recursive(
    st.none() | st.booleans() | st.sampled_from(["sex", "dimension", "amount", "F", "", "é"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(given_by_somebody=junk)
def test_a_mapping_of_junk_is_a_mapping_that_keeps_what_makes_sense(
    given_by_somebody: object,
) -> None:
    mapping = Mapping.from_json(given_by_somebody)
    assert Mapping.from_json(mapping.to_json()) == mapping


def test_a_row_of_a_person_is_no_header() -> None:
    assert header_of([(1, ["Dupont", "F", "Direction"]), (2, ["Durand", "M", "Service"])]) is None


def test_the_key_of_a_heading_is_the_same_however_it_is_typed() -> None:
    assert key_of_heading(" Sexe\u00a0: ") == key_of_heading("SEXE") == "sexe"
