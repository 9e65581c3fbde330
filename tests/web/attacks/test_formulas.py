"""Nothing that people wrote is run by the spreadsheet that opens what was taken away."""

import csv
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest

from equiplan.domain.plans.draft import PlanDraft
from equiplan.exporting.plan_xlsx import workbook as plan_workbook
from equiplan.exporting.tables import FORMULA, Table, comma_separated, guarded, workbook
from tests.web import readings

EVIL = ("=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")', " =1")


def _plan(text: str) -> PlanDraft:
    plain = readings.draft(1, 1)
    action = replace(
        plain.axes[0].actions[0],
        title=text,
        measures=(text,),
        indicators=(text,),
        targets=(text,),
        calendar=text,
        owners=(text,),
        budget=text,
        comments=text,
        priority=text,
    )
    axis = replace(plain.axes[0], title=text, objective=text, actions=(action,))
    return replace(plain, title=text, organisation=text, axes=(axis,))


def _table(text: str) -> Table:
    return Table("Plan", (text, "b"), ((text, 1), (text, None)))


WORKBOOKS: dict[str, Callable[[str], bytes]] = {
    "a plan": lambda text: plan_workbook(_plan(text)),
    "tables": lambda text: workbook([_table(text)]),
}


@pytest.mark.parametrize("text", EVIL)
@pytest.mark.parametrize("made", WORKBOOKS)
def test_no_workbook_holds_a_formula(made: str, text: str) -> None:
    with zipfile.ZipFile(io.BytesIO(WORKBOOKS[made](text))) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        cells = b"".join(book.read(name) for name in sheets)
    assert b't="s"' in cells
    assert re.findall(rb"<f[ >]|<hyperlink", cells) == []


@pytest.mark.parametrize("text", EVIL)
def test_no_cell_of_a_text_table_begins_like_a_formula(text: str) -> None:
    rows = csv.reader(io.StringIO(comma_separated(_table(text)).decode("utf-8-sig"), newline=""))
    firsts = [row[0] for row in rows]
    assert len(firsts) == 3
    assert [cell for cell in firsts if cell.lstrip(" ").startswith(FORMULA)] == []


def test_a_number_is_left_a_number() -> None:
    assert guarded(-5) == -5
    assert guarded("5") == "5"
