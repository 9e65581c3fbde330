"""Leak 16: two drafts that do not reckon with each other both left when posted at once."""

import threading
from contextlib import suppress

import pytest
from django.db import IntegrityError, connection, transaction

from equiplan.domain.errors import Refused
from equiplan.web.organisations.models import Member
from equiplan.web.publications import services
from equiplan.web.publications.models import Draft, Publication
from tests.web.publications.making import prepared, published
from tests.web.readings import NOW

TIMES = 8


@pytest.mark.django_db
def test_of_two_drafts_that_reckon_with_the_same_publications_one_leaves(officer: Member) -> None:
    """Held by the database, whatever each has looked at before."""
    first = published(officer)
    first.pk, first.number, first.uid = None, 2, type(first.uid)(int=7)
    with pytest.raises(IntegrityError), transaction.atomic():
        first.save(force_insert=True)
    assert Publication.objects.count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time")
def test_of_two_drafts_posted_at_once_one_leaves(officer: Member) -> None:
    for turn in range(TIMES):
        drafts = [prepared(officer, series=f"people:{turn}") for _ in range(2)]
        gate = threading.Barrier(len(drafts))

        def post(draft: Draft, gate: threading.Barrier = gate) -> None:
            gate.wait()
            with suppress(Refused):
                services.publish(draft, by=officer, now=NOW)
            connection.close()

        threads = [threading.Thread(target=post, args=(draft,)) for draft in drafts]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        assert Publication.objects.filter(series=f"people:{turn}").count() == 1
