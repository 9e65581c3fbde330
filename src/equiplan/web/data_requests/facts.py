"""What a network knows from its members: the figures that are sure, and who can report them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from equiplan.domain.figures.cells import MISSING, Cell, Period, Value, hole, total
from equiplan.domain.figures.facts import Answer, Choice, Counted, Fact
from equiplan.domain.figures.facts import Question as Query
from equiplan.domain.figures.indicators import Flow
from equiplan.domain.figures.indicators import Unit as Units
from equiplan.domain.text.messages import N_
from equiplan.web.organisations.models import Organisation

from . import permissions
from .models import (
    Adoption,
    DataRequest,
    DataRequestState,
    Question,
    Submission,
    SubmissionCell,
    Unit,
)
from .selectors.adopting import titles
from .tables import NAMES, SEX, text_of

QUESTION, ADOPTION = "question", "adoption"
DIMENSIONS = (SEX, *NAMES)
QUESTION_TITLES = N_("What is asked for")


def people(query: Query) -> Answer:
    """The sums of what members have validated or locked, of the latest data request by that day.

    A cell that one of them does not know is missing, for the sum of what is known is not the sum;
    members that have not reported are not in it, and the label says how many are.
    """
    question = _question(query)
    if question is None:
        return Answer((), None)
    submissions = list(_sure(question, query.today))
    cells = SubmissionCell.objects.filter(question=question, submission__in=submissions).order_by(
        "pk"
    )
    grouped: dict[tuple[tuple[str, str], ...], list[Cell]] = {}
    for breakdown, number in cells.values_list("breakdown", "number"):
        if _is_within(breakdown, query.filters):
            place = tuple((name, breakdown[name]) for name in query.by if name in breakdown)
            grouped.setdefault(place, []).append(MISSING if number is None else Value(number))
    counts = tuple(Counted(dict(place), _sum(each)) for place, each in grouped.items())
    return Answer(
        counts,
        _period(question.data_request),
        _label(question, len(submissions)),
        _address(question),
    )


def _sum(cells: Iterable[Cell]) -> Cell:
    given = list(cells)
    return hole(given) or total(given)


def _is_within(breakdown: Mapping[str, str], filters: Mapping[str, str]) -> bool:
    return all(
        breakdown.get(name) == wanted for name, wanted in filters.items() if name in DIMENSIONS
    )


def _question(query: Query) -> Question | None:
    """The question of the code asked for, in the latest data request of or before the day."""
    rows = Question.objects.filter(
        data_request__network=query.organisation_id,
        code=query.filters.get(QUESTION, ""),
        unit=Unit.PEOPLE,
    )
    rows = rows.exclude(data_request__state=DataRequestState.DRAFT)
    rows = rows.filter(data_request__on__lte=query.on) if query.on else rows
    with_figures = rows.filter(cells__submission__state__in=permissions.SURE).distinct()
    ordered = with_figures.select_related("data_request__network")
    return ordered.order_by("-data_request__on", "-data_request_id").first()


def _sure(question: Question, today: date) -> Iterable[Submission]:
    submissions = Submission.objects.filter(
        data_request=question.data_request_id, state__in=permissions.SURE
    )
    return permissions.holding(submissions, today)


def _period(data_request: DataRequest) -> Period:
    return Period(data_request.since or data_request.on, data_request.on)


def _label(question: Question, counted: int) -> str:
    network: Organisation = question.data_request.network
    with translation.override(network.language):
        text = _("%(title)s, %(on)s: %(counted)d of %(asked)d members")
    asked = question.data_request.submissions.count()
    title = text_of(question.titles, network.language)
    return text % {
        "title": title,
        "on": question.data_request.on,
        "counted": counted,
        "asked": asked,
    }


def _address(question: Question) -> str:
    return reverse("data_requests:results", args=[question.data_request_id])


def adoption(query: Query) -> Answer:
    """How many members of today can report an indicator, cannot, or have not said."""
    network = Organisation.objects.filter(pk=query.organisation_id).first()
    today = query.today
    members = permissions.members_of(network, today).count() if network else 0
    if network is None or not members:
        return Answer((), None)
    numbers = Counter(_said(each, query.on or today) for each in _adoptions(network, query))
    counted = {"can": numbers["can"], "cannot": numbers["cannot"]}
    counted["unsaid"] = members - counted["can"] - counted["cannot"]
    by = query.by and ADOPTION in query.by
    counts = [Counted({ADOPTION: how}, Value(float(n))) for how, n in counted.items()]
    whole = [Counted({}, Value(float(members)))]
    day = Period(query.on or today, query.on or today)
    return Answer(tuple(counts if by else whole), day, "", reverse("data_requests:adoption"))


def _adoptions(network: Organisation, query: Query) -> Iterable[Adoption]:
    rows = permissions.adoptions_in(network, query.today)
    return rows.filter(code=query.filters.get(QUESTION, ""))


def _said(adoption: Adoption, on: date) -> str:
    if adoption.since is None:
        return "cannot"
    return "can" if adoption.since <= on else "unsaid"


def choices(organisation_id: int) -> Mapping[str, Sequence[Choice]]:
    """The indicators that a network has asked its members for."""
    network = Organisation.objects.filter(pk=organisation_id).first()
    if network is None:
        return {}
    asked = titles(network, network.language)
    return {QUESTION: tuple(Choice(code, title) for code, title in asked.items())} if asked else {}


FACTS = (
    Fact(
        code="data_requests.people",
        title=N_("People counted by the members of the network"),
        unit=Units.PEOPLE,
        flow=Flow.SNAPSHOT,
        dimensions=DIMENSIONS,
        filters={QUESTION: QUESTION_TITLES},
        read=people,
        choices=choices,
        needed=(QUESTION,),
    ),
    Fact(
        code="data_requests.adoption",
        title=N_("Members of the network that can report an indicator"),
        unit=Units.THINGS,
        flow=Flow.SNAPSHOT,
        dimensions=(ADOPTION,),
        filters={QUESTION: QUESTION_TITLES},
        read=adoption,
        choices=choices,
        is_live=True,
        needed=(QUESTION,),
    ),
)
