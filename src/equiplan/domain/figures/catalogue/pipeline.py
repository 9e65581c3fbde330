"""The pipeline: the share of women grade by grade."""

from equiplan.domain.text.messages import N_

from ..rules import women_of_both
from .making import GRADE, Share, by_sex, women_and_men_only
from .share_of_women import FORMULA

MEASURES = (
    Share(
        code="pipeline_by_grade",
        title=N_("Pipeline: share of women by grade"),
        definition=women_and_men_only(
            N_(
                "Share of women in each grade or category, from the first to the top: where it falls, women do not move up, or leave."
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
