"""The order of names in every list, the same on both databases: É stands with E, not after Z."""

from functools import cache
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.models import Func, TextField

from equiplan.domain.text.comparing import LIGATURES, sort_key

SQLITE_NAME = "equiplan_sort_key"
LATIN = range(0xC0, 0x250), range(0x1E00, 0x1F00)


class Folded(Func):
    """A text as lists are in the order of it: `order_by(Folded("name"), "pk")`."""

    function = SQLITE_NAME
    arity = 1
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        """The same by what PostgreSQL has, in the order of bytes whatever the database's own."""
        inner = "%(expressions)s"
        for letter, letters in LIGATURES.items():
            for each in dict.fromkeys((letter, letter.upper())):
                if len(each) == 1:
                    inner = f"replace({inner}, '{each}', '{letters}')"
        given, plain = _letters()
        template = f"lower(translate({inner}, '{given}', '{plain}')) COLLATE \"C\""
        return super().as_sql(compiler, connection, template=template, **more)


@cache
def _letters() -> tuple[str, str]:
    """The letters that have an accent or a stroke, and those they stand with."""
    pairs = {chr(code): sort_key(chr(code)) for block in LATIN for code in block}
    plain = {a: b for a, b in pairs.items() if a != b and len(b) == 1}
    return "".join(plain), "".join(plain.values())


def listen() -> None:
    """Teach SQLite the order, at each connection."""
    connection_created.connect(_teach, dispatch_uid="platform.ordering")


def _teach(connection: BaseDatabaseWrapper, **_signal: object) -> None:
    if connection.vendor == "sqlite":
        connection.connection.create_function(SQLITE_NAME, 1, _key, deterministic=True)


def _key(text: object) -> str | None:
    return None if text is None else sort_key(str(text))
