"""Rosters: files of people, of which only columns, categories and counts are ever told."""
