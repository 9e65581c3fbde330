"""What was made once and is still true, kept in the memory of this process.

A key has to hold everything that what it names depends on: nothing here is ever out of date, it is
only forgotten, the longest unused first.
"""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Any, Generic, TypeVar
from weakref import WeakSet

V = TypeVar("V")
_every: "WeakSet[Cached[Any]]" = WeakSet()


class Cached(Generic[V]):
    """At most so many values by their keys; for any number of threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, V] = OrderedDict()
        self._lock = Lock()
        _every.add(self)

    def get(self, key: Hashable) -> V | None:
        """The value of a key, None when it is not kept."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)

    def put(self, key: Hashable, value: V) -> V:
        """The value, kept from now on."""
        with self._lock:
            self._values[key] = value
            self._values.move_to_end(key)
            if len(self._values) > self._most:
                self._values.popitem(last=False)
        return value

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._values.clear()


def forget() -> None:
    """Forget everything that is kept, as a process that starts."""
    for kept in list(_every):
        kept.clear()
