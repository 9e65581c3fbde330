"""Pages of datasets: what they show, what they ask first, what they refuse; how much they ask."""

import csv
from datetime import timedelta
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.figures.cells import State
from equiplan.web.datasets import tasks
from equiplan.web.datasets.models import Count, Counting, Dataset, PeopleFile
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn

from .making import BEFORE, DAY, at, brought, counted, counting, dataset

pytestmark = pytest.mark.django_db
ROWS = {"row-TOTAL_FORMS": "3", "row-INITIAL_FORMS": "0"}
GIVEN = ROWS | {"on": "2025-12-31", "dimension": "grade", "row-0-category": "A"}
GIVEN |= {"row-0-women": "5", "row-0-men": "7", "row-1-category": "B", "row-1-women": "0"}


@pytest.fixture
def page(clerk: Member, sign_in: SignIn) -> Client:
    """The browser of who counts."""
    return sign_in(clerk)


def text(client: Client, name: str, *parts: object) -> str:
    """A page that answers."""
    answer = client.get(reverse(f"datasets:{name}", args=parts))
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_empty_list_says_what_to_do(page: Client) -> None:
    told = text(page, "list")
    assert "Rien n’est encore compté" in told
    assert reverse("datasets:new") in told


def test_the_list_shows_what_was_counted_last(page: Client, staff: Dataset, clerk: Member) -> None:
    counting(staff, clerk, BEFORE, A=(1, 9))
    counting(staff, clerk, A=(1, 3))
    told = text(page, "list")
    assert "31 décembre 2025" in told
    assert "25\N{NO-BREAK SPACE}%" in told
    assert "10\N{NO-BREAK SPACE}%" not in told


def test_the_list_asks_as_much_of_fifty_datasets_as_of_one_and_reads_no_count(
    page: Client,
    staff: Dataset,
    clerk: Member,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    counting(staff, clerk)
    text(page, "list")
    with django_assert_num_queries(7) as few:
        text(page, "list")
    for n in range(54):
        counting(dataset(clerk, f"Groupe {n}"), clerk)
    with django_assert_num_queries(len(few)) as many:
        told = text(page, "list")
    assert 'datasets_count"' not in "".join(each["sql"] for each in many.captured_queries)
    assert "page=2" in told
    assert len(told) < 120_000


def test_a_dataset_is_described_and_described_anew(page: Client, clerk: Member) -> None:
    given = {"name": "Jurys", "what": "bodies", "policy": "public", "keeper": str(clerk.pk)}
    assert page.post(reverse("datasets:new"), given).status_code == 302
    made = Dataset.objects.get()
    assert (made.name, made.keeper) == ("Jurys", clerk)
    given |= {"name": "Jurys de concours", "policy": "internal"}
    page.post(reverse("datasets:change", args=[made.pk]), given)
    made.refresh_from_db()
    assert (made.name, made.policy) == ("Jurys de concours", "internal")


def test_a_name_that_is_taken_is_told_beside_it(page: Client, staff: Dataset) -> None:
    given = {"name": staff.name, "what": "staff", "policy": "public"}
    answer = page.post(reverse("datasets:new"), given)
    assert answer.status_code == 400
    assert "porte déjà ce nom" in answer.content.decode()


def test_the_page_of_a_dataset_tells_how_the_share_of_women_moves(
    page: Client, staff: Dataset, clerk: Member
) -> None:
    counting(staff, clerk, BEFORE, A=(2, 8))
    counting(staff, clerk, A=(3, 7))
    told = text(page, "dataset", staff.pk)
    assert "+10" in told
    assert "30\N{NO-BREAK SPACE}%" in told


def test_the_page_of_a_dataset_asks_as_much_of_ten_countings_as_of_one(
    page: Client,
    staff: Dataset,
    clerk: Member,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    counting(staff, clerk)
    text(page, "dataset", staff.pk)
    with django_assert_num_queries(9) as few:
        text(page, "dataset", staff.pk)
    for n in range(1, 10):
        counting(staff, clerk, DAY - timedelta(days=n))
    with django_assert_num_queries(len(few)):
        text(page, "dataset", staff.pk)


def test_the_page_of_a_counting_asks_as_much_of_many_cells_as_of_few(
    page: Client,
    staff: Dataset,
    clerk: Member,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    few = counting(staff, clerk)
    many = counting(staff, clerk, BEFORE, **{f"G{n}": (n, 3) for n in range(300)})
    text(page, "counting", few.pk)
    with django_assert_num_queries(8) as asked:
        text(page, "counting", few.pk)
    with django_assert_num_queries(len(asked)):
        told = text(page, "counting", many.pk)
    assert "page=2" in told
    assert len(told) < 120_000


def test_a_counting_is_told_by_category_and_adds_up(
    page: Client, staff: Dataset, clerk: Member
) -> None:
    row = counting(staff, clerk)
    told = text(page, "counting", row.pk)
    assert "60\N{NO-BREAK SPACE}%" in told  # twelve of twenty in A
    assert "37,5\N{NO-BREAK SPACE}%" in told  # fifteen of forty
    assert "Les catégories s’additionnent" in told


def test_who_counts_is_not_shown_what_only_others_may_do(
    page: Client, staff: Dataset, clerk: Member, officer: Member, sign_in: SignIn
) -> None:
    row = at(counting(staff, clerk), State.SUBMITTED, by=clerk)
    told = text(page, "counting", row.pk)
    assert 'value="draft"' in told
    assert 'value="validated"' not in told
    assert 'value="validated"' in text(sign_in(officer), "counting", row.pk)


def test_steps_are_taken_from_the_page(
    page: Client, staff: Dataset, clerk: Member, officer: Member, sign_in: SignIn
) -> None:
    row = counting(staff, clerk)
    where = reverse("datasets:step", args=[row.pk])
    page.post(where, {"to": "submitted"})
    told = page.post(where, {"to": "validated"}, follow=True).content.decode()
    assert "revient à la personne référente égalité" in told
    sign_in(officer).post(where, {"to": "validated"})
    row.refresh_from_db()
    assert row.state == "validated"
    assert page.post(where, {"to": "printed"}).status_code == 404


def test_counts_are_entered_by_hand(page: Client, staff: Dataset) -> None:
    answer = page.post(reverse("datasets:enter", args=[staff.pk]), GIVEN)
    row = Counting.objects.get()
    assert answer.headers["Location"] == reverse("datasets:counting", args=[row.pk])
    told = sorted(Count.objects.values_list("key", "sex", "number"))
    assert told == [("grade=A", "F", 5), ("grade=A", "M", 7), ("grade=B", "F", 0)]


def test_the_same_day_is_replaced_once_the_differences_were_shown(
    page: Client, staff: Dataset, clerk: Member
) -> None:
    first = counting(staff, clerk, A=(5, 8))
    where = reverse("datasets:enter", args=[staff.pk])
    told = page.post(where, GIVEN).content.decode()
    assert "Ce qui changerait" in told
    assert Counting.objects.get(removed_at=None) == first
    page.post(where, GIVEN | {"over": str(first.pk)})
    assert Counting.objects.get(removed_at=None).women == 5


def test_a_locked_day_is_refused_in_the_form_and_nothing_typed_is_lost(
    page: Client, staff: Dataset, clerk: Member, officer: Member
) -> None:
    steps = (State.SUBMITTED, State.VALIDATED, State.LOCKED)
    at(counting(staff, clerk), *steps, by=officer)
    answer = page.post(reverse("datasets:enter", args=[staff.pk]), GIVEN)
    assert answer.status_code == 400
    told = answer.content.decode()
    assert "verrouillés" in told
    assert 'value="7"' in told


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"on": ""}, "Indiquez un jour"),
        ({"row-0-women": "douze"}, "Écrivez un nombre entier"),
        ({"row-0-women": "-1"}, "Écrivez zéro ou plus"),
        ({"row-1-category": "A"}, "est donnée deux fois"),
        ({"since": "2026-01-01"}, "Le premier jour vient après le dernier"),
        ({"on": "2099-01-01"}, "n’est pas encore venu"),
        ({"dimension": "shoe size"}, "Sélectionnez un choix valide"),
        ({"row-TOTAL_FORMS": "x"}, "ManagementForm"),
    ],
    ids=["no day", "words", "negative", "twice", "period", "future", "dimension", "rows"],
)
def test_what_cannot_be_counted_is_told_in_the_form(
    page: Client, staff: Dataset, wrong: dict[str, str], said: str
) -> None:
    answer = page.post(reverse("datasets:enter", args=[staff.pk]), GIVEN | wrong)
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not Counting.objects.exists()


def test_more_rows_keep_what_was_typed(page: Client, staff: Dataset) -> None:
    told = page.post(reverse("datasets:enter", args=[staff.pk]), GIVEN | {"more": "yes"})
    said = told.content.decode()
    assert 'name="row-7-women"' in said
    assert 'value="7"' in said
    assert not Counting.objects.exists()


def test_a_file_goes_all_the_way_through_the_pages(
    page: Client, staff: Dataset, clerk: Member
) -> None:
    file = SimpleUploadedFile("liste.csv", b"Sexe;Grade\nF;A\nF;B\nM;A\n")
    sent = page.post(
        reverse("datasets:bring", args=[staff.pk]), {"people_file": file, "on": "2025-12-31"}
    )
    people_file = PeopleFile.objects.get()
    assert sent.headers["Location"] == reverse("datasets:people_file", args=[people_file.pk])
    assert "hx-get" in text(page, "people_file", people_file.pk)
    tasks.count_now(people_file, lambda _sentence: None)
    told = text(page, "people_file", people_file.pk)
    assert "Comment les colonnes ont été comprises" in told
    assert "66,7\N{NO-BREAK SPACE}%" in told
    assert "Ce que sont les colonnes" in text(page, "columns", people_file.pk)
    kept = page.post(reverse("datasets:keep", args=[people_file.pk]))
    row = Counting.objects.get()
    assert kept.headers["Location"] == reverse("datasets:counting", args=[row.pk])
    assert page.get(reverse("datasets:people_file", args=[people_file.pk])).status_code == 404


def test_what_the_columns_are_is_said_in_a_form(
    page: Client, staff: Dataset, clerk: Member
) -> None:
    people_file = counted(staff, clerk)
    where = reverse("datasets:columns", args=[people_file.pk])
    answer = page.post(where, {"column-1": "", "column-2": "grade"})
    assert answer.status_code == 400
    assert "Dites d’une colonne" in answer.content.decode()
    page.post(where, {"column-1": "sex", "column-2": "unit"})
    people_file.refresh_from_db()
    assert (people_file.state, people_file.turn) == ("waiting", 1)


def test_a_file_for_a_day_that_is_counted_shows_what_it_would_change(
    page: Client, staff: Dataset, clerk: Member
) -> None:
    there = counting(staff, clerk, A=(2, 1))
    people_file = counted(staff, clerk)
    told = text(page, "people_file", people_file.pk)
    assert f'name="over" value="{there.pk}"' in told
    assert "Remplacer les effectifs de ce jour" in told
    page.post(reverse("datasets:keep", args=[people_file.pk]), {"over": str(there.pk)})
    assert Counting.objects.get(removed_at=None).total == 7


def test_a_file_is_discarded_after_asking(page: Client, staff: Dataset, clerk: Member) -> None:
    people_file = counted(staff, clerk)
    where = reverse("datasets:discard", args=[people_file.pk])
    assert "Détruire ce fichier" in text(page, "discard", people_file.pk)
    assert PeopleFile.objects.exists()
    page.post(where)
    assert not PeopleFile.objects.exists()


def test_a_colleague_who_may_not_count_it_does_not_see_a_file(
    staff: Dataset, clerk: Member, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    people_file = brought(staff, clerk)
    helper = sign_in(enrol(school, Role.CONTRIBUTOR))
    assert helper.get(reverse("datasets:people_file", args=[people_file.pk])).status_code == 404


def test_what_is_removed_is_brought_back_from_the_page(
    page: Client, staff: Dataset, clerk: Member
) -> None:
    row = counting(staff, clerk)
    page.post(reverse("datasets:remove_counting", args=[row.pk]))
    assert reverse("datasets:restore_counting", args=[row.pk]) in text(page, "dataset", staff.pk)
    page.post(reverse("datasets:restore_counting", args=[row.pk]))
    assert text(page, "counting", row.pk)
    told = page.post(reverse("datasets:remove", args=[staff.pk])).content.decode()
    assert reverse("datasets:restore", args=[staff.pk]) in told
    assert page.get(reverse("datasets:dataset", args=[staff.pk])).status_code == 404
    page.post(reverse("datasets:restore", args=[staff.pk]))
    assert text(page, "dataset", staff.pk)


def test_small_counts_of_a_sensitive_dataset_are_on_no_page_and_in_no_file(
    page: Client, clerk: Member
) -> None:
    secret = dataset(clerk, "Aménagements", policy="sensitive")
    row = counting(secret, clerk, A=(137, 2), B=(141, 146))
    told = [text(page, "list"), text(page, "dataset", secret.pk), text(page, "counting", row.pk)]
    as_text, *sheets = files_of(page, row)
    assert all("multiple de six" in each for each in told[1:])
    for each in (*told, as_text):
        assert [n for n in (2, 137, 141, 146) if f">{n}<" in each or f",{n}," in each] == []
    assert "<v>137</v>" not in "".join(sheets)


def files_of(client: Client, row: Counting) -> list[str]:
    """What can be taken away of a counting, as text."""
    csv_file = client.get(reverse("datasets:export", args=[row.pk, "csv"]))
    book = client.get(reverse("datasets:export", args=[row.pk, "xlsx"])).content
    with ZipFile(BytesIO(book)) as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist()]
    return [csv_file.content.decode("utf-8-sig"), *sheets]


def test_counts_are_taken_away_as_the_page_shows_them(
    page: Client, staff: Dataset, clerk: Member
) -> None:
    row = counting(staff, clerk)
    rows = list(csv.reader(StringIO(files_of(page, row)[0])))
    assert rows[2][1:] == ["A", "12", "8", "0", "0", "20", "60.0"]
    assert page.get(reverse("datasets:export", args=[row.pk, "exe"])).status_code == 404


def test_the_mapping_is_forgotten_after_asking(page: Client, staff: Dataset, clerk: Member) -> None:
    page.post(reverse("datasets:keep", args=[counted(staff, clerk).pk]))
    assert "Oublier" in text(page, "forget", staff.pk)
    page.post(reverse("datasets:forget", args=[staff.pk]))
    staff.refresh_from_db()
    assert staff.mapping == {}


def test_a_file_that_waits_for_a_worker_that_is_gone_says_so(
    page: Client, staff: Dataset, clerk: Member
) -> None:
    people_file = brought(staff, clerk)
    assert "Recommencez" in text(page, "people_file", people_file.pk)
