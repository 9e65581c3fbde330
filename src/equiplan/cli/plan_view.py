"""Shows a plan draft in a terminal: axis by axis, then what was seen and not understood."""

import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from equiplan.domain.plans import records, schema
from equiplan.domain.plans.draft import Action, Axis, Finding, PlanDraft
from equiplan.domain.plans.fields import Field, Use
from equiplan.domain.text.languages import COLON, Language
from equiplan.domain.text.messages import N_, NC_, Messages
from equiplan.importing.findings import said

NARROW = 100
"""Below this many columns a table of eight would be unreadable: each action is a card."""
_PIPED = 140
# What could move the cursor or turn the text around in a terminal has no place in a plan.
_UNSAFE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

LABELS: Messages = {
    "axis": N_("Axis"),
    "untitled": N_("Untitled plan"),
    "nothing": N_("No action was read in this document."),
    "findings": NC_("labels.findings", "To check"),
}


# The share of the width that a column has, where it is not that of most.
_SHARES = {"number": 0, "title": 4, "indicators": 3, "targets": 3}


def show(draft: PlanDraft, language: Language) -> None:
    """Prints a draft on standard output, as wide as the terminal."""
    columns = width()
    console = Console(width=columns, markup=False, emoji=False, highlight=False, soft_wrap=False)
    for part in _parts(draft, language, columns):
        console.print(part)


def width() -> int:
    """The columns of the terminal, or of a page when the output is piped."""
    if sys.stdout.isatty() or "COLUMNS" in os.environ:
        return max(shutil.get_terminal_size().columns, 20)
    return _PIPED


def _parts(draft: PlanDraft, language: Language, columns: int) -> Iterator[RenderableType]:
    yield Text(clean(draft.title or LABELS["untitled"][language]), style="bold")
    if known := " · ".join(_identity(draft)):
        yield Text(clean(known))
    framed = (each for each in schema.fields("plan", Use.EXPORT) if not each.has(Use.CORE))
    yield from _stated(draft, framed, language)
    if not draft.axes:
        yield Text("\n" + LABELS["nothing"][language])
    for axis in draft.axes:
        yield from _axis(axis, language, columns)
    yield from _findings(draft.findings, language)


def _identity(draft: PlanDraft) -> Iterator[str]:
    if draft.organisation:
        yield draft.organisation
    if draft.period:
        first, last = draft.period
        yield str(first) if first == last else f"{first}-{last}"
    if draft.language:
        yield draft.language


def _axis(axis: Axis, language: Language, columns: int) -> Iterator[RenderableType]:
    head = " ".join(filter(None, (axis.kind or LABELS["axis"][language], axis.number)))
    yield Text(f"\n{head}{COLON[language]}{clean(axis.title)}", style="bold cyan")
    yield from _stated(axis, schema.fields("axis", Use.EXPORT), language)
    if axis.actions:
        layout = _cards if columns < NARROW else _table
        yield layout(axis.actions, language)


def _stated(
    record: Axis | Action | PlanDraft, fields: Iterable[Field], language: Language
) -> Iterator[Text]:
    """What each field says, under its name; number and title stand above."""
    for field in fields:
        texts = records.texts(record, field, language)
        if texts and field.name not in {"number", "title"}:
            yield _labelled(field, texts, language)


def _table(actions: Iterable[Action], language: Language) -> RenderableType:
    actions = tuple(actions)
    there = [
        field
        for field in schema.fields("action", Use.TERMINAL)
        if any(records.texts(action, field, language) for action in actions)
    ]
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True, header_style="bold")
    for field in there:
        share = _SHARES.get(field.name, 2)
        table.add_column(
            field.called(language), ratio=share or None, no_wrap=not share, overflow="fold"
        )
    for action in actions:
        table.add_row(
            *(clean("\n".join(records.texts(action, field, language))) for field in there)
        )
    return table


def _cards(actions: Iterable[Action], language: Language) -> RenderableType:
    return Group(*(part for action in actions for part in _card(action, language)))


def _card(action: Action, language: Language) -> Iterator[RenderableType]:
    """One action under its title: a card has room for what a table has not."""
    title = " ".join(filter(None, (action.number, action.title)))
    yield Text("\n" + clean(title), style="bold")
    for line in _stated(action, schema.fields("action", Use.EXPORT), language):
        yield Padding(line, (0, 0, 0, 2))


def _labelled(field: Field, values: tuple[str, ...], language: Language) -> Text:
    separator = "\n  – " if len(values) > 1 else ""
    text = Text(field.called(language) + COLON[language].rstrip(" "), style="dim")
    body = separator + separator.join(values) if separator else " " + values[0]
    return text.append(clean(body), style="not dim")


def _findings(findings: tuple[Finding, ...], language: Language) -> Iterator[RenderableType]:
    if findings:
        yield Text("\n" + LABELS["findings"][language], style="bold")
    for finding in findings:
        place = f" ({finding.where.text})" if finding.where else ""
        yield Text(clean(f"• {said(finding, language)}{place}"))


def clean(text: str) -> str:
    """A text without what a terminal would obey."""
    return _UNSAFE.sub(" ", text)
