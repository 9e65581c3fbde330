"""Neither what is understood of a roster nor its counts tell who anybody is."""

import json
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from equiplan.counting.worker import RosterRefused, count_roster, understand
from equiplan.importing.people.headings import is_personal
from equiplan.importing.people.model import Mapping, Role, Use, to_json

from .people import separated, workbook

CANARY = "Canarie"
KINDS = {
    "Nom": "{} {}",
    "Prénom": "{}{}",
    "Courriel": "{}{}@mail.example",
    "Matricule": "{}-{}",
    "Téléphone": "06 12 34 56 {1} {0}",
    "Adresse": "{1}, rue {0}",
    "Observations": "a remplacé {} en {}",
    "Responsable hiérarchique": "{} {}",
    "Colonne sans sens": "{} {}",
    "Service": "Mme {} ({})",
    "Pays": "{}{}@mail.example",
    "Fonction": "{} {}",
    "Salaire": "{} {}",
    "Date de naissance": "{} {}",
}
"""A column of each kind, and how it could hold the name of a person, where it should or not."""


def rows() -> list[list[str]]:
    people = [[shape.format(CANARY, n) for shape in KINDS.values()] for n in range(30)]
    sexes = ["F", "M", f"{CANARY} Anna"] * 10
    return [["Sexe", *KINDS], *([sex, *row] for sex, row in zip(sexes, people, strict=True))]


def written(kind: str, folder: Path) -> Path:
    if kind == "parquet":
        head, *people = rows()
        columns = dict(zip(head, zip(*people, strict=True), strict=True))
        pq.write_table(
            pa.table({name: list(cells) for name, cells in columns.items()}), folder / "a"
        )
        return folder / "a"
    if kind == "xlsx":
        return workbook(folder / "a.xlsx", Feuille=rows())
    return separated(folder / "a.csv", [[f"Liste de {CANARY}"], *rows()])


@pytest.mark.parametrize("kind", ["csv", "xlsx", "parquet"])
def test_no_name_comes_out_of_a_column_of_any_kind(kind: str, tmp_path: Path) -> None:
    path = written(kind, tmp_path)
    told = understand(path, on=date(2026, 1, 1))
    counts = count_roster(path, mapping=told.mapping, on=date(2026, 1, 1))
    for plain in (to_json(told), to_json(counts)):
        assert CANARY.lower() not in json.dumps(plain, ensure_ascii=False).lower()
    assert (counts.women, counts.men, counts.refused) == (10, 10, 10)


def test_a_name_in_a_column_that_a_person_chose_counts_as_unknown_where_it_shows(
    tmp_path: Path,
) -> None:
    lines = [["Sexe", "Service"], ["F", f"Mme {CANARY}"], ["M", "canarie@mail.example"], ["M", "A"]]
    path = separated(tmp_path / "a.csv", lines)
    uses = {"sexe": Use(Role.SEX), "service": Use(Role.DIMENSION, "unit")}
    told = count_roster(path, mapping=Mapping(uses), on=date(2026, 1, 1))
    assert {row.breakdown["unit"]: row.number for row in told.counts} == {"A": 1, "_U": 1} | {
        "_U": 1
    }
    assert [(note.row, note.code) for note in told.told] == [
        (2, "row.value_personal"),
        (3, "row.value_personal"),
    ]


def test_a_column_of_which_most_values_differ_is_taken_for_one_of_people(tmp_path: Path) -> None:
    lines = [["Sexe", "Grade"], *(["F", f"Grade de {CANARY} {n}"] for n in range(60))]
    (_, column) = understand(separated(tmp_path / "a.csv", lines), on=date(2026, 1, 1)).columns
    assert (column.personal, column.role, column.values) == (True, Role.IGNORED, ())


def test_people_are_not_counted_by_a_column_of_which_most_values_differ(tmp_path: Path) -> None:
    lines = [["Sexe", "Clef"], *(["F", f"{CANARY} {n}"] for n in range(60))]
    uses = {"sexe": Use(Role.SEX), "clef": Use(Role.DIMENSION, "clef")}
    path = separated(tmp_path / "a.csv", lines)
    with pytest.raises(RosterRefused) as refused:
        count_roster(path, mapping=Mapping(uses), on=date(2026, 1, 1))
    assert refused.value.code == "roster.personal_column"


@pytest.mark.parametrize(
    "heading",
    ["Nom", "NOM Prénom", "Last name", "Full Name", "Apellidos", "Nombre y apellidos", "E-mail",
     "N° de matricule", "Employee ID", "Membre", "Expert·e", "Correo electrónico", "Commentaires"],
)  # fmt: skip
def test_a_heading_that_tells_who_somebody_is_is_known(heading: str) -> None:
    assert is_personal(heading)


@pytest.mark.parametrize(
    "heading", ["Nom du comité", "Committee name", "Nombre de la unidad", "Programme name", "Sexe"]
)
def test_the_name_of_a_thing_is_no_name_of_a_person(heading: str) -> None:
    assert not is_personal(heading)
