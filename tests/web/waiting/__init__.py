"""What waits for people, in every part of the product at once."""
