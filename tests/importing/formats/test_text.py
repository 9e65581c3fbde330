"""Plain text, Markdown and separated values: what their authors meant by spaces and signs."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.importing.blocks import Document, Paragraph
from equiplan.importing.errors import DocumentRefused
from equiplan.importing.formats import csv, markdown, text
from equiplan.importing.formats.decode import decode
from equiplan.importing.formats.shape import split_bullet, tidy


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs()]


def rows(document: Document) -> list[list[str]]:
    (table,) = document.tables()
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_wrapped_lines_are_one_paragraph_and_short_ones_stay_apart() -> None:
    document = text.document(
        "The council wants women and men to have the same chances in every\n"
        "department, and has asked each head of service to say what will be\n"
        "done before the summer, by whom and with what means, so that nobody\n"
        "waits.\n"
        "Owner: Human resources\n"
        "Timeline: 2026\n"
    )
    assert texts(document) == [
        "The council wants women and men to have the same chances in every department, and has "
        "asked each head of service to say what will be done before the summer, by whom and with "
        "what means, so that nobody waits.",
        "Owner: Human resources",
        "Timeline: 2026",
    ]


def test_lines_of_a_text_without_wraps_are_paragraphs() -> None:
    long = "Chaque service dira ce qu’il fera, avec qui, et comment on le saura. " * 3
    assert texts(text.document(f"{long}\nAction 1\nAction 2")) == [
        long.strip(),
        "Action 1",
        "Action 2",
    ]


def test_light_markup_says_headings_bullets_weight_and_nothing_else() -> None:
    document = text.document(
        "## Axe 1 ##\n- **Mars 2026**\n"
        "  - voir [la charte](https://example.org/x) et <i>le guide</i>\n"
        "<p>Juin</p><p>Septembre</p>\n"
    )
    assert [(p.text, p.level, p.marker, p.indent, p.bold) for p in document.paragraphs()] == [
        ("Axe 1", 2, None, 0, False),
        ("Mars 2026", 0, "-", 0, True),
        ("voir la charte et le guide", 0, "-", 1, False),
        ("Juin", 0, None, 0, False),
        ("Septembre", 0, None, 0, False),
    ]


def test_lines_with_tabs_are_a_table_in_which_a_lone_cell_goes_across() -> None:
    document = text.document("Titre\n\nN°\tAction\tCible\nAxe 1 : Former\t\t\n1\tUn atelier\t20\n")
    (table,) = document.tables()
    assert table.columns == 3
    assert [[(c.width, c.text) for c in row.cells] for row in table.rows][1] == [
        (3, "Axe 1 : Former")
    ]
    assert texts(document) == ["Titre"]


def test_lines_with_bars_are_a_table_and_one_such_line_is_a_title() -> None:
    document = text.document("Bilan 2025 | Prévisions 2026\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert rows(document) == [["a", "b"], ["1", "2"]]
    assert texts(document) == ["Bilan 2025 | Prévisions 2026"]


def test_markdown_is_read_as_its_page() -> None:
    source = (
        "---\ntitle: x\n---\n# Plan\n\nIntro *here*\nOwner: HR\n\n"
        "1. First\n2. Second\n   - inner\n\n"
        "| A | B |\n|---|---|\n| **1** | x<br>y |\n"
    )
    document = markdown.document(source)
    assert [(p.text, p.level, p.marker, p.indent) for p in document.paragraphs()] == [
        ("Plan", 1, None, 0),
        ("Intro here", 0, None, 0),
        ("Owner: HR", 0, None, 0),
        ("First", 0, "1.", 0),
        ("Second", 0, "2.", 0),
        ("inner", 0, "•", 1),
    ]
    assert rows(document) == [["A", "B"], ["1", "x\ny"]]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separated_values_say_their_separator_and_encoding_themselves(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    lines = [
        ["Mesure", "Échéance", "Coût"],
        ["Former, informer; dire", "été 2026", "12 €"],
        ["b", "", ""],
    ]
    quoted = "\r\n".join(separator.join(f'"{cell}"' for cell in line) for line in lines)
    path = tmp_path / "plan.csv"
    path.write_bytes(quoted.encode(encoding))
    assert rows(csv.read(path)) == [*lines[:2], ["b"]]


def test_a_cell_of_separated_values_may_have_several_lines(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text('a;b\n"un\ndeux";c\n', encoding="utf-8")
    assert rows(csv.read(path)) == [["a", "b"], ["un\ndeux", "c"]]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("• Former", ("•", "Former")),
        ("\uf0b7 Former", ("•", "Former")),
        ("- Former", ("-", "Former")),
        ("o Former", ("o", "Former")),
        ("o bien formar", (None, "o bien formar")),
        ("-5 points", (None, "-5 points")),
        ("–", (None, "–")),
        ("1. Former", (None, "1. Former")),
    ],
)
def test_a_typed_bullet_is_a_marker_and_a_number_is_text(
    line: str, parts: tuple[str | None, str]
) -> None:
    assert split_bullet(line) == parts


@given(st.text())
def test_tidy_text_is_one_line_and_stays_as_it_is(given_text: str) -> None:
    once = tidy(given_text)
    assert "\n" not in once
    assert tidy(once) == once


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1))
def test_text_in_utf_8_is_decoded_as_it_was_written(written: str) -> None:
    assert decode(written.encode()) == written


@given(st.text())
def test_any_text_gives_blocks_that_hold_its_words_only(written: str) -> None:
    document = text.document(written)
    for block in document.blocks:
        if isinstance(block, Paragraph):
            assert block.text
            assert block.text == tidy(block.text)


@given(st.binary(max_size=300))
def test_bytes_are_text_or_refused(content: bytes) -> None:
    with contextlib.suppress(DocumentRefused):
        assert isinstance(decode(content), str)
