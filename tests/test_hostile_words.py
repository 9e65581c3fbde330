"""No pattern of the pure tiers takes much longer on twice as much of anything (ReDoS)."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import ModuleType

import pytest

import equiplan.domain
import equiplan.importing

SIZES = (60, 120, 240, 480)  # characters, each twice the one before
WORTH_JUDGING = 0.02  # seconds: what is done sooner cannot hold anybody up
# Twice the length takes twice the time when it is linear, four times when it is quadratic; what
# is exponential or cubic takes eight times and more.
MOST = 6.5
HOSTILE = (
    "a",
    " ",
    "\t",
    "\n",
    "1",
    "0.",
    "1 ",
    "12/",
    "-",
    "–",
    ".",
    ",",
    ":",
    "(",
    ")",
    "%",
    "€",
    "é",
    "A ",
    "a,",
    "a;",
    "1,000",
    "1 000 ",
    "T1 ",
    "2026-",
    "2026 ",
    "axe 1",
    "action ",
    "de la ",
    "d’",
    "- ",
    "• ",
    "1.1.",
    "k€",
    "M€/an ",
    "janvier ",
    "january 2026 ",
    "trimestre ",
    "au moins ",
    "at least ",
    "de 1 à ",
    "from 1 to ",
)


def _modules() -> Iterator[ModuleType]:
    for package in (equiplan.domain, equiplan.importing):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def _patterns(thing: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """Every compiled pattern of text in a value, in what it holds, and in what that holds."""
    if isinstance(thing, re.Pattern) and isinstance(thing.pattern, str):
        yield thing
    elif isinstance(thing, dict) and depth < 4:
        for each in (*thing.keys(), *thing.values()):
            yield from _patterns(each, depth + 1)
    elif isinstance(thing, list | tuple | set | frozenset) and depth < 4:
        for each in thing:
            yield from _patterns(each, depth + 1)
    elif is_dataclass(thing) and depth < 4 and not isinstance(thing, type):
        for each in fields(thing):
            yield from _patterns(getattr(thing, each.name), depth + 1)


def every_pattern() -> dict[str, re.Pattern[str]]:
    """The patterns of both tiers, each once, by where it was found first."""
    found: dict[tuple[str, int], tuple[str, re.Pattern[str]]] = {}
    for module in _modules():
        for name, thing in vars(module).items():
            for pattern in _patterns(thing):
                where = f"{module.__name__.removeprefix('equiplan.')}.{name}"
                found.setdefault((pattern.pattern, pattern.flags), (where, pattern))
    return {f"{where}/{number}": each for number, (where, each) in enumerate(found.values())}


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    began = time.thread_time()  # of the processor: what else the machine does is not counted
    for each in (pattern.search, pattern.match, pattern.fullmatch):
        each(text)
    return time.thread_time() - began


def _growth(pattern: re.Pattern[str], part: str, end: str) -> float:
    """The most that twice as much takes longer; 0 where it is quick all the same."""
    for size in SIZES[1:]:
        text = (part * size)[:size]
        if _seconds(pattern, text + end) > WORTH_JUDGING:
            once = min(_seconds(pattern, text[: size // 2] + end) for _ in range(5))
            twice = min(_seconds(pattern, text + end) for _ in range(5))
            if twice > WORTH_JUDGING:
                return twice / once
    return 0.0


def test_there_are_patterns_to_try() -> None:
    assert len(every_pattern()) > 50


@pytest.mark.parametrize("part", HOSTILE)
def test_twice_as_much_takes_no_pattern_eight_times_as_long(part: str) -> None:
    grown = {
        (where, end): growth
        for where, pattern in every_pattern().items()
        for end in ("", "!")
        if (growth := _growth(pattern, part, end)) > MOST
    }
    assert grown == {}
