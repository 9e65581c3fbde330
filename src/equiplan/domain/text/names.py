"""Names of people as they are typed: who of a directory is meant, whatever their accents.

Nobody is guessed: a name that is two people's is nobody's until somebody says which.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from .comparing import words

_TITLES = """
    m mm mr mrs ms miss mx mme mlle monsieur madame dr dre pr pre prof
    sr sra srta don dona
"""
TITLES = frozenset(_TITLES.split())

Key = tuple[str, ...]


def key_of(name: str) -> Key:
    """What two writings of one name share: their words in any order, without titles or accents.

    An e-mail address is a name as it stands.
    """
    if "@" in name:
        return (name.strip().casefold(),)
    plain = [word for word in words(name) if word not in TITLES]
    return tuple(sorted(plain))


@dataclass(frozen=True, slots=True)
class Directory:
    """Who goes by a name or an address, by what their writings share."""

    known: dict[Key, frozenset[int]]

    @classmethod
    def of(cls, people: Iterable[tuple[int, str, str]]) -> "Directory":
        """The directory of people, each with an id, a name and an address that may be empty."""
        known: dict[Key, set[int]] = {}
        for number, name, address in people:
            for each in filter(None, (name, address)):
                if key := key_of(each):
                    known.setdefault(key, set()).add(number)
        return cls({key: frozenset(found) for key, found in known.items()})

    def called(self, name: str) -> frozenset[int]:
        """The people a name may mean: none, one, or several to choose from."""
        return self.known.get(key_of(name), frozenset())

    def one_called(self, name: str) -> int | None:
        """The one person a name means; None for nobody, or for several."""
        found = self.called(name)
        return next(iter(found)) if len(found) == 1 else None
