"""The parity ratio: women to men, made symmetrical around 1."""

from ..rules import parity
from .making import Ratio, by_sex, texts, women_and_men_only

MEASURES = (
    Ratio(
        code="parity_ratio",
        title=texts("Indice de parité", "Parity ratio", "Índice de paridad"),
        definition=women_and_men_only(
            texts(
                "Femmes rapportées aux hommes, de 0 à 2\u00a0: 1 est la parité, moins de 1 dit qu’il y a moins de femmes, plus de 1 qu’il y a moins d’hommes. L’UNESCO tient 0,97 à 1,03 pour la parité.",
                "Women to men, from 0 to 2: 1 is parity, below 1 there are fewer women, above 1 fewer men. UNESCO takes 0.97 to 1.03 as parity.",
                "Mujeres respecto a hombres, de 0 a 2: 1 es la paridad, menos de 1 significa menos mujeres, más de 1 menos hombres. La UNESCO considera paridad de 0,97 a 1,03.",
            )
        ),
        formula=texts(
            "femmes ÷ hommes, ou 2 − hommes ÷ femmes quand il y a plus de femmes",
            "women ÷ men, or 2 − men ÷ women when there are more women",
            "mujeres ÷ hombres, o 2 − hombres ÷ mujeres cuando hay más mujeres",
        ),
        slots=(by_sex(),),
        compute=parity("people"),
        source="UNESCO Institute for Statistics, adjusted parity index (SDG indicator 4.5.1)",
    ),
)
