"""The same expressions give the same counts on DuckDB and on Spark."""

import math
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from equiplan.counting import sources
from equiplan.counting.columns import count_by
from equiplan.counting.engine import Engine, duckdb
from equiplan.counting.sparking import spark
from equiplan.counting.worker import HUGE
from equiplan.importing.people.model import Counted

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


PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "ID": st.sampled_from(["1", " 1", "a", "A", "", None]),
            "Sexe": st.sampled_from(["F", "H", None]),
            "Grade": st.sampled_from(["A", "a ", "é" * 200, "", None]),
            "Naissance": st.none() | st.dates(date(1950, 1, 1), date(2005, 12, 31)),
            "Entrée": st.none()
            | st.datetimes(datetime(1990, 1, 1), datetime(2020, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
            "Année": st.none() | st.sampled_from([2024.0, 2025.0, math.nan]),
            "Quotité": st.none() | st.decimals(0, 1, places=2),
            "Salaire": st.none() | st.decimals(0, 9_000, places=2) | st.just(Decimal("NaN")),
        }
    ),
    min_size=1,
    max_size=20,
)
TYPES = {
    "Naissance": pa.date32(),
    "Entrée": pa.timestamp("us", "UTC"),
    "Année": pa.float64(),
    "Quotité": pa.decimal128(5, 2),
    "Salaire": pa.float64(),
}
ASKED: tuple[dict[str, Any], ...] = (
    {"by": ["sex", "grade"], "once_per": ""},
    {"by": ["sex", "grade"], "once_per": "ID"},
    {"by": ["sex", "naissance"], "once_per": ""},
    {"by": ["sex", "entree"], "once_per": ""},
    {"by": ["sex", "année", "quotité"], "once_per": ""},
    {"by": ["sex", "année"], "amounts": ["salaire"], "once_per": ""},
    {"by": ["sex"], "amounts": ["salaire"], "where": "salaire >= 100", "once_per": ""},
    {"by": ["sex", "quartile"], "amounts": ["salaire"], "once_per": ""},
)


def typed(path: Path, people: list[dict[str, Any]]) -> Path:
    """A table of people whose missing values, decimals, days and moments have types."""
    columns = {
        name: pa.array(
            [
                value if value is None or name != "Salaire" else float(value)
                for value in (person[name] for person in people)
            ],
            TYPES.get(name, pa.string()),
        )
        for name in people[0]
    }
    pq.write_table(pa.table(columns), path)
    return path


@pytest.mark.parametrize("asked", ASKED, ids=str)
@settings(max_examples=3, phases=[Phase.generate])  # a job of Spark takes its time
@given(people=PEOPLE)
def test_engines_agree_on_missing_values_decimals_days_and_lengths(
    asked: dict[str, Any],
    people: list[dict[str, Any]],
    on_spark: Engine,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = typed(tmp_path_factory.mktemp("e") / "people.parquet", people)
    here = count_by(duckdb(path), path, asked, ON, HUGE)
    assert settled(count_by(on_spark, path, asked, ON, HUGE)) == settled(here)
    if asked["once_per"] == "" and "where" not in asked:
        names = {"F": "F", "H": "M", None: "_U"}
        wanted = Counter(names[person["Sexe"]] for person in people)
        found: Counter[str] = Counter()
        for row in here.counts:
            found[row.sex] += row.number
        assert found == wanted


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Service;Femmes;Hommes\nRH;12;4\nDSI;;17\nTotal;12;21\n",
            {"weight": ["Femmes", "Hommes"]},
        ),
        ("Grade;Sexe;Effectif\nA;F;1 200\nA;H;<5\nEnsemble;F;1 200\n", {"weight": ["Effectif"]}),
        ("ID;Sexe;Grade\n1;F;A\n1;F;B\n2;H;A\n;H;A\n", {"once_per": "ID"}),
    ],
    ids=["wide", "long", "once"],
)
def test_engines_agree_on_what_was_chosen(
    text: str, asked: dict[str, Any], on_spark: Engine, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text(text, encoding="utf-8")
    whole = {"by": ["sex"], **asked}
    here = count_by(duckdb(path), path, whole, ON, HUGE)
    assert here.counts
    assert count_by(on_spark, path, whole, ON, HUGE) == here


def test_engines_read_a_large_text_alike(
    on_spark: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "IN_ROWS", 0)  # every text is a large one
    path = tmp_path / "people.csv"
    path.write_text(
        'Sexe;Grade;Année;Pays;Salaire\nF;007;2025;NA;"1 200,50"\nM;"a ""b""";;ML;NaN\n'
        'F;"";2025;;\n"M";"deux\nlignes";2024;SN;1e3\n' + "F;007;2025;NA;2000\n" * 5,
        encoding="utf-8",
    )
    for asked in (
        {"by": ["sex", "grade"]},
        {"by": ["sex", "année", "country"]},
        {"by": ["sex"], "amounts": ["salaire"]},
    ):
        here = count_by(duckdb(path), path, asked, ON, HUGE)
        assert here.rows == 9
        assert count_by(on_spark, path, asked, ON, HUGE) == here
    grades = count_by(on_spark, path, {"by": ["sex", "grade"]}, ON, HUGE)
    assert {row.breakdown["grade"] for row in grades.counts} >= {"007", 'a "b"', "_U"}
