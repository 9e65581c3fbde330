"""A SMART report as plain values, its sentences in the reader's language."""

from dataclasses import asdict
from typing import Any

from ...text.languages import Language
from .messages import proposal, why
from .model import Checked, Judgement, Mend, Reason, SmartReport


def to_json(report: SmartReport, language: Language) -> dict[str, Any]:
    """The report for `json.dumps`: what is checked, counts a letter, what to mend first."""
    return {
        "language": language,
        "counts": report.counts,
        "first": [_mend(mend, language) for mend in report.first],
        "checked": [_checked(one, language) for one in report.checked],
    }


def _checked(one: Checked, language: Language) -> dict[str, Any]:
    return {
        "about": one.about,
        "at": asdict(one.at),
        "number": one.number,
        "title": one.title,
        "letters": {letter: _judgement(said, language) for letter, said in one.letters.items()},
    }


def _judgement(said: Judgement, language: Language) -> dict[str, Any]:
    reasons = [_reason(reason, language) for reason in said.reasons]
    return {"verdict": said.verdict, "reasons": reasons}


def _reason(reason: Reason, language: Language) -> dict[str, str]:
    return {
        "code": reason.code,
        "verdict": reason.verdict,
        "field": reason.field,
        "why": why(reason, language),
        "proposal": proposal(reason, language),
    }


def _mend(mend: Mend, language: Language) -> dict[str, Any]:
    return {"about": mend.about, "count": mend.count, **_reason(mend.reason, language)}
