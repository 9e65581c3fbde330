"""Plans written out as tables in the ways their authors do, to be read back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from equiplan.importing.blocks import Block, Cell, Document, Paragraph, Place, Row, Table

HEADERS: dict[str, tuple[str, ...]] = {
    "axis": ("Axe", "Domaine d’action", "Area", "Pillar", "Eje", "Línea estratégica"),
    "number": ("N°", "Numéro", "Ref.", "No.", "Código", "N.º"),
    "action": ("Action", "Activité", "Planned actions", "Activity", "Acción", "Actuación"),
    "measures": ("Étapes", "Mesures", "Steps", "Implementation", "Tareas", "Descripción"),
    "indicators": ("Indicateurs de suivi", "KPI", "Performance indicators", "Indicador"),
    "targets": ("Valeur cible", "Cibles", "Target", "Annual target", "Meta", "Valor objetivo"),
    "calendar": ("Échéance", "Calendrier", "Timeline", "Deadline", "Plazo", "Cronograma"),
    "owners": ("Pilote(s)", "Porteur", "Responsible", "Lead unit", "Responsable", "Encargada"),
    "budget": ("Budget", "Moyens", "Resources", "Cost (EUR)", "Presupuesto", "Recursos"),
    "comments": ("Commentaires", "Remarques", "Comments", "Notes", "Observaciones"),
}
OPTIONAL = ("measures", "indicators", "targets", "calendar", "owners", "budget", "comments")
_TITLES = (
    "Ouvrir un réseau de marraines", "Relire les annonces d’emploi", "Publier les écarts",
    "Équiper les vestiaires du dépôt", "Tenir une permanence d’écoute", "Inviter des juristes",
    "Appoint trained advisers", "Rewrite the promotion rules", "Offer grants after parental leave",
    "Map the pay of part-time staff", "Fund two doctoral places", "Host a yearly open day",
    "Crear una bolsa de horas", "Revisar las ofertas de empleo", "Impartir cursos de mando",
    "Abrir una sala de lactancia", "Premiar trabajos de fin de grado", "Negociar turnos estables",
)  # fmt: skip
_AXES = (
    "Gouvernance partagée", "Rémunérations justes", "Temps de vie", "Fair careers",
    "Safe workplaces", "Teaching without bias", "Cultura abierta", "Salud y prevención",
)  # fmt: skip
_ENTRIES = (
    "Part des femmes promues", "Nombre de postes pourvus", "Enquête rendue publique",
    "Share of women shortlisted", "Two reports a year", "Number of people reached",
    "Porcentaje de mujeres inscritas", "Informe entregado", "40 % en 2027",
)  # fmt: skip
_SINGLES = ("mars 2026", "fin 2027", "By June 2026", "Cada otoño", "T3 2025", "2025-2027")
_OWNERS = ("Secrétariat", "Human Resources", "Gerencia", "Cellule A (Nord / Sud)", "Rectorate")
_MONEY = ("12 000 €", "USD 4,500 a year", "Sin coste", "à moyens constants")
_NOTES = ("Dépend du prochain marché.", "To be confirmed by the board.", "Ya en marcha.")
_POOLS = {
    "measures": _ENTRIES,
    "indicators": _ENTRIES,
    "targets": _ENTRIES,
    "calendar": _SINGLES,
    "owners": _OWNERS,
    "budget": _MONEY,
    "comments": _NOTES,
}
_LISTS = frozenset({"measures", "indicators", "targets", "owners"})


@dataclass(frozen=True)
class Known:
    """An action of a known plan: its title and, by field, its paragraphs."""

    title: str
    number: str
    said: dict[str, tuple[str, ...]]


KnownPlan = tuple[tuple[str, tuple[Known, ...]], ...]


@dataclass(frozen=True)
class Style:
    """How a plan is written out: its columns in order, their words, how axes are told."""

    columns: tuple[str, ...]
    headers: dict[str, str]
    axes: str
    two_rows: bool
    title_line: bool
    blank_column: bool
    split: int | None


@st.composite
def plans(draw: st.DrawFn) -> KnownPlan:
    """Known plans: one to three axes with one to three actions each."""
    axes = draw(st.lists(st.sampled_from(_AXES), min_size=1, max_size=3, unique=True))
    titles = draw(st.permutations(_TITLES))
    found, used = [], 0
    for index, axis in enumerate(axes, 1):
        count = draw(st.integers(1, 3))
        actions = []
        for number, title in enumerate(titles[used : used + count], 1):
            said = {
                name: tuple(draw(st.lists(st.sampled_from(_POOLS[name]), unique=True,
                                          max_size=2 if name in _LISTS else 1)))
                for name in OPTIONAL
            }  # fmt: skip
            actions.append(Known(title, f"{index}.{number}", said))
        used += count
        found.append((axis, tuple(actions)))
    return tuple(found)


@st.composite
def styles(draw: st.DrawFn) -> Style:
    """Ways of writing a plan out."""
    told = draw(st.lists(st.sampled_from(OPTIONAL), min_size=2, max_size=7, unique=True))
    numbered = draw(st.booleans())
    columns = [*(["number"] if numbered else []), "action", *told]
    if draw(st.booleans()):
        later = [name for name in told if name != "measures"]
        steps = ["measures"] if "measures" in told else []
        columns = [*columns[: columns.index("action") + 1], *steps, *draw(st.permutations(later))]
    return Style(
        columns=tuple(columns),
        headers={name: draw(st.sampled_from(words)) for name, words in HEADERS.items()},
        axes=draw(st.sampled_from(("merged", "repeated", "blank", "lines", "prose"))),
        two_rows=draw(st.booleans()),
        title_line=draw(st.booleans()),
        blank_column=draw(st.booleans()),
        split=draw(st.none() | st.integers(1, 5)),
    )


def cell(column: int, *texts: str, width: int = 1, height: int = 1, bold: bool = False) -> Cell:
    """A cell with a paragraph per text."""
    paragraphs = tuple(Paragraph(text, bold=bold) for text in texts if text)
    return Cell(column, paragraphs, width, height)


def table(rows: Sequence[Sequence[Cell]], columns: int, number: int = 1) -> Table:
    """A table with its rows numbered."""
    placed = (Row(tuple(row), Place(table=number, row=at)) for at, row in enumerate(rows, 1))
    return Table(tuple(placed), columns, Place(table=number))


def document(*blocks: Block) -> Document:
    """A document of these blocks."""
    return Document(blocks, "docx")


def _columns(style: Style) -> tuple[str, ...]:
    column = style.axes in ("merged", "repeated", "blank")
    blank = ("",) if style.blank_column else ()
    return (*(("axis",) if column else ()), *style.columns, *blank)


def _header(style: Style) -> list[list[Cell]]:
    columns = _columns(style)
    names = [style.headers.get(name, "") for name in columns]
    if not style.two_rows:
        return [[cell(at, name, bold=True) for at, name in enumerate(names)]]
    at = columns.index("action")
    grouped = {at + 1, at + 2} & set(range(len(columns)))
    first = [cell(i, name, height=2) for i, name in enumerate(names) if i not in grouped]
    group = cell(at + 1, "Suivi", width=len(grouped))
    upper = sorted([*first, group], key=lambda one: one.column) if len(grouped) > 1 else []
    lower = [cell(i, names[i]) for i in sorted(grouped)]
    return [upper, lower] if upper else [[cell(i, name) for i, name in enumerate(names)]]


def _row(known: Known, style: Style, axis: Cell | None) -> list[Cell]:
    columns = _columns(style)
    plain = {"number": (known.number,), "action": (known.title,), **known.said}
    cells = [axis] if axis else []
    cells += [cell(at, *plain[name]) for at, name in enumerate(columns) if name in plain]
    return cells


def _axis_cell(style: Style, title: str, at: int, count: int) -> Cell | None:
    if style.axes == "repeated" or (style.axes == "blank" and at == 0):
        return cell(0, title)
    if style.axes == "merged" and at == 0:
        return cell(0, title, height=count)
    return None


def written(plan: KnownPlan, style: Style) -> Document:
    """The plan written out in a style, as the blocks of a document."""
    width = len(_columns(style))
    header = _header(style)
    blocks: list[Block] = [Paragraph("Plan d’action 2025-2027", level=1)]
    opening = [[cell(0, "Plan d’action 2025-2027", width=width)]] if style.title_line else []
    rows: list[list[Cell]] = []
    for index, (title, actions) in enumerate(plan, 1):
        if style.axes == "prose":
            blocks.append(Paragraph(f"Axe {index} : {title}", level=2))
            own = [_row(known, style, None) for known in actions]
            blocks.append(table([*header, *own], width, index))
            continue
        if style.axes == "lines":
            rows.append([cell(0, f"Axe {index} – {title}", width=width, bold=True)])
        for at, known in enumerate(actions):
            rows.append(_row(known, style, _axis_cell(style, title, at, len(actions))))
    if style.axes != "prose":
        blocks += _split([*opening, *header], header, rows, style, width)
    return document(*blocks)


def _split(
    first: list[list[Cell]],
    header: list[list[Cell]],
    rows: list[list[Cell]],
    style: Style,
    width: int,
) -> list[Block]:
    """The rows as one table, or as two with the header again, cut between two rows.

    Merged cells that the cut would go through begin again on the second page.
    """
    cut = style.split
    if cut is None or not 0 < cut < len(rows) or style.axes == "merged":
        return [table([*first, *rows], width)]
    return [table([*first, *rows[:cut]], width), table([*header, *rows[cut:]], width, 2)]


def without_numbers(plan: KnownPlan) -> KnownPlan:
    """The plan as a table without a column of numbers tells it."""
    return tuple(
        (title, tuple(replace(known, number="") for known in actions)) for title, actions in plan
    )
