"""The views of datasets."""
