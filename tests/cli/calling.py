"""Calls the command many times: each call a process of its own, forked from one that is warm."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src"


@dataclass(frozen=True, slots=True)
class Call:
    """A command line, and the locale it is given in."""

    arguments: tuple[str, ...]
    locale: str = "C.UTF-8"


@dataclass(frozen=True, slots=True)
class Ending:
    """How a call ended."""

    code: int
    out: str
    err: str


def call_all(
    calls: Sequence[Call], environment: Mapping[str, str], here: Path, *, booted: bool = False
) -> list[Ending]:
    """The endings of some calls, in their order.

    `booted` loads the site's settings and apps once, before the calls, as each would for itself:
    for an environment in which they can be loaded.
    """
    done = subprocess.run(
        [sys.executable, __file__, str(here), *(["booted"] if booted else [])],
        input=json.dumps([[call.locale, *call.arguments] for call in calls]),
        env={"PATH": os.defpath, "PYTHONPATH": str(SOURCE), **environment},
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [Ending(*each) for each in json.loads(done.stdout)]


def _called(locale: str, arguments: list[str], here: Path) -> tuple[int, str, str]:
    out, err = here / "out", here / "err"
    child = os.fork()
    if child == 0:
        _become(locale, arguments, out, err)
    _, status = os.waitpid(child, 0)
    texts = (path.read_text("utf-8", errors="replace") for path in (out, err))
    return (os.waitstatus_to_exitcode(status), *texts)  # type: ignore[return-value]


def _become(locale: str, arguments: list[str], out: Path, err: Path) -> None:
    """Be the command, as `python -m equiplan` is, and end."""
    for number, path in ((1, out), (2, err)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.setsid()  # no terminal to ask a password at
    os.environ["LC_ALL"] = locale
    code = 99
    try:
        code = main(arguments)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 99
    except BaseException:
        import traceback  # noqa: PLC0415

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    from equiplan.cli.main import main, parser

    parser()  # every command's module, once
    if "booted" in sys.argv[2:]:
        from equiplan.cli.site import boot

        boot()
    folder = Path(sys.argv[1])
    asked = json.loads(sys.stdin.buffer.read())
    json.dump([_called(locale, line, folder) for locale, *line in asked], sys.stdout)
