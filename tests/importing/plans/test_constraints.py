"""A person says what one block is: the whole is inferred again, and what is alike follows."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.importing.blocks import Cell, Document, Paragraph, Place, Row, Table
from equiplan.importing.constraints import (
    BLOCK_ROLES,
    classes_from_json,
    constraints_from_json,
)
from equiplan.importing.plans import understand
from equiplan.importing.plans.inference.decode import Outline, Search
from equiplan.importing.plans.inference.features import features
from equiplan.importing.plans.inference.model import FORBIDDEN, ROLES, kin, model
from equiplan.importing.plans.inference.reading import outlined
from equiplan.importing.plans.inference.wanted import CODES, ROLES_OF
from equiplan.importing.sandbox.worker import read_in_worker
from equiplan.importing.source import source_of


def document(*paragraphs: Paragraph) -> Document:
    placed = (replace(p, place=Place(paragraph=at)) for at, p in enumerate(paragraphs, 1))
    return Document(tuple(placed), "docx")


def item(text: str) -> Paragraph:
    return Paragraph(text, marker="•")


PLAN = document(
    Paragraph("Gender equality plan of the Tidewater Trust", level=1),
    Paragraph("Recruitment and careers", level=2),
    item("Publish the pay range in every advertisement"),
    item("Train everyone who sits on a panel"),
    Paragraph("Work-life balance", level=2),
    item("Offer flexible hours to all staff"),
    item("Hold no meeting after five"),
    Paragraph("Everyday respect", level=2),
    item("Name two people whom staff can turn to"),
    item("Answer each report within a week"),
)


def read(constraints: dict[str, str]) -> list[tuple[str, list[str]]]:
    draft = understand(PLAN, constraints=constraints).draft
    return [(axis.title, [action.title for action in axis.actions]) for axis in draft.axes]


def test_without_a_word_the_headings_are_the_axes() -> None:
    assert [title for title, _ in read({})] == [
        "Recruitment and careers",
        "Work-life balance",
        "Everyday respect",
    ]


def test_headings_alike_follow_the_one_that_a_person_names_an_action() -> None:
    ((_, actions),) = read({"n2": "action"})
    assert actions == ["Recruitment and careers", "Work-life balance", "Everyday respect"]


def test_what_stands_under_no_part_of_the_plan_is_none() -> None:
    left = read({"n8": "not_plan", "n2": "axis", "n5": "axis"})
    assert [title for title, _ in left] == ["Recruitment and careers", "Work-life balance"]


def test_a_line_of_a_list_can_differ_from_the_others() -> None:
    found = read({"n4": "not_plan", "n3": "action"})
    assert found[0] == ("Recruitment and careers", ["Publish the pay range in every advertisement"])


def test_the_title_is_what_a_person_says() -> None:
    assert understand(PLAN, constraints={"n5": "title"}).draft.title == "Work-life balance"


def test_what_is_unknown_changes_nothing() -> None:
    assert understand(PLAN, constraints={"p9-n9": "axis"}).draft == understand(PLAN).draft


def test_a_row_that_is_no_part_of_the_plan_is_left_out() -> None:
    def row(at: int, *texts: str) -> Row:
        cells = (Cell(n, (Paragraph(text),)) for n, text in enumerate(texts))
        return Row(tuple(cells), Place(table=1, row=at))

    table = Table(
        (
            row(1, "Action", "Owner", "When"),
            row(2, "Publish the pay range", "Personnel", "2027"),
            row(3, "Train the panels", "Directors", "2028"),
            row(4, "Total of the page", "–", "2"),
        ),
        3,
        Place(table=1),
    )
    draft = understand(Document((table,), "docx"), constraints={"t1-r4": "not_plan"}).draft
    assert [a.title for axis in draft.axes for a in axis.actions] == [
        "Publish the pay range",
        "Train the panels",
    ]


def test_each_block_of_the_text_is_in_one_class_and_only_there() -> None:
    anchors = [anchor for one in understand(PLAN).classes for anchor in one.anchors]
    assert sorted(anchors) == sorted(block.anchor for block in source_of(PLAN))


def test_a_class_says_how_sure_its_role_is_and_what_else_it_could_be() -> None:
    axes = next(one for one in understand(PLAN).classes if one.role == "axis")
    assert axes.anchors == ("n2", "n5", "n8")
    assert axes.second in BLOCK_ROLES
    assert axes.second != "axis"
    assert axes.margin > 0
    assert 0.5 < axes.confidence <= 1
    said = understand(PLAN, constraints={"n5": "axis"}).classes
    assert [one.confidence for one in said if one.constrained] == [1.0]


def test_classes_and_constraints_travel_as_plain_values() -> None:
    found = understand(PLAN).classes
    assert classes_from_json(json.loads(json.dumps([asdict(one) for one in found]))) == found
    assert constraints_from_json({"n1": "axis", "n2": "wizard"}) == {"n1": "axis"}


def test_a_worker_reads_under_constraints(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text(
        "# Equality plan\n\n## Pay\n\n- Publish pay\n- Review pay\n\n## Time\n\n- Rest\n"
    )
    read = read_in_worker(path, constraints={"n2": "action"})
    assert [a.title for axis in read.draft.axes for a in axis.actions] == ["Pay", "Time"]
    assert [one.anchors for one in read.classes if one.role == "action"] == [("n2", "n5")]


def test_every_role_that_a_person_may_choose_is_one_of_the_search_and_back() -> None:
    assert set(ROLES_OF) == set(BLOCK_ROLES)
    assert set(CODES) == set(ROLES)


LINES = st.lists(
    st.sampled_from(
        [
            Paragraph("Pay", level=2),
            Paragraph("Publish the pay range every year", marker="•"),
            Paragraph("Half of the boards by 2030", marker="•"),
            Paragraph("Indicators:"),
            Paragraph("Owner: Personnel"),
            Paragraph("The trust wants women and men to have the same chances."),
        ]
    ),
    min_size=1,
    max_size=7,
)


@settings(max_examples=30)
@given(LINES, st.data())
def test_the_total_of_each_alternative_is_that_of_the_best_reading_with_it(
    lines: Sequence[Paragraph], data: st.DataObject
) -> None:
    top = outlined(lines)
    outline, known = Outline(top), model()
    base = outline.drawn({i: known.scores(names) for i, names in features(top).items()})
    under = {kin(node): known.under(node) for node in outline.nodes}
    search = Search(outline, base, under)
    total = search.values[top.index][0]
    found = search.alternatives()
    node = data.draw(st.sampled_from(outline.nodes))
    assert max(found[node.index]) == pytest.approx(total)
    at = data.draw(st.sampled_from(range(len(ROLES))))
    members = next(m for groups in outline.groups.values() for m in groups if node in m)
    forced = dict(base)
    for member in members:
        forced[member.index] = [
            value if index == at else FORBIDDEN for index, value in enumerate(base[member.index])
        ]
    assert Search(outline, forced, under).values[top.index][0] == pytest.approx(
        found[node.index][at]
    )
