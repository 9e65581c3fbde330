"""The views of releases."""
