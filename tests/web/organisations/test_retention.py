"""What is kept, for how long, and that it is then forgotten by itself."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from equiplan.domain.access.retention import Retained
from equiplan.web.imports import retention as documents
from equiplan.web.imports.models import Reading
from equiplan.web.organisations import retention, services
from equiplan.web.organisations.models import (
    AuditLine,
    Invitation,
    Member,
    Organisation,
    Origin,
    Person,
)
from equiplan.web.plans import services as plans
from equiplan.web.plans.models import Owner
from equiplan.web.platform.registry import SCHEDULES
from equiplan.web.platform.roles import Role
from equiplan.web.uploads.models import Upload
from tests.conftest import Enrol, SignIn
from tests.web import readings
from tests.web.persons import invited, refused, somebody

NOW = timezone.now()
pytestmark = pytest.mark.django_db


def later(months: int) -> datetime:
    """So many months from now, and a day."""
    return NOW + timedelta(days=months * 30.44 + 1)


@pytest.fixture
def chief(enrol: Enrol, school: Organisation) -> Member:
    """Who administers a school."""
    return enrol(school, Role.ADMINISTRATOR)


def adopted_reading(chief: Member) -> Reading:
    """A document that has become a plan, now."""
    reading = readings.reading_of(chief)
    plan = readings.adopted(chief)
    type(plan).objects.filter(pk=plan.pk).update(adopted_at=NOW)
    Reading.objects.filter(pk=reading.pk).update(state="adopted", plan=plan, at=NOW)
    return reading


def test_the_file_of_an_adopted_plan_is_forgotten_and_its_page_says_so(
    chief: Member, sign_in: SignIn
) -> None:
    reading = adopted_reading(chief)
    name, storage = str(reading.upload.file.name), reading.upload.file.storage
    assert documents.forget(later(23)) == 0
    assert storage.exists(name)
    assert documents.forget(later(24)) == 1
    assert not storage.exists(name)
    upload = Upload.objects.get()
    assert (upload.file.name, upload.sha256 != "") == ("", True)
    line = AuditLine.objects.get(event="retention.upload_forgotten")
    assert (line.by, line.origin) == (None, Origin.JOB)
    page = sign_in(chief).get(reverse("imports:reading", args=[reading.pk]))
    assert "oublié" in page.content.decode()
    assert documents.forget(later(25)) == 0


def test_a_run_that_was_cut_after_the_bytes_went_is_finished_by_the_next(chief: Member) -> None:
    reading = adopted_reading(chief)
    reading.upload.file.storage.delete(str(reading.upload.file.name))
    assert documents.forget(later(24)) == 1
    assert Upload.objects.get().forgotten_at == later(24)


def test_what_is_linked_or_not_adopted_stays(chief: Member) -> None:
    reading = adopted_reading(chief)
    readings.reading_of(chief)
    action = readings.adopted(chief).axes.all()[0].actions.all()[0]
    plans.link_document(action, reading.upload, "Le plan signé", by=chief, now=NOW)
    assert documents.forget(later(100)) == 0


def test_documents_may_be_kept_for_good(chief: Member) -> None:
    adopted_reading(chief)
    services.set_retention({Retained.DOCUMENTS: None}, by=chief, now=NOW)
    assert documents.forget(later(600)) == 0


def test_an_invitation_nobody_accepted_is_forgotten(chief: Member) -> None:
    invited(chief)
    kind, _key = invited(chief, "two@x.example")
    services.join(kind, services.Newcomer("Deux", "une phrase bien longue", "fr"), now=NOW)
    assert retention.forget(later(3)) == 0
    assert retention.forget(later(4)) == 1
    assert Invitation.objects.get() == kind


def test_who_has_gone_is_forgotten_with_their_name_as_owner(chief: Member, enrol: Enrol) -> None:
    person = somebody(chief, "Zoé Partie", email="zoe@x.example")
    owner = readings.adopted(chief).axes.all()[0].actions.all()[0].owners.all()[0]
    Owner.objects.filter(pk=owner.pk).update(name="Zoé Partie", person=person)
    other = enrol(chief.organisation, Role.DATA_OFFICER)
    for each in (person, other.person):
        services.remove_person(each, by=chief, now=NOW)
    assert retention.forget(later(23)) == 0
    assert retention.forget(later(24)) == 2
    assert not Person.objects.filter(name="Zoé Partie").exists()
    assert not Member.objects.filter(pk=other.pk).exists()
    owner.refresh_from_db()
    assert (owner.name, owner.person) == ("—", None)
    line = AuditLine.objects.get(event="retention.people_forgotten")
    assert line.facts == {"count": 2}


def test_who_still_has_a_role_is_not_forgotten(chief: Member, enrol: Enrol) -> None:
    auditor = enrol(chief.organisation, Role.AUDITOR)
    somebody(chief)
    assert retention.forget(later(24)) == 0
    assert retention.forget(later(26)) == 1
    assert not Member.objects.filter(pk=auditor.pk).exists()
    assert Member.objects.filter(pk=chief.pk).exists()


def test_months_out_of_bounds_and_people_who_may_not_change_nothing(
    chief: Member, enrol: Enrol, sign_in: SignIn
) -> None:
    with refused("retention.out_of_bounds"):
        services.set_retention({Retained.PEOPLE: None}, by=chief, now=NOW)
    where = reverse("organisations:set_retention")
    officer = sign_in(enrol(chief.organisation, Role.EQUALITY_OFFICER))
    assert officer.post(where, {}).status_code == 403
    wrong = sign_in(chief).post(where, {"documents": "", "invitations": "999", "people": "12"})
    assert wrong.status_code == 400
    assert wrong.context["form"]["invitations"].value() == "999"
    assert Organisation.objects.get().retention == {}


def test_what_was_chosen_is_said_in_plain_sentences(chief: Member, sign_in: SignIn) -> None:
    client = sign_in(chief)
    given = {"documents": "", "invitations": "2", "people": "12"}
    answer = client.post(reverse("organisations:set_retention"), given)
    page = client.get(answer.headers["Location"]).content.decode()
    assert "Ils sont gardés toujours." in page
    assert "2 mois après leur fin" in page
    line = AuditLine.objects.get(event="retention.set")
    assert line.facts["after"] == {"documents": None, "invitations": 2, "people": 12}


def test_a_worker_does_it_every_day() -> None:
    names = ("organisations.retention", "imports.retention", "accounts.sessions")
    assert [SCHEDULES[name].every for name in names] == ["day"] * 3
