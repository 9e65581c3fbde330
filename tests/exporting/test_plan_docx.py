"""The Word document of a plan imports again unchanged, and is fit to be printed and heard."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings

from equiplan import samples
from equiplan.domain.plans.draft import Action, Axis, PlanDraft
from equiplan.domain.plans.exported import exported, unpacked
from equiplan.exporting.plan_docx import document
from equiplan.importing.pipeline import read_plan

from .drafts import NOWHERE, as_written, drafts


def read_back(draft: PlanDraft, folder: Path) -> PlanDraft:
    """What is read in the Word document of a draft."""
    path = folder / "plan.docx"
    path.write_bytes(document(draft))
    return read_plan(path).draft


def one(title: str = "Former les jurys") -> PlanDraft:
    action = Action(title, NOWHERE, owners=("RH", "Présidence"))
    return PlanDraft(
        "Plan égalité", "École", "es", (2025, 2027), (Axis("Jurys", actions=(action,)),)
    )


@given(draft=drafts())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_word_document_imports_again_unchanged(draft: PlanDraft, tmp_path: Path) -> None:
    assert as_written(read_back(draft, tmp_path)) == draft


def test_an_action_whose_cells_read_like_headings_is_an_action(tmp_path: Path) -> None:
    action = Action(
        "Name a contact person in each laboratory",
        NOWHERE,
        indicators=("Give it twice a year",),
        targets=("@equality-unit, one relay per department",),
        calendar="2026",
        owners=("Human Resources",),
    )
    axis = Axis("Governance", actions=(Action("Train panels", NOWHERE), action))
    draft = PlanDraft("Action plan", None, "en", None, (axis,))
    assert as_written(read_back(draft, tmp_path)) == draft


@pytest.mark.parametrize("name", [sample.name for sample in samples.names()])
def test_the_word_document_of_a_sample_imports_again_unchanged(name: str, tmp_path: Path) -> None:
    draft = read_plan(samples.path(name)).draft
    assert as_written(read_back(draft, tmp_path)) == as_written(draft)


SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "plans"


@pytest.mark.parametrize(
    "file",
    ["seed-002.docx", "seed-003.docx", "alacrity-gep-2026-2028.pdf", "peeb-santafe-pag.xlsx"],
)
def test_a_plan_of_a_real_body_comes_back_from_word_unchanged(file: str, tmp_path: Path) -> None:
    if not SHARED.exists():
        pytest.skip("the shared plans are not beside this checkout")
    draft = read_plan(SHARED / file).draft
    assert as_written(read_back(draft, tmp_path)) == as_written(draft)


def test_the_page_lies_flat_and_the_header_comes_back_on_each_page() -> None:
    made = docx.Document(BytesIO(document(one())))
    section = made.sections[0]
    assert (section.page_width or 0) > (section.page_height or 0)
    first = made.tables[0].rows[0]._tr
    assert first.find(f".//{qn('w:tblHeader')}") is not None
    assert made.tables[0].rows[0].cells[0].paragraphs[0].runs[0].bold


def test_the_document_says_its_title_and_its_language() -> None:
    made = docx.Document(BytesIO(document(one())))
    assert made.core_properties.title == "Plan égalité"
    assert {tag.get(qn("w:val")) for tag in made.styles.element.iter(qn("w:lang"))} == {"es-ES"}


def test_an_axis_stretches_over_the_whole_table_and_each_entry_is_a_paragraph() -> None:
    table = docx.Document(BytesIO(document(one()))).tables[0]
    axis, action = table.rows[1], table.rows[2]
    assert len({cell._tc for cell in axis.cells}) == 1
    owners = [paragraph.text for paragraph in action.cells[6].paragraphs]
    assert owners == ["RH", "Présidence"]


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert (
        "Former les jurys"
        in docx.Document(BytesIO(document(one("Former\x00 les\x1b jurys\ufffe"))))
        .tables[0]
        .rows[2]
        .cells[1]
        .text
    )


def test_a_document_saved_by_another_program_still_tells_what_was_exported(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(document(one()))
    edited = docx.Document(str(path))
    edited.tables[0].rows[2].cells[1].paragraphs[0].runs[0].text = "Former les recruteurs"
    edited.save(str(path))
    read = read_plan(path).draft
    assert read.axes[0].actions[0].title == "Former les recruteurs"
    assert unpacked(read.exported or "") == exported(one())
