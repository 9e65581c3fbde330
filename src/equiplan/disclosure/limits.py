"""How much may be asked of protection at once; beyond, it is refused before anything is built."""

MEGABYTE = 1_000_000
MOST_BYTES = 10 * MEGABYTE
MOST_DIGITS = 12
MOST_COUNT = 1_000_000_000
MOST_THRESHOLD = 1_000
MOST_TABLES = 30
MOST_DIMENSIONS = 6  # of a table
MOST_HIERARCHIES = 200
MOST_CATEGORIES = 300  # of a dimension
MOST_CELLS = 20_000  # of all tables of a file, totals included
MOST_TEXT = 200
MOST_JOINT = 5_000  # cells of the joint table of tables that hold each other in a ring
MOST_NODES = 4_000  # aggregates solved at once; above, categories are merged first
SECONDS = 20.0
