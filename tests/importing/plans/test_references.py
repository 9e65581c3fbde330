"""Indicators in a table of their own reach the actions that it names, and no other."""

import pytest

from equiplan.importing.blocks import Table
from equiplan.importing.plans.assemble import assembled

from .tables_of_plans import cell, document, table

PLAN = table(
    [
        [cell(0, "N°"), cell(1, "Action"), cell(2, "Pilote"), cell(3, "Calendrier")],
        [cell(0, "A1"), cell(1, "Former les jurys"), cell(2, "RH"), cell(3, "2026")],
        [cell(0, "A2"), cell(1, "Ouvrir une cellule"), cell(2, "Santé"), cell(3, "2027")],
        [cell(0, "A3"), cell(1, "Publier un bilan"), cell(2, "RH"), cell(3, "2027")],
    ],
    4,
)


def indicators(*rows: tuple[str, str], head: str = "Actions concernées") -> Table:
    lines = [[cell(0, "Indicateur"), cell(1, head)]]
    return table([*lines, *([cell(0, text), cell(1, refers)] for text, refers in rows)], 2, 2)


def counted(second: Table) -> list[tuple[str, ...]]:
    draft = assembled(document(PLAN, second))
    return [action.indicators for axis in draft.axes for action in axis.actions]


def test_an_indicator_goes_to_each_action_that_its_line_names() -> None:
    found = indicators(("Part des jurys formés", "A1"), ("Bilan lu", "A1 et A3"))
    assert counted(found) == [("Part des jurys formés", "Bilan lu"), (), ("Bilan lu",)]


def test_a_table_read_for_its_references_is_not_said_to_be_left_out() -> None:
    found = indicators(("Part des jurys formés", "A1"), ("Bilan lu", "A3"))
    codes = [finding.code for finding in assembled(document(PLAN, found)).findings]
    assert "reading.table_left_out" not in codes


@pytest.mark.parametrize(
    "second",
    [
        indicators(("Part des jurys formés", "A1"), ("Bilan lu", "A9")),
        indicators(("Part des jurys formés", "A1"), ("Bilan lu", "A3"), ("Budget voté", "toutes")),
        indicators(("Part des jurys formés", "A1")),
        indicators(("Part des jurys formés", "A1"), ("Bilan lu", "A3"), head="Salles"),
    ],
    ids=["an unknown action", "words", "a single line", "a column of something else"],
)
def test_nothing_is_given_to_actions_where_references_are_not_sure(second: Table) -> None:
    assert counted(second) == [(), (), ()]
