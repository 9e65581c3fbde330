"""Gold readings laid beside the nodes of a text: which node is what, to learn from."""

from collections import Counter
from typing import Any

from equiplan.importing.plans.inference.nodes import Node
from equiplan.importing.plans.inference.roles import NAMES, Role
from equiplan.importing.plans.words import tokens

Words = Counter[str]
_SAME = 0.75
_INSIDE = 0.8
FIELDS = {
    "measures": Role.MEASURE,
    "indicators": Role.INDICATOR,
    "targets": Role.TARGET,
    "owners": Role.OWNER,
    "calendar": Role.CALENDAR,
    "budget": Role.BUDGET,
    "comments": Role.COMMENT,
    "objective": Role.OBJECTIVE,
}


def bag(text: Any) -> Words:
    if isinstance(text, list):
        return sum(map(bag, text), Counter())
    return Counter(tokens(str(text or "")))


def likeness(one: Words, other: Words) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def inside(part: Words, whole: Words) -> float:
    return (part & whole).total() / part.total() if part else 0.0


def walk(node: Node) -> list[Node]:
    return [n for child in node.children for n in (child, *walk(child))]


def _best(
    wanted: Words, nodes: list[Node], taken: dict[int, Role], after: int, *, opens: bool
) -> Node | None:
    found: list[tuple[float, int, Node]] = []
    for node in nodes:
        if node.index in taken:
            continue
        score = max(likeness(wanted, bag(node.title)), likeness(wanted, bag(node.text)))
        begins = bag(" ".join(tokens(node.title)[: wanted.total()]))
        if opens and wanted.total() >= 2 and likeness(wanted, begins) > 0.95:
            score = max(score, 0.8)
        if score >= _SAME:
            found.append((score - 0.05 * (node.index < after), -node.index, node))
    return max(found, key=lambda f: (round(f[0], 2), f[1]))[2] if found else None


def labels(top: Node, gold: dict[str, Any]) -> tuple[dict[int, Role], float]:
    """The role of each node by the gold, and the share of its actions (or axes) that was found."""
    nodes = walk(top)
    roles: dict[int, Role] = {}
    actions: list[tuple[dict[str, Any], Node, int]] = []
    wanted = 0
    after = 0
    firsts: dict[int, int] = {}
    for i, axis in enumerate(gold["axes"]):
        for action in axis["actions"]:
            wanted += 1
            node = _best(bag(action["title"]), nodes, roles, after, opens=False)
            if node:
                roles[node.index] = Role.ACTION
                actions.append((action, node, i))
                after = node.index
                firsts.setdefault(i, node.index)
    title = bag(gold.get("title"))
    axes: list[tuple[dict[str, Any], Node]] = []
    for i, axis in enumerate(gold["axes"]):
        words = bag(axis["title"])
        before = [n for n in nodes if n.index < firsts.get(i, 10**9)]
        node = _best(words, before[::-1] if i in firsts else before, roles, 0, opens=True)
        if node and i in firsts:
            near = [
                n for n in before if n.index not in roles and likeness(words, bag(n.title)) >= 0.95
            ]
            node = near[-1] if near else node
        if node:
            same_as_title = len(gold["axes"]) == 1 and likeness(words, title) > 0.9
            roles[node.index] = Role.TITLE if same_as_title else Role.AXIS
            axes.append((axis, node))
    node = _best(title, nodes, roles, 0, opens=False) if title else None
    if node and Role.TITLE not in roles.values() and node.index < len(nodes) // 3:
        roles[node.index] = Role.TITLE
    _fields(nodes, roles, actions, axes)
    holders(top, roles)
    share = len(actions) / wanted if wanted else len(axes) / max(len(gold["axes"]), 1)
    return {n.index: roles.get(n.index, Role.OTHER) for n in nodes}, share


def _fields(nodes: list[Node], roles: dict[int, Role], actions: list[Any], axes: list[Any]) -> None:
    starts = sorted([n.index for _, n, _ in actions] + [n.index for _, n in axes])
    for action, node, _ in actions:
        end = next((s for s in starts if s > node.index), 10**9)
        _match(nodes, roles, action, node.index, end)
    axis_starts = sorted(n.index for _, n in axes)
    for axis, node in axes:
        end = next((s for s in axis_starts if s > node.index), 10**9)
        _match(nodes, roles, axis, node.index, end)
    for action, node, _ in actions:
        end = next((s for s in axis_starts if s > node.index), 10**9)
        _match(nodes, roles, action, node.index, end)


def _match(
    nodes: list[Node], roles: dict[int, Role], item: dict[str, Any], start: int, end: int
) -> None:
    for name, role in FIELDS.items():
        words = bag(item.get(name))
        if not words:
            continue
        for node in nodes:
            if not start < node.index < end or node.index in roles:
                continue
            own = bag(node.title)
            if own and inside(own, words) >= _INSIDE and own.total() >= min(2, words.total()):
                roles[node.index] = role


def holders(node: Node, roles: dict[int, Role]) -> None:
    for child in node.children:
        holders(child, roles)
        if child.index in roles or not child.children:
            continue
        below = [roles.get(n.index) for n in walk(child)]
        direct = Counter(roles.get(n.index) for n in child.children)
        best = direct.most_common(1)[0][0]
        if any(r in (Role.AXIS, Role.ACTION, Role.HOLDER) for r in below):
            roles[child.index] = Role.HOLDER
        elif best in NAMES:
            roles[child.index] = NAMES[best]
        elif best in NAMES.values():
            roles[child.index] = Role.HOLDER
