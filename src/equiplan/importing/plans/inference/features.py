"""What speaks for a role: the look of a node, its words, its place, those like it and around it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from ..headers import recognise
from ..words import content, tokens
from .groups import groups, groups_of_word
from .nodes import Kind, Node
from .tree import classes

_STEM = 5
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"\d+\s?%|%")
_MONEY = re.compile(r"[€$£]|\b(?:eur|euros?|usd|fcfa|xof)\b", re.IGNORECASE)
_VERBS = re.compile(
    r"(?P<plural>\w+(?:remos|amos|emos|imos|rons))$|(?P<future>\w+(?:ront|ra|rá|rán))$"
    r"|(?P<infinitive>\w{2,}(?:er|ir|re|ar|oir))$|(?P<gerund>\w+(?:ing|ndo|ant))$"
    r"|(?P<noun>\w+(?:cion|tion|sion|ment|miento|age|ance|ence|encia|ancia|dad|ity|ure|ura))$"
)


@lru_cache(maxsize=65536)
def stems(text: str) -> tuple[str, ...]:
    """The beginnings of its telling words."""
    return tuple(word[:_STEM] for word in content(text) if not word.isdigit())


@lru_cache(maxsize=65536)
def form(word: str) -> str:
    """What kind of word it is by its ending."""
    match = _VERBS.match(word)
    return (match.lastgroup or "") if match else "plain"


def size(count: int) -> str:
    """A number, coarsely."""
    return str(count) if count < 3 else "3+" if count < 6 else "6+" if count < 15 else "15+"


def _length(text: str) -> str:
    words = len(text.split())
    return next((str(top) for top in (2, 4, 7, 12, 20, 35, 60, 100) if words <= top), "long")


def _first(text: str) -> list[str]:
    words = [w for w in tokens(text) if not w.isdigit()]
    while len(words) > 1 and words[0] in (
        "la",
        "le",
        "les",
        "l",
        "el",
        "los",
        "las",
        "the",
        "a",
        "an",
        "un",
        "une",
        "una",
        "des",
        "to",
        "de",
        "d",
        "se",
        "s",
        "nous",
        "we",
        "will",
    ):
        words = words[1:]
    return words[:2]


def _own(node: Node) -> Iterator[str]:
    text = node.title or node.text
    yield f"kind={node.kind}"
    yield f"len={_length(text)}"
    yield f"kind={node.kind} len={_length(text)}"
    yield f"ends={node.ends if not node.ends.isalnum() else 'w'}"
    yield f"case={'low' if text[:1].islower() else 'up'}"
    for name, pattern in (("year", _YEAR), ("share", _NUMBER), ("money", _MONEY)):
        if pattern.search(text):
            yield f"has={name}"


def _named(node: Node) -> Iterator[str]:
    """Its number, its label, the word that announces it."""
    if node.number:
        yield f"numbered={min(node.number.count('.'), 2)} {node.kind}"
    if node.announces:
        yield f"announces={node.announces}"
    if node.means:
        yield f"means={node.means}"
        yield f"means={node.means} {node.kind}"
    if node.label:
        yield "labelled"
        yield from (f"label~{stem}" for stem in dict.fromkeys(stems(node.label)))


def _opening(node: Node) -> Iterator[str]:
    """The word it begins with."""
    words = _first(node.title or node.text)
    if words:
        yield f"first={words[0][:_STEM]}"
        yield f"form={form(words[0])}"
        yield f"form={form(words[0])} {node.kind}"
        yield from (f"first:{group} {node.kind}" for group in groups_of_word(words[0]))


def _words(node: Node) -> Iterator[str]:
    """The groups of its words, and the words themselves where they name or introduce."""
    text = node.title or node.text
    whole = groups(" ".join(text.split()[-14:]) if node.kind is Kind.INTRO else text[:160])
    yield from (f"has:{group} {node.kind}" for group in sorted(whole))
    if node.kind in (Kind.HEAD, Kind.LABEL) and not whole:
        yield "no group"
    if len(text) < 120 and node.kind in (Kind.HEAD, Kind.LABEL, Kind.INTRO):
        yield from (f"word~{stem}" for stem in dict.fromkeys(stems(text)))
        field = recognise(text)
        if field:
            yield f"head={field}"
    elif node.kind is Kind.INTRO:
        yield from (f"word~{stem}" for stem in dict.fromkeys(stems(text)[-12:]))


def _below(node: Node) -> Iterator[str]:
    """The kinds of what stands under it."""
    kinds = Counter(child.kind for child in node.children)
    yield f"kids={size(len(node.children))} {node.kind}"
    if not node.children:
        return
    yield f"firstkid={node.children[0].kind} {node.kind}"
    for kind, count in kinds.items():
        yield f"has {kind}={size(count)} {node.kind}"
    if kinds[Kind.TEXT] == len(node.children):
        yield f"only text {node.kind}"
    if any(g.kind is Kind.ITEM for child in node.children for g in child.children):
        yield f"lists below {node.kind}"
    if kinds[Kind.HEAD]:
        yield f"heads below {node.kind}"


def _held(node: Node) -> Iterator[str]:
    """What its lists have in common, what its first labels say."""
    lists = [members for members in classes(node) if members[0].kind is Kind.ITEM]
    for members in lists[:2]:
        yield from (f"kids {common} {node.kind}" for common in _class(members))
    for child in node.children[:4]:
        if child.kind not in (Kind.LABEL, Kind.INTRO, Kind.PAIR):
            continue
        if child.means:
            yield f"kid means={child.means}"
        yield from (f"kid~{stem}" for stem in dict.fromkeys(stems(child.label or child.title)[-8:]))
        known = sorted(groups(child.label or child.title[-120:]))
        yield from (f"kid:{group} {node.kind}" for group in known)


def _around(node: Node) -> Iterator[str]:
    siblings = node.parent.children if node.parent else [node]
    at = siblings.index(node)
    before = siblings[at - 1] if at else None
    after = siblings[at + 1] if at + 1 < len(siblings) else None
    yield f"before={before.kind if before else '-'} {node.kind}"
    yield f"after={after.kind if after else '-'} {node.kind}"
    for name, near in (("before", before), ("after", after)):
        if near and near.means:
            yield f"{name} means={near.means} {node.kind}"
        if near and near.kind in (Kind.LABEL, Kind.INTRO):
            yield from (f"{name}:{group} {node.kind}" for group in sorted(groups(near.text[-60:])))
    yield f"place={'first' if at == 0 else 'last' if after is None else 'mid'} {node.kind}"
    alike = [s for s in siblings if s.kind is node.kind and s.rank == node.rank]
    yield f"alike={size(len(alike))} {node.kind}"
    if node.kind is Kind.HEAD and len(alike) > 1:
        holding = sum(any(c.kind is Kind.ITEM for c in s.children) for s in alike)
        yield f"alike hold lists={holding * 4 // len(alike)}"
        for group, many in Counter(g for s in alike for g in groups(s.title[:120])).items():
            if many * 2 >= len(alike):
                yield f"alike:{group}"
        yield f"alike numbered={sum(bool(s.number) for s in alike) * 2 // len(alike)}"
        labelled = sum(any(c.kind in (Kind.PAIR, Kind.LABEL) for c in s.children) for s in alike)
        yield f"alike hold labels={labelled * 4 // len(alike)}"


def _over(node: Node) -> Iterator[str]:
    heads = [one for one in node.above() if one.text][:3]
    for depth, head in enumerate(heads, 1):
        text = head.title
        yield f"over{depth}={head.kind} {node.kind}"
        chosen = stems(text)[-12:] if head.kind is Kind.INTRO else stems(text)[:12]
        for stem in set(chosen):
            yield f"over{min(depth, 2)}~{stem}"
        if head.means:
            yield f"over{depth} means={head.means} {node.kind}"
        for group in groups(text[-120:] if head.kind is Kind.INTRO else text[:120]):
            yield f"over{depth}:{group} {node.kind}"
            yield f"over:{group}"
        field = recognise(text) if len(text) < 100 else None
        if field:
            yield f"over{depth} head={field} {node.kind}"
    yield f"depth={min(len(heads), 4)} {node.kind}"


def _class(members: Sequence[Node]) -> list[str]:
    """What members of a class have in common."""
    if len(members) < 2:
        return [f"class=1 {members[0].kind}"]
    kind = members[0].kind
    forms = Counter(form(words[0]) for m in members if (words := _first(m.title)))
    best, count = forms.most_common(1)[0] if forms else ("", 0)
    average = sum(len(m.title.split()) for m in members) // len(members)
    shares = sum(bool(_NUMBER.search(m.title)) for m in members)
    found = [
        f"class={size(len(members))} {kind}",
        f"class form={best if count * 2 >= len(members) else 'mixed'} {kind}",
        f"class len={_length('x ' * average)} {kind}",
        f"class shares={shares * 3 // len(members)} {kind}",
        f"class kids={sum(bool(m.children) for m in members) * 3 // len(members)} {kind}",
        f"class low={sum(m.title[:1].islower() for m in members) * 3 // len(members)} {kind}",
        f"class labelled={sum(bool(m.label) for m in members) * 3 // len(members)} {kind}",
    ]
    kin = Counter(
        group for m in members if (words := _first(m.title)) for group in groups_of_word(words[0])
    )
    found += [f"class:{g}={n * 3 // len(members)} {kind}" for g, n in kin.items()]
    firsts = Counter(words[0][:_STEM] for m in members if (words := _first(m.title)))
    if firsts and firsts.most_common(1)[0][1] * 2 >= len(members):
        found.append(f"class same first {kind}")
    return found


def _walk(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _walk(child)


_SPEAK = (_own, _named, _opening, _words, _below, _held, _around, _over)


def features(top: Node) -> dict[int, list[str]]:
    """By the index of each node, what speaks for its role."""
    nodes = list(_walk(top))
    shared: dict[int, list[str]] = {}
    for parent in (top, *nodes):
        for members in classes(parent):
            common = _class(members)
            for member in members:
                shared[member.index] = common
    count = max(len(nodes), 1)
    heads = [node for node in nodes if node.kind is Kind.HEAD]
    lists = sum(node.kind is Kind.ITEM for node in nodes)
    found: dict[int, list[str]] = {}
    for position, node in enumerate(nodes):
        general = [
            f"at={position * 5 // count} {node.kind}",
            f"start={position if position < 3 else 3} {node.kind}",
            f"doc lists={'none' if not lists else 'some'} {node.kind}",
            f"doc heads={size(len(heads))} {node.kind}",
        ]
        own = chain.from_iterable(speak(node) for speak in _SPEAK)
        # In a fixed order: sums of weights may not depend on that of sets.
        found[node.index] = sorted({*own, *shared[node.index], *general})
    return found
