"""What the auditor found: whether the release may leave, and if not, which cell says too much."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from equiplan.domain.text.languages import Language
from equiplan.domain.text.messages import say

from .alike import Alike
from .messages import MESSAGES
from .seen import Cell, said


class Why(StrEnum):
    """Why a release may not leave."""

    EXACT = "exact"  # a hidden cell follows exactly
    NARROW = "narrow"  # it follows nearly: the interval is below the documented width
    SMALL = "small"  # a count below the threshold is shown, or follows where nothing was hidden
    EVERYBODY = "everybody"  # what everybody of a group has in common is shown (sensitive data)
    UNPROVEN = "unproven"  # the time was over before the cell was proven safe
    CONTRADICTION = "contradiction"  # no tables agree with everything that is told
    NUMBER = "number"  # words beside the tables tell a number that the tables do not
    TOO_LARGE = "too_large"  # the tables overlap so much that it cannot be looked at


@dataclass(frozen=True, slots=True)
class Leak:
    """One reason to block: the cell, and from where to where it can be (None: no end)."""

    why: Why
    cell: Cell = frozenset()
    low: int | None = None
    high: int | None = None
    number: str = ""

    def sentence(self, language: Language, *, width: int, threshold: int) -> str:
        """What follows, and from what."""
        cell = said(self.cell) or say(MESSAGES, "audit.whole", language)
        facts = {"cell": cell, "low": self.low, "high": self.high}
        given = {**facts, "number": self.number, "width": width, "threshold": threshold}
        return say(MESSAGES, f"audit.{self.why.value}", language, **given)


@dataclass(frozen=True, slots=True)
class Interval:
    """From where to where a hidden cell can be, at the least; `high` None: no end.

    `is_exact`: it can be neither less nor more.
    """

    low: int
    high: int | None
    is_exact: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """`leaks` block the release; `intervals` are of the hidden cells that were looked at.

    `alike` are names that were read as the same, for they may be.
    """

    threshold: int
    width: int
    hidden: int
    leaks: tuple[Leak, ...]
    intervals: dict[Cell, Interval]
    seconds: float
    alike: tuple[Alike, ...] = ()

    @property
    def is_passed(self) -> bool:
        """Whether the release may leave."""
        return not self.leaks


def to_json(verdict: Verdict, language: Language) -> dict[str, Any]:
    """A verdict as plain JSON, the sentences of its leaks in a language."""
    return {
        "passed": verdict.is_passed,
        "threshold": verdict.threshold,
        "width": verdict.width,
        "protected": verdict.hidden,
        "leaks": [_leak(leak, verdict, language) for leak in verdict.leaks],
        "notes": notes(verdict, language),
        "intervals": [
            {**_cell(cell), "low": each.low, "high": each.high, "exact": each.is_exact}
            for cell, each in sorted(verdict.intervals.items(), key=lambda pair: sorted(pair[0]))
        ],
        "seconds": round(verdict.seconds, 3),
    }


def notes(verdict: Verdict, language: Language) -> list[str]:
    """What is to be looked at and blocks nothing, a sentence each."""
    return [
        say(
            MESSAGES,
            "audit.alike" if each.dimension else "audit.alike_dimensions",
            language,
            dimension=each.dimension,
            one=each.one,
            other=each.other,
        )
        for each in verdict.alike
    ]


def _leak(leak: Leak, verdict: Verdict, language: Language) -> dict[str, Any]:
    content = {"why": leak.why.value, **_cell(leak.cell), "low": leak.low, "high": leak.high}
    if leak.number:
        content["number"] = leak.number
    sentence = leak.sentence(language, width=verdict.width, threshold=verdict.threshold)
    return {**content, "sentence": sentence}


def _cell(cell: Cell) -> dict[str, Any]:
    return {"cell": dict(sorted(cell))}


def summary(verdict: Verdict, language: Language) -> str:
    """The verdict in one sentence."""
    code = "audit.passed" if verdict.is_passed else "audit.blocked"
    facts = {"n": len(verdict.leaks), "hidden": verdict.hidden, "width": verdict.width}
    return say(MESSAGES, code, language, **facts)
