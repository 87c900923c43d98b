"""Dates in Indonesian words."""

from __future__ import annotations

from datetime import date

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""In the order of `date.weekday`."""


def long_date(day: date) -> str:
    """`31 Januari 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
