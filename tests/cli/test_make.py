"""`make` takes any Python that is new enough, says when there is none, and passes the port on."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OLD = "#!/bin/sh\nexit 1\n"


def make(*arguments: str, path: str = os.environ["PATH"]) -> subprocess.CompletedProcess[str]:
    """What make would do, or does."""
    program = shutil.which("make")
    if program is None:
        pytest.skip("make is not installed here")
    return subprocess.run(
        [program, *arguments],
        cwd=ROOT,
        env={"PATH": path},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def folder_of(tmp_path: Path, **programs: str) -> str:
    """A PATH of these scripts, and of what a recipe needs."""
    for name in ("sh", "echo"):
        (tmp_path / name).symlink_to(shutil.which(name) or name)
    for name, script in programs.items():
        file = tmp_path / name.replace("_", ".")
        file.write_text(script)
        file.chmod(0o755)
    return str(tmp_path)


@pytest.fixture
def nowhere(tmp_path: Path) -> str:
    """The folder of an environment that is not there yet."""
    return f"VENV={tmp_path / 'environment'}"


def test_the_first_python_that_is_new_enough_is_taken(tmp_path: Path, nowhere: str) -> None:
    new = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'
    path = folder_of(tmp_path, python3_11=OLD, python3_12=OLD, python3_13=new, python3=OLD)
    assert "|| python3.13 -m venv" in make("-n", "setup", nowhere, path=path).stdout


def test_the_python_that_is_named_goes_first(nowhere: str) -> None:
    done = make("-n", "test", nowhere, f"PYTHON={sys.executable}")
    assert f"|| {sys.executable} -m venv" in done.stdout


@pytest.mark.parametrize("named", [[], ["PYTHON=python3"], ["PYTHON=/nowhere/python"]])
def test_without_a_python_that_will_do_it_says_what_is_needed(
    named: list[str], tmp_path: Path, nowhere: str
) -> None:
    done = make("setup", nowhere, *named, path=folder_of(tmp_path, python3=OLD))
    assert done.returncode == 2
    assert "Python 3.11 or later" in done.stderr
    assert not (tmp_path / "environment").exists()


def test_the_demonstration_is_served_at_the_port_that_is_chosen() -> None:
    assert "equiplan demo --port '8123'" in make("-n", "demo", "PORT=8123").stdout
    assert "--port" not in make("-n", "demo").stdout
