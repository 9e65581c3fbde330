"""The share of women, of anybody that is counted by sex."""

from ...core.progress import Direction
from ..model import Flow, Kind, Measure, Parts, Slot, Texts, Unit
from ..rules import women_of_both

FORMULA: Texts = {
    "fr": "100 × femmes ÷ (femmes + hommes)",
    "en": "100 × women ÷ (women + men)",
    "es": "100 × mujeres ÷ (mujeres + hombres)",
}
DEFINITION: Texts = {
    "fr": "Part des femmes parmi les femmes et les hommes{of}. Les personnes d’un autre sexe ou de sexe inconnu ne sont pas dans le calcul ; leur nombre est indiqué à côté.",
    "en": "Share of women among women and men{of}. People of another or of unknown sex are not in the calculation; their number is told beside it.",
    "es": "Proporción de mujeres entre las mujeres y los hombres{of}. Las personas de otro sexo o de sexo desconocido no entran en el cálculo; su número se indica al lado.",
}
SOURCE = (
    "EIGE, Gender Statistics Database, Women and men in decision-making; "
    "European Commission, She Figures Handbook; SDG indicators 5.5.1 and 5.5.2 (United Nations)"
)

# code -> what it is a share of: its title, whom the fact counts, and the words in the definition
OF: dict[str, tuple[Texts, Texts, Texts, Flow]] = {}


def _measure(code: str, title: Texts, people: Texts, of: Texts, flow: Flow) -> Measure:
    return Measure(
        code=code,
        title=title,
        definition={
            language: text.format(of=of[language]) for language, text in DEFINITION.items()
        },
        formula=FORMULA,
        kind=Kind.SHARE,
        unit=Unit.PERCENT,
        direction=Direction.UP,
        flow=flow,
        parts=Parts.EXHAUSTIVE,
        slots=(Slot("people", people, Unit.PEOPLE, ("sex",)),),
        compute=women_of_both(),
        source=SOURCE,
    )


GENERIC = _measure(
    "share_of_women",
    {"fr": "Part des femmes", "en": "Share of women", "es": "Proporción de mujeres"},
    {"fr": "Personnes", "en": "People", "es": "Personas"},
    {"fr": "", "en": "", "es": ""},
    Flow.SNAPSHOT,
)
MEASURES = (GENERIC, *(_measure(code, *said) for code, said in OF.items()))
