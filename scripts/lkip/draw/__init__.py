"""Draw: charts as data, from records and the look written in `config/charts/`."""

from lkip.draw.build import figures

__all__ = ["figures"]
