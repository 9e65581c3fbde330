"""Word documents: what is printed comes out, in order, and nothing else."""

from pathlib import Path

import pytest

from equiplan.importing.blocks import Document, Paragraph, Table
from equiplan.importing.errors import DocumentRefused
from equiplan.importing.formats import docx
from equiplan.importing.limits import Limits

from .making import W, p, styles, tc, tr
from .making import docx as make


def read(folder: Path, body: str, **parts: str) -> Document:
    return docx.read(make(folder / "made.docx", body, **parts))


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs()]


def grid(document: Document) -> list[list[tuple[int, int, int, str]]]:
    (table,) = document.tables()
    return [[(c.column, c.width, c.height, c.text) for c in row.cells] for row in table.rows]


HEADINGS = styles(
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Titre 2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Rubrique maison"/>'
    '<w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="derived"/>'
    '<w:basedOn w:val="b"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>',
)


@pytest.mark.parametrize(("style", "level"), [("a", 2), ("b", 3), ("c", 3), ("none", 0)])
def test_a_heading_has_the_level_of_its_style_whatever_its_language(
    tmp_path: Path, style: str, level: int
) -> None:
    document = read(tmp_path, p("Former", f'<w:pStyle w:val="{style}"/>'), styles=HEADINGS)
    assert [one.level for one in document.paragraphs()] == [level]


def test_weight_is_inherited_from_the_style_and_size_is_relative_to_the_body(
    tmp_path: Path,
) -> None:
    body = (
        p("Un long texte courant qui donne sa taille au document.")
        + '<w:p><w:pPr><w:pStyle w:val="c"/></w:pPr><w:r><w:rPr><w:sz w:val="40"/></w:rPr>'
        + "<w:t>Grand</w:t></w:r></w:p>"
    )
    size = '<w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault>'
    defaults = f"<w:docDefaults>{size}</w:docDefaults>"
    document = read(tmp_path, body, styles=HEADINGS.replace("<w:style ", defaults + "<w:style ", 1))
    plain, large = document.paragraphs()
    assert (plain.bold, plain.size, large.bold, large.size) == (False, 1.0, True, 2.0)


def test_merged_cells_keep_their_width_and_height(tmp_path: Path) -> None:
    body = (
        "<w:tbl>"
        + tr(tc("Axe", '<w:gridSpan w:val="3"/>'))
        + tr(tc("A", '<w:vMerge w:val="restart"/>'), tc("x"), tc("y"))
        + tr(tc("", "<w:vMerge/>"), tc("z"), tc("t"))
        + "</w:tbl>"
    )
    assert grid(read(tmp_path, body)) == [
        [(0, 3, 1, "Axe")],
        [(0, 1, 2, "A"), (1, 1, 1, "x"), (2, 1, 1, "y")],
        [(1, 1, 1, "z"), (2, 1, 1, "t")],
    ]


def test_a_row_may_begin_after_the_first_column(tmp_path: Path) -> None:
    late = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + tc("b") + "</w:tr>"
    body = "<w:tbl>" + tr(tc("a"), tc("c")) + late + "</w:tbl>"
    assert grid(read(tmp_path, body))[1] == [(1, 1, 1, "b")]


def test_tracked_deletions_are_out_and_insertions_in(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Former </w:t></w:r>"
        "<w:del><w:r><w:delText>dix</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>vingt</w:t></w:r></w:ins><w:r><w:t> personnes</w:t></w:r></w:p>"
        "<w:tbl>" + tr(tc("a"), tc("b")) + "<w:tr><w:trPr><w:del/></w:trPr>" + tc("ôté") + "</w:tr>"
        "</w:tbl>"
    )
    document = read(tmp_path, body)
    assert texts(document) == ["Former vingt personnes"]
    assert "ôté" not in str(document.blocks)
    assert [(one.why, one.text) for one in document.left_out] == [
        ("deleted", "dix"),
        ("deleted", "ôté"),
    ]


def test_hidden_text_is_out_and_links_and_superscripts_are_joined(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>La 1</w:t></w:r>"
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>re</w:t></w:r>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secrète</w:t></w:r>"
        "<w:hyperlink><w:r><w:t> charte</w:t></w:r></w:hyperlink>"
        "<w:r><w:footnoteReference/></w:r></w:p>"
    )
    assert texts(read(tmp_path, body)) == ["La 1re charte"]


def lvl(at: int, style: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">'
    + lvl(0, "upperRoman", "%1.")
    + lvl(1, "decimal", "%1.%2)")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
    + lvl(0, "bullet", "&#xf0b7;")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)


def listed(text: str, number: int, level: int) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_automatic_numbers_and_bullets_are_markers_and_never_text(tmp_path: Path) -> None:
    body = "".join(
        listed(text, number, level)
        for text, number, level in [
            ("a", 1, 0), ("b", 1, 1), ("c", 1, 1), ("d", 2, 0), ("e", 1, 0), ("f", 1, 1),
        ]
    )  # fmt: skip
    document = read(tmp_path, body, numbering=NUMBERING)
    assert [(one.marker, one.text, one.indent) for one in document.paragraphs()] == [
        ("I.", "a", 0), ("I.1)", "b", 1), ("I.2)", "c", 1),
        ("•", "d", 0), ("II.", "e", 0), ("II.1)", "f", 1),
    ]  # fmt: skip


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_a_table_of_contents_that_the_format_names_is_left_out(tmp_path: Path) -> None:
    field = (
        f"<w:p>{mark('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r>{mark('separate')}"
        "<w:r><w:t>Axe 1 ..... 3</w:t></w:r></w:p>"
        f"<w:p><w:r><w:t>Axe 2 ..... 4</w:t></w:r>{mark('end')}</w:p>"
    )
    gallery = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{p('Sommaire')}</w:sdtContent></w:sdt>"
    )
    styled = p("Axe 1 3", '<w:pStyle w:val="toc"/>')
    document = read(tmp_path, field + gallery + styled + p("Axe 1"), styles=HEADINGS)
    assert texts(document) == ["Axe 1"]


def test_a_field_that_never_ends_swallows_nothing(tmp_path: Path) -> None:
    begun = f"<w:p>{mark('begin')}<w:r><w:instrText>TOC</w:instrText></w:r></w:p>"
    assert texts(read(tmp_path, begun + p("Le plan"))) == ["Le plan"]


def test_soft_breaks_are_paragraphs_in_a_cell_and_wraps_in_prose(tmp_path: Path) -> None:
    broken = "<w:p><w:r><w:t>Direction</w:t><w:br/><w:t>ressources</w:t></w:r></w:p>"
    cell = f"<w:tc>{broken}</w:tc>"
    document = read(tmp_path, broken + "<w:tbl>" + tr(cell, tc("x")) + "</w:tbl>")
    assert texts(document) == ["Direction ressources"]
    assert grid(document)[0][0][3] == "Direction\nressources"


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('Encadré')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Avant</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert texts(read(tmp_path, body)) == ["Avant", "Encadré"]


def test_a_table_of_one_cell_is_a_frame_around_text(tmp_path: Path) -> None:
    document = read(tmp_path, "<w:tbl>" + tr(tc("Objectif")) + "</w:tbl>")
    assert texts(document) == ["Objectif"]
    assert not list(document.tables())


def test_a_table_in_a_cell_gives_its_texts_to_the_cell(tmp_path: Path) -> None:
    inner = "<w:tbl>" + tr(tc("un"), tc("deux")) + "</w:tbl>"
    outer = "<w:tbl>" + tr(f"<w:tc>{p('zéro')}{inner}</w:tc>", tc("b")) + "</w:tbl>"
    assert grid(read(tmp_path, outer))[0][0][3] == "zéro\nun\ndeux"


def test_headers_footers_notes_and_properties_are_apart_from_the_text(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p("Corps"),
        header1=f"<w:hdr {W}>{p('Plan égalité')}</w:hdr>",
        footer1=f"<w:ftr {W}>{p('Page 1')}</w:ftr>",
        footnotes=(
            f'<w:footnotes {W}><w:footnote w:type="separator">{p("-")}</w:footnote>'
            f"<w:footnote>{p('Voir la charte.')}</w:footnote></w:footnotes>"
        ),
    )
    assert texts(document) == ["Corps"]
    assert set(document.running) == {"Plan égalité", "Page 1"}
    assert [note.text for note in document.notes] == ["Voir la charte."]


def test_blocks_stand_in_the_order_of_the_page_with_their_places(tmp_path: Path) -> None:
    body = p("a") + p("") + "<w:tbl>" + tr(tc("x"), tc("y")) + "</w:tbl>" + p("b")
    document = read(tmp_path, body)
    first, table, last = document.blocks
    assert isinstance(first, Paragraph)
    assert isinstance(table, Table)
    assert isinstance(last, Paragraph)
    assert (first.place.paragraph, table.place.table, last.place.paragraph) == (1, 1, 2)
    assert table.rows[0].cells[1].paragraphs[0].place.column == 2


def test_more_rows_than_the_limit_are_refused_and_never_cut(tmp_path: Path) -> None:
    path = make(tmp_path / "long.docx", "<w:tbl>" + tr(tc("a"), tc("b")) * 6 + "</w:tbl>")
    with pytest.raises(DocumentRefused) as refusal:
        docx.read(path, limits=Limits(rows=5))
    assert refusal.value.code == "document.too_many_rows"


def test_styles_that_inherit_from_each_other_in_a_circle_are_damage(tmp_path: Path) -> None:
    circle = styles(
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>',
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    )
    with pytest.raises(DocumentRefused) as refusal:
        read(tmp_path, p("x"), styles=circle)
    assert refusal.value.code == "document.damaged"
