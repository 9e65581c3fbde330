"""`equiplan count-ballots`: files as people have them, counted or refused with a sentence."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from equiplan.domain.voting.errors import BallotsRefused
from equiplan.domain.voting.model import Method
from equiplan.domain.voting.reading import read

from .calling import Call, call_all

CIRCLE = "Awa;Zoé;Lou\n1;2;3\n3;1;2\n2;3;1\n"


def counted(tmp_path: Path, text: str, *options: str) -> tuple[int, str, str]:
    """How the command ends with a file: code, answer, reason."""
    file = tmp_path / "ballots.csv"
    file.write_text(text, encoding="utf-8")
    line = ("count-ballots", str(file), *options)
    (ending,) = call_all([Call(line, "fr_FR.UTF-8")], {}, tmp_path)
    return ending.code, ending.out, ending.err


def test_a_tie_is_said_and_its_lot_can_be_drawn_again(tmp_path: Path) -> None:
    code, out, _err = counted(tmp_path, CIRCLE, "--method", "schulze", "--json")
    result = json.loads(out)
    assert (code, result["winners"], result["ballots"]) == (0, [], 3)
    assert result["ranking"] == result["ties"] == [["Awa", "Zoé", "Lou"]]
    assert result["open"] == {"seats": 1, "among": ["Awa", "Zoé", "Lou"]}
    _code, out, _err = counted(tmp_path, CIRCLE, "--method=schulze", "--lot=12 mai", "--json")
    drawn = sorted(
        ["Awa", "Zoé", "Lou"], key=lambda name: sha256(f"12 mai\n{name}".encode()).digest()
    )
    assert json.loads(out)["winners"] == drawn[:1]


def test_it_is_read_in_the_language_of_the_terminal(tmp_path: Path) -> None:
    code, out, _err = counted(tmp_path, CIRCLE, "--method", "stv", "--seats", "2")
    assert code == 0
    assert "Quota" in out
    assert "égalité" in out


def test_an_order_breaks_ties(tmp_path: Path) -> None:
    order = ("--method", "schulze", "--json", "--order", "Lou; Zoé; Awa")
    assert json.loads(counted(tmp_path, CIRCLE, *order)[1])["winners"] == ["Lou"]
    code, _out, err = counted(tmp_path, CIRCLE, "--method", "schulze", "--order", "Lou;Zoé")
    assert (code, "Awa" in err) == (1, True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "ballots.no_candidates"),
        ("A,B\n", "ballots.none"),
        ("A,,B\n1,2,3\n", "ballots.unnamed"),
        ("A,B,A\n1,2,3\n", "ballots.twice"),
        ("A,B\n1,2,3\n", "ballots.too_long"),
        ("A,B\n1,deux\n", "ballots.rank"),
        ("A,B\n0,1\n", "ballots.rank"),
        ("A,B\n1,-1\n", "ballots.rank"),
        ("A,B\n1.5,1\n", "ballots.rank"),
        ("A,B\n1,٣\n", "ballots.rank"),
        (",".join(f"c{n}" for n in range(101)) + "\n", "ballots.too_many_candidates"),
        ('A,B\n"1,2\n', "ballots.not_text"),
        ("A,B\0\n1,2\n", "ballots.not_text"),
    ],
)
def test_what_cannot_be_counted_is_refused(text: str, code: str) -> None:
    with pytest.raises(BallotsRefused) as refusal:
        read(text.encode(), Method.SCHULZE)
    assert refusal.value.code == code


def test_files_are_read_as_people_save_them() -> None:
    marks = b"\xef\xbb\xbfA;B;C;\r\n1; 2 ;;\r\n;;;\r\n\r\n2;1\r\n"
    ballots = read(marks, Method.SCHULZE)
    assert ballots.candidates == ("A", "B", "C")
    assert ballots.ranks == {(1, 2, None): 1, (None, None, None): 1, (2, 1, None): 1}
    assert (ballots.number, ballots.blank) == (3, 1)
    approvals = read(b"A,B\nx,\noui,0\n,1\n", Method.APPROVAL)
    assert approvals.ranks == {(1, None): 2, (None, 1): 1}
    with pytest.raises(BallotsRefused) as refusal:
        read(b"A,B\n1,2\n", Method.APPROVAL)
    assert refusal.value.code == "ballots.approval"
