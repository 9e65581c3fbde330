"""The words by which the SMART check tells a deed, a vague title, a unit, a means."""

import re

from ...text.comparing import words

_VAGUE = (
    # verbs that say a direction, not a deed
    "ameliorer amelioration renforcer renforcement favoriser promouvoir promotion developper "
    "developpement encourager soutenir soutien valoriser optimiser contribuer continuer poursuivre "
    "assurer veiller garantir lutter agir improve improving strengthen strengthening promote "
    "promoting foster support enhance encourage develop ensure raise continue increase mejorar "
    "mejora fortalecer reforzar promover fomentar favorecer impulsar apoyar desarrollar garantizar "
    "sensibiliser sensibilisation sensibilizar sensibilizacion raising awareness "
    # what every plan is about
    "communication comunicacion egalite equality igualdad genre gender genero culture cultura "
    "visibilite visibility visibilidad femmes hommes women mujeres hombres mixite parite parity "
    "paridad diversite diversity diversidad inclusion situation situacion conditions condiciones "
    "professionnelle profesional interne internal interna entre between"
)
VAGUE = frozenset(_VAGUE.split())
_STOP_WORDS = "dans pour avec leur leurs elle elles with from into that this para como sobre"
_STOPS = frozenset(_STOP_WORDS.split())
_ACTION_ENDING = re.compile(
    r"(?:er|ir|re|oir|tion|sion|ment|age|ance|ence|ure|ing|al|ar|cion|miento|aje|eo|isation)$"
)
_ACTION_WORDS = (
    "mise suivi bilan etude enquete campagne audit appui adopt add appoint assess build carry "
    "check collect conduct count create define design draft set establish evaluate fund give "
    "hold include introduce invite launch make map measure monitor name nominate offer open "
    "organise organize pay pilot plan prepare provide publish recruit report review run share "
    "sign start study survey teach test track train translate update write campana diagnostico "
    "estudio encuesta revisar seguimiento puesta"
)
_ACTIONS = frozenset(_ACTION_WORDS.split())
MEANS = (
    "budget", "presupuest", "ressource", "resource", "recurso", "financ", "fund", "fonds", "fondo",
    "etp", "fte", "interne", "internal", "interno", "moyens", "medios", "staff", "personal",
    "temps", "hours", "heures", "horas",
)  # fmt: skip
_UNITS = (
    "nombre", "number", "numero", "part", "share", "taux", "rate", "tasa", "proportion",
    "proporcion", "pourcentage", "percentage", "porcentaje", "ratio", "indice", "index", "score",
    "ecart", "gap", "brecha", "montant", "amount", "importe", "duree", "duration", "duracion",
    "heures", "hours", "horas", "nb", "existence", "existencia", "publie", "publica", "publish",
    "moyenne", "average", "media", "total", "frequence", "frequency", "frecuencia", "satisfaction",
    "satisfaccion",
)  # fmt: skip
_UNIT_SIGNS = re.compile(r"[%#€$]|oui\s?/\s?non|yes\s?/\s?no|s[ií]\s?/\s?no", re.IGNORECASE)
_BASELINE = (
    "baseline", "reference", "referencia", "initial", "actuel", "currently", "actual", "partida",
)  # fmt: skip
_STEM = 5
_SHORT = 5


def content(text: str) -> tuple[str, ...]:
    """The words that carry meaning."""
    return tuple(word for word in words(text) if len(word) > 3 and word not in _STOPS)


def is_vague(title: str) -> bool:
    """Whether a title names no object of its own: "improve communication"."""
    return all(word in VAGUE for word in content(title))


def begins_with_action(title: str) -> bool:
    """Whether the first words of a title tell something to do, by their form or by name."""
    return any(
        word in _ACTIONS
        or word in VAGUE
        or (len(word) > 4 and _ACTION_ENDING.search(word) is not None)
        for word in words(title)[:2]
    )


def names_unit(text: str) -> bool:
    """Whether an indicator says what is counted, or that it is answered by yes or no."""
    return _UNIT_SIGNS.search(text) is not None or _begins(text, _UNITS)


def names_baseline(text: str) -> bool:
    """Whether a text says where one starts from."""
    return _begins(text, _BASELINE)


def names_means(text: str) -> bool:
    """Whether a text speaks of money, people or time to do it with."""
    return _begins(text, MEANS)


def stems(text: str) -> frozenset[str]:
    """The beginnings of its words of meaning, so that "former" meets "formées"."""
    return frozenset(word[:_STEM] for word in content(text) if word not in VAGUE)


def _begins(text: str, starts: tuple[str, ...]) -> bool:
    """Whether a word is one of these or, if that is long enough to mean one thing, begins so."""
    long = tuple(start for start in starts if len(start) > _SHORT)
    return any(word.startswith(long) or word.rstrip("s") in starts for word in words(text))
