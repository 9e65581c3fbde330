"""`equiplan indicators` lists the catalogue and explains one of it."""

import json
import subprocess
import sys

import pytest

from equiplan.cli.main import main
from equiplan.domain.figures.catalogue import MEASURES
from equiplan.domain.text.languages import LANGUAGES, Language


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["indicators", *arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_each_indicator_has_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = run(capsys, "--language", "en")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == list(MEASURES)
    assert "Share of women in bodies" in out


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_is_explained_with_definition_formula_and_source(
    capsys: pytest.CaptureFixture[str], language: Language
) -> None:
    code, out, _err = run(capsys, "glass_ceiling_index", "--language", language)
    measure = MEASURES["glass_ceiling_index"]
    assert code == 0
    for said in (measure.title, measure.definition, measure.formula):
        assert said[language] in out
    assert measure.source in out


def test_the_json_of_one_says_what_has_to_be_counted(capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, _err = run(capsys, "success_rate_ratio", "--json", "--language", "es")
    told = json.loads(out)
    assert [each["slot"] for each in told["counts"]] == ["selected", "applicants"]
    assert told["counts"][0]["by"] == ["sex"]
    assert (told["kind"], told["unit"]) == ("ratio", "ratio")


def test_the_json_of_all_is_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, _err = run(capsys, "--json")
    assert [each["code"] for each in json.loads(out)] == list(MEASURES)


@pytest.mark.parametrize(
    ("said", "hint"), [("share_of_woman", "share_of_women"), ("zz", "equiplan indicators")]
)
def test_an_unknown_one_is_refused_with_what_comes_near(
    capsys: pytest.CaptureFixture[str], said: str, hint: str
) -> None:
    code, out, err = run(capsys, said, "--language", "fr")
    assert (code, out) == (1, "")
    assert said in err
    assert hint in err


def test_a_terminal_of_few_letters_gets_what_it_has() -> None:
    command = [sys.executable, "-m", "equiplan", "indicators", "--language", "fr"]
    done = subprocess.run(
        command, capture_output=True, env={"PYTHONIOENCODING": "ascii"}, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"share_of_women")
