"""An introduction is one line that two administrators exchange; anything else is refused."""

import json

import pytest

from equiplan.exchange import Introduction, PackageRefused, introduced, public_key

from .packages import SCHOOL, THEIRS

ADDRESS = "https://gep.example/networks/inbox/"
MADE = Introduction(SCHOOL.uid, SCHOOL.name, "school", public_key(THEIRS), ADDRESS)


def test_it_is_one_line_and_reads_back() -> None:
    assert "\n" not in MADE.line()
    assert introduced(f"  {MADE.line()}\r\n") == MADE


@pytest.mark.parametrize(
    "changed",
    [
        {"format": "equiplan-introduction/2"},
        {"uid": "me"},
        {"name": ""},
        {"key": "A" * 43 + "B"},
        {"key": 3},
        {"kind": "Not A Kind"},
        {"kind": "school\n"},
        {"address": "ftp://gep.example/"},
        {"address": "https://user:secret@gep.example/"},
        {"address": "https://gep.example/?a=1"},
        {"address": "https://gep.example:99999/"},
        {"address": "//gep.example/"},
        {"address": "https://"},
        {"address": "https://gep.example/\nX-Header: 1"},
        {"more": 1},
    ],
)
def test_what_is_not_whole_is_refused(changed: dict[str, object]) -> None:
    line = json.dumps(json.loads(MADE.line()) | changed)
    with pytest.raises(PackageRefused) as refused:
        introduced(line)
    assert refused.value.code == "introduction.malformed"


@pytest.mark.parametrize("line", ["", "hello", "{}", "[" * 5000, MADE.line() * 20, "\ud800"])
def test_what_is_none_is_refused(line: str) -> None:
    with pytest.raises(PackageRefused) as refused:
        introduced(line)
    assert refused.value.code == "introduction.malformed"
