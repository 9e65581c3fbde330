"""What dimensions, categories and sexes are called where a person reads them."""

from collections.abc import Mapping

from equiplan.domain.figures.cells import Sex
from equiplan.domain.places.countries import name_of
from equiplan.domain.text.languages import Language

from .model import UNKNOWN

Titles = Mapping[Language, str]


def _said(fr: str, en: str, es: str) -> Titles:
    return {"fr": fr, "en": en, "es": es}


SEX_TITLES: Mapping[str, Titles] = {
    Sex.FEMALE.value: _said("Femmes", "Women", "Mujeres"),
    Sex.MALE.value: _said("Hommes", "Men", "Hombres"),
    Sex.OTHER.value: _said("Autres", "Others", "Otras personas"),
    Sex.UNKNOWN.value: _said("Non renseigné", "Not stated", "No consta"),
    Sex.TOTAL.value: _said("Ensemble", "Total", "Total"),
}
DIMENSION_TITLES: Mapping[str, Titles] = {
    "sex": _said("Sexe", "Sex", "Sexo"),
    "body": _said("Instance", "Body", "Órgano"),
    "role": _said("Fonction", "Role", "Función"),
    "grade": _said("Grade ou catégorie", "Grade or category", "Grado o categoría"),
    "unit": _said("Unité", "Unit", "Unidad"),
    "age": _said("Tranche d’âge", "Age band", "Tramo de edad"),
    "programme": _said("Programme ou filière", "Programme", "Programa o titulación"),
    "country": _said("Pays", "Country", "País"),
    "contract": _said("Contrat", "Contract", "Contrato"),
    "working_time": _said("Temps de travail", "Working time", "Jornada"),
    "year": _said("Année", "Year", "Año"),
    "quartile": _said("Quartile de rémunération", "Pay quartile", "Cuartil de remuneración"),
    "pay": _said("Rémunération", "Pay", "Remuneración"),
}
_ANYWHERE = {
    UNKNOWN: _said("Non renseigné", "Not stated", "No consta"),
    Sex.TOTAL.value: _said("Ensemble", "Total", "Total"),
}
CATEGORY_TITLES: Mapping[str, Mapping[str, Titles]] = {
    "role": {
        "chair": _said("Présidence", "Chair", "Presidencia"),
        "vice_chair": _said("Vice-présidence", "Vice-chair", "Vicepresidencia"),
        "secretary": _said("Secrétariat", "Secretary", "Secretaría"),
        "member": _said("Membre", "Member", "Miembro"),
    },
    "contract": {
        "permanent": _said("Durée indéterminée", "Permanent", "Indefinido"),
        "fixed_term": _said("Durée déterminée", "Fixed-term", "Temporal"),
    },
    "working_time": {
        "full_time": _said("Temps plein", "Full time", "Tiempo completo"),
        "part_time": _said("Temps partiel", "Part time", "Tiempo parcial"),
    },
    "age": {
        "<25": _said("Moins de 25 ans", "Under 25", "Menos de 25 años"),
        "25-34": _said("25 à 34 ans", "25 to 34", "De 25 a 34 años"),
        "35-44": _said("35 à 44 ans", "35 to 44", "De 35 a 44 años"),
        "45-54": _said("45 à 54 ans", "45 to 54", "De 45 a 54 años"),
        "55-64": _said("55 à 64 ans", "55 to 64", "De 55 a 64 años"),
        "65+": _said("65 ans et plus", "65 and over", "65 años o más"),
    },
    "quartile": {
        "1": _said(
            "1er quartile (le plus bas)", "1st quartile (lowest)", "1.er cuartil (el más bajo)"
        ),
        "2": _said("2e quartile", "2nd quartile", "2.º cuartil"),
        "3": _said("3e quartile", "3rd quartile", "3.er cuartil"),
        "4": _said(
            "4e quartile (le plus haut)", "4th quartile (highest)", "4.º cuartil (el más alto)"
        ),
    },
}


def dimension_title(dimension: str, language: Language) -> str:
    """What a dimension is called; its own name where it is nobody's but the organisation's."""
    known = DIMENSION_TITLES.get(dimension)
    return known[language] if known else dimension.replace("_", " ")


def category_title(dimension: str, category: str, language: Language) -> str:
    """What a category of a dimension is called; as it was written where it has no other name."""
    known = SEX_TITLES if dimension == "sex" else CATEGORY_TITLES.get(dimension, {})
    named = known.get(category) or _ANYWHERE.get(category)
    if named is None and dimension == "country":
        return name_of(category, language)
    return named[language] if named else category
