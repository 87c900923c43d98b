"""Rules on running text: blanks, dates and years, what a passage is about, how it is built."""
