"""Whatever a command is given, it ends with a known code and a sentence in the locale's language.

The commands and their options are those the parser knows: a new one is tried without a line here.
"""

import argparse
import ast
import inspect
import os
import re
import socket
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from tools.catalogues import LANGUAGES, catalogue

from equiplan.cli.main import parser
from equiplan.cli.terminal.arguments import ARGPARSE
from equiplan.cli.terminal.language import locale_language
from equiplan.cli.terminal.outcomes import Outcome
from equiplan.cli.terminal.values import filled, words
from equiplan.domain.text.languages import Language

from .calling import Call, Ending, call_all

LOCALES: dict[Language, str] = {"fr": "fr_FR.UTF-8", "en": "en_GB.UTF-8", "es": "es_ES.UTF-8"}
WRONG = ("", "nan", "1e999", "½", "٣", f"1{'0' * 30}", "-1", "0", "abc", "\udcff", "x" * 300)
"""Bad numbers, empty and unreadable texts; some are good texts: then something else is wrong."""
WRONG_TEXTS = ("", "\udcff", "x" * 300)
TAKEN = "TAKEN"
FORCED = {"serve": ("--port", TAKEN), "demo": ("--port", TAKEN)}
"""What keeps a command from starting for good where its other options are well."""
FITTING = {
    "format": "json",
    "by": "sex",
    "output": "out.json",
    "to": "0f4f9d0c-6f0e-4a53-9d21-1c5b1ad1f101",
    "organisation": "Agence",
    "email": "awa@example.org",
    "baseline": "1",
    "target": "2",
    "actual": "3",
    "file": "missing.json",
    "method": "schulze",
}
FILES = (
    "missing.docx", "folder", "empty.csv", "junk.bin", "junk.xlsx", "junk.json", "text.xlsx",
    "text.docx", "text.pdf", "page.xls", "list.json", "deep.json", "half.zip", "closed.csv",
    "text.txt/under", "n" * 300,
)  # fmt: skip
ENGLISH = re.compile(r"\b(usage:|error:|the following|invalid|expected|unrecognized)")
OTHERS: dict[Language, re.Pattern[str]] = {"fr": ENGLISH, "es": re.compile(r"\b(usage:|invalid )")}

Parser = argparse.ArgumentParser


def commands(top: Parser, name: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Parser]]:
    """Every command that can be called, with its parser: "package key" too."""
    under = [each for each in top._actions if isinstance(each, argparse._SubParsersAction)]
    if not under:
        yield name, top
    for each in under:
        for part, below in each.choices.items():
            yield from commands(below, (*name, part))


COMMANDS = dict(commands(parser()))


def actions(of: Parser) -> list[argparse.Action]:
    """The options and arguments that take a value."""
    return [each for each in of._actions if each.nargs != 0 and each.dest != "help"]


def called(name: tuple[str, ...], wrong: argparse.Action | None, value: str) -> tuple[str, ...]:
    """A command line with what is required, and one value that is to be tried."""
    made = [*name, *FORCED.get(name[0], ())]
    for action in actions(COMMANDS[name]):
        is_wrong = action is wrong
        if not is_wrong and not (action.required or action.dest == "file"):
            continue
        given = value if is_wrong else FITTING[action.dest]
        made += [f"{action.option_strings[-1]}={given}"] if action.option_strings else ["--", given]
    return tuple(sorted(made, key="--".__eq__)) if "--" not in made else _last(made)


def _last(made: list[str]) -> tuple[str, ...]:
    at = made.index("--")
    return (*made[:at], *made[at + 2 :], *made[at : at + 2])


def wrong_values() -> Iterator[tuple[str, ...]]:
    """Each option of each command with each wrong value."""
    for name, of in COMMANDS.items():
        yield (*name, "--nonsense")
        yield (*name, "too", "many", "words", "here")
        for action in actions(of):
            yield from (called(name, action, value) for value in values_for(name, action))


def values_for(name: tuple[str, ...], action: argparse.Action) -> tuple[str, ...]:
    """What an option is tried with: more where a number, a day or a file is read."""
    if action.dest in {"file", "earlier"}:
        same_reader = name[0] in {"check", "export", "protect"}
        return FILES[::3] if same_reader else FILES
    return WRONG_TEXTS if action.type in {None, Path, filled, words} else WRONG


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder of files that are not what they should be."""
    (tmp_path / "folder").mkdir()
    texts = {
        "empty.csv": "", "text.txt": "Bonjour.\n", "text.xlsx": "nom;sexe\nA;F\n",
        "text.docx": "Bonjour.\n", "text.pdf": "Bonjour.\n", "page.xls": "<html><body><p>Oui</p>",
        "list.json": "[1, 2]", "deep.json": "[" * 100_000, "closed.csv": "sexe\nF\n",
    }  # fmt: skip
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name in ("junk.bin", "junk.xlsx", "junk.json"):
        (tmp_path / name).write_bytes(bytes(range(256)) * 20)
    (tmp_path / "half.zip").write_bytes(b"PK\x03\x04half")
    (tmp_path / "closed.csv").chmod(0)
    return tmp_path


def endings(
    here: Path, lines: Sequence[tuple[str, ...]], **environment: str
) -> list[tuple[Call, Language, Ending]]:
    """How each command line ends, the languages taken in turn, on a site nobody has migrated."""
    languages = tuple(LOCALES)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        calls = [
            Call(
                tuple(port if part == TAKEN else part for part in line),
                LOCALES[languages[number % 3]],
            )
            for number, line in enumerate(lines)
        ]
        given = {"EQUIPLAN_DATA": str(here / "data"), "TMPDIR": str(here), **environment}
        cwd = Path.cwd()
        os.chdir(here)
        try:
            ended = call_all(calls, given, here, booted=not environment)
        finally:
            os.chdir(cwd)
    return [(call, languages[n % 3], ended[n]) for n, call in enumerate(calls)]


def faults(language: Language, ending: Ending) -> Iterator[str]:
    """What is not as it should be in the ending of a call."""
    lines = ending.err.splitlines()
    if "Traceback" in ending.err or ending.code not in set(Outcome) - {Outcome.OUR_FAULT}:
        yield "no traceback, a known code"
    if ending.code and not lines:
        yield "a sentence where it is refused"
    if ending.code not in {0, Outcome.CALLED_WRONGLY} and len(lines) > 1:
        yield "one sentence"
    if language in OTHERS and OTHERS[language].search(ending.err):
        yield "the language of the locale"


def test_no_value_of_no_option_of_no_command_brings_more_than_a_sentence(here: Path) -> None:
    wrong = [
        (call.arguments, ending, found)
        for call, language, ending in endings(here, list(wrong_values()))
        if (found := list(faults(language, ending)))
    ]
    assert wrong == []


def test_before_migrating_every_command_about_the_site_says_what_to_run(here: Path) -> None:
    lines = [called(name, None, "") for name in COMMANDS if name[0] not in FORCED]
    about = {"createuser", "start-link", "unlock", "worker", "package"}
    for call, _, ending in endings(here, [each for each in lines if each[0] in about]):
        if call.arguments[:2] in {("package", "key"), ("package", "read")}:
            continue  # they need no table
        assert (ending.code, "equiplan migrate" in ending.err) == (1, True), call
        assert len(ending.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"EQUIPLAN_DATA": "text.txt/data"}, "text.txt"),
        ({"EQUIPLAN_PROXIES": "several"}, "EQUIPLAN_PROXIES"),
        ({"DATABASE_URL": "nonsense"}, "DATABASE_URL"),
        ({"DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"}, "DATABASE_URL"),
        ({"DATABASE_URL": "sqlite:///junk.bin"}, "DATABASE_URL"),
        ({"DJANGO_SETTINGS_MODULE": "nowhere"}, "nowhere"),
    ],
)
def test_a_site_that_cannot_be_opened_says_why_and_what_to_look_at(
    here: Path, environment: Mapping[str, str], words: str
) -> None:
    lines: list[tuple[str, ...]] = [("start-link",), ("migrate",), ("worker",)]
    for _, language, ending in endings(here, lines, **environment):
        assert list(faults(language, ending)) == []
        assert ending.code == Outcome.REFUSED
        assert words in ending.err


def test_a_port_that_is_taken_is_said_before_the_demonstration_is_built(here: Path) -> None:
    ((_, _, ending),) = endings(here, [("demo", "--port", TAKEN)])
    assert (ending.code, ending.out) == (1, "")
    assert "--port" in ending.err


def test_an_address_that_is_not_of_this_machine_is_no_taken_port(here: Path) -> None:
    lines = [("serve", "--host", host) for host in ("192.0.2.1", "nowhere.invalid", "::zz", "é..")]
    for _, _, ending in endings(here, lines):
        assert (ending.code, "--host" in ending.err) == (1, True)


@pytest.mark.parametrize("name", COMMANDS, ids=" ".join)
def test_every_word_of_the_help_is_known_in_three_languages(name: tuple[str, ...]) -> None:
    texts = [each.help for each in COMMANDS[name]._actions if each.help]
    for language in LANGUAGES:
        known = catalogue(language)
        assert [text for text in texts if text not in known] == []


def test_what_argparse_may_say_to_a_caller_is_known_in_three_languages() -> None:
    """Of its words, those that are for whoever writes a parser stay in English."""
    for_authors = re.compile(
        r"conflict|not defined|invalid argument for|mutually|is not callable|can't open|cannot"
        r"|invalid option string|dest=|with mode|unexpected option|deprecated|^(\(|%\(prog)"
    )
    calls = (
        node
        for node in ast.walk(ast.parse(inspect.getsource(argparse)))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"_", "ngettext"}
    )
    words = [
        str(word.value) for call in calls for word in call.args if isinstance(word, ast.Constant)
    ]
    assert len(words) > 20
    unknown = [word for word in words if word not in ARGPARSE and not for_authors.search(word)]
    assert unknown == []


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "es"}, "es"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "es_ES", "LC_MESSAGES": "fr_CA@euro"}, "fr"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "de:es:fr"}, "es"),
        ({"LANG": "C", "LANGUAGE": "fr"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "frp_FR"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_found_as_gettext_finds_it(
    environment: dict[str, str], language: str
) -> None:
    assert locale_language(environment) == language
