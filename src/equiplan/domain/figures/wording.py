"""What figures say when they are no number, and where an indicator stands: three languages each."""

from collections.abc import Iterable

from ..text.languages import Language
from ..text.messages import Messages, say
from .cells import Cell, NotComputable, Protected, Reason, Value
from .progress import Source, Standing

REASONS: Messages = {
    Reason.NO_BASELINE: {
        "fr": "non calculable\u00a0: la valeur de référence manque",
        "en": "not computable: the baseline is missing",
        "es": "no calculable: falta la línea de base",
    },
    Reason.NO_TARGET: {
        "fr": "non calculable\u00a0: la valeur cible manque",
        "en": "not computable: the target is missing",
        "es": "no calculable: falta la meta",
    },
    Reason.NO_VALUE: {
        "fr": "non calculable\u00a0: aucune valeur n’a encore été relevée",
        "en": "not computable: no value has been recorded yet",
        "es": "no calculable: aún no se ha registrado ningún valor",
    },
    Reason.TARGET_IS_BASELINE: {
        "fr": "non calculable\u00a0: la valeur cible était déjà atteinte au départ",
        "en": "not computable: the target had been reached from the start",
        "es": "no calculable: la meta ya estaba alcanzada al inicio",
    },
    Reason.NOTHING_TO_DIVIDE_BY: {
        "fr": "non calculable\u00a0: il n’y a personne ou rien à quoi rapporter ce nombre",
        "en": "not computable: there is nobody or nothing to relate the number to",
        "es": "no calculable: no hay nadie ni nada con qué relacionar el número",
    },
    Reason.PART_MISSING: {
        "fr": "non calculable\u00a0: une des parties manque",
        "en": "not computable: one of its parts is missing",
        "es": "no calculable: falta una de las partes",
    },
    Reason.PART_PROTECTED: {
        "fr": "non calculable\u00a0: une des parties est protégée",
        "en": "not computable: one of its parts is protected",
        "es": "no calculable: una de las partes está protegida",
    },
    Reason.TOO_FEW: {
        "fr": "non calculable\u00a0: trop peu de personnes ou d’organisations",
        "en": "not computable: too few people or organisations",
        "es": "no calculable: demasiado pocas personas u organizaciones",
    },
    Reason.NO_CATEGORY: {
        "fr": "non calculable\u00a0: une catégorie nécessaire n’existe pas dans les comptages",
        "en": "not computable: a category that is needed is not in the counts",
        "es": "no calculable: una categoría necesaria no está en los recuentos",
    },
    Reason.NOT_A_NUMBER: {
        "fr": "non calculable\u00a0: les nombres sont trop grands ou ne vont pas ensemble",
        "en": "not computable: the numbers are too large or do not go together",
        "es": "no calculable: los números son demasiado grandes o no van juntos",
    },
}
HOLES: Messages = {
    "protected": {"fr": "protégé", "en": "protected", "es": "protegido"},
    "missing": {"fr": "manquant", "en": "missing", "es": "falta"},
}
STANDINGS: Messages = {
    Standing.MET: {"fr": "Atteint", "en": "Met", "es": "Alcanzado"},
    Standing.MISSED: {"fr": "Non atteint", "en": "Missed", "es": "No alcanzado"},
    Standing.ON_TRACK: {"fr": "Dans les temps", "en": "On track", "es": "En buen camino"},
    Standing.AT_RISK: {"fr": "À risque", "en": "At risk", "es": "En riesgo"},
    Standing.OFF_TRACK: {"fr": "Hors trajectoire", "en": "Off track", "es": "Fuera de rumbo"},
    Standing.UNKNOWN: {"fr": "Non mesurable", "en": "Cannot be told", "es": "No se puede decir"},
}
SOURCES: Messages = {
    Source.INDICATORS: {"fr": "indicateurs", "en": "indicators", "es": "indicadores"},
    Source.OCCURRENCES: {
        "fr": "occurrences faites",
        "en": "occurrences done",
        "es": "repeticiones hechas",
    },
    Source.STATUS: {
        "fr": "statut des actions",
        "en": "status of actions",
        "es": "estado de las acciones",
    },
    Source.TYPED: {
        "fr": "pourcentage saisi",
        "en": "typed percentage",
        "es": "porcentaje introducido",
    },
    Source.STEPS: {"fr": "mesures cochées", "en": "measures ticked", "es": "pasos marcados"},
}
OCCURRENCE_STATES: Messages = {
    "upcoming": {"fr": "à venir", "en": "to come", "es": "por venir"},
    "current": {"fr": "en cours", "en": "current", "es": "en curso"},
    "done": {"fr": "fait", "en": "done", "es": "hecho"},
    "late": {"fr": "en retard", "en": "late", "es": "con retraso"},
    "skipped": {"fr": "sauté", "en": "skipped", "es": "omitido"},
    "none": {
        "fr": "Ce calendrier ne dit pas quand l’action revient. Ajoutez les années avec --years.",
        "en": "This calendar does not say when the action comes back. Add the years with --years.",
        "es": "Este calendario no dice cuándo vuelve la acción. Añada los años con --years.",
    },
}


def made_of(sources: Iterable[Source], language: Language) -> str:
    """What a progress was made of, in words; the empty string when of nothing."""
    return ", ".join(say(SOURCES, source, language) for source in sources)


def why(cell: Cell, language: Language) -> str:
    """Why a cell is no number, in words; the empty string for a value."""
    if isinstance(cell, Value):
        return ""
    if isinstance(cell, NotComputable):
        return say(REASONS, cell.reason, language)
    return say(HOLES, "protected" if isinstance(cell, Protected) else "missing", language)
