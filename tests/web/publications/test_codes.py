"""Codes inside, words at the edge: labels and languages change nothing of what is hidden."""

import json
from typing import Any

import pytest
from django.utils import translation

from equiplan.disclosure import audit
from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.publications import labels, rendering, selectors
from equiplan.web.publications import services as actions
from equiplan.web.publications.models import Draft, Publication, State
from tests.conftest import Enrol, SignIn
from tests.web.readings import NOW

from .making import COUNTS, prepared, published, table

pytestmark = pytest.mark.django_db
Plain = dict[str, Any]


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    return enrol(school)


def coded(counts: dict[str, tuple[int, int]] = COUNTS) -> Plain:
    """Women and men of schools, in codes."""
    cells = [
        {"school": school, "sex": sex, "count": count}
        for school, both in counts.items()
        for sex, count in zip(("F", "M"), both, strict=True)
    ]
    return {"name": "t", "dimensions": ["school", "sex"], "cells": cells}


def called(school: str, sex: str, *, of: str = "") -> labels.Labels:
    """What everything is called, the same in every language but for its mark."""
    marks = {"fr": "", "en": " (en)", "es": " (es)"}
    names = {"": school} | {each: f"{of}{each}" for each in COUNTS}
    sexes = {"": sex, "F": f"{of}Femmes", "M": f"{of}Hommes"}
    return {
        dimension: {
            code: {language: said + mark for language, mark in marks.items()}
            for code, said in each.items()
        }
        for dimension, each in (("school", names), ("sex", sexes))
    }


def hidden(told: Draft | Publication) -> set[frozenset[tuple[str, str]]]:
    return {
        frozenset((name, one) for name, one in cell.items() if name != "count")
        for each in told.tables["tables"]
        for cell in each["cells"]
        if cell["count"] is None
    }


SEXES = {"name": "u", "dimensions": ["sex"], "cells": [{"sex": "F", "count": 124}]}
SEXES["cells"] = [{"sex": "F", "count": 124}, {"sex": "M", "count": 90}]
SCHOOLS = {
    "name": "v",
    "dimensions": ["school"],
    "cells": [{"school": school, "count": sum(both)} for school, both in COUNTS.items()],
}


def test_every_label_renamed_and_another_language_hide_the_same(officer: Member) -> None:
    """Alone, the totals of schools are all shown; after what has left, some must not be."""
    first = published(officer, tables=[coded()], labels=called("École", "Sexe"))
    same = prepared(officer, tables=[coded(), SCHOOLS], labels=called("École", "Sexe"))
    with translation.override("es"):
        renamed = called("Centro", "Género", of="El ")
        other = prepared(officer, tables=[coded(), SCHOOLS], labels=renamed)
    assert (same.state, other.state) == (State.READY, State.READY)
    assert hidden(other) == hidden(same) >= hidden(first)


def test_the_auditor_links_the_same_cells_whatever_they_are_called(officer: Member) -> None:
    first = published(officer, tables=[coded()], labels=called("École", "Sexe"))
    draft = prepared(officer, tables=[coded()], labels=called("Centro", "Género", of="El "))
    attacker = rendering.Attacker([{"tables": first.tables["tables"]}], [], [])
    cells = {frozenset(each.hidden) for each in rendering.as_seen(draft, attacker)}
    assert cells == {frozenset(hidden(first))}
    shown = {**draft.tables, "tables": [coded()]}
    Draft.objects.filter(pk=draft.pk).update(tables=shown)
    draft.refresh_from_db()
    for seen in rendering.as_seen(draft, attacker):
        assert not audit.attack(seen).is_passed


def test_a_page_and_a_text_table_are_in_the_language_of_who_reads_and_the_file_in_codes(
    officer: Member,
) -> None:
    publication = published(officer, tables=[coded()], labels=called("École", "Sexe"))
    for language, mark in (("fr", ""), ("en", " (en)"), ("es", " (es)")):
        with translation.override(language):
            assert f"Femmes{mark}<" in selectors.page(publication)
            assert f"École{mark},Sexe{mark}," in rendering.csv_text(publication)
    file = json.loads(rendering.json_bytes(publication))
    assert file["tables"][0]["dimensions"] == ["school", "sex"]
    assert file["labels"]["sex"]["F"] == {"fr": "Femmes", "en": "Femmes (en)", "es": "Femmes (es)"}


def _in_words(cell: Plain, words: dict[str, str]) -> Plain:
    named = {words[k]: words.get(v, v) for k, v in cell.items() if k != "count"}
    return {**named, "count": cell["count"]}


def in_words(publication: Publication) -> None:
    """Have a publication be one of before there were codes: words, in the language of then."""
    words = {"school": "École", "sex": "Sexe", "F": "Femmes", "M": "Hommes"}
    tables = [
        {
            **each,
            "dimensions": [words[name] for name in each["dimensions"]],
            "cells": [_in_words(cell, words) for cell in each["cells"]],
        }
        for each in publication.tables["tables"]
    ]
    told = {name: each for name, each in publication.tables.items() if name != "labels"}
    Publication.objects.filter(pk=publication.pk).update(tables=told | {"tables": tables})


def test_what_left_in_words_before_there_were_codes_is_recognised(officer: Member) -> None:
    first = published(officer, tables=[coded()], labels=called("École", "Sexe"))
    same = prepared(officer, tables=[coded(), SCHOOLS], labels=called("École", "Sexe"))
    in_words(first)
    after = prepared(officer, tables=[coded(), SCHOOLS], labels=called("ECOLE", "sexe"))
    assert after.state == State.READY
    assert hidden(after) == hidden(same)
    words = selectors.page(Publication.objects.get())
    assert "Femmes" in words


def test_a_word_that_stands_for_nothing_any_more_lets_nothing_leave(officer: Member) -> None:
    in_words(published(officer, tables=[coded()], labels=called("École", "Sexe")))
    draft = prepared(officer, tables=[coded()], labels=called("Centro", "Género"))
    assert draft.state == State.REFUSED
    said = {selectors.refusal(draft, language) for language in LANGUAGES}
    assert len(said) == 3
    assert all("École" in each for each in said)


def test_two_codes_under_one_name_are_told_apart_on_the_page(officer: Member) -> None:
    names = {"school": {"": {}, "A": {"fr": "Nord"}, "B": {"fr": "Nord"}}}
    publication = published(officer, tables=[coded()], labels=names)
    with translation.override("fr"):
        page = selectors.page(publication)
    assert ">Nord<" in page
    assert ">Nord (2)<" in page


def test_a_label_that_is_the_word_for_a_total_is_refused(officer: Member) -> None:
    names = {"school": {"A": {"fr": "Total"}}}
    with pytest.raises(actions.PublicationRefused) as refused:
        prepared(officer, tables=[coded()], labels=names)
    assert refused.value.code == "publication.same_word"


def test_names_that_differ_only_by_accents_from_what_left_are_said_on_the_draft(
    officer: Member, sign_in: SignIn
) -> None:
    published(officer, tables=[table()])
    other = {f" {school} ".lower().strip(): both for school, both in COUNTS.items()}
    draft = prepared(officer, tables=[table(counts=other)])
    page = sign_in(officer).get(draft.get_absolute_url()).content.decode()
    assert "Est-ce la même catégorie" in page
    assert hidden(draft)


SERVICES = {"s1": 3, "s2": 30, "s3": 9, "s4": 17}
WITHIN = {"s1": "d1", "s2": "d1", "s3": "d2", "s4": "d2"}


def test_services_then_directorates_are_protected_as_one(officer: Member) -> None:
    services: Plain = {
        "name": "t",
        "dimensions": ["service"],
        "cells": [{"service": s, "count": n} for s, n in SERVICES.items()],
    }
    directorates: Plain = {
        "name": "t",
        "dimensions": ["directorate"],
        "cells": [{"directorate": "d1", "count": 33}, {"directorate": "d2", "count": 26}],
    }
    nest = {
        "child": "service",
        "parent": "directorate",
        "map": WITHIN,
        "found": True,
    }
    alone = prepared(officer, tables=[directorates], series="alone", hierarchies=[nest])
    first = published(officer, tables=[services], hierarchies=[nest])
    assert (hidden(alone), len(hidden(first))) == (set(), 2)
    second = prepared(officer, tables=[directorates], hierarchies=[nest])
    assert second.state == State.READY
    assert _cell("s1") in hidden(first)
    assert _cell("s2") not in hidden(first)  # so the directorate less it would tell the other
    assert hidden(second) == {frozenset({("directorate", each)}) for each in ("d1", "d2")}
    assert "hierarchies" not in second.tables
    actions.publish(second, by=officer, now=NOW)


def _cell(service: str) -> frozenset[tuple[str, str]]:
    return frozenset({("service", service)})
