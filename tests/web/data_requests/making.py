"""Data requests and answers for tests, made by the services that pages use."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.utils import timezone

from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.accounts.models import Account
from equiplan.web.data_requests import selectors, services
from equiplan.web.data_requests.models import DataRequest, LockException, Question, Submission
from equiplan.web.organisations.models import Kind, Member, Organisation
from equiplan.web.platform.roles import Role
from tests.people import member_of
from tests.web.networks.making import joined

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TODAY = date(2026, 3, 2)
DUE = date(2026, 5, 1)
LEVELS: dict[str, Any] = {
    "name": "grade",
    "categories": [
        {"code": "cadres", "titles": {"fr": "Cadres", "en": "Managers", "es": "Mandos"}},
        {"code": "autres", "titles": {"fr": "Autres", "en": "Others", "es": "Otros"}},
    ],
}


def said(text: str) -> dict[str, str]:
    """A text in three languages."""
    return {language: f"{text} ({language})" for language in LANGUAGES}


def terms(**more: Any) -> services.Terms:
    """What a network asks for as a whole."""
    told: dict[str, Any] = {
        "titles": said("Effectifs"),
        "definitions": said("Au dernier jour"),
        "purposes": said("Le rapport commun"),
        "on": date(2025, 12, 31),
        "due_on": DUE,
    }
    return services.Terms(**(told | more))


def bodies() -> services.Asked:
    """Women and men in bodies, without a breakdown."""
    return services.Asked(said("Instances"), said("Membres des instances"), code="bodies")


def staff() -> services.Asked:
    """Women and men by level."""
    return services.Asked(said("Personnel"), said("Tout le personnel"), dimensions=(LEVELS,))


def another(slug: str) -> Member:
    """Who administers another organisation."""
    body = Organisation.objects.create(name=f"Membre {slug}", slug=slug, kind=Kind.SCHOOL)
    account = Account.objects.create_user(f"head@{slug}.example", "a long enough sentence")
    return member_of(account, body, Role.ADMINISTRATOR)


def collecting(by: Member, *asked: services.Asked, now: datetime = NOW, **more: Any) -> DataRequest:
    """A data request with questions, that is not published."""
    made = services.make(terms(**more), by=by, now=now)
    for each in asked or (bodies(), staff()):
        services.add_question(made, each, by=by, now=now)
    return made


def published(by: Member, *asked: services.Asked, now: datetime = NOW, **more: Any) -> DataRequest:
    """One that every member is asked."""
    made = collecting(by, *asked, now=now, **more)
    services.publish(made, by=by, now=now)
    return made


def figures(submission: Submission, number: int | None = 7) -> services.Written:
    """The same figure in every cell."""
    asks = selectors.asks_of(submission)
    cells = {ask.question_id: {cell.key: number for cell in ask.cells()} for ask in asks}
    return services.Written(cells, {ask.question_id: "Pas encore" for ask in asks})


def submission_of(data_request: DataRequest, member: Organisation) -> Submission:
    """What a member was asked."""
    rows = Submission.objects.select_related("data_request", "network", "member")
    return rows.get(data_request=data_request, member=member)


def submitted(
    data_request: DataRequest, by: Member, number: int | None = 7, now: datetime = NOW
) -> Submission:
    """An answer that was submitted."""
    submission = submission_of(data_request, by.organisation)
    services.save(submission, figures(submission, number), by=by, now=now)
    services.submit(submission, by=by, now=now)
    return submission


def validated(data_request: DataRequest, by: Member, number: int | None = 7) -> Submission:
    """One that the member stands by."""
    submission = submitted(data_request, by, number)
    services.validate(submission, by=by, now=NOW)
    return submission


def locked(data_request: DataRequest, by: Member, network: Member, number: int = 7) -> Submission:
    """One that the network has locked."""
    submission = validated(data_request, by, number)
    services.lock(submission, by=network, now=NOW)
    return submission


def opened(submission: Submission, person: Member, by: Member) -> LockException:
    """Leave to correct it."""
    why, until = "Une erreur de saisie", TODAY + timedelta(days=10)
    return services.grant_exception(submission, person.pk, why, until, by=by, now=NOW)


# For the walk through every address: objects of a member's organisation, today.


def _soon() -> dict[str, Any]:
    return {"due_on": timezone.localdate() + timedelta(days=30)}


def our_draft(member: Member) -> DataRequest:
    """A data request of ours that is not published."""
    return collecting(member, now=timezone.now(), **_soon())


def our_question(member: Member) -> Question:
    """A question of it."""
    return our_draft(member).questions.all()[0]


def ours(member: Member) -> DataRequest:
    """A data request of ours, with one member that was asked."""
    joined(another("asked"), member, now=timezone.now())
    return published(member, now=timezone.now(), **_soon())


def to_us(member: Member) -> Submission:
    """The submission that a member of ours was asked for."""
    return ours(member).submissions.get()


def opened_by_us(member: Member) -> LockException:
    """A lock that our network has opened."""
    other = another("opened")
    joined(other, member, now=timezone.now())
    made = published(member, now=timezone.now(), **_soon())
    submission = submitted(made, other, now=timezone.now())
    services.validate(submission, by=other, now=timezone.now())
    services.lock(submission, by=member, now=timezone.now())
    until = timezone.localdate() + timedelta(days=5)
    return services.grant_exception(
        submission, other.pk, "Une erreur", until, by=member, now=timezone.now()
    )


def by_us(member: Member) -> Submission:
    """What a network of ours asks us for."""
    head = another("asking")
    joined(member, head, now=timezone.now())
    made = published(head, now=timezone.now(), **_soon())
    return submission_of(made, member.organisation)


def a_question_by_us(member: Member) -> dict[str, Any]:
    """One question of it."""
    submission = by_us(member)
    return {
        "submission_id": submission.pk,
        "question_id": submission.data_request.questions.all()[0].pk,
    }
