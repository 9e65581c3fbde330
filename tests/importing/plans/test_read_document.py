"""A document gives the draft of its plan, however the plan is laid out; or says there is none."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.domain.plans.draft import PlanDraft, Where
from equiplan.domain.plans.messages import MESSAGES as PLANS
from equiplan.importing.blocks import Block, Cell, Paragraph, Table
from equiplan.importing.messages import MESSAGES as DOCUMENTS
from equiplan.importing.opening import open_document
from equiplan.importing.plans import read_document

from .tables_of_plans import (
    HEADERS,
    KnownPlan,
    Style,
    cell,
    document,
    plans,
    styles,
    table,
    written,
)

SHARED = Path(__file__).resolve().parents[4] / "shared" / "plans"
HEAD = [cell(0, "N°"), cell(1, "Action"), cell(2, "Pilote"), cell(3, "Échéance")]


@settings(max_examples=20, deadline=None)
@given(plans(), styles())
def test_a_plan_in_tables_is_read_whatever_else_could_be_read_in_them(
    plan: KnownPlan, style: Style
) -> None:
    draft = read_document(written(plan, style))
    assert [axis.title for axis in draft.axes] == [title for title, _ in plan]
    assert draft.title == "Plan d’action 2025-2027"
    assert draft.period == (2025, 2027)


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (Paragraph("Madame, Monsieur,"), Paragraph("Votre dossier nous est bien parvenu.")),
        (table([[cell(0, "Poste"), cell(1, "2024")], [cell(0, "Loyers"), cell(1, "900")]], 2),),
        (Paragraph("Chapitre premier", level=1), Paragraph("Il faisait nuit quand elle partit.")),
    ],
)
def test_a_document_without_a_plan_has_no_axes_and_says_so(
    blocks: tuple[Block, ...],
) -> None:
    draft = read_document(document(*blocks))
    assert draft.axes == ()
    assert [(f.code, f.severity) for f in draft.findings] == [("reading.no_plan", "error")]


def test_actions_without_any_axis_come_under_the_title_of_the_plan() -> None:
    row = [cell(0, "1"), cell(1, "Ouvrir une salle"), cell(2, "RH"), cell(3, "juin 2026")]
    title = Paragraph("Plan d’action de la Villa des Pins", level=1)
    (axis,) = read_document(document(title, table([HEAD, row], 4))).axes
    assert (axis.number, axis.title) == (None, "Plan d’action de la Villa des Pins")


def test_two_axes_of_one_number_are_pointed_at() -> None:
    rows = [
        [cell(0, "Axe 1 – Vie quotidienne", width=4)],
        [cell(0, "1"), cell(1, "Ouvrir une salle"), cell(2, "RH"), cell(3, "2026")],
        [cell(0, "Axe 1 – Carrières", width=4)],
        [cell(0, "1"), cell(1, "Relire les annonces"), cell(2, "RH"), cell(3, "2026")],
    ]
    draft = read_document(document(table([HEAD, *rows], 4)))
    (finding,) = (f for f in draft.findings if f.code == "reading.same_axis_number")
    assert finding.facts == {"number": "1"}
    assert finding.where is not None
    assert finding.where.row == 5


def test_a_table_about_an_earlier_plan_is_not_part_of_this_one() -> None:
    row = [cell(0, "1"), cell(1, "Ouvrir une salle"), cell(2, "RH"), cell(3, "2026")]
    past = [cell(0, "1"), cell(1, "Signer la charte"), cell(2, "RH"), cell(3, "2021")]
    draft = read_document(
        document(
            Paragraph("Plan d’action", level=1),
            Paragraph("Bilan du plan 2020-2022", level=2),
            table([HEAD, past], 4),
            Paragraph("Actions 2025-2027", level=2),
            table([HEAD, row], 4, 2),
        )
    )
    assert [action.title for axis in draft.axes for action in axis.actions] == ["Ouvrir une salle"]


def test_each_action_says_where_it_was_read() -> None:
    row = [cell(0, "1"), cell(1, "Ouvrir une salle"), cell(2, "RH"), cell(3, "2026")]
    (axis,) = read_document(document(table([HEAD, row], 4))).axes
    assert axis.actions[0].where.text == "table 1, row 2"


def _said(draft: PlanDraft) -> list[tuple[object, ...]]:
    """Every action without its place, which is another in each format."""
    return [
        (axis.title, axis.objective, replace(action, where=Where("")))
        for axis in draft.axes
        for action in axis.actions
    ]


@pytest.mark.skipif(not SHARED.exists(), reason="the shared plans are not beside this checkout")
@pytest.mark.parametrize("other", ["xlsx", "pdf"])
def test_a_plan_in_word_and_in_another_format_is_one_draft(other: str) -> None:
    word = read_document(open_document(SHARED / "seed-002.docx"))
    same = read_document(open_document(SHARED / f"seed-002.{other}"))
    assert _said(word) == _said(same)
    assert (word.title, word.organisation, word.period) == (
        same.title,
        same.organisation,
        same.period,
    )


def test_every_finding_of_a_reading_has_its_sentence() -> None:
    rows = [
        [cell(0, "1"), cell(1, "Ouvrir une salle"), cell(2, "RH"), cell(3, "quand on pourra 3x")],
        [cell(0, "2"), cell(2, "Une ligne sans titre")],
        [cell(0, "Fin du document, sans suite", width=4)],
    ]
    draft = read_document(document(table([HEAD, *rows], 4)))
    assert draft.findings
    assert {finding.code for finding in draft.findings} <= {*PLANS, *DOCUMENTS}


_WORDS = st.sampled_from(
    [word for words in HEADERS.values() for word in words]
    + ["Axe 1 : Lieux", "Objectif : Vivre", "1.1", "x", "2025", "–", "", "Action 2 – Ouvrir", "•"]
)
_CELLS = st.builds(
    Cell,
    st.integers(0, 6),
    st.lists(st.builds(Paragraph, _WORDS | st.text(max_size=20)), max_size=2).map(tuple),
    st.integers(1, 8),
    st.integers(1, 4),
)
_TABLES = st.lists(st.lists(_CELLS, max_size=5), max_size=6).map(lambda rows: table(rows, 5))
_LINES = st.builds(Paragraph, _WORDS, level=st.integers(0, 2), bold=st.booleans())


@settings(max_examples=100, deadline=None)
@given(st.lists(_TABLES | _LINES, max_size=5))
def test_any_document_is_read_without_failing_and_nothing_in_it_is_invented(
    blocks: list[Block],
) -> None:
    draft = read_document(document(*blocks))
    printed = set(_printed(blocks))
    for action in (action for axis in draft.axes for action in axis.actions):
        assert action.title
        for text in (action.title, *action.indicators, *action.targets, *action.owners):
            assert set(text.replace(":", " ").split()) <= printed


def _printed(blocks: list[Block]) -> Iterator[str]:
    """Every word of the blocks, with and without the marks that cut lists and numbers."""
    for block in blocks:
        cells = (
            (cell for row in block.rows for cell in row.cells) if isinstance(block, Table) else ()
        )
        texts = [cell.text for cell in cells] + (
            [block.text] if isinstance(block, Paragraph) else []
        )
        for text in texts:
            for char in ("", ";", "/", ":", ".", "–", "-", ")", "|", "(", "•"):
                yield from (text.replace(char, " ") if char else text).split()
