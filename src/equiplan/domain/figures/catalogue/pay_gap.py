"""The unadjusted pay gap: mean, median, and by category of workers."""

from equiplan.domain.text.messages import N_

from ..indicators import Unit
from ..rules import mean_gap, median_gap
from .making import GRADE, NOTHING, Gap, by_sex, filled, women_and_men_only

SOURCE = "Directive (EU) 2023/970, articles 3 and 9; Eurostat, gender pay gap in unadjusted form"
PAY = by_sex(
    "pay",
    N_("Sums of pay"),
    Unit.MONEY,
)
PAID = by_sex(
    "paid",
    N_("People paid"),
)
MEDIANS = by_sex(
    "medians",
    N_("Median pay"),
    Unit.MONEY,
)
FORMULA = N_("100 × ({of} pay of men − that of women) ÷ that of men")
MEAN, MEDIAN = N_("mean"), N_("median")
DEFINITION = N_(
    "By how much the {of} pay of women is below that of men, in percent of that of men, without correction for occupation, grade or working time{where}. A negative gap: women are paid more."
)
IN_EACH = N_(", in each category of workers")


VARIANTS = {
    "pay_gap_mean": (
        N_("Mean pay gap"),
        (MEAN, NOTHING),
        (PAY, PAID),
        mean_gap("pay", "paid"),
        "",
    ),
    "pay_gap_median": (
        N_("Median pay gap"),
        (MEDIAN, NOTHING),
        (MEDIANS,),
        median_gap("medians"),
        "",
    ),
    "pay_gap_by_category": (
        N_("Pay gap by category of workers"),
        (MEAN, IN_EACH),
        (PAY, PAID),
        mean_gap("pay", "paid", "grade"),
        "grade",
    ),
}

MEASURES = tuple(
    Gap(
        code=code,
        title=title,
        definition=women_and_men_only(filled(DEFINITION, of=of, where=where)),
        formula=filled(FORMULA, of=of),
        slots=slots,
        compute=compute,
        source=SOURCE,
        options={by: GRADE} if by else {},
        choices={by: by} if by else {},
        by=by,
    )
    for code, (title, (of, where), slots, compute, by) in VARIANTS.items()
)
