"""What the first page says of the whole plan: its title, whose it is, the years it covers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from equiplan.domain.text.language import detect
from equiplan.domain.text.languages import Language

from ..blocks import Document, Paragraph, Table
from .words import clean, folded

_PLAN = re.compile(
    r"\b(?:plan|plans|pla|strateg\w+|estrategi\w+|feuille de route|hoja de ruta|road ?map|accord"
    r"|acuerdo|agreement|charte|carta|schema|programa|programme|program|gep|gap|matri[xz]"
    r"|politique|policy|politica|protocol\w*)\b"
)
_YEARLY = re.compile(
    r"\b(?:bilan|balance|review)\b[^.;]{0,40}\b(?:previsions?|previsiones|forecast)\b"
)
"""What heads a programme that looks back on a year and forward to the next."""
_BODY = re.compile(
    r"\b(?:universit\w+|universidad\w*|ecole|escuela|school|institut\w*|agence|agency|agencia"
    r"|ministere|ministry|ministerio|secretaria|ville|mairie|commune|ayuntamiento|municipio"
    r"|diputacion|departement|council|county|city|region|prefecture|centre|center|centro|hospital"
    r"|hopital|clinic\w*|fondation|foundation|fundacion|association|asociacion|federation"
    r"|federacion|societe|company|compania|empresa|grupo|groupe|group|consorcio|consortium"
    r"|network|reseau|red|trust|authority|autoridad|direction|direccion|academy|academie|academia"
    r"|conservatory|conservatoire|conservatorio|college|colegio|co-?operati\w+|cooperativa"
    r"|laboratoire|laboratory|laboratorio|bureau|office|airport|aeroport|aeropuerto|ngo|ong"
    r"|alliance|alianza|union|camara|chambre|chamber|banque|bank|banco|library|museum|musee|museo"
    r"|ateliers|service|servicio|organi[sz]ation|organizacion|observato\w+|s\.?l\.?u?\.?|s\.?a\.?"
    r"|board|commission|comision|society|sociedad|corporation|corporacion|ltd|gmbh|inc|plc|sas"
    r"|sarl)(?=\W|$)"
)
_AROUND = re.compile(
    r"\b(?:foreword|avant-propos|prologue|prologo|presenta\w+|introduc\w+|saluda|mot d|message"
    r"|annex\w*|anexos?|sommaire|contents?|contenidos?|indice|table des|approved|adopte|aprobado"
    r"|prepared|version|valide\w*|elabora\w+|published|page|pagina|privacy|registered)\b"
)
_LABELLED = re.compile(
    r"\s*(?:organi[sz]ation|organisme|[ée]tablissement|organizaci[oó]n|entidad)\s*:\s*(\S.{1,99})$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:Universi\w+|[ÉE]cole|Escuela|Institut\w*|Agence|Agencia|Minist[èe]r\w+|Ville|Ayuntamiento"
    r"|Centre|Centro|Hospital|Hôpital|Fondation|Fundación|Asociación|Association)"
    r"(?: (?:(?:de|del|des|du|of|for|the|la|las|los|les|el|et|y|and)\b"
    r"|(?:[dl][’'])?[A-ZÀ-Ý][\w’'-]*)){1,10}"
)
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_RANGE = re.compile(
    r"(?<![\d/])(20\d\d)\s?(?:[-–—/]|à|a|to|au|al|y|et|and|until|hasta)\s?(20\d\d|\d\d)(?![\d/])"
)
_OPEN_SPAN = re.compile(r"(?:19|20)\d\d\s?[-–—/]$")
_SPAN = re.compile(
    r"\bplan|period|vigencia|vigen|validity|validez|horizon|pluriannu|duree|duracion|trienn|cuatrien"
    r"|couvr|covers?\b|abarca|strateg|estrateg"
)
_VALID = re.compile(r"\bvalid|vigen|valable|en vigueur|period of|periodo de|periode d")
_OF_OTHERS = re.compile(
    r"europ|\bunion\b|\bnational|\bnacional|\bestatal|ministe|horizon|united nations"
    r"|naciones unidas|nations unies|\bgovernment|gouvernement|gobierno|\bley\b|\bloi\b|\blaw\b"
)
"""Whose years stand in a sentence when they are not the plan's."""
_SHORT = 120
_CUTS = re.compile(r"\s[·|—–-]\s|,\s(?=(?:19|20)\d\d|adopt|aprob|approv)|\s\(?(?=(?:19|20)\d\d)")
_HEAD = 14
_NEAR = 80
_LONGEST_PLAN = 15


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the first page; `weight` says how much it stands out, 0 for plain text."""

    text: str
    weight: float
    place: int


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is printed of the plan as a whole; None where nothing is."""

    title: str | None
    organisation: str | None
    language: Language | None
    period: tuple[int, int] | None


def _weight(paragraph: Paragraph) -> float:
    level = (10 - paragraph.level) / 2 if paragraph.level else 0.0
    return level + paragraph.size - 1 + 0.5 * paragraph.bold


def _of_table(table: Table) -> Iterator[tuple[str, float]]:
    """The lines above the header of a sheet: rows of a single cell, each weighing less."""
    for index, row in enumerate(table.rows[:8]):
        cells = [cell for cell in row.cells if cell.text.strip()]
        if len(cells) > 1:
            return
        for cell in cells:
            for paragraph in cell.paragraphs:
                yield paragraph.text, 3.0 + paragraph.bold - 0.02 * index


def _texts(document: Document) -> Iterator[tuple[str, float]]:
    """The first lines, without items of lists; the name of a sheet is not printed either."""
    for block in document.blocks:
        if isinstance(block, Table):
            yield from _of_table(block)
        elif _is_printed(document, block) and block.marker is None:
            yield block.text, _weight(block)


def _is_printed(document: Document, block: Paragraph) -> bool:
    return block.place.sheet is None and document.format not in ("xlsx", "xls", "ods")


def head(document: Document) -> tuple[Line, ...]:
    """The first lines of a document, up to its table of contents or first long paragraph."""
    found: list[Line] = []
    for text, weight in _texts(document):
        line = clean(text)
        ends = len(line) > 300 or bool(re.match(r"(?:sommaire|table des|indice|contents|contenid)",
                                                folded(line)))  # fmt: skip
        if len(found) == _HEAD or (found and ends):
            break
        if line and not ends:
            found.append(Line(line, weight, len(found)))
    return tuple(found)


def _is_title(line: Line) -> bool:
    plain = folded(line.text)
    return (
        len(line.text) <= 220
        and bool(_PLAN.search(plain))
        and not line.text.endswith((".", ";"))
        and not re.match(r"(?:anex|annex)", plain)
    )


def names_plan(document: Document) -> bool:
    """Whether a title on the first page says that the document is a plan."""
    return any(_is_title(line) and line.weight > 0 for line in head(document))


def _stands_out(line: Line) -> bool:
    """Whether a line that names no plan may be a title: a heading, or what heads a sheet."""
    if _AROUND.search(folded(line.text)):
        return False
    heads_table = line.place == 0 and line.weight >= 3 and not _is_body(line.text)
    return line.weight >= 4.5 or heads_table


def title_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of the title: the one that names a plan and stands out most, with its likes."""
    named = [line for line in lines if _is_title(line) and ">" not in line.text]
    pool = [line for line in named if line.weight > 0] or named[:1]
    if not pool:
        pool = [line for line in lines if _YEARLY.search(folded(line.text))][:1]
    if not pool:
        pool = [line for line in lines if _stands_out(line)]
    if not pool:
        return ()
    best = max(pool, key=lambda line: (line.weight, -line.place))
    first = last = best.place
    while best.weight > 0.4 and first and _alike(lines[first - 1], best):
        first -= 1
    while best.weight > 0.4 and last + 1 < len(lines) and _goes_on(lines[last + 1], lines[last]):
        last += 1
    return tuple(lines[first : last + 1])


def _alike(line: Line, best: Line) -> bool:
    """Whether a line beside the title is part of it: set alike, and not the name of a body."""
    same = abs(line.weight - best.weight) < 0.01
    years = _YEARS.sub("", line.text).strip(" -–—/à")
    return (
        same and bool(years) and not _AROUND.search(folded(line.text)) and not _is_body(line.text)
    )


def _goes_on(line: Line, above: Line) -> bool:
    """Whether a line is the rest of a title: alike, or the end of its span of years."""
    spans = _OPEN_SPAN.search(above.text) and _YEARS.fullmatch(line.text)
    return bool(spans) or _alike(line, above)


def _is_body(text: str) -> bool:
    plain = folded(text)
    return (
        len(text) <= 100
        and len(text.split()) <= 14
        and bool(_BODY.search(plain))
        and not _PLAN.search(plain)
        and not _AROUND.search(plain)
        and not re.search(r"[a-z]{3}\.$|:|^(?:groupes? de travail|grupos? de trabajo)", plain)
    )


def _bodies(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for piece in _CUTS.split(text):
            name = re.sub(r"\s*(?:page|página|pág\.?|p\.)?\s*\d*\s*$", "", piece, flags=re.I)
            if _is_body(name) and name[:1].isupper():
                yield name.strip(" ,·|–—-")


def _after_dash(title: str) -> str | None:
    """ "Title – BODY": what stands after the dash, if it is a name."""
    _, dash, rest = title.rpartition(" – ") if " – " in title else title.rpartition(" — ")
    name = _RANGE.sub("", rest)
    name = clean(_YEARS.sub("", name)).strip(" -–—,()")
    known = dash and name[:1].isupper() and len(name.split()) <= 8
    return name if known and not _PLAN.search(folded(name)) else None


def organisation(document: Document, lines: Sequence[Line], title: str | None) -> str | None:
    """Whose plan it is: a line that says so, one by the title, the title, a running header."""
    labelled = next((found for line in lines if (found := _LABELLED.match(line.text))), None)
    if labelled:
        return clean(labelled[1])
    near = next(_bodies(line.text for line in lines[:6] if len(line.text) <= 160), None)
    if near:
        return near
    inside = _NAMED.search(title or "")
    if inside and title and not _is_body(title):
        name = re.sub(
            r"(?: (?:de|del|des|du|la|las|los|les|of|the|et|y|and|for|el))+$", "", inside[0]
        )
        return name if " " in name else None
    running = next(_bodies(document.running), None) or _beside_plan(document.running)
    return (_after_dash(title) if title else None) or running


def _beside_plan(running: Iterable[str]) -> str | None:
    """A running header that names the plan after a name: "BODY – Plan d'action 2025"."""
    for text in running:
        plan = _PLAN.search(folded(text))
        name = text[: plan.start()].strip(" ·|–—-,") if plan and plan.start() > 3 else ""
        known = name[:1].isupper() and not _AROUND.search(folded(name)) and "»" not in name
        if known and len(name.split()) <= 10 and len(folded(text)) == len(text):
            return name
    return None


def _range(text: str) -> tuple[int, int] | None:
    match = _RANGE.search(text)
    if match is None:
        return None
    first = int(match[1])
    last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
    return (first, last) if first <= last <= first + _LONGEST_PLAN else None


def _years(text: str) -> tuple[int, int] | None:
    """The years of a title line: a range, or the first and last of those named."""
    if found := _range(text):
        return found
    years = [int(year) for year in _YEARS.findall(text)]
    if not years or max(years) - min(years) > _LONGEST_PLAN:
        return None
    return min(years), max(years)


def period(
    document: Document, lines: Sequence[Line], titles: Sequence[Line]
) -> tuple[int, int] | None:
    """The years of the plan: in its title, beside it, or where the text says what it covers."""
    beside = [
        line.text for line in lines[:8] if len(line.text) <= 120 and not line.text.endswith(".")
    ]
    stated = (_years(" ".join(line.text for line in titles)), *map(_range, beside))
    spans = (_years(text) for text in beside if len(set(_YEARS.findall(text))) == 2)
    running = (_range(text) for text in document.running if _PLAN.search(folded(text)))
    return next((one for one in (*stated, *spans, *running, *_said(document)) if one), None)


def _said(document: Document) -> Iterator[tuple[int, int] | None]:
    """Ranges of years in sentences about the plan's span."""
    for index, paragraph in enumerate(document.paragraphs()):
        if index >= _NEAR:
            return
        plain = folded(paragraph.text)
        if _VALID.search(plain) and len(set(_YEARS.findall(plain))) == 2 and len(plain) <= _SHORT:
            yield _years(paragraph.text)
        match = _RANGE.search(paragraph.text)
        if match and not _OF_OTHERS.search(plain[: match.start()][-_SHORT:]):
            around = paragraph.text[max(0, match.start() - 90) : match.end() + 40]
            yield _range(paragraph.text) if _SPAN.search(folded(around)) else None


def _words(document: Document) -> str:
    texts = []
    for block in document.blocks:
        rows = block.rows if isinstance(block, Table) else ()
        texts += [cell.text for row in rows for cell in row.cells]
        texts += [block.text] if isinstance(block, Paragraph) else []
    return "\n".join(texts)


def metadata(document: Document) -> Metadata:
    """Title, organisation, language and period, as far as they are printed."""
    lines = head(document)
    titles = title_lines(lines)
    title = clean(" ".join(line.text for line in titles)) or None
    return Metadata(
        title=title,
        organisation=organisation(document, lines, title),
        language=detect(_words(document)),
        period=period(document, lines, titles),
    )
