"""The glass-ceiling index: women in all grades against women at the top."""

from equiplan.domain.text.messages import N_

from ..rules import glass_ceiling
from .making import TOP, Index, by_sex, women_and_men_only

MEASURES = (
    Index(
        code="glass_ceiling_index",
        title=N_("Glass-ceiling index"),
        definition=women_and_men_only(
            N_(
                "Share of women in all grades over their share in the top one: at 1 women are at the top as they are elsewhere, above 1 there is a glass ceiling."
            )
        ),
        formula=N_("share of women in all grades ÷ share of women in the top grade"),
        slots=(by_sex(),),
        compute=glass_ceiling("people", "top", "grade"),
        source="European Commission, She Figures, Glass Ceiling Index",
        options={"top": TOP},
        choices={"top": "grade"},
    ),
)
