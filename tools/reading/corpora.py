"""Every labelled document there is, opened once, and what it teaches."""

import hashlib
import json
import os
import pickle
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from equiplan.importing.blocks import Document, Paragraph
from equiplan.importing.opening import open_document
from equiplan.importing.plans.inference.decode import Outline
from equiplan.importing.plans.inference.features import features
from equiplan.importing.plans.inference.reading import lines_of, outlined
from equiplan.importing.plans.inference.roles import Role

from .gold import labels
from .layouts import roles_of, variants
from .learn import Text

HERE = Path(__file__).resolve().parents[2]
SHARED = HERE.parent / "shared"
CACHE = Path(tempfile.gettempdir()) / "equiplan-reading"
FOLDERS = {
    "plans": SHARED / "plans",
    "plans-real": SHARED / "plans-real",
    "corpus": HERE / "tests" / "importing" / "corpus",
    "heldout": HERE / "tests" / "importing" / "heldout",
}
_REAL = ("plans", "plans-real")
VARIANTS = int(os.environ.get("VARIANTS", "3"))
VARIED = float(os.environ.get("VARIED", "0.5"))
_LEAST = 0.6
"""Less of its actions found among its lines: they stand in tables, and the text teaches nothing."""


@dataclass(frozen=True)
class Labelled:
    """A document, the plan it is a form of, and its gold reading (None: it holds no plan)."""

    corpus: str
    path: Path
    plan: str
    gold: dict[str, Any] | None

    def opened(self) -> Document:
        """Its blocks, kept from one run to the next."""
        CACHE.mkdir(exist_ok=True)
        stamp = f"{self.path}{self.path.stat().st_mtime_ns}".encode()
        kept = CACHE / hashlib.sha256(stamp).hexdigest()[:20]
        if kept.exists():
            found: Document = pickle.loads(kept.read_bytes())  # noqa: S301 (our own)
            return found
        document = open_document(self.path)
        kept.write_bytes(pickle.dumps(document))
        return document


def documents() -> Iterator[Labelled]:
    """Every labelled document of the corpora that are there, then those without a plan."""
    for corpus, folder in FOLDERS.items():
        for gold in sorted(folder.glob("*.gold.json")):
            name = gold.name.removesuffix(".gold.json")
            reading = json.loads(gold.read_text("utf-8"))
            for path in sorted(
                p for p in folder.iterdir() if p.stem == name and p.suffix != ".json"
            ):
                yield Labelled(corpus, path, name, reading)
    for path in sorted(FOLDERS["corpus"].glob("none-*")):
        yield Labelled("silent", path, path.stem, None)


def _plain(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The same text without any look: what a plain text file would hold."""
    return [replace(p, level=0, bold=False, size=1.0, lead="") for p in paragraphs]


def _forms(document: Labelled) -> Iterator[list[Paragraph]]:
    paragraphs = list(lines_of(document.opened()))
    yield paragraphs
    if document.corpus in _REAL and any(p.level or p.bold for p in paragraphs):
        yield _plain(paragraphs)


def texts(found: Sequence[Labelled]) -> list[Text]:
    """What documents teach: those whose plan stands in their text, in their own look and plain."""
    taught = []
    for document in found:
        for paragraphs in _forms(document):
            top = outlined(paragraphs)
            names = features(top)
            share, roles = 1.0, dict.fromkeys(names, Role.OTHER)
            if document.gold is not None:
                roles, share = labels(top, document.gold)
            if share >= _LEAST and names:
                weight = 2.0 if document.corpus in _REAL else 1.0
                taught.append(Text(document.plan, Outline(top), names, roles, weight))
    count = Counter(text.plan for text in taught)
    own = [replace(text, weight=text.weight / count[text.plan] ** 0.7) for text in taught]
    return own + list(_made(found))


def _made(found: Sequence[Labelled]) -> Iterator[Text]:
    """Our own plans, laid out anew."""
    plans = {d.plan: d.gold for d in found if d.gold and d.corpus not in _REAL}
    for plan, gold in plans.items():
        for written in variants(plan, gold, VARIANTS):
            top = outlined(written.lines)
            roles = roles_of(written, top)
            yield Text(plan, Outline(top), features(top), roles, VARIED / VARIANTS**0.7)
