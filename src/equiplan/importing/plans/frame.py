"""What a document says of the plan as a whole: its context, objective, means, who steers and signs.

It stands under headings of its own, or after labels above the table of actions. Lines of the
latter kind are taken out of the document, lest they be read again as an axis or its objective.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from equiplan.domain.plans import records, schema
from equiplan.domain.plans.draft import PlanDraft
from equiplan.domain.plans.fields import Field, Kind, Use

from ..blocks import Block, Document, Paragraph, Row, Table
from .labels import label_of
from .titles import numbered
from .values import goes_on
from .words import clean, folded

Said = dict[str, str]
"""By the names of fields of a plan, what the document says of them."""
_LONGEST = 60
_DEEPEST = 12
"""Rows of a sheet among which labels frame the plan."""


def _field(label: str) -> Field | None:
    """What a heading or a label frames the plan with, if it does."""
    found = schema.recognised("plan", label) if len(label) <= _LONGEST else None
    return found if found and found.kind is Kind.TEXT and found.has(Use.DRAFT) else None


def apart(document: Document) -> tuple[Said, Document]:
    """What labelled lines above the first table say of the plan, and the document without them."""
    said: Said = {}
    at = next((n for n, one in enumerate(document.blocks) if isinstance(one, Table)), None)
    table = document.blocks[at] if at is not None else None
    if at is None or not isinstance(table, Table):
        return said, document
    head = tuple(_without(document.blocks[:at], said))
    blocks = (*head, _without_rows(table, said), *document.blocks[at + 1 :])
    return said, replace(document, blocks=blocks) if said else document


def _without(blocks: Sequence[Block], said: Said) -> Iterator[Block]:
    """The blocks without the labelled lines after their last heading, and what follows these."""
    headings = [n for n, one in enumerate(blocks) if isinstance(one, Paragraph) and one.level]
    first = headings[-1] + 1 if headings else 0
    open_: str | None = None
    for place, block in enumerate(blocks):
        line = _line(block) if place >= first and isinstance(block, Paragraph) else ""
        taken = _take(line, said)
        open_ = taken or (open_ if line and not label_of(line) else None)
        if open_ and not taken:
            said[open_] += f"\n{clean(line)}"
        if not open_:
            yield block


def _without_rows(table: Table, said: Said) -> Table:
    """The table without the labelled rows of a single cell that it begins with."""
    above = list(takewhile(_is_lone, table.rows[:_DEEPEST]))
    kept = [row for row in above if not _take(_text(row), said)]
    return replace(table, rows=(*kept, *table.rows[len(above) :]))


def _is_lone(row: Row) -> bool:
    return sum(bool(cell.text.strip()) for cell in row.cells) <= 1


def _line(paragraph: Paragraph) -> str:
    """A paragraph with its bullet."""
    return f"{paragraph.marker} {paragraph.text}" if paragraph.marker else paragraph.text


def _text(row: Row) -> str:
    return "\n".join(map(_line, (one for cell in row.cells for one in cell.paragraphs)))


def _take(text: str, said: Said) -> str | None:
    """Takes what a line says after its label: the name of the field; None where the label is no
    frame."""
    label, colon, rest = text.partition(":")
    found = _field(clean(label)) if colon and "\n" not in label else None
    lines = [line for part in rest.splitlines() if (line := clean(part))]
    if found is None or not lines:
        return None
    said[found.name] = "\n".join([*filter(None, (said.get(found.name),)), *lines])
    return found.name


def framed(draft: PlanDraft, document: Document, said: Said) -> PlanDraft:
    """The draft with its frame: what labels say, then sections that are no axis of it."""
    read = {folded(text) for text in _texts(draft)}
    for name, (title, lines) in _sections(document).items():
        is_new = folded(title) not in read and not any(folded(line) in read for line in lines)
        if name not in said and is_new:
            said[name] = "\n".join(lines)
    for name, text in said.items():
        draft = records.with_value(draft, schema.find("plan", name), text)
    return draft


def _texts(draft: PlanDraft) -> Iterator[str]:
    """What the draft says of its axes and actions in whole lines."""
    for axis in draft.axes:
        yield from (axis.title, *(axis.objective or "").split("\n"), *axis.indicators)
        for action in axis.actions:
            yield from (action.title, *action.measures, *action.indicators, *action.targets)


def _sections(document: Document) -> dict[str, tuple[str, list[str]]]:
    """The headings that frame the plan, each once in the document, with the lines under them."""
    found: dict[str, tuple[str, list[str]]] = {}
    open_: list[str] | None = None
    counts: Counter[str] = Counter()
    for block in document.blocks:
        field = _heading(block)
        if field is not None and isinstance(block, Paragraph):
            counts[field.name] += 1
            open_ = found.setdefault(field.name, (_title(block), []))[1]
        elif isinstance(block, Table) or block.level or block.bold:
            open_ = None
        elif open_ is not None and (line := clean(_line(block))):
            _go_on(open_, line)
    return {name: one for name, one in found.items() if counts[name] == 1 and one[1]}


def _go_on(lines: list[str], line: str) -> None:
    """A line more, or the rest of a sentence that the layout has cut."""
    if lines and goes_on(line):
        lines[-1] += f" {line}"
    else:
        lines.append(line)


def _heading(block: Block) -> Field | None:
    if isinstance(block, Table) or not (block.level or block.bold):
        return None
    return _field(_title(block))


def _title(block: Paragraph) -> str:
    return numbered(block.text.strip().rstrip(":")).text
