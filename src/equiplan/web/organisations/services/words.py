"""What an organisation calls an axis, an action, a body."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from equiplan.domain.errors import Refused
from equiplan.domain.organisations.vocabulary import AT_MOST, Pair, kept
from equiplan.domain.text.languages import Language

from .. import permissions
from ..audit import record
from ..messages import MESSAGES
from ..models import Member, Organisation
from .identity import claimed


class WordsRefused(Refused):
    """A word that cannot stand in a heading."""

    messages = MESSAGES


@transaction.atomic
def set_words(
    given: Mapping[tuple[str, Language], Pair], *, by: Member, now: datetime
) -> Organisation:
    """The organisation with words of its own; what is left empty is called as everybody does."""
    permissions.check_may_change(by)
    for text in (each for pair in given.values() for each in pair if len(each) > AT_MOST):
        raise WordsRefused("words.too_long", at_most=AT_MOST, text=text[:60])
    organisation, own = claimed(by.organisation), kept(given)
    if own != organisation.vocabulary:
        before, organisation.vocabulary = organisation.vocabulary, own
        organisation.save(update_fields=["vocabulary"])
        record(by, "organisation.words_set", organisation, at=now, before=before, after=own)
    return organisation
