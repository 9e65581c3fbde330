"""The theme keeps its word: one dark, no stray colour, and text that can be read on its ground."""

import gzip
import re
from pathlib import Path

import pytest

from equiplan.domain.organisations.colours import contrast

STATIC = Path(__file__).parents[3] / "src/equiplan/web/platform/static/equiplan"
THEME = (STATIC / "theme.css").read_text(encoding="utf-8")
SHEETS = [(STATIC / name).read_text(encoding="utf-8") for name in ("layout.css", "components.css")]
EVERY_SHEET = [path.read_text(encoding="utf-8") for path in sorted(STATIC.glob("*.css"))]
FIRST_VIEW_KB = 120
WITHOUT_BUTTONS = {
    ".breadcrumb a", ".tile a", ".tabs a", ".menu-sheet a", ".entries h3 a", ".guide-aside li a",
    ".foot a", ".nav a",
}  # fmt: skip
"""Where links stand in a colour of their own and a button never does."""

READ_ON = [
    ("ink", "paper"),
    ("ink", "surface"),
    ("muted", "paper"),
    ("muted", "surface"),
    ("muted", "sunken"),
    ("brand", "surface"),
    ("brand", "brand-tint"),
    ("brand-strong", "paper"),
    ("brand-strong", "surface"),
    ("brand-strong", "brand-tint"),
    ("on-brand", "brand"),
    ("on-brand", "brand-strong"),
    ("accent", "paper"),
    ("surface", "bad"),
    *((tone, f"{tone}-tint") for tone in ("good", "warn", "bad", "calm", "quiet")),
    *(
        (text, f"{tone}-tint")
        for text in ("ink", "muted", "brand", "brand-strong")
        for tone in ("good", "warn", "bad", "calm", "quiet")
    ),
]


def block(start: str) -> dict[str, str]:
    """The custom properties of the rule that begins with `start`."""
    body = THEME[THEME.index(start) + len(start) :].split("}", 1)[0]
    return dict(re.findall(r"--([\w-]+): ([^;]+);", body))


LIGHT = block(":root {")
CHOSEN_DARK = block(':root[data-theme="dark"] {')
DEVICE_DARK = block(':root:not([data-theme="light"]) {')


def test_dark_as_chosen_is_dark_as_the_device_says() -> None:
    assert CHOSEN_DARK == DEVICE_DARK


def test_dark_gives_every_colour_of_light_another() -> None:
    colours = {name for name, value in LIGHT.items() if value.startswith("#")}
    assert colours == {name for name, value in CHOSEN_DARK.items() if value.startswith("#")}


@pytest.mark.parametrize("theme", [LIGHT, CHOSEN_DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), READ_ON)
def test_text_can_be_read_on_its_ground(theme: dict[str, str], text: str, ground: str) -> None:
    assert contrast(theme[text], theme[ground]) >= 4.5


def test_a_link_coloured_by_where_it_stands_leaves_a_button_its_own_colour() -> None:
    rules = [rule for sheet in EVERY_SHEET for rule in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)]
    coloured = {
        selector.strip()
        for selectors, body in rules
        if re.search(r"(?:^|[;\s])color:", body)
        for selector in selectors.split(",")
        if re.search(r"\sa$", selector.strip())
    }
    assert coloured == WITHOUT_BUTTONS


def test_a_style_sheet_names_no_property_that_the_theme_lacks() -> None:
    used = {name for sheet in SHEETS for name in re.findall(r"var\(--([\w-]+)\)", sheet)}
    assert used <= LIGHT.keys()


def test_colours_are_decided_in_the_theme_alone() -> None:
    own = {colour for sheet in SHEETS for colour in re.findall(r"#[0-9a-f]{3,8}\b", sheet)}
    assert own == {"#0e5250", "#ffffff", "#f3b552"}, "only the mark keeps its own three colours"


def test_what_a_first_view_needs_is_light_enough_for_a_slow_line() -> None:
    served = [path for path in STATIC.iterdir() if path.suffix in {".css", ".js", ".svg"}]
    compressed = sum(len(gzip.compress(path.read_bytes())) for path in served)
    assert compressed < FIRST_VIEW_KB * 1024 / 2
