"""Pages of rosters: a door, a deed, an answer."""
