"""Bringing a document through the page: taken in, known again, or refused with what to do."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from equiplan import samples
from equiplan.importing.limits import LIMITS
from equiplan.web.imports.models import Reading, State
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.uploads.models import Upload
from tests.conftest import Enrol, SignIn
from tests.web.readings import reading_of
from tests.web.working import work

from .conftest import Bring

pytestmark = pytest.mark.django_db
A_PLAN = """# Plan d'action pour l'égalité 2026-2028

| Action | Indicateurs | Calendrier |
|---|---|---|
| Former les jurys de recrutement | Nombre de jurys formés | T3 2026 |
| Publier les écarts de salaire | Rapport publié | 2027 |
""".encode()


def kept(folder: Path) -> list[Path]:
    """The files that stay."""
    return [path for path in folder.rglob("*") if path.is_file()]


def locked_pdf() -> bytes:
    """A PDF that asks for a password."""
    made = io.BytesIO()
    canvas = Canvas(made, encrypt=StandardEncryption("secret", "owner"))
    canvas.drawString(100, 700, "hidden")
    canvas.save()
    return made.getvalue()


def scanned_pdf() -> bytes:
    """A PDF with a drawing and no text."""
    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.rect(50, 50, 400, 600, fill=1)
    canvas.save()
    return made.getvalue()


def bomb() -> bytes:
    """A Word file whose text would unpack to twice what is allowed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(2 * LIMITS.unpacked_bytes // 1_000_000):
                part.write(b" " * 1_000_000)
    return made.getvalue()


def test_the_form_says_what_is_read_and_how_large_it_may_be(client: Client) -> None:
    page = client.get(reverse("imports:bring")).content.decode()
    assert f"up to {LIMITS.file_bytes // 1024**2} MB" in page
    assert 'enctype="multipart/form-data"' in page


def test_a_document_is_brought_followed_and_read(bring: Bring, client: Client) -> None:
    waiting = bring(("our plan.md", A_PLAN)).content.decode()
    reading = Reading.objects.get()
    assert reverse("imports:progress", args=[reading.pk]) in waiting
    assert work() == 1
    page = client.get(reverse("imports:reading", args=[reading.pk])).content.decode()
    assert "Former les jurys de recrutement" in page
    assert "Adopt this plan" in page


def test_no_document_is_told_beside_the_field(client: Client) -> None:
    answer = client.post(reverse("imports:bring"), {})
    assert answer.status_code == 400
    assert "Choose the document to read, then send it." in answer.content.decode()


def test_of_two_documents_none_is_taken(bring: Bring) -> None:
    answer = bring(("one.md", A_PLAN), ("two.md", A_PLAN + b" "))
    assert answer.status_code == 400
    assert "Send one document at a time." in answer.content.decode()
    assert not Upload.objects.exists()


def test_an_empty_document_is_refused_by_its_name(bring: Bring, files: Path) -> None:
    answer = bring(("nothing.pdf", b""))
    assert answer.status_code == 400
    assert "nothing.pdf" in answer.content.decode()
    assert kept(files) == []


@pytest.mark.parametrize("beyond", [1, 3 * 1024**2])
def test_a_document_over_the_limit_is_dropped_on_its_way_in(
    beyond: int, bring: Bring, files: Path
) -> None:
    answer = bring(("huge.pdf", b"x" * (LIMITS.file_bytes + beyond)))
    assert answer.status_code == 400
    assert f"larger than {LIMITS.file_bytes // 1024**2} MB" in answer.content.decode()
    assert kept(files) == []


def test_a_document_of_exactly_the_limit_is_taken(bring: Bring) -> None:
    assert bring(("large.txt", b"x" * LIMITS.file_bytes)).status_code == 200
    assert Upload.objects.get().size == LIMITS.file_bytes


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("tool.exe", b"MZ\x90\x00" + bytes(200), "program"),
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "picture"),
        ("locked.pdf", locked_pdf(), "password"),
        ("scan.pdf", scanned_pdf(), "scan"),
        ("half.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 40, "damaged"),
        ("bomb.docx", bomb, "Unpacked"),
        ("noise.docx", bytes(range(256)) * 8, ""),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_what_cannot_be_read_is_refused_with_a_sentence(
    name: str, content: bytes | Callable[[], bytes], said: str, bring: Bring, client: Client
) -> None:
    bring((name, content() if callable(content) else content))
    work()
    reading = Reading.objects.get()
    answer = client.get(reverse("imports:reading", args=[reading.pk]))
    page = answer.content.decode()
    assert (answer.status_code, reading.state) == (200, State.REFUSED)
    assert "This document could not be read." in page
    assert said in page
    assert "Adopt this plan" not in page


def test_a_document_without_a_plan_says_so_and_cannot_be_adopted(
    bring: Bring, client: Client
) -> None:
    bring(("letter.md", b"Dear colleagues,\n\nThe canteen closes at two on Friday.\n"))
    work()
    reading = Reading.objects.get()
    page = client.get(reverse("imports:reading", args=[reading.pk])).content.decode()
    assert "No plan was found in this document" in page
    assert "Adopt this plan" not in page
    answer = client.post(reverse("imports:adopt", args=[reading.pk]), follow=True)
    assert "there is no plan to adopt" in answer.content.decode()
    assert not AuditLine.objects.filter(event="plan.adopted").exists()


def test_the_same_bytes_again_lead_to_what_was_read_then(bring: Bring) -> None:
    bring(("plan.md", A_PLAN))
    work()
    page = bring(("copy of plan.md", A_PLAN)).content.decode()
    assert "brought before, as “plan.md”" in page
    assert "Read this document again" in page
    assert Upload.objects.count() == Reading.objects.count() == 1


def test_the_same_bytes_are_new_to_another_organisation(
    bring: Bring, enrol: Enrol, alliance: Organisation, sign_in: SignIn
) -> None:
    reading_of(enrol(alliance))
    page = bring(("plan.txt", b"a plan")).content.decode()
    assert "brought before" not in page
    assert Upload.objects.count() == 2


@pytest.mark.parametrize("name", [sample.name for sample in samples.names()])
def test_each_sample_is_listed_and_can_be_read(name: str, client: Client) -> None:
    assert f'value="{name}"' in client.get(reverse("imports:sample")).content.decode()
    client.post(reverse("imports:sample"), {"sample": name})
    work()
    reading = Reading.objects.get()
    assert reading.state == State.READ
    page = client.get(reverse("imports:reading", args=[reading.pk])).content.decode()
    assert "Adopt this plan" in page


def test_the_samples_in_the_reader_s_language_come_first(client: Client) -> None:
    page = client.get(reverse("imports:sample")).content.decode()
    assert page.index('value="agency-en"') < page.index('value="alliance"')


def test_a_sample_there_is_not_is_not_found(client: Client) -> None:
    answer = client.post(reverse("imports:sample"), {"sample": "../../etc/passwd"})
    assert answer.status_code == 404
    assert not Upload.objects.exists()


@pytest.mark.parametrize("brought", [1, 12])
def test_the_page_takes_the_same_number_of_queries_whatever_was_brought(
    brought: int,
    client: Client,
    officer: Member,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(brought):
        reading_of(officer)
    with django_assert_num_queries(5):
        client.get(reverse("imports:bring"))


def test_markup_in_the_name_of_a_file_is_shown_as_text(bring: Bring) -> None:
    page = bring(("<img src=x onerror=alert(1)>.md", A_PLAN)).content.decode()
    assert "<img" not in page
    assert "&lt;img" in page
