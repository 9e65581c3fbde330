"""What people write about an organisation, a module for each page."""
