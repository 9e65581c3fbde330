"""What a package may be at most; the counts of its parts are in `package.schema.json`."""

from datetime import timedelta

MEGABYTE = 1_000_000
MOST_BYTES = 5 * MEGABYTE
MOST_DEPTH = 10  # of brackets within brackets; the schema itself goes to 8
MOST_NUMBER = 2**53 - 1  # what every language's JSON reads exactly
LASTS = timedelta(days=30)
LASTS_AT_MOST = timedelta(days=366)
SKEW = timedelta(minutes=10)  # by how much two clocks may differ
FIRST_YEAR, LAST_YEAR = 1900, 2200
