"""What a follow-up file knows of its indicators: starting points and values found, by date."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from equiplan.domain.plans.draft import IndicatorDetail, Measured
from equiplan.domain.text.comparing import levelled
from equiplan.domain.text.dates import points, without
from equiplan.domain.text.numbers import NUMBER, number
from equiplan.domain.text.target_words import PERCENT

from .vocabulary import Field
from .words import clean

_WRITTEN = re.compile(
    r"(?P<n>-?[0-9]+(?:\.[0-9]{1,2}|\.[0-9]{4,})?(?:e[+-]?[0-9]+)?)"
    r"(?: (?P<unit>[^\s\d()][^\d()]{0,39}?))?"
    r"(?: \((?P<on>[0-9]{4}-[0-9]{2}-[0-9]{2})\)(?: (?P<note>.+))?)?"
)
"""A figure as documents of the product write it: "35 % (2025-12-31) as surveyed"."""
_FIGURE = re.compile(
    rf"(?P<sign>-?)(?P<n>{NUMBER})\s?(?:(?P<percent>{PERCENT})|(?P<unit>[^\d\0(]{{0,40}}))"
    r"[\s(,:]*(?P<until>(?:(?:en|in|au|al|at|on|fin|end|of|de|of|a)\s)*\0+)?[\s).;]*"
)
_AT_END = re.compile(r"[\s(,:]+(?:(?:en|in|au|al|at|on|fin|end|of|de|a)\s*)*$")
_LABEL = re.compile(
    r"(?<![a-z])(?:(?P<target>targets?|cibles?|metas?|valeurs? cibles?|valor objetivo)"
    r"|(?P<baseline>baselines?|ligne de base|linea (?:de )?base|valeur (?:de reference|initiale"
    r"|de depart)|valor (?:inicial|de referencia)|situation (?:initiale|de depart))"
    r"|(?P<verification>(?:means|sources?) of verification|(?:moyens?|sources?) de verification"
    r"|(?:medios?|fuentes?) de verificacion))\s?:\s?"
)
_NAMED = {
    "target": Field.TARGETS,
    "baseline": Field.BASELINE,
    "verification": Field.VERIFICATION,
}
_BASELINE_IN = re.compile(
    r"(?<![a-z])(?:(?P<before>(?:19|20)[0-9]{2}) )?(?:baseline|valeur de reference|linea de base)"
    r"(?:(?: (?:in|en|de))? (?P<after>(?:19|20)[0-9]{2}))?\s?:?\s?"
    r"(?P<figure>-?[0-9][^;()\n,]{0,30})"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number found or started from, the last day it stands for, what it counts."""

    value: float
    on: date | None = None
    unit: str | None = None
    note: str = ""


def read_figure(text: str) -> Figure | None:
    """The one number that a text is ("12 %", "3,000 (2025)"); None where it says more or less."""
    plain = clean(text)
    if match := _WRITTEN.fullmatch(plain):
        on = _day(match["on"])
        if on or not match["on"]:
            return Figure(float(match["n"]), on, match["unit"], match["note"] or "")
    level = levelled(plain)
    dated = [point for point in points(level) if point.year is not None]
    if len(dated) > 1:
        return None
    match = _FIGURE.fullmatch(without(level, ((p.begin, p.stop) for p in dated)))
    if match is None:
        return None
    value = number(match["n"], thousands=match["percent"] is None)
    unit = "%" if match["percent"] else _unit(plain, match)
    on = dated[0].end or dated[0].start if dated else None
    return Figure(-value if match["sign"] else value, on, unit)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


def _unit(text: str, match: re.Match[str]) -> str | None:
    begin, stop = match.span("unit")
    level = _AT_END.sub("", match["unit"] or "") if match["until"] else match["unit"] or ""
    return clean(text[begin : min(stop, begin + len(level))]).strip(" .;") or None


def ends_in_figure(text: str) -> bool:
    """Whether it is a figure, by itself or after the name of what it is of."""
    return read_figure(text) is not None or read_figure(text.rpartition(":")[2]) is not None


@dataclass(slots=True)
class Figures:
    """The figures of some indicators, found one after another; `left` has no place among them."""

    indicators: Sequence[str]
    known: dict[int, IndicatorDetail] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)

    def add(self, kind: Field, texts: Sequence[str], on: date | None = None) -> None:
        """What stands in a column of baselines, values or units; `on` is the day in its header."""
        for at, text in self._placed(texts):
            if at is None or not self._put(at, kind, text, on):
                self.left.append(text)

    def date_baselines(self, years: Sequence[int]) -> None:
        """Gives the starting points without a day the year of a column beside them."""
        bare = [at for at, one in self.known.items() if one.baseline is not None]
        by_place = zip(bare, list(years) * len(bare) if len(years) == 1 else years, strict=False)
        for at, year in by_place if len(years) in (1, len(bare)) else ():
            held = self.known[at]
            self.known[at] = replace(held, baseline_on=held.baseline_on or date(year, 12, 31))

    def details(self) -> tuple[IndicatorDetail, ...]:
        """What is known of those of which something is, in their order."""
        return tuple(self.known[at] for at in sorted(self.known))

    def _placed(self, texts: Sequence[str]) -> Iterator[tuple[int | None, str]]:
        """Each text with the place of its indicator: named before it, or in the same order."""
        in_order = len(texts) == len(self.indicators)
        for position, text in enumerate(texts):
            at, rest = self._named(text)
            alone = 0 if len(self.indicators) == 1 else None
            yield (at, rest) if at is not None else (position if in_order else alone, text)

    def _named(self, text: str) -> tuple[int | None, str]:
        long_first = sorted(range(len(self.indicators)), key=lambda at: -len(self.indicators[at]))
        for at in long_first:
            rest = text.removeprefix(self.indicators[at]).lstrip("\u00a0\u202f ")
            if rest != text and rest.startswith(":"):
                return at, clean(rest[1:])
        return None, text

    def _put(self, at: int, kind: Field, text: str, on: date | None) -> bool:
        held = self.known.get(at) or IndicatorDetail(self.indicators[at])
        figure = read_figure(text)
        if kind is Field.UNIT:
            self.known[at] = replace(held, unit=clean(text))
            return True
        if figure is None:
            return False
        day = figure.on or on
        if kind is Field.BASELINE:
            held = replace(held, baseline=figure.value, baseline_on=day)
        elif day is None:
            return False
        else:
            held = replace(held, values=(*held.values, Measured(day, figure.value, figure.note)))
        self.known[at] = replace(held, unit=held.unit or figure.unit)
        return True


def apart(texts: Iterable[str]) -> dict[Field, list[str]]:
    """Indicators that hold their targets and starting points ("Seats. Target: 50%"), cut."""
    found: dict[Field, list[str]] = {Field.INDICATORS: []}
    for text in texts:
        cuts = list(_LABEL.finditer(levelled(text)))
        ends = [*(cut.start() for cut in cuts[1:]), len(text)]
        first = text[: cuts[0].start()] if cuts else text
        pieces = (
            [(Field.INDICATORS, first)]
            + [
                (_NAMED[str(cut.lastgroup)], text[cut.end() : end])
                for cut, end in zip(cuts, ends, strict=True)
            ]
            if cuts
            else [(Field.INDICATORS, text)]
        )
        for kind, piece in pieces:
            if said := clean(piece).rstrip(" ;,(") if cuts else clean(piece):
                found.setdefault(kind, []).append(_ended(said) if cuts else said)
    return found


def _ended(text: str) -> str:
    """A piece without the full stop that parts it from the next one."""
    return text[:-1] if text.endswith(".") else text


def baselines_in(texts: Iterable[str]) -> list[tuple[str, date | None]]:
    """The starting points that targets name in brackets: "(2024 baseline: 12%)"."""
    found = []
    for text in texts:
        for match in _BASELINE_IN.finditer(levelled(text)):
            year = match["before"] or match["after"]
            on = date(int(year), 12, 31) if year else None
            found.append((match["figure"].strip(), on))
    return found
