"""The reader's weights: learned from labelled plans, tried on plans left out."""
