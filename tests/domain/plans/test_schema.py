"""A field is one row of the schema: one that only this test adds appears wherever fields do."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from jsonschema import Draft202012Validator
from python_calamine import CalamineWorkbook

from equiplan.domain.plans import schema
from equiplan.domain.plans.corrections import changes, written
from equiplan.domain.plans.diff import compare
from equiplan.domain.plans.draft import Action, Axis, PlanDraft, Where
from equiplan.domain.plans.draft_json import from_json, to_json
from equiplan.domain.plans.fields import EVERYWHERE, Field, Kind
from equiplan.domain.plans.json_schema import json_schema
from equiplan.domain.plans.proposals import propose
from equiplan.exporting.plan_docx import document
from equiplan.exporting.plan_xlsx import workbook
from equiplan.importing.pipeline import read_plan

SPONSOR = Field(
    "sponsor",
    Kind.TEXT,
    {"fr": "Marraine ou parrain", "en": "Sponsor", "es": "Madrina o padrino"},
    EVERYWHERE,
    known_as=("parrainage",),
)
WORDS = "La présidente du conseil"


@pytest.fixture(autouse=True)
def _one_field_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(schema.TABLE, "action", (*schema.ACTION, SPONSOR))


def draft(sponsor: str | None) -> PlanDraft:
    """A plan of one action, sponsored or not."""
    more = {"sponsor": sponsor} if sponsor else {}
    action = Action("Former les jurys", Where("Former les jurys"), more=more)
    axes = (Axis("Recruter", actions=(action,)),)
    return PlanDraft(title="Plan", organisation=None, language="fr", period=None, axes=axes)


def first(plan: PlanDraft) -> Action:
    """Its action."""
    return plan.axes[0].actions[0]


def test_it_goes_through_json_and_its_schema_knows_it() -> None:
    plain = to_json(draft(WORDS), message=lambda finding: finding.code)
    assert plain["axes"][0]["actions"][0]["sponsor"] == WORDS
    assert from_json(plain) == draft(WORDS)
    Draft202012Validator(json_schema()).validate(plain)
    assert "sponsor" in json_schema()["$defs"]["action"]["properties"]


def test_it_is_put_right_before_a_plan_is_adopted() -> None:
    assert written(first(draft(None)), SPONSOR) == ""
    (change,) = changes(first(draft(None)), "a1", {"sponsor": WORDS})
    assert (change.field, change.value) == ("sponsor", WORDS)


def test_it_is_compared_and_a_newer_edition_proposes_it() -> None:
    (found,) = compare(draft(None), draft(WORDS)).actions
    assert [(change.field, change.after) for change in found.changes] == [("sponsor", WORDS)]
    (proposal,) = propose(draft(None), draft(WORDS)).all
    assert proposal.fields == {"sponsor": WORDS}


def test_it_is_in_the_documents_that_are_taken_away() -> None:
    made = docx.Document(io.BytesIO(document(draft(WORDS))))
    words = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    assert {"Marraine ou parrain", WORDS} <= set(words)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(workbook(draft(WORDS))))
    cells = {cell for row in rows.get_sheet_by_index(0).to_python() for cell in row}
    assert {"Marraine ou parrain", WORDS} <= cells


@pytest.mark.parametrize("heading", ["Sponsor", "PARRAINAGE", "Marraine ou parrain"])
def test_documents_announce_it_by_its_headings(heading: str) -> None:
    assert schema.recognised("action", heading) is SPONSOR


def test_nothing_said_leaves_no_trace() -> None:
    plain = to_json(draft(None), message=lambda finding: finding.code)
    assert from_json(plain) == draft(None)
    assert "sponsor" not in plain["axes"][0]["actions"][0]


@pytest.mark.parametrize(("ending", "written_as"), [("docx", document), ("xlsx", workbook)])
def test_it_is_read_out_of_the_documents_it_was_written_into(
    ending: str, written_as: Callable[[PlanDraft], bytes], tmp_path: Path
) -> None:
    path = tmp_path / f"plan.{ending}"
    path.write_bytes(written_as(draft(WORDS)))
    assert first(read_plan(path).draft).more == {"sponsor": WORDS}
