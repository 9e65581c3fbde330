"""Validated counts leave through the publications, protected; others do not."""

import pytest
from django.urls import reverse

from equiplan.domain.figures.cells import Sex, State
from equiplan.web.datasets import services as datasets
from equiplan.web.datasets.models import Counting
from equiplan.web.datasets.tallies import Cell, Tally
from equiplan.web.indicators import services as actions
from equiplan.web.organisations.models import Member
from equiplan.web.publications import services as publications
from equiplan.web.publications.models import Draft, Publication
from tests.conftest import SignIn
from tests.web.datasets.making import DAY, NOW, a_counting, at, dataset

pytestmark = [pytest.mark.django_db, pytest.mark.clock(NOW)]


@pytest.fixture
def counting(officer: Member) -> Counting:
    """Twelve women and eight men in grade A, three and seventeen in B; validated."""
    return at(a_counting(officer), State.SUBMITTED, State.VALIDATED, by=officer)


def numbers(draft: Draft) -> dict[tuple[str, ...], int]:
    """The counts of its only table, by category and sex as they are called in French."""
    assert draft.asked is not None
    (table,), called = draft.asked["tables"], draft.asked["labels"]
    return {
        tuple(called[head][cell[head]]["fr"] for head in table["dimensions"]): cell["count"]
        for cell in table["cells"]
    }


def test_a_counting_is_handed_over_by_a_dimension_and_sex(
    counting: Counting, officer: Member
) -> None:
    draft = actions.release_counting(counting, "grade", by=officer, now=NOW, is_rounded=False)
    assert numbers(draft) == {
        ("A", "Femmes"): 12,
        ("A", "Hommes"): 8,
        ("B", "Femmes"): 3,
        ("B", "Hommes"): 17,
    }
    assert draft.source == reverse("datasets:counting", args=[counting.pk])


def test_without_a_dimension_only_sex_is_told(counting: Counting, officer: Member) -> None:
    draft = actions.release_counting(counting, "", by=officer, now=NOW, is_rounded=False)
    assert numbers(draft) == {("Femmes",): 15, ("Hommes",): 25}


def test_its_small_count_is_protected_and_the_auditor_passes_it(
    counting: Counting, officer: Member
) -> None:
    draft = actions.release_counting(counting, "grade", by=officer, now=NOW, is_rounded=False)
    publications.work(draft)
    draft.refresh_from_db()
    publication = publications.publish(draft, by=officer, now=NOW)
    told = {
        (cell.get("grade"), cell.get("sex")): cell["count"]
        for cell in publication.tables["tables"][0]["cells"]
    }
    assert told["B", "F"] is None
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
    client, address = (
        sign_in(officer),
        reverse("indicators:release_counting", args=[counting.pk]),
    )
    page = client.get(reverse("datasets:counting", args=[counting.pk])).content.decode()
    assert address in page
    answer = client.post(address, {"by": "grade"})
    assert answer.headers["Location"] == Draft.objects.get().get_absolute_url()


def test_a_refusal_is_said_on_the_page_of_the_counting(officer: Member, sign_in: SignIn) -> None:
    row, client = a_counting(officer), sign_in(officer)
    answer = client.post(reverse("indicators:release_counting", args=[row.pk]), follow=True)
    assert "Faites-les valider" in answer.content.decode()


def nested(officer: Member) -> Counting:
    """Services in directorates, women and men; validated."""
    counts = {"s1": (3, 21), "s2": (30, 14), "s3": (9, 16), "s4": (17, 12)}
    within = {"s1": "d1", "s2": "d1", "s3": "d2", "s4": "d2"}
    cells = tuple(
        Cell(sex, number, {"unit": unit, "direction": within[unit]})
        for unit, both in counts.items()
        for sex, number in zip((Sex.FEMALE, Sex.MALE), both, strict=True)
    )
    tally = Tally(DAY, cells, dimensions=("unit", "direction"))
    row = datasets.keep_counting(
        dataset(officer), tally, by=officer, now=NOW, source=datasets.BY_HAND
    )
    return at(row, State.SUBMITTED, State.VALIDATED, by=officer)


def released(counting: Counting, dimension: str, officer: Member) -> Publication:
    draft = actions.release_counting(counting, dimension, by=officer, now=NOW, is_rounded=False)
    publications.work(draft)
    draft.refresh_from_db()
    return publications.publish(draft, by=officer, now=NOW)


def counts_of(
    publication: Publication, dimension: str
) -> dict[tuple[str | None, str | None], int | None]:
    (table,) = publication.tables["tables"]
    return {(cell.get(dimension), cell.get("sex")): cell["count"] for cell in table["cells"]}


def test_services_and_their_directorates_published_in_turn_do_not_tell_the_hidden_three(
    officer: Member,
) -> None:
    """33 women in the directorate less 30 in the other service: the three."""
    counting = nested(officer)
    services = counts_of(released(counting, "unit", officer), "unit")
    directorates = counts_of(released(counting, "direction", officer), "direction")
    assert services["s1", "F"] is None
    for directorate, several in (("d1", ("s1", "s2")), ("d2", ("s3", "s4"))):
        for sex in ("F", "M", None):
            if directorates[directorate, sex] is not None:
                hidden = [each for each in several if services[each, sex] is None]
                assert len(hidden) != 1


def test_the_same_counting_after_the_language_of_the_organisation_changed(officer: Member) -> None:
    counting = nested(officer)
    first = released(counting, "unit", officer)
    organisation = counting.dataset.organisation
    organisation.language = "es"
    organisation.save()
    counting.refresh_from_db()
    second = released(counting, "unit", officer)
    assert counts_of(first, "unit") == counts_of(second, "unit")
    assert second.what != first.what
