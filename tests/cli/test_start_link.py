"""The address of the first run is told at the terminal, while there is nobody."""

from pathlib import Path

from tests.installation import Installation


def test_the_address_is_told_until_somebody_has_an_account(tmp_path: Path) -> None:
    with Installation.fresh(tmp_path) as empty:
        told, _said = empty.run("start-link")
        assert told.startswith("http://localhost:8000/start/")
        # Its code depends on the database: the tests' role of PostgreSQL passes every wall.
        begins = "from equiplan.cli.checks import first_run; print(first_run().found)"
        assert told.strip() in empty.python(begins)
        empty.environment["EQUIPLAN_URL"] = "https://plans.example/"
        assert empty.run("start-link")[0].startswith("https://plans.example/start/")
        empty.run(
            "createuser",
            "awa@example.org",
            *("--organisation", "Fleuve", "--password-stdin"),
            said="une longue phrase de passe\n",
        )
        _told, said = empty.run("start-link", code=1)
        assert "createuser" in said
