"""Colours an organisation may call its own, whatever it asks for."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.organisations import colours
from equiplan.domain.organisations.colours import (
    AA,
    BLACK,
    DARK_GROUNDS,
    DARK_TEXT,
    LIGHT_GROUNDS,
    WHITE,
)

HEX = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
THEME = Path(colours.__file__).parents[2] / "web/platform/static/equiplan/theme.css"


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        (BLACK, WHITE, 21.0),
        (WHITE, WHITE, 1.0),
        ("#777777", WHITE, 4.48),
        ("#767676", WHITE, 4.54),
        ("#ff0000", WHITE, 4.00),
        ("#0000ff", WHITE, 8.59),
    ],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    assert colours.contrast(one, other) == pytest.approx(ratio, abs=0.005)


@given(HEX, HEX)
def test_contrast_is_the_same_both_ways_and_bounded(one: str, other: str) -> None:
    assert colours.contrast(one, other) == colours.contrast(other, one)
    assert 1 <= colours.contrast(one, other) <= 21


@given(HEX)
def test_the_shade_proposed_can_be_read_everywhere_in_the_light(colour: str) -> None:
    tones = colours.light(colours.nearest_readable(colour))
    for ground in (*LIGHT_GROUNDS, tones.tint):
        assert colours.contrast(tones.brand, ground) >= AA
        assert colours.contrast(tones.strong, ground) >= AA
    assert colours.contrast(tones.on_brand, tones.brand) >= AA
    assert colours.contrast(tones.on_brand, tones.strong) >= AA


@given(HEX)
def test_its_tint_can_be_read_everywhere_in_the_dark(colour: str) -> None:
    tones = colours.dark(colour)
    for ground in (*DARK_GROUNDS, tones.tint):
        assert colours.contrast(tones.brand, ground) >= AA
        assert colours.contrast(tones.strong, ground) >= AA
    assert colours.contrast(DARK_TEXT, tones.brand) >= AA
    assert colours.contrast(DARK_TEXT, tones.strong) >= AA


@given(HEX)
def test_the_words_of_the_theme_can_be_read_on_the_faint_grounds(colour: str) -> None:
    faint = colours.light(colours.nearest_readable(colour)).tint
    for name in ("ink", "muted"):
        assert colours.contrast(_theme(name)[0], faint) >= AA
        assert colours.contrast(_theme(name)[1], colours.dark(colour).tint) >= AA


@given(HEX)
def test_a_readable_colour_stays_as_it_is_and_others_change_no_more_than_needed(
    colour: str,
) -> None:
    nearest = colours.nearest_readable(colour)
    assert (nearest == colour) == colours.is_readable(colour)
    assert colours.luminance(nearest) <= colours.luminance(colour)
    assert colours.nearest_readable(nearest) == nearest


@given(HEX)
def test_a_colour_is_read_as_people_write_it(colour: str) -> None:
    assert colours.read(f" {colour.upper()} ") == colour
    assert colours.read(colour.removeprefix("#")) == colour


@pytest.mark.parametrize("text", ["", "red", "#12345", "#1234567", "#12345g", "url(x)", "#12;456"])
def test_what_is_no_colour_is_none(text: str) -> None:
    assert colours.read(text) is None


def test_three_digits_stand_for_six() -> None:
    assert colours.read("#1A4") == "#11aa44"


def test_the_grounds_are_those_of_the_theme() -> None:
    names = ("surface", "paper", "sunken")
    assert tuple(_theme(name)[0] for name in names) == LIGHT_GROUNDS
    assert tuple(_theme(name)[1] for name in names) == DARK_GROUNDS
    assert _theme("on-brand") == (WHITE, DARK_TEXT)


def _theme(name: str) -> tuple[str, str]:
    """What the theme calls by a name in the light and in the dark."""
    said = re.findall(rf"--{name}: (#[0-9a-f]{{6}});", THEME.read_text(encoding="utf-8"))
    return said[0], said[1]
