"""What is found, in every part of the product at once."""
