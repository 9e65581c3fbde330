"""Nodes in their order: what a line is by the lines around it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from ...blocks import Paragraph
from ..vocabulary import Field
from .nodes import END, LONGEST_HEAD, LONGEST_LABEL, Kind, Node, apart, line

_LISTED = frozenset({Field.ACTION, Field.INDICATORS, Field.TARGETS})
_FEW = 7
_LONGEST_PLAIN = 110


def _is_purpose(before: Node | None, after: Node) -> bool:
    """Whether a line between a heading that is one for sure and a label says what is wanted."""
    if before is None or before.kind is not Kind.HEAD or after.kind is not Kind.LABEL:
        return False
    return bool(before.source.level)


def _with_plain_heads(nodes: list[Node], *, looks: bool) -> None:
    """Short lines that no format marks as headings, where text follows them."""
    for at, node in enumerate(nodes):
        if node.kind is not Kind.TEXT or node.ends in END or node.text[:1].islower():
            continue
        if len(node.text) > _LONGEST_PLAIN or at + 1 >= len(nodes) or not node.text[:1].isalnum():
            continue
        before, after = nodes[at - 1] if at else None, nodes[at + 1]
        if before and before.kind is Kind.LABEL and before.means is not None:
            continue
        if _is_purpose(before, after):
            continue
        listed = before is not None and before.kind is after.kind is Kind.ITEM
        if before and listed and before.text[:1].islower():
            continue
        node.kind = Kind.HEAD
        node.rank = 82 if looks else 80


def _with_lost_signs(nodes: list[Node]) -> None:
    """A line inside a list that has lost its mark is an item like those around it."""
    for at in range(1, len(nodes)):
        node, before = nodes[at], nodes[at - 1]
        if node.kind is Kind.TEXT and before.kind is Kind.ITEM:
            goes_on = before.ends in (",", ";") and node.text[:1].islower()
            if goes_on and before.text[:1].islower():
                node.kind, node.sign, node.depth = Kind.ITEM, before.sign, before.depth


def _with_labels_apart(nodes: list[Node]) -> list[Node]:
    """ "Actions: the first", with the others set in below it, is a label and a list."""
    found: list[Node] = []
    for node, after in zip_longest(nodes, nodes[1:]):
        listed = after is not None and after.kind is Kind.ITEM and after.depth > node.depth
        names = node.label and node.means in _LISTED and node.kind in (Kind.ITEM, Kind.PAIR)
        if not (listed and names and after):
            found.append(node)
            continue
        label = replace(node, kind=Kind.LABEL, title=node.label, rank=90, sign="", children=[])
        first = _as_item(node, after)
        found += [label, first]
    return found


def _as_item(node: Node, after: Node) -> Node:
    rest = node.text.partition(":")[2].strip()
    return replace(
        node, kind=Kind.ITEM, text=rest, title=rest, label="", means=None, sign=after.sign,
        depth=after.depth, children=[],
    )  # fmt: skip


def _with_lone_openings(nodes: list[Node]) -> None:
    """An only item that ends with a colon over a list set in below it introduces that list."""
    for at, node in enumerate(nodes[:-1]):
        after = nodes[at + 1]
        wordy = len(node.text) >= LONGEST_LABEL or len(node.text.split()) > _FEW
        if node.kind is not Kind.ITEM or node.ends != ":" or not wordy:
            continue
        beside = [
            n
            for n in nodes
            if n.kind is Kind.ITEM and n.depth == node.depth and n.sign == node.sign
        ]
        if after.kind is Kind.ITEM and len(beside) == 1:
            node.kind, node.rank = Kind.INTRO, 95


def _with_numbered_heads(nodes: list[Node]) -> None:
    """A numbered line is a heading where something other than the next number follows it."""
    for at, node in enumerate(nodes):
        if node.kind is not Kind.ITEM or not re.search(r"\d|[IVX]", node.sign):
            continue
        after = nodes[at + 1] if at + 1 < len(nodes) else None
        if after is None or len(node.text) > LONGEST_HEAD or node.ends in END:
            continue
        if after.kind is Kind.ITEM and after.sign == node.sign:
            continue
        alike = [n for n in nodes if n.sign == node.sign and n.kind is Kind.ITEM]
        run = at and nodes[at - 1].sign == node.sign and nodes[at - 1].kind is Kind.ITEM
        if not run and len(alike) >= 1:
            node.kind = Kind.HEAD


def _with_even_numbers(nodes: list[Node]) -> None:
    """Lines with numbers of one shape ("1.1", "2.3") are headings where most of them are."""
    shapes: dict[int, list[Node]] = {}
    for node in nodes:
        if node.number and "." in node.number and not node.source.level and not node.source.marker:
            shapes.setdefault(node.number.count("."), []).append(node)
    for alike in shapes.values():
        heads = [node for node in alike if node.kind is Kind.HEAD]
        if len(heads) * 2 < len(alike):
            continue
        for node in alike:
            if node.kind in (Kind.ITEM, Kind.TEXT):
                node.kind, node.sign, node.rank = Kind.HEAD, "", heads[0].rank


_RUN = 3
_LINE = "line"


def _is_plain(node: Node) -> bool:
    """Whether nothing but its words says what a line is."""
    look = node.source
    return not (look.level or look.bold or look.marker) and look.size <= 1.05


def _is_bare(node: Node) -> bool:
    """Whether a line has no look, sign or number that would say what it is."""
    numbered = node.number or node.announces
    return _is_plain(node) and node.kind in (Kind.TEXT, Kind.HEAD) and not numbered


def _with_bare_lists(nodes: list[Node]) -> None:
    """Lines without signs under a label that comes again and again are a list; the last of them
    heads the next label as the line before the first does."""
    labels = Counter(n.title for n in nodes if n.kind in (Kind.LABEL, Kind.INTRO))
    at = 0
    while at < len(nodes):
        end = at + 1
        while end < len(nodes) and _is_bare(nodes[end]):
            end += 1
        again = nodes[at].kind in (Kind.LABEL, Kind.INTRO) and labels[nodes[at].title] > 1
        if again and end - at > 2:
            headed = end < len(nodes) and nodes[end].kind in (Kind.LABEL, Kind.INTRO)
            headed &= at > 0 and nodes[at - 1].kind is Kind.HEAD and _is_plain(nodes[at - 1])
            for node in nodes[at + 1 : end - headed]:
                node.kind, node.sign = Kind.ITEM, _LINE
            if headed:
                nodes[end - 1].kind, nodes[end - 1].rank = Kind.HEAD, nodes[at - 1].rank
        at = end


def _with_bare_runs(nodes: list[Node]) -> None:
    """Several short lines without signs, one after another, are a list under what stands above."""
    at = 0
    while at < len(nodes):
        end = at
        while end < len(nodes) and _is_bare(nodes[end]) and nodes[end].kind is Kind.HEAD:
            end += 1
        over = nodes[at - 1] if at else None
        if end - at >= _RUN and over is not None and over.kind in _HOLDING:
            for node in nodes[at:end]:
                node.kind, node.sign = Kind.ITEM, _LINE
        at = max(end, at + 1)


_HOLDING = frozenset({Kind.HEAD, Kind.LABEL, Kind.INTRO})


def _with_outer_numbers(nodes: list[Node]) -> None:
    """ "2." holds "2.1" wherever a text numbers its headings so."""
    heads = [node for node in nodes if node.kind is Kind.HEAD and not node.source.level]
    dotted = any("." in (node.number or "") for node in heads)
    numbered_heads = [node for node in heads if node.rank == 85]
    if dotted or len(numbered_heads) * 2 >= len(heads):
        for node in numbered_heads:
            node.rank = 45


def _with_articles(nodes: list[Node]) -> list[Node]:
    """ "Article 3" on a line of its own is the number of the title below it."""
    found: list[Node] = []
    skip = False
    for at, node in enumerate(nodes):
        if skip:
            skip = False
            continue
        lone = node.number and node.announces and node.title == node.text
        after = nodes[at + 1] if at + 1 < len(nodes) else None
        if lone and after and node.kind in (Kind.HEAD, Kind.TEXT) and _may_be_title(after):
            after.kind, after.rank, after.number = Kind.HEAD, node.rank, node.number
            after.announces = node.announces
            found.append(after)
            skip = True
            continue
        found.append(node)
    return found


def _may_be_title(node: Node) -> bool:
    return (
        node.number is None
        and len(node.text) < LONGEST_HEAD
        and node.ends not in END
        and node.kind in (Kind.TEXT, Kind.HEAD)
    )


def nodes_of(paragraphs: Sequence[Paragraph]) -> list[Node]:
    """The lines of a text as nodes, in order, not yet put under one another."""
    pieces = [piece for paragraph in paragraphs for piece in apart(paragraph)]
    nodes = [node for node in map(line, pieces) if node is not None]
    nodes = _with_articles(nodes)
    _with_lost_signs(nodes)
    nodes = _with_labels_apart(nodes)
    _with_lone_openings(nodes)
    _with_numbered_heads(nodes)
    looks = any(node.source.level or node.source.bold for node in nodes)
    _with_even_numbers(nodes)
    _with_plain_heads(nodes, looks=looks)
    _with_bare_lists(nodes)
    _with_bare_runs(nodes)
    _with_outer_numbers(nodes)
    for index, node in enumerate(nodes):
        node.index = index
    return nodes
