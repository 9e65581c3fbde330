"""A plan given on the command line: a plan draft in JSON, or any document that can be read."""

import json
from pathlib import Path

from equiplan.domain.errors import Refused
from equiplan.domain.plans.draft import Finding, PlanDraft

from .messages import MESSAGES
from .terminal.outcomes import Outcome

_MOST = 60_000_000


class FileRefused(Refused):
    """The file cannot be read as a draft, or cannot be written; the sentence says what to do."""

    messages = MESSAGES


def read(file: Path) -> PlanDraft:
    """The plan in a file, its values parsed; raises a `Refused` with a sentence."""
    from equiplan.domain.plans.parsing import parsed
    from equiplan.importing.sandbox.worker import read_in_worker

    if file.suffix.lower() == ".json" and file.is_file():
        return parsed(_draft(file))
    draft = read_in_worker(file).draft
    require_plan(draft)
    return draft


def _draft(file: Path) -> PlanDraft:
    from equiplan.domain.plans.draft_json import from_json

    try:
        if file.stat().st_size > _MOST:
            raise FileRefused("file.not_json", file=file.name)
        return from_json(json.loads(file.read_text("utf-8")))
    except (OSError, ValueError, RecursionError):
        raise FileRefused("file.not_json", file=file.name) from None


class NoPlanRefused(Refused):
    """The document was read, and holds no plan; the sentence says what it seems to be."""

    exit_code = Outcome.NO_PLAN

    def __init__(self, finding: Finding) -> None:
        from equiplan.importing.findings import MESSAGES as OF_DOCUMENTS

        super().__init__(finding.code, **finding.facts)
        self.messages = OF_DOCUMENTS


def require_plan(draft: PlanDraft) -> None:
    """NoPlanRefused for a document that was read and has no plan in it."""
    found = next((one for one in draft.findings if one.severity == "error"), None)
    if found is not None and not draft.axes:
        raise NoPlanRefused(found)
