"""What the SMART check says: a verdict a letter, its reasons, and what to mend first."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

About = Literal["action", "indicator"]


class Letter(StrEnum):
    """The five questions, in their order."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACHIEVABLE = "achievable"
    RELEVANT = "relevant"
    TIME_BOUND = "time_bound"


class Verdict(StrEnum):
    """How a letter is answered; unknown: no rule can tell, a person has to look."""

    MET = "met"
    PARTLY = "partly"
    MISSING = "missing"
    UNKNOWN = "unknown"


GRAVEST = (Verdict.MISSING, Verdict.PARTLY, Verdict.UNKNOWN, Verdict.MET)
"""A letter with several reasons takes the first of these that one of them says."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a letter is not met: the rule's code, and the field of the draft to complete."""

    code: str
    verdict: Verdict
    field: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A letter's verdict with all its reasons; none when it is met."""

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the draft: 0-based places; an indicator of an axis has no `action`."""

    axis: int
    action: int | None = None
    indicator: int | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """An action or an indicator with its five judgements."""

    about: About
    at: Spot
    number: str | None
    title: str
    letters: dict[Letter, Judgement]

    def reasons(self) -> tuple[Reason, ...]:
        """All that is not met, letter by letter."""
        return tuple(reason for each in self.letters.values() for reason in each.reasons)


@dataclass(frozen=True, slots=True)
class Mend:
    """Something to mend, and how many actions or indicators it would help."""

    reason: Reason
    about: About
    count: int


@dataclass(frozen=True, slots=True)
class SmartReport:
    """A checked plan; `counts` are of its actions, letter by letter."""

    checked: tuple[Checked, ...]
    counts: dict[Letter, dict[Verdict, int]]
    first: tuple[Mend, ...]

    def is_incomplete(self) -> bool:
        """Whether something is missing or only partly there."""
        return any(
            reason.verdict != Verdict.UNKNOWN for one in self.checked for reason in one.reasons()
        )

    def codes(self) -> tuple[str, ...]:
        """The codes of all that is not met, each once: what somebody accepts by validating."""
        return tuple(dict.fromkeys(reason.code for one in self.checked for reason in one.reasons()))
