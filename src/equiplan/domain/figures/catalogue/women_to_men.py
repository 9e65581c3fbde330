"""The women-to-men ratio: how many women for one man."""

from ..rules import women_to_men
from .making import Ratio, by_sex, texts, women_and_men_only

MEASURES = (
    Ratio(
        code="women_to_men_ratio",
        title=texts("Rapport femmes-hommes", "Women-to-men ratio", "Razón mujeres-hombres"),
        definition=women_and_men_only(
            texts(
                "Nombre de femmes pour un homme\u00a0: 1 est l’égalité, 0,5 une femme pour deux hommes.",
                "Number of women for one man: 1 is equality, 0.5 one woman for two men.",
                "Número de mujeres por cada hombre: 1 es la igualdad, 0,5 una mujer por cada dos hombres.",
            )
        ),
        formula=texts("femmes ÷ hommes", "women ÷ men", "mujeres ÷ hombres"),
        slots=(by_sex(),),
        compute=women_to_men("people"),
        source="UNESCO Institute for Statistics, gender parity index; European Commission, She Figures Handbook (ratio of women to men)",
    ),
)
