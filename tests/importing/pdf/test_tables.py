"""Tables come back cell for cell, whatever is drawn between their cells."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from equiplan.importing.blocks import Document
from equiplan.importing.pdf import read

from .drawn import STYLES, table_pdf

HEADERS = ("N°", "Action", "Indicateurs", "Responsable", "Calendrier", "Budget")
WORDS = (
    *("former", "nommer", "publier", "suivre", "mesurer", "recruter", "la", "une", "des", "et"),
    *("avec", "équipe", "service", "cadres", "élèves", "charte", "annuelle", "bilan", "2027"),
    *("12", "sur", "mixité", "parité", "partagé", "réunion", "diagnostic"),
)


def cells_of(document: Document) -> list[list[str]]:
    """The texts of all rows of all tables, a repeated header only once."""
    rows: list[list[str]] = []
    for table in document.tables():
        for row in table.rows:
            texts = [" ".join(cell.text.split()) for cell in row.cells]
            if texts not in rows[:1]:
                rows.append(texts)
    return rows


texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


@st.composite
def plans(draw: st.DrawFn) -> tuple[list[list[str]], list[float]]:
    columns = draw(st.integers(3, 6))
    count = draw(st.integers(2, 14))
    head = list(HEADERS[:columns])
    rows = [
        [f"{index}.{draw(st.integers(1, 9))}", *(draw(texts) for _ in head[1:])]
        for index in range(1, count + 1)
    ]
    widths = [32.0, *(float(draw(st.integers(80, 140))) for _ in head[1:])]
    return [head, *rows], widths


@pytest.mark.parametrize("style", sorted(STYLES))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plan=plans())
def test_a_table_comes_back_cell_for_cell(
    style: str, plan: tuple[list[list[str]], list[float]]
) -> None:
    rows, widths = plan
    with tempfile.TemporaryDirectory() as folder:
        document = read(table_pdf(Path(folder) / "t.pdf", rows, widths, style))
    assert cells_of(document) == rows
