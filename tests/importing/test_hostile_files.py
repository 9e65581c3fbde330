"""Documents made to harm: a clear sentence, nothing run, nothing written, nothing guessed."""

import contextlib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation
from reportlab.pdfgen.canvas import Canvas

from equiplan.domain.text.languages import LANGUAGES
from equiplan.importing.errors import DocumentRefused
from equiplan.importing.limits import Limits
from equiplan.importing.opening import open_document

from .formats.making import docx, odf, p, package, tc, tr

EXTENSIONS = ["docx", "xlsx", "xls", "ods", "odt", "pdf", "pptx", "html", "md", "txt", "csv", "exe"]
BILLION_LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>'
)


def refusal(path: Path, *, sheet: str | None = None, limits: Limits | None = None) -> str:
    with pytest.raises(DocumentRefused) as refused:
        open_document(path, sheet=sheet, limits=limits or Limits())
    assert all(len(refused.value.sentence(language)) > 20 for language in LANGUAGES)
    return refused.value.code


def workbook(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Plan").write(0, 0, "Action")
    return path


def letter(path: Path) -> Path:
    table = "<w:tbl>" + tr(tc("Action"), tc("Cible")) + "</w:tbl>"
    return docx(path, p("Plan d’action") + table)


def slides(path: Path) -> Path:
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "Plan"
    deck.save(str(path))
    return path


def text_file(path: Path) -> Path:
    return odf(path, "<text:p>Plan d’action</text:p>")


REAL: dict[str, Callable[[Path], Path]] = {
    "docx": letter, "xlsx": workbook, "pptx": slides, "odt": text_file,
}  # fmt: skip


def test_a_part_that_unpacks_to_hundreds_of_megabytes_is_refused_before_it_is_unpacked(
    tmp_path: Path,
) -> None:
    path = tmp_path / "bomb.docx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        for _ in range(40):
            part.write(b" " * 10_000_000)
    assert path.stat().st_size < 1_000_000
    assert refusal(path) == "document.unpacks_too_large"


def test_a_part_that_lies_about_its_size_is_damage(tmp_path: Path) -> None:
    path = package(tmp_path / "liar.docx", {"word/document.xml": b" " * 1_000_000})
    honest = (1_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(honest, (1_000).to_bytes(4, "little")))
    assert refusal(path) == "document.damaged"


def test_thousands_of_parts_are_refused(tmp_path: Path) -> None:
    path = package(tmp_path / "many.docx", {f"{n}": b"" for n in range(60)})
    assert refusal(path, limits=Limits(parts=50)) == "document.unpacks_too_large"


def test_a_zip_in_a_zip_is_an_archive_that_is_not_opened(tmp_path: Path) -> None:
    inner = letter(tmp_path / "plan.docx").read_bytes()
    assert refusal(package(tmp_path / "plan.zip", {"plan.docx": inner})) == "document.archive"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a.docx", {"word/document.xml": "<w>&c;&d;</w>"}),
        ("a.xlsx", {"xl/workbook.xml": "<w>&c;</w>"}),
        ("a.pptx", {"ppt/presentation.xml": "<w>&c;</w>"}),
        (
            "a.odt",
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<w>&c;</w>"},
        ),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_entities_are_refused_and_never_expanded(
    tmp_path: Path, name: str, parts: dict[str, str], encoding: str
) -> None:
    armed = {
        part: content if part == "mimetype" else (BILLION_LAUGHS + content).encode(encoding)
        for part, content in parts.items()
    }
    path = package(tmp_path / name, armed)
    expected = (
        {"document.entities", "document.damaged"} if encoding == "utf-16" else {"document.entities"}
    )
    assert refusal(path) in expected


def test_entities_in_the_rows_of_a_sheet_are_refused(tmp_path: Path) -> None:
    parts = contents(workbook(tmp_path / "a.xlsx"))
    rows = b"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
    parts["xl/worksheets/sheet1.xml"] = (
        BILLION_LAUGHS.encode() + rows + b"<row>&c;</row></worksheet>"
    )
    assert refusal(package(tmp_path / "b.xlsx", parts)) == "document.entities"


def contents(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_macro_file_is_read_without_its_macros_and_says_so(tmp_path: Path) -> None:
    parts = contents(letter(tmp_path / "a.docx")) | {"word/vbaProject.bin": b"\xd0\xcf"}
    document = open_document(package(tmp_path / "a.docm", parts))
    assert [finding.code for finding in document.findings] == ["document.macros"]
    assert [paragraph.text for paragraph in document.paragraphs()] == ["Plan d’action"]


@pytest.mark.parametrize("real", REAL)
@pytest.mark.parametrize("extension", ["pdf", "txt", "xlsx", "docx"])
def test_a_wrong_extension_is_read_as_what_it_is_and_told_of(
    tmp_path: Path, real: str, extension: str
) -> None:
    document = open_document(REAL[real](tmp_path / f"a.{real}").rename(tmp_path / f"b.{extension}"))
    assert document.format == real
    told = [finding.code for finding in document.findings]
    assert told == ([] if extension == real else ["document.wrong_extension"])


@pytest.mark.parametrize(
    ("start", "code"),
    [
        (b"MZ\x90\x00", "document.program"),
        (b"\x7fELF\x02", "document.program"),
        (b"#!/bin/sh\n", "document.program"),
        (b"\x89PNG\r\n", "document.image"),
        (b"{\\rtf1 plan}", "document.save_as_docx"),
        (b"Rar!\x1a\x07", "document.archive"),
        (b"", "document.empty"),
        (b" \n\t\n", "document.empty"),
        (b"<?xml version='1.0'?><svg/>", "document.unknown_format"),
        (bytes(range(256)), "document.unknown_format"),
    ],
)
@pytest.mark.parametrize("extension", ["docx", "txt", "pdf"])
def test_what_is_not_a_document_is_refused_whatever_it_is_called(
    tmp_path: Path, start: bytes, code: str, extension: str
) -> None:
    path = tmp_path / f"plan.{extension}"
    path.write_bytes(start)
    assert refusal(path) == code


@pytest.mark.parametrize(
    ("stream", "code"),
    [
        ("EncryptedPackage", "document.encrypted"),
        ("WordDocument", "document.save_as_docx"),
        ("PowerPoint Document", "document.save_as_pptx"),
        ("Workbook", "document.damaged"),
        ("Else", "document.unknown_format"),
    ],
)
def test_older_and_encrypted_office_files_say_what_to_do(
    tmp_path: Path, stream: str, code: str
) -> None:
    path = tmp_path / "plan.doc"
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1024)
    path.write_bytes(header + f"{stream}\0".encode("utf-16-le") + bytes(512))
    assert refusal(path) == code


@pytest.mark.parametrize("real", REAL)
@pytest.mark.parametrize("kept", [0.3, 0.9, 0.99])
def test_a_truncated_file_is_damage(tmp_path: Path, real: str, kept: float) -> None:
    path = REAL[real](tmp_path / f"a.{real}")
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    assert refusal(path) == "document.damaged"


def test_names_that_climb_out_of_the_package_write_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "inside"
    folder.mkdir()
    parts = contents(letter(folder / "a.docx")) | {"../../escaped.txt": b"x", "/abs.txt": b"x"}
    open_document(package(folder / "b.docx", parts))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.docx", "b.docx", "inside"]


def test_a_link_is_followed_to_a_file_and_to_nothing_else(tmp_path: Path) -> None:
    link = tmp_path / "link.docx"
    link.symlink_to(letter(tmp_path / "a.docx"))
    assert open_document(link).format == "docx"
    for target, code in (
        (Path("/dev/zero"), "document.not_a_file"),
        (tmp_path, "document.not_a_file"),
        (tmp_path / "nothing", "document.not_found"),
    ):
        link.unlink()
        link.symlink_to(target)
        assert refusal(link) == code


def test_a_sheet_name_is_refused_where_there_are_no_sheets(tmp_path: Path) -> None:
    assert refusal(letter(tmp_path / "a.docx"), sheet="Plan") == "document.no_sheets"


def test_a_file_above_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("plan " * 1000, encoding="utf-8")
    assert refusal(path, limits=Limits(file_bytes=1000)) == "document.too_large"


@pytest.mark.parametrize("kept", [5, 200, 1500, -40])
def test_a_truncated_pdf_is_read_or_refused(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(60, 700, "Plan")
    canvas.save()
    path.write_bytes(path.read_bytes()[:kept])
    with contextlib.suppress(DocumentRefused):
        open_document(path)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=400), extension=st.sampled_from(EXTENSIONS))
def test_random_bytes_are_a_document_or_refused(
    tmp_path: Path, content: bytes, extension: str
) -> None:
    path = tmp_path / f"a.{extension}"
    path.write_bytes(content)
    with contextlib.suppress(DocumentRefused):
        open_document(path)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    real=st.sampled_from(sorted(REAL)),
    part=st.integers(min_value=0),
    at=st.integers(min_value=0),
    change=st.sampled_from([b"", b"<", b"\x00", b"-1", b"99999999999", b"&x;", b"'", b"/>"]),
)
def test_a_damaged_part_gives_a_document_or_a_refusal(
    tmp_path: Path, real: str, part: int, at: int, change: bytes
) -> None:
    parts = contents(REAL[real](tmp_path / f"a.{real}"))
    name = sorted(parts)[part % len(parts)]
    content = parts[name]
    place = at % (len(content) + 1)
    parts[name] = content[:place] + change + content[place + 3 :]
    with contextlib.suppress(DocumentRefused):
        open_document(package(tmp_path / f"b.{real}", parts))
