"""The views of networks."""
