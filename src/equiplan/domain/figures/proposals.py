"""Which measure an indicator seems to mean, from its words and its targets, for a person to accept.

Words and their order: `docs/method/proposals.md`. What is proposed is never bound by itself.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, cast

from ..plans.draft import Comparator, TargetValue
from ..text.comparing import levelled
from ..text.languages import Language
from ..text.target_words import PERCENT, SEXES
from ..text.targets import read_targets
from .catalogue import MEASURES
from .indicators import Measure, Unit
from .progress import Aim, Direction, point

Sort = Literal["percent", "count", "money"]
MONEY = frozenset({"euro", "xof", "usd"})
_SHARE = re.compile(
    rf"{PERCENT}|(?<![a-z])(?:taux|part|parts|proportion|pourcentage|share|rate|percentage|tasa|"
    r"porcentaje|proporcion|feminisation|feminizacion|representation|representacion)(?![a-z])"
)
_NUMBER = re.compile(r"(?<![a-z])(?:nombre|nb|number|count|numero|cantidad|effectif)(?![a-z])")
_FEMINISED = re.compile(r"feminis|feminiz")
_OF_ALL_WOMEN = re.compile(
    r"%\s?(?:des|of (?:the|all)|de (?:las|todas las)) (?:femmes|women|mujeres)"
)
"""What makes "80 % of the women" a part of the women, not the part that women are."""


@dataclass(frozen=True, slots=True)
class Aimed:
    """What is to be reached by a day; None where no day is said."""

    aim: Aim
    by: date | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A measure that an indicator seems to mean, which way is better, and what is to be reached."""

    measure: str
    direction: Direction
    aims: tuple[Aimed, ...]

    @property
    def aim(self) -> Aim | None:
        """What is to be reached in the end; None where no number was read."""
        return self.aims[-1].aim if self.aims else None


@dataclass(frozen=True, slots=True)
class Rule:
    """The measure meant by words of this sort; `sex` where women or men have to be named."""

    code: str
    words: str
    sort: Sort | None = None
    sex: bool = False

    def fits(self, said: "_Said") -> bool:
        """Whether it is what was said."""
        is_open = self.sort is None or (self.sex and not said.sorts)
        is_sort = is_open or self.sort in said.sorts
        named = not self.sex or said.names_sex
        return is_sort and named and re.search(self.words, said.text) is not None


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of an indicator, levelled, the sorts of numbers it may have, and whether of a sex."""

    text: str
    sorts: frozenset[Sort]
    names_sex: bool


_PAY = r"(?:remuner|salari|salair|(?<![a-z])pay(?![a-z])|wage|retribu|sueldo)"
_GAP = rf"(?:(?:ecart|gap|brecha|difference|diferencia).{{0,40}}{_PAY}|{_PAY}.{{0,40}}(?:gap|ecart|brecha))"
_TRAINED = r"(?<![a-z])(?:forme[es]?s?(?![a-z])|formation|train(?:ed|ing)|capacita|formad|sensibilis|formacion)"

RULES = (
    Rule("glass_ceiling_index", r"plafond de verre|glass.ceiling|techo de cristal"),
    Rule("masculine_advantage_index", r"avantage masculin|masculine.advantage|ventaja masculina"),
    Rule("dissimilarity_index", r"dissimilari|duncan|disimilitud"),
    Rule("parity_ratio", r"indice de parite|parity (?:ratio|index)|indice de paridad"),
    Rule("women_to_men_ratio", r"(?:rapport|ratio|razon) (?:femmes|women|mujeres|hommes|f/h|h/f)"),
    Rule("women_by_pay_quartile", r"quartil"),
    Rule("pay_gap_median", rf"median.*{_GAP}|{_GAP}.*median"),
    Rule("pay_gap_by_category", rf"{_GAP}.*(?:par|by|por) (?:categor|grade|grado)"),
    Rule("pay_gap_mean", _GAP),
    Rule("success_rate", r"taux de (?:reussite|succes|selection)|success rate|tasa de exito"),
    Rule("pipeline_by_grade", r"(?:par|by|por) (?:grade|grado|categor)", "percent", sex=True),
    Rule("share_of_women_chairs", r"presid|(?<![a-z])chair", "percent", sex=True),
    Rule("share_of_women_applicants", r"candidat|applican|applying|postulant|solicitant", "percent", sex=True),
    Rule("share_of_women_entrants", r"recrut|entrant|recruit|hire[ds]?(?![a-z])|hiring|admis|contrata|ingreso|inscri", "percent", sex=True),
    Rule("share_of_women_graduates", r"diplome|graduat|titulad|egresad", "percent", sex=True),
    Rule("share_of_women_experts", r"(?<![a-z])expert", "percent", sex=True),
    Rule("share_of_women_bodies", r"comite|instance|committee|conseil|(?<![a-z])board|(?<![a-z])bod(?:y|ies)|groupes? de travail|working group|organos?(?![a-z])|consejo|jury|bureau", "percent", sex=True),
    Rule("share_of_women_management", r"encadr|(?<![a-z])cadres?(?![a-z])|manag|dirige|directi|leader|responsab|decision", "percent", sex=True),
    Rule("share_of_women_staff", r"personnel|effectif|staff|employe|salarie|plantilla|workforce|agents", "percent", sex=True),
    Rule("part_time_share", r"temps partiel|part.time|tiempo parcial|jornada parcial", "percent"),
    Rule("share_of_women", r"", "percent", sex=True),
    Rule("training_coverage", _TRAINED, "percent"),
    Rule("charter_coverage", r"chart[er]|(?<![a-z])carta(?![a-z])", "percent"),
    Rule("meeting_participation", r"reunion|meeting|seance|sesion", "percent"),
    Rule("responsive_standards", r"(?<![a-z])normes?(?![a-z])|standards?(?![a-z])|normas?(?![a-z])", "percent"),
    Rule("actions_done", r"(?<![a-z])(?:actions?|acciones|medidas|mesures|activites)(?![a-z]).{0,30}(?:realis|done|complet|implement|mis(?:es)? en|faites|ejecut|hechas|execut)|taux d'(?:execution|avancement)", "percent"),
    Rule("people_trained", _TRAINED, "count"),
    Rule("alerts", r"signalement|(?<![a-z])alerts?(?![a-z])|alertes|denuncia|complaint|plainte"),
    Rule("communications", r"communication|campagne|campaign|campana|newsletter|comunicacion", "count"),
    Rule("deliverables", r"livrable|deliverable|entregable|publication|publicacion", "count"),
    Rule("number_of_women", r"", "count", sex=True),
    Rule("number_of_people", r"personnes|people|personas|participants?|agents|participantes", "count"),
    Rule("amount_spent", r"budget|montant|depens|amount|spent|gasto|importe|presupuesto", "money"),
    Rule("document_exists", r"existence |existencia |publie|publish|publicad"),
)  # fmt: skip
"""In this order: the first that fits is proposed. What is only counted is `number_of_things`."""


def propose(
    indicator: str, targets: Sequence[str] = (), *, language: Language | None = None
) -> Proposal | None:
    """The measure that an indicator seems to mean; None when its words say nothing known.

    `targets` are those written beside it, as their authors wrote them. Never raises.
    """
    texts = (indicator, *targets)
    values = tuple(value for text in texts for value in read_targets(text, language=language))
    measure = _measure(texts[:1], values) or _measure(texts, values)
    if measure is None:
        return None
    aims = tuple(_aims(measure, values))
    return Proposal(measure.code, _direction(measure, aims), aims)


def _measure(texts: Sequence[str], values: Sequence[TargetValue]) -> Measure | None:
    text = levelled(" ".join(texts))
    sorts = _sorts(text, values)
    said = _Said(text, sorts, _names_sex(text, values))
    code = next((rule.code for rule in RULES if rule.fits(said)), None)
    if code is None and len(texts) > 1 and sorts == {"count"}:
        code = "number_of_things"
    return MEASURES[code] if code else None


def _sorts(text: str, values: Iterable[TargetValue]) -> frozenset[Sort]:
    """What the numbers are, the words choosing among those that were read."""
    read = frozenset(sort for value in values if (sort := _sort(value)))
    worded: set[Sort] = set()
    if _SHARE.search(text):
        worded.add("percent")
    if _NUMBER.search(text):
        worded.add("count")
    return (read & worded) or read or frozenset(worded)


def _sort(value: TargetValue) -> Sort | None:
    if value.unit in MONEY:
        return "money"
    return value.unit if value.unit in ("percent", "count") else None


def _names_sex(text: str, values: Sequence[TargetValue]) -> bool:
    """Whether women are a part of those counted, not the whole that a part is taken of."""
    if any(_OF_ALL_WOMEN.search(levelled(value.text)) for value in values):
        return False
    said = any(pattern.search(text) for pattern in SEXES.values())
    return said or _FEMINISED.search(text) is not None or any(v.category in SEXES for v in values)


def _aims(measure: Measure, values: Sequence[TargetValue]) -> list[Aimed]:
    """What is to be reached, day by day; of several for one day the first, without a day last."""
    fitting = [value for value in values if _is_of(measure, value)]
    fitting = _of_women(fitting) if _is_share_of_women(measure) else fitting
    found: dict[date | None, Aim] = {}
    for place, value in enumerate(fitting):
        before = fitting[place - 1] if place else None
        if before and before.text == value.text and _is_band(before, value):
            found[value.by] = Aim(before.value, value.value)
        else:
            found.setdefault(value.by, point(value.value))
    days = sorted(found, key=lambda day: (day is None, day or date.max))
    return [Aimed(found[day], day) for day in days]


def _is_share_of_women(measure: Measure) -> bool:
    shares = ("share_of_women", "pipeline_by_grade", "women_by_pay_quartile")
    return measure.code.startswith(shares)


def _is_of(measure: Measure, value: TargetValue) -> bool:
    """Whether a number read can be one of the measure."""
    if measure.unit == Unit.PERCENT:
        return value.unit == "percent"
    if measure.unit == Unit.MONEY:
        return value.unit in MONEY
    if measure.code == "number_of_women":
        return value.unit == "count" and value.category == "women"
    if measure.unit in (Unit.PEOPLE, Unit.THINGS):
        return value.unit == "count"
    return value.unit == "other"


def _of_women(values: Sequence[TargetValue]) -> list[TargetValue]:
    """The shares of women; where only men are said, what is left for women; else of nobody."""
    women = [value for value in values if value.category == "women"]
    men = [_turned(value) for value in values if value.category == "men"]
    men.sort(key=lambda value: value.comparator == "<=")
    sexed = women or men
    days = {value.by for value in sexed}
    return sexed + [v for v in values if v.category is None and v.by not in days]


def _turned(value: TargetValue) -> TargetValue:
    """A share of men as the share of women that it leaves."""
    comparator = {">=": "<=", "<=": ">="}.get(value.comparator or "", value.comparator)
    return replace(value, value=100 - value.value, comparator=cast("Comparator", comparator))


def _is_band(low: TargetValue, high: TargetValue) -> bool:
    ends = (low.comparator, high.comparator) == (">=", "<=")
    return ends and low.by == high.by and low.value < high.value


def _direction(measure: Measure, aims: Sequence[Aimed]) -> Direction:
    if any(aimed.aim.low < aimed.aim.high for aimed in aims):
        return Direction.BAND
    return measure.direction
