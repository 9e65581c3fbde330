"""Success rates: of those who apply, how many are selected; by sex, and one over the other."""

from equiplan.domain.text.messages import N_, NC_

from ..indicators import Flow
from ..rules import MEN, WOMEN, rate, rate_ratio
from .making import Ratio, Share, by_sex

SLOTS = (
    by_sex("selected", N_("People selected")),
    by_sex("applicants", NC_("slots", "Applicants")),
)
SOURCE = "European Commission, She Figures Handbook (success rates of applicants by sex)"
VARIANTS = {
    "success_rate": (
        N_("Success rate"),
        N_("Share of applicants who were selected, whatever their sex."),
        N_("100 × selected ÷ applicants"),
        {},
    ),
    "success_rate_women": (
        N_("Success rate of women"),
        N_("Share of women who applied who were selected."),
        N_("100 × women selected ÷ women who applied"),
        WOMEN,
    ),
    "success_rate_men": (
        N_("Success rate of men"),
        N_("Share of men who applied who were selected."),
        N_("100 × men selected ÷ men who applied"),
        MEN,
    ),
}

MEASURES = (
    *(
        Share(
            code=code,
            title=title,
            definition=definition,
            formula=formula,
            flow=Flow.FLOW,
            slots=SLOTS,
            compute=rate("selected", "applicants", where),
            source=SOURCE,
        )
        for code, (title, definition, formula, where) in VARIANTS.items()
    ),
    Ratio(
        code="success_rate_ratio",
        title=N_("Ratio of success rates"),
        definition=N_(
            "Success rate of women over that of men: 1 is equality. Below 0.8, the four-fifths rule asks to look for the reason."
        ),
        formula=N_("rate of women ÷ rate of men"),
        flow=Flow.FLOW,
        slots=SLOTS,
        compute=rate_ratio("selected", "applicants"),
        source=f"{SOURCE}; four-fifths rule: Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D)",
    ),
)
