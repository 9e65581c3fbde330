"""Sentences about money in prose: amounts, or what pays for an action."""

import re

from .words import folded, sentences

_AMOUNT = re.compile(
    r"(?:[€$£]\s?\d|\d\s?(?:[kKmM]\s?)?(?:[€$£]|(?:euros?|eur|usd|dollars?|dolares|f ?cfa|xof|chf"
    r"|livres|pounds|pesos|francs)\b)|\b(?:eur|usd|xof|chf|gbp)\s?\d)"
)
_OPENS = re.compile(r"(?:financement|budget|couts?|financiacion|presupuesto|funding|cost)\b")
_FREE = re.compile(
    r"\b(?:no|sans|sin|zero|cero|aucun) (?:(?:extra|additional) )?(?:costs?|couts?|costes?)\b"
)
_PAID_TO_STAFF = re.compile(
    r"\b(?:salai?r|remunera|retribu|\bwages?\b|\bpay gap|ecarts?\b|brecha|primes? de|bonus)"
)
_THRESHOLD = re.compile(
    r"\b(?:above|over|more than|exceed\w*|superieure?s? a|plus de|au-dela de|depass\w*|mas de"
    r"|superior(?:es)? a|a partir de) (?:[a-z]{3} )?[€$£\d]"
)
_TERMS = (
    re.compile(r"\b(?:depenses?|expenses?|gastos?|expenditure)\b"),
    re.compile(r"\b(?:budget|presupuesto)s?\b"),
    re.compile(r"\b(?:financ|fund)(?:ee?s?|ed|iad[oa]s?|es|ement|ing)\b"),
    re.compile(r"\b(?:couts?|costs?|costes?)\b"),
)


def _is_money(sentence: str) -> bool:
    """Whether it says what an action costs or who pays; what staff earn is another matter."""
    plain = folded(sentence)
    terms = sum(bool(term.search(plain)) for term in _TERMS)
    if terms >= 2 or _OPENS.match(plain) or _FREE.search(plain):
        return True
    other = not terms and (_PAID_TO_STAFF.search(plain) or _THRESHOLD.search(plain))
    return bool(_AMOUNT.search(plain)) and not other


def money_sentences(text: str) -> list[str]:
    """The sentences of a text that state an amount or what is financed and how."""
    return [sentence for sentence in sentences(text) if _is_money(sentence)]
