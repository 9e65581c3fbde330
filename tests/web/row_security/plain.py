"""A role of PostgreSQL that no wall lets through, for tests that stand behind them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

ROLE = "equiplan_plain_role"
MAKE = f"""
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{ROLE}') THEN
    CREATE ROLE {ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {ROLE};
GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO {ROLE};
"""


@contextmanager
def plain_role() -> Iterator[None]:
    """Be a plain role, where one is not already."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        (is_super,) = cursor.fetchone()
        if is_super:
            cursor.execute(MAKE)
            cursor.execute(f"SET ROLE {ROLE}")
        try:
            yield
        finally:
            if is_super:
                cursor.execute("RESET ROLE")
