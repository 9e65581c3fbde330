"""A file full of canaries goes through real pages and a real worker: afterwards there is no trace.

Looked at are every table, every file of the data folder as bytes (the database with its write-ahead
log among them), a backup of the database, temporary files and what the processes have printed.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from tests.cli.test_serve import answers
from tests.installation import Installation, free_port, wait_for
from tests.web.networks.visiting import Answer, Visitor

CANARY = "Zqxcanari"
PASSWORD = "une phrase assez longue"
EMAIL = "clerk@test.example"
EVERYTHING = """
from django.apps import apps
from django.db import connection
with connection.cursor() as cursor:
    for table in connection.introspection.table_names(cursor):
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
        for row in cursor.fetchall():
            print(table, row)
for each in apps.get_model("sessions.session").objects.all():
    print(each.get_decoded())
"""
COUNTED = """
from equiplan.web.datasets.models import Count, Counting, PeopleFile
told = Count.objects.order_by("key", "sex").values_list("key", "sex", "number")
print(Counting.objects.count(), PeopleFile.objects.count(), list(told))
"""
BACKUP = """
import sqlite3, sys
from django.conf import settings
with sqlite3.connect(settings.DATABASES["default"]["NAME"]) as now:
    now.backup(sqlite3.connect({path!r}))
"""


def workbook() -> bytes:
    """People whose names, addresses, numbers, sheet, headings and properties are canaries."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": CANARY, "author": CANARY, "comments": CANARY})
        sheet = book.add_worksheet(f"{CANARY} 2025")
        heads = ("Nom", "Courriel", "Sexe", "Grade", f"Remarque de {CANARY}")
        sheet.write_row(0, 0, heads)
        for n in range(1, 13):
            person = (f"{CANARY} {n}", f"{CANARY}.{n}@test.example", "FM"[n % 2], "AB"[n % 3 > 0])
            sheet.write_row(n, 0, (*person, f"Voir {CANARY}"))
        sheet.write_row(13, 0, (f"{CANARY} 13", "", f"{CANARY}?", "A", ""))
        sheet.write_comment(1, 0, CANARY)
    return buffer.getvalue()


@dataclass(slots=True)
class Site:
    """An installation that serves, its clerk at its pages, and where all that it writes lies."""

    installation: Installation
    visitor: Visitor
    folder: Path

    def counted(self, name: str, content: bytes) -> str:
        """Bring a file by the page for it; the address of its page once a worker has read it."""
        where = f"/figures/rosters/{self.dataset}/bring/"
        sent = self.visitor.bring(where, "people_file", content, filename=name, on="2025-12-31")
        people_file = re.search(r"/figures/rosters/file/(\d+)/", sent.text)
        assert people_file, sent.text
        page = f"/figures/rosters/file/{people_file[1]}/"
        wait_for(lambda: "hx-get" not in self.visitor.get(page).text)
        return page

    @property
    def dataset(self) -> str:
        """The number of the one dataset."""
        return self.visitor.get("/figures/rosters/").found(r'"/figures/rosters/(\d+)/"')

    def files(self) -> list[Path]:
        """Every file that its processes have written."""
        return [path for path in self.folder.rglob("*") if path.is_file()]

    def traces(self) -> list[str]:
        """Where a canary is: in tables, in files as bytes, in the names of files."""
        told = self.installation.python(EVERYTHING)
        found = [line[:80] for line in told.splitlines() if CANARY.lower() in line.lower()]
        found += [str(path) for path in self.files() if CANARY.lower() in str(path).lower()]
        return found + [str(path) for path in self.files() if holds(path)]

    def backup(self) -> None:
        """A copy of the database beside it; of PostgreSQL the tables are all there is."""
        if (self.installation.data / "equiplan.sqlite3").exists():
            self.installation.python(BACKUP.format(path=str(self.folder / "backup.sqlite3")))


def holds(path: Path) -> bool:
    """Whether a canary stands in the bytes of a file, in either width of letters."""
    content = path.read_bytes().lower()
    return any(CANARY.lower().encode(coding) in content for coding in ("utf-8", "utf-16-le"))


@contextmanager
def serving(folder: Path) -> Iterator[Site]:
    """An installation with one organisation and its clerk, all of whose words go to a file."""
    data, spare, port = folder / "data", folder / "tmp", free_port()
    spare.mkdir()
    with Installation.fresh(data) as made:
        options = ("--organisation", "École", "--kind", "school", "--language", "en")
        made.run("createuser", EMAIL, *options, "--password-stdin", said=f"{PASSWORD}\n")
        with (folder / "log").open("wb") as log:
            service = subprocess.Popen(
                [sys.executable, "-m", "equiplan", "serve", "--port", str(port), "--workers", "1"],
                env=made.environment | {"TMPDIR": str(spare)},
                stdout=log,
                stderr=log,
            )
            try:
                wait_for(lambda: answers(port), service)
                visitor = Visitor(port)
                visitor.sign_in(EMAIL, PASSWORD)
                yield Site(made, visitor, folder)
            finally:
                service.terminate()
                service.wait(timeout=30)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One installation for all tests here, with a dataset."""
    with serving(tmp_path_factory.mktemp("canary")) as made:
        given = {"name": "Personnel", "what": "staff", "policy": "internal", "unit": ""}
        made.visitor.post("/figures/rosters/new/", keeper="", **given)
        yield made


def left(site: Site) -> list[Path]:
    """What lies in the folder of brought files."""
    return [path for path in (site.installation.data / "files").rglob("*") if path.is_file()]


def test_of_a_file_that_is_kept_only_its_counts_are_anywhere(site: Site) -> None:
    page = site.counted(f"{CANARY}.xlsx", workbook())
    assert "Keep the counts" in site.visitor.get(page).text
    assert len(left(site)) > 1  # it is there to be looked at, and nowhere in the database
    assert CANARY.lower() not in site.installation.python(EVERYTHING).lower()
    done = site.visitor.post(f"{page}keep/", on=page)
    assert "12" in done.text
    assert site.installation.python(COUNTED) == (
        "1 0 [('grade=A', 'F', 2), ('grade=A', 'M', 2), ('grade=B', 'F', 4), ('grade=B', 'M', 4)]"
    )
    assert left(site) == []
    site.backup()
    assert site.traces() == []


def test_of_a_file_that_is_discarded_nothing_is_anywhere(site: Site) -> None:
    page = site.counted(f"{CANARY}.xlsx", workbook())
    columns: Answer = site.visitor.post(f"{page}columns/", **{"column-2": "sex"})
    assert columns.status == 200
    wait_for(lambda: "hx-get" not in site.visitor.get(page).text)
    site.visitor.post(f"{page}discard/")
    assert left(site) == []
    site.backup()
    assert site.traces() == []


def test_of_a_file_that_cannot_be_read_nothing_is_anywhere(site: Site) -> None:
    page = site.counted(f"{CANARY}.xlsx", b"PK\x03\x04" + CANARY.encode() * 400)
    assert "This file was not counted" in site.visitor.get(page).text
    assert [path.name for path in left(site)] == ["refusal.json"]
    site.backup()
    assert site.traces() == []


def test_what_looks_for_a_canary_finds_one(site: Site) -> None:
    (site.folder / "tmp" / "note").write_bytes(CANARY.upper().encode("utf-16-le"))
    found = site.traces()
    (site.folder / "tmp" / "note").unlink()
    assert len(found) == 1
