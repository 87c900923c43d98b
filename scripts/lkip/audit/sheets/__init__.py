"""Rules on records alone: budget, performance, agreements, officials."""
