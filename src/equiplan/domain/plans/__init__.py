"""What a plan is made of, before any database knows it."""
