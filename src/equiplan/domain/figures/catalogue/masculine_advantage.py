"""The masculine-advantage index: how much more often men are at the top than women."""

from ..rules import masculine_advantage
from .making import TOP, Index, by_sex, texts, women_and_men_only

MEASURES = (
    Index(
        code="masculine_advantage_index",
        title=texts(
            "Indice d’avantage masculin", "Masculine-advantage index", "Índice de ventaja masculina"
        ),
        definition=women_and_men_only(
            texts(
                "Part des hommes qui sont au grade le plus haut rapportée à la part des femmes qui y sont\u00a0: 1 est l’égalité, 2 veut dire qu’un homme a deux fois plus de chances d’y être.",
                "Share of men who are in the top grade over the share of women who are: 1 is equality, at 2 a man is twice as likely to be there.",
                "Proporción de hombres que están en el grado más alto respecto a la de mujeres que lo están: 1 es la igualdad, con 2 un hombre tiene el doble de probabilidades de estar en él.",
            )
        ),
        formula=texts(
            "(hommes au plus haut grade ÷ hommes) ÷ (femmes au plus haut grade ÷ femmes)",
            "(men in the top grade ÷ men) ÷ (women in the top grade ÷ women)",
            "(hombres en el grado más alto ÷ hombres) ÷ (mujeres en el grado más alto ÷ mujeres)",
        ),
        slots=(by_sex(),),
        compute=masculine_advantage("people", "top", "grade"),
        source="CNRS, Mission pour la place des femmes, indice d’avantage masculin (Rapport de situation comparée)",
        options={"top": TOP},
        choices={"top": "grade"},
    ),
)
