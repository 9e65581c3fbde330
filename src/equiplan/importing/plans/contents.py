"""The text of a document without what only repeats it: its table of contents, running headers."""

import re
from bisect import bisect_right

from ..blocks import Document, Paragraph
from .headings import heading_of
from .lines import lines
from .words import folded, tokens

_TITLE = re.compile(
    r"(?:table des matieres|sommaire|(?:table of )?contents|index|indice(?: de contenidos?)?"
    r"|tabla de contenidos?|contenidos?|summary of contents|plan du document)\W*$"
)
_LEADER = re.compile(r"(?:(?:[.…_·]\s?){4,}|\t\s*+)(?:\d{1,3}|[ivxl]{1,5})?\s*$")
_LEADERS = re.compile(r"(?:[.…]\s?){5,}\s*\d{1,3}\b")
_PAGE = re.compile(r"[\s.…\t_·]+\d{1,3}\s*$")
_FEWEST = 3
_FEWEST_UNTITLED = 3
_WINDOW = 400

Key = tuple[str, ...]


def _key(paragraph: Paragraph) -> Key:
    """What an entry and its heading have in common: the words, page number aside."""
    return tokens(_PAGE.sub("", f"{paragraph.marker or ''} {paragraph.text}"))


def _is_entry(paragraph: Paragraph) -> bool:
    return bool(_LEADER.search(paragraph.text))


def _is_whole_table(paragraph: Paragraph) -> bool:
    """A whole table of contents that the format gave as one paragraph."""
    return len(_LEADERS.findall(paragraph.text)) >= 2


def _titled(paragraph: Paragraph) -> bool:
    return len(paragraph.text) < 60 and bool(_TITLE.match(folded(paragraph.text).strip()))


def _later(keys: list[Key]) -> dict[Key, list[int]]:
    places: dict[Key, list[int]] = {}
    for index, key in enumerate(keys):
        places.setdefault(key, []).append(index)
    return places


def _starts_later(key: Key, keys: list[Key], start: int) -> bool:
    """Whether a later line begins with these words: an entry wrapped or cut short."""
    return len(key) >= 2 and any(
        other[: len(key)] == key or (len(other) >= 2 and key[-len(other) :] == other)
        for other in keys[start : start + _WINDOW]
    )


def _after_title(title: int, paragraphs: list[Paragraph], keys: list[Key]) -> int:
    """Where the entries under a title of contents end: where one of them comes back."""
    end = title + 1
    places = _later(keys)
    for index in range(title + 1, len(paragraphs)):
        if _comes_back(keys[index], keys[title + 1 : index]) or index > end + 1:
            break
        repeated = places[keys[index]][-1] > index
        if repeated or _is_entry(paragraphs[index]) or _wraps(index, paragraphs, keys):
            end = index + 1
    return end


def _wraps(index: int, paragraphs: list[Paragraph], keys: list[Key]) -> bool:
    return len(paragraphs[index].text) < 200 and _starts_later(keys[index], keys, index + 1)


def _comes_back(key: Key, entries: list[Key]) -> bool:
    """Whether a line is the heading that an entry above it announced, in whole or wrapped."""
    return bool(key) and any(
        key == entry or (len(entry) >= 3 and key[: len(entry)] == entry)
        for entry in entries[:_WINDOW]
    )


def _next(places: list[int], after: int) -> int | None:
    """The first of some ordered places that comes after another."""
    at = bisect_right(places, after)
    return places[at] if at < len(places) else None


def _untitled(paragraphs: list[Paragraph], keys: list[Key]) -> set[int]:
    """Runs of headings that come back, in the same order, with text between them."""
    places = _later(keys)
    found: set[int] = set()
    run: list[int] = []
    last = -1
    for index, key in enumerate(keys):
        later = _next(places[key], max(index, last))
        if key and later is not None and heading_of(paragraphs[index]) is not None:
            run.append(index)
            last = later
            continue
        found |= _confirmed(run, keys, places)
        run, last = [], -1
    return found | _confirmed(run, keys, places)


def _confirmed(run: list[int], keys: list[Key], places: dict[Key, list[int]]) -> set[int]:
    if len({keys[index] for index in run}) < _FEWEST_UNTITLED:
        return set()
    first, last = places[keys[run[0]]][-1], places[keys[run[-1]]][-1]
    return set(run) if first > run[-1] and last - first > 1.5 * len(run) else set()


def _contents(paragraphs: list[Paragraph]) -> set[int]:
    """The indexes of the paragraphs that belong to a table of contents."""
    keys = [_key(paragraph) for paragraph in paragraphs]
    found = {i for i, p in enumerate(paragraphs) if _is_whole_table(p)}
    for index, paragraph in enumerate(paragraphs):
        if index not in found and _titled(paragraph):
            end = _after_title(index, paragraphs, keys)
            found |= set(range(index, end)) if end - index >= _FEWEST else {index}
    entries = {i for i, p in enumerate(paragraphs) if _is_entry(p)}
    if len(entries) >= _FEWEST:
        found |= entries | _wrapped(entries)
    return found | _untitled(paragraphs, keys)


def _wrapped(entries: set[int]) -> set[int]:
    """First lines of entries that go on with the next line."""
    return {i for i in range(min(entries), max(entries)) if i - 1 in entries and i + 1 in entries}


def body(document: Document) -> tuple[Paragraph, ...]:
    """Its paragraphs outside tables, contents and running lines left out."""
    paragraphs = lines(document)
    dropped = _contents(paragraphs)
    return tuple(p for index, p in enumerate(paragraphs) if index not in dropped)
