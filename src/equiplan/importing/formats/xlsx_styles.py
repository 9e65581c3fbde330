"""Shows a number as its cell does: dates as ISO 8601, percentages and units with their sign."""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal, TypeVar

from ..blocks import PLAIN, Look
from .package import Element

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

Known = TypeVar("Known")
Kind = Literal["number", "percent", "day", "month", "time", "moment", "length"]

_BUILT_IN = {
    9: "0%", 10: "0.00%", 14: "d/m/y", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "d/m/y h:mm",
    **dict.fromkeys(range(27, 37), "d/m/y"), 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss",
}  # fmt: skip
_CONDITION = re.compile(r"\[(?!\$)[^\]]{0,40}\]")
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_CURRENCY = re.compile(r"\[\$([^\]-]{0,10})(?:-[^\]]{0,10})?\]")
_QUOTED = re.compile(r'"([^"]{0,60})"')
_ESCAPED = re.compile(r"\\(.)")
_PADDING = re.compile(r"[_*].")
_DIGITS = re.compile(r"[#0?](?:[#0?., ]{0,40}[#0?])?")
_SIGNS = re.compile(r"[€$£¥]")


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How a cell shows its number; `before` and `after` are the words around it."""

    kind: Kind = "number"
    decimals: int = 0
    digits: int = 0
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class CellStyle:
    """One cell format of a workbook."""

    number: NumberFormat = field(default_factory=NumberFormat)
    bold: bool = False
    struck: bool = False
    fill: str = ""
    look: Look = PLAIN


@dataclass(frozen=True, slots=True)
class Font:
    """One font of a workbook."""

    bold: bool = False
    struck: bool = False
    look: Look = PLAIN


def number_format(code: str) -> NumberFormat:
    """The meaning of a format code such as `0.0%`, `dd/mm/yyyy` or `# ##0 "k€"`."""
    first = code.partition(";")[0]
    if _ELAPSED.search(_QUOTED.sub("", first)):
        return NumberFormat("length")
    section = _CONDITION.sub("", first)
    bare = _PADDING.sub("", _ESCAPED.sub("", _QUOTED.sub("", _CURRENCY.sub("", section)))).lower()
    if "%" in bare:
        return NumberFormat("percent", decimals=_decimals(bare))
    kind = None if "general" in bare else _clock(bare)
    if kind:
        return NumberFormat(kind)
    before, after = _around(section)
    return NumberFormat("number", _decimals(bare), _padding(bare), before, after)


def _clock(bare: str) -> Kind | None:
    dated, timed = any(sign in bare for sign in "dy"), any(sign in bare for sign in "hs")
    if dated or ("mmm" in bare and not timed):
        return "moment" if timed else "day" if "d" in bare else "month"
    return "time" if timed else None


def _decimals(bare: str) -> int:
    _, _, after = bare.partition(".")
    return len(re.match(r"[0#?]*", after).group())  # type: ignore[union-attr]


def _padding(bare: str) -> int:
    """How many digits a code such as "000" pads to."""
    return len(bare) if bare.strip("0") == "" else 0


def _around(section: str) -> tuple[str, str]:
    shown = _ESCAPED.sub(r"\1", _PADDING.sub("", _CURRENCY.sub(r"\1", _QUOTED.sub(r"\1", section))))
    digits = _DIGITS.search(shown)
    if digits is None:
        return "", ""
    before, after = shown[: digits.start()].strip(" -+("), shown[digits.end() :].strip(" )")
    quoted = "".join(_QUOTED.findall(section)) + "".join(_CURRENCY.findall(section))
    keep = [
        part if part and (part in quoted or _SIGNS.search(part)) else "" for part in (before, after)
    ]
    return keep[0], keep[1]


def shown(number: float, style: NumberFormat, *, epoch_1904: bool = False) -> str:
    """A number as text: "30 %", "2026-09-01", "12000 €", "3"."""
    if style.kind == "percent":
        return f"{plain(round(number * 100, max(style.decimals, 2)))} %"
    if style.kind == "number":
        digits = f"{number:0{style.digits}.0f}" if style.digits else _rounded(number, style)
        return " ".join(part for part in (style.before, digits, style.after) if part)
    if style.kind == "length":
        return _length(number)
    return _instant(number, style.kind, epoch_1904=epoch_1904)


def _rounded(number: float, style: NumberFormat) -> str:
    # "1.10" kept as 1.1 is a paragraph number, not a sum: show the digits that are shown.
    whole = number == round(number) if abs(number) < 1e15 else True
    return plain(number) if whole or not style.decimals else f"{number:.{style.decimals}f}"


def plain(number: float) -> str:
    """A number without the noise of binary fractions, whole numbers without ".0"."""
    if number == int(number) if abs(number) < 1e15 else False:
        return str(int(number))
    return f"{number:.12g}"


def hours_of(length: timedelta) -> str:
    """A length of time as sheets write it, days told in hours: "37:30"."""
    minutes = round(abs(length).total_seconds() / 60)
    return f"{'-' if length < timedelta() else ''}{minutes // 60}:{minutes % 60:02}"


def _length(serial: float) -> str:
    try:
        return hours_of(timedelta(days=serial))
    except OverflowError:
        return plain(serial)


def _instant(serial: float, kind: Kind, *, epoch_1904: bool) -> str:
    # Excel believes in 29 February 1900: serial 60 is a day that never was.
    start = datetime(1904, 1, 1) if epoch_1904 else datetime(1899, 12, 30)  # noqa: DTZ001
    try:
        moment = start + timedelta(seconds=round(serial * 86_400))
    except (OverflowError, ValueError):
        return plain(serial)
    if kind == "time" and serial < 1:
        return moment.strftime("%H:%M")
    if kind == "month":
        return moment.strftime("%Y-%m")
    midnight = moment.hour == moment.minute == moment.second == 0
    return moment.date().isoformat() if midnight else moment.isoformat(timespec="minutes")


def read_styles(root: Element | None) -> tuple[CellStyle, ...]:
    """The cell formats of a workbook by their index; () where it has none."""
    if root is None:
        return ()
    codes = {one.get("numFmtId", ""): one.get("formatCode", "") for one in root.iter(S + "numFmt")}
    fonts = [font_of(font) for font in root.iterfind(f"{S}fonts/{S}font")]
    fills = [_fill(fill) for fill in root.iterfind(f"{S}fills/{S}fill")]
    styles = root.iterfind(f"{S}cellStyles/{S}cellStyle")
    names = {one.get("xfId", ""): one.get("name", "") for one in styles}
    formats = {key: number_format(code) for key, code in codes.items()}
    built_in = {str(key): number_format(code) for key, code in _BUILT_IN.items()}
    known = built_in | formats
    return tuple(
        _cell_style(
            known.get(one.get("numFmtId", "0"), NumberFormat()),
            _at(fonts, one.get("fontId", "0"), Font()),
            _at(fills, one.get("fillId", "0"), ""),
            names.get(one.get("xfId", ""), ""),
        )
        for one in root.iterfind(f"{S}cellXfs/{S}xf")
    )


def _cell_style(number: NumberFormat, font: Font, fill: str, name: str) -> CellStyle:
    look = replace(font.look, style="" if name == "Normal" else name)
    return CellStyle(number, font.bold, font.struck, fill, look)


def font_of(font: Element) -> Font:
    """What a font of the workbook, or of a part of a cell's text, looks like."""
    name = font.find(S + "name")
    name = font.find(S + "rFont") if name is None else name
    family = "" if name is None else name.get("val", "")
    return Font(_is_on(font, "b"), _is_on(font, "strike"), Look("", family, _ink(font)))


def _is_on(font: Element, name: str) -> bool:
    mark = font.find(S + name)
    return mark is not None and mark.get("val", "1") not in {"0", "false"}


def _ink(font: Element) -> str:
    colour = _colour(font.find(S + "color"))
    return "" if colour == "theme 1" else colour  # the theme's own ink


def _fill(fill: Element) -> str:
    pattern = fill.find(S + "patternFill")
    if pattern is None or pattern.get("patternType", "none") in {"none", "gray125"}:
        return ""
    return _colour(pattern.find(S + "fgColor"))


def _colour(element: Element | None) -> str:
    """Six digits, or the theme's number and tint; "" for black, automatic and none."""
    if element is None:
        return ""
    rgb, theme, tint = (element.get(name, "") for name in ("rgb", "theme", "tint"))
    if len(rgb) == 8:
        return "" if rgb[2:] == "000000" else rgb[2:].upper()
    if not theme.isdecimal():
        return ""
    try:
        return f"theme {theme} {float(tint):+.2f}" if tint else f"theme {theme}"
    except ValueError:
        return f"theme {theme}"


def _at(known: list[Known], index: str, otherwise: Known) -> Known:
    return known[int(index)] if index.isdecimal() and int(index) < len(known) else otherwise
