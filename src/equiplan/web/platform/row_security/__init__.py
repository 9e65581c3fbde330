"""Row-level security: on PostgreSQL, a session sees the rows of its organisation and no others.

Behind `permissions`, which every page asks, stands the database itself: the manifests of the apps
say how each row belongs to an organisation, `policies` makes that of PostgreSQL after each
migration, `scope` tells the session of a request what it may see. Pages of a network see its
members' rows inside `with row_security.opened(ids)`. SQLite has none of it: there, all this is
silent.

A superuser and a role with BYPASSRLS pass every policy. To be held by them, connect as a plain
role that owns its database: `CREATE ROLE equiplan LOGIN PASSWORD '…'`, `CREATE DATABASE equiplan
OWNER equiplan`, then `DATABASE_URL=postgres://equiplan:…@localhost/equiplan`. A benchmark or a run
of the tests does the same with a role that may also `CREATEDB`.
"""

from .policies import bypasses_row_security, create_policies, scoped_models, tables_without_policy
from .scope import as_now, attach, lifted, narrowed, opened, shown_by, unsettled

__all__ = [
    "as_now",
    "attach",
    "bypasses_row_security",
    "create_policies",
    "lifted",
    "narrowed",
    "opened",
    "scoped_models",
    "shown_by",
    "tables_without_policy",
    "unsettled",
]
