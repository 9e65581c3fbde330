#!/usr/bin/env bash
# Package: icalendar 7.3.2 (format: RFC 5545), read back with python-dateutil 2.9.0.post0.
# Behaviour: an aware datetime given as "until" of an RRULE is written as local time with neither Z nor zone
#   (UNTIL=20260629T090000): the zone is dropped, and RFC 5545 asks for UTC when DTSTART has a zone. dateutil refuses the
#   rule; written in UTC by hand, it is accepted.
# Why a guess misses it: icalendar looks after zones elsewhere: add() turns DTSTAMP into UTC and gives DTSTART its TZID. A rule
#   has no place for a TZID, so one supposes that the only form left, UTC, is made too. icalendar itself reads the file back
#   without remark, as a naive datetime: a round trip through one library does not show it.
# Who is hurt: publishers of recurring reviews and deadlines as calendar feeds: the feed is refused by strict readers, or the last
#   occurrence is there or not as the reader interprets the bare time.
# Seen:
#   DTSTART;TZID=Europe/Paris:20260601T090000
#   DTSTAMP:20260601T070000Z
#   RRULE:FREQ=WEEKLY;UNTIL=20260629T090000
#   read back by icalendar: datetime.datetime(2026, 6, 29, 9, 0)
#   by dateutil: ValueError: RRULE UNTIL values must be specified in UTC when DTSTART is timezone-aware
#   until made UTC by hand: FREQ=WEEKLY;UNTIL=20260629T070000Z -> 5 occurrences
set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install --quiet --disable-pip-version-check icalendar==7.3.2 python-dateutil==2.9.0.post0
"$tmp/venv/bin/python" - <<'PY'
import datetime, sys
from zoneinfo import ZoneInfo
from dateutil.rrule import rrulestr
from icalendar import Event

PARIS = ZoneInfo("Europe/Paris")
first = datetime.datetime(2026, 6, 1, 9, tzinfo=PARIS)
last = datetime.datetime(2026, 6, 29, 9, tzinfo=PARIS)

def event(until):
    e = Event()
    e.add("uid", "review@example.org")
    e.add("dtstamp", first)
    e.add("dtstart", first)
    e.add("rrule", {"freq": "weekly", "until": until})
    return e

def occurrences(e):
    try:
        return len(list(rrulestr(e["rrule"].to_ical().decode(), dtstart=first)))
    except ValueError as error:
        return f"ValueError: {error}"

aware, by_hand = event(last), event(last.astimezone(datetime.timezone.utc))
for line in aware.to_ical().decode().splitlines():
    if line.startswith(("DTSTAMP", "DTSTART", "RRULE")):
        print(line)
again = Event.from_ical(aware.to_ical())["rrule"]["until"][0]
print("read back by icalendar:", repr(again))
print("by dateutil:", occurrences(aware))
print("until made UTC by hand:", by_hand["rrule"].to_ical().decode(), "->", occurrences(by_hand), "occurrences")
same = b"UNTIL=20260629T090000\r\n" in aware.to_ical() and b"DTSTAMP:20260601T070000Z" in aware.to_ical()
refused = "must be specified in UTC" in str(occurrences(aware)) and occurrences(by_hand) == 5
sys.exit(0 if same and again.tzinfo is None and refused else "icalendar no longer behaves so")
PY
