"""The field's ordinary words in groups, so that what is learned of one word holds for its kin.

Each group is a pattern over one folded word (no accents, no case), in French, English and Spanish.
A group says nothing by itself: how much it weighs for each role is learned.
"""

import re
from functools import lru_cache

from ..words import tokens

_GROUPS: dict[str, str] = {
    "plan": (
        r"plans?|planes|strateg\w*|estrateg\w*|programm?e?s?|programas?|roadmap|gep|gap|geap"
        r"|feuille|hoja|pacte?|pacto|accords?|acuerdos?|avenant|charte|carta|politiques?"
        r"|polic(?:y|ies)|politicas?"
    ),
    "action": (
        r"actions?|accion(?:es)?|activit\w*|actividad(?:es)?|actuacion(?:es)?|initiatives?"
        r"|iniciativas?|interven\w*|tasks?|taches?|tareas?|chantiers?|projets?|projects?"
        r"|proyectos?|propositions?|propuestas?|proposals?"
    ),
    "measure": (
        r"mesures?|measures?|medidas?|dispositifs?|steps?|etapes?|pasos?|outils?|tools?"
        r"|modalit\w*|leviers?"
    ),
    "commitment": (
        r"engage\w*|commit\w*|compromi\w*|invit\w*|incit\w*|encourag\w*|convien\w*|s\b"
        r"|promet\w*|veill\w*|devr\w*|must|shall|should|debe\w*|proponemos|demand\w*"
        r"|undertak\w*|pledg\w*|recommand\w*|preconis\w*"
    ),
    "goal": (
        r"objecti\w*|objetiv\w*|goals?|aims?|buts?|finalit\w*|finalidad\w*|purposes?|vision"
        r"|visee?s?|visant|ambition\w*|propositos?|enjeux?|retos?|challenges?|outcomes?"
        r"|mission|mision"
    ),
    "indicator": (
        r"indica\w*|kpis?|metrics?|mesurer|measur(?:ed|ing|able)|success|exito|reussite"
        r"|criter\w*"
    ),
    "target": r"targets?|cibles?|metas?|milestones?|jalons?|hitos?|chiffre\w*",
    "owner": (
        r"responsab\w*|responsib\w*|pilot\w*|porteu\w*|leads?|leaders?|owners?|charge[es]?"
        r"|encargad\w*|accountab\w*|coordinat\w*|coordinad\w*|quien(?:es)?|who|persons?"
    ),
    "time": (
        r"calend\w*|cronogr\w*|chronogr\w*|timel\w*|timef\w*|timesc\w*|schedul\w*|echeanc\w*"
        r"|deadlines?|delais?|plazos?|dates?|fechas?|periodes?|periods?|periodos?|when|quand"
        r"|cuando|duree|duration|duracion|years?|annees?|anos?"
    ),
    "money": (
        r"budgets?|couts?|costs?|costes?|costos?|financ\w*|funding|presupuest\w*|recursos?"
        r"|resources?|ressources?|moyens?|medios?|invest\w*|inversion\w*"
    ),
    "opening": (
        r"introduc\w*|presenta\w*|preambul\w*|foreword|avant|propos|prologo|prologue"
        r"|contexte?o?s?|background|about|overview|summary|resume|resumen|sintesis|synthese"
        r"|welcome|message|mensaje|mot|edito\w*"
    ),
    "law": (
        r"lois?|laws?|ley(?:es)?|legal\w*|legisl\w*|juridi\w*|normativ\w*|regulat\w*"
        r"|reglament\w*|reglement\w*|code|codigo|decrets?|decretos?|directiv\w*|constitu\w*"
        r"|framework|cadre|marco|conventions?|article"
    ),
    "state": (
        r"diagnos\w*|constats?|bilans?|balance|etats?|situation|situacion|lieux|analys\w*"
        r"|analisis|findings|results?|resultat\w*|resultad\w*|baseline|statisti\w*"
        r"|estadistic\w*|chiffres|data|datos|donnees|audit\w*|index"
    ),
    "terms": (
        r"defini\w*|glossar\w*|glosario|glossaire|terminolog\w*|concept\w*|acronym\w*|siglas"
        r"|abreviat\w*|sigles|princip\w*|values|valeurs|valores|references?|referencias?"
        r"|bibliogra\w*|sources?|fuentes?"
    ),
    "scope": (
        r"scope|alcance|portee|perimetre|ambito|applica\w*|aplica\w*|champ|method\w*"
        r"|metodol\w*"
    ),
    "after": (
        r"monitor\w*|evalua\w*|follow\w*|suivi|seguimiento|review\w*|revis\w*|report\w*"
        r"|rapports?|informes?|implement\w*|implanta\w*|governance|gouvernance|gobernanza"
        r"|comit\w*|comision\w*|commission\w*|oversight"
    ),
    "closing": (
        r"conclus\w*|annex\w*|anexos?|appendi\w*|approv\w*|aprob\w*|approb\w*|adopt\w*|sign\w*"
        r"|firma\w*|entry|force|vigor|vigueur|vigencia|validit\w*|depot|publicity|publicit\w*"
        r"|contact\w*|questions|dissemin\w*|difusion"
    ),
    "careers": (
        r"recru\w*|embauche|hiring|selec\w*|contrata\w*|career\w*|carrier\w*|carrera\w*"
        r"|promo\w*|progress\w*|parcours|talent\w*|retention|profession\w*|profesion\w*"
        r"|emploi\w*|empleo\w*|mixite"
    ),
    "pay": r"pay|salar\w*|remunera\w*|wage\w*|compensa\w*|retribu\w*|retributi\w*|sueldo\w*",
    "balance": (
        r"balance|concilia\w*|articulation|equilibre|family|famili\w*|parent\w*|flexib\w*"
        r"|corresponsab\w*|maternit\w*|paternit\w*|maternidad|paternidad|care|life|vie|vida"
        r"|telework\w*|teletrab\w*|teletravail"
    ),
    "violence": (
        r"violen\w*|harass\w*|harcel\w*|acoso\w*|sexis\w*|abuse|agissements?|machis\w*"
        r"|stereotyp\w*|estereotip\w*|discrimin\w*"
    ),
    "lead": (
        r"leadership|decision\w*|govern\w*|represent\w*|participa\w*|liderazgo|board\w*"
        r"|instances|direcc\w*"
    ),
    "learning": (
        r"train\w*|forma(?:r|tion|tions|cion|ciones)|formez|sensibilis\w*|sensibiliz\w*"
        r"|awareness|education|educacion|communica\w*|comunica\w*|culture|cultura|langua\w*"
        r"|lenguaje|langage|research|recherche|investigacion|teaching"
    ),
    "verb": (
        r"promo\w*|favori\w*|favore\w*|foment\w*|ensure|garanti\w*|assur\w*|asegur\w*"
        r"|develop\w*|desarroll\w*|elabora\w*"
        r"|cre(?:er|ar|ate|aremos|ation|acion|ando|aran|era)|establish|estab\w*|implement\w*"
        r"|implant\w*|introduc\w*|provid\w*|offer\w*|organi[sz]\w*|realiz\w*|realis\w*"
        r"|conduct\w*|carry|publish|publi(?:er|car)|adopt\w*|design\w*|disen\w*|impuls\w*"
        r"|improv\w*|mejor\w*|amelior\w*|increas\w*|augment\w*|increment\w*|strengthen\w*"
        r"|renforc\w*|reforz\w*|support\w*|apoy\w*|soutenir|accompagn\w*|integrat\w*|integr\w*"
        r"|incorpor\w*|includ\w*|inclui\w*|inclu\w*|mettre|mise|poner|puesta|put|set|train"
        r"|former|formar|sensibili\w*|raise|rais\w*|diffus\w*|difund\w*|launch|lanc\w*|review"
        r"|revis\w*|monitor|collect|recog\w*|recuei\w*|recueill\w*|analy[sz]\w*|analiz\w*"
        r"|encourag\w*|use|utilis\w*|utiliz\w*|appoint|design\w*|nomm\w*|nombr\w*|allocat\w*"
        r"|maint\w*|mant\w*|facilit\w*|reduc\w*|redui\w*|combat\w*|lutt\w*|prevent\w*"
        r"|preven\w*|respond|consider|celebr\w*|inform\w*|adapt\w*|defin\w*|update"
        r"|actuali[sz]\w*|mener|llevar|require|extend|build|hold|host|run|prepare|propos\w*"
        r"|veiller|permettre|permitir|modif\w*|recuper\w*|exig\w*|coordin\w*|colabor\w*"
        r"|collabor\w*|financ(?:er|iar)|etudi\w*|estudi\w*|explorer|prendre|tomar|take|make"
        r"|work|give|invest|embed"
    ),
    "aimverb": (
        r"achiev\w*|reach\w*|atteind\w*|alcan[zc]\w*|lograr|foster|guarantee|eliminat\w*"
        r"|elimin\w*|conseguir|aspire"
    ),
    "whose": (
        r"we|our|nous|notre|nos|nuestr\w*|organi[sz]ation|company|universit\w*|entreprises?"
        r"|employeurs?|parties|staff|employees?|salarie\w*|personal|agents|plantilla|empresas?"
        r"|institution\w*|team\w*|management"
    ),
    "nothing": (
        r"example|ejemplo\w*|exemple\w*|note|nota|remarque|source|fuente|page|version|date"
        r"|title|status"
    ),
}
_PATTERNS = tuple((name, re.compile(f"(?:{words})$")) for name, words in _GROUPS.items())


@lru_cache(maxsize=65536)
def groups_of_word(word: str) -> tuple[str, ...]:
    """The groups of a folded word."""
    return tuple(name for name, pattern in _PATTERNS if pattern.match(word))


@lru_cache(maxsize=65536)
def groups(text: str) -> frozenset[str]:
    """The groups of all words of a text."""
    return frozenset(group for word in tokens(text) for group in groups_of_word(word))
