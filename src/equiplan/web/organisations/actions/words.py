"""What an organisation calls an axis, an action, a body."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from equiplan.core.errors import Refused
from equiplan.core.languages import Language
from equiplan.core.vocabulary import AT_MOST, Pair, kept

from .. import access
from ..audit import record
from ..models import Member, Organisation
from ..sentences import SENTENCES
from .identity import claimed


class WordsRefused(Refused):
    """A word that cannot stand in a heading."""

    sentences = SENTENCES


@transaction.atomic
def set_words(
    given: Mapping[tuple[str, Language], Pair], *, by: Member, now: datetime
) -> Organisation:
    """The organisation with words of its own; what is left empty is called as everybody does."""
    access.check_may_change(by)
    for text in (each for pair in given.values() for each in pair if len(each) > AT_MOST):
        raise WordsRefused("words.too_long", at_most=AT_MOST, text=text[:60])
    organisation, own = claimed(by.organisation), kept(given)
    if own != organisation.vocabulary:
        before, organisation.vocabulary = organisation.vocabulary, own
        organisation.save(update_fields=["vocabulary"])
        record(by, "organisation.words_set", organisation, at=now, before=before, after=own)
    return organisation
