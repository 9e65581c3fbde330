"""The package that is built has all that runs, and nothing else."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from .source import PACKAGE, ROOT

BUILT_FROM = ("pyproject.toml", "setup.py", "LICENSE", "README.md", "requirements", "tools", "src")
LEFT_OUT = shutil.ignore_patterns("*.mo", "*.egg-info", "__pycache__", "corpus")


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What is in a wheel built from what is committed."""
    folder = tmp_path_factory.mktemp("package")
    for name in BUILT_FROM:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=LEFT_OUT)
        else:
            shutil.copy(source, folder / name)
    build = (
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-build-isolation",
        "--no-deps",
        "-w",
        "wheel",
        ".",
    )
    subprocess.run([sys.executable, *build], cwd=folder, check=True, timeout=120)
    (wheel,) = (folder / "wheel").iterdir()
    return set(zipfile.ZipFile(wheel).namelist())


def test_the_package_speaks_its_languages(names: set[str]) -> None:
    locale = "equiplan/locale/{}/LC_MESSAGES/django.mo"
    assert {locale.format("fr"), locale.format("es")} <= names


def test_the_package_has_every_file_of_the_source(names: set[str]) -> None:
    source = {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in Path(PACKAGE).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert source - names == set()


def test_the_package_has_nothing_of_the_tests_and_tools(names: set[str]) -> None:
    assert {name.split("/")[0] for name in names} == {"equiplan", "equiplan-0.1.0.dist-info"}
