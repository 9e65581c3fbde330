"""How words of three languages are compared and cut, whatever their accents, case and spaces."""

import re
import unicodedata
from collections.abc import Iterable

_QUOTES = {**dict.fromkeys("’‘`´ʼ", "'"), **dict.fromkeys("“”„«»‟″", '"')}
_SPACES = re.compile(r"\s+")
WORD = re.compile(r"[^\W_]+")
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")

_ABBREVIATIONS = (
    "m mm mme mlle dr pr prof mr mrs ms st ste sr sra srta dra lic ing no nos num art al p "
    "pp vol cf ex i e g etc env approx min max tel av janv fevr avr juil sept oct nov dec "
    "jan feb mar apr aug sep ene abr ago dic trim sem vs resp coord dir dpto depto"
)
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())


class _Level(dict[int, str]):
    """A translation table that learns each character the first time it is met."""

    def __missing__(self, code: int) -> str:
        self[code] = levelled = _level(chr(code))
        return levelled


def _level(char: str) -> str:
    if char == "\n" or char in _QUOTES:
        return _QUOTES.get(char, char)
    if char.isspace():
        return " "
    category = unicodedata.category(char)
    if category == "Pd" or char == "\u2212":
        return "-"
    if category in {"Sm", "No"}:  # "≠" is no "=", and a footnote mark "²" is no 2
        return char
    plain = folded(char)
    return plain if len(plain) == 1 else char


_TABLE = _Level()


class _Marks(dict[int, int | None]):
    """Combining marks to nothing, everything else to itself; filled as characters are met."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_MARKS = _Marks()


def folded(text: str) -> str:
    """The text without accents, case or ligatures, to compare by; its length may change."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.casefold()).translate(_MARKS)


LIGATURES = {"œ": "oe", "æ": "ae", "ß": "ss"}
STROKES = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i"}
_SORTED = str.maketrans(LIGATURES | STROKES)


def sort_key(text: str) -> str:
    """What a list of names is in the order of: É stands with E, œ with oe."""
    return folded(text).translate(_SORTED)


def levelled(text: str) -> str:
    """The text folded character by character: same length, so that places in it still hold.

    Spaces become ordinary ones (line ends stay), dashes "-", quotes ' or ".
    """
    return text.translate(_TABLE)


def tidy(text: str) -> str:
    """The text with ordinary single spaces, nothing invisible, and no space around it."""
    return _SPACES.sub(" ", text.translate(_INVISIBLE)).strip()


def words(text: str) -> tuple[str, ...]:
    """The folded words, digits included, punctuation left out."""
    return tuple(WORD.findall(folded(text)))


def has_stem(text: str, stems: Iterable[str]) -> bool:
    """Whether a word of the text begins with one of the folded stems."""
    starts = tuple(stems)
    return any(word.startswith(starts) for word in words(text))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of the text; "no. 3", "Mme. X" and "3.5" do not end one, a line does."""
    return tuple(
        sentence for line in text.splitlines() for sentence in _line(line) if sentence.strip()
    )


_STOP = re.compile(r"(?<=[.!?…])[\"»”)]?\s+")


def _line(line: str) -> list[str]:
    cuts = [cut for cut in _STOP.finditer(line) if _ends(line, cut.start())]
    begins = [0, *(cut.end() for cut in cuts)]
    stops = [*(cut.end() for cut in cuts), len(line)]
    return [line[a:b].strip() for a, b in zip(begins, stops, strict=True)]


def _ends(line: str, dot: int) -> bool:
    """Whether the stop just before `dot` ends a sentence."""
    if line[dot - 1] != ".":
        return True
    last = WORD.findall(folded(line[max(0, dot - 20) : dot]))
    if not last:
        return True
    return last[-1] not in ABBREVIATIONS and not (len(last[-1]) == 1 and last[-1].isalpha())


_CLAUSE = re.compile(r"[;\n|()?!]|[,.:](?![0-9])")
_WINDOW = 240


def clause(level: str, begin: int, stop: int) -> tuple[int, int]:
    """Where the clause around `begin:stop` of a levelled text begins and stops.

    It is cut at punctuation outside numbers, and looks no further than a few lines.
    """
    floor = max(0, begin - _WINDOW)
    before = [floor, *(cut.end() for cut in _CLAUSE.finditer(level, floor, begin))]
    after = _CLAUSE.search(level, stop, stop + _WINDOW)
    return before[-1], after.start() if after else min(len(level), stop + _WINDOW)
