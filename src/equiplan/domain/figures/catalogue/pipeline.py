"""The pipeline: the share of women grade by grade."""

from ..rules import women_of_both
from .making import GRADE, Share, by_sex, texts, women_and_men_only
from .share_of_women import FORMULA

MEASURES = (
    Share(
        code="pipeline_by_grade",
        title=texts(
            "Part des femmes par grade",
            "Pipeline: share of women by grade",
            "Proporción de mujeres por grado",
        ),
        definition=women_and_men_only(
            texts(
                "Part des femmes dans chaque grade ou catégorie, du premier au plus haut\u00a0: là où elle baisse, des femmes ne montent pas ou partent.",
                "Share of women in each grade or category, from the first to the top: where it falls, women do not move up, or leave.",
                "Proporción de mujeres en cada grado o categoría, del primero al más alto: donde baja, hay mujeres que no ascienden o se van.",
            )
        ),
        formula=FORMULA,
        slots=(by_sex(),),
        compute=women_of_both("people", "grade"),
        source="European Commission, She Figures (share of women by grade in a typical academic career)",
        options={"grade": GRADE},
        choices={"grade": "grade"},
        by="grade",
    ),
)
