"""How the indicators of the catalogue are written down: what those of one kind have in common."""

from functools import partial

from equiplan.domain.text.messages import N_

from ...text.languages import LANGUAGES
from ..indicators import Flow, Kind, Measure, Parts, Slot, Texts, Unit
from ..progress import Direction

OWN = "Equiplan, docs/method"
"""The source of a plain rule that needs no other authority."""


NOTHING: Texts = dict.fromkeys(LANGUAGES, "")


def filled(text: Texts, **words: Texts) -> Texts:
    """A text whose `{places}` are filled, each in its language."""
    return {
        language: sentence.format(**{name: word[language] for name, word in words.items()})
        for language, sentence in text.items()
    }


PEOPLE = N_("People")
TOP = N_("Which is the top grade or category?")
GRADE = N_("One grade or category only? Leave empty for all.")
ACROSS = N_("Between which categories are women and men compared?")
OTHERS_APART = N_(
    "People of another or of unknown sex are not in the calculation; their number is told beside it."
)


def after_space(words: Texts) -> Texts:
    """Words that go on a sentence; nothing stays nothing."""
    return {language: text and f" {text}" for language, text in words.items()}


def by_sex(name: str = "people", title: Texts = PEOPLE, unit: Unit = Unit.PEOPLE) -> Slot:
    """A place for a fact that is counted by sex."""
    return Slot(name, title, unit, ("sex",))


def women_and_men_only(definition: Texts) -> Texts:
    """A definition that says who is left out."""
    return {language: f"{said} {OTHERS_APART[language]}" for language, said in definition.items()}


Share = partial(
    Measure,
    kind=Kind.SHARE,
    unit=Unit.PERCENT,
    direction=Direction.UP,
    flow=Flow.SNAPSHOT,
    parts=Parts.EXHAUSTIVE,
)
Number = partial(
    Measure,
    kind=Kind.COUNT,
    unit=Unit.THINGS,
    direction=Direction.UP,
    flow=Flow.FLOW,
    parts=Parts.EXHAUSTIVE,
)
Ratio = partial(
    Measure,
    kind=Kind.RATIO,
    unit=Unit.RATIO,
    direction=Direction.BAND,
    flow=Flow.SNAPSHOT,
    parts=Parts.EXHAUSTIVE,
)
Index = partial(
    Measure,
    kind=Kind.INDEX,
    unit=Unit.INDEX,
    direction=Direction.DOWN,
    flow=Flow.SNAPSHOT,
    parts=Parts.EXHAUSTIVE,
)
Gap = partial(
    Measure,
    kind=Kind.GAP,
    unit=Unit.PERCENT,
    direction=Direction.ZERO,
    flow=Flow.SNAPSHOT,
    parts=Parts.EXHAUSTIVE,
)
