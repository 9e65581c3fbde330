"""The page about limits says the limits."""

import re
from dataclasses import asdict
from pathlib import Path

from equiplan.importing.limits import LIMITS

PAGE = Path(__file__).parents[2] / "docs" / "limits.md"


def test_the_page_has_every_limit_and_its_value() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (\d+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert {name: int(value) for name, value in rows} == asdict(LIMITS)
