"""Files of figures in every format say the same; what is hostile or no figures is refused."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from equiplan.domain.text.languages import LANGUAGES
from equiplan.importing.errors import DocumentRefused
from equiplan.importing.series.meaning import points, suggested
from equiplan.importing.series.model import Table, from_json, to_json
from equiplan.importing.series.reading import read_table
from equiplan.importing.series.worker import SERIES_LIMITS, read_in_worker

from .files import CODES, EVERY, SAME, generic, sdmx_csv, written


@pytest.mark.parametrize("name", list(EVERY))
def test_the_same_figures_are_read_from_every_format_without_a_correction(
    name: str, tmp_path: Path
) -> None:
    table = read_table(written(tmp_path, name))
    reading = points(table, suggested(table))
    assert {(CODES.get(one.area, one.area), one.year, one.value) for one in reading.points} == SAME
    assert reading.problems == ()


@pytest.mark.parametrize("name", list(EVERY))
def test_a_table_goes_through_a_process_and_back_unchanged(name: str, tmp_path: Path) -> None:
    table = read_table(written(tmp_path, name))
    assert from_json(json.loads(json.dumps(to_json(table)))) == table


@pytest.mark.parametrize("name", ["generic.xml", "specific.xml", "series.json", "french.csv"])
def test_the_worker_process_reads_what_the_caller_would(name: str, tmp_path: Path) -> None:
    path = written(tmp_path, name)
    assert read_in_worker(path) == read_table(path)


Reader = Callable[..., Table]


def refused(path: Path, *, by: Reader = read_table, **limits: int) -> str:
    with pytest.raises(DocumentRefused) as refusal:
        by(path, limits=replace(SERIES_LIMITS, **limits))
    assert all(refusal.value.sentence(language) for language in LANGUAGES)
    return refusal.value.code


OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 20}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


@pytest.mark.parametrize(
    "doctype",
    [OUTSIDE, LAUGHS, '<!DOCTYPE x SYSTEM "http://elsewhere.example/x.dtd">', "<!DOCTYPE x>"],
    ids=["outside", "laughs", "elsewhere", "plain"],
)
@pytest.mark.parametrize("above", [b"", b" " * 6000], ids=["on-top", "further-down"])
def test_an_xml_file_with_a_document_type_is_refused(
    doctype: str, above: bytes, tmp_path: Path
) -> None:
    head, rest = generic().split("?>", 1)
    hostile = rest.replace('value="21.5"', 'value="&e;"') if doctype == OUTSIDE else rest
    content = (head + "?>").encode() + above + (doctype + hostile).encode()
    found = refused(written(tmp_path, "x.xml", content), by=read_in_worker)
    assert found == "document.entities"


def test_a_document_type_in_another_encoding_is_refused(tmp_path: Path) -> None:
    content = (OUTSIDE + generic().split("?>", 1)[1]).encode("utf-16")
    assert refused(written(tmp_path, "x.xml", content)) in {
        "document.unknown_format",
        "document.entities",
        "series.not_figures",
        "series.no_table",
    }


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("x.xml", b"<?xml version='1.0'?><feed><Obs/></feed>", "series.not_figures"),
        ("x.xml", b"<html><body>x</body></html>", "series.not_figures"),
        ("x.xml", generic()[:900].encode(), "document.damaged"),
        ("x.json", b'{"a": ', "document.damaged"),
        ("x.json", b'{"a": 1}', "series.not_figures"),
        ("x.json", b'{"dataSets": 1}', "series.sdmx"),
        ("x.json", b'{"data": {"dataSets": [{}]}}', "series.sdmx"),
        ("x.json", b'{"a":' * 100_000, "document.damaged"),
        ("x.csv", b"", "document.empty"),
        ("x.csv", b"REF_AREA,TIME_PERIOD,OBS_VALUE\n", "series.empty"),
        ("x.txt", b"Nothing but a sentence.", "series.no_table"),
        ("x.docx", b"%PDF-1.4 x", "series.not_figures"),
        ("x.xlsx", b"PK\x03\x04 broken", "document.damaged"),
    ],
)
def test_what_holds_no_figures_is_refused_with_a_sentence(
    name: str, content: bytes, code: str, tmp_path: Path
) -> None:
    assert refused(written(tmp_path, name, content)) == code


@pytest.mark.parametrize("name", ["generic.xml", "series.json", "sdmx-1.csv", "book.xlsx"])
def test_too_many_observations_are_refused(name: str, tmp_path: Path) -> None:
    assert refused(written(tmp_path, name), rows=3) == "series.too_many"


def test_too_large_a_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    assert refused(written(tmp_path, "generic.xml"), file_bytes=100) == "document.too_large"


def test_reading_ends_with_its_memory(tmp_path: Path) -> None:
    path = written(tmp_path, "series.json", b'{"data":' + b"[" + b"[]," * 3_000_000 + b"[]]}")
    assert refused(path, by=read_in_worker, memory_bytes=150 * 1024 * 1024) in {
        "document.too_much_memory",
        "document.reader_failed",
        "series.sdmx",
    }


def test_rows_are_numbered_as_the_file_numbers_them(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "french.csv"))
    assert table.numbers[0] == 3  # below a title and the headings


def test_years_that_stand_as_columns_become_rows(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "wide.csv"))
    assert table.columns == ("Country Name", "Sex", "TIME_PERIOD", "OBS_VALUE")
    assert table.rows[1] == ("ML", "F", "2024", "22")


def test_two_columns_of_one_name_are_told_apart(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "x.csv", b"Pays,Valeur,Valeur\nMali,1,2\nNiger,3,4\n"))
    assert table.columns == ("Pays", "Valeur", "Valeur (3)")


def test_sdmx_csv_loses_the_columns_that_name_its_structure(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "x.csv", sdmx_csv().encode()))
    assert table.columns == ("REF_AREA", "SEX", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS")
