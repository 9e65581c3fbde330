"""Builds the corpus documents and their gold readings: `python -m tools.corpus [name …]`."""

import importlib
import json
import sys
from pathlib import Path

from . import plan_text, silent

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CORPUS = ROOT / "tests" / "documents" / "corpus"
SAMPLES, SAMPLE_GOLDS = ROOT / "src" / "equiplan" / "samples", ROOT / "tests" / "samples"


def build(name: str) -> None:
    """Writes a document and its gold reading where they belong: in the corpus, or in the package."""
    layout = importlib.import_module(f".layouts.{name.replace('-', '_')}", __package__)
    gold = plan_text.read(name)
    shipped = name.startswith("sample-")
    documents, golds = (SAMPLES, SAMPLE_GOLDS) if shipped else (CORPUS, CORPUS)
    short = name.removeprefix("sample-")
    layout.build(gold, documents / f"{short}.{layout.FORMAT}")
    path = golds / f"{short}.gold.json"
    path.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", "utf-8")


for wanted in sys.argv[1:] or sorted(path.stem for path in (HERE / "plans").glob("*.plan")):
    build(wanted)
if not sys.argv[1:]:
    silent.build(CORPUS)
