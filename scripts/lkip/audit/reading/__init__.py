"""How the rules read: writings, sentences and the figures in them, names, what a text is about."""
