"""The schema of a plan: each field of a plan, an axis, an action or an indicator is one row here.

Codec, JSON schema, forms, cells, columns, comparison, history, filters, sorting, search, exports
and the words by which headings are recognised follow from a row (docs/adr/0032-schema.md). What
has no attribute in `draft.py` and no column in the database is held beside them, in `more`.
"""

from collections.abc import Mapping
from functools import cache

from equiplan.domain.text.messages import N_, NC_

from ..text.comparing import words
from .choices import DIRECTIONS, LANGUAGES, PRECISIONS, STATUSES, YES
from .fields import Field, Kind, Of, Use

WRITTEN = Use.DRAFT | Use.CORE | Use.EDIT | Use.COMPARE | Use.EXPORT
LISTED = WRITTEN | Use.TABLE | Use.SEARCH | Use.TERMINAL
FOLLOWED = Use.DRAFT | Use.EDIT | Use.COMPARE | Use.EXPORT | Use.TABLE | Use.LIVE
FRAME = Use.DRAFT | Use.EDIT | Use.COMPARE | Use.TRANSLATE | Use.EXPORT | Use.LIVE
STATED = Use.COMPARE

INDICATORS = N_("Indicators")
TARGETS = N_("Targets")
NUMBER = Field(
    "number",
    Kind.LINE,
    N_("Number"),
    WRITTEN | Use.SEARCH | Use.SORT | Use.TERMINAL,
    known_as=("n", "no", "num", "ref", "reference", "code", "id"),
    at_most=60,
    width=9,
)
WEIGHT = Field("weight", Kind.WEIGHT, N_("Weight in the progress"), Use.EDIT)

PLAN: tuple[Field, ...] = (
    Field(
        "title",
        Kind.LINE,
        N_("Title"),
        WRITTEN | Use.TRANSLATE,
        at_most=500,
    ),
    Field(
        "organisation",
        Kind.LINE,
        N_("Issued by"),
        WRITTEN,
        heading=N_("Organisation"),
        at_most=500,
    ),
    Field(
        "axis_word",
        Kind.LINE,
        N_("What an axis is called here"),
        Use.EDIT,
        at_most=60,
    ),
    Field(
        "language",
        Kind.CHOICE,
        N_("Language"),
        WRITTEN & ~Use.EXPORT,
        choices=LANGUAGES,
    ),
    Field("unit", Kind.REFERENCE, N_("Unit"), Use.EDIT),
    Field(
        "period",
        Kind.YEARS,
        N_("Period"),
        WRITTEN,
        heading=NC_("plan", "Period"),
    ),
    Field(
        "context",
        Kind.TEXT,
        N_("Context"),
        FRAME,
        known_as=("preambule", "introduction", "diagnostic", "background", "diagnostico"),
    ),
    Field(
        "objective",
        Kind.TEXT,
        N_("Overall objective"),
        FRAME,
        known_as=(
            *("objectif global", "objectif du plan", "general objective", "aim of the plan"),
            *("impact statement", "outcome statement", "overall goal", "overall aim"),
        ),
    ),
    Field(
        "means",
        Kind.TEXT,
        N_("Means"),
        FRAME,
        known_as=("ressources", "moyens alloues", "resources", "recursos"),
    ),
    Field(
        "governance",
        Kind.TEXT,
        N_("Governance"),
        FRAME,
        known_as=("pilotage", "comite de pilotage", "steering", "seguimiento del plan"),
    ),
    Field(
        "signature",
        Kind.TEXT,
        N_("Signature"),
        FRAME,
        known_as=("signataire", "signe par", "signed by", "firmado por"),
    ),
    Field("indicators", Kind.LIST, INDICATORS, STATED),
)

AXIS: tuple[Field, ...] = (
    NUMBER,
    Field("title", Kind.TITLE, N_("Title"), WRITTEN | Use.TRANSLATE),
    Field(
        "kind",
        Kind.LINE,
        N_("Kind of axis"),
        Use.DRAFT | Use.EDIT | Use.COMPARE | Use.LIVE,
        known_as=("axe", "resultat", "mesure", "pilier", "axis", "result", "pillar", "eje"),
        at_most=60,
    ),
    Field(
        "objective",
        Kind.TEXT,
        N_("Objective"),
        WRITTEN | Use.TRANSLATE,
        known_as=("objectifs", "objectives", "goal", "objetivos"),
    ),
    Field("indicators", Kind.LIST, INDICATORS, WRITTEN),
    Field("targets", Kind.TARGETS, TARGETS, WRITTEN),
    WEIGHT,
)

ACTION: tuple[Field, ...] = (
    NUMBER,
    Field(
        "title",
        Kind.TITLE,
        N_("Title"),
        WRITTEN | Use.SEARCH | Use.SORT | Use.TRANSLATE | Use.TERMINAL,
        heading=NC_("action", "Action"),
        known_as=("actions", "acciones", "intitule", "activite", "activity", "actividad"),
        width=40,
    ),
    Field(
        "description",
        Kind.TEXT,
        N_("Description"),
        Use.EDIT | Use.SEARCH | Use.COMPARE | Use.TRANSLATE,
    ),
    Field(
        "measures",
        Kind.LIST,
        NC_("action", "Measures"),
        LISTED & ~Use.TERMINAL,
        known_as=("etapes", "steps", "pasos"),
        width=40,
    ),
    Field("indicators", Kind.LIST, INDICATORS, LISTED, width=30),
    Field(
        "targets",
        Kind.TARGETS,
        TARGETS,
        LISTED,
        heading=NC_("action", "Target"),
        known_as=("cible", "cibles", "objectif chiffre", "a atteindre"),
        width=26,
    ),
    Field(
        "calendar",
        Kind.CALENDAR,
        N_("Calendar"),
        LISTED,
        heading=N_("Timeline"),
        known_as=("echeance", "echeancier", "deadline", "plazo", "cronograma"),
        width=18,
    ),
    Field("dates", Kind.DATES, N_("Dates"), Use.EDIT),
    Field(
        "owners",
        Kind.PEOPLE,
        N_("Owners"),
        LISTED | Use.FILTER | Use.SORT,
        heading=NC_("action", "Owners"),
        known_as=("pilote", "porteur", "porteuse", "responsable", "lead", "owner"),
        width=26,
    ),
    Field(
        "accountable",
        Kind.REFERENCE,
        N_("Accountable"),
        Use.EDIT | Use.COMPARE,
    ),
    Field(
        "budget",
        Kind.MONEY,
        N_("Budget"),
        LISTED,
        known_as=("budget prevu", "cout", "couts", "planned budget", "coste"),
        width=22,
    ),
    Field(
        "spent",
        Kind.MONEY,
        N_("Spent"),
        FOLLOWED,
        known_as=(
            *("budget depense", "budget execute", "budget consomme", "depenses", "montant depense"),
            *("spending", "budget spent", "amount spent", "expenditure"),
            *("gasto", "presupuesto ejecutado", "importe gastado"),
        ),
    ),
    Field(
        "priority",
        Kind.LINE,
        N_("Priority"),
        LISTED & ~Use.TERMINAL | Use.FILTER | Use.SORT,
        known_as=("urgence", "urgency"),
        width=14,
    ),
    Field(
        "priority_year",
        Kind.YEAR,
        N_("Year of the priority"),
        FOLLOWED | Use.FILTER | Use.SORT,
        known_as=("priorite en", "priority year"),
        width=12,
    ),
    Field(
        "verification",
        Kind.TEXT,
        N_("Source of verification"),
        FOLLOWED | Use.SEARCH,
        known_as=(
            *("moyen de verification", "moyens de verification", "sources de verification"),
            *("means of verification", "sources of verification"),
            *("medio de verificacion", "medios de verificacion", "fuentes de verificacion"),
        ),
    ),
    Field(
        "comments",
        Kind.TEXT,
        N_("Comments"),
        LISTED & ~Use.TERMINAL,
        heading=NC_("action", "Comments"),
        known_as=("commentaire", "remarques", "comment", "notes", "notas"),
        width=30,
    ),
    Field(
        "status",
        Kind.STATUS,
        N_("Status"),
        FOLLOWED | Use.FILTER | Use.SORT,
        known_as=("etat", "etat d avancement", "state", "estado de ejecucion"),
        choices=STATUSES,
        width=14,
    ),
    Field(
        "abandoned_because",
        Kind.TEXT,
        N_("Why it was abandoned"),
        STATED,
    ),
    Field(
        "progress",
        Kind.PERCENT,
        N_("Progress"),
        FOLLOWED | Use.SORT,
        known_as=(
            *("realise", "degre de realisation", "taux de realisation"),
            *("completion", "degree of completion", "grado de ejecucion", "porcentaje"),
        ),
        width=12,
    ),
    Field(
        "starts_on",
        Kind.DAY,
        N_("First day"),
        STATED | Use.SORT,
    ),
    Field("ends_on", Kind.DAY, N_("Last day"), STATED | Use.SORT),
    Field(
        "precision",
        Kind.CHOICE,
        N_("How precise the dates are"),
        STATED,
        choices=PRECISIONS,
    ),
    Field(
        "is_recurring",
        Kind.CHOICE,
        N_("Comes back every year"),
        STATED,
        choices=YES,
    ),
    Field(
        "budget_lines",
        Kind.LIST,
        N_("Amounts planned"),
        STATED,
    ),
    Field(
        "spent_lines",
        Kind.LIST,
        N_("Amounts spent"),
        STATED,
    ),
    WEIGHT,
)

INDICATOR: tuple[Field, ...] = (
    Field(
        "text",
        Kind.TITLE,
        N_("Indicator"),
        Use.EDIT | Use.TRANSLATE,
    ),
    Field(
        "unit",
        Kind.LINE,
        N_("Unit"),
        Use.DRAFT | Use.EDIT | Use.COMPARE | Use.EXPORT,
        heading=N_("Unit of measure"),
        at_most=40,
    ),
    Field(
        "direction",
        Kind.CHOICE,
        N_("Direction"),
        Use.EDIT | Use.COMPARE,
        choices=DIRECTIONS,
    ),
    Field(
        "baseline",
        Kind.BASELINE,
        N_("Baseline"),
        Use.DRAFT | Use.EDIT | Use.COMPARE | Use.EXPORT,
        known_as=(
            *("valeur initiale", "valeur de depart", "situation initiale", "situation de depart"),
            *("baseline value", "starting point", "valor inicial", "valor de referencia"),
        ),
    ),
    Field("aims", Kind.SERIES, N_("Values to reach"), STATED),
    Field(
        "values",
        Kind.SERIES,
        N_("Values"),
        Use.DRAFT | Use.COMPARE | Use.EXPORT,
        known_as=("valeur atteinte", "valeur actuelle", "value reached", "valor alcanzado"),
    ),
    WEIGHT,
)

TABLE: dict[Of, tuple[Field, ...]] = {
    "plan": PLAN,
    "axis": AXIS,
    "action": ACTION,
    "indicator": INDICATOR,
}


def fields(of: Of, use: Use | None = None) -> tuple[Field, ...]:
    """The fields of a plan, an axis, an action or an indicator, or those that appear somewhere."""
    return TABLE[of] if use is None else _used(TABLE[of], use)


@cache
def _used(among: tuple[Field, ...], use: Use) -> tuple[Field, ...]:
    return tuple(each for each in among if use in each.uses)


def find(of: Of, name: str) -> Field:
    """A field by its name; KeyError for one there is not."""
    found = next((each for each in TABLE[of] if each.name == name), None)
    if found is None:
        raise KeyError(name)
    return found


def headings(of: Of) -> Mapping[tuple[str, ...], Field]:
    """Folded words of headings -> the field of a document they announce, for those who read one."""
    return _headings(fields(of, Use.DRAFT))


@cache
def _headings(among: tuple[Field, ...]) -> Mapping[tuple[str, ...], Field]:
    return {
        words(text): each
        for each in among
        for text in (*each.known_as, *each.label.values(), *(each.heading or {}).values())
    }


def recognised(of: Of, heading: str) -> Field | None:
    """The field that a heading of a document announces, None where it is nobody's."""
    return headings(of).get(words(heading))
