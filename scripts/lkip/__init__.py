"""Build a government agency's performance report (LKIP) from spreadsheets and Markdown."""
