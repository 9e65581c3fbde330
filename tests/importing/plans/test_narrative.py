"""A plan in prose is read back whole, however it is written."""

from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.importing.blocks import Document, Paragraph
from equiplan.importing.plans.narrative import read

from .outlines import axis_number, plans, styles, written


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_a_plan_written_in_any_style_comes_back(data: st.DataObject) -> None:
    style = data.draw(styles())
    plan = data.draw(plans(style))
    axes = read(written(style, plan)).axes
    assert [axis.title for axis in axes] == [axis.title for axis in plan]
    assert [axis.number for axis in axes] == [axis_number(style, i) for i in range(len(plan))]
    assert [axis.objective for axis in axes] == [axis.objective for axis in plan]
    assert [axis.indicators for axis in axes] == [axis.indicators for axis in plan]
    for read_axis, known in zip(axes, plan, strict=True):
        assert [
            (a.title, a.owners, a.calendar, a.budget, a.indicators) for a in read_axis.actions
        ] == [
            (a.title, (a.owner,) if a.owner else (), a.calendar, a.budget, a.indicators)
            for a in known.actions
        ]


_LINES = st.text(min_size=1, max_size=60) | st.sampled_from(
    ["Axe 1 : a", "Action 1.1 : b", "Indicateurs :", "1.1 Relire", "Actions :", "WG1 | x", "Enjeux"]
)


@given(
    st.lists(
        st.builds(
            Paragraph,
            text=_LINES,
            level=st.integers(0, 3),
            marker=st.none() | st.sampled_from(["•", "1.", "a)"]),
            bold=st.booleans(),
        ),
        max_size=25,
    )
)
@settings(max_examples=100, deadline=None)
def test_any_text_is_read_without_a_fault_and_nothing_is_invented(
    paragraphs: list[Paragraph],
) -> None:
    printed = " ".join(f"{p.marker} {p.text}" for p in paragraphs)
    for axis in read(Document(tuple(paragraphs), "docx")).axes:
        for action in axis.actions:
            assert all(word in printed for word in action.title.split())
