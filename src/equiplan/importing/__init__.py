"""Bytes in, plan draft and findings out."""
