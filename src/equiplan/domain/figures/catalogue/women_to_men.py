"""The women-to-men ratio: how many women for one man."""

from equiplan.domain.text.messages import N_

from ..rules import women_to_men
from .making import Ratio, by_sex, women_and_men_only

MEASURES = (
    Ratio(
        code="women_to_men_ratio",
        title=N_("Women-to-men ratio"),
        definition=women_and_men_only(
            N_("Number of women for one man: 1 is equality, 0.5 one woman for two men.")
        ),
        formula=N_("women ÷ men"),
        slots=(by_sex(),),
        compute=women_to_men("people"),
        source="UNESCO Institute for Statistics, gender parity index; European Commission, She Figures Handbook (ratio of women to men)",
    ),
)
