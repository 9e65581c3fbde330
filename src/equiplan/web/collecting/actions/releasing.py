"""Publishing an item: a table made of what is sure, handed to the releases, which protect it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import pgettext

from equiplan.core.languages import LANGUAGES, Language
from equiplan.disclosure.rules import network_may_show
from equiplan.web.organisations.models import Member
from equiplan.web.releases import actions as releases
from equiplan.web.releases.models import Draft as Release
from equiplan.web.shared.days import date_format

from ..asked import SEX, Ask, ask_of, sex_said, text_of
from ..models import Collection, Item
from ..queries.results import Sure, sure
from .checks import CollectingRefused

Cells = list[dict[str, Any]]


def release(item: Item, *, by: Member, now: datetime) -> Release:
    """The draft of a release of one item, in the network's language.

    By member where its members were told so; else sums alone, in the finest breakdown of which
    every sum may leave. CollectingRefused when nothing may.
    """
    collection, ask = item.collection, ask_of(item)
    known = sure(collection, ask, timezone.localdate(now))
    if not known.reports:
        raise CollectingRefused("publishing.nothing_sure")
    said = collection.network.language
    language: Language = next((each for each in LANGUAGES if each == said), "fr")
    with translation.override(language):
        dimensions, cells = _cells(collection, known, language)
        asked = releases.Asked(
            title=f"{ask.title(language)} – {collection.network.name}",
            what=_what(collection, language),
            series=f"collection:{collection.pk}:{item.code}"[:100],
            tables=[{"name": ask.title(language)[:100], "dimensions": dimensions, "cells": cells}],
            policy=collection.policy,
            threshold=collection.threshold,
            source=reverse("collecting:results", args=[collection.pk]),
            is_open=collection.is_open,
        )
    return releases.prepare(collection.network, asked, by=by, now=now)


def _what(collection: Collection, language: Language) -> str:
    """The collection and its day, and no number beside it: the auditor would ask where from."""
    on = date_format(collection.on, "SHORT_DATE_FORMAT")
    return f"{text_of(collection.titles, language)}, {on}"


def _cells(collection: Collection, known: Sure, language: Language) -> tuple[list[str], Cells]:
    names = _names(known.ask, language)
    if collection.by_member:
        return _by_member(known, names)
    for dimensions in coarser(known.dimensions):
        found = list(known.cells(dimensions))
        if all(_may_leave(parts, collection.least) for _codes, parts in found):
            told = [_called(codes, names) | {"count": sum(parts)} for codes, parts in found]
            return [names[each][""] for each in dimensions], told
    raise CollectingRefused("publishing.not_enough", least=collection.least)


def coarser(dimensions: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """A breakdown, then it without its other dimensions, then none: sex goes last."""
    own = [each for each in dimensions if each != SEX]
    by_sex = (SEX,) if SEX in dimensions else ()
    for most in range(len(own), -1, -1):
        yield (*own[:most], *by_sex)
    if by_sex:
        yield ()


def _may_leave(parts: list[int], least: int) -> bool:
    return not any(parts) or network_may_show(parts, members=least)


def _by_member(known: Sure, names: Mapping[str, Mapping[str, str]]) -> tuple[list[str], Cells]:
    head = pgettext("dimension", "Member")
    members = _distinct([each.member.name for each in known.reports])
    cells = [
        {head: member} | _called(codes, names) | {"count": parts[n]}
        for codes, parts in known.cells(known.dimensions)
        for n, member in enumerate(members)
    ]
    return [head, *(names[each][""] for each in known.dimensions)], cells


def _called(codes: Mapping[str, str], names: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    return {names[dimension][""]: names[dimension][code] for dimension, code in codes.items()}


def _names(ask: Ask, language: Language) -> dict[str, dict[str, str]]:
    """How each dimension ("") and each of its categories is called."""
    found = {}
    for each in ask.dimensions:
        called = _distinct([one.called(language) for one in each.categories])
        codes = (one.code for one in each.categories)
        found[each.name] = {"": each.label(language)} | dict(zip(codes, called, strict=True))
    sexes = {sex: sex_said(sex) for sex in ask.sexes}
    return found | {SEX: {"": pgettext("dimension", "Sex")} | sexes}


def _distinct(names: list[str]) -> list[str]:
    """The names, with a number behind one that was there before."""
    return [
        f"{name} ({names[: n + 1].count(name)})" if name in names[:n] else name
        for n, name in enumerate(names)
    ]
