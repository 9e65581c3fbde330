"""The views of collecting."""
