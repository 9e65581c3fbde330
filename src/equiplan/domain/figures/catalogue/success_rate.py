"""Success rates: of those who apply, how many are selected; by sex, and one over the other."""

from ..indicators import Flow
from ..rules import MEN, WOMEN, rate, rate_ratio
from .making import Ratio, Share, by_sex, texts

SLOTS = (
    by_sex("selected", texts("Personnes retenues", "People selected", "Personas seleccionadas")),
    by_sex("applicants", texts("Candidatures", "Applicants", "Candidaturas")),
)
SOURCE = "European Commission, She Figures Handbook (success rates of applicants by sex)"
VARIANTS = {
    "success_rate": (
        texts("Taux de réussite", "Success rate", "Tasa de éxito"),
        texts(
            "Part des candidatures qui ont été retenues, tous sexes confondus.",
            "Share of applicants who were selected, whatever their sex.",
            "Proporción de candidaturas seleccionadas, sea cual sea el sexo.",
        ),
        texts(
            "100 × retenues ÷ candidatures",
            "100 × selected ÷ applicants",
            "100 × seleccionadas ÷ candidaturas",
        ),
        {},
    ),
    "success_rate_women": (
        texts(
            "Taux de réussite des femmes", "Success rate of women", "Tasa de éxito de las mujeres"
        ),
        texts(
            "Part des candidates qui ont été retenues.",
            "Share of women who applied who were selected.",
            "Proporción de candidatas que fueron seleccionadas.",
        ),
        texts(
            "100 × femmes retenues ÷ candidates",
            "100 × women selected ÷ women who applied",
            "100 × mujeres seleccionadas ÷ candidatas",
        ),
        WOMEN,
    ),
    "success_rate_men": (
        texts("Taux de réussite des hommes", "Success rate of men", "Tasa de éxito de los hombres"),
        texts(
            "Part des candidats qui ont été retenus.",
            "Share of men who applied who were selected.",
            "Proporción de candidatos que fueron seleccionados.",
        ),
        texts(
            "100 × hommes retenus ÷ candidats",
            "100 × men selected ÷ men who applied",
            "100 × hombres seleccionados ÷ candidatos",
        ),
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
        title=texts(
            "Rapport des taux de réussite", "Ratio of success rates", "Razón de las tasas de éxito"
        ),
        definition=texts(
            "Taux de réussite des femmes rapporté à celui des hommes\u00a0: 1 est l’égalité. En dessous de 0,8, la règle des quatre cinquièmes invite à chercher pourquoi.",
            "Success rate of women over that of men: 1 is equality. Below 0.8, the four-fifths rule asks to look for the reason.",
            "Tasa de éxito de las mujeres respecto a la de los hombres: 1 es la igualdad. Por debajo de 0,8, la regla de los cuatro quintos invita a buscar el motivo.",
        ),
        formula=texts(
            "taux des femmes ÷ taux des hommes",
            "rate of women ÷ rate of men",
            "tasa de las mujeres ÷ tasa de los hombres",
        ),
        flow=Flow.FLOW,
        slots=SLOTS,
        compute=rate_ratio("selected", "applicants"),
        source=f"{SOURCE}; four-fifths rule: Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D)",
    ),
)
