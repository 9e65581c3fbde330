"""Eight processes that write at once, by the product's services: what was written is counted."""

import time
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

from django.db import connections
from django.db.models import Sum
from django.utils import timezone

from equiplan.web.organisations.models import AuditLine
from equiplan.web.organisations.selectors.record import verified
from equiplan.web.plans import services
from equiplan.web.plans.models import Action, Comment

if TYPE_CHECKING:
    from .body import Made

PROCESSES, WRITES = 8, 50


def said(made: "Made") -> str:
    """What was attempted, what was kept, and whether the record is unbroken."""
    before = _kept(made)
    connections.close_all()  # each process opens its own
    context = get_context("fork")
    answers = context.Queue()
    start = time.perf_counter()
    people = [context.Process(target=_write, args=(made, n, answers)) for n in range(PROCESSES)]
    for person in people:
        person.start()
    refused = sum(answers.get(timeout=300) for _ in people)
    for person in people:
        person.join()
    took = time.perf_counter() - start
    edits, comments, lines = (now - then for now, then in zip(_kept(made), before, strict=True))
    found = verified(made.member.organisation)
    chain = "unbroken" if found.broken is None else f"BROKEN at {found.broken}"
    attempted = PROCESSES * WRITES
    return (
        f"{PROCESSES} processes writing at once: {attempted} writes attempted, {refused} refused; "
        f"{edits} edits counted, {comments} comments and {lines} lines of the record kept, "
        f"chain of {found.length:,} lines {chain}; {attempted / took:.0f} writes a second"
    )


def _kept(made: "Made") -> tuple[int, int, int]:
    of_plan = Action.objects.filter(axis__plan=made.plan)
    edits = of_plan.aggregate(edits=Sum("edit"))["edits"]
    comments = Comment.objects.filter(action__axis__plan=made.plan).count()
    lines = AuditLine.objects.filter(organisation=made.member.organisation).count()
    return edits, comments, lines


def _write(made: "Made", person: int, answers: Any) -> None:
    """Every other write is to an action that all of them write to; how many were refused."""
    mine = Action.objects.filter(axis__plan=made.plan).order_by("pk")[1 + person]
    refused = 0
    for number in range(WRITES):
        action = (made.action, mine)[number % 2]
        try:
            services.comment(action, f"{person}.{number}", by=made.member, now=timezone.now())
        except Exception:
            refused += 1
    answers.put(refused)
