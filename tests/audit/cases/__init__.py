"""Planted errors: for each rule what it finds, and what it leaves alone."""
