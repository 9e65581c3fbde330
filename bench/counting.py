"""How long it takes to count ten million people, next to DuckDB's own SQL and to SQLite.

Run as `python -m bench.counting`. All three count the same rows by the same four dimensions; each
is timed in a process of its own, once it has imported what it needs; so is the peak of its memory.
"""

import json
import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "10000000"))
ROUNDS = 5
BY = ("sex", "grade", "unit", "year")
NAMES = ("Sexe", "Grade", "Service", "Année")
AIM_SQL, AIM_SQLITE, AIM_MEGABYTES = 1.5, 5.0, 1000
_MADE = """
    COPY (
        SELECT ['F', 'M', 'X', NULL][1 + (hash(i) % 100 > 47)::INT + (hash(i) % 100 > 97)::INT
            + (hash(i) % 100 > 98)::INT] AS "Sexe",
        'G' || (hash(i + 1) % 9) AS "Grade",
        'Direction ' || (hash(i + 2) % 40) AS "Service",
        2016 + (hash(i + 3) % 10)::INT AS "Année",
        18000 + (hash(i + 4) % 60000)::INT AS "Salaire"
        FROM range({people}) AS t(i)
    ) TO '{path}' (FORMAT parquet)
"""
_COLUMNS = ", ".join(NAMES)
_SQL = f"SELECT {_COLUMNS}, count(*) FROM {{}} GROUP BY ALL"
_SQLITE = f"SELECT {_COLUMNS}, count(*) FROM people GROUP BY {_COLUMNS}"


def made(folder: Path) -> Path:
    """A parquet file of so many people, made by DuckDB."""
    path = folder / "people.parquet"
    duckdb.sql(_MADE.format(people=PEOPLE, path=path))
    return path


def _in_sqlite(path: Path) -> Path:
    """The same people in a SQLite file."""
    there = path.with_suffix(".sqlite")
    rows = duckdb.connect().execute(f"SELECT {_COLUMNS} FROM '{path}'")
    database = sqlite3.connect(there)
    database.execute(f"CREATE TABLE people ({', '.join(NAMES)})")
    while part := rows.fetchmany(200_000):
        database.executemany("INSERT INTO people VALUES (?, ?, ?, ?)", part)
    database.commit()
    database.close()
    return there


def _ours(path: Path) -> Callable[[], int]:
    from equiplan.counting.columns import count_by
    from equiplan.counting.engine import duckdb as shut_in
    from equiplan.counting.worker import HUGE

    asked: dict[str, Any] = {"by": list(BY)}
    return lambda: sum(
        row.number for row in count_by(shut_in(path), path, asked, date(2026, 1, 1), HUGE).counts
    )


def _by_hand(path: Path) -> Callable[[], int]:
    def count() -> int:
        connection = duckdb.connect(config={"threads": 2})
        rows = connection.execute(_SQL.format(f"'{path}'")).fetchall()
        return sum(row[-1] for row in rows)

    return count


def _sqlite(path: Path) -> Callable[[], int]:
    return lambda: sum(row[-1] for row in sqlite3.connect(path).execute(_SQLITE))


WAYS = {"ours": _ours, "by hand": _by_hand, "sqlite": _sqlite}


def _here(way: str, path: Path) -> None:
    """Counts once in this process: seconds of the counting, the peak of memory, and the people."""
    count = WAYS[way](path)
    if way == "ours":
        WAYS[way](_few(path))()  # what the first count of a process imports is not counting
    start = time.perf_counter()
    people = count()
    took = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([took, peak, people]))


def _few(path: Path) -> Path:
    """A file of one person beside the large one."""
    few = path.with_name("few.parquet")
    duckdb.sql(f"COPY (SELECT * FROM '{path}' LIMIT 1) TO '{few}' (FORMAT parquet)")
    return few


def _measured(way: str, path: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "bench.counting", "--here", way, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    took, peak, people = json.loads(done.stdout)
    if people != PEOPLE:
        raise RuntimeError(f"{way} counted {people:,} people")
    return took, peak


def _command(path: Path) -> float:
    """The seconds of the command itself, from its start to its last line."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "equiplan", "count", str(path), "--by", ",".join(BY), "--json"]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Measures the three, ours and by hand taking turns."""
    with tempfile.TemporaryDirectory(prefix="equiplan-bench-") as folder:
        path = made(Path(folder))
        turns = [(_measured("ours", path), _measured("by hand", path)) for _ in range(ROUNDS)]
        ours, by_hand = (statistics.median(turn[n][0] for turn in turns) for n in (0, 1))
        peak = max(turn[0][1] for turn in turns)
        size = path.stat().st_size >> 20
        print(f"\n{PEOPLE:,} people by {len(BY)} dimensions, {size} MB of parquet")
        print(f"ours {ours:.2f} s, peak {peak:.0f} MB (aim {AIM_MEGABYTES})")
        print(f"by hand {by_hand:.2f} s: {ours / by_hand:.2f} times (aim {AIM_SQL})")
        sqlite, _ = _measured("sqlite", _in_sqlite(path))
        print(f"SQLite {sqlite:.1f} s: {sqlite / ours:.1f} times ours (aim {AIM_SQLITE})")
        print(f"the whole command, with its two processes: {_command(path):.1f} s")


if __name__ == "__main__":
    _here(sys.argv[2], Path(sys.argv[3])) if "--here" in sys.argv else main()
