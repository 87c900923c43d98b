"""Rules on this year's report beside last year's: figures, budget, names, officials."""
