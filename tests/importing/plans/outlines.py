"""Plans drawn at random and written out as prose in many ways, to be read back."""

from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import strategies as st

from equiplan.importing.blocks import Document, Paragraph, Place


@dataclass(frozen=True)
class KnownAction:
    """An action that must come back."""

    title: str
    owner: str | None = None
    calendar: str | None = None
    budget: str | None = None
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True)
class KnownAxis:
    """An axis that must come back; `indicators` are its own, stated at its end."""

    title: str
    actions: tuple[KnownAction, ...]
    objective: str | None = None
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True)
class Words:
    """How a language names the parts of a plan, and what surrounds it."""

    axes: tuple[str, ...]
    actions: tuple[str, ...]
    objective: tuple[str, ...]
    indicators: tuple[str, ...]
    owner: tuple[str, ...]
    calendar: tuple[str, ...]
    budget: tuple[str, ...]
    contents: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    text: str
    topics: tuple[str, ...]
    allowed: tuple[str, ...]


WORDS = {
    "fr": Words(
        axes=("Axe", "Axe stratégique", "PILIER", "Domaine", "Volet", "Orientation"),
        actions=("Action", "Fiche action", "Action n°", "Mesure"),
        objective=("Objectif", "Objectif général"),
        indicators=("Indicateurs", "Indicateurs de suivi", "Indicateur(s)"),
        owner=("Responsable", "Pilote", "Service pilote", "Porteur"),
        calendar=("Calendrier", "Échéance", "Délai"),
        budget=("Budget", "Coût estimé", "Financement"),
        contents="Sommaire",
        before=("Introduction", "Contexte", "Méthodologie"),
        after=("Glossaire", "Annexes", "Signatures"),
        text="Ce chapitre dit d’où vient le travail et qui y a pris part.",
        topics=("Rémunérations", "Vie au travail", "Recrutement", "Instances", "Violences"),
        allowed=(
            "Relire chaque fiche de poste à deux voix",
            "Ouvrir une crèche près de l’atelier nord",
            "Tenir un registre des candidatures reçues",
            "Nommer deux personnes de confiance par site",
            "Comparer les primes versées à grade égal",
            "Accueillir les retours de congé par un entretien",
        ),
    ),
    "en": Words(
        axes=("Area", "Priority area", "PILLAR", "Strand", "Thematic area", "Key area"),
        actions=("Action", "Activity", "Measure", "Initiative"),
        objective=("Objective", "Goal", "Aim"),
        indicators=("Indicators", "Key indicators", "KPIs"),
        owner=("Responsible", "Lead", "Person in charge", "Owner"),
        calendar=("Timeline", "Deadline", "Time frame"),
        budget=("Budget", "Estimated cost", "Resources"),
        contents="Contents",
        before=("Introduction", "Background", "Methodology"),
        after=("Glossary", "Annexes", "Contact"),
        text="This chapter says where the work comes from and who took part.",
        topics=("Pay", "Work and family", "Hiring", "Committees", "Harassment"),
        allowed=(
            "Read every job description with two pairs of eyes",
            "Open a nursery near the north workshop",
            "Keep a register of the applications received",
            "Name two confidants at each site",
            "Compare the bonuses paid at equal grade",
            "Welcome those who return from leave with a talk",
        ),
    ),
    "es": Words(
        axes=("Eje", "Eje estratégico", "ÁREA", "Línea de actuación", "Ámbito"),
        actions=("Acción", "Medida", "Actuación", "Actividad"),
        objective=("Objetivo", "Objetivo general"),
        indicators=("Indicadores", "Indicadores de seguimiento"),
        owner=("Responsable", "Órgano responsable", "Persona responsable"),
        calendar=("Plazo", "Calendario", "Temporalización"),
        budget=("Presupuesto", "Coste", "Recursos"),
        contents="Índice",
        before=("Introducción", "Contexto", "Metodología"),
        after=("Glosario", "Anexos", "Firmas"),
        text="Este capítulo dice de dónde viene el trabajo y quiénes participaron.",
        topics=("Retribuciones", "Conciliación", "Selección", "Órganos", "Acoso"),
        allowed=(
            "Releer cada ficha de puesto a dos voces",
            "Abrir una guardería junto al taller norte",
            "Llevar un registro de las candidaturas recibidas",
            "Nombrar dos personas de confianza por sede",
            "Comparar los complementos pagados a igual grado",
            "Acoger los regresos de permiso con una charla",
        ),
    ),
}
OWNERS = ("Mara Tellin", "DRH", "Atelier nord", "K. Osei")
CALENDARS = ("2031", "T2 2031", "2031-2033")
BUDGETS = ("4 000 €", "12 k€")
COUNTS = ("douze de plus", "40 %", "registre 7", "x 200")


@dataclass(frozen=True)
class Style:
    """How a plan is written out."""

    language: str
    axis_word: str
    action_word: str
    colon: str
    roman: bool
    levels: bool
    contents: str
    listing: str
    labels: str
    surrounded: bool


def _optional(texts: tuple[str, ...]) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(texts)


@st.composite
def styles(draw: st.DrawFn) -> Style:
    """A way to write a plan."""
    language = draw(st.sampled_from(sorted(WORDS)))
    words = WORDS[language]
    return Style(
        language=language,
        axis_word=draw(st.sampled_from(words.axes)),
        action_word=draw(st.sampled_from(words.actions)),
        colon=draw(st.sampled_from([" : ", ": ", " – ", ". ", " - "])),
        roman=draw(st.booleans()),
        levels=draw(st.booleans()),
        contents=draw(st.sampled_from(["none", "pages", "bare"])),
        listing=draw(st.sampled_from(["words", "numbers", "bullets"])),
        labels=draw(st.sampled_from(["lines", "bars"])),
        surrounded=draw(st.booleans()),
    )


@st.composite
def plans(draw: st.DrawFn, style: Style) -> tuple[KnownAxis, ...]:
    """A plan that such a style can say; its last actions leave no doubt whose indicators are."""
    words = WORDS[style.language]
    topics = draw(st.permutations(words.topics))[: draw(st.integers(2, 3))]
    allowed = iter(draw(st.permutations(words.allowed)))
    for_axes = style.listing != "bullets" and draw(st.booleans())
    rich = style.listing != "bullets" and not for_axes
    axes = []
    for topic in topics:
        actions = tuple(
            KnownAction(
                next(allowed),
                owner=draw(st.sampled_from(OWNERS)) if style.listing != "bullets" else None,
                calendar=draw(st.sampled_from(CALENDARS)) if rich else None,
                budget=draw(st.sampled_from(BUDGETS)) if rich else None,
                indicators=(draw(st.sampled_from(COUNTS)),) if rich else (),
            )
            for _ in range(2)
        )
        objective = draw(_optional(("Que chacune ait sa part", "Half of everything")))
        own = tuple(draw(st.permutations(COUNTS))[:2]) if for_axes else ()
        axes.append(KnownAxis(topic, actions, objective, own))
    return tuple(axes)


ROMAN = ("I", "II", "III")


def axis_number(style: Style, index: int) -> str:
    """The number printed for an axis."""
    return ROMAN[index] if style.roman else str(index + 1)


def _axis_line(style: Style, index: int, axis: KnownAxis) -> str:
    return f"{style.axis_word} {axis_number(style, index)}{style.colon}{axis.title}"


def _action_line(style: Style, number: str, action: KnownAction) -> str:
    if style.listing == "numbers":
        return f"{number} {action.title}"
    return f"{style.action_word} {number}{style.colon}{action.title}"


def _heading(style: Style, text: str, level: int) -> Paragraph:
    return Paragraph(text, level=level) if style.levels else Paragraph(text, bold=True)


def _labels(words: Words, action: KnownAction) -> list[str]:
    pairs = (
        (words.owner[0], action.owner),
        (words.calendar[-1], action.calendar),
        (words.budget[0], action.budget),
        (words.indicators[-1], "; ".join(action.indicators)),
    )
    return [f"{name} : {value}" for name, value in pairs if value]


def _action(style: Style, number: str, action: KnownAction) -> Iterator[Paragraph]:
    words = WORDS[style.language]
    yield _heading(style, _action_line(style, number, action), 3)
    yield Paragraph(words.text)
    labels = _labels(words, action)
    for text in [" | ".join(labels)] if style.labels == "bars" else labels:
        yield Paragraph(text)


def _axis(style: Style, index: int, axis: KnownAxis) -> Iterator[Paragraph]:
    words = WORDS[style.language]
    yield _heading(style, _axis_line(style, index, axis), 2)
    if axis.objective:
        yield Paragraph(f"{words.objective[0]} : {axis.objective}")
    if style.listing == "bullets":
        yield Paragraph(f"{style.action_word.removesuffix(' n°')}s :")
    for at, action in enumerate(axis.actions, start=1):
        if style.listing == "bullets":
            yield Paragraph(action.title, marker="•")
        else:
            yield from _action(style, f"{index + 1}.{at}", action)
    if axis.indicators:
        yield Paragraph(f"{words.indicators[0]} :")
        yield from (Paragraph(text, marker="•") for text in axis.indicators)


def _contents(style: Style, plan: tuple[KnownAxis, ...]) -> Iterator[Paragraph]:
    words = WORDS[style.language]
    lines = list(words.before[:2]) if style.surrounded else []
    for index, axis in enumerate(plan):
        lines.append(_axis_line(style, index, axis))
        if style.listing != "bullets":
            lines += [
                _action_line(style, f"{index + 1}.{at}", action)
                for at, action in enumerate(axis.actions, start=1)
            ]
    yield Paragraph(words.contents, bold=True)
    for page, line in enumerate(lines, start=3):
        yield Paragraph(f"{line} ........ {page}" if style.contents == "pages" else line)


def _around(style: Style, titles: tuple[str, ...]) -> Iterator[Paragraph]:
    words = WORDS[style.language]
    for title in titles if style.surrounded else ():
        yield _heading(style, title, 1 if style.levels else 0)
        yield Paragraph(words.text)
        yield Paragraph(words.text[:30], marker="•")
        yield Paragraph(words.text[5:40], marker="•")


def written(style: Style, plan: tuple[KnownAxis, ...]) -> Document:
    """The plan written out in that style."""
    words = WORDS[style.language]
    paragraphs = [Paragraph("Plan 2031-2033", level=1)]
    if style.contents != "none":
        paragraphs += _contents(style, plan)
    paragraphs += _around(style, words.before)
    for index, axis in enumerate(plan):
        paragraphs += _axis(style, index, axis)
    paragraphs += _around(style, words.after)
    return Document(
        tuple(
            Paragraph(p.text, Place(paragraph=n), p.level, p.marker, p.indent, p.bold)
            for n, p in enumerate(paragraphs, start=1)
        ),
        "docx",
    )
