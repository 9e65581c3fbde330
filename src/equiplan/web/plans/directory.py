"""Who of the directory of an organisation the owners of its plans are."""

from collections.abc import Sequence

from equiplan.domain.text.names import Directory
from equiplan.web.organisations.models import Person

from .models import Owner

People = dict[int, Person]


class Known:
    """The directory of an organisation, read once."""

    def __init__(self, organisation_id: int) -> None:
        here = Person.objects.filter(organisation=organisation_id, removed_at=None)
        self._people: People = {person.pk: person for person in here}
        self._names = Directory.of(
            (person.pk, person.name, person.email) for person in self._people.values()
        )

    def one_called(self, name: str) -> Person | None:
        """The one person a name means."""
        found = self._names.one_called(name)
        return None if found is None else self._people[found]

    def is_shared(self, name: str) -> bool:
        """Whether several people go by a name."""
        return len(self._names.called(name)) > 1

    def name_of(self, person_id: int | None) -> str:
        """What a person is called; empty for nobody here."""
        person = self._people.get(person_id or 0)
        return person.name if person else ""


def shared_names(owners: Sequence[Owner], organisation_id: int) -> frozenset[int]:
    """The owners nobody is linked to whose name several people of the directory have."""
    free = [owner for owner in owners if owner.person_id is None]
    if not free:
        return frozenset()
    known = Known(organisation_id)
    return frozenset(owner.pk for owner in free if known.is_shared(owner.name))
