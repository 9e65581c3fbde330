"""The unadjusted pay gap: mean, median, and by category of workers."""

from ..indicators import Unit
from ..rules import mean_gap, median_gap
from .making import GRADE, Gap, by_sex, filled, texts, women_and_men_only

SOURCE = "Directive (EU) 2023/970, articles 3 and 9; Eurostat, gender pay gap in unadjusted form"
PAY = by_sex(
    "pay",
    texts("Sommes des rémunérations", "Sums of pay", "Sumas de las retribuciones"),
    Unit.MONEY,
)
PAID = by_sex(
    "paid",
    texts("Personnes rémunérées", "People paid", "Personas retribuidas"),
)
MEDIANS = by_sex(
    "medians",
    texts("Rémunérations médianes", "Median pay", "Retribuciones medianas"),
    Unit.MONEY,
)
FORMULA = texts(
    "100 × (rémunération {of} des hommes − celle des femmes) ÷ celle des hommes",
    "100 × ({of} pay of men − that of women) ÷ that of men",
    "100 × (retribución {of} de los hombres − la de las mujeres) ÷ la de los hombres",
)
MEAN, MEDIAN = texts("moyenne", "mean", "media"), texts("médiane", "median", "mediana")
DEFINITION = texts(
    "De combien la rémunération {of} des femmes est en dessous de celle des hommes, en pour cent de celle des hommes, sans correction pour le métier, le grade ou le temps de travail{where}. Un écart négatif\u00a0: les femmes sont payées davantage.",
    "By how much the {of} pay of women is below that of men, in percent of that of men, without correction for occupation, grade or working time{where}. A negative gap: women are paid more.",
    "Cuánto está por debajo la retribución {of} de las mujeres respecto a la de los hombres, en porcentaje de la de los hombres, sin corrección por ocupación, grado o jornada{where}. Una brecha negativa: las mujeres cobran más.",
)
NOWHERE = texts("", "", "")
IN_EACH = texts(
    ", dans chaque catégorie de personnel",
    ", in each category of workers",
    ", en cada categoría de personal",
)


VARIANTS = {
    "pay_gap_mean": (
        texts("Écart de rémunération moyen", "Mean pay gap", "Brecha salarial media"),
        (MEAN, NOWHERE),
        (PAY, PAID),
        mean_gap("pay", "paid"),
        "",
    ),
    "pay_gap_median": (
        texts("Écart de rémunération médian", "Median pay gap", "Brecha salarial mediana"),
        (MEDIAN, NOWHERE),
        (MEDIANS,),
        median_gap("medians"),
        "",
    ),
    "pay_gap_by_category": (
        texts(
            "Écart de rémunération par catégorie",
            "Pay gap by category of workers",
            "Brecha salarial por categoría de personal",
        ),
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
