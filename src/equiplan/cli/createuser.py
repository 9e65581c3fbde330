"""`equiplan createuser`: open an account and make it a member of an organisation."""

import getpass
import sys
import warnings
from argparse import Namespace
from typing import TYPE_CHECKING

from equiplan.domain.access.roles import Role
from equiplan.domain.errors import Refused
from equiplan.domain.places.countries import countries
from equiplan.domain.text.languages import LANGUAGES

from .site import boot, sentence, tell
from .terminal.language import current
from .terminal.outcomes import Outcome
from .terminal.output import complain
from .terminal.values import day, filled, unfit

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
    parser.add_argument(
        "email", type=filled, metavar="EMAIL", help="address the person signs in with"
    )
    parser.add_argument(
        "--organisation", required=True, type=filled, help="name of the organisation"
    )
    parser.add_argument("--kind", default="association", choices=KINDS, help="if it is created")
    parser.add_argument(
        "--country", type=_country, metavar="XX", help="two letters, if it is created"
    )
    parser.add_argument(
        "--role",
        default="administrator",
        type=_role,
        choices=[*map(str, Role)],
        help="(%(default)s)",
    )
    parser.add_argument(
        "--until",
        type=day,
        metavar="YYYY-MM-DD",
        help="last day of the role; an auditor’s always has one",
    )
    parser.add_argument("--name", default="", help="name of the person")
    parser.add_argument(
        "--language",
        dest="pages",
        default="fr",
        choices=LANGUAGES,
        help="language of pages (%(default)s)",
    )
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )


def _role(text: str) -> str:
    """The code of a role, also as the guide's table names it: “Equality officer”."""
    return "_".join(text.replace("-", " ").replace("_", " ").lower().split())


def _country(text: str) -> str:
    code = text.strip().upper()
    if code and code not in countries():
        raise unfit("value.country", text=text)
    return code


def run(options: Namespace) -> int:
    """Create what is missing; 1 when the address, password or last day will not do."""
    boot(migrated=True)
    from django.core.exceptions import ValidationError

    from equiplan.web.organisations import services

    try:
        member = services.enrol(
            services.SignIn(options.email, options.name, options.pages, _password(options)),
            services.Body(options.organisation, options.kind, options.pages, options.country or ""),
            options.role,
            until=options.until,
        )
    except ValidationError as wrong:
        complain(" ".join(wrong.messages))
        return Outcome.REFUSED
    except Refused as refusal:
        complain(f"{refusal.sentence(current())} (--until YYYY-MM-DD)")
        return Outcome.REFUSED
    tell(
        "createuser.done",
        email=member.account.email,
        role=options.role,
        organisation=member.organisation.name,
    )
    return Outcome.DONE


def _password(options: Namespace) -> str:
    if options.password_stdin:
        return sys.stdin.readline().rstrip("\n")
    with warnings.catch_warnings():
        # Without a terminal it warns that the password may be seen, and reads it all the same.
        warnings.simplefilter("ignore", getpass.GetPassWarning)
        return getpass.getpass(sentence("createuser.password"))
