"""Drafts as people write plans, for tests that write them to a file and read them back."""

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from hypothesis import strategies as st

from equiplan.domain.plans.draft import Action, Axis, IndicatorDetail, Measured, PlanDraft, Where
from equiplan.domain.text.languages import LANGUAGES, Language

NOWHERE = Where("")
TITLES: dict[Language, tuple[str, ...]] = {
    "fr": (
        "Former les jurys de recrutement aux biais",
        "Publier chaque année les écarts de rémunération",
        "Nommer une référente dans chaque laboratoire",
        "Aménager les horaires au retour d’un congé parental",
        "=Relire les fiches de poste",
        "Ouvrir une cellule d'écoute, joignable hors des heures de service",
        "Élaborer une charte : la signer, l’afficher",
    ),
    "en": (
        "Train recruitment panels on bias",
        "Publish the pay gap every year",
        "Name a contact person in each laboratory",
        "Adapt working hours after parental leave",
        "=Review the job descriptions",
        "Open a listening unit, reachable out of office hours",
        "Draft a charter: sign it, display it",
    ),
    "es": (
        "Formar a los tribunales de selección en sesgos",
        "Publicar cada año la brecha salarial",
        "Nombrar una persona de referencia en cada laboratorio",
        "Adaptar los horarios tras un permiso parental",
        "=Revisar las descripciones de los puestos",
        "Abrir una unidad de escucha, accesible fuera del horario",
        "Redactar una carta: firmarla y publicarla",
    ),
}
ITEMS: dict[Language, tuple[str, ...]] = {
    "fr": (
        "Écrire le module",
        "Le donner deux fois par an",
        "+33 % d’intervenantes invitées",
        "Nombre de personnes formées",
        "Part des femmes parmi les cadres",
        "Rapport publié (oui/non)",
        "Au moins 40 % de femmes d'ici 2027",
        "200 personnes formées",
        "@mission-egalite, relais par composante",
    ),
    "en": (
        "Write the module",
        "Give it twice a year",
        "+33% of invited women speakers",
        "Number of people trained",
        "Share of women among managers",
        "Report published (yes/no)",
        "At least 40% women by 2027",
        "200 people trained",
        "@equality-unit, one relay per department",
    ),
    "es": (
        "Escribir el módulo",
        "Impartirlo dos veces al año",
        "+33 % de ponentes invitadas",
        "Número de personas formadas",
        "Proporción de mujeres entre los mandos",
        "Informe publicado (sí/no)",
        "Al menos un 40 % de mujeres antes de 2027",
        "200 personas formadas",
        "@unidad-igualdad, un enlace por departamento",
    ),
}
OWNERS: dict[Language, tuple[str, ...]] = {
    "fr": ("Direction des ressources humaines", "Mission égalité", "Présidence", "VP recherche"),
    "en": ("Human Resources", "Equality Office", "Presidency", "Vice-president for research"),
    "es": ("Recursos Humanos", "Unidad de Igualdad", "Presidencia", "Vicerrectorado"),
}
CALENDARS: dict[Language, tuple[str, ...]] = {
    "fr": ("T3-T4 2026", "2026", "rentrée 2026-2027", "juin 2027", "toute l’année"),
    "en": ("Q3-Q4 2026", "2026", "by end of 2027", "June 2027", "all year round"),
    "es": ("T3-T4 2026", "2026", "antes de fines de 2027", "junio de 2027", "todo el año"),
}
BUDGETS: dict[Language, tuple[str, ...]] = {
    "fr": ("5 000 €", "environ 5 k€/an", "Sans coût", "12 500 € la 1re année, puis 9 k€/an"),
    "en": ("€5,000", "about €5k a year", "No cost", "€12,500 the first year, then €9k a year"),
    "es": ("5000 €", "unos 5 k€ al año", "Sin coste", "12 500 € el primer año"),
}
COMMENTS: dict[Language, tuple[str, ...]] = {
    "fr": ("Avec le réseau des écoles.", "À revoir en 2027"),
    "en": ("With the network of schools.", "To be reviewed in 2027"),
    "es": ("Con la red de escuelas.", "Por revisar en 2027"),
}
PRIORITIES: dict[Language, tuple[str, ...]] = {
    "fr": ("Haute", "1", "Prioritaire"),
    "en": ("High", "1", "Medium"),
    "es": ("Alta", "1", "Media"),
}
STATUSES: dict[Language, tuple[str, ...]] = {
    "fr": ("En cours", "Terminé", "Non démarré", "Gelé"),
    "en": ("In progress", "Done", "Not started", "On ice"),
    "es": ("En curso", "Finalizada", "Sin empezar", "Congelada"),
}
PROGRESS = ("0 %", "45 %", "100 %")
SPENDING: dict[Language, tuple[str, ...]] = {
    "fr": ("1 200 €", "0 €", "3 k€ en 2026"),
    "en": ("€1,200", "€0", "€3k in 2026"),
    "es": ("1200 €", "0 €", "3 k€ en 2026"),
}
SOURCES: dict[Language, tuple[str, ...]] = {
    "fr": ("Feuilles de présence", "Bilan social annuel"),
    "en": ("Attendance lists", "Annual report on staff"),
    "es": ("Listas de asistencia", "Memoria anual de personal"),
}
UNITS = ("%", "€", "points", "pour 1 000 habitants")
NOTES = ("", "enquête interne", "estimated")
KINDS: dict[Language, tuple[str, ...]] = {
    "fr": ("Résultat", "Mesure", "Pilier"),
    "en": ("Result", "Pillar", "Outcome"),
    "es": ("Pilar", "Resultado", "Línea"),
}
FRAMES: dict[Language, tuple[str, ...]] = {
    "fr": (
        "Un premier plan a été mené.",
        "Le comité se réunit :\nune fois par an",
        "La directrice",
    ),
    "en": ("A first plan was carried out.", "The committee meets.\nOnce a year.", "The director"),
    "es": (
        "Se llevó a cabo un primer plan.",
        "El comité se reúne:\nuna vez al año",
        "La directora",
    ),
}
AXES: dict[Language, tuple[str, ...]] = {
    "fr": ("Gouvernance et pilotage", "Rémunérations et carrières", "Lutter contre les violences"),
    "en": ("Governance and steering", "Pay and careers", "Ending violence and harassment"),
    "es": ("Gobernanza y pilotaje", "Retribuciones y carreras", "Luchar contra las violencias"),
}
PLANS: dict[Language, tuple[str, ...]] = {
    "fr": ("Plan d’action pour l’égalité professionnelle", "Feuille de route pour l’égalité"),
    "en": ("Gender equality action plan", "Road map for gender equality"),
    "es": ("Plan de acción para la igualdad", "Hoja de ruta de igualdad"),
}
BODIES: dict[Language, tuple[str, ...]] = {
    "fr": ("Université du Val-Clair", "Agence de normalisation"),
    "en": ("University of the Clear Valley", "Standards Agency"),
    "es": ("Universidad de Valclaro", "Agencia de Normalización"),
}


def some(texts: tuple[str, ...], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    """A few of these, none twice."""
    return st.lists(st.sampled_from(texts), unique=True, max_size=most).map(tuple)


def maybe(texts: tuple[str, ...]) -> st.SearchStrategy[str | None]:
    """One of these, or nothing said."""
    return st.none() | st.sampled_from(texts)


NUMBERS = st.integers(-9_999, 99_999).map(float) | st.sampled_from((14.2, 0.5, 12.125, 1e-06))
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


Host = TypeVar("Host", Action, Axis)


@st.composite
def details(draw: st.DrawFn, indicators: tuple[str, ...]) -> tuple[IndicatorDetail, ...]:
    """What is known of some indicators: a starting point, values found, a unit."""
    found = []
    for text in indicators:
        baseline = draw(st.none() | NUMBERS)
        measured = st.builds(Measured, DAYS, NUMBERS, st.sampled_from(NOTES))
        one = IndicatorDetail(
            text,
            unit=draw(st.none() | st.sampled_from(UNITS)),
            baseline=baseline,
            baseline_on=None if baseline is None else draw(st.none() | DAYS),
            values=tuple(draw(st.lists(measured, max_size=3))),
        )
        found += [one] if one != IndicatorDetail(text) else []
    return tuple(found)


def known(row: Host) -> st.SearchStrategy[Host]:
    """The same with figures of its indicators."""
    return details(row.indicators).map(lambda found: replace(row, indicator_details=found))


def actions(language: Language, title: str, number: str | None) -> st.SearchStrategy[Action]:
    """An action of this title that says something or nothing of each thing."""
    made = st.builds(
        Action,
        title=st.just(title),
        where=st.just(NOWHERE),
        number=st.just(number),
        measures=some(ITEMS[language]),
        indicators=some(ITEMS[language]),
        targets=some(ITEMS[language]),
        calendar=maybe(CALENDARS[language]),
        owners=some(OWNERS[language]),
        budget=maybe(BUDGETS[language]),
        comments=maybe(COMMENTS[language]),
        priority=maybe(PRIORITIES[language]),
        priority_year=st.none() | st.integers(2020, 2035),
        status=maybe(STATUSES[language]),
        progress=maybe(PROGRESS),
        spent=maybe(SPENDING[language]),
        verification=maybe(SOURCES[language]),
    )
    return made.flatmap(known)


@st.composite
def axes(draw: st.DrawFn, language: Language, position: int, is_numbered: bool) -> Axis:
    """An axis with one action or more, its actions numbered as it is."""
    titles = draw(st.lists(st.sampled_from(TITLES[language]), unique=True, min_size=1, max_size=4))
    numbers = [f"{position}.{n}" if is_numbered else None for n in range(1, len(titles) + 1)]
    axis = Axis(
        title=AXES[language][position - 1],
        number=str(position) if is_numbered else None,
        objective=draw(maybe(TITLES[language])),
        indicators=draw(some(ITEMS[language])),
        targets=draw(some(ITEMS[language])),
        actions=tuple(
            draw(actions(language, title, number))
            for title, number in zip(titles, numbers, strict=True)
        ),
    )
    return draw(known(axis))


FRAMED = ("context", "objective", "means", "governance", "signature")


@st.composite
def drafts(draw: st.DrawFn) -> PlanDraft:
    """A plan of one to three axes in one of the languages."""
    language = draw(st.sampled_from(LANGUAGES))
    is_numbered = draw(st.booleans())
    how_many = draw(st.integers(1, 3))
    kind = draw(maybe(KINDS[language]))
    frame: dict[str, Any] = {name: draw(maybe(FRAMES[language])) for name in FRAMED}
    return PlanDraft(
        title=draw(st.sampled_from(PLANS[language])),
        organisation=draw(maybe(BODIES[language])),
        language=language,
        period=draw(st.none() | st.just((2026, 2028))),
        axes=tuple(
            replace(draw(axes(language, n, is_numbered)), kind=kind) for n in range(1, how_many + 1)
        ),
        **frame,
    )


def as_written(draft: PlanDraft) -> PlanDraft:
    """A draft's words alone: no places, no values parsed out of the words, no findings."""
    bare = tuple(
        replace(
            axis,
            actions=tuple(
                replace(
                    action,
                    where=NOWHERE,
                    target_values=(),
                    calendar_period=None,
                    budget_lines=(),
                    status_value=None,
                    progress_value=None,
                    spent_lines=(),
                )
                for action in axis.actions
            ),
        )
        for axis in draft.axes
    )
    return replace(draft, axes=bare, findings=(), exported=None)
