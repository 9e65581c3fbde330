"""Shows a plan draft in a terminal: axis by axis, then what was seen and not understood."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from equiplan.domain.plans.draft import Action, Axis, Finding, PlanDraft
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
    "objective": N_("Objective"),
    "untitled": N_("Untitled plan"),
    "nothing": N_("No action was read in this document."),
    "findings": NC_("labels.findings", "To check"),
    "number": N_("No."),
    "title": NC_("labels.title", "Action"),
    "measures": NC_("labels.measures", "Measures"),
    "indicators": N_("Indicators"),
    "targets": N_("Targets"),
    "calendar": N_("Timeline"),
    "owners": NC_("labels.owners", "Owners"),
    "budget": N_("Budget"),
    "priority": N_("Priority"),
    "comments": NC_("labels.comments", "Comments"),
}


def _one(text: str | None) -> tuple[str, ...]:
    return () if text is None else (text,)


@dataclass(frozen=True, slots=True)
class Column:
    """What is shown of an action: the label, its lines, and its share of the width."""

    label: str
    lines: Callable[[Action], tuple[str, ...]]
    share: int = 2


COLUMNS = (
    Column("number", lambda action: _one(action.number), 0),
    Column("title", lambda action: (action.title,), 4),
    Column("indicators", lambda action: action.indicators, 3),
    Column("targets", lambda action: action.targets, 3),
    Column("calendar", lambda action: _one(action.calendar)),
    Column("owners", lambda action: action.owners),
    Column("budget", lambda action: _one(action.budget)),
)
# A card has room for what a table has not.
CARD = (
    Column("measures", lambda action: action.measures),
    *COLUMNS[2:],
    Column("priority", lambda action: _one(action.priority)),
    Column("comments", lambda action: _one(action.comments)),
)


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
    head = " ".join(filter(None, (LABELS["axis"][language], axis.number)))
    yield Text(f"\n{head}{COLON[language]}{clean(axis.title)}", style="bold cyan")
    stated = (
        ("objective", _one(axis.objective)),
        ("indicators", axis.indicators),
        ("targets", axis.targets),
    )
    for label, values in stated:
        if values:
            yield _labelled(label, values, language)
    if axis.actions:
        layout = _cards if columns < NARROW else _table
        yield layout(axis.actions, language)


def _table(actions: Iterable[Action], language: Language) -> RenderableType:
    actions = tuple(actions)
    shown = [column for column in COLUMNS if any(column.lines(action) for action in actions)]
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True, header_style="bold")
    for column in shown:
        table.add_column(
            LABELS[column.label][language],
            ratio=column.share or None,
            no_wrap=not column.share,
            overflow="fold",
        )
    for action in actions:
        table.add_row(*(clean("\n".join(column.lines(action))) for column in shown))
    return table


def _cards(actions: Iterable[Action], language: Language) -> RenderableType:
    return Group(*(part for action in actions for part in _card(action, language)))


def _card(action: Action, language: Language) -> Iterator[RenderableType]:
    title = " ".join(filter(None, (action.number, action.title)))
    yield Text("\n" + clean(title), style="bold")
    for column in CARD:
        if values := column.lines(action):
            yield Padding(_labelled(column.label, values, language), (0, 0, 0, 2))


def _labelled(label: str, values: tuple[str, ...], language: Language) -> Text:
    separator = "\n  – " if len(values) > 1 else ""
    text = Text(LABELS[label][language] + COLON[language].rstrip(" "), style="dim")
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
