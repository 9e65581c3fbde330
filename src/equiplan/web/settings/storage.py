"""Where an installation keeps what it keeps: data folder, secret key, database."""

import base64
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

import dj_database_url
from platformdirs import user_data_path

from .environment import text

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
EXCHANGE_KEY = "exchange-key"

# With Django's defaults one write in seven is lost as "database is locked" under load.
SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
SQLITE = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_PRAGMAS}
# The policies of row security make long plans of short queries: compiled, they take seconds.
NO_JIT = "-c jit=off"


def data_folder() -> Path:
    """The folder of this installation, created for its owner's eyes only."""
    folder = Path(text("EQUIPLAN_DATA") or user_data_path("equiplan", appauthor=False))
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    return folder.resolve()


def secret_key(folder: Path) -> str:
    """The given key, or one made once and kept in the data folder."""
    return text("EQUIPLAN_SECRET_KEY") or _kept(folder / "secret-key", secrets.token_urlsafe(64))


def exchange_key(folder: Path) -> str:
    """The private Ed25519 key, in base64, with which this installation signs what it sends."""
    new = base64.b64encode(secrets.token_bytes(32)).decode()
    return _kept(folder / EXCHANGE_KEY, new)


def _kept(path: Path, new: str) -> str:
    """What the file says; made with these words if it is not there, once for all processes."""
    if not path.exists():
        # Whole before it has its name: a process that starts beside this one reads all of it.
        made = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
        with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "w") as f:
            f.write(new)
        with suppress(FileExistsError):
            os.link(made, path)
        made.unlink()
    return path.read_text().strip()


def database(folder: Path) -> dict[str, Any]:
    """Django's settings of the database: the given one, or SQLite in the data folder."""
    url = text("DATABASE_URL") or f"sqlite:///{folder / 'equiplan.sqlite3'}"
    config: dict[str, Any] = {**dj_database_url.parse(url, conn_max_age=600)}
    config["CONN_HEALTH_CHECKS"] = True
    options = config.setdefault("OPTIONS", {})
    if "sqlite" in config["ENGINE"]:
        options.update(SQLITE)
    elif "postgresql" in config["ENGINE"]:
        options["options"] = f"{NO_JIT} {options.get('options', '')}".strip()
    return config
