"""Coverage: the numbers in the text of the finished documents, against the trace."""
