"""What a page is cut into before the document is put together: passages and tables in order."""

from dataclasses import dataclass

from .geometry import Box
from .passages import Passage


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell with its passages; 0-based column, spans in columns and rows."""

    column: int
    passages: tuple[Passage, ...]
    width: int = 1
    height: int = 1


@dataclass(frozen=True, slots=True)
class LaidTable:
    """A table on one page: its rows of cells, and where it stands.

    `edges` are the x of its column borders, the outer ones too.
    """

    rows: tuple[tuple[LaidCell, ...], ...]
    edges: tuple[float, ...]
    box: Box
    page: int

    @property
    def columns(self) -> int:
        return len(self.edges) - 1


Laid = Passage | LaidTable
