"""A document model in, files out."""
