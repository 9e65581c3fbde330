"""The Duncan index: how differently women and men are distributed over categories."""

from ..indicators import ANY
from ..rules import dissimilarity
from .making import ACROSS, Index, by_sex, texts, women_and_men_only

MEASURES = (
    Index(
        code="dissimilarity_index",
        title=texts(
            "Indice de dissimilarité (Duncan)",
            "Dissimilarity index (Duncan)",
            "Índice de disimilitud (Duncan)",
        ),
        definition=women_and_men_only(
            texts(
                "Part des femmes, ou des hommes, qui devraient changer de catégorie pour que les deux se répartissent de la même façon\u00a0: 0 est la même répartition, 100 la séparation complète.",
                "Share of women, or of men, who would have to change category for both to be distributed alike: 0 is the same distribution, 100 complete separation.",
                "Proporción de mujeres, o de hombres, que tendrían que cambiar de categoría para que ambos se repartieran igual: 0 es el mismo reparto, 100 la separación completa.",
            )
        ),
        formula=texts(
            "100 × ½ × Σ |femmes de la catégorie ÷ femmes − hommes de la catégorie ÷ hommes|",
            "100 × ½ × Σ |women of the category ÷ women − men of the category ÷ men|",
            "100 × ½ × Σ |mujeres de la categoría ÷ mujeres − hombres de la categoría ÷ hombres|",
        ),
        slots=(by_sex(),),
        compute=dissimilarity("people", "across"),
        source="O. D. Duncan and B. Duncan, A Methodological Analysis of Segregation Indexes, American Sociological Review 20 (2), 1955, 210–217",
        options={"across": ACROSS},
        choices={"across": ANY},
    ),
)
