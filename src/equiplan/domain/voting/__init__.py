"""Counting votes so that anyone can count them again: rankings and approvals, ties said."""
