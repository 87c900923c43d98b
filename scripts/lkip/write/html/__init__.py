"""The report as one HTML page that needs nothing else: for screens, phones and screen readers."""

from lkip.write.html.origins import Origins
from lkip.write.html.write import write_html

__all__ = ["Origins", "write_html"]
