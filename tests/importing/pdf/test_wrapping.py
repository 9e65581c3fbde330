"""A line ends where its author ended it, or where the next word had no room."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from equiplan.importing.pdf.geometry import Word
from equiplan.importing.pdf.lines import Line, lines_of
from equiplan.importing.pdf.passages import Setting, passages
from equiplan.importing.pdf.wrapping import Column, compounds, is_cut, join, vocabulary, would_fit

SIZE, LETTER, SPACE = 10.0, 5.0, 2.5

tokens = st.text("abcdéfgmnoprst", min_size=1, max_size=12)
paragraphs = st.lists(st.lists(tokens, min_size=1, max_size=20), min_size=1, max_size=6)


def word(text: str, x: float, baseline: float) -> Word:
    width = LETTER * len(text)
    return Word(
        text, x, baseline - 0.8 * SIZE, x + width, baseline + 0.2 * SIZE, SIZE, False, LETTER
    )


def line(*texts: str, x: float = 0.0, baseline: float = 100.0) -> Line:
    held = []
    for text in texts:
        held.append(word(text, x, baseline))
        x = held[-1].x1 + SPACE
    return Line(tuple(held))


def wrapped(texts: list[list[str]], width: float) -> list[Word]:
    """The words of paragraphs as a layout would set them, a line under the other."""
    held: list[Word] = []
    baseline = 100.0
    for paragraph in texts:
        x = 0.0
        for text in paragraph:
            if x and x + LETTER * len(text) > width:
                x, baseline = 0.0, baseline + 12
            held.append(word(text, x, baseline))
            x = held[-1].x1 + SPACE
        baseline += 12
    return held


@given(paragraphs, st.floats(60, 300))
def test_every_line_a_layout_wraps_had_no_room_for_the_next_word(
    texts: list[list[str]], width: float
) -> None:
    for paragraph in texts:
        lines = lines_of(wrapped([paragraph], width))
        for above, below in pairwise(lines):
            assert not would_fit(above, below.words[0], Column(0, width))


@given(paragraphs, st.floats(60, 300))
def test_no_word_is_lost_or_repeated_by_cutting_into_passages(
    texts: list[list[str]], width: float
) -> None:
    lines = lines_of(wrapped(texts, width))
    known = frozenset(text for paragraph in texts for text in paragraph)
    found = passages(lines, Setting(Column(0, width), 12, known, strict=True))
    assert " ".join(one.text for one in found).split() == [t for p in texts for t in p]


@given(st.lists(st.lists(tokens, min_size=1, max_size=2), min_size=1, max_size=8))
def test_short_lines_in_a_wide_cell_are_paragraphs_of_their_own(texts: list[list[str]]) -> None:
    found = passages(
        lines_of(wrapped(texts, 300)), Setting(Column(0, 300), 12, frozenset(), strict=True)
    )
    assert [one.text.split() for one in found] == texts


def test_a_word_cut_by_a_narrow_cell_is_whole_again() -> None:
    above, below = line("Numé"), line("ro", baseline=112)
    assert is_cut(above, below, Column(0, 22, drawn=True), frozenset())
    assert join([above, below], Column(0, 22, drawn=True), frozenset()) == "Numéro"


def test_two_words_known_whole_are_not_run_together() -> None:
    lines = [line("Plan"), line("de", baseline=112)]
    assert join(lines, Column(0, 21, drawn=True), frozenset({"plan", "de"})) == "Plan de"


def test_a_hyphen_at_the_end_of_a_line_goes_unless_the_word_has_one_elsewhere() -> None:
    column = Column(0, 60)
    cut = [line("la", "gouver-"), line("nance", baseline=112)]
    own = [line("texte", "co-"), line("rédigé", baseline=112)]
    assert join(cut, column, frozenset()) == "la gouvernance"
    assert join(own, column, frozenset({"co-rédigé"})) == "texte co-rédigé"


def test_years_and_names_keep_their_hyphen_at_the_end_of_a_line() -> None:
    column = Column(0, 60)
    assert join([line("2025-"), line("2026", baseline=112)], column, frozenset()) == "2025-2026"
    assert join([line("2026–"), line("2028", baseline=112)], column, frozenset()) == "2026–2028"
    assert join([line("Saint-"), line("Paul", baseline=112)], column, frozenset()) == "Saint-Paul"


def test_a_column_measured_by_its_own_text_cuts_no_word() -> None:
    lines = [line("Responsable"), line("principal", baseline=112)]
    assert join(lines, Column(0, 55), frozenset()) == "Responsable principal"


def test_a_compound_at_the_end_of_a_line_keeps_its_hyphen_where_no_word_is_cut() -> None:
    page = [line("le", "texte", "continue", baseline=12.0 * n) for n in range(30)]
    page += [line("la", "vice-", baseline=360.0), line("présidence", "agit", baseline=372.0)]
    known = compounds([page], vocabulary(page))
    assert join(page[-2:], Column(0, 60), known) == "la vice-présidence agit"


def test_a_hyphen_is_taken_away_where_the_layout_cuts_words() -> None:
    page = [line("une", "commission", "élue", baseline=12.0 * n) for n in range(30)]
    page += [line("la", "com-", baseline=360.0), line("mission", "agit", baseline=372.0)]
    known = compounds([page], vocabulary(page))
    assert join(page[-2:], Column(0, 60), known) == "la commission agit"


def test_a_small_word_is_never_the_rest_of_a_word_cut_for_want_of_room() -> None:
    above, below = line("Direction"), line("des", "lycées", baseline=112.0)
    assert not is_cut(above, below, Column(0, 46, drawn=True), frozenset())
    assert is_cut(above, line("nelle", baseline=112.0), Column(0, 46, drawn=True), frozenset())
