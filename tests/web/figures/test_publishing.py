"""Validated counts leave through the releases, protected; others do not."""

import pytest
from django.urls import reverse

from equiplan.core.cells import State
from equiplan.web.figures import actions
from equiplan.web.organisations.models import Member
from equiplan.web.releases import actions as releases
from equiplan.web.releases.models import Draft
from equiplan.web.rosters.models import Counting
from tests.conftest import SignIn
from tests.web.rosters.making import NOW, a_counting, at

pytestmark = [pytest.mark.django_db, pytest.mark.clock(NOW)]


@pytest.fixture
def counting(officer: Member) -> Counting:
    """Twelve women and eight men in grade A, three and seventeen in B; validated."""
    return at(a_counting(officer), State.SUBMITTED, State.VALIDATED, by=officer)


def numbers(draft: Draft) -> dict[tuple[str, ...], int]:
    """The counts of its only table, by category and sex."""
    assert draft.asked is not None
    (table,) = draft.asked["tables"]
    heads = table["dimensions"]
    return {tuple(cell[head] for head in heads): cell["count"] for cell in table["cells"]}


def test_a_counting_is_handed_over_by_a_dimension_and_sex(
    counting: Counting, officer: Member
) -> None:
    draft = actions.release_counting(counting, "grade", by=officer, now=NOW)
    assert numbers(draft) == {
        ("A", "Femmes"): 12,
        ("A", "Hommes"): 8,
        ("B", "Femmes"): 3,
        ("B", "Hommes"): 17,
    }
    assert draft.source == reverse("rosters:counting", args=[counting.pk])


def test_without_a_dimension_only_sex_is_told(counting: Counting, officer: Member) -> None:
    draft = actions.release_counting(counting, "", by=officer, now=NOW)
    assert numbers(draft) == {("Femmes",): 15, ("Hommes",): 25}


def test_its_small_count_is_protected_and_the_auditor_passes_it(
    counting: Counting, officer: Member
) -> None:
    draft = actions.release_counting(counting, "grade", by=officer, now=NOW)
    releases.work(draft)
    draft.refresh_from_db()
    release = releases.publish(draft, by=officer, now=NOW)
    told = {
        (cell.get("Grade ou catégorie"), cell.get("Sexe")): cell["count"]
        for cell in release.tables["tables"][0]["cells"]
    }
    assert told["B", "Femmes"] is None
    assert 3 not in told.values()


def test_counts_that_nobody_validated_do_not_leave(officer: Member) -> None:
    draft = a_counting(officer)
    with pytest.raises(actions.PublishingRefused) as refused:
        actions.release_counting(draft, "grade", by=officer, now=NOW)
    assert refused.value.code == "publishing.not_validated"
    assert not Draft.objects.exists()


def test_a_dimension_that_there_is_not_is_refused(counting: Counting, officer: Member) -> None:
    with pytest.raises(actions.PublishingRefused) as refused:
        actions.release_counting(counting, "salary", by=officer, now=NOW)
    assert refused.value.code == "publishing.no_dimension"


def test_the_page_of_a_validated_counting_leads_to_the_draft(
    counting: Counting, officer: Member, sign_in: SignIn
) -> None:
    client, address = sign_in(officer), reverse("figures:release_counting", args=[counting.pk])
    page = client.get(reverse("rosters:counting", args=[counting.pk])).content.decode()
    assert address in page
    answer = client.post(address, {"by": "grade"})
    assert answer.headers["Location"] == Draft.objects.get().get_absolute_url()


def test_a_refusal_is_said_on_the_page_of_the_counting(officer: Member, sign_in: SignIn) -> None:
    row, client = a_counting(officer), sign_in(officer)
    answer = client.post(reverse("figures:release_counting", args=[row.pk]), follow=True)
    assert "Faites-les valider" in answer.content.decode()
