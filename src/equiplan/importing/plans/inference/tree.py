"""The nodes of a text put under one another: headings hold lists, lists hold what stands under."""

from collections.abc import Sequence

from ...blocks import Paragraph
from ..words import folded
from .nodes import Kind, Node

_INTRO_RANK = 95


def root() -> Node:
    """What holds everything."""
    return Node(Kind.HEAD, "", "", Paragraph(""), rank=-1)


def _put(node: Node, parent: Node) -> None:
    node.parent = parent
    parent.children.append(node)


def _is_list(sign: str, at: Node) -> bool:
    return at.kind is Kind.ITEM and at.sign == sign


class _Open:
    """What is open while lines are put under one another: headings and items, the widest first."""

    def __init__(self) -> None:
        self.top = root()
        self.heads = [self.top]
        self.items: list[Node] = []

    def head(self, node: Node) -> None:
        """A heading or a label closes all that are not wider than it."""
        while self.heads[-1].rank >= node.rank or self.heads[-1].kind is Kind.INTRO:
            self.heads.pop()
        self._opened(node)

    def item(self, node: Node) -> None:
        """An item stands under the open one that it is set in under."""
        while self.items and not _nests(self.items[-1], node, self.items):
            self.items.pop()
        _put(node, self.items[-1] if self.items else self.heads[-1])
        self.items.append(node)

    def intro(self, node: Node) -> None:
        """A line that introduces a list, in a section or under an item."""
        if self.items and node.depth > self.items[-1].depth:
            _put(node, self.items[-1])
            return
        self._close_intros()
        node.rank = _INTRO_RANK
        self._opened(node)

    def text(self, node: Node) -> None:
        """Text set in under an item is its own; any other ends the list, but for label lines."""
        if self.items and node.depth > self.items[-1].depth:
            _put(node, self.items[-1])
            return
        if node.kind is not Kind.PAIR:
            self.items = []
        if not self.items:
            if node.kind is not Kind.PAIR:
                self._close_intros()
            _put(node, self.heads[-1])
            return
        _put(node, next((h for h in self.heads[::-1] if h.kind is not Kind.INTRO), self.top))

    def _opened(self, node: Node) -> None:
        _put(node, self.heads[-1])
        self.heads.append(node)
        self.items = []

    def _close_intros(self) -> None:
        while self.heads[-1].kind is Kind.INTRO:
            self.heads.pop()


def tree_of(nodes: Sequence[Node]) -> Node:
    """The tree of the nodes, in reading order."""
    opened = _Open()
    put = {
        Kind.HEAD: opened.head,
        Kind.LABEL: opened.head,
        Kind.ITEM: opened.item,
        Kind.INTRO: opened.intro,
    }
    for node in nodes:
        put.get(node.kind, opened.text)(node)
    return opened.top


def _nests(open_item: Node, node: Node, items: Sequence[Node]) -> bool:
    """Whether a list item stands under an open one."""
    if any(_is_list(node.sign, item) and item.depth == node.depth for item in items):
        return False
    if node.depth != open_item.depth:
        return node.depth > open_item.depth
    return node.sign != open_item.sign


def labels_under(node: Node) -> frozenset[str]:
    """The labels that stand under a heading: cards that say the same things are alike."""
    kinds = (Kind.PAIR, Kind.LABEL)
    found = frozenset(folded(c.label or c.title) for c in node.children if c.kind in kinds)
    return found if len(found) > 1 else frozenset()


def _hold_only_lists(parent: Node) -> bool:
    """Whether all headings under a node look alike and hold a list each and nothing else."""
    heads = [child for child in parent.children if child.kind is Kind.HEAD]
    even = len({head.rank for head in heads}) == 1 and len(heads) > 1
    return even and all(
        head.children and all(one.kind is Kind.ITEM for one in head.children) for head in heads
    )


def classes(parent: Node) -> list[list[Node]]:
    """The children of a node that look and are placed alike, in order of their first."""
    found: dict[tuple[object, ...], list[Node]] = {}
    block = 0
    even = _hold_only_lists(parent)
    for child in parent.children:
        if child.kind is Kind.ITEM:
            key: tuple[object, ...] = ("item", child.sign, child.depth, child.means, block)
        elif child.kind in (Kind.PAIR, Kind.LABEL):
            key = (child.kind, child.label or child.title, block if child.kind is Kind.LABEL else 0)
        elif child.kind is Kind.HEAD and even:
            key = ("head", child.rank)
        elif child.kind is Kind.HEAD and (labels := labels_under(child)):
            block += 1
            key = ("head", child.rank, labels)
        else:
            block += 1
            key = (child.index,)
        found.setdefault(key, []).append(child)
    return list(found.values())
