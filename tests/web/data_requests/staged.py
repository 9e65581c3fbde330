"""Collecting for the pages that browsers look at: what each page shows, with something of all."""

from datetime import timedelta
from typing import Protocol

from django.utils import timezone

from equiplan.web.data_requests import services
from equiplan.web.data_requests.models import DataRequest, Submission
from equiplan.web.datasets.models import Count, Counting, Dataset
from equiplan.web.organisations.models import Member
from tests.web.networks.making import joined

from .making import another, bodies, by_us, collecting, figures, staff, submission_of, submitted

Reach = tuple[object, ...]


class Stage(Protocol):
    """Who looks."""

    @property
    def member(self) -> Member:
        """The member whose pages are looked at."""


def _lived(stage: Stage) -> DataRequest:
    """A data request of ours with a member at each state, one of them late, one lock open."""
    us, now = stage.member, timezone.now()
    heads = [another(f"membre-{name}") for name in "abcdef"]
    for head in heads:
        joined(head, us)
    made = collecting(us, staff(), bodies(), now=now, due_on=timezone.localdate())
    services.publish(made, by=us, now=now)
    for n, head in enumerate(heads[:5]):
        submission = submitted(made, head, None if n == 4 else 10 + n, now=now)
        if n < 3:
            services.validate(submission, by=head, now=now)
    first = submission_of(made, heads[0].organisation)
    services.lock(first, by=us, now=now)
    until = timezone.localdate() + timedelta(days=5)
    services.grant_exception(first, heads[0].pk, "Une coquille", until, by=us, now=now)
    DataRequest.objects.filter(pk=made.pk).update(due_on=timezone.localdate() - timedelta(days=2))
    return made


def lived(stage: Stage) -> Reach:
    """For the pages of a data request under way."""
    return (_lived(stage).pk,)


def in_writing(stage: Stage) -> Reach:
    """For the pages of one that is not published."""
    return (collecting(stage.member, staff(), now=timezone.now(), **_soon()).pk,)


def _soon() -> dict[str, object]:
    return {"due_on": timezone.localdate() + timedelta(days=30)}


def a_question(stage: Stage) -> Reach:
    """For the page of one count."""
    made = collecting(stage.member, staff(), now=timezone.now(), **_soon())
    return (made.questions.get().pk,)


def with_an_open_lock(stage: Stage) -> Reach:
    """For the page of a member whose locked answer is being corrected."""
    submission = Submission.objects.filter(data_request=_lived(stage), state="locked").get()
    return (submission.pk,)


def of_a_draft(stage: Stage) -> Reach:
    """For the page of a member that has submitted nothing."""
    submission = Submission.objects.filter(data_request=_lived(stage), state="draft").get()
    return (submission.pk,)


def to_answer(stage: Stage) -> Reach:
    """For the page of what a network asks us for."""
    return (by_us(stage.member).pk,)


def answered(stage: Stage) -> Reach:
    """For the page of what we have submitted."""
    submission = by_us(stage.member)
    now = timezone.now()
    services.save(submission, figures(submission, None), by=stage.member, now=now)
    services.submit(submission, by=stage.member, now=now)
    return (submission.pk,)


def sent_back(stage: Stage) -> Reach:
    """For the page of what came back to be corrected."""
    (pk,) = answered(stage)
    submission = Submission.objects.get(pk=str(pk))
    services.send_back(submission, "Deux fois la même", by=stage.member, now=timezone.now())
    return (pk,)


def both_sides(stage: Stage) -> Reach:
    """For the list of what we owe and what we ask."""
    _lived(stage)
    by_us(stage.member)
    return ()


def from_a_roster(stage: Stage) -> Reach:
    """For the page on which a counting of ours is laid onto an item."""
    submission, us, now = by_us(stage.member), stage.member, timezone.now()
    dataset = Dataset.objects.create(organisation=us.organisation, name="Paie", what="staff")
    counting = Counting.objects.create(
        dataset=dataset,
        on=timezone.localdate(),
        dimensions=["grade"],
        counted_by=us,
        counted_at=now,
    )
    for sex, grade in (("F", "cadres"), ("M", "stagiaires"), ("_U", "autres")):
        told = {"sex": sex, "key": f"grade={grade}", "breakdown": {"grade": grade}}
        Count.objects.create(counting=counting, number=8, **told)
    question = submission.data_request.questions.get(code__startswith="personnel")
    return (submission.pk, question.pk)
