"""`equiplan audit`: what it prints, and the code it ends with."""

import json
from pathlib import Path
from typing import Any

import pytest

from equiplan.cli.main import main

from ..disclosure.audit.making import square

OPEN = {(0, 0), (0, 1), (1, 0), (1, 1)}
ROWS = [[20, 31, 15], [18, 12, 47], [60, 12, 9]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "tables.json"


def write(file: Path, told: Any) -> str:
    file.write_text(json.dumps(told), encoding="utf-8")
    return str(file)


def test_tables_that_give_nothing_away_end_with_zero(file: Path, capsys: Any) -> None:
    assert main(["audit", write(file, square(ROWS, OPEN)), "--language", "en"]) == 0
    assert "Passed: none of the protected cells (4)" in capsys.readouterr().out


def test_a_leak_ends_with_one_and_names_the_cell_and_the_interval(file: Path, capsys: Any) -> None:
    leaking = square(ROWS, {(0, 0), (0, 1)})
    assert main(["audit", write(file, leaking), "--language", "fr"]) == 1
    said = capsys.readouterr().out
    assert "Bloqué" in said
    assert "« column c0 · row r0 » se recalcule exactement : 20".replace(" ", "\u00a0") in (
        said.replace(" ", "\u00a0")
    )


def test_the_verdict_is_printed_as_json(file: Path, capsys: Any) -> None:
    assert main(["audit", write(file, square(ROWS, OPEN)), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["passed"], told["protected"], told["width"]) == (True, 4, 5)
    assert all(each["exact"] for each in told["intervals"])


@pytest.mark.parametrize("content", ["", "{}", '{"tables": []}'])
def test_a_file_without_tables_ends_with_two(file: Path, capsys: Any, content: str) -> None:
    file.write_text(content, encoding="utf-8")
    assert main(["audit", str(file)]) == 2
    assert capsys.readouterr().err


def test_a_file_that_is_not_there_ends_with_two(file: Path, capsys: Any) -> None:
    assert main(["audit", str(file)]) == 2
    assert "tables.json" in capsys.readouterr().err


@pytest.mark.parametrize("seconds", ["0", "-1", "soon", "nan"])
def test_a_time_that_is_none_is_a_wrong_call(file: Path, seconds: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["audit", write(file, square(ROWS, OPEN)), "--seconds", seconds])
    assert ended.value.code == 2


def test_what_is_not_proven_in_the_time_given_ends_with_one(file: Path, capsys: Any) -> None:
    rows = [[7 + (r * c) % 11 for c in range(12)] for r in range(12)]
    told = square(rows, {(r, c) for r in range(12) for c in range(12)})
    assert main(["audit", write(file, told), "--seconds", "0.000001", "--language", "en"]) == 1
    assert "Nothing leaves without proof" in capsys.readouterr().out


def test_absurd_numbers_end_with_two_at_once(file: Path, capsys: Any) -> None:
    cell = '{"s": "a", "percent": 1e-999999999}'
    file.write_text(f'{{"tables": [{{"name": "t", "dimensions": ["s"], "cells": [{cell}]}}]}}')
    assert main(["audit", str(file), "--language", "en"]) == 2
    assert "“1e-999999999”, which no table has" in capsys.readouterr().err


def test_two_spellings_are_said_beside_the_verdict(file: Path, capsys: Any) -> None:
    tables = [
        {"name": n, "dimensions": ["s"], "cells": [{"s": s, "count": 9}, {"s": "b", "count": 8}]}
        for n, s in (("t1", "École A"), ("t2", "ecole a"))
    ]
    path = write(file, {"threshold": 5, "tables": tables})
    assert main(["audit", path, "--language", "en"]) == 0
    told = capsys.readouterr()
    assert "Are they the same category?" in told.err
    assert "Passed" in told.out
