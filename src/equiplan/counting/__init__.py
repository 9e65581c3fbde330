"""Typed tables become counts, in DuckDB or in Spark, by the same expressions."""
