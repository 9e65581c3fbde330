"""A plan given on the command line: a plan draft in JSON, or any document that can be read."""

import json
import sys
from pathlib import Path

from ..core.errors import Refused
from ..core.languages import Language
from ..core.plans.draft import PlanDraft
from .sentences import SENTENCES

_MOST = 60_000_000


class FileRefused(Refused):
    """The file cannot be read as a draft, or cannot be written; the sentence says what to do."""

    sentences = SENTENCES


def read(file: Path) -> PlanDraft:
    """The plan in a file, its values parsed; raises a `Refused` with a sentence."""
    from ..core.plans.parsing import parsed
    from ..documents.worker import read_in_worker

    if file.suffix.lower() == ".json" and file.is_file():
        return parsed(_draft(file))
    return read_in_worker(file).draft


def _draft(file: Path) -> PlanDraft:
    from ..core.plans.draft_json import from_json

    try:
        if file.stat().st_size > _MOST:
            raise FileRefused("file.not_json", file=file.name)
        return from_json(json.loads(file.read_text("utf-8")))
    except (OSError, ValueError, RecursionError):
        raise FileRefused("file.not_json", file=file.name) from None


def say(refusal: Refused, language: Language) -> None:
    """Prints why on standard error."""
    sys.stderr.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.stderr.write(refusal.sentence(language) + "\n")
