"""Who may see and do what, for how long, and what is written down of it."""
