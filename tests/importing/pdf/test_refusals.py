"""Files that cannot be read are refused with a sentence; hostile ones in bounded time."""

import time
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from equiplan.importing.errors import DocumentRefused
from equiplan.importing.pdf import read

from .drawn import canvas_pdf, prose_pdf, raw_pdf


def refusal(path: Path) -> str:
    with pytest.raises(DocumentRefused) as refused:
        read(path)
    for language in ("fr", "en", "es"):
        assert refused.value.sentence(language)
    return refused.value.code


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"
    path.write_bytes(b"")
    assert refusal(path) == "pdf.empty"


def test_a_file_with_a_password_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", "owner"))
    canvas.drawString(100, 700, "hidden")
    canvas.save()
    assert refusal(path) == "pdf.encrypted"


def test_a_truncated_file_is_refused(tmp_path: Path) -> None:
    whole = prose_pdf(tmp_path / "whole.pdf", ["One sentence of text."] * 40)
    path = tmp_path / "half.pdf"
    path.write_bytes(whole.read_bytes()[:300])
    assert refusal(path) == "pdf.broken"


def test_bytes_that_only_claim_to_be_a_pdf_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "fake.pdf"
    path.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 40)
    assert refusal(path) == "pdf.broken"


def test_a_scan_without_text_is_refused_with_the_way_out(tmp_path: Path) -> None:
    picture = tmp_path / "scan.png"
    Image.new("L", (60, 80), 200).save(picture)
    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.drawImage(str(picture), 0, 0, 500, 700)
    canvas.save()
    assert refusal(tmp_path / "scan.pdf") == "pdf.scanned"


def test_blank_pages_are_refused_as_empty(tmp_path: Path) -> None:
    assert refusal(canvas_pdf(tmp_path / "blank.pdf", [], [])) == "pdf.empty"


def test_more_pages_than_allowed_are_refused_before_reading_any(tmp_path: Path) -> None:
    document = pdfium.PdfDocument.new()
    for _ in range(5000):
        document.new_page(100, 100)
    document.save(tmp_path / "long.pdf")
    document.close()
    start = time.thread_time()
    assert refusal(tmp_path / "long.pdf") == "pdf.too_many_pages"
    assert time.thread_time() - start < 2


def test_a_bottomless_page_tree_is_refused(tmp_path: Path) -> None:
    deep = [f"<</Type/Pages/Kids[{number + 1} 0 R]/Count 1>>" for number in range(2, 3000)]
    objects = ["<</Type/Catalog/Pages 2 0 R>>", *deep, "<</Type/Page/MediaBox[0 0 9 9]>>"]
    assert refusal(raw_pdf(tmp_path / "deep.pdf", objects)) in {"pdf.empty", "pdf.broken"}


def test_a_page_tree_that_is_its_own_child_is_refused(tmp_path: Path) -> None:
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 9>>"]
    assert refusal(raw_pdf(tmp_path / "loop.pdf", objects)) in {"pdf.empty", "pdf.broken"}


def _page(content: str, box: str = "0 0 600 800") -> list[str]:
    return [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R"
        "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
    ]


def test_a_page_as_large_as_a_country_is_read(tmp_path: Path) -> None:
    content = "BT /F 12 Tf 100 700 Td (A plan for equality) Tj ET"
    path = raw_pdf(tmp_path / "huge.pdf", _page(content, "-9e7 -9e7 9e7 9e7"))
    assert [one.text for one in read(path).paragraphs()] == ["A plan for equality"]


def test_a_page_of_a_million_lines_is_read_in_bounded_time(tmp_path: Path) -> None:
    lines = "".join(f"{x} 0 m {x} 800 l S 0 {x} m 600 {x} l S\n" for x in range(600)) * 200
    content = lines + "BT /F 12 Tf 100 700 Td (A plan for equality) Tj ET"
    start = time.thread_time()
    assert read(raw_pdf(tmp_path / "lines.pdf", _page(content))).pages == 1
    assert time.thread_time() - start < 6


def test_a_page_of_a_million_letters_is_read_in_bounded_time(tmp_path: Path) -> None:
    content = "BT /F 1 Tf 1 1 Td 1 TL " + ("(" + "ab cd " * 50 + ") Tj T*\n") * 3000 + " ET"
    start = time.thread_time()
    read(raw_pdf(tmp_path / "letters.pdf", _page(content, "0 0 4000 4000")))
    assert time.thread_time() - start < 10
