"""Writes what Word's form fields show into the text: ticked boxes, chosen entries, open prompts.

A box is a content control or an older form field, a chosen entry an older form field; both keep
their state beside the text. The prompt of a control that nobody filled in is renamed, so that it
is not taken for an answer.
"""

from collections.abc import Iterator

from lxml import etree

from ..boxes import EMPTY, TICKED
from .docx_styles import W, is_on, value, whole
from .package import Element

PROMPT = W + "prompt"
"""The tag of the words of an unanswered prompt."""
_CHECKBOX = "{*}checkbox"
_SIGNS = {
    "wingdings": {0x6F: EMPTY, 0xA8: EMPTY, 0xFD: TICKED, 0xFE: TICKED, 0x78: TICKED},
    "wingdings 2": {0x2A: EMPTY, 0xA3: EMPTY, **dict.fromkeys(range(0x51, 0x55), TICKED)},
}


def write_forms(body: Element) -> None:
    """Changes a body so that its fields are words like others."""
    for control in list(body.iter(W + "sdt")):
        _write_control(control)
    for mark in list(body.iter(W + "fldChar")):
        data = mark.find(W + "ffData")
        shown = None if data is None else _shown(data)
        if shown:
            _write_after(mark, shown)


def box_of(symbol: Element) -> str | None:
    """The box that a w:sym of a symbol font draws, None for any other sign."""
    signs = _SIGNS.get(symbol.get(W + "font", "").lower())
    try:
        code = int(symbol.get(W + "char", ""), 16) & 0xFF
    except ValueError:
        return None
    return None if signs is None else signs.get(code)


def _write_control(control: Element) -> None:
    properties, content = control.find(W + "sdtPr"), control.find(W + "sdtContent")
    if properties is None or content is None:
        return
    box = properties.find(_CHECKBOX)
    if box is not None:
        _write_box(content, ticked=_is_ticked(box))
    elif is_on(properties, "showingPlcHdr"):
        for text in list(content.iter(W + "t")):
            text.tag = PROMPT


def _is_ticked(box: Element) -> bool:
    state = box.find("{*}checked")
    values = [] if state is None else [str(one) for one in state.attrib.values()] or ["1"]
    return any(one in {"1", "true", "on"} for one in values)


def _write_box(content: Element, *, ticked: bool) -> None:
    signs = list(content.iter(W + "t", W + "sym"))
    for index, sign in enumerate(signs):
        sign.tag = W + "t"
        sign.text = "" if index else TICKED if ticked else EMPTY


def _shown(data: Element) -> str | None:
    box, entries = data.find(W + "checkBox"), data.find(W + "ddList")
    if box is not None:
        state = is_on(box, "checked")
        ticked = bool(is_on(box, "default")) if state is None else state
        return TICKED if ticked else EMPTY
    return None if entries is None else _entry(entries)


def _entry(entries: Element) -> str:
    """The chosen entry of a list: without a choice, its first one is shown."""
    texts = list(_texts(entries))
    chosen = whole(value(entries, "result") or value(entries, "default")) or 0
    return texts[chosen] if 0 <= chosen < len(texts) else ""


def _texts(entries: Element) -> Iterator[str]:
    return (one.get(W + "val", "") for one in entries.iterchildren(W + "listEntry"))


def _write_after(mark: Element, shown: str) -> None:
    run = mark.getparent()
    if run is not None:
        text = etree.Element(W + "t")
        text.text = shown
        run.insert(run.index(mark) + 1, text)
