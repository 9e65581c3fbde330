"""What stands above a table in the text: the headings it is under, the objective just stated."""

from dataclasses import dataclass, field, replace

from ..blocks import Document, Paragraph, Table
from .contents import body
from .headings import heading_of
from .sections import objective_in
from .titles import Rank, Title, titled
from .words import clean

_LONGEST = 200
_RANKED = {Rank.AXIS: 20, Rank.GOAL: 30, Rank.ACTION: 40}
_PLAIN = 50


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading over a table; a smaller `depth` is wider."""

    title: Title
    depth: int
    source: Paragraph


@dataclass(frozen=True, slots=True)
class Placed:
    """A table, the headings above it from the widest, the objective stated since the last axis.

    `broken`: nothing but the end of a page stands between it and the table before it.
    """

    table: Table
    headings: tuple[Heading, ...]
    objective: str | None
    broken: bool

    @property
    def axis(self) -> Heading | None:
        """The nearest heading that an axis word announces, or else a goal's."""
        ranked = [h for h in self.headings if h.title.rank in (Rank.AXIS, Rank.GOAL)]
        axes = [h for h in ranked if h.title.rank is Rank.AXIS]
        nearest = axes or ranked
        return nearest[-1] if nearest else None


def _heading(paragraph: Paragraph) -> Heading | None:
    text = clean(
        f"{paragraph.marker or ''} {paragraph.text}" if paragraph.level else paragraph.text
    )
    found = heading_of(paragraph)
    if found is None or len(text) > _LONGEST:
        return None
    title = titled(text)
    numbered = title.number is not None
    if not numbered and title.rank is not Rank.AXIS:
        title = replace(title, rank=None)
    by_rank = _RANKED[title.rank] if numbered and title.rank else _PLAIN
    return Heading(title, paragraph.level or by_rank, paragraph)


def _goes_on(last: Heading, here: Heading) -> bool:
    """A heading printed on two lines, or whose title stands under what announces it."""
    if here.title.rank or here.title.number:
        return False
    rest = here.title.text
    return not last.title.text or (
        rest[:1].islower() and last.depth == here.depth and len(last.title.text) < _LONGEST
    )


def _joined(last: Heading, here: Heading) -> Heading:
    text = clean(f"{last.title.text} {here.title.text}")
    return replace(last, title=replace(last.title, text=text))


def _under(stack: list[Heading], heading: Heading) -> list[Heading]:
    """The open headings once this one is open too."""
    rank = heading.title.rank
    alike = [i for i, h in enumerate(stack) if rank and h.title.rank is rank]
    kept = stack[: alike[0]] if alike else stack
    return [*(h for h in kept if h.depth < heading.depth or _wider(h, heading)), heading]


def _wider(above: Heading, below: Heading) -> bool:
    """An axis stays open over headings that are not as deep as it looks."""
    return above.depth >= 20 and above.title.rank is Rank.AXIS and below.depth >= _PLAIN


def _banner(table: Table) -> Paragraph | None:
    """A table of a single short cell: a heading in a frame."""
    cells = [cell for row in table.rows for cell in row.cells if cell.text.strip()]
    if len(cells) != 1 or len(table.rows) > 2 or len(cells[0].text) > _LONGEST:
        return None
    return Paragraph(clean(cells[0].text), table.place, bold=True)


@dataclass(slots=True)
class Walk:
    """What has been met so far, going down a document."""

    stack: list[Heading] = field(default_factory=list)
    objective: str | None = None
    fresh: bool = False

    def meet(self, paragraph: Paragraph) -> None:
        """Takes in a paragraph: a heading, the second line of one, an objective, or text."""
        heading = _heading(paragraph)
        stated = objective_in(paragraph.text)
        fresh, self.fresh = self.fresh, False
        if stated and self.stack and not (heading and heading.title.number):
            self.objective = stated
        elif heading and fresh and self.stack and _goes_on(self.stack[-1], heading):
            self.stack[-1] = _joined(self.stack[-1], heading)
            self.fresh = True
        elif heading:
            self.stack = _under(self.stack, heading)
            self.objective = None if heading.title.rank else self.objective
            self.fresh = True


def placed(document: Document) -> tuple[Placed, ...]:
    """Every table with what stands above it."""
    kept = {id(paragraph) for paragraph in body(document)}
    walk = Walk()
    found: list[Placed] = []
    apart = True
    for block in document.blocks:
        banner = _banner(block) if isinstance(block, Table) else None
        if isinstance(block, Table) and banner is None:
            found.append(Placed(block, tuple(walk.stack), walk.objective, not apart))
            apart = walk.fresh = False
        elif isinstance(block, Paragraph) and id(block) in kept:
            walk.meet(block)
            apart = True
        elif banner:
            walk.meet(banner)
            apart = True
    return tuple(found)
