"""Datasets, their countings, and the files that are counted and destroyed."""
