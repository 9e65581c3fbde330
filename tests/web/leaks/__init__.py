"""The eighteen ways to a protected number that were found, each with a test of its kind."""
