"""Recognises what a column of people holds by its heading, in French, English and Spanish."""

import re

from equiplan.domain.text.comparing import tidy, words

from . import sexes
from .model import PAY, Role, Use

# Folded beginnings of words; an entry of several words needs all of them, in any order. The first
# line that fits wins, so what is personal stands before what it could be taken for.
_PERSONAL = (
    "nom", "prenom", "name", "firstname", "lastname", "surname", "fullname", "nombre", "apellido",
    "identite", "mail", "email", "courriel", "correo", "telephone", "phone", "telefono", "tel",
    "mobile", "movil", "adresse", "address", "matricule", "identifiant", "identifier",
    "identificador", "id", "nir", "nie", "dni", "nif", "passport", "passeport", "pasaporte",
    "securite sociale", "social security", "seguridad social", "iban", "commentaire", "comment",
    "comentario", "observation", "observacion", "remarque", "remark", "note", "nota", "employee no",
    "numero", "number", "badge", "login", "linkedin", "orcid", "signature", "firma", "photo",
    "contact", "contacto",
)  # fmt: skip
_IDENTIFYING = (
    "mail", "email", "courriel", "correo", "matricule", "identifiant", "identifier",
    "identificador", "id", "nir", "nie", "dni", "nif", "employee no",
)  # fmt: skip
_ALONE = frozenset(
    ["membre", "member", "miembro", "expert", "experte", "experto", "participant", "participante",
     "employee", "salarie", "agent", "etudiant", "student", "estudiante", "candidat", "candidate",
     "candidato", "personne", "person", "persona", "empleado", "responsable", "beneficiaire"]
)  # fmt: skip
"""Alone, the heading of a column of names."""
_NAMING = frozenset(
    ["nom", "name", "nombre", "numero", "number", "id", "identifiant", "identifier"]
)
"""Personal, unless they are the name or the number of a thing: "Nom du comité"."""
_THINGS = frozenset(["body", "unit", "programme", "country", "grade", "role"])
_SEX = ("sexe", "sex", "sexo", "genre", "gender", "genero", "civilite", "civility", "tratamiento",
        "salutation")  # fmt: skip
_SEX_ALONE = frozenset(
    [frozenset(words(pair)) for pair in (
        "h f", "m f", "m h", "title", "titre", "femme homme", "femmes hommes", "woman man",
        "women men", "mujer hombre", "female male")]
)  # fmt: skip
_PLACE = frozenset(["lieu", "place", "lugar", "ville", "town", "city", "ciudad"])
_DIMENSIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("country", ("pays", "country", "pais", "nationalite", "nationality", "nacionalidad")),
    ("working_time", ("temps travail", "temps partiel", "temps complet", "temps plein",
                      "mi temps", "half time", "quotite", "part time", "full time",
                      "working time", "fte", "etp", "jornada", "tiempo parcial", "tiempo trabajo",
                      "working hours", "regime travail", "taux emploi")),
    ("contract", ("contrat", "contract", "contrato", "statut", "employment type")),
    ("age", ("age", "edad", "naissance", "birth", "nacimiento", "ne le", "born")),
    ("body", ("comite", "committee", "comision", "commission", "instance", "body", "organo",
              "conseil", "board", "consejo", "jury", "groupe travail", "working group",
              "grupo trabajo", "bureau", "organe", "panel")),
    ("grade", ("grade", "grado", "corps", "categorie", "category", "categoria", "echelon",
               "echelle", "classification", "niveau", "level", "nivel", "rank", "rang", "band",
               "escala", "coefficient", "csp")),
    ("role", ("fonction", "role", "rol", "funcion", "position", "poste", "puesto", "cargo",
              "qualite", "job", "emploi", "metier")),
    ("unit", ("unite", "unit", "unidad", "service", "servicio", "departement", "department",
              "departamento", "direction", "direccion", "division", "site", "sede", "equipe",
              "team", "equipo", "faculte", "faculty", "facultad", "laboratoire", "laboratory",
              "laboratorio", "entite", "entity", "entidad", "pole", "structure", "ecole",
              "school", "escuela", "etablissement")),
    ("programme", ("programme", "program", "programa", "filiere", "formation", "cursus", "diplome",
                   "degree", "titulacion", "discipline", "specialite", "course", "curso",
                   "carrera", "domaine", "field", "estudios", "parcours")),
    ("year", ("annee", "year", "ano", "anio", "promotion", "exercice", "millesime")),
)  # fmt: skip
_PAY = (
    "salaire", "remuneration", "remuneracion", "pay", "salary", "wage", "salario", "sueldo",
    "traitement", "earnings", "compensation", "retribucion",
)  # fmt: skip
_WHOLE = frozenset({"id", "tel", "sex", "nom", "name", "ano", "age", "pay", "rol", "job", "nir",
                    "nie", "dni", "nif", "note", "nota", "fte", "etp", "csp", "site", "pole",
                    "band", "rang", "rank", "role", "body", "numero", "number", "nombre",
                    "contact", "genre", "corps", "course", "poste", "born", "year", "unite", "unit",
                    "field", "photo", "part", "full", "time", "ne", "le"})  # fmt: skip
_INCLUSIVE = re.compile(r"[·•.(\-/]\s*(?:e|es|s|ne|nes|trice|a|as)\b\)?", re.I)


def key_of_heading(heading: str) -> str:
    """The heading as a mapping knows it: folded, single spaces, nothing typographic."""
    return " ".join(words(heading))[:200]


def is_personal(heading: str) -> bool:
    """Whether what stands under a heading tells who somebody is."""
    said = _words(heading)
    return use_of(heading).role is Role.IGNORED and _tells_who(said, _dimension(said))


def is_identifying(heading: str) -> bool:
    """Whether one value under a heading is one person: an address, a number of staff."""
    return is_personal(heading) and _fits(_words(heading), _IDENTIFYING)


def use_of(heading: str) -> Use:
    """What a column is taken for by its heading alone."""
    said = _words(heading)
    if _fits(said, _SEX) or frozenset(said) in _SEX_ALONE or _is_pair(heading):
        return Use(Role.SEX)
    named = _dimension(said)
    if _tells_who(said, named):
        return Use(Role.IGNORED)
    if _fits(said, _PAY) and named != "grade":
        return Use(Role.AMOUNT, PAY)
    return Use(Role.DIMENSION, named) if named else Use(Role.IGNORED)


def _is_pair(heading: str) -> bool:
    """Whether a heading names women and men, and nothing else: "Femmes / Hommes / Autres"."""
    parts = [part for part in heading.split("/") if part.strip()]
    found = sexes.codes(parts, {}) if 1 < len(parts) <= 6 else {}
    return {"F", "M"} <= set(found.values()) and all(found.values())


def _tells_who(said: tuple[str, ...], named: str) -> bool:
    if len(said) == 1 and said[0] in _ALONE:
        return True
    others = tuple(word for word in said if not (named in _THINGS and word in _NAMING))
    return _fits(others, _PERSONAL)


def is_heading(text: str) -> bool:
    """Whether a text is one that stands above a column of people."""
    return len(text) <= 60 and (use_of(text).role is not Role.IGNORED or is_personal(text))


def _dimension(said: tuple[str, ...]) -> str:
    if not _PLACE.isdisjoint(said):
        return ""
    return next((name for name, stems in _DIMENSIONS if _fits(said, stems)), "")


def _words(heading: str) -> tuple[str, ...]:
    plain = _INCLUSIVE.sub(" ", tidy(heading)[:200])
    return words(plain)


def _fits(said: tuple[str, ...], stems: tuple[str, ...]) -> bool:
    return any(all(_said(part, said) for part in stem.split()) for stem in stems)


def _said(part: str, said: tuple[str, ...]) -> bool:
    if part in _WHOLE:
        return part in said or (part != "pay" and f"{part}s" in said)
    return any(word.startswith(part) for word in said)
