"""Only `clock.py` asks what time it is: everybody else is told, so that a test can say when it is.

Free: `time.monotonic` and `time.perf_counter`, which measure how long something takes, and
`timezone.localdate(now)`, which says on which day an instant falls. What libraries ask for their
own sake (the age of a session, of a signature, of a task in the queue) is theirs.
"""

import ast
import re
from collections.abc import Iterator

import pytest

from .source import MODULES, PACKAGE, TEMPLATES, named, tree

CLOCK = PACKAGE / "clock.py"
ASK = {
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "django.db.models.functions.Now",
    "django.utils.timezone.now",
    "time.clock_gettime",
    "time.clock_gettime_ns",
    "time.time",
    "time.time_ns",
    "uuid.uuid1",
}
# They convert what they are given and ask when they are given less, by how many arguments.
ASK_UNLESS_TOLD = {
    "django.utils.timezone.localdate": 1,
    "django.utils.timezone.localtime": 1,
    "email.utils.formatdate": 1,
    "email.utils.localtime": 1,
    "time.asctime": 1,
    "time.ctime": 1,
    "time.gmtime": 1,
    "time.localtime": 1,
    "time.strftime": 2,
}
ASK_WHEN_SAVED = {"auto_now", "auto_now_add"}
DATABASE_ASKS = re.compile(r"\b(?:CURRENT_(?:DATE|TIME|TIMESTAMP)\b|now\(\)|today\(\))")
TEMPLATE_ASKS = re.compile(r"\{%-?\s*now\b")


def _imported(module: ast.Module) -> dict[str, str]:
    """What each imported name stands for, in full."""
    names: dict[str, str] = {}
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            for each in node.names:
                whole = each.name if each.asname else each.name.partition(".")[0]
                names[each.asname or whole] = whole
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for each in node.names:
                names[each.asname or each.name] = f"{node.module}.{each.name}"
    return names


def _full(node: ast.AST, names: dict[str, str]) -> str:
    """The full name of what an expression refers to; "" where it is no imported name."""
    if isinstance(node, ast.Name):
        return names.get(node.id, "")
    if isinstance(node, ast.Attribute):
        before = _full(node.value, names)
        return before and f"{before}.{node.attr}"
    return ""


def asks(module: ast.Module) -> Iterator[str]:
    """Every way in which a module asks what time it is, in the order it is met."""
    names = _imported(module)
    told: set[ast.AST] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and len(node.args) + len(node.keywords) >= (
            ASK_UNLESS_TOLD.get(_full(node.func, names), 99)
        ):
            told.add(node.func)
        yield from _asks(node, names, told)


def _asks(node: ast.AST, names: dict[str, str], told: set[ast.AST]) -> Iterator[str]:
    full = _full(node, names)
    if full in ASK or (full in ASK_UNLESS_TOLD and node not in told):
        yield full
    if isinstance(node, ast.keyword) and node.arg in ASK_WHEN_SAVED:
        yield str(node.arg)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from DATABASE_ASKS.findall(node.value)


def test_only_one_module_asks_what_time_it_is() -> None:
    found = {named(path): list(asks(tree(path))) for path in MODULES if path != CLOCK}
    assert {name: ways for name, ways in found.items() if ways} == {}


def test_no_template_asks_what_time_it_is() -> None:
    asking = [path for path in TEMPLATES if TEMPLATE_ASKS.search(path.read_text(encoding="utf-8"))]
    assert list(map(named, asking)) == []


def test_the_one_module_asks_once() -> None:
    assert list(asks(tree(CLOCK))) == ["datetime.datetime.now"]


@pytest.mark.parametrize(
    "line",
    [
        "from django.utils import timezone\ntimezone.now()",
        "from django.utils import timezone\nmodels.DateTimeField(default=timezone.now)",
        "from django.utils import timezone\ntimezone.localdate()",
        "from django.utils import timezone\nmodels.DateField(default=timezone.localdate)",
        "from django.utils.timezone import now as when\nwhen()",
        "from django.db.models.functions import Now\nrows.update(at=Now())",
        "from datetime import date\ndate.today()",
        "import datetime as dt\ndt.datetime.now(dt.UTC)",
        "import time\ntime.time()",
        "import time\ntime.strftime('%Y')",
        "from time import time\ntime()",
        "models.DateTimeField(auto_now_add=True)",
        "cursor.execute('SELECT CURRENT_DATE')",
    ],
)
def test_asking_is_found_however_it_is_done(line: str) -> None:
    assert list(asks(ast.parse(line)))


@pytest.mark.parametrize(
    "line",
    [
        "from django.utils import timezone\ntimezone.localdate(now)",
        "from datetime import datetime\ndatetime.fromtimestamp(0, UTC)",
        "import time\ntime.monotonic()",
        "import time\ntime.strftime('%Y', then)",
        "from equiplan.web.platform import clock\nclock.now()",
    ],
)
def test_being_told_is_not_asking(line: str) -> None:
    assert not list(asks(ast.parse(line)))
