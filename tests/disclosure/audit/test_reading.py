"""What the auditor reads: JSON as it leaves, pages, CSV, and the numbers in words."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.disclosure import audit
from equiplan.disclosure.audit import AuditRefused, Why, pages
from equiplan.disclosure.audit.messages import MESSAGES
from equiplan.domain.text.languages import LANGUAGES

GOOD: dict[str, Any] = {
    "threshold": 5,
    "tables": [
        {
            "name": "t",
            "dimensions": ["sex"],
            "cells": [{"sex": "F", "count": 12}, {"sex": "M", "count": 20}, {"count": 32}],
        }
    ],
}


def changed(**table: Any) -> dict[str, Any]:
    return {**GOOD, "tables": [{**GOOD["tables"][0], **table}]}


def telling(*texts: str) -> list[str]:
    told = audit.seen({**GOOD, "texts": list(texts)})
    return [leak.number for leak in audit.attack(told).leaks if leak.why == Why.NUMBER]


WRONG = {
    "no mapping": [1],
    "no tables": {"threshold": 5},
    "an empty list": {"tables": []},
    "tables that are none": {"tables": [3]},
    "a dimension twice": changed(dimensions=["sex", "sex"]),
    "a dimension called count": changed(dimensions=["count"]),
    "a dimension that is a list": changed(dimensions=[["sex"]]),
    "a cell that is none": changed(cells=[4]),
    "a cell of another dimension": changed(cells=[{"grade": "A", "count": 1}]),
    "a negative count": changed(cells=[{"count": -1}]),
    "half a person": changed(cells=[{"count": 1.5}]),
    "a count in words": changed(cells=[{"count": "twelve"}]),
    "a count that is true": changed(cells=[{"count": True}]),
    "a count beyond all": changed(cells=[{"count": 10**12}]),
    "a step of zero": changed(cells=[{"count": 10, "rounded_to": 0}]),
    "a percentage of another dimension": changed(cells=[{"percent": 5, "of": {"grade": "A"}}]),
    "a threshold of zero": {**GOOD, "threshold": 0},
    "merged categories that are no list": {**GOOD, "merged": {"sex": {"A": 3}}},
    "words that are none": {**GOOD, "texts": [None]},
}


@pytest.mark.parametrize("told", WRONG.values(), ids=WRONG)
def test_what_is_no_table_is_refused_with_a_sentence_in_each_language(told: Any) -> None:
    with pytest.raises(AuditRefused) as refused:
        audit.seen(told)
    assert all(refused.value.sentence(language) for language in LANGUAGES)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe{", b'{"a": NaN}', b"[" * 100_000])
def test_what_is_no_json_is_refused(content: bytes) -> None:
    with pytest.raises(AuditRefused):
        audit.read(content)


def test_more_cells_than_can_be_looked_at_are_refused() -> None:
    dimensions = [f"d{n}" for n in range(9)]
    cells = [dict.fromkeys(dimensions, str(n)) for n in range(9)]
    with pytest.raises(AuditRefused):
        audit.seen(changed(dimensions=dimensions, cells=cells))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=8))
def test_whatever_stands_in_a_cell_is_read_or_refused(value: Any) -> None:
    for cell in ({"count": value}, {"sex": value, "count": 7}, {"count": 9, "rounded_to": value}):
        try:
            audit.read(json.dumps(changed(cells=[cell])))
        except AuditRefused:
            continue


def test_a_cell_that_a_table_leaves_out_counts_nobody() -> None:
    told = {
        "tables": [{"dimensions": ["sex"], "cells": [{"sex": "F", "count": None}, {"count": 9}]}]
    }
    (leak,) = audit.attack(audit.seen(told)).leaks
    assert (leak.why, leak.low, leak.high) == (Why.EXACT, 9, 9)


def test_a_verdict_is_plain_json_that_names_the_cell_and_the_interval() -> None:
    told = changed(cells=[{"sex": "F", "count": None}, {"count": 9}])
    plain = audit.to_json(audit.attack(audit.seen(told)), "en")
    assert json.loads(json.dumps(plain))["leaks"][0] == {
        "why": "exact",
        "cell": {"sex": "F"},
        "low": 9,
        "high": 9,
        "sentence": "The protected cell “sex F” can be recomputed exactly: 9.",
    }


def test_every_sentence_is_there_in_each_language() -> None:
    for code, said in MESSAGES.items():
        assert set(said) == set(LANGUAGES), code
    assert {f"audit.{why.value}" for why in Why} <= set(MESSAGES)


def test_a_total_in_an_alternative_text_blocks() -> None:
    assert telling("Bar chart: 47 people in all") == ["47"]


SAID = {
    "counts that are shown": "12 femmes sur 32",
    "their percentage": "12 femmes sur 32 (37,5 %), soit 38\u202f%",
    "a date": "Effectifs au 31 décembre 2025",
    "a date in figures": "Effectifs au 31/12/2025, 2025-12-31",
    "a Spanish date": "Plantilla a 31 de diciembre de 2025",
    "years": "Bilan 2024-2025",
    "no number": "Effectifs par sexe",
}


@pytest.mark.parametrize("text", SAID.values(), ids=SAID)
def test_what_the_tables_tell_may_be_said_beside_them(text: str) -> None:
    assert telling(text) == []


STRANGE = {
    "another percentage": ("12 femmes sur 32 (40 %)", "40 %"),
    "a percentage alone": ("38 % de femmes", "38 %"),
    "a number of thousands": ("1\u202f234 personnes", "1\u202f234"),
    "a decimal": ("en moyenne 4,5", "4,5"),
    "a number in a word": ("groupe7", "7"),
}


@pytest.mark.parametrize(("text", "number"), STRANGE.values(), ids=STRANGE)
def test_any_other_number_in_words_blocks(text: str, number: str) -> None:
    assert telling(text) == [number]


def test_an_age_band_is_a_name_and_no_number() -> None:
    cells = [{"age": "25-34", "count": 12}, {"age": "7", "count": 20}]
    told = {**changed(dimensions=["age"], cells=cells), "texts": ["25-34 : 12", "7 personnes"]}
    assert [leak.number for leak in audit.attack(audit.seen(told)).leaks] == ["7"]


LEGEND = pages.Legend(frozenset({"Total"}), frozenset({"protégé"}))
PAGE = """<h2 title="34 ans">Effectifs</h2><p>12 femmes <b>sur</b> 32</p><img alt="47 en tout">
<table><caption>Par sexe</caption><thead><tr><th>sex</th><th>Nombre</th></tr></thead>
<tbody><tr><th>F</th><td> 1\u202f012 </td></tr><tr><th>M</th><td><abbr>protégé</abbr></td></tr>
<tr><th>Total</th><td>20</td></tr></tbody></table><svg><text>99</text></svg>
<script type="application/json">{"n": 5}</script><!-- 8 -->"""
READ = {
    "name": "Par sexe",
    "dimensions": ["sex"],
    "cells": [{"sex": "F", "count": 1012}, {"sex": "M", "count": None}, {"count": 20}],
}


def test_a_page_is_read_as_people_see_it() -> None:
    sheets, words = pages.of_page(PAGE)
    assert pages.tables(sheets, LEGEND) == [READ]
    assert words == ["34 ans", "12 femmes sur 32", "47 en tout", "99", '{"n": 5}', " 8 "]


def test_a_csv_file_is_read_as_people_open_it() -> None:
    sheets = pages.of_csv("# Par sexe\r\nsex,Nombre\r\nF,1012\r\nM,protégé\r\nTotal,20\r\n")
    assert pages.tables(sheets, LEGEND) == [READ]


def test_a_count_that_is_no_number_on_the_page_is_refused() -> None:
    sheets, _ = pages.of_page(PAGE.replace("20</td>", "about 20</td>"))
    with pytest.raises(AuditRefused):
        audit.seen({"tables": pages.tables(sheets, LEGEND)})
