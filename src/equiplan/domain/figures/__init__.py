"""Counts become cells here: what indicators are, how they are computed, where counts come from."""
