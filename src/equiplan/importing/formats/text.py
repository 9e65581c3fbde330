"""Reads plain text (.txt): wrapped lines, typed lists, light markup, tables of tabs or bars."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..blocks import Block, Document, Paragraph, Place
from ..errors import DocumentRefused
from ..limits import LIMITS, Limits
from .decode import decode
from .shape import paragraph, plain_table, tidy

_HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
_ITEM = re.compile(r"\s*(?:[-–—*+•◦▪·●○■□➢✓]|o(?=\s+[A-ZÀ-Ý])|\(?\w{1,3}[.)]|=>|->)\s+\S")
_RULE = re.compile(r"(?=[\s:|+=-]*?[-=]{3})[\s:|+=-]+$")
_TAG = re.compile(
    r"</?(?:p|br|i|b|u|em|strong|span|div|sup|sub|font|li|ul|ol|a)\b[^<>]{0,200}>", re.I
)
_BREAK = re.compile(r"<br\s{0,3}/?>|</p>\s{0,3}<p>", re.IGNORECASE)
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\s]{0,500}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500})\1")
_UNWRAPPED = 130


def read(path: Path, *, limits: Limits = LIMITS) -> Document:
    """The document in a text file; raises DocumentRefused where it is not text."""
    return document(decode(path.read_bytes()), limits=limits)


def document(text: str, *, limits: Limits = LIMITS) -> Document:
    """The document that a text is."""
    found = text.split("\n")
    if len(found) > limits.rows:
        raise DocumentRefused("document.too_many_rows", limit=limits.rows)
    return Document(tuple(_numbered(_blocks(found, _wrap_width(found)))), "txt")


def _numbered(blocks: Iterator[Block]) -> Iterator[Block]:
    paragraphs = tables = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            paragraphs += 1
            yield replace(block, place=Place(paragraph=paragraphs))
        else:
            tables += 1
            yield replace(
                block,
                place=Place(table=tables),
                rows=tuple(replace(r, place=replace(r.place, table=tables)) for r in block.rows),
            )


def _blocks(found: list[str], width: int | None) -> Iterator[Block]:
    group: list[str] = []
    for line in [*found, ""]:
        if line.strip():
            group.append(line)
        elif group:
            yield from _group(group, width)
            group = []


def _group(group: list[str], width: int | None) -> Iterator[Block]:
    """The blocks of lines that no empty line parts."""
    sign = _separator(group)
    if sign is None:
        yield from _prose(group, width)
        return
    rows = [_cells(line, sign) for line in group if not _RULE.match(line)]
    yield plain_table(rows, Place())


def _separator(group: list[str]) -> str | None:
    tabbed = [line for line in group if line.strip("\t ").count("\t")]
    if len(tabbed) * 2 >= len(group) and max(line.count("\t") for line in group) > 1:
        return "\t"
    barred = [line for line in group if line.strip().strip("|").count("|")]
    if len(barred) > 1 and len(barred) >= len(group) - 1:
        return "|"
    return None


def _cells(line: str, sign: str) -> list[str]:
    if sign == "|":
        line = line.strip().removeprefix("|").removesuffix("|")
    return [_plain(_BREAK.sub("\n", cell)) for cell in line.split(sign)]


def _prose(group: list[str], width: int | None) -> Iterator[Paragraph]:
    for line in _unwrapped(group, width):
        for part in _BREAK.split(line):
            yield from _paragraph(part)


def _paragraph(line: str) -> Iterator[Paragraph]:
    heading = _HEADING.match(line.strip())
    words = heading.group(2).rstrip("# ") if heading else line
    whole = tidy(words).strip("-–•* ")
    bold = whole.strip("* ") != "" and bool(_STRONG.fullmatch(f"**{whole}**"))
    bold = bold and tidy(words).lstrip("-–• ").startswith(("**", "__"))
    spaces = len(line) - len(line.lstrip(" \t"))
    made = paragraph(_plain(words), Place())
    if made is None:
        return
    level = len(heading.group(1)) if heading else 0
    yield replace(made, level=level, bold=bold, indent=(spaces + 1) // 2 if made.marker else 0)


def _plain(text: str) -> str:
    """The words of a line, its light markup taken off."""
    text = _STRONG.sub(r"\2", _LINK.sub(r"\1", text))
    return html.unescape(_TAG.sub(" ", text))


def _wrap_width(found: list[str]) -> int | None:
    """How wide the text was wrapped; None where each line is a whole paragraph."""
    lengths = [len(line.rstrip()) for line in found if len(line.split()) > 3 and "\t" not in line]
    if not lengths or max(lengths) > _UNWRAPPED:
        return None
    widest = max(lengths)
    full = sum(1 for length in lengths if length > widest - 15)
    return widest if full >= 3 and full * 5 >= len(lengths) else None


def _unwrapped(group: list[str], width: int | None) -> Iterator[str]:
    kept = ""
    for line in group:
        if kept and width and _continues(kept.rsplit("\n", 1)[-1], line, width):
            kept += "\n" + line.strip()
            continue
        if kept:
            yield kept.replace("\n", " ")
        kept = line.rstrip()
    yield kept.replace("\n", " ")


def _continues(line: str, following: str, width: int) -> bool:
    """Whether a line was wrapped: the first word of the next one had no room left on it."""
    if _ITEM.match(following) or _HEADING.match(following.strip()) or _HEADING.match(line.strip()):
        return False
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
