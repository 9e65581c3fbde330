"""Publishing a question: a table made of what is sure, handed to the releases, which protect it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import pgettext

from equiplan.disclosure.finding import found_in_counts
from equiplan.disclosure.rules import is_small, may_show_without, network_may_show
from equiplan.disclosure.wire import hierarchies_plain
from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.web.datasets.models import Policy
from equiplan.web.organisations.models import Member
from equiplan.web.platform.days import date_format
from equiplan.web.publications import services as publications
from equiplan.web.publications.models import Draft as PublicationDraft
from equiplan.web.publications.permissions import of_series

from ..models import DataRequest, Question
from ..selectors.results import Sure, sure
from ..tables import SEX, ask_of, sex_said, text_of
from .checks import DataRequestRefused

Cells = list[dict[str, Any]]
MEMBER = "member"


def publish_question(question: Question, *, by: Member, now: datetime) -> PublicationDraft:
    """The draft of a publication of one question, in the network's language.

    By member where its members were told so; else sums alone, in the finest breakdown of which
    every sum may leave. DataRequestRefused when nothing may.
    """
    data_request, ask = question.data_request, ask_of(question)
    known = sure(data_request, ask, timezone.localdate(now))
    if not known.submissions:
        raise DataRequestRefused("publishing.nothing_sure")
    series, kin = _series(question)
    _refuse_others(question, known, series)
    spoken_there = data_request.network.language
    language: Language = next((each for each in LANGUAGES if each == spoken_there), "fr")
    dimensions, cells = _cells(data_request, known)
    with translation.override(language):
        asked = publications.Asked(
            title=f"{ask.title(language)} – {data_request.network.name}",
            what=_what(data_request, language),
            series=series,
            kin=kin,
            contributors=tuple(each.member_id for each in known.submissions),
            tables=[{"name": ask.title(language)[:100], "dimensions": dimensions, "cells": cells}],
            policy=data_request.policy,
            threshold=data_request.threshold,
            source=reverse("data_requests:results", args=[data_request.pk]),
            is_open=data_request.is_open,
            labels=_labels(known, is_by_member=data_request.by_member),
            hierarchies=_hierarchies(known),
        )
    return publications.prepare(data_request.network, asked, by=by, now=now)


def _series(question: Question) -> tuple[str, str]:
    """The people of a question on their day; and what may be about the same people."""
    data_request, people = question.data_request, question.population_id
    days = f"{data_request.since or ''}:{data_request.on}"
    of = f"population:{people}" if people else f"data_request:{data_request.pk}:{question.code}"
    return f"{of}:{days}"[:100], f"data_requests:{days}"


def _refuse_others(question: Question, known: Sure, series: str) -> None:
    """DataRequestRefused where a sum of the same people left when other members were in it."""
    now = sorted(each.member_id for each in known.submissions)
    for each in of_series(question.data_request.network, series):
        if each.contributors != now:
            numbers = {"before": len(each.contributors), "now": len(now)}
            raise DataRequestRefused("publishing.others_have_answered", **numbers)


def _what(data_request: DataRequest, language: Language) -> str:
    """The data request and its day, and no number beside it: the auditor would ask where from."""
    on = date_format(data_request.on, "SHORT_DATE_FORMAT")
    return f"{text_of(data_request.titles, language)}, {on}"


def _cells(data_request: DataRequest, known: Sure) -> tuple[list[str], Cells]:
    if data_request.by_member:
        return _by_member(known)
    for dimensions in coarser(known.dimensions):
        found = list(known.cells(dimensions))
        k = data_request.threshold if data_request.policy != Policy.PUBLIC else 1
        if all(_may_leave(parts, data_request.least, k) for _codes, parts in found):
            return [*dimensions], [{**codes, "count": sum(parts)} for codes, parts in found]
    raise DataRequestRefused("publishing.not_enough", least=data_request.least)


def coarser(dimensions: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """A breakdown, then it without its other dimensions: sex alone goes last."""
    own = [each for each in dimensions if each != SEX]
    by_sex = (SEX,) if SEX in dimensions else ()
    yield from filter(None, ((*own[:most], *by_sex) for most in range(len(own), -1, -1)))


def _may_leave(parts: list[int], least: int, k: int) -> bool:
    """Whether a sum tells nothing of few people to who is in it: each member knows its own part."""
    if not any(parts):
        return True
    whole = sum(parts)
    if is_small(whole, k):
        return network_may_show(parts, members=least)  # hidden by itself
    fine = all(may_show_without(whole, part, k=k) for part in parts)
    return fine and network_may_show(parts, members=least)


def _by_member(known: Sure) -> tuple[list[str], Cells]:
    cells = [
        {MEMBER: str(each.member_id), **codes, "count": parts[n]}
        for codes, parts in known.cells(known.dimensions)
        for n, each in enumerate(known.submissions)
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
    names = {str(each.member_id): each.member.name for each in known.submissions}
    return {MEMBER: {"": pgettext("dimension", "Member")} | names}


def _hierarchies(known: Sure) -> list[dict[str, Any]]:
    """What lies in what, as the counts show it."""
    own = [each for each in known.dimensions if each != SEX]
    found = found_in_counts(codes for codes, parts in known.cells(own) if any(parts))
    return hierarchies_plain(found)
