"""`equiplan import`: a plan in the terminal, readable, correct when piped, one sentence if not."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from rich.cells import cell_len

from equiplan import domain
from equiplan.cli.plan_view import clean, show
from equiplan.domain.plans.draft import Action, Axis, Finding, PlanDraft, Where

from ..importing.formats.making import docx, p, tc, tr

SCHEMA = Path(domain.__file__).parent / "plans" / "plan-draft.schema.json"
START = "import sys; from equiplan.cli.main import main; sys.exit(main())"

DRAFT = PlanDraft(
    title="Plan égalité",
    organisation="École du Littoral",
    language="fr",
    period=(2025, 2027),
    axes=(
        Axis(
            "Former [tous]",
            number="1",
            objective="Que chacune sache",
            indicators=("Part des personnes formées",),
            actions=(
                Action(
                    "Former les jurys \x1b[2J",
                    Where("tableau 1, ligne 2", table=1, row=2),
                    number="1.1",
                    measures=("Un atelier",),
                    indicators=("Jurys formés", "Satisfaction"),
                    owners=("RH",),
                    calendar="T3 2026",
                ),
            ),
        ),
    ),
    findings=(Finding("document.macros", "note", Where("fichier")),),
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    rows = tr(tc("N°"), tc("Action"), tc("Indicateurs"), tc("Responsable")) + tr(
        tc("1"), tc("Former les jurys"), tc("Jurys formés"), tc("RH")
    )
    return docx(tmp_path / "plan.docx", p("Plan d’action") + f"<w:tbl>{rows}</w:tbl>")


def equiplan(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START, "import", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", **environment},
    )


def shown(capsys: pytest.CaptureFixture[str]) -> str:
    show(DRAFT, "fr")
    return capsys.readouterr().out


def test_a_plan_is_printed_axis_by_axis_with_what_is_to_check(plan: Path) -> None:
    done = equiplan(plan, "--language", "en")
    assert done.returncode == 0, done.stderr
    assert "Former les jurys" in done.stdout
    assert "Jurys formés" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_json_is_a_plan_draft_by_the_schema(plan: Path) -> None:
    done = equiplan(plan, "--json")
    draft = json.loads(done.stdout)
    jsonschema.validate(draft, json.loads(SCHEMA.read_text(encoding="utf-8")))
    (action,) = [action for axis in draft["axes"] for action in axis["actions"]]
    assert action["owners"] == ["RH"]


@pytest.mark.parametrize(
    ("language", "words"), [("fr", "n’existe pas"), ("en", "does not exist"), ("es", "no existe")]
)
def test_a_refusal_is_one_sentence_on_standard_error(language: str, words: str) -> None:
    done = equiplan("nowhere.docx", "--language", language)
    assert done.returncode == 1
    assert done.stdout == ""
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("arguments", [[], ["a.docx", "--sample", "x"], ["--sample", "nobody"]])
def test_a_command_that_makes_no_sense_is_a_usage_error(arguments: list[str]) -> None:
    done = equiplan(*arguments)
    assert done.returncode == 2
    assert "usage:" in done.stderr


def test_reading_a_plan_does_not_start_the_web(plan: Path) -> None:
    code = (
        "import sys; from equiplan.cli.main import main; "
        f"main(['import', {str(plan)!r}, '--json']); sys.exit('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0


def test_a_reader_of_the_pipe_may_leave_early(plan: Path) -> None:
    done = subprocess.run(
        f'"{sys.executable}" -c "{START}" import "{plan}" --json | head -n 1',
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("{\n", "")


@pytest.mark.parametrize("columns", [30, 60, 99, 100, 160])
def test_no_line_is_wider_than_the_terminal(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    out = shown(capsys)
    assert max(map(cell_len, out.splitlines())) <= columns
    for words in ("1.1", "RH", "T3 2026", "[tous]"):
        assert words in out


def test_findings_are_said_with_their_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert "macros" in shown(capsys)
    show(DRAFT, "es")
    assert "(fichier)" in capsys.readouterr().out


def test_a_document_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b" not in shown(capsys)
    assert clean("a\x9b1mb\u202ec") == "a 1mb c"


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "ressemble à une lettre"), ("en", "looks like a letter"), ("es", "parece una carta")],
)
def test_a_document_without_a_plan_ends_with_a_code_of_its_own(
    language: str, words: str, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ms Diallo,\n\nThank you.\n\nYours sincerely,\n", encoding="utf-8")
    done = equiplan(letter, "--language", language)
    assert (done.returncode, done.stdout) == (3, "")
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_as_json_a_document_without_a_plan_is_told_of_on_both_sides(tmp_path: Path) -> None:
    letter = tmp_path / "recipe.txt"
    letter.write_text("Stir, then bake for half an hour.\n", encoding="utf-8")
    done = equiplan(letter, "--json")
    assert done.returncode == 3
    draft = json.loads(done.stdout)
    assert [found["code"] for found in draft["findings"]] == ["reading.no_plan"]
    assert done.stderr == f"{draft['findings'][0]['message']}\n"
