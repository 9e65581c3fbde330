"""The source beside the draft: it survives being kept, and a place leads back to its anchor."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from equiplan.importing.places import where_of
from equiplan.importing.source import SourceBlock, anchor_of, from_json, to_json

NUMBERS = st.none() | st.integers(1, 999)
SHEETS = st.none() | st.text(st.sampled_from("Plan t1-r2é "), min_size=1, max_size=9)


@st.composite
def blocks(draw: st.DrawFn) -> SourceBlock:
    texts = tuple(draw(st.lists(st.text(max_size=8), min_size=1, max_size=4)))
    edge = st.floats(0, 900).map(lambda value: round(value, 1))
    areas = draw(st.lists(st.none() | st.tuples(edge, edge, edge, edge), max_size=4))
    made = SourceBlock("", "row", texts, draw(NUMBERS), draw(SHEETS), areas=tuple(areas))
    table, row, paragraph = draw(NUMBERS), draw(NUMBERS), draw(NUMBERS)
    parts = (("t", table), ("r", row if table else None), ("n", None if table else paragraph))
    head = anchor_of(where_of(made))
    tail = "-".join(f"{letter}{n}" for letter, n in parts if n)
    anchor = "-".join(part for part in (head, tail) if part)
    return replace(made, anchor=anchor, level=2, marker="•", indent=1, spans=((0, 1, 2),))


@given(st.lists(blocks(), max_size=5).map(tuple))
def test_blocks_survive_being_kept(made: tuple[SourceBlock, ...]) -> None:
    assert from_json(to_json(made)) == made


@given(blocks())
def test_the_place_of_a_block_has_its_anchor(block: SourceBlock) -> None:
    assert anchor_of(where_of(block)) == block.anchor


def test_a_block_kept_by_an_earlier_release_is_read() -> None:
    kept = {
        "anchor": "n4",
        "kind": "text",
        "texts": ["Plan"],
        "page": None,
        "sheet": None,
        "level": 0,
    }
    assert from_json([kept]) == (SourceBlock("n4", "text", ("Plan",)),)
