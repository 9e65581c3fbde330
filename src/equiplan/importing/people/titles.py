"""What dimensions, categories and sexes are called where a person reads them."""

from collections.abc import Mapping

from equiplan.domain.figures.cells import Sex
from equiplan.domain.places.countries import name_of
from equiplan.domain.text.languages import Language
from equiplan.domain.text.messages import N_, NC_

from .model import UNKNOWN

Titles = Mapping[Language, str]


def _said(fr: str, en: str, es: str) -> Titles:
    return {"fr": fr, "en": en, "es": es}


SEX_TITLES: Mapping[str, Titles] = {
    Sex.FEMALE.value: N_("Women"),
    Sex.MALE.value: N_("Men"),
    Sex.OTHER.value: N_("Others"),
    Sex.UNKNOWN.value: N_("Not stated"),
    Sex.TOTAL.value: N_("Total"),
}
DIMENSION_TITLES: Mapping[str, Titles] = {
    "sex": N_("Sex"),
    "body": N_("Body"),
    "role": NC_("dimension_titles.role", "Role"),
    "grade": N_("Grade or category"),
    "unit": N_("Unit"),
    "age": N_("Age band"),
    "programme": NC_("dimension_titles.programme", "Programme"),
    "country": N_("Country"),
    "contract": N_("Contract"),
    "working_time": N_("Working time"),
    "year": N_("Year"),
    "quartile": N_("Pay quartile"),
    "pay": N_("Pay"),
}
_ANYWHERE = {
    UNKNOWN: N_("Not stated"),
    Sex.TOTAL.value: N_("Total"),
}
CATEGORY_TITLES: Mapping[str, Mapping[str, Titles]] = {
    "role": {
        "chair": N_("Chair"),
        "vice_chair": N_("Vice-chair"),
        "secretary": N_("Secretary"),
        "member": N_("Member"),
    },
    "contract": {
        "permanent": N_("Permanent"),
        "fixed_term": N_("Fixed-term"),
    },
    "working_time": {
        "full_time": N_("Full time"),
        "part_time": N_("Part time"),
    },
    "age": {
        "<25": N_("Under 25"),
        "25-34": N_("25 to 34"),
        "35-44": N_("35 to 44"),
        "45-54": N_("45 to 54"),
        "55-64": N_("55 to 64"),
        "65+": N_("65 and over"),
    },
    "quartile": {
        "1": N_("1st quartile (lowest)"),
        "2": N_("2nd quartile"),
        "3": N_("3rd quartile"),
        "4": N_("4th quartile (highest)"),
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
