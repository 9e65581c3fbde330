"""What sign-in pages ask of this app."""
