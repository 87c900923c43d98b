"""Rules on the figures of a sentence, and on the words that are said of them."""
