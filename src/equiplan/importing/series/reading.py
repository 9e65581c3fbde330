"""From a file of figures to its table, told by what the file is and not by what it is called."""

from pathlib import Path

from ..errors import DocumentRefused
from ..files import check_file
from ..limits import LIMITS, Limits
from . import sdmx_json, sdmx_ml, tables
from .model import Table

_HEAD = 4096
_MARK = b"\xef\xbb\xbf"


def read_table(path: Path, *, limits: Limits = LIMITS) -> Table:
    """The table of figures in a file, in the process of the caller: for files one can trust.

    Raises DocumentRefused. A file from a person goes through `worker.read_in_worker`.
    """
    check_file(path, limits)
    with path.open("rb") as file:
        head = file.read(_HEAD).removeprefix(_MARK).lstrip()
    try:
        return _within(_read(path, head, limits), limits)
    except DocumentRefused as refusal:
        if refusal.code == "document.too_many_rows":  # whose sentence is about plans
            raise DocumentRefused("series.too_many", limit=limits.rows) from refusal
        raise


def _read(path: Path, head: bytes, limits: Limits) -> Table:
    if head.startswith(b"{"):
        return sdmx_json.read(path, limits)
    if head.startswith(b"<"):
        return sdmx_ml.read(path, limits)
    return tables.read(path, limits)


def _within(table: Table, limits: Limits) -> Table:
    if len(table.rows) > limits.rows:
        raise DocumentRefused("series.too_many", limit=limits.rows)
    if not table.rows:
        raise DocumentRefused("series.no_table")
    return table
