"""A question about lines that are alike, where the reader doubts; and what people said of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equiplan.importing import source
from equiplan.importing.constraints import (
    BLOCK_ROLES,
    BlockClass,
    Constraints,
    classes_from_json,
    constraints_from_json,
)
from equiplan.importing.source import SourceBlock

from .models import Reading

DOUBTFUL = 0.85
"""Confidence under which a person is asked."""
_MATTERS = frozenset(
    {"axis", "action", "objective", "measures", "indicators", "targets", "heading"}
)
OF_ROWS = ("context", "not_plan")
"""What a row of a table may be said to be; its columns say the rest."""
_LONGEST = 120
ROLES: dict[str, str | Promise] = {
    "title": _("title of the plan"),
    "heading": _("heading and no more"),
    "axis": _("axis"),
    "objective": _("objective"),
    "action": _("action"),
    "measures": _("measure"),
    "indicators": _("indicator"),
    "targets": _("target"),
    "calendar": _("calendar"),
    "owners": _("owner"),
    "budget": _("budget"),
    "comments": _("comment"),
    "context": _("text about the plan"),
    "not_plan": _("not the plan, with all under it"),
}


def offered(block: SourceBlock) -> list[tuple[str, str | Promise]]:
    """What a line may be said to be."""
    roles = OF_ROWS if block.kind == "row" else BLOCK_ROLES
    return [(role, ROLES[role]) for role in roles]


def line_for(reading: Reading, anchor: str) -> SourceBlock:
    """The block of a document with an anchor; Http404 for one there is not."""
    for block in source.from_json(reading.source or []):
        if anchor and block.anchor == anchor:
            return block
    raise Http404


def with_role(reading: Reading, anchor: str, role: str) -> Constraints:
    """What people said of lines, with what a line is now said to be; "" takes it back."""
    others = {**constraints_from_json(reading.constraints)}
    others.pop(anchor, None)
    return {**others, anchor: role} if role else others


@dataclass(frozen=True, slots=True)
class Question:
    """Lines that were read as one thing, and the next best thing they may be."""

    anchor: str
    role: str
    second: str
    count: int
    texts: tuple[str, ...]

    @property
    def label(self) -> str | Promise:
        """What they were read as."""
        return ROLES[self.role]

    @property
    def second_label(self) -> str | Promise:
        """What else they may be."""
        return ROLES[self.second]


@dataclass(frozen=True, slots=True)
class Said:
    """What a person said that a line is."""

    anchor: str
    text: str
    label: str | Promise


def question(reading: Reading) -> Question | None:
    """The question whose answer is likely to change most, None where the reader is sure."""
    asked = [each for each in classes_from_json(reading.classes) if _is_doubtful(each)]
    if not asked:
        return None
    most = max(asked, key=lambda each: (1 - each.confidence) * len(each.anchors))
    return Question(most.key, most.role, str(most.second), len(most.anchors), most.texts)


def _is_doubtful(each: BlockClass) -> bool:
    return (
        not each.constrained
        and bool(each.key)
        and each.second in ROLES
        and each.confidence < DOUBTFUL
        and bool(_MATTERS & {each.role, each.second})
    )


def said_of(reading: Reading, blocks: Sequence[SourceBlock]) -> tuple[Said, ...]:
    """What people said that lines are, in the order of the document."""
    told = reading.constraints
    return tuple(
        Said(block.anchor, " ".join(block.texts)[:_LONGEST], ROLES[told[block.anchor]])
        for block in blocks
        if told.get(block.anchor) in ROLES
    )
