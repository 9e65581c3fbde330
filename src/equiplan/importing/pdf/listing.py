"""Items of a list in a cell, one a line: told apart where the width of the cell cannot tell.

When an item happens to fill its line, nothing drawn shows that the next one is new; what is
written still may: a capital after a finished word, in a cell that holds a list.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from .lines import Line
from .wrapping import Column, bare, would_fit

ARTICLES = frozenset(["le", "la", "les", "l", "un", "une", "des", "the", "an", "el", "los", "las"])
OPEN_ENDS = (",", "(", "-", "–", "/", "«", "“", "'", "’", "&", "+")
MOST_LABEL_WORDS = 5
SHORTEST = 4
"""Shorter words in lower case ("de", "and", "la") ask for what follows."""


def is_listed(lines: Sequence[Line], column: Column) -> bool:
    """Whether some line ends with room left and the next begins with a capital."""
    return any(
        low.text[:1].isupper() and would_fit(high, low.words[0], column)
        for high, low in pairwise(lines)
    )


def starts_afresh(first: Line, above: Line, below: Line, *, listed: bool) -> bool:
    """Whether a line starts an item though its first word had no room on the line above.

    `first` is the line the current item starts with: items alike start alike.
    """
    last, start = above.words[-1].text, below.words[0].text
    if not start[:1].isupper() or last.endswith(OPEN_ENDS) or _asks_for_more(last):
        return False
    if bare(start.replace("’", " ").replace("'", " ")) in ARTICLES:
        return True
    if start == first.words[0].text and len(start) >= SHORTEST:
        return True
    # A body known by its initials, alone on its line, is one more of a list of bodies.
    alone = len(below.words) == 1 and len(start) >= SHORTEST - 1 and start.isupper()
    return listed and (alone or last[:1].islower() or last.endswith(")"))


def starts_label(above: Line, below: Line) -> bool:
    """Whether a line opens with a few words in bold up to a colon, and the rest is plain."""
    bold = list(takewhile(lambda word: word.bold, below.words))
    few = 0 < len(bold) <= MOST_LABEL_WORDS
    label = few and any(word.text.endswith(":") for word in bold[-2:])
    return label and not below.bold and (above.bold or not above.words[-1].bold)


def _asks_for_more(last: str) -> bool:
    return last.islower() and len(last) < SHORTEST
