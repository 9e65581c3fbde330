"""A plan draft as a file to take away, the same for what was read and what was adopted."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.utils.text import slugify

from equiplan.domain.plans.draft import Finding, PlanDraft
from equiplan.domain.plans.draft_json import to_json
from equiplan.exporting.plan_docx import document
from equiplan.exporting.plan_xlsx import workbook
from equiplan.importing.findings import said
from equiplan.web.platform.language import spoken


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its media type and how a draft becomes its bytes."""

    media_type: str
    write: Callable[[PlanDraft], bytes]


def _message(finding: Finding) -> str:
    return said(finding, spoken())


def _json(draft: PlanDraft) -> bytes:
    return json.dumps(to_json(draft, message=_message), ensure_ascii=False, indent=2).encode()


FORMATS: dict[str, Format] = {
    "json": Format("application/json", _json),
    "xlsx": Format("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook),
    "docx": Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", document
    ),
}


def answer(draft: PlanDraft, extension: str) -> HttpResponse:
    """The file as a download, named after the plan; Http404 for a format there is not."""
    if extension not in FORMATS:
        raise Http404
    kind = FORMATS[extension]
    name = slugify(draft.title or "plan")[:80] or "plan"
    return HttpResponse(
        kind.write(draft),
        content_type=kind.media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}.{extension}"'},
    )
