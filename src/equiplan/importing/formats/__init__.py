"""One module a file format: bytes in, blocks out."""
