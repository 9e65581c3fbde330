"""Template tags of rosters."""
