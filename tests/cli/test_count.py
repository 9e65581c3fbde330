"""`equiplan count` counts a list of people, shows what it counted, and says why it refuses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from equiplan import samples

START = "import sys; from equiplan.cli.main import main; sys.exit(main())"
STAFF = samples.roster_path("school-staff")
STUDENTS = samples.roster_path("school-students")


def equiplan(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START, "count", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "COLUMNS": "120", **more},
    )


def test_a_table_has_a_row_for_each_category_and_a_column_for_each_sex() -> None:
    done = equiplan(STUDENTS, "--by", "sex,programme", "--where", "year = 2025", "--language", "fr")
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.split() for line in done.stdout.splitlines()]
    assert lines[1] == ["Programme", "ou", "filière", "Femmes", "Hommes", "Non", "renseigné"]
    assert ["Informatique", "9", "33", "0"] in lines
    assert "Lignes lues\u00a0: 208\u202f; non comptées\u00a0: 0." in done.stdout


def test_the_counts_as_json_add_up_to_the_rows_of_the_file() -> None:
    done = equiplan(STAFF, "--by", "sex,grade,age", "--on", "2025-12-31", "--json")
    told = json.loads(done.stdout)
    assert sum(cell["count"] for cell in told["counts"]) == told["rows"] == 220
    assert told["by"] == ["age", "grade"]
    assert set(told["counts"][0]) == {"sex", "age", "grade", "count"}
    assert [note["code"] for note in told["notes"]] == ["roster.totals_left_out"]


def test_amounts_are_told_with_their_median() -> None:
    done = equiplan(STAFF, "--by", "sex", "--sum", "pay", "--json")
    women, men = json.loads(done.stdout)["amounts"]
    assert (women["sex"], women["number"], men["sex"], men["number"]) == ("F", 88, "M", 132)
    assert women["median"] < men["median"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--by", "sex,planet"), "The list has no column “planet”."),
        (("--by", "nom"), "tells who each person is"),
        (("--by", "sex", "--where", "year ="), "The filter is not understood"),
        (("--by", "sex", "--where", "age < young"), "is not a number"),
        (("--by", "sex", "--where", "(" * 30 + "a = 1"), "too deeply nested"),
    ],
    ids=["no such column", "a name", "half a filter", "no number", "nested"],
)
def test_a_question_that_makes_no_sense_is_refused_with_a_sentence(
    arguments: tuple[str, ...], said: str
) -> None:
    done = equiplan(STAFF, *arguments, "--language", "en")
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr


def test_codes_of_sex_are_said_by_the_person_who_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sexe;grade\n1;A\n2;A\n2;B\n", encoding="utf-8")
    refused = equiplan(path, "--by", "sex", "--language", "en")
    assert refused.returncode == 1
    assert "1, 2" in refused.stderr
    done = equiplan(path, "--by", "sex", "--sex", "1=M,2=F", "--json")
    assert [(cell["sex"], cell["count"]) for cell in json.loads(done.stdout)["counts"]] == [
        ("F", 2),
        ("M", 1),
    ]


@pytest.mark.parametrize(
    ("text", "said", "option", "women"),
    [
        ("Service;Femmes;Hommes\nRH;3;4\n", "hold counts", ["--weight", "Femmes,Hommes"], 3),
        ("Sexe;Grade;Effectif\nF;A;3\nH;A;4\n", "hold counts", ["--weight", "none"], 1),
        ("Matricule;Sexe\n1;F\n1;F\n", "already listed", ["--once-per", "Matricule"], 1),
        ("Matricule;Sexe\n1;F\n1;F\n", "already listed", ["--once-per", "none"], 2),
    ],
    ids=["counts", "no counts", "people", "contracts"],
)
def test_what_could_be_meant_either_way_is_asked_with_the_option_that_answers(
    text: str, said: str, option: list[str], women: int, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    asked = equiplan(path, "--by", "sex", "--language", "en")
    assert (asked.returncode, asked.stdout) == (1, "")
    assert said in asked.stderr
    assert option[0] in asked.stderr
    done = equiplan(path, "--by", "sex", *option, "--json")
    assert [cell["count"] for cell in json.loads(done.stdout)["counts"] if cell["sex"] == "F"] == [
        women
    ]


def test_a_plan_is_no_list_of_people() -> None:
    done = equiplan(samples.path("agency"), "--by", "sex", "--language", "fr")
    assert done.returncode == 1
    assert "n’est pas une liste que nous savons lire" in done.stderr


def test_an_engine_that_there_is_not_is_refused() -> None:
    done = equiplan(STAFF, "--by", "sex", "--language", "en", EQUIPLAN_ENGINE="abacus")
    assert (done.returncode, done.stderr) == (
        1,
        "EQUIPLAN_ENGINE is “abacus”. Choose duckdb or spark.\n",
    )
