"""Says what a document left out of its own text, one finding a reason, with words and places."""

from collections.abc import Iterable

from equiplan.domain.plans.draft import Finding

from .blocks import LeftOut, Why
from .plans.where import where

_LONGEST = 400
"""Characters of the words that a finding quotes; what is beyond is counted."""


def findings_of(pieces: Iterable[LeftOut]) -> tuple[Finding, ...]:
    """A note for each reason, in the order in which the document first gives it."""
    reasons: dict[Why, list[LeftOut]] = {}
    for piece in pieces:
        reasons.setdefault(piece.why, []).append(piece)
    return tuple(_finding(why, found) for why, found in reasons.items())


def _finding(why: Why, found: list[LeftOut]) -> Finding:
    texts = " · ".join(piece.text for piece in found)
    quoted = texts if len(texts) <= _LONGEST else f"{texts[:_LONGEST].rsplit(' ', 1)[0]} …"
    facts: dict[str, str | int] = {"count": len(found), "text": quoted}
    return Finding(f"document.{why}", "note", where(found[0].place), facts)
