"""What an organisation says of itself: its name, where it is, its languages, colour and logo."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import Any
from zoneinfo import available_timezones

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.db import transaction

from equiplan.domain.errors import Refused
from equiplan.domain.organisations import colours
from equiplan.domain.organisations.pictures import picture_of
from equiplan.domain.places.countries import countries, time_zone_of

from .. import permissions
from ..audit import record
from ..messages import MESSAGES
from ..models import Kind, Member, Organisation

LOGO_BYTES = 200_000
LOGO_SIDE = 2000
SECTORS, SECTOR_LENGTH = 20, 80


class IdentityRefused(Refused):
    """What was given of an organisation cannot be kept; `field` is where it was given."""

    messages = MESSAGES


@dataclass(frozen=True, slots=True)
class Identity:
    """What an organisation says of itself, the columns of its row; `colour` is "" for ours."""

    name: str
    kind: str
    language: str
    languages: tuple[str, ...] = ()
    country: str = ""
    region: str = ""
    time_zone: str = ""
    sectors: tuple[str, ...] = ()
    colour: str = ""


COLUMNS = tuple(each.name for each in fields(Identity))


def identity_of(organisation: Organisation) -> Identity:
    """What an organisation says of itself now."""
    said = {name: getattr(organisation, name) for name in COLUMNS}
    whole: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in said.items()}
    return Identity(**whole)


@transaction.atomic
def identify(given: Identity, *, by: Member, now: datetime) -> Organisation:
    """The organisation as it says it is; IdentityRefused for what cannot be, ChangeRefused."""
    permissions.check_may_change(by)
    organisation = claimed(by.organisation)
    was = identity_of(organisation)
    becomes = _followed(_checked(given), was)
    changed = {key: value for key, value in asdict(becomes).items() if value != asdict(was)[key]}
    if changed:
        Organisation.objects.filter(pk=organisation.pk).update(
            **{key: list(v) if isinstance(v, tuple) else v for key, v in changed.items()}
        )
        record(by, "organisation.identified", organisation, at=now, **_told(was, changed))
    organisation.refresh_from_db()
    return organisation


def _followed(given: Identity, was: Identity) -> Identity:
    """The time zone follows the country, where nobody has chosen another one."""
    if given.country == was.country or given.time_zone != was.time_zone:
        return given
    if was.time_zone not in {"", time_zone_of(was.country)}:
        return given
    return replace(given, time_zone=time_zone_of(given.country))


def claimed(organisation: Organisation) -> Organisation:
    """The organisation, for this transaction alone until it ends, as it is now."""
    own = Organisation.objects.filter(pk=organisation.pk)
    own.update(is_external=organisation.is_external)  # whoever writes next waits, on both databases
    return own.get()


def _told(was: Identity, changed: dict[str, Any]) -> dict[str, Any]:
    before = {name: getattr(was, name) for name in changed}
    return {"changed": {name: [before[name], after] for name, after in changed.items()}}


def _checked(given: Identity) -> Identity:
    """What was given, tidy and possible."""
    name = " ".join(given.name.split())[:300]
    if not name:
        raise IdentityRefused("organisation.no_name", field="name")
    spoken = dict(settings.LANGUAGES)
    _check_choices("kind", [given.kind], Kind.values)
    _check_choices("country", [given.country] if given.country else [], countries())
    _check_choices("language", [given.language], spoken)
    _check_choices("languages", given.languages, spoken)
    return replace(
        given,
        name=name,
        languages=tuple(code for code in spoken if code in {*given.languages, given.language}),
        region=" ".join(given.region.split())[:120],
        time_zone=_time_zone(given.time_zone.strip()),
        sectors=_sectors(given.sectors),
        colour=_colour(given.colour.strip()),
    )


def _check_choices(field: str, given: Iterable[str], allowed: Iterable[str]) -> None:
    known = set(allowed)
    for each in given:
        if each not in known:
            raise IdentityRefused("organisation.not_a_choice", field=field, text=each[:60])


def _time_zone(given: str) -> str:
    if given and given not in available_timezones():
        raise IdentityRefused("organisation.time_zone", field="time_zone", text=given[:60])
    return given


def _sectors(given: Iterable[str]) -> tuple[str, ...]:
    """Each sector once, as it was first written."""
    tidy = (" ".join(each.split()) for each in given)
    once = tuple(dict.fromkeys(each for each in tidy if each))
    if len(once) > SECTORS or any(len(each) > SECTOR_LENGTH for each in once):
        raise IdentityRefused(
            "organisation.sectors", field="sectors", longest=SECTOR_LENGTH, most=SECTORS
        )
    return once


def _colour(given: str) -> str:
    if not given:
        return ""
    read = colours.read(given)
    if read is None:
        raise IdentityRefused("colour.none", field="colour", text=given[:60])
    if not colours.is_readable(read):
        worst = min(colours.contrast(read, ground) for ground in colours.LIGHT_GROUNDS)
        nearest = colours.nearest_readable(read)
        ratio = f"{worst:.1f}"
        raise IdentityRefused(
            "colour.unreadable", field="colour", colour=read, nearest=nearest, ratio=ratio
        )
    return read


@transaction.atomic
def set_logo(file: "File[Any] | None", *, by: Member, now: datetime) -> Organisation:
    """The organisation with another logo: a PNG or JPEG by its own bytes, small enough."""
    permissions.check_may_change(by)
    data, media_type = _logo(file)
    organisation = claimed(by.organisation)
    before = organisation.logo.name
    organisation.logo.save("logo", ContentFile(data), save=False)
    _replaced(organisation, before)
    record(by, "organisation.logo_set", organisation, at=now, media_type=media_type, size=len(data))
    return organisation


@transaction.atomic
def remove_logo(*, by: Member, now: datetime) -> Organisation:
    """The organisation without a logo."""
    permissions.check_may_change(by)
    organisation = claimed(by.organisation)
    before = organisation.logo.name
    if before:
        organisation.logo = ""
        _replaced(organisation, before)
        record(by, "organisation.logo_removed", organisation, at=now)
    return organisation


def _logo(file: "File[Any] | None") -> tuple[bytes, str]:
    if file is None or not file.size:
        raise IdentityRefused("logo.none", field="logo")
    if file.size > LOGO_BYTES:
        raise IdentityRefused("logo.too_large", field="logo", kilobytes=LOGO_BYTES // 1000)
    data = file.read()
    picture = picture_of(data)
    if picture is None:
        raise IdentityRefused("logo.not_a_picture", field="logo")
    size = {"width": picture.width, "height": picture.height}
    if max(size.values()) > LOGO_SIDE:
        raise IdentityRefused("logo.too_wide", field="logo", most=LOGO_SIDE, **size)
    return data, picture.media_type


def _replaced(organisation: Organisation, before: str | None) -> None:
    """Keep the name of the logo; the bytes of the one before go once that is certain."""
    organisation.save(update_fields=["logo"])
    if before:
        transaction.on_commit(lambda: organisation.logo.storage.delete(before))
