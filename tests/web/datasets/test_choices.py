"""What could be meant either way is chosen on the page before a file is counted."""

import pytest
from django.test import Client
from django.urls import reverse

from equiplan.web.datasets import reading, services, tasks
from equiplan.web.datasets.models import Dataset, PeopleFile
from equiplan.web.organisations.models import Member
from tests.conftest import SignIn

from .making import NOW, counted

pytestmark = pytest.mark.django_db
CONTRACTS = "Matricule;Sexe;Grade\n7;F;A\n7;F;A\n8;H;A\n9;F;B\n"
COUNTS = "Service <b>;Femmes;Hommes\nRH;12;4\nDSI;3;17\nTotal;15;21\n"


@pytest.fixture
def page(clerk: Member, sign_in: SignIn) -> Client:
    """The browser of who counts."""
    return sign_in(clerk)


def chosen(page: Client, people_file: PeopleFile, code: str, answer: str) -> None:
    """Answers a question on the page of columns, the rest as it is proposed, and counts again."""
    address = reverse("datasets:columns", args=[people_file.pk])
    form = page.get(address).context["form"]
    given = {name: form[name].initial or "" for name in form.fields}
    assert page.post(address, given).status_code == 400
    assert page.post(address, given | {f"choice-{code}": answer}).status_code == 302
    people_file.refresh_from_db()
    tasks.count_now(people_file, lambda _sentence: None)
    people_file.refresh_from_db()


def asked(page: Client, people_file: PeopleFile) -> str:
    """The page of a file of which something has to be chosen first."""
    assert reading.counted(people_file) is None
    return page.get(reverse("datasets:people_file", args=[people_file.pk])).content.decode()


@pytest.mark.parametrize(("answer", "women"), [(":matricule", 2), ("rows", 3)])
def test_people_listed_twice_are_counted_as_somebody_chooses(
    page: Client, staff: Dataset, clerk: Member, answer: str, women: int
) -> None:
    people_file = counted(staff, clerk, CONTRACTS)
    assert "Lignes d’une personne déjà citée" in asked(page, people_file)
    chosen(page, people_file, "roster.repeated_people", answer)
    found = reading.counted(people_file)
    assert found
    assert (found.women, found.men) == (women, 1)


def test_a_table_of_counts_is_weighed_once_somebody_says_that_it_is_one(
    page: Client, staff: Dataset, clerk: Member
) -> None:
    people_file = counted(staff, clerk, COUNTS)
    assert "Ce tableau semble contenir déjà des effectifs" in asked(page, people_file)
    told = page.get(reverse("datasets:columns", args=[people_file.pk])).content.decode()
    assert "<b>" not in told.replace("Service &lt;b&gt;", "")
    chosen(page, people_file, "roster.holds_counts", ":n")
    kept = services.keep(people_file, by=clerk, now=NOW)
    assert (kept.women, kept.men) == (15, 21)


def test_rows_are_people_where_somebody_says_so_and_then_the_sex_has_to_be_told(
    page: Client, staff: Dataset, clerk: Member
) -> None:
    people_file = counted(staff, clerk, COUNTS)
    chosen(page, people_file, "roster.holds_counts", "rows")
    assert people_file.state == "counted"
    assert "Dites quelle colonne donne le sexe" in asked(page, people_file)


def test_what_was_chosen_of_one_file_is_not_taken_for_the_next(
    page: Client, staff: Dataset, clerk: Member
) -> None:
    people_file = counted(staff, clerk, CONTRACTS)
    chosen(page, people_file, "roster.repeated_people", "rows")
    services.keep(people_file, by=clerk, now=NOW)
    staff.refresh_from_db()
    assert (staff.mapping["once_per"], staff.mapping["weight"]) == (None, None)
    asked(page, counted(staff, clerk, CONTRACTS + "8;H;A\n"))
