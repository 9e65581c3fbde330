"""Reads Word's definitions of automatic lists."""

from .docx_styles import W, value, whole
from .numbering import Level, Lists
from .package import Element


def read_lists(root: Element | None) -> Lists:
    """The numbering part; no lists where the document has none."""
    if root is None:
        return Lists()
    abstract = {
        one.get(W + "abstractNumId", ""): {
            level.get(W + "ilvl", "0"): level for level in one.iter(W + "lvl")
        }
        for one in root.iter(W + "abstractNum")
    }
    levels: dict[str, dict[int, Level]] = {}
    family: dict[str, str] = {}
    for number in root.iter(W + "num"):
        key, base = number.get(W + "numId", ""), value(number, "abstractNumId") or ""
        overrides = {one.get(W + "ilvl", "0"): one for one in number.iter(W + "lvlOverride")}
        levels[key] = {
            depth: _level(element, overrides.get(at))
            for at, element in abstract.get(base, {}).items()
            if (depth := whole(at)) is not None
        }
        family[key] = key if overrides else f"abstract {base}"
    return Lists(levels, family)


def _level(element: Element, override: Element | None) -> Level:
    replaced = None if override is None else override.find(W + "lvl")
    chosen = element if replaced is None else replaced
    start = whole(value(override, "startOverride")) or whole(value(chosen, "start"))
    return Level(
        value(chosen, "numFmt") or "decimal",
        value(chosen, "lvlText") or "",
        1 if start is None else start,
    )
