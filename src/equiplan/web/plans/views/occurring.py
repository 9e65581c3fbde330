"""The occurrences of an action that comes back: each marked as done or skipped, or opened again."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from equiplan.domain.plans.occurrences import OccurrenceState
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import permissions, selectors, services, words
from .answers import attempt, say_done, url_of

# A state is told by the shape of a status and by its own word.
SHAPES = {
    OccurrenceState.UPCOMING: "not_started",
    OccurrenceState.CURRENT: "in_progress",
    OccurrenceState.DONE: "done",
    OccurrenceState.LATE: "late",
    OccurrenceState.SKIPPED: "abandoned",
}
LABELS: dict[OccurrenceState, str | Promise] = {
    OccurrenceState.UPCOMING: gettext_lazy("To come"),
    OccurrenceState.CURRENT: gettext_lazy("Now"),
    OccurrenceState.DONE: gettext_lazy("Done"),
    OccurrenceState.LATE: gettext_lazy("Late"),
    OccurrenceState.SKIPPED: gettext_lazy("Skipped"),
}
NEARBY = frozenset({OccurrenceState.CURRENT, OccurrenceState.LATE})


@dataclass(frozen=True, slots=True)
class Row:
    """One occurrence as the page of its action shows it; `is_near` where it waits for somebody."""

    code: str
    days: str
    shape: str
    label: str | Promise
    days_late: int
    row: Any
    is_near: bool


def rows(found: tuple[selectors.OccurrenceLine, ...]) -> tuple[Row, ...]:
    """The occurrences of an action in words; near are those open now and the next to come."""
    states = [each.standing.state for each in found]
    following = states.index(OccurrenceState.UPCOMING) if OccurrenceState.UPCOMING in states else -1
    return tuple(_row(each, place == following) for place, each in enumerate(found))


def _row(line: selectors.OccurrenceLine, is_next: bool) -> Row:
    each, state = line.standing.occurrence, line.standing.state
    return Row(
        code=each.code,
        days=words.dates(each.first, each.last),
        shape=SHAPES[state],
        label=LABELS[state],
        days_late=line.standing.days_late,
        row=line.row,
        is_near=is_next or state in NEARBY,
    )


@require_POST
def occurrence(request: OrganisationRequest, action_id: int, code: str) -> HttpResponse:
    """Record that an occurrence was done or skipped, or take that back."""
    row = permissions.action_for(request.organisation, action_id)
    state, note = request.POST.get("state", ""), request.POST.get("note", "")
    now = clock.now()

    def do() -> None:
        services.record_occurrence(row, code, state, note=note, by=request.member, now=now)
        say_done(request, row, now, said=_("Saved."))

    return attempt(request, do, url_of(row) + "#occurrences")
