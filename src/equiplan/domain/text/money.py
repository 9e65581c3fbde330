"""Amounts of money, read out of a budget as its authors wrote it.

Rules and their examples: `docs/method/money.md`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ..plans.draft import BudgetLine
from .comparing import clause, levelled
from .dates import without
from .numbers import NUMBER, number

Per = Literal["year", "once"]

NO_CURRENCY = "XXX"
"""ISO 4217's code for "no currency": of a nought said without one ("free of charge")."""

CURRENCIES: dict[str, str] = {
    **dict.fromkeys(("€", "eur", "euro", "euros"), "EUR"),
    **dict.fromkeys(("$", "us$", "usd", "dollar", "dollars", "dolares", "dolar"), "USD"),
    **dict.fromkeys(("f cfa", "fcfa", "cfa", "francs cfa", "franc cfa", "xof"), "XOF"),
    **dict.fromkeys(("£", "gbp"), "GBP"),
    **dict.fromkeys(("chf", "francs suisses"), "CHF"),
    **{code: code.upper() for code in ("xaf", "mad", "tnd", "cad", "ars", "mxn")},
}
_MULTIPLES: dict[str, int] = {
    **dict.fromkeys(("k", "mille", "milliers", "mil", "thousand"), 1_000),
    **dict.fromkeys(("m", "million", "millions", "millon", "millones", "mio"), 1_000_000),
}


def _any(names: dict[str, str] | dict[str, int]) -> str:
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


_CURRENCY = _any(CURRENCIES)
_MULTIPLE = _any(_MULTIPLES)
MONEY = re.compile(
    rf"(?<![a-z])(?P<before>{_CURRENCY})\s?(?P<a>{NUMBER})(?:\s?(?P<ka>{_MULTIPLE}))?(?![a-z])|"
    rf"(?P<b>{NUMBER})(?:\s?(?P<kb>{_MULTIPLE})(?![a-df-tv-z]))?"
    rf"\s?(?:d'|de )?(?P<after>{_CURRENCY})(?![a-z])"
)
"""An amount with its currency, in a levelled text; "5 keur" is one, "3 mars" is not."""

_FREE = re.compile(
    r"(?<![a-z-])(?:gratuit(?:e|es|s|ement)?|gratis|gratuit[ao]s?|free(?: of charge)?|"
    r"(?:sans|aucun|zero) (?:frais|cout)|sin cost[eo]|(?:no|zero)(?: additional| extra)? cost)"
    r"(?![a-z-])"
)
_GIVEN = re.compile(
    r"(?:a[cs]s?ist\w*|aten\w*|ac+omp\w*|consei\w*|advice|asesor\w*|consult\w*|couns\w*|support|"
    r"soutien|apoyo|ac+es\w*|entr(?:ee|ada|y)s?|inscri\w*|atelier\w*|taller\w*|curs\w*)"
    r"(?: [a-z]{2,20}){0,2} $"
)
_FOR_THEM = re.compile(r"[\s,]{1,2}(?:pour|aux?|para|a las?|a los|for|to) ")
"""What is free for those who receive it is no amount that it costs: "free advice for women"."""
_LEFT_OUT = re.compile(
    r"\((?:hors|sans compter|excl|not including|sin (?:incluir|contar)|no incluye)[^()]*\)"
)
_YEARLY = re.compile(
    r"(?:/\s?|par |per |a |al |por |each |every |chaque |cada )(?:an|annee|year|ano)(?![a-z])|"
    r"(?<![a-z])(?:annu(?:el|elle|els|elles|ellement|al|ally)|anual(?:es|mente)?|yearly|p\.a\.)"
    r"(?![a-z])"
)
_ONCE = re.compile(
    r"(?:1\S{0,6}|premiere|first|primer) (?:annee|year|ano)(?![a-z])|"
    r"(?<![a-z])(?:une (?:seule )?fois|one[- ](?:off|time)|once|ponctuel\w{0,4}|"
    r"una (?:sola )?vez|pago unico|unique|forfait)(?![a-z])"
)
_ROUGHLY = re.compile(
    r"(?:(?<![a-z])(?:environ|env\.?|pres de|presque|approximativement|approx(?:imately|\.)?|about|"
    r"around|circa|ca\.|roughly|nearly|almost|cerca de|alrededor de|unos|aproximadamente|casi|"
    r"quelque|de l'ordre de|some)(?: de)?|[~≈])\s{0,2}$"
)
_UNIT_PRICE = re.compile(
    r"(?<![0-9])(?P<count>[0-9]{1,3})\s[^0-9,;.:\n|()]{1,30}\s(?:a|at|x|@|×)\s{0,2}$"
)
_TOTAL = re.compile(
    r"[^;|\n]{0,40}?(?:=|(?<![a-z])(?:soit|total|i\.?e\.?|that is|es decir|o sea|esto es)(?![a-z]))"
)
_RANGE_TO = re.compile(rf"{NUMBER}\s?(?:{_MULTIPLE})?\s?(?:-|a|to|al)\s?$")
_TO = re.compile(r"\s?(?:-|a|to|al)\s?")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at `begin:stop` of a levelled text; `currency` is ISO 4217."""

    begin: int
    stop: int
    value: float
    currency: str


def amounts(level: str) -> tuple[Amount, ...]:
    """Every amount with a currency in a levelled text, in its order."""
    return tuple(_amount(match) for match in MONEY.finditer(level))


def _amount(match: re.Match[str]) -> Amount:
    said, times = (match["a"], match["ka"]) if match["a"] else (match["b"], match["kb"])
    currency = CURRENCIES[match["before"] or match["after"]]
    value = number(said) * _MULTIPLES.get(times or "", 1)
    return Amount(match.start(), match.end(), round(value, 2), currency)


def read_budget(text: str) -> tuple[BudgetLine, ...]:
    """The amounts that the text says are spent, in its order.

    Of a price of one out of many ("100 sessions at €50") the product is, unless its total is given
    ("i.e. €5,000"). A range and what the text leaves out ("(excluding …)") are no lines. Never
    raises.
    """
    source = levelled(text)
    level = without(source, (match.span() for match in _LEFT_OUT.finditer(source)))
    seen = amounts(level)
    ranged = {amount for pair in pairwise(seen) if _is_range(level, *pair) for amount in pair}
    spent = [amount for amount in seen if amount not in ranged and _is_spent(level, amount)]
    spent += [line for amount in seen if amount not in ranged and (line := _product(level, amount))]
    spent += _free(level, seen[0].currency if seen else NO_CURRENCY)
    return tuple(_line(text, level, amount) for amount in sorted(spent, key=lambda a: a.begin))


def _product(level: str, price: Amount) -> Amount | None:
    """A price times how many are paid, where no total follows."""
    match = _UNIT_PRICE.search(level, max(0, price.begin - 48), price.begin)
    if match is None or _TOTAL.match(level, price.stop):
        return None
    return Amount(match.start(), price.stop, price.value * int(match["count"]), price.currency)


def _free(level: str, currency: str) -> Iterator[Amount]:
    found = (match for match in _FREE.finditer(level) if not _is_given(level, match))
    return (Amount(*match.span(), 0.0, currency) for match in found)


def _is_given(level: str, match: re.Match[str]) -> bool:
    """Whether what is free is given to somebody, rather than had for nothing."""
    if not match.group().startswith(("gratui", "gratis", "free")):
        return False
    before = level[max(0, match.start() - 80) : match.start()]
    return bool(_GIVEN.search(before) or _FOR_THEM.match(level, match.end()))


def _is_range(level: str, a: Amount, b: Amount) -> bool:
    return b.begin - a.stop < 5 and _TO.fullmatch(level, a.stop, b.begin) is not None


def _is_spent(level: str, amount: Amount) -> bool:
    before = level[max(0, amount.begin - 48) : amount.begin]
    in_range = _RANGE_TO.search(before[-24:])
    return _UNIT_PRICE.search(before) is None and (in_range is None or _is_year(in_range[0]))


def _is_year(text: str) -> bool:
    return re.match(r"(?:19|20)[0-9]{2}(?![0-9])", text) is not None


def _line(text: str, level: str, amount: Amount) -> BudgetLine:
    begin, stop = clause(level, amount.begin, amount.stop)
    return BudgetLine(
        text=text[begin:stop].strip(),
        amount=amount.value,
        currency=amount.currency,
        per=_per(level[begin:stop]),
        approximate=_ROUGHLY.search(level, begin, amount.begin) is not None,
        funder=_funder(text, level, amount),
    )


def _per(words: str) -> Per | None:
    if _ONCE.search(words):
        return "once"
    return "year" if _YEARLY.search(words) else None


_ARTICLE = r"(?:l'|la |le |les |the |el |los |las |du |des |de la |de l'|sur |via )?"
_PAID_BY = re.compile(
    r"(?<![a-z])(?:financ\w{0,6}|pris\w{0,2} en charge|paye\w{0,2}|funded|paid|covered|"
    r"pagad\w{1,2}|"
    rf"cubiert\w{{1,2}}|sponsored)\s(?:par|by|por|sur|via)\s{_ARTICLE}(?P<name>\S)"
)
_PAYER = re.compile(
    r"(?<![a-z])(?:financeurs?|bailleurs?|funders?|donors?|financiador(?:es)?|"
    r"(?:source|origine) (?:de |du )?financement|sources? of fund(?:s|ing)|"
    rf"fuentes? de financiacion)\s?:\s?{_ARTICLE}(?P<name>\S)"
)
"""A label that says who pays, anywhere beside the amounts."""
_HEAD = re.compile(
    r"(?<![a-z])(?:financement|funding|financiacion|financiamiento|budget|presupuesto|fonds|fondos)"
    rf"\s(?:par |by |por |from |of |de |del |sur |via )?{_ARTICLE}(?P<name>\S)"
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_NAME = re.compile(rf"{_CAPITAL}[\w&’'./-]*(?:\s(?:(?:de|du|des|of|del)\s)?{_CAPITAL}[\w&’'/-]*)*")
_SENTENCE = re.compile(r"[;\n|]|\.(?![0-9])")


def _funder(text: str, level: str, amount: Amount) -> str | None:
    """Who pays, as named after the amount or at the head of its sentence; names only."""
    floor = max(0, amount.begin - 160)
    cuts = _SENTENCE.finditer(level, floor, amount.begin)
    begin = max((cut.end() for cut in cuts), default=floor)
    end = _SENTENCE.search(level, amount.stop, amount.stop + 120)
    stop = end.start() if end else amount.stop + 120
    said = [
        match
        for place in ((amount.stop, stop), (begin, amount.begin))
        for words in (_PAID_BY, _HEAD)
        for match in words.finditer(level, *place)
    ] or list(_PAYER.finditer(level))
    names = (_NAME.match(text, match.start("name"), match.start("name") + 60) for match in said)
    return next((name[0].rstrip("./-'’") for name in names if name), None)
