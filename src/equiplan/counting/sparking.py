"""Counting on Spark, for who has more people than one machine counts: `equiplan[spark]`."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import ibis

from ..documents.rosters.errors import RosterRefused
from ..documents.rosters.model import Counted
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
    if not os.environ.get("SPARK_REMOTE"):
        builder = builder.master(os.environ.get("SPARK_MASTER", f"local[{THREADS}]"))
    session = builder.config("spark.sql.session.timeZone", "UTC").getOrCreate()
    try:
        yield Engine(ibis.pyspark.connect(session), is_spark=True)
    finally:
        session.stop()


def count_on_spark(path: Path, asked: dict[str, Any], on: date) -> Counted:
    """The counts of a file of one's own, as `columns.count_by`; raises RosterRefused."""
    with spark() as engine:
        return count_by(engine, path, asked, on, HUGE)
