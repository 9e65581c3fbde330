"""Files of people: brought, understood, counted, corrected, kept or discarded, always destroyed."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from equiplan.domain.figures.cells import State
from equiplan.importing.people.model import Mapping
from equiplan.web.datasets import folders, reading, selectors, services, tasks
from equiplan.web.datasets.models import Count, Counting, Dataset, PeopleFile
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.web.persons import refused

from .making import DAY, MEGABYTE, NOW, PEOPLE, at, brought, counted, counting, dataset

pytestmark = pytest.mark.django_db
CODED = "Code;Grade\n1;A\n2;A\n2;B\n"


def left(files: Path) -> list[str]:
    """What lies in the folder of files."""
    return [path.name for path in files.rglob("*") if path.is_file()]


def chosen(people_file: PeopleFile, **columns: str) -> dict[str, object]:
    """How the columns of a file are, said anew: a dimension, "sex", or "" for left out."""
    found = reading.understood(people_file)
    assert found
    uses = {
        key: {"role": role if role == "sex" else "dimension", "dimension": role}
        if role
        else {"role": "ignored"}
        for key, role in columns.items()
    }
    return {**found.mapping.to_json(), "columns": uses}


def test_a_file_is_counted_and_nothing_is_kept_before_somebody_says_so(
    staff: Dataset, clerk: Member, files: Path
) -> None:
    people_file = counted(staff, clerk)
    page = selectors.people_file_page(people_file, clerk)
    assert page
    assert page.counted
    assert (page.counted.women, page.counted.men, page.counted.rows) == (3, 4, 7)
    assert not Counting.objects.exists()
    assert left(files) != []


def test_keeping_the_counts_destroys_the_file(staff: Dataset, clerk: Member, files: Path) -> None:
    people_file = counted(staff, clerk)
    with_commit = services.keep(people_file, by=clerk, now=NOW)
    assert (with_commit.women, with_commit.men, with_commit.source) == (3, 4, "file")
    assert sorted(Count.objects.values_list("key", "sex", "number")) == [
        ("grade=A", "F", 2),
        ("grade=A", "M", 1),
        ("grade=B", "F", 1),
        ("grade=B", "M", 3),
    ]
    assert not PeopleFile.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_nothing_of_a_file_lies_anywhere_once_it_is_kept_or_discarded(
    staff: Dataset, clerk: Member, files: Path
) -> None:
    services.keep(counted(staff, clerk), by=clerk, now=NOW)
    assert left(files) == []
    services.discard(counted(staff, clerk), by=clerk, now=NOW)
    assert left(files) == []
    assert not PeopleFile.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_cannot_be_kept_stays_to_be_looked_at(
    staff: Dataset, clerk: Member, officer: Member, files: Path
) -> None:
    at(counting(staff, clerk), State.SUBMITTED, State.VALIDATED, State.LOCKED, by=officer)
    people_file = counted(staff, clerk)
    with refused("counting.locked"):
        services.keep(people_file, by=clerk, now=NOW)
    assert PeopleFile.objects.get() == people_file
    assert reading.counted(people_file) is not None


def test_a_file_is_kept_once(staff: Dataset, clerk: Member) -> None:
    people_file = counted(staff, clerk)
    services.keep(people_file, by=clerk, now=NOW)
    with refused("brought.gone"):
        services.keep(people_file, by=clerk, now=NOW)
    assert Counting.objects.count() == 1


def test_a_file_that_is_not_counted_yet_is_not_kept(staff: Dataset, clerk: Member) -> None:
    people_file = brought(staff, clerk)
    with refused("brought.not_counted"):
        services.keep(people_file, by=clerk, now=NOW)
    assert PeopleFile.objects.get() == people_file


def test_how_a_file_was_read_is_remembered_for_the_next_one_and_for_new_datasets(
    staff: Dataset, clerk: Member
) -> None:
    people_file = counted(staff, clerk, CODED)
    assert reading.counted(people_file) is None
    told = chosen(people_file, code="sex", grade="grade") | {"sex": {"1": "M", "2": "F"}}
    services.read_again(people_file, told, by=clerk)
    tasks.count_now(people_file, lambda _sentence: None)
    people_file.refresh_from_db()
    assert services.keep(people_file, by=clerk, now=NOW).women == 2
    staff.refresh_from_db()
    again = counted(staff, clerk, CODED.replace("2;B", "2;B\n2;B"))
    found = reading.counted(again)
    assert found
    assert found.women == 3
    other = reading.counted(counted(dataset(clerk, "Étudiant·es"), clerk, CODED))
    assert other
    assert (other.women, other.men) == (2, 1)


def test_only_headings_that_play_a_role_are_remembered(staff: Dataset, clerk: Member) -> None:
    services.keep(counted(staff, clerk), by=clerk, now=NOW)
    staff.refresh_from_db()
    assert set(Mapping.from_json(staff.mapping).columns) == {"sexe", "grade"}
    assert staff.mapping["sheet"] is None


def test_how_files_are_read_can_be_forgotten(staff: Dataset, clerk: Member) -> None:
    services.keep(counted(staff, clerk), by=clerk, now=NOW)
    services.forget_mapping(staff, by=clerk, now=NOW)
    staff.refresh_from_db()
    assert staff.mapping == {}
    assert Counting.objects.count() == 1


def test_sex_is_not_guessed_from_names_and_has_to_be_said(staff: Dataset, clerk: Member) -> None:
    people_file = counted(staff, clerk, "Prénom;Grade\nOdile;A\nPaul;B\n")
    assert people_file.state == "counted"
    assert reading.counted(people_file) is None
    with refused("brought.not_counted"):
        services.keep(people_file, by=clerk, now=NOW)


def test_rows_that_cannot_be_counted_are_told_by_number_and_reason_not_by_what_they_say(
    staff: Dataset, clerk: Member
) -> None:
    people_file = counted(staff, clerk, PEOPLE + "Zoé Canari;secret;A\n")
    page = selectors.people_file_page(people_file, clerk)
    assert page
    assert [(each.row, each.counted) for each in page.told] == [(9, False)]
    kept = services.keep(people_file, by=clerk, now=NOW)
    assert (kept.rows, kept.refused) == (8, 1)
    assert sum(kept.reasons.values()) == 1
    assert "secret" not in repr(kept.reasons)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (ContentFile(b"%PDF-1.7", name="liste.pdf"), "brought.not_one_of_these"),
        (ContentFile(b"Sexe\nF\n", name="liste"), "brought.not_one_of_these"),
        (ContentFile(b"", name="liste.csv"), "brought.empty"),
        (ContentFile(b"x" * (MEGABYTE + 1), name="liste.csv"), "brought.too_large"),
    ],
    ids=["another format", "no ending", "empty", "too large"],
)
def test_what_is_no_list_of_people_is_refused_and_not_kept(
    staff: Dataset, clerk: Member, files: Path, given: ContentFile[bytes], code: str
) -> None:
    with refused(code):
        services.bring(staff, given, on=DAY, by=clerk, at_most=MEGABYTE, now=NOW)
    assert not PeopleFile.objects.exists()
    assert left(files) == []


def test_a_file_that_is_not_what_it_is_called_is_refused_and_destroyed(
    staff: Dataset, clerk: Member, files: Path
) -> None:
    people_file = brought(staff, clerk, "\x00\x01 not a workbook", "liste.xlsx")
    tasks.count_now(people_file, lambda _sentence: None)
    people_file.refresh_from_db()
    assert people_file.state == "refused"
    assert selectors.refusal(people_file)
    assert left(files) == ["refusal.json"]


def test_who_may_not_count_a_dataset_brings_nothing_for_it(
    staff: Dataset, enrol: Enrol, school: Organisation, files: Path
) -> None:
    with refused("dataset.not_yours"):
        brought(staff, enrol(school, Role.CONTRIBUTOR))
    assert left(files) == []


def test_nobody_keeps_a_file_for_more_than_a_day(
    staff: Dataset, clerk: Member, files: Path
) -> None:
    counted(staff, clerk)
    assert services.sweep(NOW + timedelta(hours=22)) == 0
    assert services.sweep(NOW + timedelta(hours=24)) == 1
    assert left(files) == []
    assert not PeopleFile.objects.exists()
    assert AuditLine.objects.latest("pk").event == "retention.people_file_forgotten"
    assert services.sweep(NOW + timedelta(hours=24)) == 0


def test_a_folder_that_no_row_knows_is_destroyed_too(
    staff: Dataset, clerk: Member, files: Path
) -> None:
    people_file = counted(staff, clerk)
    PeopleFile.objects.all().delete()
    here = NOW.timestamp()  # the file system dates it by a clock of its own
    os.utime(folders.folder(people_file.key), (here, here))
    services.sweep(NOW)
    assert folders.folder(people_file.key).is_dir()
    services.sweep(NOW + timedelta(hours=24))
    assert left(files) == []


def test_a_file_whose_job_was_given_up_is_destroyed(
    staff: Dataset, clerk: Member, files: Path
) -> None:
    people_file = brought(staff, clerk)
    tasks.begin(people_file)
    services.give_up(people_file.job, "job.given_up")  # type: ignore[arg-type]
    people_file.refresh_from_db()
    assert people_file.state == "refused"
    assert left(files) == ["refusal.json"]
    assert selectors.refusal(people_file).startswith("Ce travail a été interrompu")


def test_removing_a_dataset_destroys_its_files(staff: Dataset, clerk: Member) -> None:
    people_file = counted(staff, clerk)
    services.remove_dataset(staff, by=clerk, now=NOW)
    assert not PeopleFile.objects.filter(pk=people_file.pk).exists()


def test_columns_said_anew_are_counted_anew(staff: Dataset, clerk: Member) -> None:
    people_file = counted(staff, clerk)
    services.read_again(
        people_file, chosen(people_file, sexe="sex", grade="unit", nom=""), by=clerk
    )
    with refused("brought.not_counted"):
        services.keep(PeopleFile.objects.get(), by=clerk, now=NOW)
    tasks.count_now(people_file, lambda _sentence: None)
    found = reading.counted(people_file)
    assert found
    assert found.dimensions == ("unit",)


def test_a_column_of_names_is_never_counted_by(staff: Dataset, clerk: Member) -> None:
    people_file = counted(staff, clerk)
    services.read_again(people_file, chosen(people_file, sexe="sex", nom="unit"), by=clerk)
    tasks.count_now(people_file, lambda _sentence: None)
    people_file.refresh_from_db()
    assert reading.counted(people_file) is None
    page = selectors.people_file_page(people_file, clerk)
    assert page
    assert page.problem
