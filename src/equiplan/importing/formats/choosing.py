"""Chooses the sheets of a workbook that are read, and says which were left aside."""

from collections.abc import Sequence
from dataclasses import dataclass

from equiplan.domain.plans.draft import Finding, Where

from ..errors import DocumentRefused


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet by name; a hidden one is read only when it is asked for."""

    name: str
    hidden: bool = False


def chosen(
    sheets: Sequence[Sheet], wanted: str | None
) -> tuple[tuple[Sheet, ...], tuple[Finding, ...]]:
    """The sheets to read and a note for each hidden one; raises DocumentRefused, listing them."""
    if wanted is not None:
        return (_named(sheets, wanted),), ()
    visible = tuple(sheet for sheet in sheets if not sheet.hidden)
    notes = tuple(_hidden(sheet) for sheet in sheets if sheet.hidden)
    return visible, notes


def _named(sheets: Sequence[Sheet], wanted: str) -> Sheet:
    folded = wanted.strip().casefold()
    for sheet in sheets:
        if sheet.name.strip().casefold() == folded:
            return sheet
    names = ", ".join(sheet.name for sheet in sheets)
    raise DocumentRefused("document.sheet_not_found", sheet=wanted, sheets=names)


def _hidden(sheet: Sheet) -> Finding:
    where = Where(sheet.name, sheet=sheet.name)
    return Finding("document.hidden_sheet", "note", where, {"sheet": sheet.name})
