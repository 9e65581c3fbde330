"""Pay quartiles: the share of women in each quarter of workers, from the lowest paid."""

from equiplan.domain.text.messages import N_

from ..rules import women_of_both
from .making import Share, by_sex, women_and_men_only
from .share_of_women import FORMULA

MEASURES = (
    Share(
        code="women_by_pay_quartile",
        title=N_("Share of women by pay quartile"),
        definition=women_and_men_only(
            N_("Workers are ranked by pay and cut into four equal parts; share of women in each.")
        ),
        formula=FORMULA,
        slots=(by_sex(),),
        compute=women_of_both("people", "quartile"),
        source="Directive (EU) 2023/970, articles 3 and 9 (quartile pay bands)",
        options={"quartile": N_("One quartile only? Leave empty for all.")},
        choices={"quartile": "quartile"},
        by="quartile",
    ),
)
