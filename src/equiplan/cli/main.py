"""The `equiplan` command: finds the module of the asked command and imports no other."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from equiplan import __version__

from .terminal import language
from .terminal.arguments import translate_argparse, translate_help
from .terminal.outcomes import outcome
from .terminal.output import survive_few_letters

# A command's module has `add_parser(subparsers)` and `run(options) -> exit code`.
COMMANDS = {
    "demo": "demo",
    "serve": "serve",
    "import": "import_",
    "check": "check",
    "count": "count",
    "export": "export",
    "count-ballots": "count_ballots",
    "protect": "protect",
    "audit": "audit",
    "indicators": "indicators",
    "progress": "progress",
    "package": "package",
    "migrate": "migrate",
    "createuser": "createuser",
    "start-link": "start_link",
    "unlock": "unlock",
    "relink": "relink",
    "doctor": "doctor",
    "worker": "worker",
}


def _module(command: str) -> ModuleType:
    return import_module(f"equiplan.cli.{COMMANDS[command]}")


def parser(names: Sequence[str] = tuple(COMMANDS)) -> argparse.ArgumentParser:
    """The parser of some commands, all of them for the general help, in the current language."""
    translate_argparse()
    top = argparse.ArgumentParser(
        prog="equiplan", description="Runs gender-equality plans.", allow_abbrev=False
    )
    top.add_argument("--version", action="version", version=f"equiplan {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in names:
        _module(name).add_parser(commands)
    translate_help(top)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit code, one of `Outcome`."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    language.choose(language.asked_language(given))
    survive_few_letters()
    return outcome(lambda: _run(given))


def _run(given: Sequence[str]) -> int:
    asked = given[:1] if given and given[0] in COMMANDS else tuple(COMMANDS)
    options = parser(asked).parse_args(given)
    if chosen := getattr(options, "language", None):
        language.choose(chosen)
    code: int = _module(options.command).run(options)
    return code
