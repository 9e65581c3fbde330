"""Collections and answers for tests, made by the services that pages use."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.utils import timezone

from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.accounts.models import Account
from equiplan.web.data_requests import selectors, services
from equiplan.web.data_requests.models import Collection, Item, LockException, Report
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


def collecting(by: Member, *asked: services.Asked, now: datetime = NOW, **more: Any) -> Collection:
    """A collection with items, that is not published."""
    made = services.make(terms(**more), by=by, now=now)
    for each in asked or (bodies(), staff()):
        services.add_item(made, each, by=by, now=now)
    return made


def published(by: Member, *asked: services.Asked, now: datetime = NOW, **more: Any) -> Collection:
    """One that every member is asked."""
    made = collecting(by, *asked, now=now, **more)
    services.publish(made, by=by, now=now)
    return made


def figures(report: Report, number: int | None = 7) -> services.Written:
    """The same figure in every cell."""
    asks = selectors.asks_of(report)
    cells = {ask.item_id: {cell.key: number for cell in ask.cells()} for ask in asks}
    return services.Written(cells, {ask.item_id: "Pas encore" for ask in asks})


def report_of(collection: Collection, member: Organisation) -> Report:
    """What a member was asked."""
    rows = Report.objects.select_related("collection", "network", "member")
    return rows.get(collection=collection, member=member)


def submitted(
    collection: Collection, by: Member, number: int | None = 7, now: datetime = NOW
) -> Report:
    """An answer that was submitted."""
    report = report_of(collection, by.organisation)
    services.save(report, figures(report, number), by=by, now=now)
    services.submit(report, by=by, now=now)
    return report


def validated(collection: Collection, by: Member, number: int | None = 7) -> Report:
    """One that the member stands by."""
    report = submitted(collection, by, number)
    services.validate(report, by=by, now=NOW)
    return report


def locked(collection: Collection, by: Member, network: Member, number: int = 7) -> Report:
    """One that the network has locked."""
    report = validated(collection, by, number)
    services.lock(report, by=network, now=NOW)
    return report


def opened(report: Report, person: Member, by: Member) -> LockException:
    """Leave to correct it."""
    why, until = "Une erreur de saisie", TODAY + timedelta(days=10)
    return services.grant_exception(report, person.pk, why, until, by=by, now=NOW)


# For the walk through every address: objects of a member's organisation, today.


def _soon() -> dict[str, Any]:
    return {"due_on": timezone.localdate() + timedelta(days=30)}


def our_draft(member: Member) -> Collection:
    """A collection of ours that is not published."""
    return collecting(member, now=timezone.now(), **_soon())


def our_item(member: Member) -> Item:
    """An item of it."""
    return our_draft(member).items.all()[0]


def ours(member: Member) -> Collection:
    """A collection of ours, with one member that was asked."""
    joined(another("asked"), member, now=timezone.now())
    return published(member, now=timezone.now(), **_soon())


def to_us(member: Member) -> Report:
    """The report that a member of ours was asked for."""
    return ours(member).reports.get()


def opened_by_us(member: Member) -> LockException:
    """A lock that our network has opened."""
    other = another("opened")
    joined(other, member, now=timezone.now())
    made = published(member, now=timezone.now(), **_soon())
    report = submitted(made, other, now=timezone.now())
    services.validate(report, by=other, now=timezone.now())
    services.lock(report, by=member, now=timezone.now())
    until = timezone.localdate() + timedelta(days=5)
    return services.grant_exception(
        report, other.pk, "Une erreur", until, by=member, now=timezone.now()
    )


def by_us(member: Member) -> Report:
    """What a network of ours asks us for."""
    head = another("asking")
    joined(member, head, now=timezone.now())
    made = published(head, now=timezone.now(), **_soon())
    return report_of(made, member.organisation)


def an_item_by_us(member: Member) -> dict[str, Any]:
    """One item of it."""
    report = by_us(member)
    return {"report_id": report.pk, "item_id": report.collection.items.all()[0].pk}
