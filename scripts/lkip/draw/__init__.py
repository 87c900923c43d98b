"""Draw: charts and diagrams as data, from records and the look written in `config/`."""

from lkip.draw.build import figures
from lkip.draw.diagrams import diagrams

__all__ = ["diagrams", "figures"]
