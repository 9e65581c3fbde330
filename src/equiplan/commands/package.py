"""`equiplan package`: what another installation needs to know us, and the packages it is sent."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from .. import clock
from ..core.errors import Refused
from .site import boot, refuse, tell

if TYPE_CHECKING:
    from ..exchange import Package
    from .site import Subparsers


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command and its four parts."""
    parser = subparsers.add_parser(
        "package", help="exchange what is agreed with another installation, as signed packages"
    )
    parts = parser.add_subparsers(dest="part", metavar="PART", required=True)
    key = parts.add_parser("key", help="print our fingerprint, or the introduction of one of us")
    key.add_argument("--organisation", metavar="NAME", help="print its introduction, on one line")
    key.add_argument("--address", default="", help="where its packages are sent to, for the line")
    write = parts.add_parser("write", help="write the next package, to hand over by mail")
    _between(write)
    write.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="where (a .zip)"
    )
    write.add_argument("--force", action="store_true", help="replace the file if it exists")
    _between(parts.add_parser("send", help="send the next package and wait for the answer"))
    read = parts.add_parser("read", help="say what is in a package, and whose key signed it")
    read.add_argument("file", type=Path, metavar="FILE", help="a package (.zip)")


def _between(parser: ArgumentParser) -> None:
    parser.add_argument("--organisation", required=True, metavar="NAME", help="which one of us")
    parser.add_argument("--to", required=True, type=UUID, metavar="UID", help="which one of them")


def run(options: Namespace) -> int:
    """0 when it was done, 1 when it was refused; says why on standard error."""
    try:
        return PARTS[options.part](options)
    except Refused as refusal:
        return refuse(refusal.sentence("en"))


def _key(options: Namespace) -> int:
    boot()
    from equiplan.web.networks import keys
    from equiplan.web.networks.queries.exchange import introduction_of

    if options.organisation is None:
        from ..exchange import fingerprint

        tell(fingerprint(keys.public()))
    else:
        tell(introduction_of(_organisation(options.organisation), options.address).line())
    return 0


def _write(options: Namespace) -> int:
    from .export import check_free, write

    boot()
    from equiplan.web.networks.actions.packages import make

    check_free(options.output, may_replace=options.force)
    made = make(_peer(options), by=None, now=clock.now())
    write(made.zipped, options.output)
    tell(f"Package {made.number} is in {options.output}.")
    return 0


def _send(options: Namespace) -> int:
    boot()
    from equiplan.web.networks.actions.packages import send

    made = send(_peer(options), now=clock.now())
    tell(f"Package {made.number} has arrived.")
    return 0


def _read(options: Namespace) -> int:
    from ..exchange import PackageRefused, fingerprint, unzipped, verifies
    from ..exchange.opening import opened_unverified

    try:
        given = options.file.read_bytes()
    except OSError as wrong:
        return refuse(f"{options.file} cannot be read: {wrong.strerror}.")
    packed, signature = unzipped(given)
    package = opened_unverified(packed)
    if not verifies(packed, signature, package.key):
        raise PackageRefused("package.forged")
    for line in _told(package):
        tell(line)
    tell(f"signed by: {fingerprint(package.key)} (is that whom you think? Compare.)")
    return 0


def _told(package: "Package") -> list[str]:
    return [
        f"from: {package.sender.name} ({package.sender.uid})",
        f"to: {package.recipient.name} ({package.recipient.uid})",
        f"number: {package.number}",
        f"holds: {package.issued_at:%Y-%m-%d %H:%M} to {package.expires_at:%Y-%m-%d %H:%M} UTC",
        *(
            f"shares: {each.matter}, {each.starts_on} to {each.ends_on}: {each.purpose}"
            for each in package.agreements
        ),
    ]


def _organisation(name: str) -> Any:
    from equiplan.web.organisations.models import Organisation

    from ..exchange import PackageRefused

    found = Organisation.objects.filter(name=name, is_external=False).first()
    if found is None:
        raise PackageRefused("sending.no_such_organisation", name=name)
    return found


def _peer(options: Namespace) -> Any:
    from equiplan.web.networks.access import peers_of

    from ..exchange import PackageRefused

    found = peers_of(_organisation(options.organisation)).filter(uid=options.to).first()
    if found is None:
        raise PackageRefused("sending.nobody")
    return found


PARTS = {"key": _key, "write": _write, "send": _send, "read": _read}
