"""Bringing a file: kept whole, known again, or refused with nothing left behind."""

import hashlib
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from equiplan.web.organisations.models import AuditLine, Organisation
from equiplan.web.uploads.models import Upload
from equiplan.web.uploads.services import UploadRefused, receive
from tests.conftest import Enrol
from tests.web.readings import MEGABYTE, NOW, upload_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(tmp_path: Path, settings: object) -> Path:
    """A folder of its own for the files of each test."""
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    return tmp_path


def kept(folder: Path) -> list[Path]:
    """The files in a folder, however deep."""
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_is_kept_byte_for_byte_with_its_digest(enrol: Enrol, school: Organisation) -> None:
    upload = upload_of(enrol(school), b"three words here")
    with upload.file.open() as kept_file:
        assert kept_file.read() == b"three words here"
    assert upload.sha256 == hashlib.sha256(b"three words here").hexdigest()
    assert upload.size == 16


def test_one_audit_line_says_who_brought_what(enrol: Enrol, school: Organisation) -> None:
    member = enrol(school)
    upload_of(member, name="notre plan.txt")
    line = AuditLine.objects.get()
    assert (line.event, line.label, line.by) == (
        "upload.received",
        "notre plan.txt",
        member.account,
    )


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a/b\\c.txt", "..", "é" * 300])
def test_a_name_never_steers_where_the_bytes_go(
    name: str, enrol: Enrol, school: Organisation, files: Path
) -> None:
    upload = upload_of(enrol(school), name=name)
    assert Path(upload.file.path).resolve().is_relative_to(files.resolve())
    assert "/" not in upload.name
    assert len(upload.name) <= 255


@pytest.mark.parametrize(
    ("content", "code"), [(b"", "upload.empty"), (b"x" * (MEGABYTE + 1), "upload.too_large")]
)
def test_an_empty_or_huge_file_is_refused_and_nothing_stays(
    content: bytes, code: str, enrol: Enrol, school: Organisation, files: Path
) -> None:
    member = enrol(school)
    with pytest.raises(UploadRefused) as refusal:
        receive(ContentFile(content, name="plan.pdf"), by=member, at_most=MEGABYTE, now=NOW)
    assert refusal.value.code == code
    assert not Upload.objects.exists()
    assert kept(files) == []
