"""Pages of organisations, a module for each thing people come to do."""
