"""Plans written before anyone looked at how the readers read, each with its gold reading."""

from pathlib import Path

HERE = Path(__file__).parent


def plans() -> list[Path]:
    """Documents, each beside its `.gold.json`."""
    golds = sorted(HERE.glob("*.gold.json"))
    names = {path.name.removesuffix(".gold.json") for path in golds}
    return sorted(p for p in HERE.iterdir() if p.stem in names and p.suffix != ".json")
