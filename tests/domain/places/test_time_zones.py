"""Each country has the time zone most of its people live in."""

from zoneinfo import available_timezones

import pytest

from equiplan.domain.places.countries import countries, time_zone_of

WITHOUT = {"AQ", "BV", "HM", "UM"}  # where nobody lives for good


def test_every_country_where_people_live_has_a_time_zone_that_is_known() -> None:
    zones = {code: time_zone_of(code) for code in countries()}
    assert {code for code, zone in zones.items() if not zone} <= WITHOUT
    assert set(zones.values()) - {""} <= available_timezones()


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("FR", "Europe/Paris"),
        ("ML", "Africa/Bamako"),
        ("ES", "Europe/Madrid"),
        ("US", "America/New_York"),
        ("BR", "America/Sao_Paulo"),
        ("CD", "Africa/Kinshasa"),
        ("PT", "Europe/Lisbon"),
        ("", ""),
        ("XX", ""),
    ],
)
def test_a_country_of_several_has_that_of_most_of_its_people(code: str, zone: str) -> None:
    assert time_zone_of(code) == zone
