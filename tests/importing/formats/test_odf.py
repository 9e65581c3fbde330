"""OpenDocument texts and workbooks: the same blocks as their Microsoft counterparts."""

from pathlib import Path

from equiplan.importing.blocks import Document
from equiplan.importing.formats import ods, odt

from .making import odf

LISTS = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
    'style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2" '
    'text:bullet-char="-"/></text:list-style>'
    '<style:style style:name="Fat" style:family="text"><style:text-properties '
    'fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Gone" style:family="text"><style:text-properties '
    'text:display="none"/></style:style>'
    '<style:style style:name="away" style:family="table"><style:table-properties '
    'table:display="false"/></style:style>'
)


def text_of(folder: Path, body: str) -> Document:
    return odt.read(odf(folder / "made.odt", body, LISTS))


def cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def grid(document: Document) -> list[list[tuple[int, int, int, str]]]:
    (table,) = document.tables()
    return [[(c.column, c.width, c.height, c.text) for c in row.cells] for row in table.rows]


def test_headings_lists_and_weight_are_kept(tmp_path: Path) -> None:
    inner = "<text:list><text:list-item><text:p>b</text:p></text:list-item></text:list>"
    document = text_of(
        tmp_path,
        '<text:h text:outline-level="2">Axe<text:s text:c="3"/>1</text:h>'
        '<text:list text:style-name="L1"><text:list-item><text:p>a</text:p>'
        f"{inner}</text:list-item><text:list-item><text:p>c</text:p></text:list-item></text:list>"
        '<text:p><text:span text:style-name="Fat">Gras</text:span>'
        '<text:span text:style-name="Gone">caché</text:span></text:p>',
    )
    assert [(p.text, p.level, p.marker, p.indent, p.bold) for p in document.paragraphs()] == [
        ("Axe 1", 2, None, 0, False),
        ("a", 0, "1.", 0, False),
        ("b", 0, "-", 1, False),
        ("c", 0, "2.", 0, False),
        ("Gras", 0, None, 0, True),
    ]


def test_a_second_list_counts_from_one_again(tmp_path: Path) -> None:
    one = (
        '<text:list text:style-name="L1"><text:list-item><text:p>x</text:p></text:list-item>'
        "</text:list>"
    )
    document = text_of(tmp_path, one + one)
    assert [paragraph.marker for paragraph in document.paragraphs()] == ["1.", "1."]


def test_contents_changes_notes_and_comments_are_apart_from_the_text(tmp_path: Path) -> None:
    document = text_of(
        tmp_path,
        "<text:tracked-changes><text:p>ôté</text:p></text:tracked-changes>"
        "<text:table-of-content><text:p>Sommaire</text:p></text:table-of-content>"
        "<text:p>Corps<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Voir</text:p></text:note-body></text:note>"
        "<office:annotation><text:p>hum</text:p></office:annotation></text:p>",
    )
    assert [paragraph.text for paragraph in document.paragraphs()] == ["Corps"]
    assert [note.text for note in document.notes] == ["Voir"]


def test_merged_cells_keep_their_width_and_height(tmp_path: Path) -> None:
    covered = "<table:covered-table-cell/>"
    document = text_of(
        tmp_path,
        "<table:table><table:table-header-rows><table:table-row>"
        + cell("Axe", 'table:number-columns-spanned="2"')
        + covered
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + cell("a", 'table:number-rows-spanned="2"')
        + cell("b")
        + "</table:table-row><table:table-row>"
        + covered
        + cell("c")
        + "</table:table-row></table:table>",
    )
    assert grid(document) == [
        [(0, 2, 1, "Axe")],
        [(0, 1, 2, "a"), (1, 1, 1, "b")],
        [(1, 1, 1, "c")],
    ]


def test_a_workbook_gives_shown_numbers_and_skips_hidden_sheets(tmp_path: Path) -> None:
    number = 'office:value-type="float" office:value="3"'
    share = 'office:value-type="percentage" office:value="0.3"'
    day = 'office:value-type="date" office:date-value="2026-09-01T00:00:00"'
    many = 'table:number-rows-repeated="1000000"'
    blank = f"<table:table-row {many}><table:table-cell/></table:table-row>"
    path = odf(
        tmp_path / "made.ods",
        '<table:table table:name="Plan"><table:table-row>'
        + cell("x", 'table:number-columns-repeated="2"')
        + "</table:table-row><table:table-row>"
        + cell("3,0", number)
        + cell("30,00%", share)
        + cell("01/09/26", day)
        + f"</table:table-row>{blank}</table:table>"
        + '<table:table table:name="Listes" table:style-name="away"/>',
        LISTS,
        "spreadsheet",
    )
    document = ods.read(path)
    assert grid(document) == [
        [(0, 1, 1, "x"), (1, 1, 1, "x")],
        [(0, 1, 1, "3"), (1, 1, 1, "30 %"), (2, 1, 1, "2026-09-01")],
    ]
    assert [finding.code for finding in document.findings] == ["document.hidden_sheet"]
