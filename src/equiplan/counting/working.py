"""What happens inside the process that counts: a shut-in engine, one question, one answer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from equiplan.importing.errors import DocumentRefused
from equiplan.importing.limits import Limits
from equiplan.importing.sandbox.process import Tell


def done(request: dict[str, Any], limits: Limits, _tell: Tell) -> dict[str, Any]:
    """Understands or counts the roster that the request names."""
    # The engine is imported once the limits hold.
    from equiplan.importing.people.model import to_json  # noqa: PLC0415

    from .engine import duckdb  # noqa: PLC0415

    path = Path(request["path"])
    result = _QUESTIONS[request["question"]](duckdb(path), path, request, limits)
    return {"told": to_json(result)}


def _understand(engine: Any, path: Path, request: dict[str, Any], limits: Limits) -> Any:
    from equiplan.importing.people.model import Mapping  # noqa: PLC0415

    from .choices import opened  # noqa: PLC0415
    from .understanding import understood  # noqa: PLC0415

    mapping = Mapping.from_json(request["mapping"])
    sheet = request["sheet"] or mapping.sheet
    try:
        source = opened(engine, path, replace(mapping, sheet=sheet), limits)
    except DocumentRefused as refusal:
        if request["sheet"] or refusal.code not in {
            "document.sheet_not_found",
            "document.no_sheets",
        }:
            raise
        # last time's sheet is not in this file
        source = opened(engine, path, replace(mapping, sheet=None), limits)
    return understood(source, mapping, date.fromisoformat(request["on"]))


def _count(engine: Any, path: Path, request: dict[str, Any], limits: Limits) -> Any:
    from equiplan.importing.people.model import Mapping  # noqa: PLC0415

    from .choices import opened  # noqa: PLC0415
    from .rosters import count  # noqa: PLC0415

    mapping = Mapping.from_json(request["mapping"])
    source = opened(engine, path, mapping, limits)
    return count(source, mapping, date.fromisoformat(request["on"]))


def _columns(engine: Any, path: Path, request: dict[str, Any], limits: Limits) -> Any:
    from .columns import count_by  # noqa: PLC0415

    return count_by(engine, path, request["asked"], date.fromisoformat(request["on"]), limits)


_QUESTIONS: dict[str, Callable[[Any, Path, dict[str, Any], Limits], Any]] = {
    "understand": _understand,
    "count": _count,
    "columns": _columns,
}
