"""The small files that once went wrong, where they are beside this checkout."""

from pathlib import Path

import pytest

from equiplan.importing.series.meaning import points, suggested
from equiplan.importing.series.worker import read_in_worker

SHARED = Path(__file__).resolve().parents[3] / ".." / "shared" / "cases" / "series"

RIGHT: dict[str, object] = {
    "c43_json2.json": {("Mali", 2023): 21.5, ("Mali", 2024): 22, ("World", 2023): 28,
                       ("World", 2024): 28.5},
    "c46_eurostat.tsv": {("FR", 2021): 15.4, ("FR", 2022): 13.9, ("ES", 2021): 8.9,
                         ("ES", 2022): 8.7, ("ES", 2023): 9.2},
    "eurostat-three-years.tsv": {("FR", 2021): 26.1, ("FR", 2023): 28, ("ES", 2022): 40.1},
    "sdmx-csv-delete-with-value.csv": {("MLI", 2023): 28},
    "sdmx-ml-delete.xml": {("MLI", 2023): 28},
    "sdmx-csv-labels-both.csv": {("Mali", 2022): 26, ("Mali", 2023): 28},
    "sdmx-csv-unit-mult.csv": {("MLI", 2022): 1250, ("MLI", 2023): 1300},
    "sdmx-ml-unit-mult.xml": {("MLI", 2022): 1250, ("MLI", 2023): 1300},
    "sdmx-csv-two-dataflows.csv": "DATAFLOW",
    "sdmx-ml-two-dataflows.xml": "DATAFLOW",
    "sdmx-json-two-structures.json": "DATAFLOW",
}  # fmt: skip


@pytest.mark.parametrize("name", list(RIGHT))
def test_the_files_that_went_wrong_are_right(name: str) -> None:
    path = SHARED / name
    if not path.exists():
        pytest.skip("the shared files are not on this machine")
    table = read_in_worker(path)
    reading = points(table, suggested(table))
    assert reading.problems == ()
    found = {(point.area, point.year): point.value for point in reading.points}
    assert (reading.unchosen or found) == RIGHT[name]


def test_flags_of_ten_years_are_no_part_of_their_values() -> None:
    path = SHARED / "eurostat-ten-years.tsv"
    if not path.exists():
        pytest.skip("the shared files are not on this machine")
    table = read_in_worker(path)
    reading = points(table, suggested(table))
    france = {point.year: point.value for point in reading.points if point.area == "FR"}
    assert france == {2015: 26.1, 2017: 28, 2020: 29, 2021: 29.5, 2022: 30, 2023: 31.2, 2024: 0}
    assert reading.empty == 3
