"""Which colours an organisation may call its own: those its pages can still be read in.

Contrast is that of WCAG 2.2, success criterion 1.4.3, computed as its glossary defines "relative
luminance" and "contrast ratio" (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

Rgb = tuple[int, int, int]
AA = 4.5
STEPS = 255
WHITE, BLACK = "#ffffff", "#000000"
# The grounds of the theme that carry text in the colour; tests hold them equal to theme.css.
LIGHT_GROUNDS = ("#ffffff", "#f8f7f2", "#f1f0e9")
DARK_GROUNDS = ("#172426", "#0f1a1c", "#122022")
DARK_TEXT = "#06231f"  # stands on the colour in the dark
_HEX = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Tones:
    """What a page is painted with: the colour, a stronger one, a faint ground, text on it."""

    brand: str
    strong: str
    tint: str
    on_brand: str


def read(text: str) -> str | None:
    """A colour as "#rrggbb" in small letters, None for what is none; "#abc" is "#aabbcc"."""
    clean = text.strip().lower()
    if re.fullmatch(r"#?[0-9a-f]{3}", clean):
        clean = "".join(each * 2 for each in clean.removeprefix("#"))
    clean = "#" + clean.removeprefix("#")
    return clean if _HEX.fullmatch(clean) else None


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, 0 for black to 1 for white."""
    red, green, blue = (_linear(each / 255) for each in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def mix(one: str, other: str, share: float) -> str:
    """The colour that is `share` of the other and the rest of the one."""
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _rgb(colour: str) -> Rgb:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def is_readable(colour: str) -> bool:
    """Whether text in the colour, and white text on it, reaches 4.5:1 on every light ground."""
    return _reaches(colour, (*LIGHT_GROUNDS, _tint(colour)))


def nearest_readable(colour: str) -> str:
    """The colour itself, or the lightest shade of it that is readable: all grounds are light."""
    shades = (mix(colour, BLACK, step / STEPS) for step in range(STEPS + 1))
    return next(shade for shade in shades if is_readable(shade))


def light(colour: str) -> Tones:
    """The tones of light pages for a readable colour."""
    return Tones(colour, mix(colour, BLACK, 0.3), _tint(colour), WHITE)


def dark(colour: str) -> Tones:
    """The tones of dark pages: of the tints of the colour, the first that is readable there."""
    faint = mix(DARK_GROUNDS[0], colour, 0.15)
    tints = (mix(colour, WHITE, step / STEPS) for step in range(STEPS + 1))
    brand = next(tint for tint in tints if _reaches(tint, (*DARK_GROUNDS, faint, DARK_TEXT)))
    return Tones(brand, mix(brand, WHITE, 0.35), faint, DARK_TEXT)


def _tint(colour: str) -> str:
    return mix(WHITE, colour, 0.1)


def _reaches(colour: str, grounds: Iterable[str]) -> bool:
    return all(contrast(colour, ground) >= AA for ground in grounds)
