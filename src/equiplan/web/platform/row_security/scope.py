"""What this thread may see, and how its session of PostgreSQL is told.

A session is told just before its next query, and only when that has changed, in one round trip
that no counter of queries sees.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg.pq import TransactionStatus

SET = (
    "SELECT set_config('equiplan.organisations', %s, false),"
    " set_config('equiplan.account', %s, false), set_config('equiplan.key', %s, false)"
)
HELD = "equiplan_held"


@dataclass(frozen=True, slots=True)
class Sight:
    """The organisations whose rows are seen, None for every one; whose memberships; what key."""

    organisations: frozenset[int] | None
    account: int | None = None
    key: str = ""

    def told(self) -> tuple[str, str, str]:
        """The same for the session."""
        if self.organisations is None:
            return "*", "", ""
        ids = ",".join(str(each) for each in sorted(self.organisations))
        return ids, "" if self.account is None else str(self.account), self.key


@dataclass(frozen=True, slots=True)
class Held:
    """What a session was last told; `is_provisional` while that may still be rolled back."""

    sight: Sight
    is_provisional: bool


EVERYTHING = Sight(None)  # migrations, jobs, the terminal
NOTHING = Sight(frozenset())
# None is whatever the session holds, where no table with a scope is asked.
_sight: ContextVar[Sight | None] = ContextVar("sight", default=EVERYTHING)


def _within(sight: Sight | None) -> Iterator[None]:
    before = _sight.set(sight)
    try:
        yield
    finally:
        _sight.reset(before)


@contextmanager
def narrowed(account: int | None, organisations: Iterable[int]) -> Iterator[None]:
    """See these organisations, and where an account works; nothing else."""
    yield from _within(Sight(frozenset(organisations), account))


@contextmanager
def opened(organisations: Iterable[int]) -> Iterator[None]:
    """See these organisations too: exactly those that have agreed to it."""
    now = _sight.get() or NOTHING
    if now.organisations is not None:
        now = replace(now, organisations=now.organisations | frozenset(organisations))
    yield from _within(now)


@contextmanager
def shown_by(key: str) -> Iterator[None]:
    """See the one invitation, or the name of the one organisation, that carries this key."""
    now = _sight.get() or NOTHING
    yield from _within(now if now.organisations is None else replace(now, key=key))


@contextmanager
def lifted() -> Iterator[None]:
    """See everything: where what is done is the installation's, whoever asked for it."""
    yield from _within(EVERYTHING)


@contextmanager
def unsettled() -> Iterator[None]:
    """See what the session happens to see: for what comes before anybody is known."""
    yield from _within(None)


def as_now(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The parts of an answer that is sent while it is made, seen as now until the last one."""
    return _seen(_sight.get(), iter(parts))  # what is now is asked now, not at the first part


def _seen(sight: Sight | None, made: Iterator[bytes]) -> Iterator[bytes]:
    while True:
        before = _sight.set(sight)
        try:
            part = next(made, None)
        finally:
            _sight.reset(before)
        if part is None:
            return
        yield part


def attach(connection: BaseDatabaseWrapper, **_signal: object) -> None:
    """Watch a session that begins; on anything but PostgreSQL nothing happens."""
    if connection.vendor != "postgresql":
        return
    vars(connection).pop(HELD, None)
    if _watch not in connection.execute_wrappers:
        connection.execute_wrappers.append(_watch)


def _watch(execute: Any, sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
    connection = context["connection"]
    _tell(connection)
    if str(sql).startswith("ROLLBACK TO"):
        vars(connection).pop(HELD, None)  # what was told since the savepoint is taken back
    return execute(sql, params, many, context)


def _tell(connection: Any) -> None:
    session, sight = connection.connection, _sight.get()
    status = session.info.transaction_status
    if sight is None or status == TransactionStatus.INERROR:
        return
    held: Held | None = vars(connection).get(HELD)
    began = status != TransactionStatus.IDLE
    if held and held.sight == sight and (began or not held.is_provisional):
        return
    session.execute(SET, sight.told())
    vars(connection)[HELD] = Held(sight, is_provisional=began or not session.autocommit)
