"""The words by which authors name the parts of a plan, in three languages, by meaning.

Patterns are read against folded text (no accents, no case): `indicat` finds "Indicateurs",
"indicators"; `indicad`, "Indicadores de resultado". They are the field's ordinary words, never
phrases of one document.
"""

from enum import StrEnum


class Field(StrEnum):
    """A part of a plan that a column, a label or a heading may announce.

    STEPS are the details of an action (description, tasks). RESULTS, DELIVERABLES, PARTNERS and
    FOLLOW_UP have no place of their own in a draft: they stand in for a field that a table does
    not name otherwise. STATUS to UNIT are what a plan in progress says; BASELINE, VALUES and UNIT
    are of its indicators. MORE is a field that only the schema of plans knows; OTHER
    is understood and has no place at all (target group…).
    """

    NUMBER = "number"
    AXIS = "axis"
    OBJECTIVE = "objective"
    ACTION = "action"
    MEASURES = "measures"
    STEPS = "steps"
    INDICATORS = "indicators"
    TARGETS = "targets"
    CALENDAR = "calendar"
    START = "start"
    END = "end"
    DURATION = "duration"
    OWNERS = "owners"
    BUDGET = "budget"
    COMMENTS = "comments"
    PRIORITY = "priority"
    PRIORITY_YEAR = "priority_year"
    STATUS = "status"
    PROGRESS = "progress"
    SPENT = "spent"
    VERIFICATION = "verification"
    BASELINE = "baseline"
    BASELINE_YEAR = "baseline_year"
    VALUES = "values"
    UNIT = "unit"
    RESULTS = "results"
    DELIVERABLES = "deliverables"
    PARTNERS = "partners"
    FOLLOW_UP = "follow_up"
    MORE = "more"
    OTHER = "other"


FOLLOWED = frozenset(
    {
        Field.STATUS, Field.PROGRESS, Field.SPENT, Field.VERIFICATION, Field.PRIORITY_YEAR,
        Field.BASELINE, Field.BASELINE_YEAR, Field.VALUES, Field.UNIT,
    }
)  # fmt: skip
"""What a plan in progress says."""

_THING = (
    r"(?:actions?|accion(?:es)?|mesures?|measures?|medidas?|activit(?:y|ies|es?)"
    r"|actividad(?:es)?|actuacion(?:es)?|objectifs?|objectives?|objetivos?)"
)
_NUMBER = (
    r"(?:n[o.]?|nos|nro|num|numeros?|numbers?|ref|references?|referencia|codes?|codigo|cod|id"
    r"|items?|orden|ordre)"
)
_TO_REACH = r"(?:cibles?|targets?|metas?|objetivos?|objectifs?|a atteindre|a alcanzar)"

PHRASES: tuple[tuple[str, Field], ...] = (
    (r"(?:commentaires?|comments|comentarios?|observations?|observaciones|remarques?|remarks?)"
     r"(?: |$)|(?:progress|status|implementation) (?:comments?|notes?|remarks?)", Field.COMMENTS),
    (r"(?:baseline|reference|base) year|annee (?:de )?(?:reference|base)"
     r"|ano (?:de )?(?:referencia|base|la linea de base)", Field.BASELINE_YEAR),
    (r"(?:niveau|level|nivel|degre|grado) (?:de |of )?(?:la )?priori", Field.PRIORITY),
    (r"(?:taux|rate|tasa|degre|grado|percent) (?:de |d |of )?(?:execution|ejecucion|consommation) "
     r"(?:du |del |of (?:the )?)?(?:budg|presup)|budget (?:execution|absorption)", Field.OTHER),
    (r"(?:resultats?|results?|resultados?|realisations?) (?:obtenus?|atteints?|realises?|achieved"
     r"|obtained|alcanzados?|obtenidos?|conseguidos?|a ce jour|to date)|achievements?$",
     Field.VALUES),
    (rf"{_NUMBER}(?: (?:de |d |du |of |la |l |the )*{_THING})?$", Field.NUMBER),
    (rf"{_THING} {_NUMBER}$", Field.NUMBER),
    (r"linea (?:de )?base|valeurs? (?:de )?(?:reference|initiale|depart)"
     r"|valor (?:de )?(?:inicial|base|referencia|partida)"
     r"|(?:situation|etat|niveau|point) (?:initiale?|actuelle|de depart|de reference)"
     r"|(?:situacion|punto|nivel) (?:actual|inicial|de partida|de referencia)"
     r"|(?:initial|starting) value|(?:initial|current|starting) (?:level|situation|position)"
     r"|ligne de base|base ?line|starting point", Field.BASELINE),
    (r"(?:moyens?|means?|medios?|fuentes?|sources?|modes?|outils?|method) (?:of |de )?"
     r"(?:la )?verifi|verification$|verificacion$", Field.VERIFICATION),
    (r"(?:valeurs?|values?|valor(?:es)?)(?: (?:par date|by date|por fecha|atteintes?|mesurees?"
     r"|releve\w*|reached|measured|observed|alcanzad\w+|medid\w+|actuelles?|actual(?:es)?))?$"
     r"|(?:current|latest) values?$", Field.VALUES),
    (r"(?:court|moyen|long|short|medium|mid|corto|medio|mediano|largo) (?:termes?|term|plazo)",
     Field.CALENDAR),
    (r"(?:unites?|units?|unidad(?:es)?) (?:de |of )(?:medida|mesure|measure)", Field.UNIT),
    (r"(?:\w+ )?(?:annees?|years?|anos?) (?:de (?:la )?|of (?:the )?)?(?:priorit|priorid)"
     r"|priorit(?:y|e) (?:year|en$|annee)|prioridad (?:ano|en$)", Field.PRIORITY_YEAR),
    (r"(?:budgets?|montants?|couts?|credits?|depenses?|sommes?|amounts?|costs?|funds?|importes?"
     r"|presupuestos?|gastos?|costes?|money|enveloppe) (?:\w+ ){0,2}?(?:depens|execut|ejecut"
     r"|consomm|realis|utilis|spent|used|expended|incurred|gastad|consumid|reel|real$"
     r"|reales|actual|mandat|paye|pagad|a ce jour|to date)|(?:budget |amount )?spent(?: |$)"
     r"|spending|actual (?:costs?|expen|spend|budget)|expenditures?(?: to date)?$"
     r"|depenses?$|gastos?$|(?:deja )?(?:depense|consomme)$|gastado$", Field.SPENT),
    (r"(?:budgets?|montants?|credits?|amounts?|importes?) (?:engage|committed|comprometid)",
     Field.OTHER),
    (r"(?:planned|budgeted|estimated|forecast) (?:expenditure|spending)"
     r"|(?:depenses?|gastos?|expenditure|spending) (?:previ|prevu|planned|estim|planif|budget)",
     Field.BUDGET),
    (r"(?:(?:percent|pourcentage|percentage|porcentaje|taux|rate|tasa|degre|degree|grado) )+"
     r"(?:de |d |of |del? )?(?:la |l |el )?(?:realis|avanc|complet|execut|ejecu|cumpl|progres"
     r"|implement|implant|done|achev|achiev|conseg|finish|termin)"
     r"|(?:progress|completion|avancement|avance|realisation|ejecucion|done) (?:rate|percent)",
     Field.PROGRESS),
    (r"(?:statuts?|status|state|etat|estado)(?: (?:actuel|actual|current))?"
     r"(?: (?:d |de |of |at |a |au |on |as |in |en |del? |by |fin|report|update|rag|quarter"
     r"|trim)|$)"
     r"|(?:current|implementation|action|overall|rag) (?:status|state)$", Field.STATUS),
    (r"(?:sources?|fuentes?|origen) (?:de |of )?(?:financ|fund|fond)", Field.BUDGET),
    (r"(?:sources?|fuentes?) ", Field.OTHER),
    (rf"(?:target|cible) (?:group|audience|population|public)|"
     rf"(?:publics?|publicos?|populations?|groupes?|poblacion|grupos?|colectivos?) "
     rf"(?:vises?|{_TO_REACH}|concern)", Field.OTHER),
    (rf"(?:valeurs?|values?|valor(?:es)?|niveaux?|nivel) {_TO_REACH}|a (?:atteindre|alcanzar)$",
     Field.TARGETS),
    (r"(?:objectifs?|objetivos?) (?:chiffres?|quanti|cuanti|numeric)|quantified "
     r"(?:goal|objective)", Field.TARGETS),
    (r"(?:target|completion|due|finish) (?:dates?|years?|months?)|date cible"
     r"|fecha (?:objetivo|meta|limite|prevista|de ejec)", Field.CALENDAR),
    (r"(?:a quoi|comment|como|how) (?:le |se |lo |will |do |we )*(?:verra|saura|saurons|reconn"
     r"|mesur|measur|know|sabr|medi|evalu)", Field.INDICATORS),
    (r"(?:success|performance) (?:measures?|criteria|metric)|measures? of (?:success|progress)"
     r"|criter\w* (?:de |d |of )?(?:success|reussite|evaluation|evaluacion|exito|suivi)"
     r"|how (?:will )?(?:we|you) (?:will )?(?:know|measure)|what success|measuring"
     r"|(?:systeme|sistema) de (?:evaluacion|evaluation)", Field.INDICATORS),
    (r"(?:resultats?|resultados?|effets?|impacts?|impactos?|logros?) (?:attendus?|escomptes?"
     r"|vises?|esperados?|previstos?|recherches?)|(?:expected|intended|anticipated|desired"
     r"|planned) (?:results?|outcomes?|impacts?|outputs?|effects?)", Field.RESULTS),
    (r"date(?: de)? debut|start(?:ing)? date|fecha(?: de)? inicio|date de (?:demarrage|lancement)"
     r"|date de commencement", Field.START),
    (r"date(?: de)? fin|end(?:ing)? date|fecha(?: de)? fin\w*|date d achevement", Field.END),
    (r"(?:domaines?|areas?|ambitos?|lineas?|champs?|campos?|lines?|axes?|ejes?|fields?|themes?"
     r"|priorit(?:y|ies)) (?:de |d |of |la )*(?:actions?|accion|actuacion|intervention"
     r"|intervencion|areas?|axis|themes?|domains?|strateg\w*|estrateg\w*|priorit\w*)"
     r"|(?:action|priority|thematic|key|focus|strategic|intervention|policy|gep) "
     r"(?:areas?|fields?|themes?|domains?|axis|axes|pillars?)", Field.AXIS),
    (r"(?:sous|sub) ?(?:actions?|accion|actividad|activit|mesures?|tarea|tasks?)", Field.STEPS),
    (r"(?:mise en oeuvre|puesta en marcha|modalites|implementation (?:steps|details|plan)"
     r"|how (?:we|to|will)|how$|como se)", Field.STEPS),
    (r"(?:degre|grado|niveau|nivel|taux|level|etat|stade|state) (?:de |d |of )?(?:la )?"
     r"(?:realisation|avancement|ejecucion|cumplimiento|execution|completion|progress"
     r"|implementation|implantacion|conseguido)", Field.PROGRESS),
    (r"(?:human|humains?|humaines?|humanos?|financi\w*|material\w*|materiels?|necessary"
     r"|necessaires?|necesarios?|allocated|required|dedicated) (?:and |et |y |e )?(?:\w+ )?"
     r"(?:resources?|ressources?|recursos?|moyens?|medios?)", Field.BUDGET),
    (r"what (?:will |do |are )?(?:we|you|the)|what$|quoi$|que (?:se )?(?:va|vamos|har)"
     r"|que faire", Field.ACTION),
    (r"(?:pourquoi|why|por que|para que)(?: |$)", Field.OTHER),
    (r"(?:par |by |con |with )?(?:whom|qui|quien(?:es)?|who)(?: |$)", Field.OWNERS),
    (r"(?:tipo|types?|nature|naturaleza|nivel|levels?|niveau|category|categorie|categoria) "
     r"(?:de |d |of )", Field.OTHER),
)  # fmt: skip
"""Several words whose meaning together is not that of one of them; the first that opens wins."""

STEMS: tuple[tuple[Field, str], ...] = (
    (Field.OWNERS, r"responsa|responsib|pilot(?:e|age|o|s|$)|porteu|leads?$|leaders?$|owners?$"
     r"|propriet|encargad|referente?s?$|accountab|charges?$|coordinad|coordinat|ejecutor"),
    (Field.START, r"debut|demarrage|lancement|start|inicio|launch|comienzo|commencement"),
    (Field.END, r"fin$|ends?$|cierre|finalizac|achevement"),
    (Field.DURATION, r"durees?$|duration|duracion"),
    (Field.CALENDAR, r"calend|cronogr|chronogr|timel|timef|timesc|timing|timet|time$|schedul"
     r"|echean|deadline|delais?$|plazo|dates?$|fechas?$|temporal|periodes?$|periods?$|periodo"
     r"|periodic|frequen|frecuen|when$|quand$|cuando$|horizon|planning|planific|years?$|annees?$"
     r"|anos?$|months?$|mois$|mes(?:es)?$|trimest|semest|quarters?$|term$|due$|completion"
     r"|ejecucion$"),
    (Field.INDICATORS, r"indicat|indicad|kpis?$|metrics?$"),
    (Field.TARGETS, r"targets?$|cibles?$|metas?$|benchmark|seuil|umbral"),
    (Field.BUDGET, r"budget|couts?$|costs?$|costes?$|costos?$|financ|funding|presupuest"
     r"|recursos?$|resources?$|ressources?$|moyens?$|medios?$|inversion|investment"
     r"|dotacion|credits?$|creditos?$|enveloppe"),
    (Field.STATUS, r"statuts?$|status$|estado$|etat$|avancement|progress$|rag$|avance$"),
    (Field.COMMENTS, r"commentai|comments?$|comentari|remarq|remark|observac|observat|notes?$"
     r"|notas?$|precision|restricc|constrain|contraint|riesgo|risks?$|risques?$"),
    (Field.PARTNERS, r"partenair|partner|colabora|socios?$|implicad|impliqu|involved|associe"
     r"|stakehold|participa|acteur|actores|actors?$|services?$|unidad|units?$|departamento"
     r"|departments?$|organos?$|structures?$|intervenant|agentes?$"),
    (Field.DELIVERABLES, r"livrables?$|deliverab|entregab|productos?$|evidenc|preuves?$|hitos?$"
     r"|milestone|jalons?$|extrants?$|outputs?$"),
    (Field.OTHER, r"destinat|beneficiar|beneficiai|verific|justific|rationale|contexte?$"
     r"|contexto|constats?$|diagnos|publics?$|publicos?$|audiences?$|situation|situacion|sources?$"
     r"|fuentes?$|poblacion|colectivo|porcentaje"),
    (Field.RESULTS, r"resulta|results?$|outcomes?$"),
    (Field.OBJECTIVE, r"objecti|objetiv|goals?$|aims?$|buts?$|finalit|finalidad|purpose|proposito"
     r"|enjeux?$|retos?$|commitment|engagement|compromiso"),
    (Field.STEPS, r"descri|details?$|detalle|contenus?$|contenido|etapes?$|steps?$|pasos?$|taches?$"
     r"|tasks?$|tareas?$|desarrollo|implement|implantac|metodolog|methodolog|methodes?$|procedim"),
    (Field.ACTION, r"actions?$|accion|activit|activid|actuacion|initiativ|iniciativ|intervention"
     r"|intervencion|outputs?$|propuestas?$|propositions?$|proposals?$"),
    (Field.MEASURES, r"mesures?$|measures?$|medidas?$"),
    (Field.AXIS, r"axes?$|axis$|ejes?$|areas?$|piliers?$|pilar|pillars?$|domaines?$|domains?$"
     r"|ambitos?$|dimension|themes?$|themati|temas?$|tematic|topics?$|strands?$|bloques?$|blocs?$"
     r"|materias?$|volets?$|lineas?$|lignes?$|sections?$|seccion|chantier|orientation|workstream"
     r"|chapitre|capitulo|chapter|dominios?$|issues?$|principles?$|principes?$|principios?$"),
    (Field.PRIORITY, r"priorit|prioridad|urgenc"),
    (Field.FOLLOW_UP, r"suivi$|seguimiento|monitoring|evaluaci|evaluati"),
)  # fmt: skip
"""Single words, most telling field first: "action owner" names an owner, not an action."""
