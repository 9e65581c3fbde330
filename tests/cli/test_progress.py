"""`equiplan progress` answers by the rule that the pages use, in the language asked for."""

import json

import pytest

from equiplan.cli.main import main


def said(capsys: pytest.CaptureFixture[str], arguments: str) -> tuple[int, str]:
    code = main(["progress", *arguments.split(), "--language", "fr"])
    return code, capsys.readouterr().out


def test_a_pay_gap_halfway_to_its_target_is_at_fifty_percent(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert said(capsys, "--baseline 50 --target 20 --actual 35") == (0, "50 %\n")


def test_it_tells_what_is_expected_by_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    numbers = "--baseline 30 --target 40 --upper 60 --actual 28,5"
    days = "--begins 2025-01-01 --ends 2027-01-01 --today 2026-01-01"
    code, out = said(capsys, f"{numbers} {days}")
    assert (code, out) == (0, "-15 % (attendu à ce jour\u00a0: 50 %) · Hors trajectoire\n")


def test_what_cannot_be_computed_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = said(capsys, "--baseline 30 --target 30 --actual 28 --json")
    told = json.loads(out)
    assert (code, told["progress"], told["reason"]) == (1, None, "target_is_baseline")
    assert "déjà atteinte" in told["sentence"]


def test_a_gap_that_changes_its_sign_has_not_moved(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--baseline 8 --target 0 --actual -8 --direction zero") == (0, "0 %\n")
    assert said(capsys, "--baseline -6 --target 0 --actual -3 --name Brecha")[1] == "50 %\n"


def test_without_a_baseline_it_still_tells_what_is_met_and_what_was_missed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out = said(capsys, "--target 7 --actual 6 --direction down")
    assert (code, out.rpartition("·")[2]) == (0, " Atteint\n")
    days = "--ends 2025-12-31 --today 2026-01-01"
    code, out = said(capsys, f"--target 7 --actual 8 --direction down {days} --json")
    told = json.loads(out)
    assert (code, told["progress"], told["standing"]) == (0, None, "missed")


def test_a_calendar_that_comes_back_has_its_occurrences_by_the_rule_of_the_pages(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = ["--calendar", "automne 2025, puis chaque année", "--years", "2025-2027"]
    day = ["--today", "2026-11-30", "--language", "fr"]
    assert main(["progress", *told, *day]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first == "2025  2025-09-01..2025-11-30  en retard (365 jours)"
    assert main(["progress", *told, *day, "--done", "2025", "--json"]) == 0
    states = [each["state"] for each in json.loads(capsys.readouterr().out)]
    assert states == ["done", "current", "upcoming"]
    assert main(["progress", "--calendar", "juin 2026", "--language", "en"]) == 1
    assert "--years" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [
        "--baseline nan --target 1 --actual 1",
        "--baseline 1 --target 5 --upper 2 --actual 1",
        "--baseline 1 --target 5 --actual 1 --begins 2026-01-01",
        "--baseline 1 --target 5 --actual 1 --begins soon --ends 2026-01-01",
        "--target 5",
        "--calendar annuel --years 2027-2025",
        "--calendar annuel --years 2025-2027 --done 1999",
    ],
)
def test_a_wrong_call_is_refused(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["progress", *wrong.split()])
    assert left.value.code == 2
    assert capsys.readouterr().err
