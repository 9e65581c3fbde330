"""`equiplan package` introduces us, writes and sends what is shared, reads what was handed over."""

from pathlib import Path

import pytest

from equiplan.exchange import Introduction, introduced, public_key
from tests.exchange.packages import THEIRS
from tests.installation import Installation, free_port

NAME = "Réseau des paquets"
KNOW = """
from django.utils import timezone
from equiplan.domain.access.networks import Side
from equiplan.exchange import introduced
from equiplan.web.networks.services.peers import introduce
from equiplan.web.organisations.models import Member
member = Member.objects.get(organisation__name={name!r})
introduce(introduced({line!r}), Side.NETWORK, by=member, now=timezone.now())
"""
CHECKED = "from equiplan.cli.checks import exchange_key; print(exchange_key().text())"
SENT = """
from equiplan.web.networks.models import Peer
print(Peer.objects.get(here__name={name!r}).failure.get("code"))
"""


@pytest.fixture(scope="module")
def them(installation: Installation) -> Introduction:
    """A network elsewhere that an organisation here has exchanged keys with; nobody is there."""
    options = ("--organisation", NAME, "--password-stdin")
    installation.run("createuser", "p@test.example", *options, said="une phrase assez longue\n")
    ours = introduced(installation.run("package", "key", "--organisation", NAME)[0])
    address = f"http://localhost:{free_port()}/inbox/"
    uid = ours.uid.__class__(int=ours.uid.int ^ 1)
    made = Introduction(uid, "Autre réseau", "network", public_key(THEIRS), address)
    installation.python(KNOW.format(name=NAME, line=made.line()))
    return made


def test_the_key_is_told_by_its_fingerprint_and_doctor_tells_the_same(
    installation: Installation,
) -> None:
    said, _ = installation.run("package", "key")
    assert [len(group) for group in said.split()] == [4] * 8
    assert said.strip() in installation.python(CHECKED)


def test_the_key_is_private_and_made_once(installation: Installation) -> None:
    first, _ = installation.run("package", "key")
    assert first == installation.run("package", "key")[0]
    kept = installation.data / "exchange-key"
    assert kept.stat().st_mode & 0o777 == 0o600
    kept.chmod(0o644)
    said, _ = installation.run("doctor", code=1)
    kept.chmod(0o600)
    assert f"chmod 600 {kept}" in said


def test_an_introduction_is_printed_with_its_address(
    installation: Installation, them: Introduction
) -> None:
    address = "https://gep.example/networks/exchange/inbox/"
    asked = ("package", "key", "--organisation", NAME, "--address", address)
    line, _ = installation.run(*asked)
    assert (introduced(line).name, introduced(line).address) == (NAME, address)


def test_a_package_is_written_and_says_what_is_in_it(
    installation: Installation, them: Introduction, tmp_path: Path
) -> None:
    file = tmp_path / "package.zip"
    asked = ("package", "write", "--organisation", NAME, "--to", str(them.uid), "-o", str(file))
    installation.run(*asked)
    said, _ = installation.run("package", "read", str(file))
    assert f"from: {NAME}" in said
    assert f"to: Autre réseau ({them.uid})" in said
    assert installation.run("package", "key")[0].strip() in said
    _, complaint = installation.run(*asked, code=1)
    assert "already exists" in complaint
    installation.run(*asked, "--force")


def test_a_package_that_was_changed_is_refused(installation: Installation, tmp_path: Path) -> None:
    file = tmp_path / "package.zip"
    file.write_bytes(b"PK")
    _, complaint = installation.run("package", "read", str(file), code=1)
    assert "not a package" in complaint
    _, complaint = installation.run("package", "read", str(tmp_path / "none.zip"), code=1)
    assert "does not exist" in complaint


def test_what_cannot_be_sent_says_why_and_the_page_knows(
    installation: Installation, them: Introduction
) -> None:
    asked = ("package", "send", "--organisation", NAME, "--to", str(them.uid))
    _, complaint = installation.run(*asked, code=1)
    assert "EQUIPLAN_PEERS" in complaint
    assert installation.python(SENT.format(name=NAME)) == "sending.host_not_allowed"
    installation.environment["EQUIPLAN_PEERS"] = them.address.split("/")[2]
    _, complaint = installation.run(*asked, code=1)
    del installation.environment["EQUIPLAN_PEERS"]
    assert "did not answer" in complaint
    assert installation.python(SENT.format(name=NAME)) == "sending.no_answer"


@pytest.mark.parametrize(
    ("name", "uid", "said"),
    [
        ("Nobody", "0f4f9d0c-6f0e-4a53-9d21-1c5b1ad1f101", "has this name"),
        (NAME, "0f4f9d0c-6f0e-4a53-9d21-1c5b1ad1f101", "exchanged keys"),
    ],
)
def test_who_is_not_known_is_said(
    installation: Installation, them: Introduction, name: str, uid: str, said: str
) -> None:
    _, complaint = installation.run("package", "send", "--organisation", name, "--to", uid, code=1)
    assert said in complaint
