"""Counts as they were counted are read by one app; every other reads what its readers may see."""

import ast
from pathlib import Path

import equiplan.web

WEB = Path(equiplan.web.__file__).parent
RAW = {"Count", "Amount"}


def test_no_app_but_that_of_datasets_reads_raw_counts() -> None:
    found = [
        f"{path.relative_to(WEB)}: {name.name}"
        for path in WEB.rglob("*.py")
        if "datasets" not in path.relative_to(WEB).parts
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").endswith("datasets.models")
        for name in node.names
        if name.name in RAW
    ]
    assert found == []


def test_no_app_but_that_of_datasets_follows_a_counting_to_its_counts() -> None:
    found = [
        str(path.relative_to(WEB))
        for path in WEB.rglob("*.py")
        if "datasets" not in path.relative_to(WEB).parts
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr in {"counts", "amounts"}
        and node.attr in {"all", "filter", "values_list", "aggregate"}
    ]
    assert found == []
