"""A member and its network in two installations: two processes, two databases, signed packages.

What is forged, replayed, expired or out of order is refused with its code, and changes nothing.
"""

import base64
import json
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.utils import timezone

from equiplan.exchange import Introduction, introduced, unzipped, zipped
from equiplan.exchange.strict import canonical
from tests.cli.test_serve import answers
from tests.installation import Installation, free_port, wait_for

from .visiting import Answer, Visitor

PASSWORD = "une phrase assez longue"
FINGERPRINT = re.compile(r'class="fingerprint">([0-9A-F ]{39})<')
WAITING = "Waiting for your answer"
PLAN = """
from django.utils import timezone
from equiplan.web.organisations.models import Member
from equiplan.web.plans.services import validate
from tests.web.readings import adopted
member = Member.objects.get(organisation__name="École du Fleuve")
plan = adopted(member)
validate(plan, by=member, now=timezone.now())
"""
RENAME = """
from equiplan.web.plans.models import Plan
Plan.objects.update(title={title!r})
"""
LONG_AGO = """
import base64
from datetime import timedelta
from django.utils import timezone
from equiplan.web.networks.services.packages import make
from equiplan.web.networks.models import Peer
made = make(Peer.objects.get(), by=None, now=timezone.now() - timedelta(days=31))
print(base64.b64encode(made.zipped).decode())
"""
# All that a package could change at the network's.
STATE = """
import json
from equiplan.web.networks.models import Agreement, Package, Peer
from equiplan.web.organisations.models import AuditLine
rows = [
    Peer.objects.order_by("pk").values(),
    Package.objects.order_by("pk").values(),
    Agreement.objects.order_by("pk").values(),
    AuditLine.objects.order_by("pk").values("pk", "seal"),
]
print(json.dumps([list(each) for each in rows], default=str))
"""
SETTLED = """
from django_tasks_db.models import DBTaskResult
from equiplan.web.platform.models import PeriodicRun
from equiplan.web.platform.registry import SCHEDULES
is_begun = PeriodicRun.objects.count() >= len(SCHEDULES)
print(is_begun and DBTaskResult.objects.count() == DBTaskResult.objects.finished().count())
"""
SENT = "from equiplan.web.networks.models import Peer; print(Peer.objects.get().sent_at or '')"


@dataclass(slots=True)
class Site:
    """An installation that serves, and its administrator at its pages."""

    installation: Installation
    visitor: Visitor

    def introduction(self) -> Introduction:
        """What its page tells others to copy."""
        line = self.visitor.get("/networks/exchange/").found(r"<textarea[^>]*>(.*?)</textarea>")
        return introduced(line)

    def state(self) -> str:
        """Everything that a package could have changed."""
        return self.installation.python(STATE)

    def package(self) -> bytes:
        """The .zip that its page has downloaded."""
        sent = self.visitor.post(self.link("package"), on="/networks/exchange/")
        assert sent.headers["content-type"] == "application/zip"
        return sent.body

    def link(self, to: str) -> str:
        """An address of the one neighbour."""
        return self.visitor.get("/networks/exchange/").found(rf'"(/networks/exchange/\d+/{to}/)"')


@contextmanager
def serving(data: Path, name: str, kind: str, peers: str, port: int) -> Iterator[Site]:
    """An installation with one organisation and its administrator, who has signed in."""
    email = f"{kind}@test.example"
    with Installation.fresh(data) as made:
        made.environment["EQUIPLAN_PEERS"] = peers
        options = ("--organisation", name, "--kind", kind, "--language", "en", "--password-stdin")
        made.run("createuser", email, *options, said=f"{PASSWORD}\n")
        service = made.start("serve", "--port", str(port), "--workers", "1")
        try:
            wait_for(lambda: answers(port), service)
            # What a worker does each day sends packages too: it comes before anybody is known.
            wait_for(lambda: made.python(SETTLED) == "True", service)
            visitor = Visitor(port)
            visitor.sign_in(email, PASSWORD)
            yield Site(made, visitor)
        finally:
            service.terminate()
            service.wait()


@dataclass(slots=True)
class Both:
    """The school, a member, and the alliance, its network; each knows the other."""

    school: Site
    alliance: Site

    def deliver(self, packed: bytes, signature: str) -> Answer:
        """Send to the inbox what anybody could."""
        return self.alliance.visitor.send(
            "/networks/exchange/inbox/",
            packed,
            Equiplan_From=str(self.school.introduction().uid),
            Equiplan_To=str(self.alliance.introduction().uid),
            Equiplan_Signature=signature,
        )

    def seen(self) -> str:
        """What the network sees of its member."""
        path = self.alliance.visitor.get("/networks/members/").found(r'"(/networks/together/\d+/)"')
        return self.alliance.visitor.get(path).text

    def accept(self) -> None:
        """The coordinator accepts whatever waits."""
        while (
            "Waiting for your answer"
            in (page := self.alliance.visitor.get("/networks/members/")).text
        ):
            path = page.found(r'"(/networks/agreements/\d+/)"')
            self.alliance.visitor.post(path, answer="accept")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """Two installations whose administrators have exchanged their introductions."""
    here, there = free_port(), free_port()
    folder = tmp_path_factory.mktemp
    with ExitStack() as stack:
        allowed = f"localhost:{there}"
        school = stack.enter_context(
            serving(folder("school"), "École du Fleuve", "school", allowed, here)
        )
        alliance = stack.enter_context(
            serving(folder("alliance"), "Alianza Sur", "alliance", "", there)
        )
        introduce(school, alliance, "network")
        introduce(alliance, school, "member")
        school.installation.python(PLAN)
        grant(school, "plan_titles", "plan_progress")
        yield Both(school, alliance)


def introduce(here: Site, there: Site, side: str) -> None:
    """The administrator here pastes what the page there shows."""
    line = there.introduction().line()
    page = here.visitor.post("/networks/exchange/introduce/", line=line, side=side)
    assert "the fingerprints must be the same" in page.text


def grant(here: Site, *matters: str) -> None:
    """The member grants, a kind of thing at a time."""
    path = here.visitor.get("/networks/sharing/").found(r'"(/networks/sharing/\d+/grant/)"')
    today = timezone.localdate()
    days = {"starts_on": f"{today}", "ends_on": f"{today.year + 1}-12-31"}
    for matter in matters:
        told = {"matters": matter, "purpose": "The yearly report", **days}
        page = here.visitor.post(path, grant="yes", **told)
        assert "Granted." in page.text


def refused(answer: Answer) -> tuple[int, str]:
    """The status and the code of a refusal."""
    code: str = json.loads(answer.body)["refused"]
    return answer.status, code


def test_each_page_shows_the_fingerprint_that_the_other_reads_out(both: Both) -> None:
    pages = [site.visitor.get("/networks/exchange/") for site in (both.school, both.alliance)]
    shown = [set(FINGERPRINT.findall(page.text)) for page in pages]
    assert len(shown[0]) == 2
    assert shown[0] == shown[1]


def test_what_is_granted_travels_is_accepted_is_shown_and_is_replaced(both: Both) -> None:
    sent = both.school.visitor.post(both.school.link("send"), on="/networks/exchange/")
    assert "on its way" in sent.text
    wait_for(
        lambda: "Waiting for your answer" in both.alliance.visitor.get("/networks/members/").text
    )
    assert "Plan d'action pour l'égalité" not in both.seen()
    both.accept()
    shown = both.seen()
    assert "Plan d'action pour l'égalité" in shown
    assert "its signed package of" in shown

    both.school.installation.python(RENAME.format(title="Plan égalité, deuxième édition"))
    both.school.visitor.post(both.school.link("send"), on="/networks/exchange/")
    wait_for(lambda: "deuxième édition" in both.seen())
    assert "Plan d'action pour l'égalité" not in both.seen()


def test_what_is_revoked_is_gone_there_without_anybody_sending(both: Both) -> None:
    both.alliance.visitor.bring("/networks/exchange/receive/", "package", both.school.package())
    both.accept()
    page = both.school.visitor.get("/networks/sharing/")
    both.school.visitor.post(page.found(r'"(/networks/sharing/\d+/revoke/)"'))
    wait_for(lambda: '"revoked"' in both.alliance.state())
    grant(both.school, "plan_titles")


def test_a_package_that_is_changed_on_its_way_is_refused(both: Both) -> None:
    packed, signature = unzipped(both.school.package())
    before = both.alliance.state()
    broken = packed.replace(b"The yearly report", b"The yearly theft.")
    assert broken != packed
    assert refused(both.deliver(broken, signature)) == (403, "package.not_accepted")
    page = both.alliance.visitor.bring(
        "/networks/exchange/receive/", "package", zipped(broken, signature)
    )
    assert page.status == 400
    assert "The signature of this package is not good" in page.text
    assert both.alliance.state() == before


def test_json_in_another_order_is_refused(both: Both) -> None:
    packed, signature = unzipped(both.school.package())
    plain = json.loads(packed)
    reordered = json.dumps(dict(reversed(plain.items()))).encode()
    assert json.loads(reordered) == plain
    assert canonical(plain) == packed
    before = both.alliance.state()
    assert refused(both.deliver(reordered, signature)) == (403, "package.not_accepted")
    assert both.alliance.state() == before


def test_a_package_is_taken_once_and_no_older_one_after_it(both: Both) -> None:
    older, newer = (unzipped(both.school.package()) for _ in range(2))
    taken = both.deliver(*newer)
    assert (taken.status, json.loads(taken.body)["accepted"]) == (
        202,
        json.loads(newer[0])["number"],
    )
    before = both.alliance.state()
    assert refused(both.deliver(*newer)) == (422, "package.replayed")
    assert refused(both.deliver(*older)) == (422, "package.older")
    page = both.alliance.visitor.bring("/networks/exchange/receive/", "package", zipped(*older))
    assert "A newer package has been received already" in page.text
    assert both.alliance.state() == before


def test_a_package_that_has_expired_is_refused(both: Both) -> None:
    packed, signature = unzipped(base64.b64decode(both.school.installation.python(LONG_AGO)))
    before = both.alliance.state()
    assert refused(both.deliver(packed, signature)) == (422, "package.expired")
    assert both.alliance.state() == before


def test_a_stranger_learns_nothing_at_the_inbox(both: Both) -> None:
    """One answer for all: whoever they say they are, to whomever they write."""
    packed, signature = unzipped(both.school.package())
    send, before = both.alliance.visitor.send, both.alliance.state()
    nobody, them = "0" * 8 + "-0000-4000-8000-" + "0" * 12, str(both.school.introduction().uid)
    us = str(both.alliance.introduction().uid)
    answers = {
        send(
            "/networks/exchange/inbox/",
            packed,
            Equiplan_From=sender,
            Equiplan_To=recipient,
            Equiplan_Signature=signed,
        ).body
        for sender, recipient, signed in (
            (them, nobody, signature),
            (nobody, us, signature),
            (us, them, signature),
            ("me", "you", ""),
            (them, us, "A" * 86 + "=="),
        )
    }
    assert answers == {b'{"refused": "package.not_accepted"}'}
    assert both.alliance.state() == before


def test_too_much_is_not_read(both: Both) -> None:
    assert refused(both.deliver(b" " * 5_000_001, "")) == (413, "package.too_large")


def test_leaving_sends_a_last_package_without_anything(both: Both) -> None:
    both.accept()
    path = both.school.visitor.get("/networks/").found(r'"(/networks/\d+/leave/)"')
    both.school.visitor.post(path)
    wait_for(lambda: json.loads(both.alliance.state())[1][0]["content"] == [])
    assert {each["standing"] for each in json.loads(both.alliance.state())[2]} == {"revoked"}
    assert "deuxième édition" not in both.seen()
