"""The database itself keeps audit lines as they are: triggers, made again after each migration.

PostgreSQL refuses to change and to remove a line, SQLite to change one; a line removed from SQLite
is found by its neighbours' seals, as is whatever is done by somebody who drops the triggers first.
"""

from django.db import connections

from .models import AuditLine

TABLE = AuditLine._meta.db_table
REFUSAL = "an audit line is written once"
GUARDS = {
    "sqlite": f"""
CREATE TRIGGER IF NOT EXISTS audit_line_stays BEFORE UPDATE ON {TABLE}
BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END;
""",
    "postgresql": f"""
CREATE OR REPLACE FUNCTION equiplan_line_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$;
CREATE OR REPLACE TRIGGER audit_line_stays BEFORE UPDATE OR DELETE ON {TABLE}
FOR EACH ROW EXECUTE FUNCTION equiplan_line_stays();
""",
}


def guard_lines(using: str = "default", **_signal: object) -> None:
    """Put the guard where it is not, if the table is there."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if TABLE in connection.introspection.table_names(cursor):
            cursor.execute(GUARDS[connection.vendor])
