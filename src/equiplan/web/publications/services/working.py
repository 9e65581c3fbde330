"""The job of a draft: protect it with all that left before, attack it as readers will get it."""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from django_tasks import TaskContext, task

from equiplan.disclosure import audit, wire
from equiplan.disclosure.model import Policy, Protection, Report
from equiplan.disclosure.protecting import protect
from equiplan.disclosure.telling import names_alike as notes
from equiplan.domain.errors import Refused
from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.platform import tasks

from .. import labels, permissions, rendering
from ..alike import same_people
from ..models import Draft, Publication, State

SECONDS = 60.0  # for the attack, in each language
PROTECTING = 20.0


@task(takes_context=True)
def protect_draft(context: TaskContext, draft_id: int) -> None:
    """Protect and attack a draft; run twice, the second run changes nothing."""
    draft = Draft.objects.select_related("organisation").get(pk=draft_id)
    tasks.report(context.task_result.id, "publication.protecting")
    work(draft)


def work(draft: Draft) -> None:
    """Do at once what the job does; the numbers are forgotten by its end, whatever it is."""
    if draft.state != State.WAITING or draft.asked is None:
        return
    kin = list(permissions.of_kin(draft.organisation, draft.kin))
    draft.after = kin[-1].number if kin else 0
    earlier = same_people(draft, kin)
    try:
        _protect(draft, earlier)
    except Refused as refusal:
        draft.state = State.REFUSED
        facts = json.loads(json.dumps(refusal.facts, default=str))
        sentences = {language: refusal.sentence(language) for language in LANGUAGES}
        draft.refusal = {"code": refusal.code, "facts": facts, "sentences": sentences}
    draft.asked = None
    told = {name: getattr(draft, name) for name in KEPT}
    Draft.objects.filter(pk=draft.pk, state=State.WAITING).update(**told)


KEPT = ("state", "asked", "tables", "report", "refusal", "after")


def _protect(draft: Draft, earlier: list[Publication]) -> None:
    asked = dict(draft.asked or {})
    called, rounding = asked.pop("labels"), asked.pop("rounding", 0)
    content = json.dumps(asked).encode()
    problem = wire.read(content)
    before = [labels.coded(each.tables, called, each.number) for each in earlier]
    left = [wire.release(json.dumps(each).encode()) for each in before]
    made = protect(problem, earlier=left, seconds=PROTECTING)
    written = wire.written(made.release)
    draft.tables = written | {"labels": labels.of_tables(written, called)}
    draft.tables |= {"rounding": rounding} if rounding else {}
    small = _small(draft, content)
    names = rendering.names_of(draft.organisation.name)
    attacker = rendering.Attacker(before, _secret(draft), asked["hierarchies"], names)
    seen = rendering.as_seen(draft, attacker)
    verdicts = [audit.attack(each, small=small & each.hidden, seconds=SECONDS) for each in seen]
    draft.state = State.READY if all(each.is_passed for each in verdicts) else State.BLOCKED
    remarks = zip(*(notes(problem, left, language) for language in LANGUAGES), strict=True)
    draft.report = _report(made, verdicts) | {
        "notes": [dict(zip(LANGUAGES, each, strict=True)) for each in remarks]
    }


def _small(draft: Draft, content: bytes) -> frozenset[audit.Cell]:
    """The cells below the threshold, as the auditor adds the numbers up itself."""
    counts = audit.known(audit.read(content))
    threshold = draft.tables["threshold"]
    return frozenset(cell for cell, count in counts.items() if 1 <= count < threshold)


def _secret(draft: Draft) -> list[str]:
    """Of sensitive data, every dimension tells something nobody may learn of a whole group."""
    if draft.policy != Policy.SENSITIVE or "rounding" in draft.tables:
        return []
    return sorted({name for table in draft.tables["tables"] for name in table["dimensions"]})


def _report(made: Protection, verdicts: Iterable[audit.Verdict]) -> dict[str, Any]:
    """What the person who publishes is told; which cells are small is not kept anywhere."""
    report, found = made.report, list(verdicts)
    return {
        "first": len(report.primary),
        "complementary": len(report.complementary),
        "seconds": round(report.seconds, 2),
        "steps": _steps(report),
        "audit": {
            "passed": all(each.is_passed for each in found),
            "width": found[0].width,
            "protected": found[0].hidden,
            "seconds": round(sum(each.seconds for each in found), 2),
            "leaks": _leaks(found),
        },
    }


def _steps(report: Report) -> list[dict[str, Any]]:
    return [
        {
            "code": f"step.{step.fallback.value}",
            "table": step.table,
            "dimension": step.dimension,
            "categories": ", ".join(step.categories),
        }
        for step in report.steps
    ]


MOST_LEAKS = 20


def _leaks(verdicts: Iterable[audit.Verdict]) -> list[dict[str, str]]:
    """What was found out, each once, said in every language."""
    found = Counter(
        tuple(
            leak.sentence(language, width=each.width, threshold=each.threshold)
            for language in LANGUAGES
        )
        for each in verdicts
        for leak in each.leaks
    )
    return [dict(zip(LANGUAGES, said, strict=True)) for said in list(found)[:MOST_LEAKS]]
