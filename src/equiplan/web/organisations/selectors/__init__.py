"""What the pages of an organisation show, a module for each."""
