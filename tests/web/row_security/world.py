"""Two organisations with a row of every kind each, so that no wall is tried on an empty table."""

from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.utils import timezone

from equiplan.domain.plans.corrections import Correction, CorrectionKind
from equiplan.web.benchmarks.services import put_beside
from equiplan.web.data_requests import models as data_requests
from equiplan.web.imports import selectors
from equiplan.web.imports import services as imports
from equiplan.web.networks.models import Agreement, Matter, Membership, Package, Peer
from equiplan.web.notifications.models import Digest
from equiplan.web.organisations.models import Invitation, Kind, Member, Organisation, Person, Unit
from equiplan.web.plans import services as plans
from equiplan.web.platform.models import Job
from equiplan.web.platform.roles import Role
from equiplan.web.platform.row_security import scoped_models
from equiplan.web.publications.models import Draft, Population, Publication
from tests.people import member_of

from ..benchmarks.making import kept
from ..datasets.making import one_of_everything
from ..indicators import defining, staged
from ..readings import NOW, adopted, reading_of, upload_of


def furnish(member: Member) -> None:
    """A row of each kind for the organisation of a member."""
    ours = member.organisation
    unit = Unit.objects.create(organisation=ours, name="Campus", path=f"/{ours.pk}/")
    member_of(member.account, ours, Role.CONTRIBUTOR, unit=unit)
    person = Person.objects.create(organisation=ours, name="Alex Roy", unit=unit)
    Invitation.objects.create(
        organisation=ours,
        person=person,
        email="alex@example.org",
        role=Role.CONTRIBUTOR,
        key=sha256(ours.slug.encode()).hexdigest(),
        by=member,
        at=NOW,
        ends_at=NOW + timedelta(days=7),
    )
    Digest.objects.get_or_create(member=member)
    Job.objects.create(task=ours.uid, organisation=ours, sentence="job.waiting")
    _a_plan(member)
    _a_reading(member)
    _a_network(member)
    one_of_everything(member)
    _a_data_request(member)
    _a_publication(member)
    _figures(member)


def _figures(member: Member) -> None:
    """An indicator that fills itself, one of our own, and a series beside the first."""
    indicator = staged.a_figure(member)
    defining.a_definition(member)
    put_beside(indicator, [kept(member).pk], by=member, now=NOW)


def _a_publication(member: Member) -> None:
    told = {"organisation": member.organisation, "title": "T", "series": "s", "policy": "internal"}
    Draft.objects.create(**told, threshold=5, by=member, at=NOW)
    Population.objects.create(organisation=member.organisation, code="p", name="P")
    Publication.objects.create(**told, threshold=5, number=1, published_by=member, published_at=NOW)


def _a_plan(member: Member) -> None:
    how: dict[str, Any] = {"by": member, "now": NOW}
    plan = adopted(member)
    axis = plan.axes.all()[0]
    action = axis.actions.all()[0]
    indicator = action.indicators.get()
    plans.comment(action, "Fait.", **how)
    plans.change(action, "calendar", "automne 2026, puis chaque année", **how)
    plans.record_occurrence(action, "2026", "done", **how)
    plans.link_document(action, upload_of(member), "Relevé", **how)
    plans.aim(indicator, on="2027-12-31", value=60, **how)
    plans.record_value(indicator, on="2026-02-28", value=25, **how)
    plans.validate(plan, **how)


def _a_reading(member: Member) -> None:
    reading = reading_of(member)
    key = selectors.state_of(reading).live()[0].key
    imports.correct(reading, [Correction(CorrectionKind.CHECK, key)], by=member, now=NOW)


def _a_network(member: Member) -> None:
    ours = member.organisation
    network = Organisation.objects.create(
        name=f"Réseau de {ours}", slug=f"reseau-{ours.slug}", kind=Kind.NETWORK
    )
    membership = Membership.objects.create(
        network=network, member=ours, status="active", at=NOW, by=member
    )
    today = timezone.localdate()
    Agreement.objects.create(
        membership=membership,
        matter=Matter.PLAN_TITLES,
        purpose="Se comparer",
        starts_on=today,
        ends_on=today + timedelta(days=90),
        granted_by=member,
        granted_at=NOW,
    )
    elsewhere = Organisation.objects.create(
        name=f"Ailleurs {ours}", slug=f"ailleurs-{ours.slug}", kind=Kind.SCHOOL, is_external=True
    )
    peer = Peer.objects.create(
        here=ours, elsewhere=elsewhere, uid=elsewhere.uid, public_key="A" * 44
    )
    Package.objects.create(
        peer=peer, number=1, issued_at=NOW, expires_at=NOW, received_at=NOW, content={}
    )


def _a_data_request(member: Member) -> None:
    ours = member.organisation
    asked = Organisation.objects.get(slug=f"reseau-{ours.slug}")
    today = timezone.localdate()
    made = data_requests.DataRequest.objects.create(
        network=ours, on=today, due_on=today, made_by=member, made_at=NOW, state="published"
    )
    question = data_requests.Question.objects.create(data_request=made, number=1, code="bodies")
    submission = data_requests.Submission.objects.create(
        data_request=made, network=ours, member=asked, asked_at=NOW, answers=member
    )
    data_requests.Draft.objects.create(submission=submission, organisation=ours, by=member, at=NOW)
    data_requests.SubmissionCell.objects.create(submission=submission, question=question, number=3)
    data_requests.Reminder.objects.create(submission=submission, kind="late", of=today, at=NOW)
    data_requests.LockException.objects.create(
        submission=submission, person=member, reason="Une erreur", ends_on=today, granted_at=NOW
    )
    data_requests.Adoption.objects.create(
        network=ours, member=asked, code="bodies", since=today, said_at=NOW
    )


def keys() -> dict[str, set[object]]:
    """The key of every row behind a wall, by the label of its table."""
    return {
        label: set(model._default_manager.values_list("pk", flat=True))
        for label, model in scoped_models().items()
    }
