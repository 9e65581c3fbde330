"""Pages of the intake: bring and follow, correct what was read, adopt or compare."""
