"""A plan written as text is read by inference: nodes, a tree, roles that are best together."""
