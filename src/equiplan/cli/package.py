"""`equiplan package`: what another installation needs to know us, and the packages it is sent."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from equiplan import clock

from .site import boot, require_migrated, sentence, tell
from .terminal.output import write as write_line
from .terminal.values import filled, uid

if TYPE_CHECKING:
    from equiplan.exchange import Package

    from .site import Subparsers


def add_parser(subparsers: "Subparsers") -> None:
    """Describe the command and its four parts."""
    parser = subparsers.add_parser(
        "package", help="exchange what is agreed with another installation, as signed packages"
    )
    parts = parser.add_subparsers(dest="part", metavar="PART", required=True)
    key = parts.add_parser("key", help="print our fingerprint, or the introduction of one of us")
    key.add_argument(
        "--organisation", metavar="NAME", type=filled, help="print its introduction, on one line"
    )
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
    parser.add_argument(
        "--organisation", required=True, type=filled, metavar="NAME", help="which one of us"
    )
    parser.add_argument("--to", required=True, type=uid, metavar="UID", help="which one of them")


def run(options: Namespace) -> int:
    """Do the part that was asked for, or say why not."""
    return PARTS[options.part](options)


def _key(options: Namespace) -> int:
    boot()
    from equiplan.web.networks import keys
    from equiplan.web.networks.selectors.exchange import introduction_of

    if options.organisation is None:
        from equiplan.exchange import fingerprint

        write_line(fingerprint(keys.public()))
    else:
        require_migrated()
        write_line(introduction_of(_organisation(options.organisation), options.address).line())
    return 0


def _write(options: Namespace) -> int:
    from .export import check_free, write

    boot(migrated=True)
    from equiplan.web.networks.services.packages import make

    check_free(options.output, may_replace=options.force)
    made = make(_peer(options), by=None, now=clock.now())
    write(made.zipped, options.output)
    tell("package.written", number=made.number, file=options.output)
    return 0


def _send(options: Namespace) -> int:
    boot(migrated=True)
    from equiplan.web.networks.services.packages import send

    made = send(_peer(options), now=clock.now())
    tell("package.arrived", number=made.number)
    return 0


def _read(options: Namespace) -> int:
    from equiplan.exchange import PackageRefused, fingerprint, unzipped, verifies
    from equiplan.exchange.limits import MOST_BYTES
    from equiplan.exchange.opening import opened_unverified

    with options.file.open("rb") as file:
        given = file.read(2 * MOST_BYTES)  # more is refused without being held
    packed, signature = unzipped(given)
    package = opened_unverified(packed)
    if not verifies(packed, signature, package.key):
        raise PackageRefused("package.forged")
    for line in _told(package):
        write_line(line)
    tell("package.signed", fingerprint=fingerprint(package.key))
    return 0


def _told(package: "Package") -> list[str]:
    return [
        sentence("package.from", name=package.sender.name, uid=package.sender.uid),
        sentence("package.to", name=package.recipient.name, uid=package.recipient.uid),
        sentence("package.number", number=package.number),
        sentence(
            "package.holds",
            begins=f"{package.issued_at:%Y-%m-%d %H:%M}",
            ends=f"{package.expires_at:%Y-%m-%d %H:%M}",
        ),
        *(
            sentence(
                "package.shares",
                matter=each.matter,
                begins=each.starts_on,
                ends=each.ends_on,
                purpose=each.purpose,
            )
            for each in package.agreements
        ),
    ]


def _organisation(name: str) -> Any:
    from equiplan.exchange import PackageRefused
    from equiplan.web.organisations.models import Organisation

    found = Organisation.objects.filter(name=name, is_external=False).first()
    if found is None:
        raise PackageRefused("sending.no_such_organisation", name=name)
    return found


def _peer(options: Namespace) -> Any:
    from equiplan.exchange import PackageRefused
    from equiplan.web.networks.permissions import peers_of

    found = peers_of(_organisation(options.organisation)).filter(uid=options.to).first()
    if found is None:
        raise PackageRefused("sending.nobody")
    return found


PARTS = {"key": _key, "write": _write, "send": _send, "read": _read}
