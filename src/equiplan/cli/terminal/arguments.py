"""The words of argparse and the help of our commands, in the language of the command.

The English text is the key, as with gettext. argparse asks a function `_` for its own words; it is
given ours, since the catalogues of gettext would need a folder of the system's.
"""

import argparse
from collections.abc import Callable

from .help import HELP
from .language import current

ARGPARSE: dict[str, tuple[str, str]] = {
    "usage: ": ("usage\u00a0: ", "uso: "),
    "options": ("options", "opciones"),
    "positional arguments": ("arguments", "argumentos"),
    "show this help message and exit": ("affiche cette aide", "muestra esta ayuda"),
    "show program's version number and exit": ("affiche la version", "muestra la versión"),
    "%(prog)s: error: %(message)s\n": (
        "%(prog)s\u00a0: erreur\u00a0: %(message)s\n",
        "%(prog)s: error: %(message)s\n",
    ),
    "argument %(argument_name)s: %(message)s": (
        "%(argument_name)s\u00a0: %(message)s",
        "%(argument_name)s: %(message)s",
    ),
    "the following arguments are required: %s": ("il manque\u00a0: %s", "falta: %s"),
    "unrecognized arguments: %s": ("arguments inconnus\u00a0: %s", "argumentos desconocidos: %s"),
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s est ambigu\u00a0: %(matches)s",
        "%(option)s es ambiguo: %(matches)s",
    ),
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "«\u00a0%(value)s\u00a0» n’est pas un choix possible (%(choices)s)",
        "«%(value)s» no es una opción posible (%(choices)s)",
    ),
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "«\u00a0%(value)s\u00a0» n’est pas un choix possible\u202f; peut-être «\u00a0%(closest)s\u00a0»\u202f? (%(choices)s)",
        "«%(value)s» no es una opción posible; ¿quizá «%(closest)s»? (%(choices)s)",
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "«\u00a0%(parser_name)s\u00a0» n’est pas une commande (%(choices)s)",
        "«%(parser_name)s» no es una orden (%(choices)s)",
    ),
    "invalid %(type)s value: %(value)r": (
        "«\u00a0%(value)s\u00a0» ne convient pas",
        "«%(value)s» no sirve",
    ),
    "expected one argument": ("il faut une valeur", "hace falta un valor"),
    "expected at most one argument": ("une valeur au plus", "un valor como máximo"),
    "expected at least one argument": (
        "il faut au moins une valeur",
        "hace falta al menos un valor",
    ),
    "expected %s argument": ("il faut %s valeur", "hace falta %s valor"),
    "expected %s arguments": ("il faut %s valeurs", "hacen falta %s valores"),
    "one of the arguments %s is required": ("il faut l’un de\u00a0: %s", "hace falta uno de: %s"),
    "not allowed with argument %s": ("ne va pas avec %s", "no puede ir con %s"),
    "ignored explicit argument %r": ("n’attend pas de valeur (%r)", "no espera ningún valor (%r)"),
}
"""English -> French and Spanish, for what argparse says to those who call a command."""


def words(english: str) -> str:
    """A text of argparse or of our help, in the language of the command."""
    found = ARGPARSE.get(english) or HELP.get(english)
    language = current()
    if language == "en" or found is None:
        return english
    return found[0] if language == "fr" else found[1]


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
