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
from .models import DataRequest, Question, ReminderKind, Submission
from .tables import ask_of

FACTS = Path(__file__).parent / "demo_facts.toml"
Fact = dict[str, Any]


def load(now: datetime | None = None) -> None:
    """What the alliance asks and what its members answer; run twice changes nothing."""
    if not DataRequest.objects.exists():
        _load(tomllib.loads(FACTS.read_text(encoding="utf-8")), now or clock.now())


@transaction.atomic
def _load(facts: Fact, now: datetime) -> None:
    tale = _Tale(facts, now, officer_of(facts["network"], now))
    data_request = tale.asks()
    for fact in facts["members"]:
        tale.answers(data_request, fact)
    for question in data_request.questions.all():
        tale.publishes(question)


@dataclass(frozen=True, slots=True)
class _Tale:
    """The facts, the day, and who speaks for the network."""

    facts: Fact
    now: datetime
    head: Member

    def ago(self, days: int) -> datetime:
        """That many days before the demonstration is loaded."""
        return self.now - timedelta(days=days)

    def asks(self) -> DataRequest:
        """The data request, published to every member."""
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
        for fact in self.facts["questions"]:
            services.add_question(made, _asked(fact), by=self.head, now=at)
        services.publish(made, by=self.head, now=at)
        return made

    def answers(self, data_request: DataRequest, fact: Fact) -> None:
        """What becomes of one member's answer; whoever has begun nothing is reminded."""
        submissions = Submission.objects.select_related("data_request", "network", "member")
        submission = submissions.get(
            data_request=data_request, member__name__startswith=fact["name"]
        )
        if "ends" not in fact:
            self.reminded(submission)
            return
        by = _officer(submission)
        at = self.ago(self.facts["published"] - 20)
        services.save(submission, _written(data_request, fact), by=by, now=at)
        if fact["ends"] == "locked":
            services.submit(submission, by=by, now=at + timedelta(days=1))
            services.validate(submission, by=by, now=at + timedelta(days=2))
            services.lock(submission, by=self.head, now=at + timedelta(days=9))

    def reminded(self, submission: Submission) -> None:
        """The letter of the day after the deadline has left."""
        at = self.ago(self.facts["reminded"])
        taken = services.take(
            submission, ReminderKind.LATE, of=submission.data_request.due_on, now=at
        )
        if taken is not None:
            services.arrived(taken, now=at)

    def publishes(self, question: Question) -> None:
        """A table of one question is protected, attacked, and leaves."""
        draft = services.publish_question(question, by=self.head, now=self.ago(1))
        publications.work(draft)
        draft.refresh_from_db()
        publications.publish(draft, by=self.head, now=self.now)


def _officer(submission: Submission) -> Member:
    held = Member.objects.filter(organisation=submission.member)
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


def _written(data_request: DataRequest, fact: Fact) -> services.Written:
    """Its figures, cell by cell; a draft may hold fewer than there are cells."""
    cells: dict[int, dict[str, int | None]] = {}
    for question in data_request.questions.all():
        keys = (cell.key for cell in ask_of(question).cells())
        cells[question.pk] = dict(zip(keys, fact[question.code], strict=False))
    return services.Written(cells)
