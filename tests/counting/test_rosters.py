"""A roster as people make them is counted row by row, and what is not counted says why."""

import random
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.counting.columns import count_by
from equiplan.counting.engine import duckdb
from equiplan.counting.rosters import count
from equiplan.counting.sources import open_source
from equiplan.counting.understanding import understood
from equiplan.counting.worker import LIMITS
from equiplan.domain.errors import Refused
from equiplan.domain.text.languages import LANGUAGES
from equiplan.importing.people.errors import RosterRefused
from equiplan.importing.people.model import Counted, Mapping, Role, Understood, Use

from .people import Rows, separated, workbook

ON = date(2026, 1, 1)
HEADER = ("Nom", "Sexe", "Grade")


def understand(path: Path, mapping: Mapping | None = None) -> Understood:
    source = open_source(duckdb(path), path, mapping.sheet if mapping else None, LIMITS)
    return understood(source, mapping, ON)


def counted(path: Path, mapping: Mapping | None = None) -> Counted:
    source = open_source(duckdb(path), path, None, LIMITS)
    return count(source, mapping or understood(source, None, ON).mapping, ON)


def cells(told: Counted) -> dict[tuple[str, ...], int]:
    return {(row.sex, *row.breakdown.values()): row.number for row in told.counts}


def by_sex(told: Counted) -> tuple[int, int, int, int]:
    return told.women, told.men, told.others, told.unknown


def refusal(path: Path, mapping: Mapping | None = None) -> str:
    with pytest.raises(RosterRefused) as refused:
        counted(path, mapping)
    assert all(refused.value.sentence(language) for language in LANGUAGES)
    return refused.value.code


def test_title_rows_above_the_header_are_no_people(tmp_path: Path) -> None:
    rows: Rows = [("Personnel au 31/12",), (), ("Direction", ""), HEADER, ("A", "F", "1")]
    path = separated(tmp_path / "a.csv", rows)
    assert understand(path).header_row == 4
    assert cells(counted(path)) == {("F", "1"): 1}


def test_a_total_at_the_bottom_is_no_person_and_is_said(tmp_path: Path) -> None:
    rows: Rows = [
        HEADER,
        ("A", "F", "1"),
        ("B", "M", "1"),
        ("Total", "", "2"),
        ("Sous-total", "", 2),
    ]
    told = counted(separated(tmp_path / "a.csv", rows))
    assert (told.rows, told.refused, by_sex(told)) == (2, 0, (1, 1, 0, 0))
    assert [(note.code, note.facts) for note in told.notes] == [
        ("roster.totals_left_out", {"rows": 2})
    ]


def test_somebody_called_total_is_a_person(tmp_path: Path) -> None:
    rows: Rows = [HEADER, ("Total", "F", "1")]
    assert by_sex(counted(separated(tmp_path / "a.csv", rows))) == (1, 0, 0, 0)


def test_a_header_merged_over_two_rows_is_read_as_one(tmp_path: Path) -> None:
    rows: Rows = [("Sexe", "Affectation", ""), ("", "Service", "Grade"), ("F", "Achats", "A")]
    told = counted(workbook(tmp_path / "a.xlsx", Feuille=rows))
    assert told.dimensions == ("grade", "unit")
    assert cells(told) == {("F", "A", "Achats"): 1}


def test_empty_columns_and_empty_rows_change_nothing(tmp_path: Path) -> None:
    rows: Rows = [
        ("", "Sexe", "", "Grade"),
        ("", "F", "", "1"),
        ("", "", "", ""),
        ("", "M", "", "1"),
    ]
    assert cells(counted(separated(tmp_path / "a.csv", rows))) == {("F", "1"): 1, ("M", "1"): 1}


def test_numbers_written_as_text_are_the_same_category(tmp_path: Path) -> None:
    rows: Rows = [("Sexe", "Année"), ("F", 2025), ("F", "2025"), ("F", " 2025 ")]
    assert cells(counted(workbook(tmp_path / "a.xlsx", A=rows))) == {("F", "2025"): 3}


def test_a_row_whose_sex_is_not_understood_is_refused_by_its_number(tmp_path: Path) -> None:
    rows: Rows = [HEADER, ("A", "F", "1"), ("B", "zzz", "1"), ("C", "M", "1"), ("D", "", "1")]
    told = counted(separated(tmp_path / "a.csv", rows))
    assert (told.rows, told.refused, by_sex(told)) == (4, 1, (1, 1, 0, 1))
    assert [(note.row, note.code, note.heading, note.counted) for note in told.told] == [
        (3, "row.sex_not_understood", "Sexe", False)
    ]


def test_a_line_of_text_among_people_is_not_counted_and_said(tmp_path: Path) -> None:
    rows: Rows = [HEADER, ("Comité A", "", ""), ("A", "F", "1"), ("Source : DRH", "", "")]
    told = counted(separated(tmp_path / "a.csv", rows))
    assert [(note.row, note.code) for note in told.told] == [
        (2, "row.only_one_cell"),
        (4, "row.only_one_cell"),
    ]
    assert (told.refused, by_sex(told)) == (2, (1, 0, 0, 0))


def test_of_two_sheets_the_one_with_people_is_counted_and_the_other_said(tmp_path: Path) -> None:
    rows: Rows = [HEADER, ("A", "F", "1")]
    notes: Rows = [("Lisez-moi",), ("Ceci est une liste",)]
    path = workbook(tmp_path / "a.xlsx", Notes=notes, Staff=rows, Autres=rows)
    told = understand(path)
    assert (told.sheet, told.sheets) == ("Staff", ("Notes", "Staff", "Autres"))
    assert [(note.code, note.facts) for note in told.notes] == [
        ("roster.other_sheets", {"sheets": "Autres"})
    ]
    assert told.mapping.sheet == "Staff"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_any_encoding_and_any_separator_is_read(encoding: str, mark: str, tmp_path: Path) -> None:
    rows: Rows = [("Sexe", "Unité"), ("Féminin", "Qualité"), ("Masculin", "Qualité")]
    path = separated(tmp_path / "a.csv", rows, mark=mark, encoding=encoding)
    assert cells(counted(path)) == {("F", "Qualité"): 1, ("M", "Qualité"): 1}


def test_a_header_without_people_counts_nobody(tmp_path: Path) -> None:
    told = counted(separated(tmp_path / "a.csv", [HEADER]))
    assert (told.rows, told.counts) == (0, ())


def test_a_list_without_a_header_is_refused_before_its_first_person_is_told(tmp_path: Path) -> None:
    rows: Rows = [("Canari", "F", "Direction"), ("Autre", "M", "Service")]
    assert refusal(separated(tmp_path / "a.csv", rows)) == "roster.no_header"


def test_figures_for_sex_are_never_guessed(tmp_path: Path) -> None:
    rows: Rows = [("Sexe", "Grade"), (1, "A"), (2, "A"), (2, "A")]
    path = separated(tmp_path / "a.csv", rows)
    reading = understand(path).sex
    assert reading is not None
    assert (reading.coding, reading.to_confirm) == ("1/2", True)
    assert refusal(path) == "roster.sex_to_confirm"
    uses = {"sexe": Use(Role.SEX), "grade": Use(Role.DIMENSION, "grade")}
    assert by_sex(counted(path, Mapping(uses, {"1": "M", "2": "F"}))) == (2, 1, 0, 0)


def test_without_a_column_of_sex_nobody_is_counted_by_it(tmp_path: Path) -> None:
    rows: Rows = [("Prénom", "Grade"), ("Jeanne", "A"), ("Paul", "A")]
    path = separated(tmp_path / "a.csv", rows)
    assert understand(path).sex is None
    assert refusal(path) == "roster.no_sex"


def test_people_are_not_counted_by_a_column_that_says_who_they_are(tmp_path: Path) -> None:
    rows: Rows = [("Nom", "Sexe"), ("A", "F")]
    uses = {"sexe": Use(Role.SEX), "nom": Use(Role.DIMENSION, "nom")}
    path = separated(tmp_path / "a.csv", rows)
    assert refusal(path, Mapping(uses)) == "roster.personal_column"


@pytest.mark.parametrize(
    ("uses", "code"),
    [
        ({"sexe": Use(Role.SEX), "grade": Use(Role.SEX)}, "roster.two_sexes"),
        ({"sexe": Use(Role.SEX), "gone": Use(Role.DIMENSION, "gone")}, "roster.unknown_column"),
        (
            {"sexe": Use(Role.SEX)}
            | {key: Use(Role.DIMENSION, "unit") for key in ("grade", "site")},
            "roster.same_dimension",
        ),
        (
            {"sexe": Use(Role.SEX)}
            | {
                key: Use(Role.DIMENSION, key) for key in ("grade", "site", "pays", "corps", "unite")
            },
            "roster.too_many_dimensions",
        ),
    ],
    ids=["two columns of sex", "a column that is gone", "one name twice", "five dimensions"],
)
def test_a_mapping_that_cannot_be_followed_is_refused(
    uses: dict[str, Use], code: str, tmp_path: Path
) -> None:
    rows: Rows = [("Sexe", "Grade", "Site", "Pays", "Corps", "Unité"), ("F", *"ABCDE")]
    assert refusal(separated(tmp_path / "a.csv", rows), Mapping(uses)) == code


def test_the_same_row_twice_counts_twice_and_is_said(tmp_path: Path) -> None:
    rows: Rows = [("Sexe", "Grade"), ("F", "A"), ("F", "A"), ("M", "B")]
    path = separated(tmp_path / "a.csv", rows)
    assert [(note.code, note.facts["rows"]) for note in understand(path).notes] == [
        ("roster.same_rows", 1)
    ]
    assert by_sex(counted(path)) == (2, 1, 0, 0)


def test_ages_and_years_of_birth_become_bands(tmp_path: Path) -> None:
    ages = ("24", "25", "1985-03-12", "12/07/1960", "64 ans", "", "?", "abc")
    rows: Rows = [("Sexe", "Date de naissance"), *(("F", age) for age in ages)]
    told = counted(separated(tmp_path / "a.csv", rows))
    found = {row.breakdown["age"]: row.number for row in told.counts}
    assert found == {"<25": 1, "25-34": 1, "35-44": 1, "65+": 1, "55-64": 1, "_U": 3}
    assert [(note.row, note.code, note.counted) for note in told.told] == [
        (9, "row.age_not_understood", True)
    ]


def test_chairs_are_one_category_whatever_their_gender(tmp_path: Path) -> None:
    roles = (
        "Présidente",
        "Président",
        "Chair",
        "Vice-présidente",
        "membre",
        "Adjoint au maire",
    )
    rows: Rows = [("Sexe", "Fonction"), *(("F", role) for role in roles)]
    told = counted(separated(tmp_path / "a.csv", rows))
    found = {row.breakdown["role"]: row.number for row in told.counts}
    assert found == {"chair": 3, "vice_chair": 1, "member": 1, "Adjoint au maire": 1}


def paid(*amounts: tuple[str, str, object]) -> Rows:
    return [("Sexe", "Grade", "Salaire"), *amounts]


def test_amounts_are_never_told_of_fewer_than_five(tmp_path: Path) -> None:
    rows = paid(*(("F", "A", 100 + n) for n in range(6)), *(("M", "A", 100) for _ in range(4)))
    told = counted(separated(tmp_path / "a.csv", rows))
    assert [
        (row.sex, row.breakdown, row.number, row.total, row.median) for row in told.amounts
    ] == [
        ("F", {}, 6, 615, 102.5),
        ("F", {"grade": "A"}, 6, 615, 102.5),
    ]
    assert [(note.code, note.facts) for note in told.notes] == [
        ("roster.amounts_too_few", {"cells": 2, "least": 5})
    ]


def test_amounts_of_a_small_group_cannot_be_worked_out_from_the_others(tmp_path: Path) -> None:
    grades = {"A": 9, "B": 6, "C": 2}
    rows = paid(*(("F", grade, 100) for grade, size in grades.items() for _ in range(size)))
    told = counted(separated(tmp_path / "a.csv", rows))
    assert [(row.breakdown, row.number) for row in told.amounts] == [({}, 17), ({"grade": "A"}, 9)]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("45 000,50 €", 45000.5),
        ("45,000.5", 45000.5),
        ("45.000", 45000),
        ("45,5", 45.5),
        ("1.234.567", 1234567),
        ("1.234.567,89", 1234567.89),
        ("2500", 2500),
        ("2500.123", 2500.123),
        ("30\u202f000 EUR", 30000),
        ("-12,5", -12.5),
    ],
)
def test_amounts_are_read_as_three_languages_write_them(
    written: str, number: float, tmp_path: Path
) -> None:
    rows = paid(*(("F", "A", written) for _ in range(5)))
    told = counted(separated(tmp_path / "a.csv", rows))
    assert {row.median for row in told.amounts} == {round(number, 2)}


def test_an_amount_that_is_no_number_is_left_out_of_the_sums_and_said(tmp_path: Path) -> None:
    rows = paid(*(("F", "A", 100) for _ in range(5)), ("F", "A", "au forfait"), ("F", "A", ""))
    told = counted(separated(tmp_path / "a.csv", rows))
    assert {row.number for row in told.amounts} == {5}
    assert told.women == 7
    assert [(note.row, note.code, note.heading) for note in told.told] == [
        (7, "row.amount_not_understood", "Salaire")
    ]


def test_quarters_of_pay_have_as_many_people_each_and_equal_pay_stays_together(
    tmp_path: Path,
) -> None:
    rows = paid(*(("F", "A", pay) for pay in range(1, 9)), ("M", "A", ""))
    path = separated(tmp_path / "a.csv", rows)
    told = count_by(duckdb(path), path, {"by": ["sex", "quartile"]}, ON, LIMITS)
    assert cells(told) == {
        ("F", "1"): 2,
        ("F", "2"): 2,
        ("F", "3"): 2,
        ("F", "4"): 2,
        ("M", "_U"): 1,
    }
    same = separated(tmp_path / "b.csv", paid(*(("F", "A", 5) for _ in range(8))))
    told = count_by(duckdb(same), same, {"by": ["sex", "quartile"]}, ON, LIMITS)
    assert cells(told) == {("F", "1"): 8}


HEADER_OF_YEARS = ("Nom", "Sexe", "Grade", "Année")
SEXES = {"F": "F", "h": "M", "Homme": "M", "": "_U", "X": "_O", "femme ": "F"}
people = st.lists(
    st.tuples(
        st.sampled_from(sorted(SEXES)),
        st.sampled_from(["A", "a", "É", "", "C d", "'; DROP", 'x"y']),
        st.sampled_from(["2024", "2025", "2025.0", ""]),
    ),
    max_size=60,
)


def people_of(rows: list[tuple[str, str, str]]) -> Rows:
    return [(f"N{at}", *row) for at, row in enumerate(rows)]


@settings(max_examples=25)
@given(rows=people, year=st.sampled_from(["2024", "2025"]), at_least=st.booleans())
def test_counts_are_those_of_a_plain_counter(
    rows: list[tuple[str, str, str]],
    year: str,
    at_least: bool,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = separated(tmp_path_factory.mktemp("r") / "a.csv", [HEADER_OF_YEARS, *people_of(rows)])
    asked = {"by": ["sex", "grade"], "where": f"year {'>=' if at_least else '='} {year}"}
    told = count_by(duckdb(path), path, asked, ON, LIMITS)
    wanted: Counter[tuple[str, str]] = Counter()
    for sex, grade, when in rows:
        value = when.removesuffix(".0")
        if value and (value == year or (at_least and value > year)):
            wanted[SEXES[sex], grade.lower() or "_u"] += 1
    found: Counter[tuple[str, str]] = Counter()
    for row in told.counts:
        found[row.sex, row.breakdown["grade"].lower()] += row.number
    assert found == wanted


@settings(max_examples=40)
@given(
    content=st.binary(max_size=400) | st.text(alphabet="Sexe;FMH,\n\t\"'12é€ total", max_size=200)
)
def test_whatever_is_sent_is_counted_or_refused(
    content: bytes | str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("r") / "a.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    try:
        told = counted(path)
    except Refused as refused:
        said = refused.sentence("fr")
        assert said
    else:
        assert sum(row.number for row in told.counts) == told.rows - told.refused


@pytest.mark.parametrize("seed", range(3))
def test_the_same_people_count_the_same_in_every_format(seed: int, tmp_path: Path) -> None:
    at = random.Random(seed)
    rows: list[tuple[Any, ...]] = [("Sexe", "Grade", "Salaire")]
    rows += [(at.choice("FM"), at.choice("AB"), at.randint(20, 90)) for _ in range(60)]
    text = counted(separated(tmp_path / "a.csv", rows))
    assert counted(workbook(tmp_path / "a.xlsx", A=rows)) == text
    assert text.amounts
