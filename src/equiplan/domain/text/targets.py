"""The numbers to reach, read out of a target as its authors wrote it.

Rules and their examples: `docs/method/targets.md`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ..plans.draft import Comparator, TargetValue, Unit
from . import target_words as words
from .comparing import clause, levelled
from .dates import points, without
from .languages import Language
from .money import amounts
from .numbers import number, spelled
from .periods import deadlines

UNITS: dict[str, Unit] = {"EUR": "euro", "XOF": "xof", "USD": "usd"}
_DIGIT = re.compile(r"[0-9]")
_BY = re.compile(
    r"(?<![a-z])(?:d'ici(?: a)?|by|until|en|in|fin|end of|para|antes de|hasta) ?(?=\0)"
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A number at `begin:stop`; `unit` None while it is only a number."""

    begin: int
    stop: int
    value: float
    unit: Unit | None


@dataclass(frozen=True, slots=True)
class _Reading:
    """A target being read: its words, levelled, and its numbers in order."""

    text: str
    level: str
    seen: tuple[_Seen, ...]
    deadlines: tuple[tuple[int, date], ...]
    language: Language | None

    def between(self, i: int) -> str:
        """The words from the number before number `i` up to it, two lines at most."""
        floor = self.seen[i - 1].stop if i else 0
        return self.level[max(floor, self.seen[i].begin - 160) : self.seen[i].begin]

    def after(self, i: int) -> str:
        """The words from number `i` to the next one, two lines at most."""
        ceiling = self.seen[i + 1].begin if i + 1 < len(self.seen) else len(self.level)
        return self.level[self.seen[i].stop : min(ceiling, self.seen[i].stop + 160)]


def read_targets(text: str, *, language: Language | None = None) -> tuple[TargetValue, ...]:
    """The numbers aimed at, in the order of the text; never raises.

    Dates, references, starting values and numbers of nothing are no targets. A band gives two
    values. Changes ("+10 points", "increase by 20 %") have the unit "other": they are no levels.
    """
    source = levelled(text)
    level = source
    for pattern in words.IGNORED:
        level = without(level, (match.span() for match in pattern.finditer(level)))
    seen = tuple(sorted(_numbers(level, language), key=lambda number: number.begin))
    reading = _Reading(text, source, seen, deadlines(level), language)
    return tuple(_values(reading))


def _numbers(level: str, language: Language | None) -> Iterator[_Seen]:
    money = amounts(level)
    for amount in money:
        yield _Seen(amount.begin, amount.stop, amount.value, UNITS.get(amount.currency, "other"))
    rest = without(level, ((amount.begin, amount.stop) for amount in money))
    rest = without(rest, _times(rest))
    for match in words.FRACTION.finditer(rest):
        share = round(100 * int(match["a"]) / int(match["b"]), 2)
        if share < 100:
            yield _Seen(*match.span(), share, "percent")
    rest = without(rest, (match.span() for match in words.FRACTION.finditer(rest)))
    yield from map(_quantity, words.QUANTITY.finditer(rest))
    yield from _spelled(rest, language)


def _times(level: str) -> Iterator[tuple[int, int]]:
    """Where the text speaks of time; "at least 2000 people" does not."""
    for point in points(level):
        lone_year = point.precision == "year" and point.stop - point.begin == 4
        if not (lone_year and _comparator_before(level[max(0, point.begin - 40) : point.begin])):
            yield point.begin, point.stop


def _quantity(match: re.Match[str]) -> _Seen:
    percent = match["percent"] is not None
    change = match["points"] or match["sign"]
    stop = match.end("n") if match["bare"] and not change else match.end()
    value = number(match["n"], thousands=not percent)
    unit: Unit | None = "other" if change else "percent" if percent else None
    return _Seen(match.start(), stop, -value if match["sign"] == "-" else value, unit)


def _spelled(level: str, language: Language | None) -> Iterator[_Seen]:
    known = spelled(language)
    for match in re.finditer(r"(?<![a-z'-])[a-z]{3,9}(?![a-z'-])", level):
        if match[0] in known:
            percent = re.compile(rf"\s(?:{words.PERCENT})").match(level, match.end())
            stop = percent.end() if percent else match.end()
            yield _Seen(match.start(), stop, float(known[match[0]]), "percent" if percent else None)


def _values(reading: _Reading) -> Iterator[TargetValue]:
    banded = _bands(reading)
    for i in range(len(reading.seen)):
        if i in banded:
            yield from _band(reading, i)
        elif i - 1 not in banded and (value := _value(reading, i)):
            yield value


def _bands(reading: _Reading) -> frozenset[int]:
    """The numbers that begin a band, "40-60 %"; the next one ends it."""
    found: set[int] = set()
    for i in range(len(reading.seen) - 1):
        if i - 1 not in found and _is_band(reading, i):
            found.add(i)
    return frozenset(found)


def _is_band(reading: _Reading, i: int) -> bool:
    low, high = reading.seen[i], reading.seen[i + 1]
    if low.value >= high.value or low.unit not in {None, high.unit}:
        return False
    joint = reading.level[low.stop : high.begin]
    if re.fullmatch(r"\s?(?:-|a|to|al)\s?(?:el )?", joint):
        return True
    before = reading.level[max(0, low.begin - 14) : low.begin]
    return re.fullmatch(r"\s(?:et|and|y)\s(?:el )?", joint) is not None and (
        re.search(r"(?<![a-z])(?:entre|between)(?: el)?\s$", before) is not None
    )


def _band(reading: _Reading, i: int) -> Iterator[TargetValue]:
    """Two values about the same thing: from the first number to the second."""
    high, low_unit = _value(reading, i + 1), reading.seen[i].unit
    if high is None or (low_unit is None and high.unit in UNITS.values()):
        return  # whether the 5 of "5 to 10 k€" is in thousands is not said
    text = _said(reading, reading.seen[i].begin, reading.seen[i + 1].stop)
    yield replace(high, text=text, value=reading.seen[i].value, comparator=">=")
    yield replace(high, text=text, comparator="<=")


def _value(reading: _Reading, i: int) -> TargetValue | None:
    seen = reading.seen[i]
    before, after = reading.between(i), reading.after(i)
    comparator = _comparator_before(before) or _comparator_after(after)
    category = _category(reading, i)
    unit = seen.unit or _unit_of_count(reading, i, category)
    if unit is None:
        return None
    if _is_change(before, unit, category):
        unit, category = "other", _sex(category or "")
    return TargetValue(
        text=_said(reading, seen.begin, seen.stop),
        value=seen.value,
        unit=unit,
        comparator=comparator,
        category=category,
        by=_by(reading, i),
    )


def _is_change(before: str, unit: Unit, category: str | None) -> bool:
    """Whether the number says by how much, not up to where."""
    relative = unit == "percent" or levelled(category or "").startswith(("point", "punto"))
    return relative and words.CHANGE.search(_uncompared(before)) is not None


def _said(reading: _Reading, begin: int, stop: int) -> str:
    a, b = clause(reading.level, begin, stop)
    return reading.text[a:b].strip()


def _unit_of_count(reading: _Reading, i: int, category: str | None) -> Unit | None:
    """A number counts what follows it, or stands alone; any other is not a target."""
    if category or words.EACH_TIME.match(reading.after(i)):
        return "count"
    alone = len(reading.seen) == 1 and not _rest(reading, i)
    return "other" if alone and _DIGIT.search(reading.level) else None


def _rest(reading: _Reading, i: int) -> str:
    """What else is said than the number and by when."""
    around = _uncompared(reading.between(i)), reading.after(i)
    timeless = (without(text, ((p.begin, p.stop) for p in points(text))) for text in around)
    return _BY.sub("", "".join(timeless)).strip(" .;:,()\n\0")


def _comparator_before(before: str) -> Comparator | None:
    tail = before[-40:]
    return next((said for pattern, said in words.BEFORE if pattern.search(tail)), None)


def _comparator_after(after: str) -> Comparator | None:
    return next((said for pattern, said in words.AFTER if pattern.match(after)), None)


def _uncompared(before: str) -> str:
    """The words before a number without "at least" and its like."""
    for pattern, _ in words.BEFORE:
        match = pattern.search(before, max(0, len(before) - 40))
        if match:
            return before[: match.start()]
    return before


_WORD = re.compile(r"\s{0,2}(?:[dl]')?(?P<word>[^\W\d_]+(?:-[^\W\d_]+){0,3})")
_END = re.compile(r"[;\n.!?]")


def _category(reading: _Reading, i: int) -> str | None:
    """Women or men where the words say so, else the noun counted, as written."""
    seen, after = reading.seen[i], reading.after(i)
    skipped = _skip(after)
    noun = _noun(reading, seen.stop + skipped, is_share=seen.unit is not None)
    near = _sex(noun or "")
    if near or seen.unit is None:
        return near or noun or _who(after) or _label(reading.between(i))
    said = words.PREDICATE.search(_END.split(after, maxsplit=1)[0])
    of_those = said and _sex(after[said.end() : said.end() + 10])
    return of_those or noun or _one_sex(reading.between(i))


def _who(after: str) -> str | None:
    """ "2,600 are women": the sex that a count is said to be of."""
    said = words.PREDICATE.match(after.lstrip())
    return _sex(after.lstrip()[said.end() : said.end() + 10]) if said else None


def _skip(after: str) -> int:
    """How many characters of "or more" follow a number before what it counts."""
    return next((m.end() for pattern, _ in words.AFTER if (m := pattern.match(after))), 0)


def _sex(said: str) -> str | None:
    """The only sex named in a few words."""
    if said in words.SEXES:
        return said
    named = [sex for sex, pattern in words.SEXES.items() if pattern.search(levelled(said))]
    return named[0] if len(named) == 1 else None


def _label(before: str) -> str | None:
    """ "Women: 12": the sex named right before a number."""
    head = before.rstrip(" :=")
    return _sex(head[-12:].split()[-1]) if head[-12:].split() else None


def _one_sex(before: str) -> str | None:
    """The sex that the same clause names before a share."""
    return _sex(re.split(r"[;\n,.()]", before)[-1])


def _noun(reading: _Reading, at: int, *, is_share: bool) -> str | None:
    """What is counted from `at` on: "new partnerships", "structures"; None for no noun.

    For a share, "of the" before it and "participation of" are stepped over.
    """
    taken: list[tuple[int, int]] = []
    for begin, stop in _tokens(reading.level, at):
        word = reading.level[begin:stop]
        if not taken and is_share and _is_passed_over(word):
            continue
        if word in words.NO_NOUN or (taken and _is_full(reading, taken, word)):
            break
        taken.append((begin, stop))
    return reading.text[taken[0][0] : taken[-1][1]] if taken else None


def _is_passed_over(word: str) -> bool:
    return word in words.LINKS or words.ABSTRACT.fullmatch(word) is not None


def _is_full(reading: _Reading, taken: list[tuple[int, int]], word: str) -> bool:
    """One noun is enough, with its adjectives before it; in English also its nouns before it."""
    last = reading.level[slice(*taken[-1])]
    if last in words.PREPOSED:
        return len(taken) > 3
    return reading.language != "en" or word.endswith("ed") or len(taken) > 2


def _tokens(level: str, at: int) -> Iterator[tuple[int, int]]:
    """The first words from `at` on, with nothing but spaces between them."""
    for _ in range(7):
        match = _WORD.match(level, at)
        if match is None:
            return
        yield match.span("word")
        at = match.end()


def _by(reading: _Reading, i: int) -> date | None:
    """The deadline said for number `i`: the only one of its sentence, or the next after it."""
    seen = reading.seen[i]
    near = _near(reading, seen)
    if len(near) == 1:
        return near[0][1]
    label = next((pair for pair in reversed(near) if pair[0] < seen.begin), None)
    if label and ":" in reading.level[label[0] : seen.begin] and not _between(reading, i, label):
        return label[1]
    return next((last for at, last in near if at >= seen.stop), None)


def _between(reading: _Reading, i: int, label: tuple[int, date]) -> bool:
    """Whether the number before stands between a label ("2026:") and number `i`."""
    return i > 0 and reading.seen[i - 1].begin > label[0]


_SENTENCE = re.compile(r"[;\n]|\.(?![0-9])")


def _near(reading: _Reading, seen: _Seen) -> tuple[tuple[int, date], ...]:
    """The deadlines of the sentence of a number."""
    floor = max(0, seen.begin - 240)
    cuts = _SENTENCE.finditer(reading.level, floor, seen.begin)
    begin = max((cut.end() for cut in cuts), default=floor)
    end = _SENTENCE.search(reading.level, seen.stop, seen.stop + 240)
    stop = end.start() if end else seen.stop + 240
    ends = (bisect_left(reading.deadlines, (edge,)) for edge in (begin, stop))
    return reading.deadlines[slice(*ends)]
