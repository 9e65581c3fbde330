"""Scores a draft against a gold reading, word by word, so that a different cut costs nothing.

A field is the F1 of two bags of words, accents, case and punctuation aside; where the document is
silent, a few words cost little and a tenth of its titles costs all. A reading scores
(axes + 3 × actions + placed + 3 × fields) / 8, each between 0 and 1; `invented` counts the words
put into fields on which the document is silent.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from equiplan.domain.plans.draft import PlanDraft
from equiplan.domain.plans.draft_json import to_json
from equiplan.importing import plans
from equiplan.importing.opening import open_document

Words = Counter[str]
Item = dict[str, Any]
Match = tuple[Item, Item]

AXIS_FIELDS = ("objective", "indicators", "targets")
ACTION_FIELDS = ("indicators", "targets", "owners", "calendar", "budget", "comments")
SAME_TITLE = 0.8
WEIGHTS = {"axes": 1, "actions": 3, "placed": 1, "fields": 3}


@dataclass(frozen=True, slots=True)
class Score:
    """Every part is between 0 and 1, `invented` a number of words."""

    axes: float
    actions: float
    placed: float
    fields: float
    by_field: dict[str, float]
    invented: int

    @property
    def overall(self) -> float:
        weighed = sum(getattr(self, part) * weight for part, weight in WEIGHTS.items())
        return float(weighed) / sum(WEIGHTS.values())


@dataclass(frozen=True, slots=True)
class Tally:
    """Words of one field: said by both, by the draft, by the gold, by the draft alone."""

    both: int
    draft: int
    gold: int
    invented: int


def words(text: object) -> Words:
    """The words of a text, of a list of texts, or of nothing."""
    if isinstance(text, list):
        return sum(map(words, text), Counter())
    plain = unicodedata.normalize("NFKD", str(text or "")).casefold()
    return Counter(re.findall(r"[a-z0-9]+", re.sub(r"[\u0300-\u036f]", "", plain)))


def likeness(one: Words, other: Words) -> float:
    return _f1((one & other).total(), one.total(), other.total())


def score(gold: Item, draft: Item) -> Score:
    """Both are plan drafts as JSON; `gold["soft"]` names the fields that are not scored."""
    axes = _pairs(gold["axes"], draft["axes"])
    gold_actions, gold_homes = _actions(gold)
    draft_actions, draft_homes = _actions(draft)
    actions = _pairs(gold_actions, draft_actions)
    at_home = sum(axes.get(gold_homes[i]) == draft_homes[j] for i, j in actions.items())
    tallies = {
        **_tallies("axis.", AXIS_FIELDS, _matches(gold["axes"], draft["axes"], axes)),
        **_tallies("", ACTION_FIELDS, _matches(gold_actions, draft_actions, actions)),
    }
    scored = {name: tally for name, tally in tallies.items() if name not in gold.get("soft", ())}
    titles = sum(words(item["title"]).total() for item in [*gold["axes"], *gold_actions])
    by_field = {
        name: _of_field(tally, max(20.0, titles / 10))
        for name, tally in scored.items()
        if tally.draft + tally.gold
    }
    silent = 1.0 if actions or not gold_actions else 0.0
    return Score(
        axes=_f1(len(axes), len(draft["axes"]), len(gold["axes"])),
        actions=_f1(len(actions), len(draft_actions), len(gold_actions)),
        placed=at_home / len(gold_actions) if gold_actions else 1.0,
        fields=sum(by_field.values()) / len(by_field) if by_field else silent,
        by_field=by_field,
        invented=sum(tally.invented for tally in scored.values()),
    )


def read(path: Path) -> PlanDraft:
    """The draft that the product reads out of a document."""
    return plans.read_document(open_document(path))


def plain(draft: PlanDraft) -> Item:
    """A draft as JSON, its findings said by their codes."""
    return to_json(draft, message=lambda finding: finding.code)


def gold_of(path: Path) -> Item:
    """The gold reading beside a document."""
    reading: Item = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
    return reading


def _of_field(tally: Tally, room: float) -> float:
    if tally.gold:
        return _f1(tally.both, tally.draft, tally.gold)
    return max(0.0, 1 - tally.draft / room)


def _f1(both: float, one: float, other: float) -> float:
    return 2 * both / (one + other) if one + other else 1.0


def _actions(reading: Item) -> tuple[list[Item], list[int]]:
    """Every action, and the position of its axis."""
    homes = [(action, i) for i, axis in enumerate(reading["axes"]) for action in axis["actions"]]
    return [action for action, _ in homes], [home for _, home in homes]


def _pairs(gold: list[Item], draft: list[Item]) -> dict[int, int]:
    """Positions in `gold` -> positions in `draft`: the likest titles first, each used once."""
    ours, theirs = ([words(item["title"]) for item in items] for items in (gold, draft))
    found = sorted(
        (-likeness(a, b), abs(i - j), -i, -j)
        for i, a in enumerate(ours)
        for j, b in enumerate(theirs)
    )
    pairs: dict[int, int] = {}
    for unlike, _, i, j in found:
        if -unlike >= SAME_TITLE and -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return dict(sorted(pairs.items()))


def _matches(gold: list[Item], draft: list[Item], pairs: dict[int, int]) -> list[Match]:
    """The pairs, then what one side has alone: a lost or an extra item costs its fields too."""
    lost: list[Match] = [(item, {}) for i, item in enumerate(gold) if i not in pairs]
    taken = set(pairs.values())
    extra: list[Match] = [({}, item) for j, item in enumerate(draft) if j not in taken]
    return [(gold[i], draft[j]) for i, j in pairs.items()] + lost + extra


def _tallies(prefix: str, names: Iterable[str], matches: list[Match]) -> dict[str, Tally]:
    return {prefix + name: _summed(map(partial(_tally, name), matches)) for name in names}


def _tally(name: str, match: Match) -> Tally:
    gold, draft = match
    want, got = words(gold.get(name)), words(draft.get(name))
    made_up = got.total() if gold and not want else 0
    return Tally((want & got).total(), got.total(), want.total(), made_up)


def _summed(tallies: Iterable[Tally]) -> Tally:
    found = list(tallies)
    return Tally(*(sum(getattr(t, name) for t in found) for name in Tally.__slots__))
