"""Which passages are titles, and how they rank: by the size, weight and capitals of their print."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from .passages import Passage

LONGEST = 220
LARGER = 1.1
NUMBERED = re.compile(r"(?:[IVX]{1,5}|[A-Z]|\d{1,2}(?:\s?\.\s?\d{1,2})*)\s?[.):–-]\s?\S")
LEADERS = "… "

Style = tuple[float, bool, bool]


def body_size(passages: Iterable[Passage]) -> float:
    """The size most of the text is printed in, in points."""
    sizes: Counter[float] = Counter()
    for passage in passages:
        sizes[round(passage.size * 2) / 2] += len(passage.text)
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else 10.0


def _style(passage: Passage) -> Style:
    return round(passage.size * 2) / 2, passage.bold, passage.text.isupper()


def _is_title(passage: Passage, body: float) -> bool:
    text = passage.text
    if len(text) > LONGEST or not any(map(str.isalpha, text)) or LEADERS in text:
        return False
    if passage.marker is not None and not passage.bold:
        return False
    larger = passage.size >= LARGER * body
    sentence = text.endswith((".", ";", ",")) and len(text) > 60
    if larger:
        return not sentence
    capitals = text.isupper() and len(text) > 3
    return passage.size >= 0.95 * body and (passage.bold or capitals) and not sentence


def levels(passages: Sequence[Passage], body: float) -> list[int]:
    """The level of each passage: 1-9 for titles, 0 for text."""
    titles = [passage for passage in passages if _is_title(passage, body)]
    styles = sorted({_style(title) for title in titles}, reverse=True)
    rank = {style: min(index + 1, 9) for index, style in enumerate(styles)}
    return [rank[_style(one)] if _is_title(one, body) else 0 for one in passages]
