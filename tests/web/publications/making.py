"""Drafts and publications for tests, made by the services that pages use."""

from typing import Any

from equiplan.web.organisations.models import Member
from equiplan.web.publications import services
from equiplan.web.publications.models import Draft, Publication
from tests.web.readings import NOW

COUNTS = {"A": (41, 3), "B": (28, 30), "C": (19, 33), "D": (36, 24)}


def table(name: str = "Par école", counts: dict[str, tuple[int, int]] = COUNTS) -> dict[str, Any]:
    """Women and men of schools, as counted."""
    cells = [
        {"école": school, "sexe": sex, "count": count}
        for school, both in counts.items()
        for sex, count in zip(("F", "H"), both, strict=True)
    ]
    return {"name": name, "dimensions": ["école", "sexe"], "cells": cells}


def asked(**more: Any) -> services.Asked:
    """What may be asked to leave: one table, in which one count is small."""
    told: dict[str, Any] = {
        "title": "Effectifs par école",
        "what": "Au 31 décembre 2025",
        "series": "roster:1:2025",
        "tables": [table()],
        "source": "/figures/",
    }
    return services.Asked(**(told | more))


def waiting(member: Member, **more: Any) -> Draft:
    """A draft that its job has not protected yet."""
    return services.prepare(member.organisation, asked(**more), by=member, now=NOW)


def prepared(member: Member, **more: Any) -> Draft:
    """A draft that was protected and attacked."""
    draft = waiting(member, **more)
    services.work(draft)
    draft.refresh_from_db()
    return draft


def published(member: Member, **more: Any) -> Publication:
    """A publication that has left, open to anybody."""
    draft = prepared(member, **({"is_open": True} | more))
    return services.publish(draft, by=member, now=NOW)
