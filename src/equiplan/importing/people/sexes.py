"""Reads the values of a column of sex; never guesses from a name.

Codes are those of SDMX's CL_SEX. What a single letter means depends on the others in the column:
"M" beside "F" is a man, "M" beside "H" is a woman (Spanish "mujer"). Rules:
`docs/method/counting.md`.
"""

from collections.abc import Iterable, Mapping

from equiplan.domain.figures.cells import Sex
from equiplan.domain.text.comparing import tidy, words

from .model import SexReading, SexValue

_SAID: dict[Sex, str] = {
    Sex.FEMALE: "femme|femmes|feminin|feminine|fem|woman|women|female|females|girl|fille|mujer|"
    "mujeres|femenino|femenina|mme|mmes|madame|mlle|mademoiselle|ms|mrs|miss|sra|srta|senora|"
    "senorita|dona",
    Sex.MALE: "homme|hommes|masculin|masculine|masc|man|men|male|males|boy|garcon|hombre|hombres|"
    "masculino|masculina|monsieur|mr|mister|sr|senor|don",
    Sex.OTHER: "autre|autres|other|others|otro|otra|otros|otras|non binaire|nonbinary|non binary|"
    "no binario|no binaria|no binarie|x|nb|mx|intersexe|intersex|intersexual|neutre|neutral",
    Sex.UNKNOWN: "|n a|na|nd|n d|nr|nc|ns|nsp|u|null|none|nan|inconnu|inconnue|unknown|desconocido|"
    "non precise|non renseigne|not stated|not specified|prefer not to say|no consta|"
    "ne souhaite pas repondre|prefiero no decir|prefiere no decir",
}
_MEANING = {said: sex.value for sex, texts in _SAID.items() for said in texts.split("|")}
_CODINGS: dict[str, dict[str, str]] = {
    "F/M": {"f": Sex.FEMALE.value, "m": Sex.MALE.value},
    "H/F": {"f": Sex.FEMALE.value, "h": Sex.MALE.value},
    "M/H": {"m": Sex.FEMALE.value, "h": Sex.MALE.value},
    "W/M": {"w": Sex.FEMALE.value, "m": Sex.MALE.value},
}
"""What letters mean together. French titles are words: "M." beside "Mme" is a man."""
_LETTERS = frozenset("fmhw")
_SPANISH = frozenset(
    ["mujer", "mujeres", "hombre", "hombres", "sr", "sra", "srta", "senor", "senora", "senorita"]
)
_SDMX = {Sex.OTHER.value: Sex.OTHER.value, Sex.UNKNOWN.value: Sex.UNKNOWN.value}
_MOST_SHOWN = 12
_FEWEST_SHOWN = 5
_LONGEST_SHOWN = 20


def token(value: str) -> str:
    """A value as it is compared: folded words, "M." as "m"; SDMX codes stay as they are."""
    plain = tidy(value)
    return plain.upper() if plain.upper() in _SDMX else " ".join(words(plain))


def codes(values: Iterable[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """The SDMX code of each value of a column, "" where it is not understood.

    `told` is what a person has said that values mean, by token; it goes before any rule.
    """
    given = tuple(values)
    tokens = frozenset(token(value) for value in given)
    letters = _letters(tokens)
    meaning = {**_MEANING, **_SDMX, **letters, **_by_token(chosen)}
    return {value: meaning.get(token(value), "") for value in given}


def _by_token(chosen: Mapping[str, str]) -> dict[str, str]:
    return {token(value): code for value, code in chosen.items()}


def coding(tokens: frozenset[str]) -> str:
    """How a column is written, by the tokens in it: "mixed" when its letters contradict."""
    letters = _LETTERS & tokens
    if letters:
        return _coding_of_letters(letters, tokens)
    if tokens & {"1", "2"}:
        return "1/2"
    return "words"


def _coding_of_letters(letters: frozenset[str], tokens: frozenset[str]) -> str:
    """A lone "M" is a man beside "Mme", "Ms" or "femme", a woman beside "hombre"."""
    if letters == {"m"}:
        women = any(_MEANING.get(said) == Sex.FEMALE for said in tokens)
        men = any(_MEANING.get(said) == Sex.MALE for said in tokens)
        spanish = not _SPANISH.isdisjoint(tokens)
        if spanish and women != men:
            return "F/M" if women else "M/H"
        return "F/M" if (women or men) and not spanish else "mixed"
    return next((name for name, code in _CODINGS.items() if letters <= code.keys()), "mixed")


def _letters(tokens: frozenset[str]) -> dict[str, str]:
    """What single letters mean in a column; those that contradict mean nothing.

    "F" is a woman and "H" a man in every coding; only "M" depends on its neighbours.
    """
    known = coding(tokens)
    if known in _CODINGS:
        return _CODINGS[known]
    return {"f": Sex.FEMALE.value, "h": Sex.MALE.value}


def reading(rows: Mapping[str, int], chosen: Mapping[str, str]) -> SexReading:
    """How a column of sex is written, of its values and how many rows have each.

    A value that is not understood is shown only when it is short and five rows have it: it may be
    somebody's name in the wrong column.
    """
    meant = codes(rows, chosen)
    tokens: dict[str, SexValue] = {}
    for value, times in rows.items():
        key = token(value)
        before = tokens.get(key)
        tokens[key] = SexValue(key, meant[value], times + (before.rows if before else 0))
    shown = sorted(filter(_may_be_shown, tokens.values()), key=lambda one: (-one.rows, one.value))
    unread = sum(one.rows for one in tokens.values() if not one.sex)
    ask = any(not one.sex for one in shown)
    return SexReading(coding(frozenset(tokens)), tuple(shown[:_MOST_SHOWN]), unread, ask)


def _may_be_shown(one: SexValue) -> bool:
    is_word = len(one.value) <= _LONGEST_SHOWN and " " not in one.value
    often = one.rows >= _FEWEST_SHOWN and is_word
    return bool(one.sex) or is_code(one.value) or often


def is_sex_value(value: str) -> bool:
    """Whether a text is a value of a column of sex, and a clear one."""
    said = token(value)
    return said in _LETTERS or _MEANING.get(said) in {Sex.FEMALE, Sex.MALE}


def is_sex_word(text: str) -> bool:
    """Whether a text names a sex, "not stated" included, by a word or a letter."""
    said = token(text)
    return bool(said) and said not in {"x", "u", "don"} and (said in _LETTERS or said in _MEANING)


def is_code(value: str) -> bool:
    """Whether a value is a figure or a letter that stands for a sex."""
    said = token(value)
    return (said.isdecimal() and len(said) == 1) or said in _LETTERS
