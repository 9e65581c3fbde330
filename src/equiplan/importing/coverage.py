"""Which words of a document went into which field of what was read, and which went nowhere.

It goes by the words alone, whichever way a document was read: a text of the document is taken over
where a field says the same, or one part of it after the other.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from equiplan.domain.plans import records, schema
from equiplan.domain.plans.corrected import Corrected
from equiplan.domain.plans.corrections import of
from equiplan.domain.plans.draft import Action, Axis, PlanDraft
from equiplan.domain.plans.fields import Use
from equiplan.domain.text.comparing import words

from .plans.headers import recognise
from .source import SourceBlock, anchor_of

Words = tuple[str, ...]
_RUN = 3  # words in a row from which on two texts may say the same
_SURE = 4  # … and do, wherever they stand
_MOST = 200  # places of one run that are looked at: what is everywhere says nothing
_LABEL = 4  # words of a label at most
_REST, _SHARE = 3, 0.34  # words of a text that may be left: so many, or such a share of them


@dataclass(frozen=True, slots=True)
class Target:
    """A field that words went into: `key` as `corrected` gives it, "" for the plan itself."""

    key: str
    field: str


@dataclass(frozen=True, slots=True)
class Held:
    """A text that is in a field, as words, and the anchor of the place it was read at."""

    target: Target
    words: Words
    anchor: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """For each block and each of its texts, where it went; `left` are those that went nowhere.

    `left` are the indexes of blocks, each with the indexes of its texts.
    """

    targets: tuple[tuple[Target | None, ...], ...]
    left: tuple[tuple[int, tuple[int, ...]], ...]


def held_in(state: Corrected) -> Iterator[Held]:
    """Every text that a draft under correction holds, what was left out of it too."""
    yield from _texts("", state.about, "")
    for part in state.parts:
        yield from _texts(part.key, part.axis, "")
        for row in part.rows:
            yield from _texts(row.key, row.action, anchor_of(row.action.where))


def _texts(key: str, thing: Action | Axis | PlanDraft, anchor: str) -> Iterator[Held]:
    for field in schema.fields(of(thing), Use.DRAFT):
        target = Target(key, field.name)
        for text in records.texts(thing, field, "en"):
            for line in str(text).split("\n"):
                if found := words(line):
                    yield Held(target, found, anchor)


class _Index:
    """Texts of fields by how they begin and go on."""

    def __init__(self, texts: Iterable[Held]) -> None:
        self.texts = tuple(texts)
        self.whole: dict[Words, list[int]] = defaultdict(list)
        self.runs: dict[Words, list[tuple[int, int]]] = defaultdict(list)
        for n, one in enumerate(self.texts):
            self.whole[one.words].append(n)
            for at in range(len(one.words) - _RUN + 1):
                places = self.runs[one.words[at : at + _RUN]]
                if len(places) < _MOST:
                    places.append((n, at))

    def best(self, said: Words, at: int, anchor: str) -> tuple[int, list[int]]:
        """How many words from `at` on some fields say too, and which."""
        most, found = 0, list[int]()
        for n, begin in self.runs.get(said[at : at + _RUN], ()):
            length = _common(said, at, self.texts[n].words, begin)
            if length > most:
                most, found = length, [n]
            elif length == most:
                found.append(n)
        whole = {len(said), *(len(self.texts[n].words) for n in found)}
        if most >= _SURE or (most and most in whole):
            return most, found
        return self._short(said, at, anchor)

    def _short(self, said: Words, at: int, anchor: str) -> tuple[int, list[int]]:
        for length in (_RUN - 1, 1):
            same = self.whole.get(said[at : at + length], ()) if at + length <= len(said) else ()
            near = [n for n in same if length == len(said) or self.texts[n].anchor == anchor]
            if near:
                return length, near
        return 0, []


def _common(one: Words, at: int, other: Words, begin: int) -> int:
    length, most = _RUN, min(len(one) - at, len(other) - begin)
    while length < most and one[at + length] == other[begin + length]:
        length += 1
    return length


def coverage(
    blocks: Sequence[SourceBlock], texts: Iterable[Held], headers: Collection[str] = ()
) -> Coverage:
    """Where the texts of blocks went; `headers` are those of tables, and say nothing themselves."""
    index, known = _Index(texts), {words(header) for header in headers}
    targets: list[tuple[Target | None, ...]] = []
    left: list[tuple[int, tuple[int, ...]]] = []
    last = ""
    for n, block in enumerate(blocks):
        found = [_covered(index, words(text), block.anchor, last) for text in block.texts]
        targets.append(tuple(target for target, _is_taken in found))
        last = next((target.key for target, _ in found if target and target.key), last)
        rest = tuple(
            at
            for at, (text, (_target, is_taken)) in enumerate(zip(block.texts, found, strict=True))
            if not is_taken and _says_something(text, known)
        )
        if rest:
            left.append((n, rest))
    return Coverage(tuple(targets), tuple(left))


def _covered(index: _Index, said: Words, anchor: str, last: str) -> tuple[Target | None, bool]:
    """Where most of a text went, and whether next to nothing of it is left."""
    at = covered = most = 0
    target = None
    while at < len(said):
        length, found = index.best(said, at, anchor)
        if length > most:
            most, target = length, _nearest([index.texts[n] for n in found], anchor, last)
        covered, at = covered + length, at + (length or 1)
    rest = sum(not word.isdecimal() for word in said) - covered
    return target, rest <= 0 or (covered > 0 and rest <= max(_REST, _SHARE * len(said)))


def _nearest(found: Sequence[Held], anchor: str, last: str) -> Target:
    """Of fields that say the same, the one read at this place, else the one gone into last."""
    return min(found, key=lambda one: (one.anchor != anchor, one.target.key != last)).target


def _says_something(text: str, headers: Collection[Words]) -> bool:
    """Whether a text is more than a number, the heading of a column or a label."""
    said = words(text)
    if said in headers or not any(len(word) > 1 and word.isalpha() for word in said):
        return False
    return len(said) > _LABEL or recognise(text) is None
