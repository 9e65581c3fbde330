"""The commands of `equiplan`, one module each: `add_parser` declares it, `run` does it."""
