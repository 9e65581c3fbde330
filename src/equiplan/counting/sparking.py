"""Counting on Spark, for who has more people than one machine counts: `equiplan[spark]`."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import ibis

from equiplan.importing.people.errors import RosterRefused
from equiplan.importing.people.model import Counted

from .columns import count_by
from .engine import THREADS, Engine
from .worker import HUGE


@contextmanager
def spark() -> Iterator[Engine]:
    """The Spark of `SPARK_REMOTE` or `SPARK_MASTER`, or one on this machine; stopped at the end."""
    try:
        from pyspark.sql import SparkSession  # noqa: PLC0415 - only who counts on Spark has it
    except ImportError as error:
        raise RosterRefused("engine.no_spark") from error
    builder = SparkSession.builder.appName("equiplan").config("spark.ui.enabled", "false")
    for name, value in _settings().items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    try:
        yield Engine(ibis.pyspark.connect(session), is_spark=True)
    finally:
        session.stop()


def _settings() -> dict[str, str]:
    """Where Spark runs: this machine alone needs few partitions, and nobody listens to it."""
    settings = {"spark.sql.session.timeZone": "UTC"}
    if os.environ.get("SPARK_REMOTE"):
        return settings
    if master := os.environ.get("SPARK_MASTER"):
        return settings | {"spark.master": master}
    here = "127.0.0.1"
    return settings | {
        "spark.master": f"local[{THREADS}]",
        "spark.driver.host": here,
        "spark.driver.bindAddress": here,
        "spark.sql.shuffle.partitions": str(2 * THREADS),
    }


def count_on_spark(path: Path, asked: dict[str, Any], on: date) -> Counted:
    """The counts of a file of one's own, as `columns.count_by`; raises RosterRefused."""
    with spark() as engine:
        return count_by(engine, path, asked, on, HUGE)
