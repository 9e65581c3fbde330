"""No pattern of the pure tiers takes more than quadratic time on anything (ReDoS)."""

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from types import ModuleType

import pytest

import equiplan.domain
import equiplan.importing

# Of so many characters, what is linear or quadratic takes some hundredths of a second, what is
# cubic seven seconds and more, and what is exponential never ends: the bound lies far from both.
SIZE = 1500
SECONDS = 2.0
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


class TookTooLongError(Exception):
    """A pattern took more of the processor than what is quadratic ever would."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Stop what uses more of the processor than this; what else the machine does is not counted."""

    def stop(*_signal: object) -> None:
        raise TookTooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def is_quick(pattern: re.Pattern[str], text: str) -> bool:
    """Whether all three ways to ask a pattern come to an end."""
    try:
        with at_most(SECONDS):
            for ask in (pattern.search, pattern.match, pattern.fullmatch):
                ask(text)
    except TookTooLongError:
        return False
    return True


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(r"(a+)+b", "a" * SIZE), (r"(.+)\((.+)\)", "(" * SIZE)],
    ids=["exponential", "cubic"],
)
def test_what_is_exponential_or_cubic_is_found(pattern: str, text: str) -> None:
    assert not is_quick(re.compile(pattern), text)


def test_there_are_patterns_to_try() -> None:
    assert len(every_pattern()) > 50


@pytest.mark.parametrize("part", HOSTILE)
def test_no_pattern_takes_more_than_quadratic_time_on(part: str) -> None:
    text = (part * SIZE)[:SIZE]
    slow = [
        (where, end)
        for where, pattern in every_pattern().items()
        for end in ("", "!")
        if not is_quick(pattern, text + end)
    ]
    assert slow == []
