"""Web pages: what a reader sees on the page, and nothing that it hides."""

from hypothesis import given
from hypothesis import strategies as st

from equiplan.importing.blocks import Document
from equiplan.importing.errors import DocumentRefused
from equiplan.importing.formats import html


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs()]


def grid(document: Document) -> list[list[tuple[int, int, int, str]]]:
    (table,) = document.tables()
    return [[(c.column, c.width, c.height, c.text) for c in row.cells] for row in table.rows]


def test_headings_lists_and_weight_are_kept() -> None:
    document = html.document(
        "<title>T</title><h2>Axe <em>1</em></h2><ol type=a start=2><li>b<li>c<ul><li>d</ul></ol>"
        "<p><b>Gras</b></p><p>Un<br>Deux"
    )
    assert document.title == "T"
    assert [(p.text, p.level, p.marker, p.indent, p.bold) for p in document.paragraphs()] == [
        ("Axe 1", 2, None, 0, False),
        ("b", 0, "b.", 0, False),
        ("c", 0, "c.", 0, False),
        ("d", 0, "•", 1, False),
        ("Gras", 0, None, 0, True),
        ("Un", 0, None, 0, False),
        ("Deux", 0, None, 0, False),
    ]


def test_cells_take_the_columns_that_cells_above_leave_free() -> None:
    document = html.document(
        "<table><tr><th rowspan=2>A<th colspan=2>B<tr><td>c<td>d<tr><td colspan=9>e</table>"
    )
    assert grid(document) == [
        [(0, 1, 2, "A"), (1, 2, 1, "B")],
        [(1, 1, 1, "c"), (2, 1, 1, "d")],
        [(0, 9, 1, "e")],
    ]


def test_what_the_page_hides_is_not_read() -> None:
    document = html.document(
        "<style>x</style><script>y</script><nav>menu</nav><p style='display: none'>z</p>"
        "<p hidden>w</p><p>Seen<sup><a href='#n1'>1</a></sup></p><footer>Adresse</footer>"
    )
    assert texts(document) == ["Seen"]
    assert document.running == ("Adresse",)


def test_a_table_that_frames_other_tables_is_only_layout() -> None:
    document = html.document("<table><tr><td>Menu<td><table><tr><td>a<td>b</table></table>")
    assert grid(document) == [[(0, 1, 1, "a"), (1, 1, 1, "b")]]
    assert texts(document) == ["Menu"]


@given(
    st.lists(
        st.sampled_from(
            [
                "<table>",
                "<tr>",
                "<td>",
                "<ul>",
                "<li>",
                "x",
                "</td>",
                "<p>",
                "<b>",
                "</b>",
                "<br>",
                "<h1>",
            ]
        )
    )
)
def test_any_tangle_of_tags_is_read_or_refused(tags: list[str]) -> None:
    try:
        document = html.document("".join(tags))
    except DocumentRefused:
        return
    assert "".join(texts(document)).strip("x") == ""
