"""The same expressions give the same counts on DuckDB and on Spark."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from equiplan.counting.columns import count_by
from equiplan.counting.engine import Engine, duckdb
from equiplan.counting.sparking import spark
from equiplan.counting.worker import HUGE
from equiplan.documents.rosters.model import Counted

pytestmark = [
    pytest.mark.spark,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # sockets of Spark's own client
]
ON = date(2026, 1, 1)
QUESTIONS: tuple[dict[str, Any], ...] = (
    {"by": ["sex"]},
    {"by": ["sex", "grade", "unit"]},
    {"by": ["sex", "age"]},
    {"by": ["grade"]},
    {
        "by": ["sex", "grade"],
        "where": "year = 2025 and (unit in (Achats, 'Réseau & clés') or age < 40)",
    },
    {"by": ["sex"], "where": "pay >= 30000.5 and grade != B"},
    {"by": ["sex", "quartile"]},
    {"by": ["sex", "grade"], "amounts": ["pay"]},
)


def roster(path: Path, seed: int, *, typed: bool) -> Path:
    """A table of people at random, with what real ones have: blanks, cases, texts for numbers."""
    at = random.Random(seed)
    size = at.randint(40, 400)

    def drawn(*values: Any) -> list[Any]:
        return [at.choice(values) for _ in range(size)]

    amounts = [None if at.random() < 0.1 else at.randint(18_000, 90_000) / 2 for _ in range(size)]
    years = drawn(2024, 2025, None)
    ages = [at.randint(17, 80) for _ in range(size)]
    written = [a and f"{a:,.2f} €".replace(",", " ").replace(".", ",") for a in amounts]
    columns = {
        "Sexe": drawn("F", "M", "f", None, "X"),
        "Grade": drawn("A", "B", "b", "C", None),
        "Service": drawn("Achats", "achats", "Réseau & clés", "", None),
        "Âge": ages if typed else [str(age) for age in ages],
        "Année": years if typed else [year and str(year) for year in years],
        "Salaire": amounts if typed else written,
    }
    pq.write_table(pa.table(columns), path)
    return path


@pytest.fixture(scope="module")
def on_spark() -> Iterator[Engine]:
    pytest.importorskip("pyspark", reason="Spark is tested by `make spark`, with its own packages")
    with spark() as engine:
        yield engine


def settled(counted: Counted) -> Counted:
    """Sums are of floating numbers: engines add them up in another order."""
    near = tuple(replace(row, total=round(row.total), median=row.median) for row in counted.amounts)
    return replace(counted, amounts=near)


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
@pytest.mark.parametrize("seed", range(2))
def test_spark_counts_what_duckdb_counts(
    question: dict[str, Any], seed: int, on_spark: Engine, tmp_path: Path
) -> None:
    path = roster(tmp_path / "people.parquet", seed, typed=bool(seed % 2))
    here = count_by(duckdb(path), path, question, ON, HUGE)
    assert here.counts
    assert settled(count_by(on_spark, path, question, ON, HUGE)) == settled(here)


def test_spark_counts_a_small_workbook_too(on_spark: Engine, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Liste\nNom;Sexe;Grade\nA;F;1\nB;H;2\nC;zzz;2\nTotal;;3\n", encoding="utf-8")
    asked = {"by": ["sex", "grade"]}
    there = count_by(on_spark, path, asked, ON, HUGE)
    assert there == count_by(duckdb(path), path, asked, ON, HUGE)
    assert [(note.row, note.code) for note in there.told] == [(5, "row.sex_not_understood")]
