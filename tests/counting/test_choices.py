"""What could be meant either way is asked: counts or people, contracts or people, hidden rows."""

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.counting.choices import opened
from equiplan.counting.columns import count_by
from equiplan.counting.engine import duckdb
from equiplan.counting.rosters import count
from equiplan.counting.understanding import understood
from equiplan.counting.worker import LIMITS
from equiplan.domain.text.languages import LANGUAGES
from equiplan.importing.people.errors import RosterRefused
from equiplan.importing.people.headings import key_of_heading
from equiplan.importing.people.model import Counted, Mapping, Understood

from .people import Rows, separated

ON = date(2026, 1, 1)


def understand(path: Path, chosen: Mapping | None = None) -> Understood:
    source = opened(duckdb(path), path, chosen or Mapping(), LIMITS)
    return understood(source, chosen, ON)


def counted(path: Path, **chosen: str) -> Counted:
    """The counts of a file as it is understood, with what was chosen of it."""
    choices = Mapping(**chosen)  # type: ignore[arg-type]
    mapping = understand(path, choices).mapping
    return count(opened(duckdb(path), path, mapping, LIMITS), mapping, ON)


def cells(told: Counted) -> dict[tuple[str, ...], int]:
    return {(row.sex, *row.breakdown.values()): row.number for row in told.counts}


def refusal(path: Path, **chosen: str) -> str:
    with pytest.raises(RosterRefused) as refused:
        counted(path, **chosen)
    assert all(refused.value.sentence(language) for language in LANGUAGES)
    return refused.value.code


def weighed(path: Path) -> Counted:
    """The counts of a table of counts, once somebody has said that it is one."""
    assert refusal(path) == "roster.holds_counts"
    (question,) = understand(path).questions
    return counted(path, weight=key_of_heading(question.columns[0]))


def table(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Corps;Nb de femmes;Nb d’hommes;Total\nIngénieurs;14;31;45\nTechniciens;9;;9\n",
            {("F", "Ingénieurs"): 14, ("M", "Ingénieurs"): 31, ("F", "Techniciens"): 9},
        ),
        (
            "Programa,Mujeres,Hombres,No consta\nDerecho,120,80,2\n",
            {("F", "Derecho"): 120, ("M", "Derecho"): 80, ("_U", "Derecho"): 2},
        ),
        (
            "Effectifs\n\nCatégorie;2023;;2024;\n;F;H;F;H\nA;10;12;11;13\nEnsemble;10;12;11;13\n",
            {
                ("F", "A", "2023"): 10,
                ("M", "A", "2023"): 12,
                ("F", "A", "2024"): 11,
                ("M", "A", "2024"): 13,
            },
        ),
        (
            "Grade;Femmes 2023;Hommes 2023;Femmes 2024;Hommes 2024\nA;1;2;3;4\n",
            {
                ("F", "A", "2023"): 1,
                ("M", "A", "2023"): 2,
                ("F", "A", "2024"): 3,
                ("M", "A", "2024"): 4,
            },
        ),
        (
            "Sexe;2022;2023\nF;10;12\nH;20;19\n",
            {("F", "2022"): 10, ("F", "2023"): 12, ("M", "2022"): 20, ("M", "2023"): 19},
        ),
        ("Sexe;Cadres;Ouvriers;Total\nF;10;5;15\nH;20;30;50\n", {("F",): 15, ("M",): 50}),
        (";Femmes;;Hommes;\nService;A;B;A;B\nRH;1;2;3;4\n", {("F", "RH"): 3, ("M", "RH"): 7}),
        (
            "sex,grade,headcount\nF,A,12\nM,A,9\nTotal,,21\n",
            {("F", "A"): 12, ("M", "A"): 9},
        ),
        ("Sexe;Grade;n\nF;A;12\nH;A;4\n", {("F", "A"): 12, ("M", "A"): 4}),
        (
            "Sexo;Categoría;Recuento\nMujer;Técnica;8\nHombre;Técnica;11\n",
            {("F", "Técnica"): 8, ("M", "Técnica"): 11},
        ),
    ],
    ids=[
        "a column a sex", "not stated", "years above", "years in the heading", "years across",
        "categories across", "sexes above", "headcount", "n", "recuento",
    ],
)  # fmt: skip
def test_a_table_of_counts_is_asked_about_and_then_weighed(
    text: str, wanted: dict[tuple[str, ...], int], tmp_path: Path
) -> None:
    assert cells(weighed(table(tmp_path / "a.csv", text))) == wanted


def test_rows_of_totals_are_no_category_whatever_sex_they_tell(tmp_path: Path) -> None:
    text = "Service;Sexe;Effectif\nRH;F;12\nRH;H;4\nTotal;F;12\nTotal;H;4\nEnsemble;;16\n"
    path = table(tmp_path / "a.csv", text)
    told = weighed(path)
    assert (told.women, told.men) == (12, 4)
    left_out = [note.facts["rows"] for note in told.notes if note.code == "roster.totals_left_out"]
    assert sum(map(int, left_out)) == 3
    asked = {"by": ["sex"], "weight": ["Effectif"]}
    by_sex = count_by(duckdb(path), path, asked, ON, LIMITS)
    assert (by_sex.women, by_sex.men) == (12, 4)


def test_a_count_that_is_no_number_is_told_and_an_empty_one_is_nobody(tmp_path: Path) -> None:
    text = "Service;Sexe;Effectif\nRH;F;1 200\nRH;H;<5\nDSI;F;\nDSI;H;3\n"
    told = weighed(table(tmp_path / "a.csv", text))
    assert (told.women, told.men, told.rows, told.refused) == (1200, 3, 3, 1)
    assert [(note.row, note.code) for note in told.told] == [(3, "row.count_not_understood")]
    assert ("roster.counts_blank", {"cells": 1}) in [(n.code, n.facts) for n in told.notes]


def test_each_row_counts_as_one_person_where_somebody_says_so(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "Sexe;Grade;Effectif\nF;A;12\nH;B;4\n")
    assert cells(counted(path, weight="")) == {("F", "A"): 1, ("M", "B"): 1}


def test_amounts_of_a_table_of_counts_are_not_added_up(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "Sexe;Salaire moyen;Effectif\nF;2000;12\nH;2100;4\n")
    assert refusal(path, weight="effectif") == "roster.amounts_of_counts"


@pytest.mark.parametrize(
    "text",
    [
        "N°;Nom;Sexe;Grade\n1;A;F;X\n2;B;H;X\n3;C;F;Y\n",
        "Nombre;Sexo;Grado\nAna;M;A\nLuis;H;A\n",
        "Number,Sex,Grade\n1043,F,A\n2055,M,A\n1900,F,A\n",
        "Matricule;Sexe;Grade;Effectif\n1;F;A;1\n2;H;A;1\n",
        "Sexe;Grade;Nombre d’enfants;Âge\nF;A;2;40\nH;A;0;51\nF;B;3;38\n",
        "Nom;Sexe;Grade;Points;Jours\nA;F;X;12;3\nB;H;Y;14;4\n",
    ],
    ids=["row numbers", "first names", "numbers of staff", "ones", "children", "points of people"],
)
def test_a_list_of_people_is_not_taken_for_a_table_of_counts(text: str, tmp_path: Path) -> None:
    assert understand(table(tmp_path / "a.csv", text)).questions == ()


counts = st.lists(
    st.tuples(st.sampled_from("ABCDE"), st.integers(0, 400), st.integers(0, 400)),
    min_size=2,
    max_size=5,
    unique_by=lambda row: row[0],
).filter(lambda rows: max(max(row[1:]) for row in rows) > 1)


@settings(max_examples=15)
@given(rows=counts)
def test_the_same_counts_wide_and_long_are_the_same(
    rows: list[tuple[str, int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("c")
    wide: Rows = [("Grade", "Femmes", "Hommes"), *rows]
    long: Rows = [("Grade", "Sexe", "Effectif")]
    long = [*long, *((g, sex, n) for g, w, m in rows for sex, n in (("F", w), ("H", m)))]
    asked: dict[str, Any] = {"by": ["sex", "grade"]}
    told = []
    for name, given_rows, weight in (("w", wide, ["Femmes", "Hommes"]), ("l", long, ["Effectif"])):
        path = separated(place / f"{name}.csv", given_rows)
        told.append(count_by(duckdb(path), path, asked | {"weight": weight}, ON, LIMITS))
    assert cells(told[0]) == cells(told[1])
    assert told[0].women == sum(women for _, women, _ in rows)
    assert told[0].rows == told[1].rows == 2 * len(rows)


CONTRACTS: Rows = [
    ("Matricule", "Sexe", "Contrat"),
    ("7", "F", "CDI"),
    (" 7", "F", "CDD"),
    ("8", "H", "CDI"),
    ("", "F", "CDI"),
    ("", "H", "CDD"),
]


def test_people_listed_twice_are_asked_about(tmp_path: Path) -> None:
    path = separated(tmp_path / "a.csv", CONTRACTS)
    assert refusal(path) == "roster.repeated_people"
    (question,) = understand(path).questions
    assert (question.columns, question.facts) == (
        ("Matricule",),
        {"column": "Matricule", "rows": 1},
    )


def test_each_person_counts_once_by_their_first_row_and_what_differs_is_said(
    tmp_path: Path,
) -> None:
    told = counted(separated(tmp_path / "a.csv", CONTRACTS), once_per="matricule")
    assert cells(told) == {
        ("F", "permanent"): 2,
        ("M", "permanent"): 1,
        ("M", "fixed_term"): 1,
    }
    assert [(note.code, dict(note.facts)) for note in told.notes] == [
        ("roster.once_per", {"column": "Matricule", "rows": 1}),
        ("roster.once_per_differs", {"people": 1}),
    ]


def test_each_contract_counts_where_somebody_says_so(tmp_path: Path) -> None:
    assert counted(separated(tmp_path / "a.csv", CONTRACTS), once_per="").women == 3


def test_somebody_listed_in_two_years_is_not_twice_in_one(tmp_path: Path) -> None:
    rows: Rows = [("ID", "Sex", "Year"), (1, "F", 2024), (1, "F", 2025), (2, "M", 2025)]
    path = separated(tmp_path / "a.csv", rows)
    told = count_by(duckdb(path), path, {"by": ["sex"], "where": "year = 2025"}, ON, LIMITS)
    assert (told.women, told.men) == (1, 1)


ids = st.lists(st.tuples(st.sampled_from(["a", "b", "c", "A ", ""]), st.sampled_from("FH")))


@settings(max_examples=20)
@given(rows=ids.filter(bool))
def test_counted_once_there_are_as_many_people_as_different_names_and_unnamed_rows(
    rows: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = separated(
        tmp_path_factory.mktemp("o") / "a.csv", [("Matricule", "Sexe", "Grade"), *(
            (who, sex, "A") for who, sex in rows
        )]
    )  # fmt: skip
    asked = {"by": ["sex"], "once_per": "Matricule"}
    told = count_by(duckdb(path), path, asked, ON, LIMITS)
    first: dict[str, str] = {}
    for who, sex in rows:
        first.setdefault(who.strip().lower(), sex)
    unnamed = Counter(sex for who, sex in rows if not who)
    named = Counter(sex for who, sex in first.items() if who)
    assert (told.women, told.men) == tuple((named + unnamed)[sex] for sex in "FH")


def filtered(path: Path, *, rows: tuple[int, ...] = (), columns: tuple[int, ...] = ()) -> Path:
    """A workbook of ten people of which a filter hides some rows, by their place."""
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet("Liste")
        sheet.write_row(0, 1, ("Nom", "Sexe", "Grade"))
        for at in range(10):
            sheet.write_row(at + 1, 1, (f"N{at}", "F" if at % 2 else "H", "A"))
        for at in rows:
            sheet.set_row(at, None, None, {"hidden": True})
        for at in columns:
            sheet.set_column(at, at, None, None, {"hidden": True})
    return path


def test_rows_that_a_filter_hides_are_asked_about_and_counted_or_left_out(tmp_path: Path) -> None:
    path = filtered(tmp_path / "a.xlsx", rows=(2, 3, 5))
    assert refusal(path) == "roster.hidden_rows"
    assert understand(path).questions[0].facts == {"rows": 3}
    assert (counted(path, hidden_rows="count").women, counted(path, hidden_rows="count").men) == (
        5,
        5,
    )
    told = counted(path, hidden_rows="leave-out")
    assert (told.rows, told.women, told.men) == (7, 4, 3)
    assert [(note.code, note.facts) for note in told.notes] == [
        ("roster.hidden_left_out", {"rows": 3})
    ]


def test_hidden_columns_are_said_and_hidden_rows_that_are_no_people_are_not(
    tmp_path: Path,
) -> None:
    told = counted(filtered(tmp_path / "a.xlsx", rows=(0, 30), columns=(3,)))
    assert told.rows == 10
    assert [(note.code, note.facts) for note in told.notes] == [
        ("roster.hidden_columns", {"columns": "Grade"})
    ]


@pytest.mark.parametrize("junk", [None, 3, "maybe", ["count"]])
def test_an_answer_that_is_none_stays_a_question(junk: object) -> None:
    found = Mapping.from_json({"hidden_rows": junk, "weight": 5, "once_per": None})
    assert (found.hidden_rows, found.weight, found.once_per) == (None, None, None)
    given_back = replace(found, weight="")
    assert Mapping.from_json(given_back.to_json()) == given_back
