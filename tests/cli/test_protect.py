"""`equiplan protect`: tables in, protected tables out, attacked before anything is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from equiplan.domain.text.languages import LANGUAGES

from .test_check_export import equiplan

CELLS = [
    {"school": "A", "sex": "F", "answer": "yes", "count": 3},
    {"school": "A", "sex": "F", "answer": "no", "count": 12},
    {"school": "A", "sex": "M", "answer": "yes", "count": 20},
    {"school": "A", "sex": "M", "answer": "no", "count": 9},
    {"school": "B", "sex": "F", "answer": "yes", "count": 30},
    {"school": "B", "sex": "F", "answer": "no", "count": 11},
    {"school": "B", "sex": "M", "answer": "yes", "count": 8},
    {"school": "B", "sex": "M", "answer": "no", "count": 17},
]
TABLES = {
    "threshold": 5,
    "tables": [{"name": "t1", "dimensions": ["school", "sex", "answer"], "cells": CELLS}],
}


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    path = tmp_path / "tables.json"
    path.write_text(json.dumps(TABLES), encoding="utf-8")
    return path


def protected(*arguments: str | Path) -> dict[str, Any]:
    """What the command writes, which has to be well."""
    done = equiplan("protect", *arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_every_cell_is_told_totals_included_and_null_where_protected(tables: Path) -> None:
    told = protected(tables)
    cells = told["tables"][0]["cells"]
    assert len(cells) == 3 * 3 * 3
    assert {**CELLS[0], "count": None} in cells
    assert {"count": 110} in cells
    given = {json.dumps(each) for each in CELLS}
    finest = [each for each in cells if len(each) == 4 and each["count"] is not None]
    assert {json.dumps(each) for each in finest} <= given


def test_the_report_counts_and_never_says_which_cells_are_small(tables: Path) -> None:
    told = protected(tables)
    report = told["report"]
    hidden = [each for each in told["tables"][0]["cells"] if each["count"] is None]
    assert (report["primary"], report["complementary"]) == (1, len(hidden) - 1)
    assert (report["optimal"], report["gap"], report["given_up"]) == (True, 0.0, [])
    assert report["audit"]["passed"] is True
    assert report["audit"]["leaks"] == []
    assert report["seconds"] >= 0
    assert all(each.keys() <= {"school", "sex", "answer", "count"} for each in hidden)


def test_what_leaves_again_reckons_with_what_has_left(tables: Path, tmp_path: Path) -> None:
    first = tmp_path / "first.json"
    first.write_text(json.dumps(protected(tables)), encoding="utf-8")
    again = protected(tables, "--earlier", first)
    assert again["tables"] == json.loads(first.read_text(encoding="utf-8"))["tables"]
    part = tmp_path / "part.json"
    cells = [{"answer": "yes", "count": 61}, {"answer": "no", "count": 49}]
    table = {"name": "t2", "dimensions": ["answer"], "cells": cells}
    part.write_text(json.dumps({"threshold": 5, "tables": [table]}), encoding="utf-8")
    alone = protected(part)["tables"][0]["cells"]
    later = protected(part, "--earlier", first)["tables"][0]["cells"]
    assert [each["count"] for each in alone] == [61, 49, 110]
    assert [each["count"] for each in later] == [None, None, 110]


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "protégées sur 27"), ("en", "of 27 protected"), ("es", "protegidas de 27")],
)
def test_a_person_reads_every_cell_and_what_was_done(
    tables: Path, language: str, words: str
) -> None:
    done = equiplan("protect", tables, "--language", language)
    assert (done.returncode, done.stderr) == (0, "")
    assert words in done.stdout
    assert "school=B, sex=M: 25" in done.stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_total_that_does_not_agree_is_refused_with_its_cell(
    tmp_path: Path, language: str
) -> None:
    wrong = {"name": "t1", "dimensions": ["sex"], "cells": [{"sex": "F", "count": 3}, {"count": 4}]}
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps({"threshold": 5, "tables": [wrong]}), encoding="utf-8")
    done = equiplan("protect", path, "--language", language)
    assert (done.returncode, done.stdout) == (1, "")
    assert "t1" in done.stderr
    assert "*" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = equiplan("protect", tmp_path / "none.json", "--language", "en")
    assert (done.returncode, done.stdout) == (1, "")
    assert (
        done.stderr == "“none.json” cannot be read. Check the name of the file and your rights.\n"
    )


def test_too_little_time_gives_less_and_says_so(tables: Path) -> None:
    told = protected(tables, "--seconds", "0.000001")
    assert [each["what"] for each in told["report"]["given_up"]] == ["withheld"]
    assert {each["count"] for each in told["tables"][0]["cells"]} == {None}


def test_no_time_at_all_is_called_wrongly(tables: Path) -> None:
    assert equiplan("protect", tables, "--seconds", "0").returncode == 2


SERVICES = {
    "name": "t1",
    "dimensions": ["service"],
    "cells": [
        {"service": "s1", "count": 3},
        {"service": "s2", "count": 30},
        {"service": "s3", "count": 9},
        {"service": "s4", "count": 17},
    ],
}
DIRECTORATES = {
    "name": "t2",
    "dimensions": ["directorate"],
    "cells": [{"directorate": "d1", "count": 33}, {"directorate": "d2", "count": 26}],
}
WITHIN = {"s1": "d1", "s2": "d1", "s3": "d2", "s4": "d2"}


def written(tmp_path: Path, **more: Any) -> Path:
    path = tmp_path / "nested.json"
    path.write_text(json.dumps({"threshold": 5, **more}), encoding="utf-8")
    return path


def test_services_in_directorates_are_protected_as_one_system(tmp_path: Path) -> None:
    hierarchy = {"child": "service", "parent": "directorate", "map": WITHIN}
    both = [SERVICES, DIRECTORATES]
    told = protected(written(tmp_path, tables=both, hierarchies=[hierarchy]))
    hidden = {each["service"] for each in told["tables"][0]["cells"] if each["count"] is None}
    assert hidden == {"s1", "s2"}
    assert told["hierarchies"] == [hierarchy]
    as_read = written(tmp_path, tables=told["tables"], hierarchies=told["hierarchies"])
    assert equiplan("audit", as_read).returncode == 0


def test_a_hierarchy_that_nobody_declared_is_said_and_not_published(tmp_path: Path) -> None:
    path = written(tmp_path, tables=[SERVICES, DIRECTORATES])
    done = equiplan("protect", path, "--json", "--language", "en")
    assert done.returncode == 0
    assert "“service” seems to lie in “directorate”" in done.stderr
    told = json.loads(done.stdout)
    assert told["report"]["notes"] == done.stderr.splitlines()
    assert "hierarchies" not in told


def test_two_spellings_are_said_and_the_command_goes_on(tmp_path: Path) -> None:
    again = {
        "name": "t2",
        "dimensions": ["Service"],
        "cells": [{"Service": f"S {n}", "count": count} for n, count in _counts()],
    }
    path = written(tmp_path, tables=[SERVICES, again], hierarchies=[])
    done = equiplan("protect", path, "--language", "fr")
    assert done.returncode == 0
    assert "«\u00a0S 1\u00a0» et «\u00a0s1\u00a0»" in done.stderr
    assert "Service=S 1: protégé" in done.stdout


def _counts() -> list[tuple[int, int]]:
    return [(n, count) for n, count in enumerate((3, 30, 9, 17), 1)]


@pytest.mark.parametrize("number", ["1e999999999", "3.0", "1e-9", "9" * 5000, "NaN", "-1"])
def test_absurd_numbers_are_refused_at_once(tmp_path: Path, number: str) -> None:
    path = tmp_path / "absurd.json"
    cell = f'{{"name": "t", "dimensions": ["s"], "cells": [{{"s": "a", "count": {number}}}]}}'
    path.write_text(f'{{"threshold": 5, "tables": [{cell}]}}', encoding="utf-8")
    done = equiplan("protect", path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hierarchy_that_is_wrong_is_refused(tmp_path: Path, language: str) -> None:
    hierarchy = {"child": "service", "parent": "county", "map": WITHIN}
    path = written(tmp_path, tables=[SERVICES, DIRECTORATES], hierarchies=[hierarchy])
    done = equiplan("protect", path, "--language", language)
    assert (done.returncode, done.stdout) == (1, "")
    assert "county" in done.stderr
