"""What a document without a plan seems to be: a letter, minutes, an invoice, people, figures…

By evidence only: words that such documents hold, of which several different ones must be there,
or what most cells of a table are. Two natures with as much evidence are none.
"""

import re
from dataclasses import replace

from equiplan.domain.plans.draft import PlanDraft

from .blocks import Cell, Document, Row, Table
from .people.headings import is_personal, use_of
from .people.model import Role
from .plans.words import folded

NO_PLAN = "reading.no_plan"
_ENOUGH = 2  # different pieces of evidence
_READ = 20_000  # characters: what a document is, it says early
_ROWS = 3  # below the headings, for a table to be a list
_SEXES, _SHORT = 6, 20  # values of a column of sex, letters of each
_NUMBER = re.compile(r"[-+]?[0-9][0-9 .,\u202f\u00a0]*(?: ?%)?")

# A pattern is a piece of evidence. They are looked for in folded text, a line for each block.
_WORDS: dict[str, tuple[str, ...]] = {
    "reading.seems_letter": (
        r"^(?:cher|chere|madame|monsieur|dear|estimad[oa]s?|querid[oa]s?)\b[^.:;]{0,40}[,:]?$",
        r"\bsalutations\b|\bcordialement\b|\b(?:yours|sincerely|regards)\b"
        r"|\batentamente\b|\bcordialmente\b|\ble saluda\b|\bun saludo\b",
        r"^(?:objet|subject|re|asunto) ?:",
    ),
    "reading.seems_minutes": (
        r"^(?:compte[- ]rendu|proces[- ]verbal|releve de decisions|minutes\b|acta\b)",
        r"^(?:etaient )?(?:presents?|presentes?|participants?|present|attendees|asistentes)\b ?:?",
        r"^(?:excuse\w*|absent\w*|apologies|excusad\w*|ausentes?)\b",
        r"\bordre du jour\b|\bagenda\b|\borden del dia\b",
        r"\bseance (?:est )?levee\b|\bprochaine (?:reunion|seance)\b|\bnext meeting\b"
        r"|\bmeeting (?:was )?closed\b|\bproxima reunion\b|\bse levanta la sesion\b",
    ),
    "reading.seems_invoice": (
        r"\bfacture\b|\binvoice\b|\bfactura\b",
        r"\btva\b|\bvat\b|\biva\b",
        r"\btotal (?:ht|ttc)\b|\bnet a payer\b|\b(?:total|amount) due\b|\btotal a pagar\b"
        r"|\bsubtotal\b",
        r"\bprix unitaire\b|\bunit price\b|\bprecio unitario\b",
        r"\biban\b|\becheance de paiement\b|\bpayment terms\b|\bvencimiento\b",
    ),
    "reading.seems_policy": (
        r"^(?:politique|charte|reglement|accord|policy|charter|code of conduct|politica|carta)\b",
        r"^(?:preambule|preamble|preambulo)\b",
        r"^(?:article|articulo) [0-9]+",
        r"\bs'engagent?\b|\bis committed to\b|\bcommits? to\b|\bse compromete\b",
        r"\b(?:presente?|cette) (?:politique|charte|accord)\b|\bthis (?:policy|charter)\b"
        r"|\b(?:la|esta) presente (?:politica|carta)\b|\besta politica\b",
    ),
    "reading.seems_data": (r"\A\s*[\[{]", r"[\]}]\s*\Z"),
}


def with_nature(draft: PlanDraft, document: Document) -> PlanDraft:
    """The draft of a document without a plan, saying what it seems to be where that shows."""
    findings = tuple(
        replace(finding, code=nature_of(document)) if finding.code == NO_PLAN else finding
        for finding in draft.findings
    )
    return replace(draft, findings=findings)


def nature_of(document: Document) -> str:
    """The code of the finding that says what a document without a plan seems to be."""
    lines = _lines(document)
    if not any(re.search(r"\w", line) for line in lines):
        return "reading.nothing_in_it"
    found = {code: _evidence(patterns, lines) for code, patterns in _WORDS.items()}
    most = max(found.values())
    best = [code for code, pieces in found.items() if pieces == most]
    if most >= _ENOUGH and len(best) == 1:
        return best[0]
    return next(filter(None, map(_nature_of_table, document.tables())), NO_PLAN)


def _lines(document: Document) -> list[str]:
    """The lines of the document and of the cells of its tables, folded, as far as is looked at."""
    lines: list[str] = []
    left = _READ
    for block in document.blocks:
        cells = (
            [cell.text for row in block.rows for cell in row.cells]
            if isinstance(block, Table)
            else [block.text]
        )
        for text in cells:
            lines += [folded(line).strip() for line in text.splitlines()]
            left -= len(text)
        if left < 0:
            break
    return lines


def _evidence(patterns: tuple[str, ...], lines: list[str]) -> int:
    text = "\n".join(lines)
    return sum(bool(re.search(pattern, text, re.MULTILINE)) for pattern in patterns)


def _nature_of_table(table: Table) -> str:
    """People have a column of sex beside others about them; series are numbers below headings."""
    first, *rest = table.rows
    if len(rest) < _ROWS:
        return ""
    if any(_is_sex(cell, rest) and _is_about_people(first, cell) for cell in first.cells):
        return "reading.seems_people"
    below = (cell.text.strip() for row in rest for cell in row.cells if cell.column > 0)
    filled = [text for text in below if text]
    numbers = [text for text in filled if _NUMBER.fullmatch(text)]
    return "reading.seems_series" if filled and len(numbers) * 3 >= len(filled) * 2 else ""


def _is_sex(heading: Cell, rows: list[Row]) -> bool:
    """Whether a column is called sex and holds a few short values."""
    values = {cell.text for row in rows for cell in row.cells if cell.column == heading.column}
    few = len(values) <= _SEXES and all(len(value) <= _SHORT for value in values)
    return few and use_of(heading.text).role is Role.SEX


def _is_about_people(headings: Row, sex: Cell) -> bool:
    others = [cell.text for cell in headings.cells if cell is not sex]
    return any(is_personal(text) or use_of(text).role is not Role.IGNORED for text in others)
