"""The workbook of a plan imports again unchanged, and runs nothing."""

import html
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from equiplan import samples
from equiplan.domain.plans.draft import Action, Axis, PlanDraft
from equiplan.exporting.plan_xlsx import workbook
from equiplan.importing.pipeline import read_plan

from .drafts import NOWHERE, as_written, drafts


def read_back(draft: PlanDraft, folder: Path) -> PlanDraft:
    """What is read in the workbook of a draft."""
    path = folder / "plan.xlsx"
    path.write_bytes(workbook(draft))
    return read_plan(path).draft


@given(draft=drafts())
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_workbook_imports_again_unchanged(draft: PlanDraft, tmp_path: Path) -> None:
    again = read_back(draft, tmp_path)
    assert as_written(again) == draft


@pytest.mark.parametrize("name", [sample.name for sample in samples.names()])
def test_the_workbook_of_a_sample_imports_again_unchanged(name: str, tmp_path: Path) -> None:
    draft = read_plan(samples.path(name)).draft
    again = read_back(draft, tmp_path)
    assert as_written(again) == as_written(draft)


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(A1)", "+33 % d’invitées", "-", "@cellule"])
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    action = Action(f"Former {text}", NOWHERE, comments=text, measures=(text, text))
    draft = PlanDraft(text, None, "fr", None, (Axis(text, actions=(action,)),))
    with zipfile.ZipFile(BytesIO(workbook(draft))) as made:
        sheet = made.read("xl/worksheets/sheet1.xml").decode()
        words = html.unescape(made.read("xl/sharedStrings.xml").decode())
    assert "<f>" not in sheet
    assert f">{text}<" in words


def test_a_title_that_does_not_say_that_it_is_a_plan_comes_back(tmp_path: Path) -> None:
    action = Action("Former les jurys", NOWHERE)
    draft = PlanDraft(
        "Ensemble d’ici 2030", None, "fr", None, (Axis("Carrières", actions=(action,)),)
    )
    assert read_back(draft, tmp_path).title == draft.title


@pytest.mark.parametrize("name", ["school", "agency-en", "network-es"])
def test_the_workbook_of_a_workbook_is_the_same(name: str, tmp_path: Path) -> None:
    once = read_back(read_plan(samples.path(name)).draft, tmp_path)
    assert read_back(once, tmp_path) == once
