"""The one rule that tells a line wrapped by the layout from a line ended by its author.

A layout breaks a line only when the next word does not fit. So: if the first word of the next
line would have fitted, somebody pressed Return.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .geometry import Word
from .lines import Line, segments

SPACE = 0.3
"""The widest usual space, as a share of the font size: above it a word surely had room."""

RAREST = 25
"""A document that cuts words does so on more than one line of this many."""
SPAN = re.compile(r"\d[–/]$")
"""A line that ends within a span of years or a date ("2026–")."""
_SMALL_WORDS = frozenset(
    {
        "a", "à", "al", "and", "au", "aux", "avec", "by", "con", "dans", "de", "del", "des", "du",
        "e", "el", "en", "et", "for", "from", "in", "la", "las", "le", "les", "los", "o", "of",
        "on", "or", "ou", "où", "par", "para", "por", "pour", "que", "qui", "se", "sin", "sur",
        "to", "un", "una", "une", "with", "y",
    }
)  # fmt: skip
"""Words that stand between others in the three languages: none is the rest of a cut word."""
BARE = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True)
class Column:
    """The width that lines could fill, in points; `drawn` when borders say so, not the text."""

    left: float
    right: float
    centred: bool = False
    drawn: bool = False

    def room(self, line: Line) -> float:
        """The width left on the line; in centred text, what is empty on both sides."""
        after = self.right - line.x1
        return after + max(0.0, line.x0 - self.left) if self.centred else after


def would_fit(line: Line, word: Word, column: Column) -> bool:
    """Whether the word, with a space before it, had room at the end of the line."""
    space = SPACE * min(line.size, word.size)
    return space + word.x1 - word.x0 <= column.room(line) + 0.01


def is_cut(line: Line, following: Line, column: Column, known: frozenset[str]) -> bool:
    """Whether the layout cut a word in two for want of room ("Numé" / "ro").

    It does so only where a single word fills the line to the edge and goes on in lower case.
    """
    if len(line.words) != 1 or not following.text[:1].islower():
        return False
    before, after = line.words[0], following.words[0]
    if not before.text[-1:].isalpha():
        return False
    if column.room(line) >= max(after.first, 0.25 * after.size):
        return False
    if bare(before.text + after.text) in known:
        return True
    if not column.drawn or bare(after.text) in _SMALL_WORDS:
        return False
    return not (bare(before.text) in known and bare(after.text) in known)


def bare(text: str) -> str:
    """A word for comparison: no punctuation around it, lower case."""
    found = BARE.search(text.lower())
    return found.group() if found else ""


def vocabulary(lines: Iterable[Line]) -> frozenset[str]:
    """The words printed whole: neither first nor last in their phrase, or with a hyphen inside."""
    phrases = [part for line in lines for part in segments(line, 2 * SPACE)]
    inner = {bare(word.text) for part in phrases for word in part[1:-1]}
    ends = {bare(word.text) for part in phrases for word in (part[0], part[-1]) if _whole(word)}
    return frozenset(inner | ends)


def _whole(word: Word) -> bool:
    return "-" in bare(word.text) and not word.text.endswith("-")


def compounds(pages: Sequence[Sequence[Line]], known: frozenset[str]) -> frozenset[str]:
    """The beginnings ("vice-") that keep their hyphen, in a document that cuts no words.

    It cuts none where few lines end with a hyphen and none of those, made whole, is a word
    printed elsewhere.
    """
    found: set[str] = set()
    count = lines = 0
    for page in pages:
        lines += len(page)
        for above, below in pairwise(page):
            heads = _heads(above)
            tails = [part[0].text for part in segments(below, 2 * SPACE)] if heads else []
            if any(bare(head[:-1] + tail) in known for head in heads for tail in tails):
                return frozenset()
            found |= heads
            count += len(heads)
    return frozenset(found) if count * RAREST < lines else frozenset()


def _heads(line: Line) -> set[str]:
    """What stands before a hyphen at the end of a phrase."""
    ends = (part[-1].text.lower() for part in segments(line, 2 * SPACE))
    return {text for text in ends if text.endswith("-") and text[:-1].isalpha()}


def join(lines: Sequence[Line], column: Column, known: frozenset[str]) -> str:
    """The text of wrapped lines, cut and hyphenated words made whole."""
    text = ""
    for index, line in enumerate(lines):
        if not index:
            text = line.text
        elif is_cut(lines[index - 1], line, column, known):
            text += line.text
        else:
            text = _joined(text, line.text, known)
    return text


def _joined(text: str, following: str, known: frozenset[str]) -> str:
    if text.endswith("\u00ad"):
        return text[:-1] + following
    if SPAN.search(text) and following[:1].isdigit():
        return text + following
    if not text.endswith("-") or text.endswith(" -") or not following[:1].isalnum():
        return f"{text} {following}"
    head, tail = text.rsplit(maxsplit=1)[-1], following.split(maxsplit=1)[0]
    whole, hyphened = bare(head[:-1] + tail), bare(head + tail)
    keeps = not following[:1].islower() or head[-2:-1].isdigit() or head.lower() in known
    if keeps or (hyphened in known and whole not in known):
        return text + following
    return text[:-1] + following
