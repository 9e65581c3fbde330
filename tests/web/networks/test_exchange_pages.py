"""Pages between installations: introduce, bring, remove; a refused form keeps what it had."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from equiplan.domain.access.networks import Side
from equiplan.exchange import FILE, SIGNATURE_FILE, fingerprint, introduced, zipped
from equiplan.web.networks import keys
from equiplan.web.networks.models import Agreement, Membership, Peer
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.exchange.packages import private_key

from .elsewhere import NOW, THEM, a_package, an_agreement, introduction, known, signed

pytestmark = [pytest.mark.django_db, pytest.mark.clock(NOW)]


@pytest.fixture
def chief(enrol: Enrol, alliance: Organisation) -> Member:
    """The administrator of the alliance."""
    return enrol(alliance, Role.ADMINISTRATOR)


@pytest.fixture
def client(sign_in: SignIn, chief: Member) -> Client:
    """The administrator at the pages."""
    return sign_in(chief)


def brought(client: Client, *files: tuple[str, str, bytes]) -> Any:
    """What the page answers to these files."""
    given = {field: SimpleUploadedFile(name, content) for field, name, content in files}
    return client.post(reverse("networks:receive"), given)


def today_signed(member: Member, matter: str = "plan_titles") -> tuple[bytes, str]:
    """A package that holds on the day of the test."""
    return signed(a_package(member.organisation, an_agreement(matter)))


def test_the_page_tells_who_we_are_to_others(client: Client, chief: Member) -> None:
    page = client.get(reverse("networks:exchange"))
    line = introduced(page.context["introduction"])
    assert (line.uid, line.name) == (chief.organisation.uid, chief.organisation.name)
    assert (line.key, line.address) == (
        keys.public(),
        "http://testserver/networks/exchange/inbox/",
    )
    assert fingerprint(keys.public()) in page.content.decode()


def test_an_introduction_that_is_pasted_is_known(client: Client) -> None:
    told = {"line": introduction().line(), "side": Side.MEMBER}
    answer = client.post(reverse("networks:introduce"), told)
    assert answer.headers["Location"] == reverse("networks:exchange")
    page = client.get(reverse("networks:exchange")).content.decode()
    assert THEM.name in page
    assert fingerprint(introduction().key) in page


@pytest.mark.parametrize("line", ["", "hello", "{}", introduction(private_key("x")).line()])
def test_what_cannot_be_added_stays_in_the_form(line: str, client: Client, chief: Member) -> None:
    known(chief)
    answer = client.post(reverse("networks:introduce"), {"line": line, "side": Side.MEMBER})
    assert answer.status_code == 400
    assert answer.context["form"]["line"].value() == line
    assert Peer.objects.count() == 1


def test_another_key_is_replaced_only_with_the_box_ticked(client: Client, chief: Member) -> None:
    known(chief)
    new = introduction(private_key("a new machine"))
    told = {"line": new.line(), "side": Side.MEMBER}
    page = client.post(reverse("networks:introduce"), told)
    assert fingerprint(new.key) in page.content.decode()
    assert Peer.objects.get().public_key != new.key
    client.post(reverse("networks:introduce"), told | {"replaces_key": "on"})
    assert Peer.objects.get().public_key == new.key


def test_a_package_is_brought_as_a_zip_or_as_two_files(client: Client, chief: Member) -> None:
    known(chief)
    packed, signature = today_signed(chief)
    seal = f"{signature}\n".encode()
    two = ("package", FILE, packed), ("signature", SIGNATURE_FILE, seal)
    assert brought(client, *two).status_code == 302
    assert Agreement.objects.get().standing == "granted"
    again = brought(client, ("package", "p.zip", zipped(packed, signature)))
    assert again.status_code == 400
    assert "déjà été reçu" in again.content.decode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "pas un paquet"),
        (b"hello", "pas un paquet"),
        (b"{}", "signature manque"),
        (b"PK", "pas un paquet"),
        (b" " * 5_200_000, "dépasse 5"),
    ],
)
def test_what_is_no_package_is_refused_with_a_sentence(
    content: bytes, said: str, client: Client
) -> None:
    answer = brought(client, ("package", "p.zip", content))
    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_who_sends_from_elsewhere_needs_no_session_and_no_token(chief: Member) -> None:
    known(chief)
    packed, signature = today_signed(chief)
    stranger = Client(enforce_csrf_checks=True)
    answer = stranger.post(
        reverse("networks:inbox"),
        packed,
        content_type="application/json",
        headers={
            "Equiplan-From": str(THEM.uid),
            "Equiplan-To": str(chief.organisation.uid),
            "Equiplan-Signature": signature,
        },
    )
    assert (answer.status_code, answer.json()) == (202, {"accepted": 1})


def test_removing_asks_first_and_then_leaves_nothing(client: Client, chief: Member) -> None:
    where = reverse("networks:forget", args=[known(chief).pk])
    assert THEM.name in client.get(where).content.decode()
    assert Peer.objects.count() == 1
    client.post(where)
    assert not Peer.objects.exists()
    assert not Membership.objects.exists()


def test_the_package_is_a_file_to_download(client: Client, chief: Member) -> None:
    peer = known(chief, Side.NETWORK)
    answer = client.post(reverse("networks:package", args=[peer.pk]))
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.content.startswith(b"PK")


def test_an_answer_names_the_indicator_and_its_page_says_where_it_comes_from(
    client: Client, chief: Member
) -> None:
    known(chief)
    brought(client, ("package", "p.zip", zipped(*today_signed(chief, "indicator"))))
    agreement = Agreement.objects.get()
    answer = reverse("networks:answer", args=[agreement.pk])
    assert "Mujeres en los tribunales" in client.get(answer).content.decode()
    client.post(answer, {"answer": "accept"})
    page = client.get(reverse("networks:member", args=[agreement.membership_id])).content.decode()
    assert "Mujeres en los tribunales" in page
    assert "paquet signé" in page


def test_the_page_asks_the_same_however_many_are_known(client: Client, chief: Member) -> None:
    where = reverse("networks:exchange")
    client.get(where)
    counts = []
    for _ in range(2):
        known(chief, uid=uuid4())
        with CaptureQueriesContext(connection) as asked:
            client.get(where)
        counts.append(len(asked))
    assert counts[0] == counts[1]
