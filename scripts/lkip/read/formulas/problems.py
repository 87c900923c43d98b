"""The two ways in which a formula gives no value."""

from __future__ import annotations


class SheetError(Exception):
    """The value is an error, as a spreadsheet shows it: `#DIV/0!`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class UnknowableError(Exception):
    """The formula cannot be calculated here; `reason` is what it uses, in Indonesian."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
