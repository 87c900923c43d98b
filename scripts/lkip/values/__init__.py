"""What the stages share about values: arithmetic, scales, wording, tokens."""
