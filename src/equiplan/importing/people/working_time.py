"""Reads a column of working time: words, shares of full time, hours, or a yes and a no.

What a bare number is depends on its column: 40 beside 35 is hours, 0.8 beside 1 is a share, 1
beside 0 under "Part time" is a yes. Hours say nothing of full time, which every organisation sets
for itself: they stay hours. Rules: `docs/method/counting.md`.
"""

import re
from collections.abc import Callable, Iterable

from equiplan.domain.text.comparing import folded, tidy, words

FULL, PART = "full_time", "part_time"
UNDERSTOOD = (FULL, PART)
"""The categories that are known of working time; any other is a text as written."""

_PART = ("partiel", "part time", "parcial", "mi temps", "half")
_FULL = ("plein", "complet", "full", "entero")
_SHARES = ("quotite", "taux", "etp", "fte", "pourcentage", "percent", "porcentaje", "rate", "share")
_HOURS = ("heure", "hour", "hora")
_YES = frozenset(
    ["oui", "yes", "si", "true", "vrai", "verdadero", "o", "y", "s", "x", "v", "ok", "1"]
)
_NO = frozenset(["non", "no", "false", "faux", "falso", "n", "0"])
_TICKS = frozenset("x✓✔☑✗✘•1")
_NUMBER = re.compile(r"(\d{1,4}(?:[.,]\d+)?)\s*(%|h|hrs?|heures?|hours?|horas?|etp|fte)?")
_LEAST_PERCENT = 10


def reader(values: Iterable[str], heading: str) -> Callable[[str], str]:
    """Reads one value of a column to its category, "" where it is not understood."""
    texts = tuple(folded(tidy(value)) for value in values)
    answer = _answer(texts, _asked(heading))
    scale = _scale(texts, heading)

    def read(value: str) -> str:
        text = folded(tidy(value))
        return answer(text) or _share(text, scale) or _in_words(text)

    return read


def _starts(said: str, stems: Iterable[str]) -> bool:
    return any(f" {stem}" in f" {said}" for stem in stems)


def _in_words(text: str) -> str:
    said = " ".join(words(text))
    return PART if _starts(said, _PART) else FULL if _starts(said, _FULL) else ""


def _asked(heading: str) -> str:
    """What a yes means under a heading; "" where it asks for neither, for both, or for a share."""
    said = " ".join(words(heading))
    part, full = _starts(said, _PART), _starts(said, _FULL)
    if part == full or _starts(said, _SHARES):
        return ""
    return PART if part else FULL


def _answer(texts: tuple[str, ...], asked: str) -> Callable[[str], str]:
    """Reads a yes and a no, where all that is in a column says one of them.

    Where only a tick is ever written, an empty cell is a no.
    """
    filled = {text for text in texts if text}
    no = PART if asked == FULL else FULL
    is_ticked = "" in texts and len(filled) == 1 and bool(filled & (_TICKS | _YES))
    said_both = bool(filled & _NO) and filled <= (_YES | _NO | _TICKS)
    is_words = bool(filled) and filled <= (_YES | _NO) - {"0", "1"}
    if not asked or not (is_ticked or said_both or is_words):
        return lambda _text: ""
    meaning = dict.fromkeys(_YES | _TICKS, asked) | dict.fromkeys(_NO, no)
    if is_ticked:
        meaning[""] = no
    return lambda text: meaning.get(text, "")


def _scale(texts: tuple[str, ...], heading: str) -> str:
    """What the bare numbers of a column are: "one" (of 1), "percent", or "" for something else."""
    numbers = [number for text in texts if (number := _bare(text)) is not None]
    said = " ".join(words(heading))
    if not numbers or _starts(said, _HOURS) or (_asked(heading) and set(numbers) == {1}):
        return ""
    most = max(numbers)
    if most <= 1:
        return "one"
    is_share = _starts(said, _SHARES) or "%" in heading
    return "percent" if most == 100 or (is_share and most < 100) else ""


def _bare(text: str) -> float | None:
    found = _NUMBER.fullmatch(text)
    return _float(found[1]) if found and not found[2] else None


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def _share(text: str, scale: str) -> str:
    """A share of full time: "80 %", "0,8", "0.5 ETP", "100"."""
    found = _NUMBER.fullmatch(text)
    if found is None or (found[2] or "").startswith("h"):
        return ""
    number, sign = _float(found[1]), found[2] or ""
    if sign == "%" or (not sign and scale == "percent" and number > 1):
        is_part = _LEAST_PERCENT <= number < 100
        return FULL if number == 100 else PART if is_part else ""
    if sign or scale:
        return FULL if number == 1 else PART if 0 < number < 1 else ""
    return ""
