"""Charts are safe to hold in a page, say themselves in words, and are the same each time."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equiplan.domain.text.languages import Language
from equiplan.exporting.charts import Chart, Series, Shown, Span, Words, bars, line, ranges
from equiplan.exporting.drawing import CLASSES, MOST_SERIES, cleaned

YEARS = ("2023", "2024", "2025")
ALLOWED = {
    *("svg", "g", "path", "line", "rect", "text"),
}
SPREAD = ("Minimum", "Premier quartile", "Médiane", "Troisième quartile", "Maximum", "Vous")


def words(language: Language = "fr", title: str = "Part des femmes") -> Words:
    return Words(title, "Vous passez de 12,5 % à 20 %.", "Année", "%", language)


def one(name: str = "Vous", **points: Shown) -> Series:
    return Series(name, {year.lstrip("y"): value for year, value in points.items()})


def shapes(chart: Chart) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(chart.svg).iter())


def texts(chart: Chart) -> list[str]:
    return [shape.text for shape in shapes(chart) if shape.text]


def holes(chart: Chart, number: int) -> int:
    """How many pieces the line of a series has."""
    found = f"chart-stroke-{number}"
    paths = [s for s in shapes(chart) if s.get("class") == found and s.get("fill") == "none"]
    return sum(path.get("d", "").count("M") for path in paths)


def every() -> list[Chart]:
    two = [one(y2023=12.5, y2024="protégé", y2025=20), one("Région", y2024=18, y2025=19)]
    span = Span("2025", 5, 12, 22, 33, 44, 25)
    return [
        line(words(), YEARS, two),
        bars(words(), YEARS, two),
        ranges(words(), [span], SPREAD),
    ]


@pytest.mark.parametrize("number", range(3), ids=["line", "bars", "ranges"])
def test_a_picture_holds_shapes_and_nothing_that_runs_styles_or_asks(number: int) -> None:
    for shape in shapes(every()[number]):
        assert shape.tag.removeprefix("{http://www.w3.org/2000/svg}") in ALLOWED
        names = set(shape.attrib)
        assert not {name for name in names if name.startswith("on") or "href" in name}
        assert not names & {"style", "id", "font-family"}


@pytest.mark.parametrize("number", range(3), ids=["line", "bars", "ranges"])
def test_no_colour_is_fixed_in_a_picture(number: int) -> None:
    chart = every()[number]
    assert "#" not in chart.svg.replace("&#", "")
    assert {shape.get("fill", "none") for shape in shapes(chart)} == {"none"}
    assert any(f"chart-stroke-{CLASSES[colour]}" in chart.svg for colour in CLASSES)


@pytest.mark.parametrize("number", range(3), ids=["line", "bars", "ranges"])
def test_the_only_words_read_out_are_the_title_in_the_language_of_the_page(number: int) -> None:
    root, *rest = shapes(every()[number])
    assert (root.get("role"), root.get("aria-label")) == ("img", "Part des femmes")
    assert not [shape for shape in rest if any(name.startswith("aria") for name in shape.attrib)]


def test_numbers_are_written_in_the_language_of_the_page() -> None:
    large = [one(y2023=0, y2024=12000.5)]
    assert "12\u202f000" in texts(line(words("fr"), YEARS, large))
    assert "12,000" in texts(line(words("en"), YEARS, large))
    assert line(words("fr"), YEARS, large).rows[1] == ("2024", "12\u202f000,5")
    assert line(words("en"), YEARS, large).rows[1] == ("2024", "12,000.5")


def test_the_table_says_what_is_protected_and_what_nobody_has_said_apart_from_zero() -> None:
    chart = line(words(), YEARS, [one(y2023=0, y2024="protégé")])
    assert chart.columns == ("Année", "Vous")
    assert chart.rows == (("2023", "0"), ("2024", "protégé"), ("2025", "–"))
    assert chart.lines[0] == ("2023", (("Vous", "0"),))


def test_a_line_is_broken_where_there_is_nothing_to_draw() -> None:
    whole = line(words(), YEARS, [one(y2023=1, y2024=2, y2025=3)])
    broken = line(words(), YEARS, [one(y2023=1, y2024="protégé", y2025=3)])
    assert holes(broken, 1) == holes(whole, 1) + 1


def test_a_year_without_any_number_keeps_its_place() -> None:
    assert set(YEARS) <= set(texts(line(words(), YEARS, [one(y2023=1, y2025=3)])))


def test_a_level_to_reach_has_no_marks() -> None:
    level = Series("Valeur cible", dict.fromkeys(YEARS, 30.0), is_level=True)
    assert line(words(), YEARS, [level]).legend[0].mark == ""
    assert "chart-fill-1" not in line(words(), YEARS, [level]).svg


def test_series_are_told_apart_without_colour() -> None:
    drawn = line(words(), YEARS, [one(str(n), y2023=n) for n in range(MOST_SERIES)])
    assert len({(key.dash, key.mark) for key in drawn.legend}) == MOST_SERIES


def test_more_series_than_can_be_told_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="told apart"):
        line(words(), YEARS, [one(str(n), y2023=n) for n in range(MOST_SERIES + 1)])


def test_the_spread_tells_its_numbers_and_one_s_own() -> None:
    chart = ranges(words(), [Span("2025", 5, 12, 22, 33, 44)], SPREAD)
    assert chart.rows == (("2025", "5", "12", "22", "33", "44", "–"),)
    assert "chart-fill-2" not in chart.svg


def test_a_chart_without_a_single_number_is_still_a_chart() -> None:
    assert line(words(), YEARS, [one()]).rows == tuple((year, "–") for year in YEARS)
    assert bars(words(), (), []).rows == ()


NAMES = st.text(max_size=12)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(NAMES, min_size=1, max_size=3, unique=True),
    st.lists(NAMES, min_size=1, max_size=3, unique=True),
    st.floats(-1e6, 1e6) | NAMES,
)
def test_whatever_things_are_called_the_picture_is_one_that_can_be_read(
    names: list[str], places: list[str], shown: Shown
) -> None:
    series = [Series(name, dict.fromkeys(places, shown)) for name in names]
    for chart in (line(words(), places, series), bars(words(), places, series)):
        assert ElementTree.fromstring(chart.svg).tag.endswith("svg")
        assert {row[0] for row in chart.rows} == set(places)


def test_the_same_chart_is_the_same_bytes_in_another_process() -> None:
    told = "from tests.exporting.test_charts import every; print([c.svg for c in every()])"
    asked = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == str([chart.svg for chart in every()])


def test_many_may_draw_at_once() -> None:
    def draw(number: int) -> str:
        return line(words(), YEARS, [one(y2023=number % 4, y2024=50)]).svg

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(draw, range(16)))) == 4


HOSTILE = """<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" onload="run()"><style>*{}</style>
<script>run()</script><image href="https://elsewhere.example/x"/><foreignObject><p>x</p>
</foreignObject><text fill="#0000a0" onclick="run()" style="x">&x;told</text></svg>"""


def test_what_a_picture_should_not_hold_does_not_come_through() -> None:
    assert cleaned(HOSTILE, "Un titre") == (
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart-picture" viewBox="0 0 1 1" '
        'role="img" aria-label="Un titre"><text class="chart-fill-text"/></svg>'
    )
