"""The Duncan index: how differently women and men are distributed over categories."""

from equiplan.domain.text.messages import N_

from ..indicators import ANY
from ..rules import dissimilarity
from .making import ACROSS, Index, by_sex, women_and_men_only

MEASURES = (
    Index(
        code="dissimilarity_index",
        title=N_("Dissimilarity index (Duncan)"),
        definition=women_and_men_only(
            N_(
                "Share of women, or of men, who would have to change category for both to be distributed alike: 0 is the same distribution, 100 complete separation."
            )
        ),
        formula=N_("100 × ½ × Σ |women of the category ÷ women − men of the category ÷ men|"),
        slots=(by_sex(),),
        compute=dissimilarity("people", "across"),
        source="O. D. Duncan and B. Duncan, A Methodological Analysis of Segregation Indexes, American Sociological Review 20 (2), 1955, 210–217",
        options={"across": ACROSS},
        choices={"across": ANY},
    ),
)
