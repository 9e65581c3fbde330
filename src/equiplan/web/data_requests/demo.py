"""Loads the data request of the demonstration by the services that pages use."""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.datasets.models import Policy
from equiplan.web.organisations.demo import officer_of
from equiplan.web.organisations.models import Member
from equiplan.web.platform import clock
from equiplan.web.platform.roles import Role
from equiplan.web.publications import services as publications

from . import services
from .models import Collection, Item, ReminderKind, Report
from .tables import ask_of

FACTS = Path(__file__).parent / "demo_facts.toml"
Fact = dict[str, Any]


def load(now: datetime | None = None) -> None:
    """What the alliance asks and what its members answer; run twice changes nothing."""
    if not Collection.objects.exists():
        _load(tomllib.loads(FACTS.read_text(encoding="utf-8")), now or clock.now())


@transaction.atomic
def _load(facts: Fact, now: datetime) -> None:
    tale = _Tale(facts, now, officer_of(facts["network"], now))
    collection = tale.asks()
    for fact in facts["members"]:
        tale.answers(collection, fact)
    for item in collection.items.all():
        tale.publishes(item)


@dataclass(frozen=True, slots=True)
class _Tale:
    """The facts, the day, and who speaks for the network."""

    facts: Fact
    now: datetime
    head: Member

    def ago(self, days: int) -> datetime:
        """That many days before the demonstration is loaded."""
        return self.now - timedelta(days=days)

    def asks(self) -> Collection:
        """The collection, published to every member."""
        at = self.ago(self.facts["published"])
        texts = {name: self.facts[name] for name in ("titles", "purposes", "definitions")}
        terms = services.Terms(
            **texts,
            on=date(at.year - 1, 12, 31),
            due_on=timezone.localdate(self.ago(self.facts["due"])),
            policy=Policy.INTERNAL,
            by_member=True,
            is_open=True,
        )
        made = services.make(terms, by=self.head, now=at)
        for fact in self.facts["items"]:
            services.add_item(made, _asked(fact), by=self.head, now=at)
        services.publish(made, by=self.head, now=at)
        return made

    def answers(self, collection: Collection, fact: Fact) -> None:
        """What becomes of one member's answer; whoever has begun nothing is reminded."""
        reports = Report.objects.select_related("collection", "network", "member")
        report = reports.get(collection=collection, member__name__startswith=fact["name"])
        if "ends" not in fact:
            self.reminded(report)
            return
        by = _officer(report)
        at = self.ago(self.facts["published"] - 20)
        services.save(report, _written(collection, fact), by=by, now=at)
        if fact["ends"] == "locked":
            services.submit(report, by=by, now=at + timedelta(days=1))
            services.validate(report, by=by, now=at + timedelta(days=2))
            services.lock(report, by=self.head, now=at + timedelta(days=9))

    def reminded(self, report: Report) -> None:
        """The letter of the day after the deadline has left."""
        at = self.ago(self.facts["reminded"])
        taken = services.take(report, ReminderKind.LATE, of=report.collection.due_on, now=at)
        if taken is not None:
            services.arrived(taken, now=at)

    def publishes(self, item: Item) -> None:
        """A table of one item is protected, attacked, and leaves."""
        draft = services.release(item, by=self.head, now=self.ago(1))
        publications.work(draft)
        draft.refresh_from_db()
        publications.publish(draft, by=self.head, now=self.now)


def _officer(report: Report) -> Member:
    held = Member.objects.filter(organisation=report.member)
    return held.filter(assignments__role=Role.EQUALITY_OFFICER).order_by("pk")[0]


def _asked(fact: Fact) -> services.Asked:
    categories = [
        {"code": slugify(names[-1]), "titles": dict(zip(LANGUAGES, names, strict=True))}
        for names in fact.get("levels", ())
    ]
    dimension = {"name": "grade", "categories": categories}
    return services.Asked(
        titles=fact["titles"],
        definitions=fact["definitions"],
        code=fact["code"],
        dimensions=(dimension,) if categories else (),
    )


def _written(collection: Collection, fact: Fact) -> services.Written:
    """Its figures, cell by cell; a draft may hold fewer than there are cells."""
    cells: dict[int, dict[str, int | None]] = {}
    for item in collection.items.all():
        keys = (cell.key for cell in ask_of(item).cells())
        cells[item.pk] = dict(zip(keys, fact[item.code], strict=False))
    return services.Written(cells)
