"""The parity ratio: women to men, made symmetrical around 1."""

from equiplan.domain.text.messages import N_

from ..rules import parity
from .making import Ratio, by_sex, women_and_men_only

MEASURES = (
    Ratio(
        code="parity_ratio",
        title=N_("Parity ratio"),
        definition=women_and_men_only(
            N_(
                "Women to men, from 0 to 2: 1 is parity, below 1 there are fewer women, above 1 fewer men. UNESCO takes 0.97 to 1.03 as parity."
            )
        ),
        formula=N_("women ÷ men, or 2 − men ÷ women when there are more women"),
        slots=(by_sex(),),
        compute=parity("people"),
        source="UNESCO Institute for Statistics, adjusted parity index (SDG indicator 4.5.1)",
    ),
)
