"""Leak 5: what is hidden does not depend on the clock, on the machine or on what else it does."""

import ast
from itertools import product
from pathlib import Path
from threading import Event, Thread

import pytest

import equiplan.disclosure
from equiplan.disclosure.model import Fallback, Key, Problem, Protection, Table
from equiplan.disclosure.protecting import protect
from equiplan.disclosure.work import OutOfWorkError, Work

FOLDER = Path(equiplan.disclosure.__file__).parent


def table() -> Table:
    """Five bodies by four levels and three answers, many of them few."""
    places = product((f"b{n}" for n in range(5)), (f"l{n}" for n in range(4)), "xyz")
    cells: dict[Key, int] = {place: (n * n * 7 + 3 * n) % 29 for n, place in enumerate(places)}
    return Table("t", ("body", "level", "answer"), cells)


def made(seconds: float) -> Protection:
    """What may leave with so much work."""
    return protect(Problem(5, (table(),)), seconds=seconds)


@pytest.mark.parametrize("seconds", [0.01, 0.1, 1.0])
def test_a_busy_machine_hides_the_same_with_as_much_work_as_an_idle_one(seconds: float) -> None:
    idle, stop = made(seconds), Event()

    def burn() -> None:
        while not stop.is_set():
            sum(range(1000))

    threads = [Thread(target=burn) for _ in range(4)]
    for each in threads:
        each.start()
    try:
        busy = made(seconds)
    finally:
        stop.set()
        for each in threads:
            each.join()
    assert busy.release == idle.release
    assert busy.report.steps == idle.report.steps


def test_with_less_work_more_is_given_up() -> None:
    assert made(60).report.steps == ()
    assert [step.fallback for step in made(0).report.steps] == [Fallback.WITHHELD]


def test_a_part_of_the_work_ends_with_it() -> None:
    work = Work(limit=100.0)
    with work.part(0.5):
        work.spent = 50.0
        assert work.is_done
        with pytest.raises(OutOfWorkError):
            work.check()
    assert not work.is_done


def test_no_module_that_decides_what_is_hidden_reads_a_clock() -> None:
    found = [
        path.name
        for path in FOLDER.glob("*.py")
        if path.name != "protecting.py"  # says how long it took, and decides nothing by it
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom | ast.Import)
        and "time" in {node.module if isinstance(node, ast.ImportFrom) else node.names[0].name}
    ]
    assert found == []
