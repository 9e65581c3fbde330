"""What a plan said when it was exported, so that a document edited meanwhile is merged three ways.

An export carries fingerprints and no words: what somebody takes out of a document before passing it
on is not left behind in it. They only tell which side has changed: the document, the plan, or both.
"""

import json
import zlib
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2s
from typing import Any

from ..text.comparing import words
from .draft import PlanDraft
from .outline import Node, Value, of_draft

PROPERTY = "equiplan-exported"
"""What the properties of a file are called that carry fingerprints, before their number."""
_LARGEST = 4_000_000
"""Bytes that fingerprints may take unpacked: those of some twenty thousand actions."""
_SAME_PLAN = 0.5
"""Share of the exported actions that a plan has to have for it to be that plan."""
_OTHER_THAN_PACKED = (
    *(ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError),
    zlib.error,
)
Prints = Mapping[str, str]
"""By the names of fields that said something, the fingerprint of what they said."""


@dataclass(frozen=True, slots=True)
class Stood:
    """Where an axis or an action stood: the fingerprint of its axis' title, and its fields."""

    axis: str
    fields: Prints


@dataclass(frozen=True, slots=True)
class Exported:
    """The fingerprints of a plan; axes and actions by that of their title, if no other has it."""

    plan: Prints = field(default_factory=dict)
    axes: Mapping[str, Stood] = field(default_factory=dict)
    actions: Mapping[str, Stood] = field(default_factory=dict)

    def is_of(self, plan: Node) -> bool:
        """Whether it is this plan that was exported, as far as its actions show."""
        titles = {title_print(action) for axis in plan.parts for action in axis.parts}
        return len(titles & set(self.actions)) >= _SAME_PLAN * len(self.actions)


def fingerprint(said: Value) -> str:
    """Eight digits that stay as long as a value does."""
    return blake2s(repr(said).encode(errors="replace"), digest_size=4).hexdigest()


def title_print(node: Node) -> str:
    """The fingerprint of a title, its case and signs aside."""
    return fingerprint(words(str(node.fields.get("title") or "")))


def _prints(node: Node) -> Prints:
    return {name: fingerprint(said) for name, said in node.fields.items() if said}


def exported(draft: PlanDraft) -> Exported:
    """The fingerprints of a plan as it is now."""
    plan = of_draft(draft)
    axes = [(title_print(axis), axis) for axis in plan.parts]
    actions = [(title_print(one), at, one) for at, axis in axes for one in axis.parts]
    once = Counter(at for at, _ in axes), Counter(at for at, _, _ in actions)
    return Exported(
        _prints(plan),
        {at: Stood(at, _prints(axis)) for at, axis in axes if once[0][at] == 1},
        {at: Stood(axis, _prints(one)) for at, axis, one in actions if once[1][at] == 1},
    )


def packed(found: Exported) -> str:
    """Fingerprints as one line of letters, digits and signs."""
    held = {
        "plan": found.plan,
        "axes": {at: stood.fields for at, stood in found.axes.items()},
        "actions": {at: [stood.axis, stood.fields] for at, stood in found.actions.items()},
    }
    return b64encode(zlib.compress(json.dumps(held, separators=(",", ":")).encode())).decode()


def unpacked(text: str) -> Exported | None:
    """What `packed` wrote; None for anything else, whoever wrote it."""
    try:
        unpacking = zlib.decompressobj()
        raw = unpacking.decompress(b64decode(text, validate=True), _LARGEST)
        held: Any = json.loads(raw)
        return Exported(
            _checked(held["plan"]),
            {str(at): Stood(str(at), _checked(one)) for at, one in held["axes"].items()},
            {str(at): Stood(str(one[0]), _checked(one[1])) for at, one in held["actions"].items()},
        )
    except (
        ValueError,
        zlib.error,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
    ):
        return None


def _checked(fields: Mapping[str, str]) -> Prints:
    return {str(name): str(said) for name, said in fields.items()}
