"""Publishing an item: a table made of what is sure, handed to the releases, which protect it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import pgettext

from equiplan.disclosure.finding import found_in_counts
from equiplan.disclosure.rules import network_may_show
from equiplan.disclosure.wire import hierarchies_plain
from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.web.organisations.models import Member
from equiplan.web.platform.days import date_format
from equiplan.web.publications import services as publications
from equiplan.web.publications.models import Draft as Release

from ..models import Collection, Item
from ..selectors.results import Sure, sure
from ..tables import SEX, ask_of, sex_said, text_of
from .checks import DataRequestRefused

Cells = list[dict[str, Any]]
MEMBER = "member"


def release(item: Item, *, by: Member, now: datetime) -> Release:
    """The draft of a release of one item, in the network's language.

    By member where its members were told so; else sums alone, in the finest breakdown of which
    every sum may leave. DataRequestRefused when nothing may.
    """
    collection, ask = item.collection, ask_of(item)
    known = sure(collection, ask, timezone.localdate(now))
    if not known.reports:
        raise DataRequestRefused("publishing.nothing_sure")
    spoken_there = collection.network.language
    language: Language = next((each for each in LANGUAGES if each == spoken_there), "fr")
    dimensions, cells = _cells(collection, known)
    with translation.override(language):
        asked = publications.Asked(
            title=f"{ask.title(language)} – {collection.network.name}",
            what=_what(collection, language),
            series=f"collection:{collection.pk}:{item.code}"[:100],
            tables=[{"name": ask.title(language)[:100], "dimensions": dimensions, "cells": cells}],
            policy=collection.policy,
            threshold=collection.threshold,
            source=reverse("data_requests:results", args=[collection.pk]),
            is_open=collection.is_open,
            labels=_labels(known, is_by_member=collection.by_member),
            hierarchies=_hierarchies(known),
        )
    return publications.prepare(collection.network, asked, by=by, now=now)


def _what(collection: Collection, language: Language) -> str:
    """The collection and its day, and no number beside it: the auditor would ask where from."""
    on = date_format(collection.on, "SHORT_DATE_FORMAT")
    return f"{text_of(collection.titles, language)}, {on}"


def _cells(collection: Collection, known: Sure) -> tuple[list[str], Cells]:
    if collection.by_member:
        return _by_member(known)
    for dimensions in coarser(known.dimensions):
        found = list(known.cells(dimensions))
        if all(_may_leave(parts, collection.least) for _codes, parts in found):
            return [*dimensions], [{**codes, "count": sum(parts)} for codes, parts in found]
    raise DataRequestRefused("publishing.not_enough", least=collection.least)


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


def _by_member(known: Sure) -> tuple[list[str], Cells]:
    cells = [
        {MEMBER: str(each.member_id), **codes, "count": parts[n]}
        for codes, parts in known.cells(known.dimensions)
        for n, each in enumerate(known.reports)
    ]
    return [MEMBER, *known.dimensions], cells


def _labels(known: Sure, *, is_by_member: bool) -> dict[str, dict[str, dict[str, str]]]:
    """What each dimension ("") and each of its categories is called in each language."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for language in LANGUAGES:
        with translation.override(language):
            members = _members(known) if is_by_member else {}
            for name, names in (_names(known, language) | members).items():
                for code, said in names.items():
                    found.setdefault(name, {}).setdefault(code, {})[language] = said
    return found


def _names(known: Sure, language: Language) -> dict[str, dict[str, str]]:
    found = {
        each.name: {"": each.label(language)}
        | {one.code: one.called(language) for one in each.categories}
        for each in known.ask.dimensions
    }
    sexes = {sex: sex_said(sex) for sex in known.ask.sexes}
    return found | {SEX: {"": pgettext("dimension", "Sex")} | sexes}


def _members(known: Sure) -> dict[str, dict[str, str]]:
    names = {str(each.member_id): each.member.name for each in known.reports}
    return {MEMBER: {"": pgettext("dimension", "Member")} | names}


def _hierarchies(known: Sure) -> list[dict[str, Any]]:
    """What lies in what, as the counts show it."""
    own = [each for each in known.dimensions if each != SEX]
    found = found_in_counts(codes for codes, parts in known.cells(own) if any(parts))
    return hierarchies_plain(found)
