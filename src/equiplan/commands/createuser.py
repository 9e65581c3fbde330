"""`equiplan createuser`: open an account and make it a member of an organisation."""

import getpass
import sys
from argparse import ArgumentTypeError, Namespace
from datetime import date
from typing import TYPE_CHECKING

from ..core.countries import countries
from ..core.errors import Refused
from ..core.roles import Role
from .site import boot, refuse, tell

if TYPE_CHECKING:
    from .site import Subparsers

KINDS = (
    "alliance",
    "standards_body",
    "school",
    "network",
    "company",
    "public_body",
    "association",
)


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command; kinds are repeated here so that --help needs no Django."""
    parser = subparsers.add_parser(
        "createuser", help="open an account in an organisation, which is created if need be"
    )
    parser.add_argument("email", metavar="EMAIL", help="address the person signs in with")
    parser.add_argument("--organisation", required=True, help="name of the organisation")
    parser.add_argument("--kind", default="association", choices=KINDS, help="if it is created")
    parser.add_argument(
        "--country", default="", type=_country, metavar="XX", help="two letters, if it is created"
    )
    parser.add_argument(
        "--role", default="administrator", choices=[*map(str, Role)], help="(%(default)s)"
    )
    parser.add_argument(
        "--until",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="last day of the role; an auditor's always has one",
    )
    parser.add_argument("--name", default="", help="name of the person")
    parser.add_argument("--language", default="fr", choices=("fr", "en", "es"), help="of pages")
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )


def _country(text: str) -> str:
    code = text.strip().upper()
    if code not in countries():
        raise ArgumentTypeError(f"“{text}” is no country: give its two letters, such as FR.")
    return code


def run(options: Namespace) -> int:
    """Create what is missing; 1 when the address, password or last day will not do."""
    boot()
    from django.core.exceptions import ValidationError

    from equiplan.web.organisations import actions

    try:
        member = actions.enrol(
            actions.SignIn(options.email, options.name, options.language, _password(options)),
            actions.Body(options.organisation, options.kind, options.language, options.country),
            options.role,
            until=options.until,
        )
    except ValidationError as wrong:
        return refuse(" ".join(wrong.messages))
    except Refused as refusal:
        return refuse(f"{refusal.sentence('en')} (--until YYYY-MM-DD)")
    tell(f"{member.account.email} is {options.role} of {member.organisation.name}.")
    return 0


def _password(options: Namespace) -> str:
    if options.password_stdin:
        return sys.stdin.readline().rstrip("\n")
    return getpass.getpass("Password: ")
