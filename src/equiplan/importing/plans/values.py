"""From the texts of cells to the values of an action: lists, single texts, calendars."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from equiplan.domain.plans import schema
from equiplan.domain.plans.draft import Action, Where
from equiplan.domain.plans.fields import Kind, Value
from equiplan.domain.text.comparing import levelled
from equiplan.domain.text.money import CURRENCIES
from equiplan.domain.text.numbers import NUMBER

from ..blocks import Cell
from .contents_of_columns import Column, is_percentage
from .figures import Figures, apart, baselines_in
from .headers import dates_in
from .vocabulary import Field
from .words import clean, folded

_NOTHING = re.compile(
    r"[-/.…_*\s]*|n[./]?\s?[acd]\.?|s[./]?\s?o\.?|no aplica|sans objet"
    r"|non? applicable|not applicable"
    r"|\(?(?:tb[dca]|to be (?:defined|determined|confirmed|decided|appointed|agreed|announced|set)"
    r"|(?:reste )?a (?:definir|determiner|designer|preciser|chiffrer|completer|confirmer|fixer"
    r"|nommer)|por (?:definir|determinar|designar|concretar|confirmar|fijar|decidir)"
    r"|pendiente(?: de (?:definir|determinar|designar|concretar|confirmar|asignar))?"
    r"|sin (?:definir|determinar|asignar)|non defini\w*|not (?:yet )?defined)\)?\.?"
)
_MARKS = frozenset({"si", "yes", "oui", "done", "ok"})
_ITEM = re.compile(r"(?:^|(?<=[\s;.:]))(?:[•●▪◦➢►✓·]|\d{1,2}[.)]|[a-h]\))\s+(?=\S)")
_DATE = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-]((?:19|20)\d\d)")
_SERIAL = re.compile(r"[45][0-9]{4}")
_SHEETS_BEGIN = date(1899, 12, 30)
"""The day from which sheets count: 40000 is in 2009, 59999 in 2064."""
_MIDNIGHT = re.compile(r"((?:19|20)\d\d-\d\d-\d\d)[T ]00:00(?::00)?(?:\.0+)?")
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_CURRENCIES = "|".join(map(re.escape, sorted(CURRENCIES, key=len, reverse=True)))
_CURRENCY = re.compile(rf"(?<![a-z])k?(?:{_CURRENCIES})(?![a-z])")
_PAYER = re.compile(
    r"financeur|bailleur|funder|donor|financiador"
    r"|(?:source|origine|fuente)s? (?:de |du |of )?(?:financ|fund)"
)
"""What heads a column of names of who pays."""
_NUMBERED_END = re.compile(r"(?:^|\s)\d{1,2}\.$")


def is_nothing(text: str) -> bool:
    """Whether a cell's text only says that there is nothing, or nothing yet ("–", "n/a", "TBD")."""
    return _NOTHING.fullmatch(folded(text).strip()) is not None


def paragraphs(cell: Cell) -> list[str]:
    """Its paragraphs with something in them; a list's own bullets stay out."""
    texts = (clean(paragraph.text) for paragraph in cell.paragraphs)
    return [text for text in texts if not is_nothing(text)]


def is_mark(text: str) -> bool:
    """Whether a cell of a calendar is ticked rather than written in."""
    plain = folded(text).strip(" .")
    return bool(plain) and (len(plain) <= 2 or plain in _MARKS)


def goes_on(text: str) -> bool:
    """Whether a text reads as the rest of a sentence begun before it."""
    return text[:1].islower() or text[:1] in ",;.)»"


def joined(before: list[str], after: list[str]) -> list[str]:
    """Two halves of a cell cut by the end of a page."""
    if before and after and goes_on(after[0]):
        return [*before[:-1], f"{before[-1]} {after[0]}", *after[1:]]
    return before + after


def _items(text: str) -> list[str]:
    """A text cut where its items begin, their bullets or numbers left out."""
    cuts = [mark.start() for mark in _ITEM.finditer(text)]
    if not cuts or (len(cuts) == 1 and cuts[0] > 0):
        return [text]
    pieces = (text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True))
    return [_ITEM.sub("", piece, count=1) if _ITEM.match(piece) else piece for piece in pieces]


def entries(texts: Iterable[str]) -> tuple[str, ...]:
    """A list's entries: its paragraphs, and the items that a paragraph runs together."""
    found = (clean(item).strip(" ;") for text in texts for item in _items(text))
    return tuple(entry for entry in found if entry)


def names(texts: Iterable[str]) -> tuple[str, ...]:
    """Owners: cut at ";" and at " / " outside brackets; "Adviser (A / B)" stays whole."""
    found: list[str] = []
    for text in entries(texts):
        depth, start = 0, 0
        for at, char in enumerate(text):
            depth += (char == "(") - (char == ")")
            slash = char == "/" and text[at - 1 : at + 2] == " / "
            if depth <= 0 and (char == ";" or slash):
                found.append(text[start:at])
                start = at + 1
        found.append(text[start:])
    return tuple(dict.fromkeys(name for name in (clean(text) for text in found) if name))


def iso(text: str) -> str:
    """A cell that is a date, or the number by which a sheet holds one, written year first; any
    other text as it is."""
    match = _DATE.fullmatch(text.strip())
    if match and 1 <= int(match[2]) <= 12 and 1 <= int(match[1]) <= 31:
        return f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}"
    midnight = _MIDNIGHT.fullmatch(text.strip())
    if _SERIAL.fullmatch(text.strip()):
        return (_SHEETS_BEGIN + timedelta(days=int(text))).isoformat()
    return midnight[1] if midnight else text


@dataclass(slots=True)
class Texts:
    """What a row says, by column: `(column, its paragraphs)`, in the columns' order."""

    found: dict[int, tuple[Column, list[str]]] = field(default_factory=dict)

    def add(self, column: Column, texts: list[str], *, cut: bool = False) -> None:
        """More text for a column; `cut` when a page end may have cut it in two."""
        if not texts:
            return
        held = self.found.get(column.index)
        before = held[1] if held else []
        self.found[column.index] = (column, joined(before, texts) if cut else before + texts)

    def of(self, wanted: Field) -> list[tuple[Column, list[str]]]:
        """The columns of a field that say something."""
        return [pair for _, pair in sorted(self.found.items()) if pair[0].field is wanted]

    def all(self, wanted: Field) -> list[str]:
        """All paragraphs of a field, a yearly value after its year."""
        return [
            f"{column.time}: {text}" if column.time else text
            for column, texts in self.of(wanted)
            for text in texts
        ]

    def single(self, wanted: Field, between: str = " | ") -> str | None:
        """The field as one text, its columns set apart."""
        columns = (
            f"{column.time}: {run_on(texts)}" if column.time else run_on(texts)
            for column, texts in self.of(wanted)
        )
        return between.join(text for text in columns if text) or None


def run_on(texts: Sequence[str]) -> str:
    """Paragraphs as one text: a new line after a sentence, a space where a line only wrapped."""
    whole = ""
    for text in texts:
        ended = whole.endswith((".", "!", "?", ";", ":")) and not _NUMBERED_END.search(whole)
        whole += f"\n{text}" if ended else f" {text}" if whole else text
    return whole


def _marked(pairs: Sequence[tuple[Column, list[str]]]) -> list[str]:
    """The stretches of time ticked in a calendar of columns, then the texts written in it."""
    groups: dict[str, list[str]] = {}
    written = []
    for column, texts in pairs:
        if column.time is None:
            written += ["\n".join(iso(text) for text in texts)]
        elif all(is_mark(text) for text in texts):
            group, _, fine = column.time.rpartition(": ")
            groups.setdefault(group, []).append(fine)
        else:
            written.append(f"{column.time}: {' '.join(texts)}")
    ticked = [f"{group}: {', '.join(times)}" if group else ", ".join(times)
              for group, times in groups.items()]  # fmt: skip
    return ticked + written


def _edge(texts: Texts, edge: Field) -> list[str]:
    """A start or an end, after the first word of its own header: "inicio 2026-09-01"."""
    return [
        f"{folded_word(column.header)} {iso(text)}"
        for column, found in texts.of(edge)
        for text in found
    ]


def folded_word(header: str) -> str:
    """The word of a header that says which edge of a period it is, in lower case."""
    words = header.lower().split()
    named = [word for word in words if not word.startswith(("date", "fecha", "de", "d'"))]
    return (named or words or [""])[0].strip(" :.()")


def calendar(texts: Texts) -> str | None:
    """Start, time, duration and end, as far as each is said."""
    parts = (
        _edge(texts, Field.START)
        + _marked(texts.of(Field.CALENDAR))
        + texts.all(Field.DURATION)
        + _edge(texts, Field.END)
    )
    return "; ".join(part for part in parts if part) or None


def _headed_by_currency(column: Column, text: str) -> str:
    """A bare number under "Costs (USD)" with its currency, any other text as it is."""
    level = levelled(text).strip()
    named = re.fullmatch(NUMBER, level) is not None
    currency = named and _CURRENCY.search(levelled(column.header))
    return f"{text} {column.header[currency.start() : currency.end()]}" if currency else text


def _money(texts: Texts, wanted: Field) -> str | None:
    priced = Texts()
    for column, said in texts.of(wanted):
        payer = f"{column.header}: " if _PAYER.match(folded(column.header)) else ""
        priced.add(column, [payer + _headed_by_currency(column, text) for text in said])
    return priced.single(wanted)


def _latest(texts: Texts, wanted: Field) -> str | None:
    """Of several columns ("Status Q1", "Status Q2") the last that says something."""
    said = texts.of(wanted)
    return run_on(said[-1][1]) or None if said else None


def _earlier(texts: Texts) -> list[str]:
    """What the columns before the latest say of how things stood, after their headers."""
    return [
        f"{column.header}: {run_on(said)}"
        for wanted in (Field.STATUS, Field.PROGRESS)
        for column, said in texts.of(wanted)[:-1]
    ]


def _year(texts: Texts) -> int | None:
    match = _YEAR.search(texts.single(Field.PRIORITY_YEAR) or "")
    return int(match[0]) if match else None


def _figures(texts: Texts, found: Figures) -> Figures:
    """The indicators with the figures of the columns beside them."""
    for kind in (Field.UNIT, Field.BASELINE, Field.VALUES):
        for column, cells in texts.of(kind):
            days = dates_in(column.header)
            found.add(kind, cells, days[0].end or days[0].start if len(days) == 1 else None)
    for _, cells in texts.of(Field.BASELINE_YEAR):
        found.date_baselines([int(year[0]) for text in cells if (year := _YEAR.search(text))])
    return found


def figures(texts: Texts) -> tuple[dict[Field, list[str]], Figures]:
    """What the cells of indicators say, cut into indicators, targets, starting points and sources
    of verification, with the figures of the columns beside them."""
    said = apart(texts.all(Field.INDICATORS))
    found = _figures(texts, Figures(entries(said[Field.INDICATORS])))
    found.add(Field.BASELINE, said.get(Field.BASELINE, ()))
    in_targets = baselines_in(texts.all(Field.TARGETS))
    if len(found.indicators) == 1 and len(in_targets) == 1 and not found.known:
        found.add(Field.BASELINE, [in_targets[0][0]], in_targets[0][1])
    return said, found


def followed(texts: Texts, indicators: Sequence[str]) -> dict[str, Any]:
    """What texts say of an action in progress, by the names of its attributes."""
    return _in_progress(texts) | {
        "indicator_details": _figures(texts, Figures(indicators)).details()
    }


def _in_progress(said: Texts) -> dict[str, Any]:
    """How things stand; a percentage is progress, whatever it is called."""
    texts = Texts()
    for column, found in said.found.values():
        percentage = column.field is Field.STATUS and is_percentage(run_on(found))
        texts.add(replace(column, field=Field.PROGRESS) if percentage else column, found)
    return {
        "priority_year": _year(texts),
        "status": _latest(texts, Field.STATUS),
        "progress": _latest(texts, Field.PROGRESS),
        "spent": _money(texts, Field.SPENT),
        "verification": texts.single(Field.VERIFICATION),
    }


def _more(texts: Texts) -> dict[str, Value]:
    """What columns say that only the schema of plans knows, as each of its kinds is held."""
    found: dict[str, Value] = {}
    for column, said in texts.of(Field.MORE):
        known = schema.find("action", column.more)
        text = run_on(said)
        year = _YEAR.search(text) if known.kind is Kind.YEAR else None
        codes = (code for code, label in known.choices.items() if text in label.values())
        held = next(codes, None) if known.choices else int(year[0]) if year else text
        found[column.more] = entries(said) if known.is_list else held
    return found


def action(title: str, number: str | None, place: Where, texts: Texts) -> Action:
    """The action that a row's texts say."""
    said, found = figures(texts)
    progress = _in_progress(texts)
    verified = [progress.pop("verification"), *said.get(Field.VERIFICATION, ())]
    comments = [texts.single(Field.COMMENTS), *_earlier(texts)]
    return Action(
        title=title,
        where=place,
        number=number,
        measures=entries(texts.all(Field.MEASURES)),
        indicators=tuple(found.indicators),
        targets=entries([*texts.all(Field.TARGETS), *said.get(Field.TARGETS, ())]),
        calendar=calendar(texts),
        owners=names(texts.all(Field.OWNERS)),
        budget=_money(texts, Field.BUDGET),
        comments="\n".join(filter(None, comments)) or None,
        priority=texts.single(Field.PRIORITY, " "),
        verification="\n".join(filter(None, verified)) or None,
        indicator_details=found.details(),
        more=_more(texts),
        **progress,
    )
