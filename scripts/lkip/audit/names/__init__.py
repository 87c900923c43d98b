"""Rules on names: of agency, officials, plans and laws, and of what the text calls otherwise."""
