"""How the database is opened, whatever address it is given by."""

from pathlib import Path

import pytest
from django.db import connection

from equiplan.web.settings.storage import database


@pytest.mark.parametrize(
    ("address", "options"),
    [
        ("postgres://a:b@localhost/c", "-c jit=off"),
        ("postgres://localhost/c?options=-c%20work_mem%3D8MB", "-c jit=off -c work_mem=8MB"),
    ],
)
def test_postgresql_plans_its_queries_and_does_not_compile_them(
    address: str, options: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", address)
    assert database(tmp_path)["OPTIONS"]["options"] == options


def test_sqlite_waits_for_other_writers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "")
    options = database(tmp_path)["OPTIONS"]
    assert (options["transaction_mode"], options["timeout"]) == ("IMMEDIATE", 20)


@pytest.mark.django_db
def test_a_session_of_postgresql_compiles_nothing() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("PostgreSQL only")
    with connection.cursor() as cursor:
        cursor.execute("SHOW jit")
        assert cursor.fetchone() == ("off",)
