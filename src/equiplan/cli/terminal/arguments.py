"""The words of argparse and the help of our commands, in the language of the command.

argparse asks a function `_` for its own words; it is given ours, since its catalogue would be the
system's. Our help is collected from where the commands are declared (`tools/messages.py`).
"""

import argparse
from collections.abc import Callable

from equiplan.domain.text.messages import N_, translated

from .language import current

ARGPARSE = frozenset(
    text.english
    for text in (
        N_("usage: "),
        N_("options"),
        N_("positional arguments"),
        N_("show this help message and exit"),
        N_("show program's version number and exit"),
        N_("%(prog)s: error: %(message)s\n"),
        N_("argument %(argument_name)s: %(message)s"),
        N_("the following arguments are required: %s"),
        N_("unrecognized arguments: %s"),
        N_("ambiguous option: %(option)s could match %(matches)s"),
        N_("invalid choice: %(value)r (choose from %(choices)s)"),
        N_("invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)"),
        N_("unknown parser %(parser_name)r (choices: %(choices)s)"),
        N_("invalid %(type)s value: %(value)r"),
        N_("expected one argument"),
        N_("expected at most one argument"),
        N_("expected at least one argument"),
        N_("expected %s argument"),
        N_("expected %s arguments"),
        N_("one of the arguments %s is required"),
        N_("not allowed with argument %s"),
        N_("ignored explicit argument %r"),
    )
)
"""What argparse says to those who call a command, in English."""


def words(english: str) -> str:
    """A text of argparse or of our help, in the language of the command."""
    return translated(english, current())


def _plural(one: str, many: str, number: int) -> str:
    return words(one if number == 1 else many)


def translate_argparse() -> None:
    """Make argparse ask here for its words."""
    functions: dict[str, Callable[..., str]] = {"_": words, "ngettext": _plural}
    for name, function in functions.items():
        setattr(argparse, name, function)


def translate_help(parser: argparse.ArgumentParser) -> None:
    """Put the help of a parser, and of the parsers under it, in the language of the command."""
    parser.description = parser.description and words(parser.description)
    for action in parser._actions:
        action.help = action.help and words(action.help)
        if isinstance(action, argparse._SubParsersAction):
            for listed in action._choices_actions:
                listed.help = listed.help and words(listed.help)
            for under in action.choices.values():
                translate_help(under)
