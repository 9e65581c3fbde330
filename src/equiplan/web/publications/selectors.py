"""What the pages of publications show, in a fixed number of queries."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from equiplan.domain.text.languages import Language
from equiplan.domain.text.messages import say
from equiplan.web.organisations.models import Organisation
from equiplan.web.platform import tasks
from equiplan.web.platform.messages import MESSAGES as JOBS

from . import permissions, rendering, sealing
from .messages import MESSAGES
from .models import Draft, Publication, State

LATELY = 20


def published(organisation: Organisation) -> QuerySet[Publication]:
    """What an organisation has published, newest first, without its tables."""
    return permissions.publications_of(organisation).defer("tables")


def of_series(organisation: Organisation, series: str) -> QuerySet[Publication]:
    """What it has published about the same people, oldest first, without its tables."""
    return permissions.of_series(organisation, series).defer("tables")


def prepared(organisation: Organisation) -> list[Draft]:
    """What waits to be published or could not be, newest first."""
    rows = permissions.drafts_of(organisation).exclude(state=State.PUBLISHED)
    return list(rows.defer("tables", "asked")[:LATELY])


@dataclass(frozen=True, slots=True)
class Following:
    """How far the job of a draft is; `is_lost` when nobody will end it."""

    sentence: str
    done: int
    total: int | None
    is_lost: bool


def following(draft: Draft, language: Language) -> Following:
    """How far a draft is that is being protected."""
    progress = tasks.progress(draft.job) if draft.job else None
    code = progress.sentence if progress else "job.failed"
    is_lost = progress is None or progress.state == "failed"
    sentence = say({**JOBS, **MESSAGES}, code, language)
    return Following(sentence, 0, None, is_lost=is_lost)


def refusal(draft: Draft, language: Language) -> str:
    """Why a draft was not protected, and what to do."""
    told: dict[str, Any] = draft.refusal or {"code": "publication.given_up"}
    sentences: dict[str, str] = told.get("sentences", {})
    return sentences.get(language) or say(MESSAGES, told["code"], language)


def steps(report: dict[str, Any], language: Language) -> list[str]:
    """What was given up to protect the rest, a sentence each."""
    return [say(MESSAGES, each["code"], language, **each) for each in report.get("steps", ())]


def leaks(report: dict[str, Any], language: Language) -> list[str]:
    """What the auditor found out, a sentence each."""
    return [each[language] for each in report.get("audit", {}).get("leaks", ())]


def notes(report: dict[str, Any], language: Language) -> list[str]:
    """What is to be looked at before publishing, a sentence each."""
    return [each[language] for each in report.get("notes", ())]


@dataclass(frozen=True, slots=True)
class Hidden:
    """How many cells of a publication are protected, of how many."""

    hidden: int
    cells: int


def hidden(told: Draft | Publication) -> Hidden:
    """What is protected in the tables, totals included."""
    counts = [cell["count"] for table in told.tables.get("tables", ()) for cell in table["cells"]]
    return Hidden(sum(count is None for count in counts), len(counts))


def is_intact(publication: Publication) -> bool:
    """Whether a publication still is what was sealed."""
    rows = Publication.objects.filter(organisation_id=publication.organisation_id)
    before = rows.filter(number=publication.number - 1).defer("tables").first()
    return sealing.is_intact(publication, before)


page = rendering.page


def file(publication: Publication, extension: str) -> tuple[bytes, str] | None:
    """A publication as a file and its type: JSON, the same bytes always, or CSV; None for
    others."""
    if extension == "json":
        return rendering.json_bytes(publication), "application/json"
    if extension == "csv":  # spreadsheets tell UTF-8 by the mark in front
        return rendering.csv_text(publication).encode("utf-8-sig"), "text/csv; charset=utf-8"
    return None
