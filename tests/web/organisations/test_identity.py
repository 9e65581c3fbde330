"""What an organisation says of itself: who may change it, what can be kept, how pages show it."""

from dataclasses import replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.signals import template_rendered
from django.urls import reverse
from django.utils import timezone

from equiplan.domain.organisations.colours import dark, light, nearest_readable
from equiplan.web.organisations import services
from equiplan.web.organisations.models import AuditLine, Organisation
from equiplan.web.organisations.permissions import ChangeRefused
from equiplan.web.organisations.services import IdentityRefused
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.pictures import jpeg, png
from tests.web.readings import NOW

pytestmark = pytest.mark.django_db
WHOLE = services.Identity(
    name="École du Fleuve et des Deltas",
    kind="school",
    language="fr",
    languages=("en", "fr"),
    country="FR",
    region="Val-Clair",
    time_zone="America/Bogota",
    sectors=("Ingénierie", "Eau"),
    colour="#1b5585",
)


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Any) -> None:
    """Logos of one test stay its own."""
    settings.MEDIA_ROOT = tmp_path


def form_of(identity: services.Identity, **more: str) -> dict[str, Any]:
    """What a browser sends of an identity."""
    said = {name: getattr(identity, name) for name in identity.__dataclass_fields__}
    return said | {"sectors": "\n".join(identity.sectors), **more}


def test_an_administrator_says_what_the_organisation_is(
    enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    client = sign_in(enrol(school, Role.ADMINISTRATOR))
    answer = client.post(reverse("organisations:identity"), form_of(WHOLE), follow=True)
    page = answer.content.decode()
    for said in ("École du Fleuve et des Deltas", "France · Val-Clair", "America/Bogota", "Eau"):
        assert said in page
    school.refresh_from_db()
    assert services.identity_of(school) == replace(WHOLE, languages=("fr", "en"))


def test_what_changed_is_told_in_the_record_once(enrol: Enrol, school: Organisation) -> None:
    by = enrol(school, Role.ADMINISTRATOR)
    for _again in range(2):
        services.identify(WHOLE, by=by, now=NOW)
    line = AuditLine.objects.get(event="organisation.identified")
    assert line.facts["changed"]["region"] == ["", "Val-Clair"]
    assert "kind" not in line.facts["changed"]


@pytest.mark.parametrize("role", [r for r in Role if r != Role.ADMINISTRATOR])
def test_who_does_not_manage_reads_and_changes_nothing(
    role: Role, enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    member = enrol(school, role)
    page = sign_in(member).get(reverse("organisations:profile"))
    assert page.status_code == 200
    assert reverse("organisations:identity") not in page.content.decode()
    with pytest.raises(ChangeRefused):
        services.identify(WHOLE, by=member, now=NOW)
    with pytest.raises(ChangeRefused):
        services.set_logo(SimpleUploadedFile("a.png", png()), by=member, now=NOW)
    with pytest.raises(ChangeRefused):
        services.set_words({("axis", "fr"): ("Résultat", "")}, by=member, now=NOW)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"name": "  "}, "organisation.no_name"),
        ({"kind": "kingdom"}, "organisation.not_a_choice"),
        ({"country": "XX"}, "organisation.not_a_choice"),
        ({"language": "de"}, "organisation.not_a_choice"),
        ({"languages": ("fr", "xx")}, "organisation.not_a_choice"),
        ({"time_zone": "Europe/Atlantide"}, "organisation.time_zone"),
        ({"time_zone": "../../etc/passwd"}, "organisation.time_zone"),
        ({"sectors": ("x" * 81,)}, "organisation.sectors"),
        ({"sectors": tuple(map(str, range(21)))}, "organisation.sectors"),
        ({"colour": "bleu"}, "colour.none"),
        ({"colour": "#fff;}body{display:none"}, "colour.none"),
        ({"colour": "#ffd500"}, "colour.unreadable"),
    ],
)
def test_what_cannot_be_is_refused(
    changed: dict[str, Any], code: str, enrol: Enrol, school: Organisation
) -> None:
    with pytest.raises(IdentityRefused) as refusal:
        services.identify(replace(WHOLE, **changed), by=enrol(school, Role.ADMINISTRATOR), now=NOW)
    assert refusal.value.code == code
    school.refresh_from_db()
    assert school.name == "École du Fleuve"


def test_a_colour_that_cannot_be_read_is_answered_with_the_nearest_that_can(
    enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    client, nearest = sign_in(enrol(school, Role.ADMINISTRATOR)), nearest_readable("#ffd500")
    bright = form_of(replace(WHOLE, colour="#ffd500"))
    answer = client.post(reverse("organisations:identity"), bright)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert nearest in page
    assert "École du Fleuve et des Deltas" in page
    accepted = bright | {"nearest": nearest, "use_nearest": "on"}
    client.post(reverse("organisations:identity"), accepted)
    school.refresh_from_db()
    assert school.colour == nearest


def test_pages_take_the_colour_in_the_light_and_in_the_dark(
    enrol: Enrol, sign_in: SignIn, school: Organisation, alliance: Organisation
) -> None:
    Organisation.objects.filter(pk=school.pk).update(colour="#1b5585")
    answer = sign_in(enrol(school)).get("/")
    page, policy = answer.content.decode(), answer.headers["Content-Security-Policy"]
    nonce = page.split('<style nonce="')[1].split('"')[0]
    assert f"'nonce-{nonce}'" in policy
    assert f"--brand: {light('#1b5585').brand};" in page
    assert f"--brand: {dark('#1b5585').brand};" in page
    assert "<style" not in sign_in(enrol(alliance)).get("/").content.decode()


@pytest.mark.parametrize("kept", ["#ffd500", "red", "#12345;"])
def test_a_colour_that_got_in_otherwise_is_not_taken(
    kept: str, enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    Organisation.objects.filter(pk=school.pk).update(colour=kept[:7])
    assert "<style" not in sign_in(enrol(school)).get("/").content.decode()


def test_days_begin_where_the_organisation_is(
    enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    member = enrol(school)
    Organisation.objects.filter(pk=school.pk).update(time_zone="Pacific/Kiritimati")
    here = timezone.get_current_timezone_name()
    seen = []

    def look(*_args: Any, **_more: Any) -> None:
        seen.append(timezone.get_current_timezone_name())

    template_rendered.connect(look)
    sign_in(member).get(reverse("organisations:profile"))
    template_rendered.disconnect(look)
    assert set(seen) == {"Pacific/Kiritimati"}
    assert timezone.get_current_timezone_name() == here


def test_a_time_zone_that_is_gone_is_that_of_the_site(
    enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    Organisation.objects.filter(pk=school.pk).update(time_zone="Europe/Atlantide")
    assert sign_in(enrol(school)).get(reverse("organisations:profile")).status_code == 200


def send(client: Client, data: bytes, name: str = "logo.png") -> Any:
    """Send a logo as a browser does."""
    file = SimpleUploadedFile(name, data, "image/svg+xml")
    return client.post(reverse("organisations:set_logo"), {"logo": file})


@pytest.mark.parametrize(("data", "kind"), [(png(), "image/png"), (jpeg(), "image/jpeg")])
def test_a_logo_is_shown_as_what_its_own_bytes_are(
    data: bytes, kind: str, enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    client = sign_in(enrol(school, Role.ADMINISTRATOR))
    assert send(client, data, "../../evil.svg").status_code == 302
    answer = client.get(reverse("organisations:logo"))
    assert b"".join(answer.streaming_content) == data  # type: ignore[attr-defined]
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert answer.headers["Cache-Control"].startswith("private")
    assert reverse("organisations:logo") in client.get("/").content.decode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "Aucune image"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "ni une image PNG"),
        (png() + bytes(200_001), "200"),
        (png(2001, 1), "2001"),
    ],
)
def test_what_is_no_small_picture_is_refused_with_a_sentence(
    data: bytes, said: str, enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    client = sign_in(enrol(school, Role.ADMINISTRATOR))
    answer = send(client, data)
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert client.get(reverse("organisations:logo")).status_code == 404


def test_another_logo_takes_the_place_of_the_first_and_can_be_taken_away(
    enrol: Enrol,
    school: Organisation,
    tmp_path: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    by = enrol(school, Role.ADMINISTRATOR)
    for data in (png(), jpeg()):
        with django_capture_on_commit_callbacks(execute=True):
            services.set_logo(SimpleUploadedFile("logo", data), by=by, now=NOW)
    (left,) = (each for each in tmp_path.rglob("*") if each.is_file())
    assert left.read_bytes() == jpeg()
    with django_capture_on_commit_callbacks(execute=True):
        services.remove_logo(by=by, now=NOW)
    assert not [each for each in tmp_path.rglob("*") if each.is_file()]
    events = AuditLine.objects.order_by("pk").values_list("event", flat=True)
    assert list(events)[-2:] == ["organisation.logo_set", "organisation.logo_removed"]


def test_a_logo_is_that_of_the_organisation_one_is_in(
    enrol: Enrol, sign_in: SignIn, school: Organisation, alliance: Organisation
) -> None:
    services.set_logo(
        SimpleUploadedFile("logo", png()), by=enrol(school, Role.ADMINISTRATOR), now=NOW
    )
    stranger = sign_in(enrol(alliance, Role.ADMINISTRATOR))
    assert stranger.get(reverse("organisations:logo")).status_code == 404


def test_words_of_ones_own_are_kept_by_language(
    enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    client = sign_in(enrol(school, Role.ADMINISTRATOR))
    given = {"axis-fr-0": "Résultat", "axis-fr-1": "Résultats", "action-fr-0": "Action"}
    page = client.post(reverse("organisations:set_words"), given, follow=True).content.decode()
    assert "Résultats" in page
    school.refresh_from_db()
    assert school.vocabulary == {"axis": {"fr": ["Résultat", "Résultats"]}}
    client.post(reverse("organisations:set_words"), {})
    school.refresh_from_db()
    assert school.vocabulary == {}


def test_a_word_that_is_too_long_is_refused_and_nothing_is_lost(
    enrol: Enrol, sign_in: SignIn, school: Organisation
) -> None:
    by = enrol(school, Role.ADMINISTRATOR)
    client = sign_in(by)
    given = {"axis-fr-0": "R" * 41, "body-fr-0": "Comité"}
    answer = client.post(reverse("organisations:set_words"), given)
    assert answer.status_code == 400
    assert "Comité" in answer.content.decode()
    with pytest.raises(services.WordsRefused):
        services.set_words({("axis", "fr"): ("R" * 41, "")}, by=by, now=NOW)


def test_a_new_organisation_has_the_time_of_its_country() -> None:
    who = services.SignIn("ada@example.org", "Ada", "fr", "une phrase assez longue")
    body = services.Body("Agence du Fleuve", "public_body", "fr", "ML")
    assert services.enrol(who, body, Role.ADMINISTRATOR).organisation.time_zone == "Africa/Bamako"
    nowhere = services.Body("Réseau sans pays", "network", "fr")
    assert services.enrol(who, nowhere, Role.ADMINISTRATOR).organisation.time_zone == ""


def test_the_time_zone_follows_the_country_until_somebody_chooses_another(
    enrol: Enrol, school: Organisation
) -> None:
    by = enrol(school, Role.ADMINISTRATOR)
    Organisation.objects.filter(pk=school.pk).update(country="", time_zone="")
    school.refresh_from_db()
    now = services.identity_of(school)
    moves = [("FR", "", "Europe/Paris"), ("ML", "Europe/Paris", "Africa/Bamako")]
    for country, shown, becomes in moves:
        given = replace(now, country=country, time_zone=shown)
        assert services.identify(given, by=by, now=NOW).time_zone == becomes
    chosen = replace(now, country="ML", time_zone="America/Bogota")
    assert services.identify(chosen, by=by, now=NOW).time_zone == "America/Bogota"
    again = replace(chosen, country="FR")
    assert services.identify(again, by=by, now=NOW).time_zone == "America/Bogota"
