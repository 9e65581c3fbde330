"""`equiplan check` tells what is lacking; what `equiplan export` writes imports again."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from equiplan import samples
from equiplan.cli.messages import MESSAGES
from equiplan.domain.plans.draft_json import from_json
from equiplan.domain.text.languages import LANGUAGES
from equiplan.importing.pipeline import read_plan

from ..exporting.drafts import as_written

START = "import sys; from equiplan.cli.main import main; sys.exit(main())"
PLAN = samples.path("agency-en")


def equiplan(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
    )


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plan") / "draft.json"
    done = equiplan("export", PLAN, "--format", "json", "-o", path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return path


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "Aucun moyen"), ("en", "No means are stated"), ("es", "No se indica ningún medio")],
)
def test_what_a_plan_lacks_is_told_in_the_language_asked(
    draft: Path, language: str, words: str
) -> None:
    done = equiplan("check", draft, "--language", language)
    assert (done.returncode, done.stderr) == (0, "")
    assert words in " ".join(done.stdout.split())
    assert "\x1b" not in done.stdout


def test_a_document_is_checked_as_its_draft_is(draft: Path) -> None:
    of_document = json.loads(equiplan("check", PLAN, "--json", "--language", "en").stdout)
    assert of_document == json.loads(equiplan("check", draft, "--json", "--language", "en").stdout)
    assert {"code", "why", "proposal", "field"} <= of_document["first"][0].keys()


def test_strictly_a_plan_that_lacks_something_is_a_failure(draft: Path) -> None:
    assert equiplan("check", draft, "--strict").returncode == 1


@pytest.mark.parametrize("extension", ["docx", "xlsx"])
def test_what_is_exported_imports_again_unchanged(
    draft: Path, tmp_path: Path, extension: str
) -> None:
    path = tmp_path / f"plan.{extension}"
    assert equiplan("export", draft, "--format", extension, "-o", path).returncode == 0
    given = from_json(json.loads(draft.read_text("utf-8")))
    assert as_written(read_plan(path).draft) == as_written(given)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_exists_is_replaced_only_by_force(draft: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text("mine")
    arguments = ("export", draft, "--format", "json", "-o", path)
    done = equiplan(*arguments, "--language", "en")
    assert (done.returncode, path.read_text()) == (1, "mine")
    assert "--force" in done.stderr
    assert equiplan(*arguments, "--force").returncode == 0
    assert path.read_text("utf-8") != "mine"


@pytest.mark.parametrize("text", ["not json", "{}", "[" * 100_000])
def test_what_is_no_draft_is_refused_in_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "draft.json"
    path.write_text(text)
    done = equiplan("check", path, "--language", "en")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_a_place_where_nothing_can_be_written_is_refused(draft: Path, tmp_path: Path) -> None:
    done = equiplan("export", draft, "--format", "json", "-o", tmp_path / "no" / "plan.json")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_every_refusal_has_a_sentence_in_three_languages() -> None:
    assert all(set(said) == set(LANGUAGES) for said in MESSAGES.values())


@pytest.mark.parametrize("command", [["check"], ["export", "--format", "docx", "-o", "plan.docx"]])
def test_a_document_without_a_plan_is_neither_judged_nor_written(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "recipe.txt").write_text("Stir, then bake for half an hour.\n", encoding="utf-8")
    done = equiplan(*command, "recipe.txt")
    assert (done.returncode, len(done.stderr.splitlines())) == (3, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["recipe.txt"]
