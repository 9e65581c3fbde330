"""Pages of a PDF as pictures, drawn in a process of its own; texts know where they are printed."""

import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.importing.errors import DocumentRefused
from equiplan.importing.pdf.picture import TALLEST, WIDTH, pictures, png
from equiplan.importing.pipeline import read_plan
from equiplan.importing.sandbox.picturing import PICTURING, pictures_in_worker
from equiplan.importing.sandbox.worker import read_in_worker

from .drawn import canvas_pdf, table_pdf


def size(picture: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def three_pages(path: Path) -> Path:
    return canvas_pdf(path, *([(60, 80, f"Page {n}: a plan")] for n in range(3)))


def test_the_pages_asked_for_are_drawn_as_wide_as_all(tmp_path: Path) -> None:
    drawn = pictures_in_worker(three_pages(tmp_path / "plan.pdf"), 2, 5)
    assert [size(each)[0] for each in drawn] == [WIDTH, WIDTH]
    assert all(each.startswith(b"\x89PNG") for each in drawn)


def test_what_is_drawn_in_the_process_is_what_is_drawn_here(tmp_path: Path) -> None:
    path = three_pages(tmp_path / "plan.pdf")
    assert pictures_in_worker(path, 1, 3) == pictures(path, 1, 3)


def test_a_page_of_an_absurd_size_stays_small(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    canvas = canvas_pdf(path, [(60, 80, "a plan")]).read_bytes()
    path.write_bytes(canvas.replace(b"595.2756 841.8898", b"14.2756 14400.898"))
    (drawn,) = pictures(path, 1, 1)
    assert size(drawn)[1] <= TALLEST + 1


def test_what_is_no_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing")
    with pytest.raises(DocumentRefused):
        pictures_in_worker(path, 1, 1)


def test_a_drawing_that_takes_too_much_is_ended(tmp_path: Path) -> None:
    path = three_pages(tmp_path / "plan.pdf")
    with pytest.raises(DocumentRefused) as refused:
        pictures_in_worker(path, 1, 3, limits=replace(PICTURING, memory_bytes=40_000_000))
    assert refused.value.sentence("en")


@given(st.integers(1, 8), st.integers(1, 8), st.data())
def test_a_picture_holds_its_pixels_to_sixteen_levels(
    width: int, height: int, data: st.DataObject
) -> None:
    stride = width * 3 + data.draw(st.integers(0, 3))
    pixels = data.draw(st.binary(min_size=stride * height, max_size=stride * height))
    made = png(pixels, (width, height), stride)
    assert size(made) == (width, height)
    begin = made.index(b"IDAT") + 4
    (length,) = struct.unpack(">I", made[begin - 8 : begin - 4])
    lines = zlib.decompress(made[begin : begin + length])
    for y in range(height):
        line = lines[y * (width * 3 + 1) :][1 : width * 3 + 1]
        held = pixels[y * stride : y * stride + width * 3]
        assert all(abs(a - b) < 16 for a, b in zip(line, held, strict=True))


def test_each_cell_of_a_table_knows_where_it_is_printed(tmp_path: Path) -> None:
    rows = [["Action", "Responsable"], ["Former les jurys", "Direction"], ["Publier", "Mission"]]
    read = read_in_worker(table_pdf(tmp_path / "plan.pdf", rows, (300, 200), "ruled"))
    ((width, height),) = read.sizes
    cells = {
        text: area
        for block in read.source
        for text, area in zip(block.texts, block.areas, strict=True)
        if area is not None
    }
    assert cells["Former les jurys"][2] <= cells["Direction"][0]
    assert cells["Former les jurys"][3] <= cells["Publier"][1]
    for left, top, right, bottom in cells.values():
        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= height


def test_a_document_that_is_not_printed_has_no_places_on_pages(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text("# Plan\n\n- Former les jurys\n", encoding="utf-8")
    read = read_plan(path)
    assert read.sizes == ()
    assert not any(block.areas for block in read.source)
