"""Another reader of SDMX, sdmx1, finds the same observations where both know what to do."""

import warnings
from pathlib import Path
from typing import Any

import pytest

from equiplan.importing.series.reading import read_table

from .files import written

KEY = ("REF_AREA", "SEX", "TIME_PERIOD")


@pytest.mark.parametrize("name", ["generic.xml", "specific.xml", "series.json"])
def test_a_second_reader_finds_the_same_observations(name: str, tmp_path: Path) -> None:
    path = written(tmp_path, name)
    table = read_table(path)
    at = [table.columns.index(column) for column in (*KEY, "OBS_VALUE")]
    ours = {(row[at[0]], row[at[1]], row[at[2]], float(row[at[3]])) for row in table.rows}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import sdmx  # noqa: PLC0415 - two seconds, for this test only

        message: Any = sdmx.read_sdmx(path)
    observed = [one for data in message.data for one in data.obs]
    theirs = {
        (*(str(one.key.values[name].value) for name in KEY), float(one.value)) for one in observed
    }
    assert ours == theirs
