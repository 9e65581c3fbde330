"""`equiplan progress` answers by the rule that the pages use, in the language asked for."""

import json

import pytest

from equiplan.cli import main


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


@pytest.mark.parametrize(
    "wrong",
    [
        "--baseline nan --target 1 --actual 1",
        "--baseline 1 --target 5 --upper 2 --actual 1",
        "--baseline 1 --target 5 --actual 1 --begins 2026-01-01",
        "--baseline 1 --target 5 --actual 1 --begins soon --ends 2026-01-01",
    ],
)
def test_a_wrong_call_is_refused(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["progress", *wrong.split()])
    assert left.value.code == 2
    assert capsys.readouterr().err
