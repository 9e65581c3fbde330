"""Takes away the prompts of forms that nobody answered, in the words that Word gives them."""

import re
from dataclasses import dataclass, field, replace

from .blocks import Block, Cell, Document, LeftOut, Paragraph, Row

_PROMPTS = (
    r"(?:click|tap|click or tap)(?: here)? to (?:enter|add|insert|select|choose) .{1,40}",
    r"(?:choose|select) an item",
    r"(?:cliquez|appuyez|cliquez ou appuyez)(?: ici)? pour"
    r" (?:entrer|saisir|taper|ajouter|insérer|choisir|sélectionner) .{1,40}",
    r"(?:choisissez|sélectionnez) un élément",
    r"(?:haga clic|pulse)(?: aquí)?(?: o pulse)?(?: aquí)? para"
    r" (?:escribir|introducir|agregar|añadir|especificar|elegir|seleccionar) .{1,40}",
    r"(?:elija|seleccione) un elemento",
    r"klicken oder tippen sie hier, um .{1,40}",
    r"wählen sie ein element aus",
    r"fare clic o toccare qui per .{1,40}",
    r"clique ou toque aqui para .{1,40}",
    r"escolher um item",
)
_PROMPT = re.compile("|".join(_PROMPTS), re.IGNORECASE)
_SHORTEST, _LONGEST = 12, 80


@dataclass(slots=True)
class _Sorting:
    left: list[LeftOut] = field(default_factory=list)

    def is_answer(self, paragraph: Paragraph) -> bool:
        text = paragraph.text.strip(" .…[]()")
        prompt = _SHORTEST <= len(text) <= _LONGEST and _PROMPT.fullmatch(text) is not None
        if prompt:
            self.left.append(LeftOut("prompt", paragraph.text, paragraph.place))
        return not prompt

    def block(self, block: Block) -> Block | None:
        if isinstance(block, Paragraph):
            return block if self.is_answer(block) else None
        return replace(block, rows=tuple(self._row(row) for row in block.rows))

    def _row(self, row: Row) -> Row:
        return replace(row, cells=tuple(self._cell(cell) for cell in row.cells))

    def _cell(self, cell: Cell) -> Cell:
        kept = tuple(one for one in cell.paragraphs if self.is_answer(one))
        return cell if len(kept) == len(cell.paragraphs) else replace(cell, paragraphs=kept)


def without_prompts(document: Document) -> Document:
    """The document without prompts; they go to `left_out`."""
    sorting = _Sorting()
    blocks = tuple(one for one in map(sorting.block, document.blocks) if one is not None)
    if not sorting.left:
        return document
    return replace(document, blocks=blocks, left_out=(*document.left_out, *sorting.left))
