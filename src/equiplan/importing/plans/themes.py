"""What section titles are about: the plan itself, its usual themes, or what surrounds a plan.

Stems of the field's ordinary words, folded, in French, English and Spanish.
"""

import re
from collections.abc import Iterable

from .words import content, folded, vocabulary


def _any(*stems: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(stems)})")


_AROUND = _any(
    "introduc", "preambul", "prologue", "prologo", "presenta[ct]i", "avant-propos", "foreword",
    "contexte?\\b", "context\\b", "contexto", "background", "antecedent", "methodolog",
    "metodolog", "glossa", "glosari", "annexe?s?\\b", "anexos?\\b", "appendi", "apendice",
    "bibliogra", "referenc", "signat", "firma", "definition", "definicion", "abrevi", "abbrev",
    "acronym", "sigles", "siglas", "acronimos", "propos introduct", "edito", "mot d[eu]",
    "remerciement", "acknowledg", "agradecim", "cadre (?:legal|juridique|reglementaire)",
    "marco (?:legal|juridic|normativ)", "legal (?:framework|basis)", "normativ", "vigencia",
    "ambito (?:personal|territorial|temporal|de aplicacion)", "scope", "partes? (?:suscri|que)",
    "contact", "conclusi", "about (?:us|the)", "who we are", "qui sommes", "quienes somos",
    "finalit", "finalidad", "principles?\\b", "principes?\\b", "principios", "disposicion",
    "entree en vigueur", "entry into force", "sources?\\b", "executive summary", "resume\\b",
    "composition", "composicion", "historique", "etat des lieux", "portrait", "sommaire",
    "validity", "validez", "published|publication of", "mandatory|prerequisit", "pre-?requis",
)  # fmt: skip
_BESIDE = _any(
    "suivi", "seguimiento", "monitor", "follow-?up", "evalua", "diagnos", "ressources?\\b",
    "resources?\\b", "recursos", "calend", "cronograma", "timeline", "gouvernance du plan",
    "governance of the plan", "pilotage", "communication (?:of|on|du|autour)", "difusion",
    "moyens", "budget", "presupuesto", "revision", "review", "implementation of the",
    "mise en oeuvre du", "bilan", "baseline", "data", "donnees", "datos", "priori[st]",
    "vision", "mision", "mission", "values?\\b", "valeurs?\\b", "enjeux", "objectifs? genera",
    "objetivos? genera", "general objectiv", "comision", "comite",
)  # fmt: skip
_CONTAINER = _any(
    "plans? d'actions?", "action plan", "plan de (?:accion|actuacion|medidas)", "programme? d",
    "actions?$", "measures?$", "mesures?$", "medidas", "acciones$", "actuaciones",
    "objectifs specifiques", "objetivos especificos", "specific objectives",
    "(?:priority|key|thematic|action|focus|intervention) areas?", "areas of (?:action|work|inter)",
    "axes\\b", "ejes\\b", "areas de", "lineas de", "domaines", "engagements$", "commitments$",
    "planned (?:actions|measures|activities)", "(?:mesures|actions) (?:prevues|proposees|reten)",
    "actions and measures", "measures and actions", "objectives and (?:actions|measures)",
    "objectifs et (?:actions|mesures)", "objetivos y (?:medidas|acciones)", "goals and",
    "(?:gender equality )?(?:measures|actions|objectives|goals|activities)$",
)  # fmt: skip
_THEME = _any(
    "equilibr", "balance", "concilia", "articulation", "corresponsab", "vie pro", "work-life",
    "culture", "cultura", "leader", "lideraz", "decision", "gouvernance", "governance",
    "gobernanza", "representa", "recrut", "recruit", "seleccion", "contrata", "carriere",
    "career", "carrera", "promotion", "promocion", "progress", "remunera", "retribu", "salar",
    "\\bpay\\b", "ecarts", "violen", "harcel", "harass", "acoso", "sexis", "discrimina",
    "research", "recherche", "investiga", "teaching", "enseign", "ensenanza", "docencia",
    "curricul", "formation", "training", "formacion", "sensibilis", "awareness", "sensibiliza",
    "capaci", "communica", "comunica", "lenguaje", "langage", "language", "egalite", "equality",
    "igualdad", "genre", "gender", "genero", "mixite", "feminis", "inclusi", "diversi", "parit",
    "parental", "matern", "sante", "health", "salud", "accueil", "education", "politique",
    "policy", "politica", "students?", "etudiant", "estudiant", "institution", "organisation",
    "partenari", "partner", "clasificacion", "classification", "infrarrepresent", "conditions",
    "condiciones", "procurement", "budget", "mentor", "reseau", "network", "donnees", "data",
)  # fmt: skip
_GENDER = _any(
    "egalit", "femmes?\\b", "genre", "feminin", "sexis", "sexuel", "gender", "wom[ae]n", "equalit",
    "sexual", "mujer", "igualdad", "genero", "sexo",
)  # fmt: skip


_TITLE_WORDS = 7


def _opens_with(stems: re.Pattern[str], title: str) -> bool:
    """Whether a short title that tells no action begins with one of the stems, or nearly so."""
    match = stems.search(folded(title))
    if match is None or is_action_line(title):
        return False
    before = content(title[: match.start()])
    return len(before) <= 2 and len(content(title)) <= _TITLE_WORDS


def surrounds(title: str) -> bool:
    """Whether a section of this title only surrounds a plan (context, annexes, signatures)."""
    return _opens_with(_AROUND, title)


def is_beside(title: str) -> bool:
    """Whether it is about the running of the plan (follow-up, resources), rarely a theme."""
    return _opens_with(_BESIDE, title)


def closes_plan(title: str) -> bool:
    """Whether such a heading is no part of an axis or action that is still open."""
    return surrounds(title) or is_beside(title)


def contains_plan(title: str) -> bool:
    """Whether it announces the axes and actions below it ("Plan d'actions", "Key areas")."""
    return bool(_CONTAINER.search(folded(title).strip(" :.")))


def is_theme(title: str) -> bool:
    """Whether it names one of the usual themes of gender-equality plans."""
    return bool(_THEME.search(folded(title)))


def speaks_of_gender(texts: Iterable[str]) -> bool:
    """Whether a text keeps coming back to women and men: at least three times."""
    found = 0
    for text in texts:
        found += len(_GENDER.findall(folded(text)))
        if found >= 3:
            return True
    return False


_INFINITIVE = re.compile(r"(?:s[e'] ?)?[a-z]{2,}(?:er|ir|re|oir|ar|arse|erse|irse)$")
_ACTION_NOUN = re.compile(
    r"(?:mise|creation|elaboration|organisation|realisation|diffusion|formation|sensibilisation"
    r"|developpement|renforcement|promotion|adoption|integration|designation|nomination|actions?"
    r"|identification|publication|analyse|recensement|accompagnement|campagnes?|signature"
    r"|adhesion|programmation|mobilisation|suivi|puesta|creacion|elaboracion|realizacion"
    r"|organizacion|difusion|formacion|designacion|revision|inclusion|implantacion|campanas?"
    r"|establecimiento|desarrollo|fomento|incorporacion|analisis|garantia|seguimiento)$"
)
_IMPERATIVE = re.compile(
    r"(?:accompany|achieve|adapt|address|adopt|advertise|allocate|allow|analy[sz]e|annual"
    r"|appoint|apply|assess|assign|audit|award|build|carry|celebrate|challenge|collect|commit"
    r"|communicate|conduct|consider|continue|create|define|deliver|design|develop|disseminate"
    r"|embed|enable|encourage|engage|enhance|ensure|establish|evaluate|examine|expand|explore"
    r"|extend|facilitate|fund|give|grant|guarantee|hold|host|identify|implement|improve|include"
    r"|increase|incorporate|inform|integrate|introduce|investigate|invite|keep|launch|maintain"
    r"|make|map|measure|mentor|monitor|nominate|offer|organi[sz]e|participate|perform|prepare"
    r"|prevent|prioriti[sz]e|produce|promote|propose|protect|provide|publici[sz]e|publish|raise"
    r"|recogni[sz]e|recruit|reduce|regular|report|request|require|review|revise|run|schedule"
    r"|secure|seek|send|set|share|sign|strengthen|submit|support|survey|systematically|target"
    r"|track|train|training|update|use|work|write)$"
)
_NOT_ACTIONS = vocabulary("par pour sur hier avoir etre centre notre votre entre autre mer")


def is_action_line(text: str) -> bool:
    """Whether a line begins as actions do: infinitive, imperative, or the noun of an action.

    A few words and a colon may come first ("Training: offer a course").
    """
    lead, colon, rest = text.partition(":")
    begins = [text, rest] if colon and len(lead.split()) <= 4 else [text]
    return any(_begins_with_action(part) for part in begins)


def _begins_with_action(text: str) -> bool:
    words = content(text)[:1]
    if not words or words[0] in _NOT_ACTIONS:
        return False
    return any(rule.match(words[0]) for rule in (_INFINITIVE, _ACTION_NOUN, _IMPERATIVE))
