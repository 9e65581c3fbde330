"""How much of a document is read before it is refused: one table for every format."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Ceilings for one document: bytes, counts, seconds; what is above is refused, never cut.

    `part_bytes` bounds one XML part that is held as a tree; `expansion` is how many times its
    packed size a large part may grow to. `memory_bytes` is address space, which is several
    times what is in use: 300 MB resident is what reading is built for.
    """

    file_bytes: int = 30 * MEGABYTE
    unpacked_bytes: int = 300 * MEGABYTE
    part_bytes: int = 60 * MEGABYTE
    parts: int = 5_000
    expansion: int = 500
    rows: int = 50_000
    cells: int = 1_000_000
    columns: int = 500
    pages: int = 1_000
    seconds: int = 60
    memory_bytes: int = 1_500 * MEGABYTE
    answer_bytes: int = 40 * MEGABYTE


LIMITS = Limits()
