"""Data requests: written, published to every member at once, closed."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from math import prod
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify

from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.datasets.models import Policy
from equiplan.web.organisations.audit import record, record_by_itself
from equiplan.web.organisations.models import Member
from equiplan.web.publications.models import Population
from equiplan.web.publications.permissions import populations_of

from .. import permissions
from ..models import DataRequest, DataRequestState, Question, Submission, Unit
from ..models.requests import first_of
from ..tables import MOST_CELLS
from .checks import DataRequestRefused, check_collects
from .stepping import lock_validated

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Terms:
    """What a network asks for as a whole: of which period, by when, what for, how protected."""

    titles: Texts
    definitions: Texts
    purposes: Texts
    on: date
    due_on: date
    since: date | None = None
    policy: str = Policy.INTERNAL
    threshold: int = 5
    least: int = 3
    by_member: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """One count of a data request; dimensions as `models.Question` keeps them.

    `population` is the code of the people it counts; "" for people of its own.
    """

    titles: Texts
    definitions: Texts
    unit: str = Unit.PEOPLE
    sexes: tuple[str, ...] = ("F", "M")
    dimensions: tuple[dict[str, Any], ...] = field(default_factory=tuple)
    code: str = ""
    population: str = ""


@transaction.atomic
def make(terms: Terms, *, by: Member, now: datetime) -> DataRequest:
    """A data request that nobody but its network sees yet."""
    check_collects(by)
    _check_days(terms.since, terms.on, terms.due_on, timezone.localdate(now))
    made = DataRequest.objects.create(
        network=by.organisation, made_by=by, made_at=now, **_values(terms)
    )
    record(by, "data_request.made", made, at=now)
    return made


@transaction.atomic
def change(data_request: DataRequest, terms: Terms, *, by: Member, now: datetime) -> None:
    """What a data request that nobody has seen yet asks for."""
    check_collects(by)
    _check_days(terms.since, terms.on, terms.due_on, timezone.localdate(now))
    _written(data_request, **_values(terms))
    record(by, "data_request.changed", data_request, at=now)


@transaction.atomic
def put_off(data_request: DataRequest, due_on: date, *, by: Member, now: datetime) -> None:
    """Another deadline for a data request under way; members are reminded of the new one."""
    check_collects(by)
    _check_days(data_request.since, data_request.on, due_on, timezone.localdate(now))
    rows = DataRequest.objects.filter(pk=data_request.pk, state=DataRequestState.PUBLISHED)
    if not rows.update(due_on=due_on):
        raise DataRequestRefused("data_requests.moved")
    record(by, "data_request.put_off", data_request, at=now, until=str(due_on))


def _values(terms: Terms) -> dict[str, Any]:
    values = asdict(terms)
    for name in ("titles", "definitions", "purposes"):
        values[name] = _cleaned(values[name])
    return values


def _cleaned(texts: Texts) -> dict[str, str]:
    return {language: text.strip() for language, text in texts.items() if text.strip()}


def _check_days(since: date | None, on: date, due_on: date, today: date) -> None:
    if due_on < today or (since is not None and on < since):
        raise DataRequestRefused("data_requests.days")


def _written(data_request: DataRequest, **values: Any) -> None:
    """Write if nobody has been asked yet."""
    rows = DataRequest.objects.filter(pk=data_request.pk, state=DataRequestState.DRAFT)
    if not rows.update(**values):
        raise DataRequestRefused("data_requests.is_published")


@transaction.atomic
def add_question(data_request: DataRequest, asked: Asked, *, by: Member, now: datetime) -> Question:
    """One more count that is asked for."""
    _check_question(data_request, asked, by)
    last = data_request.questions.aggregate(last=Max("number"))["last"] or 0
    code = _free_code(data_request, asked)
    made = Question.objects.create(
        data_request=data_request,
        number=last + 1,
        code=code,
        population=_population(data_request, asked, code),
        **_question_values(asked),
    )
    record(by, "data_request.changed", data_request, at=now, question=made.code)
    return made


@transaction.atomic
def change_question(question: Question, asked: Asked, *, by: Member, now: datetime) -> None:
    """What one count asks for; its code stays, by which it is known from year to year."""
    _check_question(question.data_request, asked, by)
    people = _population(question.data_request, asked, question.code)
    Question.objects.filter(pk=question.pk).update(population=people, **_question_values(asked))
    record(by, "data_request.changed", question.data_request, at=now, question=question.code)


@transaction.atomic
def remove_question(question: Question, *, by: Member, now: datetime) -> None:
    """One count less."""
    check_collects(by)
    _written(question.data_request)
    Question.objects.filter(pk=question.pk).delete()
    record(by, "data_request.changed", question.data_request, at=now, question=question.code)


def _check_question(data_request: DataRequest, asked: Asked, by: Member) -> None:
    check_collects(by)
    cells = prod(len(each["categories"]) for each in asked.dimensions) * (len(asked.sexes) or 1)
    if cells > MOST_CELLS:
        raise DataRequestRefused("data_requests.too_many_cells", count=cells, most=MOST_CELLS)
    names = [each["name"] for each in asked.dimensions]
    if len(set(names)) < len(names):
        raise DataRequestRefused("data_requests.same_breakdown")
    _written(data_request, state=DataRequestState.DRAFT)


def _question_values(asked: Asked) -> dict[str, Any]:
    sexes = list(asked.sexes) if asked.unit == Unit.PEOPLE else []
    return {
        "titles": _cleaned(asked.titles),
        "definitions": _cleaned(asked.definitions),
        "unit": asked.unit,
        "sexes": sexes,
        "dimensions": list(asked.dimensions),
    }


def _population(data_request: DataRequest, asked: Asked, code: str) -> Population:
    """The people a question counts: those of the code that was said, or people of its own."""
    network, named = data_request.network, asked.population
    known = named and populations_of(network).filter(code=named).first()
    if named and not known:
        raise DataRequestRefused("data_requests.no_population")
    name = first_of(asked.titles)[:200]
    return (
        known
        or Population.objects.get_or_create(
            organisation=network, code=code, defaults={"name": name}
        )[0]
    )


def _free_code(data_request: DataRequest, asked: Asked) -> str:
    """The code that is asked for, or the title's, with a number where it is taken."""
    title = first_of(asked.titles)
    wanted = asked.code or slugify(title)[:50] or "count"
    taken = set(data_request.questions.values_list("code", flat=True))
    numbered = (f"{wanted}-{n}" for n in range(2, len(taken) + 3))
    return wanted if wanted not in taken else next(each for each in numbered if each not in taken)


@transaction.atomic
def publish(data_request: DataRequest, *, by: Member, now: datetime) -> None:
    """Ask every member; from here on what is asked does not change."""
    check_collects(by)
    today = timezone.localdate(now)
    questions = list(data_request.questions.all())
    if not questions:
        raise DataRequestRefused("data_requests.no_questions")
    lacking = next(_lacking(data_request, questions), None)
    if lacking:
        raise DataRequestRefused("data_requests.lacks_language", what=lacking)
    _check_days(data_request.since, data_request.on, data_request.due_on, today)
    _written(data_request, state=DataRequestState.PUBLISHED, published_at=now)
    if not ask_members(data_request, now=now):
        raise DataRequestRefused("data_requests.no_members")
    record(by, "data_request.published", data_request, at=now, until=str(data_request.due_on))
    data_request.refresh_from_db()


def _lacking(data_request: DataRequest, questions: list[Question]) -> Iterator[str]:
    """What is not said in all languages, by its text in another one."""
    rows: list[DataRequest | Question] = [data_request, *questions]
    for row in rows:
        for texts in (row.titles, row.definitions):
            if any(not texts.get(language) for language in LANGUAGES):
                yield f"{row} ({', '.join(each for each in LANGUAGES if not texts.get(each))})"
    if any(not data_request.purposes.get(language) for language in LANGUAGES):
        yield str(data_request)


def ask_members(data_request: DataRequest, *, now: datetime) -> int:
    """A submission for each member of today that has none yet; how many were asked now."""
    asked = set(data_request.submissions.values_list("member_id", flat=True))
    members = permissions.members_of(data_request.network, timezone.localdate(now))
    fresh = {each.member_id for each in members} - asked
    rows = (
        Submission(
            data_request=data_request, network=data_request.network, member_id=each, asked_at=now
        )
        for each in sorted(fresh)
    )
    return len(Submission.objects.bulk_create(rows, ignore_conflicts=True))


def ask_newcomers(now: datetime) -> int:
    """Every day: what is under way is asked of members that have come since; how many."""
    today = timezone.localdate(now)
    under_way = DataRequest.objects.filter(state=DataRequestState.PUBLISHED, due_on__gte=today)
    return sum(_asked_late(each, now) for each in under_way.select_related("network"))


@transaction.atomic
def _asked_late(data_request: DataRequest, now: datetime) -> int:
    asked = ask_members(data_request, now=now)
    if asked:
        record_by_itself(
            data_request.network, "data_request.newcomers", data_request, at=now, count=asked
        )
    return asked


@transaction.atomic
def close(data_request: DataRequest, *, by: Member, now: datetime) -> None:
    """Nobody answers any more; what was validated is locked."""
    check_collects(by)
    rows = DataRequest.objects.filter(pk=data_request.pk, state=DataRequestState.PUBLISHED)
    if not rows.update(state=DataRequestState.CLOSED, closed_at=now):
        raise DataRequestRefused("data_requests.moved")
    locked = lock_validated(data_request, by=by, now=now)
    record(by, "data_request.closed", data_request, at=now, locked=locked)
