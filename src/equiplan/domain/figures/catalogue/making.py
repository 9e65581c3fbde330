"""How the indicators of the catalogue are written down: what those of one kind have in common."""

from functools import partial

from ..indicators import Flow, Kind, Measure, Parts, Slot, Texts, Unit
from ..progress import Direction

OWN = "Equiplan, docs/method"
"""The source of a plain rule that needs no other authority."""


def texts(fr: str, en: str, es: str) -> Texts:
    """A text in the three languages."""
    return {"fr": fr, "en": en, "es": es}


def filled(said: Texts, **words: Texts) -> Texts:
    """A text whose `{places}` are filled, each in its language."""
    return {
        language: text.format(**{name: word[language] for name, word in words.items()})
        for language, text in said.items()
    }


PEOPLE = texts("Personnes", "People", "Personas")
TOP = texts(
    "Quel est le grade ou la catégorie la plus haute\u202f?",
    "Which is the top grade or category?",
    "¿Cuál es el grado o la categoría más alta?",
)
GRADE = texts(
    "Un seul grade ou une seule catégorie\u202f? Laissez vide pour tous.",
    "One grade or category only? Leave empty for all.",
    "¿Un solo grado o una sola categoría? Déjelo vacío para todos.",
)
ACROSS = texts(
    "Entre quelles catégories compare-t-on les femmes et les hommes\u202f?",
    "Between which categories are women and men compared?",
    "¿Entre qué categorías se compara a mujeres y hombres?",
)
OTHERS_APART = texts(
    "Les personnes d’un autre sexe ou de sexe inconnu ne sont pas dans le calcul\u202f; leur nombre est indiqué à côté.",
    "People of another or of unknown sex are not in the calculation; their number is told beside it.",
    "Las personas de otro sexo o de sexo desconocido no entran en el cálculo; su número se indica al lado.",
)


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
