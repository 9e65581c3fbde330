"""What the buttons of the check do: for each, the corrections it makes of the state it meets."""

from collections.abc import Callable

from equiplan.domain.plans.corrected import Corrected
from equiplan.domain.plans.corrections import Correction, CorrectionKind
from equiplan.domain.plans.doubts import doubts

Made = tuple[Correction, ...]


def _merge(state: Corrected, key: str) -> Made:
    """With the row that stands above now; nothing for the first of an axis or one that is gone."""
    row = next((row for row in state.live() if row.key == key), None)
    above = state.above(row) if row else None
    return (Correction(CorrectionKind.MERGE, key, value=above.key),) if above else ()


def _see_all(state: Corrected, _key: str) -> Made:
    return tuple(
        Correction(CorrectionKind.RESOLVE, seen.key)
        for seen in state.findings
        if not seen.is_resolved
    )


def _check_all(state: Corrected, key: str) -> Made:
    """Every row of an axis that is not checked yet."""
    parts = (part for part in state.parts if part.key == key)
    rows = (row for part in parts for row in part.live() if not row.is_checked)
    return tuple(Correction(CorrectionKind.CHECK, row.key) for row in rows)


def _accept(state: Corrected, key: str) -> Made:
    """That a doubtful cell is right; the row is checked where it was the last of its doubts.

    The key is that of the row, a dot and the field.
    """
    row, _dot, field = key.partition(".")
    left = [doubt for doubt in doubts(state) if doubt.key == row]
    here = [doubt for doubt in left if doubt.field == field]
    seen = [doubt.seen.key for doubt in here if doubt.seen]
    made = tuple(Correction(CorrectionKind.RESOLVE, each) for each in seen)
    is_last = len(here) == len(left) or len(seen) < len(here)
    return (Correction(CorrectionKind.CHECK, row), *made) if here and is_last else made


def _just(kind: CorrectionKind) -> Callable[[Corrected, str], Made]:
    return lambda _state, key: (Correction(kind, key),)


OFFERED: dict[str, Callable[[Corrected, str], Made]] = {
    "check": _just(CorrectionKind.CHECK),
    "uncheck": _just(CorrectionKind.UNCHECK),
    "check_all": _check_all,
    "drop": _just(CorrectionKind.DROP),
    "restore": _just(CorrectionKind.RESTORE),
    "merge": _merge,
    "resolve": _just(CorrectionKind.RESOLVE),
    "resolve_all": _see_all,
    "accept": _accept,
    "reopen": _just(CorrectionKind.REOPEN),
}
