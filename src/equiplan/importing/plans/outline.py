"""The outline of a document: its headings as a tree, each with the text directly under it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..blocks import Paragraph
from .headings import LONGEST, Heading, Kind, chapter_of, heading_of, is_bullet, is_item
from .labels import label_of, lone_label, parts
from .themes import closes_plan
from .vocabulary import Field
from .words import clean, sentences

_DEFAULT_ORDER = (Kind.AXIS, Kind.GOAL, Kind.MEASURE, Kind.ACTION)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the paragraphs up to the next heading; `path` lists its ancestors' indexes.

    The first section of an outline has no heading: it holds what stands before the first one.
    """

    index: int
    heading: Heading | None
    body: tuple[Paragraph, ...]
    path: tuple[int, ...] = ()

    @property
    def kind(self) -> Kind | None:
        """What its heading's word announces."""
        return self.heading.kind if self.heading else None

    @property
    def number(self) -> str | None:
        """Its heading's number."""
        return self.heading.number if self.heading else None

    @property
    def title(self) -> str:
        """Its heading's title, "" for the text before the first heading."""
        return self.heading.title if self.heading else ""


Outline = tuple[Section, ...]
Pieces = list[tuple[Heading | None, list[Paragraph]]]


def _headings(paragraphs: Sequence[Paragraph]) -> list[Heading | None]:
    """The heading that each paragraph is.

    A label is a chapter when its level is higher than that of the lines before it, or when a
    heading of a lower level follows at once; a list item is no heading
    where others of its kind stand outside lists.
    """
    found = [heading_of(paragraph) for paragraph in paragraphs]
    before = 0
    for index, paragraph in enumerate(paragraphs):
        below = found[index + 1] if index + 1 < len(found) else None
        higher = 0 < paragraph.level < before and ":" not in paragraph.text
        holds = below is not None and 0 < paragraph.level < below.level
        if found[index] is None and (higher or holds):
            found[index] = chapter_of(paragraph)
        before = paragraph.level or before
    apart = {h.kind for h in found if h and h.kind and not is_item(h.source)}
    listed = _under_list_labels(paragraphs)
    return [
        None if h and is_bullet(h.source) and (h.kind in apart or index in listed) else h
        for index, h in enumerate(found)
    ]


def _under_list_labels(paragraphs: Sequence[Paragraph]) -> set[int]:
    """The items of lists that a label like "Actions" opens."""
    found: set[int] = set()
    opened = False
    for index, paragraph in enumerate(paragraphs):
        label = label_of(paragraph.text) or lone_label(paragraph.text)
        if not is_item(paragraph):
            opened = label is not None and label.field == Field.ACTION and not label.rest
        elif opened:
            found.add(index)
    return found


def _pieces(paragraphs: Sequence[Paragraph]) -> Pieces:
    pieces: Pieces = [(None, [])]
    found = _headings(paragraphs)
    for paragraph, heading in zip(paragraphs, found, strict=True):
        if heading is None:
            pieces[-1][1].append(paragraph)
        elif (last := pieces[-1][0]) and _continues(last, heading, pieces[-1][1]):
            pieces[-1] = (_joined(last, heading), [])
        else:
            pieces.append((heading, []))
    return [_completed(heading, texts) for heading, texts in pieces]


def _continues(last: Heading, heading: Heading, between: list[Paragraph]) -> bool:
    """A heading printed on two lines: the announcement first, or a line break in the title."""
    if between or heading.kind or heading.number:
        return False
    if not last.title:
        return True
    return bool(
        last.level == heading.level > 0
        and heading.title[:1].islower()
        and len(last.title) + len(heading.title) < LONGEST
    )


def _joined(last: Heading, heading: Heading) -> Heading:
    return replace(last, title=clean(f"{last.title} {heading.title}"))


def _completed(
    heading: Heading | None, texts: list[Paragraph]
) -> tuple[Heading | None, list[Paragraph]]:
    """A heading without title takes the line below; one that runs on gives its text back."""
    if heading and not heading.title and texts and label_of(texts[0].text) is None:
        return replace(heading, title=clean(texts[0].text)), texts[1:]
    if heading and len(cut := parts(heading.title)) > 1 and cut[0].label is None:
        rest = heading.title[heading.title.index(cut[0].text) + len(cut[0].text) :]
        texts = [replace(heading.source, text=rest.strip(" |–-•"), marker=None, level=0), *texts]
        return replace(heading, title=cut[0].text), texts
    if heading and len(heading.source.text) > LONGEST:
        rest = " ".join(sentences(heading.source.text)[1:])
        return heading, [replace(heading.source, text=rest, marker=None), *texts]
    return heading, texts


def _order(headings: Sequence[Heading]) -> dict[Kind, int]:
    """The rank of each announcing word here: there are fewer parents than children."""
    count = Counter(heading.kind for heading in headings if heading.kind)
    kinds = sorted(count, key=lambda kind: (count[kind], _DEFAULT_ORDER.index(kind)))
    return {kind: rank for rank, kind in enumerate(kinds)}


def _by_numbers(above: Heading, below: Heading) -> bool | None:
    """Whether the numbers say that one is part of the other; None when they say nothing."""
    if not (above.number and below.number) or (above.kind and not below.kind and below.level):
        return None
    rest = below.number.removeprefix(above.number)
    longer = rest != below.number
    if longer and (rest.startswith(".") or (above.number.isalpha() and rest.isdigit())):
        return True
    if above.kind == below.kind and above.number[0].isdigit() and below.number[0].isdigit():
        depths = above.number.count("."), below.number.count(".")
        return depths[1] > depths[0] if depths[0] != depths[1] else False
    return None


def _strength(heading: Heading) -> int:
    """A level for a heading to which the format gives none, from its looks."""
    if heading.level:
        return heading.level
    if heading.shape[0] == "numbered":
        return 3 + int(heading.shape[2])
    return 5 if "capitals" in heading.shape else 8


def _by_kinds(above: Heading, below: Heading, order: dict[Kind, int]) -> bool | None:
    """Whether the announcing words say that one is part of the other."""
    if above.kind and below.kind and above.kind != below.kind:
        return order[below.kind] > order[above.kind]
    if above.level and below.level and above.kind != below.kind:
        return below.level > above.level
    if below.kind and not above.kind:
        return True
    return _is_part(below) if above.kind and not below.kind else None


def _is_under(above: Heading, below: Heading, order: dict[Kind, int]) -> bool:
    """Whether one heading is part of the other: by number, then by word, then by looks."""
    by_numbers = _by_numbers(above, below)
    if by_numbers is not None:
        return by_numbers
    if above.shape == below.shape and above.level == below.level:
        return False
    by_kinds = _by_kinds(above, below, order)
    return _strength(below) > _strength(above) if by_kinds is None else by_kinds


def _is_part(below: Heading) -> bool:
    """Whether a heading without announcing word can stand under one that has one."""
    if closes_plan(below.title):
        return False
    return below.shape[0] != "numbered" or "." in (below.number or "")


def _path(
    stack: list[int], headings: Sequence[Heading | None], below: Heading, order: dict[Kind, int]
) -> list[int]:
    """The ancestors of a heading among the open ones."""
    alike = [i for i, at in enumerate(stack) if (h := headings[at]) and h.shape == below.shape]
    if alike and (twin := headings[stack[alike[-1]]]) and not _by_numbers(twin, below):
        return stack[: alike[-1]]
    path = list(stack)
    while path and (above := headings[path[-1]]) and not _is_under(above, below, order):
        path.pop()
    return path


def _placed(pieces: Pieces) -> Iterator[Section]:
    headings = [heading for heading, _ in pieces]
    order = _order([heading for heading in headings if heading])
    stack: list[int] = []
    depths: dict[tuple[str, ...], int] = {}
    for index, (heading, texts) in enumerate(pieces):
        if heading is not None:
            stack = _path(stack, headings, heading, order)
            if not heading.kind and heading.shape[-1] != "bold":
                stack = stack[: depths.setdefault(heading.shape, len(stack))]
        yield Section(index, heading, tuple(texts), tuple(stack))
        stack = [*stack, index] if heading else stack


def outline(paragraphs: Sequence[Paragraph]) -> Outline:
    """The sections of a text, in order; parents come before their children."""
    return tuple(_placed(_pieces(paragraphs)))
