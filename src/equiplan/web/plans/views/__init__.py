"""Pages of plans, a module for each thing people come to do."""
