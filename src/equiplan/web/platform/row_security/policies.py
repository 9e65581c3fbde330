"""Row-level security as PostgreSQL has it: policies made from the manifests, again and again."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from django.apps import apps
from django.db import connections
from django.db.models import ForeignKey, Model

from ..manifest import ITSELF
from ..registry import ALSO_READ, SCOPES

# What a session may see, as it says itself; unset is nothing.
FUNCTIONS = """
CREATE OR REPLACE FUNCTION equiplan_everything() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('equiplan.organisations', true), '') = '*' $$;
CREATE OR REPLACE FUNCTION equiplan_organisations() RETURNS bigint[]
LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN said IN ('', '*') THEN '{}' ELSE string_to_array(said, ',')::bigint[] END
   FROM (SELECT coalesce(current_setting('equiplan.organisations', true), '') AS said) AS a $$;
CREATE OR REPLACE FUNCTION equiplan_account() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('equiplan.account', true), '')::bigint $$;
CREATE OR REPLACE FUNCTION equiplan_key() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('equiplan.key', true), '') $$;
"""
MARK = "COMMENT ON FUNCTION equiplan_everything() IS '{mark}';"
MARKED = """
SELECT obj_description(oid, 'pg_proc') FROM pg_proc
WHERE oid = to_regprocedure('equiplan_everything()')
"""
PLAIN = "(SELECT equiplan_everything()) OR "
OURS = "ANY ((SELECT equiplan_organisations())::bigint[])"
POLICY = """
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS scope ON {table};
CREATE POLICY scope ON {table} USING ({ours}) WITH CHECK ({ours});
DROP POLICY IF EXISTS also_read ON {table};
"""
ALSO = "CREATE POLICY also_read ON {table} FOR SELECT USING ({read});\n"


def create_policies(using: str = "default", **_signal: object) -> None:
    """After a migration: give every table of ours that is there its policy, unless it has it."""
    connection = connections[using]
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        script = "".join(_script(set(connection.introspection.table_names(cursor))))
        mark = sha256(script.encode()).hexdigest()
        cursor.execute(MARKED)
        if cursor.fetchone() != (mark,):
            cursor.execute(script + MARK.format(mark=mark))


def scoped_models() -> dict[str, type[Model]]:
    """Every model with a scope, by its label."""
    return {label: apps.get_model(label) for label in SCOPES}


def tables_without_policy(using: str = "default") -> list[str]:
    """The tables that should have a policy and have none; none anywhere but on PostgreSQL."""
    connection = connections[using]
    if connection.vendor != "postgresql":
        return []
    tables = [model._meta.db_table for model in scoped_models().values()]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relforcerowsecurity AND relname = ANY(%s)", [tables]
        )
        standing = {name for (name,) in cursor.fetchall()}
    return sorted(set(tables) - standing)


def bypasses_row_security(using: str = "default") -> bool:
    """Whether the role of this session is one that no policy holds."""
    connection = connections[using]
    if connection.vendor != "postgresql":
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        return bool(cursor.fetchone()[0])


def _script(there: set[str]) -> Iterator[str]:
    yield FUNCTIONS
    for label, model in scoped_models().items():
        table = model._meta.db_table
        if table in there:
            yield POLICY.format(table=table, ours=PLAIN + _any(_belongs(label, model)))
            yield from _also(label, table, there)


def _also(label: str, table: str, there: set[str]) -> Iterator[str]:
    ways = [way.format(me=table) for way in ALSO_READ.get(label, ())]
    if ways and {model._meta.db_table for model in scoped_models().values()} <= there:
        yield ALSO.format(table=table, read=_any(ways))


def _any(ways: Iterable[str]) -> str:
    return "(" + " OR ".join(ways) + ")"


def _belongs(label: str, model: type[Model], me: str = "") -> Iterator[str]:
    """In SQL, the ways in which a row of a table is ours."""
    me = me or model._meta.db_table
    for name in SCOPES[label]:
        if name == ITSELF:
            yield f"{me}.id = {OURS}"
            continue
        field: ForeignKey[Any, Any] = model._meta.get_field(name)  # type: ignore[assignment]
        yield _leads(f"{me}.{field.column}", field.related_model)


def _leads(column: str, parent: type[Model]) -> str:
    label, table = parent._meta.label_lower, parent._meta.db_table
    if SCOPES[label] == (ITSELF,):
        return f"{column} = {OURS}"
    # A parent that may be read by others too has to be ours all the same.
    ours = " AND " + _any(_belongs(label, parent, "p")) if label in ALSO_READ else ""
    return f"EXISTS (SELECT 1 FROM {table} AS p WHERE p.id = {column}{ours})"  # noqa: S608 - ours
