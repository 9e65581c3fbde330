"""Files that lie, swell or reach out are refused with a sentence, in time and within memory."""

import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb as library
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from equiplan.counting.engine import duckdb
from equiplan.counting.worker import HUGE, LIMITS, count_columns, understand
from equiplan.domain.text.languages import LANGUAGES
from equiplan.importing.limits import MEGABYTE
from equiplan.importing.people.errors import RosterRefused
from equiplan.importing.people.model import Mapping

from .people import Rows, separated, workbook

ON = date(2026, 1, 1)
ROWS: Rows = [("Sexe", "Grade"), ("F", "A"), ("M", "B")]
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def swollen_sheet(path: Path) -> Path:
    workbook(path, A=ROWS)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/more.xml", b"<a>" + b" " * 400 * MEGABYTE + b"</a>")
    return path


def far_cell(path: Path) -> Path:
    return sheet_of(path, '<c r="A1" t="str"><v>Sexe</v></c>', '<c r="XFD1048576"><v>1</v></c>')


def sheet_of(path: Path, *cells: str) -> Path:
    """A workbook whose sheet holds these cells, a row each, the last one where it says."""
    rows = "".join(f"<row>{cell}</row>" for cell in cells)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return changed(path, f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>')


def changed(path: Path, sheet: str) -> Path:
    plain = workbook(path.with_suffix(".plain.xlsx"), A=ROWS)
    with zipfile.ZipFile(plain) as before, zipfile.ZipFile(path, "w") as after:
        for name in before.namelist():
            is_sheet = name == "xl/worksheets/sheet1.xml"
            after.writestr(name, sheet if is_sheet else before.read(name))
    return path


def entities(path: Path) -> Path:
    return changed(path, '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>')


def text_of(path: Path, content: bytes) -> Path:
    """A file of text under the name of one."""
    named = path.with_suffix(".csv")
    named.write_bytes(content)
    return named


def one_long_line(path: Path) -> Path:
    return text_of(path, b"Sexe;Grade;" + b"F;" * 25 * MEGABYTE)


def long_second_line(path: Path) -> Path:
    return text_of(path, b"Sexe;Grade\nF;A\n" + b"x" * 50 * MEGABYTE)


def long_cell(path: Path) -> Path:
    return text_of(path, b"Sexe;Grade\nF;" + b"x" * 5 * MEGABYTE)


def cut_parquet(path: Path) -> Path:
    pq.write_table(pa.table({"Sexe": ["F"] * 1000, "Grade": ["A"] * 1000}), path)
    path.write_bytes(path.read_bytes()[:-40])
    return path


def lying_parquet(path: Path) -> Path:
    """Its footer is whole and its pages are not what it says."""
    pq.write_table(pa.table({"Sexe": ["F", "M"] * 5000, "Grade": ["A", "B"] * 5000}), path)
    content = bytearray(path.read_bytes())
    content[4:200] = b"\xff" * 196
    path.write_bytes(content)
    return path


def only_nested(path: Path) -> Path:
    pq.write_table(pa.table({"Sexe": [["F"], ["M"]], "Grade": [{"a": 1}, {"a": 2}]}), path)
    return path


@pytest.mark.parametrize(
    ("made", "codes"),
    [
        (swollen_sheet, {"document.unpacks_too_large"}),
        (far_cell, {"document.too_much_memory", "roster.no_header", "document.damaged"}),
        (entities, {"document.entities"}),
        (one_long_line, {"document.damaged", "document.too_many_rows", "roster.no_header"}),
        (long_second_line, {"document.damaged"}),
        (long_cell, {"document.damaged"}),
        (cut_parquet, {"document.damaged"}),
        (lying_parquet, {"document.damaged"}),
        (only_nested, {"roster.no_header"}),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_hostile_file_is_refused_with_a_sentence_and_in_time(
    made: Callable[[Path], Path], codes: set[str], tmp_path: Path
) -> None:
    path = made(tmp_path / "a.xlsx")
    begun = time.monotonic()
    with pytest.raises(RosterRefused) as refused:
        count_columns(path, asked={"by": ["sex", "grade"]}, on=ON, limits=LIMITS)
    assert refused.value.code in codes
    assert all(refused.value.sentence(language) for language in LANGUAGES)
    assert time.monotonic() - begun < LIMITS.seconds


def test_formulas_and_links_of_a_workbook_are_not_followed(tmp_path: Path) -> None:
    formula = '<c r="A2" t="str"><f>HYPERLINK("http://a.example/"&amp;B2)</f><v>F</v></c>'
    path = sheet_of(
        tmp_path / "a.xlsx", '<c r="A1" t="inlineStr"><is><t>Sexe</t></is></c>', formula
    )
    told = count_columns(path, asked={"by": ["sex"]}, on=ON, limits=LIMITS)
    assert (told.women, told.rows) == (1, 1)


def test_columns_of_lists_are_left_aside_and_the_others_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(
        pa.table({"Sexe": ["F", "M"], "Grade": [["A"], ["B"]], "Pays": ["X", "X"]}), path
    )
    told = understand(path, on=ON)
    assert [(column.heading, column.role) for column in told.columns] == [
        ("Sexe", "sex"),
        ("", "ignored"),
        ("Pays", "dimension"),
    ]


def test_a_file_above_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = separated(tmp_path / "a.csv", ROWS)
    with pytest.raises(RosterRefused) as refused:
        understand(path, on=ON, limits=replace(LIMITS, file_bytes=4))
    assert refused.value.code == "document.too_large"


def test_counting_stops_when_its_time_is_over(tmp_path: Path) -> None:
    with pytest.raises(RosterRefused) as refused:
        understand(separated(tmp_path / "a.csv", ROWS), on=ON, limits=replace(LIMITS, seconds=0))
    assert refused.value.code == "document.too_slow"


def test_a_large_export_is_counted_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    line = b"F;A;" + b"x" * 96 + b"\n"
    path.write_bytes(
        "Sexe;Grade;Clé\n".encode("latin-1") + (line + line.replace(b"F;", b"M;")) * 160_000
    )
    told = count_columns(path, asked={"by": ["sex", "grade"]}, on=ON, limits=HUGE)
    assert (told.rows, told.women, told.men) == (320_000, 160_000, 160_000)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM read_csv('{other}')",
        "SELECT * FROM '{other}'",
        "COPY (SELECT 1) TO '{new}'",
        "ATTACH '{new}'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET memory_limit = '64GB'",
        "SELECT * FROM read_csv('http://127.0.0.1/')",
    ],
)
def test_the_engine_is_shut_in(query: str, tmp_path: Path) -> None:
    path, other = separated(tmp_path / "a.csv", ROWS), separated(tmp_path / "b.csv", ROWS)
    engine = duckdb(path)
    with pytest.raises(library.Error):
        engine.connection.raw_sql(query.format(other=other, new=tmp_path / "new.db"))
    assert not (tmp_path / "new.db").exists()


def test_a_remembered_sheet_that_is_gone_does_not_stand_in_the_way(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", Staff2026=ROWS)
    assert understand(path, on=ON, mapping=Mapping(sheet="Staff2025")).mapping.sheet == "Staff2026"
    with pytest.raises(RosterRefused) as refused:
        understand(path, on=ON, sheet="Staff2025")
    assert refused.value.code == "document.sheet_not_found"
