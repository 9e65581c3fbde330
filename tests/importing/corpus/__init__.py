"""Plans of fictional bodies in every format and layout, each with its gold reading."""

from pathlib import Path

HERE = Path(__file__).parent


def plans() -> list[Path]:
    """Documents that hold a plan, each beside its `.gold.json`."""
    return sorted(path for path in _documents() if path.with_suffix(".gold.json").exists())


def silent() -> list[Path]:
    """Documents that hold no plan."""
    return sorted(path for path in _documents() if path.name.startswith("none-"))


def _documents() -> list[Path]:
    beside = {".json", ".py", ""}
    return [p for p in HERE.iterdir() if p.suffix not in beside and p.name != "README.md"]
