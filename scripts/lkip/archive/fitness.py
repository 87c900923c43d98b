"""What is looked at before an archive is made: its place, its files, the pinned versions."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from lkip.archive import contents, pins, zipped
from lkip.archive.names import clash, safe
from lkip.archive.problems import error
from lkip.model import Finding
from lkip.workflow import PINS


def place(root: Path, target: Path) -> list[Finding]:
    """What keeps the file `target` from being written below `root`, in folders there or not."""
    if target.is_dir():
        what, remedy = "Ini folder, seharusnya berkas arsip", "Pindahkan atau ganti namanya."
        return [error("no-place", what, remedy, _shown(root, target))]
    folder = root
    for part in target.relative_to(root).parts[:-1]:
        if not os.path.lexists(folder / part):
            break
        folder /= part
        if not folder.is_dir():
            what, remedy = "Ini berkas, seharusnya folder", "Pindahkan atau ganti namanya."
            return [error("no-place", what, remedy, _shown(root, folder))]
    if os.access(folder, os.W_OK | os.X_OK):
        return []
    what = "Arsip tidak dapat ditulis ke folder ini"
    remedy = "Periksa izin folder itu, dan apakah tempatnya hanya dapat dibaca; lalu ulangi."
    return [error("no-place", what, remedy, _shown(root, folder))]


def files(given: Mapping[str, Path | bytes]) -> list[Finding]:
    """The files that an archive cannot hold, or that nobody would unpack again, by their names."""
    unsafe = [name for name in given if not safe(name)]
    if unsafe:
        what = "Nama berkas ini tidak dapat dipakai pada semua sistem"
        remedy = (
            'Ganti namanya: tanpa \\ : * ? " < > |, tanpa titik atau spasi di ujung, dan bukan '
            "nama yang dipakai Windows sendiri seperti con, aux, atau nul."
        )
        return [error("unsafe-name", what, remedy, name) for name in unsafe]
    same = clash(given)
    if same:
        what = "Nama-nama ini dianggap satu oleh Windows atau macOS"
        remedy = "Ganti salah satunya, juga di tempat ia disebut; atau hapus yang tidak dipakai."
        return [error("doubled-name", what, remedy, *same)]
    large = zipped.too_large({name: _size(content) for name, content in given.items()})
    if large:
        what = (
            f"Isi arsip terlalu besar: paling banyak {zipped.MOST_FILES} berkas, sebuah "
            f"{zipped.LARGEST_FILE // 2**20} MB, seluruhnya {zipped.LARGEST_TOTAL // 2**20} MB"
        )
        return [error("oversized-archive", what, "Perkecil atau kurangi berkasnya.", *large[:5])]
    return []


def environment(root: Path) -> list[Finding]:
    """What keeps the requirements files from telling what a report was made with."""
    pinned = (contents.BUILD_PINS, PINS)
    missing = [name for name in pinned if not (root / name).is_file()]
    if missing:
        what = "Berkas yang mencatat versi pustaka tidak ada di folder proyek"
        return [error("no-pins", what, "Ambil kembali berkas itu.", *missing)]
    try:
        wanted = pins.pinned((root / PINS).read_text(encoding="utf-8"))
    except ValueError as problem:
        what = f"Berkas ini tidak dapat dibaca sebagai daftar versi pustaka ({problem})"
        return [error("no-pins", what, "Ambil kembali berkas itu.", PINS)]
    return [
        error(
            "other-version",
            f"Pustaka {name} harus versi {version}, yang terpasang {there or 'tidak ada'}",
            "Jalankan 'make report', lalu arsipkan dengan .venv/bin/lkip.",
            PINS,
        )
        for name, version, there in pins.differing(wanted)
    ]


def _shown(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def _size(content: Path | bytes) -> int:
    return len(content) if isinstance(content, bytes) else content.stat().st_size
