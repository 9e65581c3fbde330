"""Pay quartiles: the share of women in each quarter of workers, from the lowest paid."""

from ..rules import women_of_both
from .making import Share, by_sex, texts, women_and_men_only
from .share_of_women import FORMULA

MEASURES = (
    Share(
        code="women_by_pay_quartile",
        title=texts(
            "Part des femmes par quartile de rémunération",
            "Share of women by pay quartile",
            "Proporción de mujeres por cuartil retributivo",
        ),
        definition=women_and_men_only(
            texts(
                "Le personnel est rangé selon sa rémunération et coupé en quatre parts égales\u202f; part des femmes dans chacune.",
                "Workers are ranked by pay and cut into four equal parts; share of women in each.",
                "El personal se ordena según su retribución y se divide en cuatro partes iguales; proporción de mujeres en cada una.",
            )
        ),
        formula=FORMULA,
        slots=(by_sex(),),
        compute=women_of_both("people", "quartile"),
        source="Directive (EU) 2023/970, articles 3 and 9 (quartile pay bands)",
        options={
            "quartile": texts(
                "Un seul quartile\u202f? Laissez vide pour tous.",
                "One quartile only? Leave empty for all.",
                "¿Un solo cuartil? Déjelo vacío para todos.",
            )
        },
        choices={"quartile": "quartile"},
        by="quartile",
    ),
)
