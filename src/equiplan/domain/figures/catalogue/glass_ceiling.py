"""The glass-ceiling index: women in all grades against women at the top."""

from ..rules import glass_ceiling
from .making import TOP, Index, by_sex, texts, women_and_men_only

MEASURES = (
    Index(
        code="glass_ceiling_index",
        title=texts(
            "Indice de plafond de verre", "Glass-ceiling index", "Índice de techo de cristal"
        ),
        definition=women_and_men_only(
            texts(
                "Part des femmes dans tous les grades rapportée à leur part dans le plus haut\u00a0: 1 est l’égalité des chances d’y être, plus de 1 un plafond de verre.",
                "Share of women in all grades over their share in the top one: at 1 women are at the top as they are elsewhere, above 1 there is a glass ceiling.",
                "Proporción de mujeres en todos los grados respecto a la del más alto: 1 significa que están arriba como en el resto, más de 1 un techo de cristal.",
            )
        ),
        formula=texts(
            "part des femmes dans tous les grades ÷ part des femmes dans le grade le plus haut",
            "share of women in all grades ÷ share of women in the top grade",
            "proporción de mujeres en todos los grados ÷ proporción de mujeres en el grado más alto",
        ),
        slots=(by_sex(),),
        compute=glass_ceiling("people", "top", "grade"),
        source="European Commission, She Figures, Glass Ceiling Index",
        options={"top": TOP},
        choices={"top": "grade"},
    ),
)
