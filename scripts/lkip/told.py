"""What the stages find on their way: every finding's id, how severe it is, and why it is one.

The rules of the audit say this themselves; the stages tell their findings where they meet them, in
their own words. `tests/test_told.py` holds this list against their code, in both directions.
"""

from __future__ import annotations

from typing import NamedTuple

from lkip.model import Severity


class Told(NamedTuple):
    """A kind of finding that a stage tells."""

    id: str
    severities: tuple[Severity, ...]
    reason: str
    """Why it is told, in one line, in the author's language."""


ERROR: tuple[Severity, ...] = ("error",)
WARNING: tuple[Severity, ...] = ("warning",)
NOTE: tuple[Severity, ...] = ("note",)


TOLD: dict[str, tuple[Told, ...]] = {
    "Berkas dan lembar": (
        Told("missing-folder", ERROR, "Buku kerja dibaca dari folder sumber laporan."),
        Told("missing-workbook", ERROR, "Setiap buku kerja dalam kontrak harus ada."),
        Told("renamed-workbook", ERROR, "Buku kerja dikenali dari nama berkasnya."),
        Told(
            "unreadable-workbook",
            ERROR,
            "Buku kerja yang sedang terkunci program lain tidak dapat dibuka.",
        ),
        Told("not-a-workbook", ERROR, "Buku kerja harus berformat Excel (.xlsx)."),
        Told("old-workbook", ERROR, "Format Excel lama (.xls) tidak dapat dibaca."),
        Told("empty-workbook", ERROR, "Berkas yang kosong tidak memuat data."),
        Told(
            "protected-workbook", ERROR, "Buku kerja yang dilindungi kata sandi tidak dapat dibaca."
        ),
        Told("damaged-workbook", ERROR, "Buku kerja yang rusak tidak dapat dibaca."),
        Told("missing-part", ERROR, "Buku kerja harus memuat semua bagian yang ditulis Excel."),
        Told(
            "doubled-part",
            ERROR,
            "Bagian buku kerja yang ada dua kali tidak jelas mana yang benar.",
        ),
        Told(
            "unsafe-part",
            ERROR,
            "Berkas dengan bagian yang tidak wajar tidak dibaca demi keamanan.",
        ),
        Told(
            "oversized-workbook",
            ERROR,
            "Berkas yang terlalu besar tidak wajar sebagai buku kerja laporan.",
        ),
        Told("missing-sheet", ERROR, "Setiap lembar dalam kontrak harus ada."),
        Told("contract", ERROR, "Kontrak buku kerja harus benar supaya lembar dapat dibaca."),
        Told("hidden-sheet", WARNING, "Lembar yang tersembunyi tetap dibaca, dan mudah terlupa."),
        Told("unknown-workbook", NOTE, "Berkas di luar kontrak tidak dibaca."),
        Told("unknown-sheet", NOTE, "Lembar di luar kontrak tidak dibaca."),
        Told("sheet-spelling", NOTE, "Nama lembar sebaiknya sama dengan yang di kontrak."),
    ),
    "Baris dan kolom": (
        Told("no-heading-row", ERROR, "Kolom dikenali dari baris judulnya."),
        Told("missing-column", ERROR, "Setiap kolom dalam kontrak harus ada."),
        Told("missing-label", ERROR, "Setiap isian dalam kontrak harus ada."),
        Told("renamed-column", ERROR, "Kolom dikenali dari judulnya."),
        Told("renamed-label", ERROR, "Isian dikenali dari uraiannya."),
        Told("doubled-column", ERROR, "Dua kolom berjudul sama tidak jelas mana yang dipakai."),
        Told("doubled-label", ERROR, "Dua isian beruraian sama tidak jelas mana yang dipakai."),
        Told("merged-cells", ERROR, "Sel yang digabung hanya menyimpan isi sel pertamanya."),
        Told("incomplete-row", ERROR, "Baris yang hanya terisi satu sel bukan data yang utuh."),
        Told("unknown-column", WARNING, "Kolom di luar kontrak tidak dibaca."),
        Told("unknown-label", WARNING, "Isian di luar kontrak tidak dibaca."),
        Told("column-without-heading", WARNING, "Kolom tanpa judul tidak dibaca."),
        Told("value-without-label", WARNING, "Isian tanpa uraian tidak dibaca."),
        Told("hidden-row", WARNING, "Baris yang tersembunyi tetap dibaca, dan mudah terlupa."),
        Told("hidden-column", WARNING, "Kolom yang tersembunyi tetap dibaca, dan mudah terlupa."),
        Told("total-row", WARNING, "Jumlah dihitung sendiri; baris jumlah tidak dibaca."),
        Told("no-rows", WARNING, "Lembar tanpa baris tidak memberi isi pada laporan."),
        Told("column-spelling", NOTE, "Judul kolom sebaiknya sama dengan yang di kontrak."),
        Told("label-spelling", NOTE, "Uraian isian sebaiknya sama dengan yang di kontrak."),
        Told("column-numbers", NOTE, "Baris nomor kolom bukan data."),
    ),
    "Isi sel": (
        Told(
            "stale-formula",
            ERROR,
            "Nilai yang tersimpan bersama rumus harus sama dengan hasil rumusnya.",
        ),
        Told(
            "formula-not-calculated",
            NOTE,
            "Rumus yang tidak dapat dihitung ulang disebut, agar diperiksa sendiri.",
        ),
        Told("empty-cell", ERROR, "Sel yang wajib diisi tidak boleh kosong."),
        Told("wrong-type", ERROR, "Isi sel harus sejenis dengan kolomnya."),
        Told("wrong-unit", ERROR, "Satuan sel harus sama dengan satuan kolomnya."),
        Told("unclear-number", ERROR, "Angka harus dapat dibaca dengan satu cara saja."),
        Told("unclear-date", ERROR, "Tanggal harus dapat dibaca dengan satu cara saja."),
        Told("unknown-choice", ERROR, "Isi kolom pilihan harus salah satu pilihannya."),
        Told("error-value", ERROR, "Rumus yang menghasilkan galat tidak mempunyai nilai."),
        Told(
            "formula-without-value",
            ERROR,
            "Rumus yang belum pernah dihitung tidak mempunyai nilai.",
        ),
        Told("turned-into-date", ERROR, "Excel mengubah ketikan seperti 1.2 menjadi tanggal."),
        Told("digits-lost", ERROR, "Excel hanya menyimpan 15 angka dari sebuah bilangan."),
        Told("key-as-number", ERROR, "Kode sebagai angka tidak membedakan 1.1 dan 1.10."),
        Told("unusable-key", ERROR, "Kode harus memuat huruf atau angka."),
        Told("duplicate-key", ERROR, "Satu kode hanya untuk satu baris."),
        Told(
            "colliding-key",
            ERROR,
            "Kode tidak cukup dibedakan oleh huruf besar, spasi, dan tanda baca.",
        ),
        Told("dangling-reference", ERROR, "Kode yang dirujuk harus ada di lembarnya."),
        Told("no-address", ERROR, "Alamat web harus lengkap supaya dapat dibuka."),
        Told("number-as-text", WARNING, "Angka yang diketik sebagai teks mudah salah terbaca."),
        Told("date-as-text", WARNING, "Tanggal yang diketik sebagai teks mudah salah terbaca."),
        Told(
            "text-as-number",
            WARNING,
            "Teks yang disimpan sebagai angka kehilangan nol dan tanda bacanya.",
        ),
        Told("percent-below-one", WARNING, "Persen di bawah satu sering kali salah satuan."),
        Told("rupiah-decimals", WARNING, "Anggaran biasanya dicatat dalam rupiah bulat."),
        Told("negative-money", WARNING, "Jumlah uang biasanya tidak kurang dari nol."),
        Told(
            "doubled-reference", WARNING, "Kode yang disebut dua kali dalam satu sel dibaca sekali."
        ),
        Told("unprintable-symbol", WARNING, "Simbol dari huruf tertentu tidak dapat dicetak."),
        Told("no-number", NOTE, "Tanda pengganti angka dibaca sebagai alasan ketiadaannya."),
        Told("dash-as-empty", NOTE, "Tanda hubung sendirian dibaca sebagai sel kosong."),
        Told("hidden-digits", NOTE, "Laporan mencetak angka seperti yang tampil di sel."),
        Told("stray-spaces", NOTE, "Spasi yang berlebih dihilangkan."),
    ),
    "Hitungan": (
        Told("given-and-summed", ERROR, "Yang diisi langsung harus sama dengan jumlah rinciannya."),
        Told("no-parts", ERROR, "Jumlah memerlukan rincian di bawahnya."),
        Told(
            "half-amended-budget",
            ERROR,
            "Pagu perubahan diisi semua sub kegiatan, atau tidak ada sama sekali.",
        ),
        Told("half-counted", ERROR, "Realisasi dari pembilang dan penyebut memerlukan keduanya."),
        Told(
            "realisasi-given-and-counted",
            ERROR,
            "Realisasi yang diisi harus sama dengan hasil hitungannya.",
        ),
        Told(
            "realisasi-by-rounding",
            NOTE,
            "Realisasi yang sudah dihitung tidak perlu diisi dengan angka bulatnya.",
        ),
        Told(
            "realisasi-counted-twice",
            ERROR,
            "Dua cara menghitung realisasi harus memberi hasil yang sama.",
        ),
        Told(
            "target-given-and-accumulated",
            ERROR,
            "Target setahun harus sama dengan gabungan triwulannya.",
        ),
        Told("quarters-twice", ERROR, "Triwulan satu indikator hanya diisi pada satu baris."),
        Told("quarters-unit", ERROR, "Satuan triwulan harus sama dengan satuan targetnya."),
        Told("term-reversed", ERROR, "Masa jabatan berakhir setelah mulai."),
        Told("two-officials", ERROR, "Satu unit dipimpin satu pejabat pada satu waktu."),
        Told("unit-circle", ERROR, "Unit tidak berada di bawah dirinya sendiri."),
        Told(
            "agreement-outside-term",
            ERROR,
            "Perjanjian ditandatangani pejabat yang sedang menjabat.",
        ),
        Told("negative-capaian", WARNING, "Capaian di bawah nol biasanya tanda data yang keliru."),
    ),
    "Pengaturan, tabel, dan grafik": (
        Told("config", ERROR, "Berkas pengaturan harus dapat dibaca dan benar isinya."),
        Told("table-layout", ERROR, "Tata letak tabel harus menyebut data dan kolom yang ada."),
        Told("heading-value", ERROR, "Judul kolom hanya memakai isian yang ada."),
        Told("chart-layout", ERROR, "Grafik harus menyebut data yang ada."),
        Told("diagram-layout", ERROR, "Bagan harus menyebut data yang ada."),
    ),
    "Naskah": (
        Told("chapter", ERROR, "Naskah bab harus dapat diisi."),
        Told("missing-chapter", ERROR, "Setiap bab dalam report.yaml harus ada berkasnya."),
        Told("caption", ERROR, "Keterangan tabel dan grafik harus dapat diisi."),
        Told("unknown-name", ERROR, "Isian harus menyebut nama yang ada."),
        Told("unknown-scale", ERROR, "Skala harus ada dalam scales.yaml."),
        Told("unknown-tabel", ERROR, "Tabel yang diminta harus ada."),
        Told("unknown-grafik", ERROR, "Grafik yang diminta harus ada."),
        Told("unknown-bagan", ERROR, "Bagan yang diminta harus ada."),
        Told("unknown-daftar", ERROR, "Daftar yang diminta harus ada."),
        Told("unknown-pejabat", ERROR, "Pejabat yang diminta harus ada di lembarnya."),
        Told("filter-input", ERROR, "Saringan memerlukan jenis isian yang tepat."),
        Told("scan", ERROR, "Halaman pindaian harus ada dan dapat dibaca."),
        Told("picture", ("error", "warning"), "Gambar harus ada, dapat dibaca, dan cukup tajam."),
        Told("value-missing", WARNING, "Angka yang tidak ada tercetak sebagai kata."),
        Told("awaited-cell", WARNING, "Konsep laporan menunggu sel yang belum diisi."),
        Told("narasi-missing", WARNING, "Bagian narasi yang diminta bab harus ada."),
        Told("narasi-empty", WARNING, "Bagian narasi tanpa isi tidak mencetak apa-apa."),
        Told(
            "narasi-unprinted",
            WARNING,
            "Bagian narasi yang tidak diminta bab mana pun tidak tercetak.",
        ),
        Told(
            "text-outside-block",
            WARNING,
            "Naskah di luar blok, dalam bab yang mengisi bab bersama, tidak tercetak.",
        ),
        Told("unrevised-text", WARNING, "Naskah dari laporan tahun lalu perlu ditulis ulang."),
        Told("chart-without-data", NOTE, "Grafik tanpa data dilewati."),
    ),
    "Dokumen": (
        Told(
            "typed-number",
            ERROR,
            "Angka disimpan dalam lembar kerja, atau ditandai dengan sumbernya.",
        ),
        Told("unknown-reference", ERROR, "Rujukan harus menuju sesuatu yang ada."),
        Told("double-anchor", ERROR, "Satu nama rujukan hanya untuk satu hal."),
        Told("empty-heading", WARNING, "Judul tanpa isi tidak berguna bagi pembaca."),
        Told("markdown", WARNING, "Tanda Markdown yang tidak ditutup mengubah bentuk naskah."),
        Told(
            "broken-table",
            WARNING,
            "Tabel yang diketik harus sama banyak kolomnya di setiap baris.",
        ),
        Told("block-in-sentence", WARNING, "Tabel dan grafik berdiri di antara paragraf."),
        Told("raw-html", WARNING, "HTML tidak dicetak."),
        Told("wide-table", WARNING, "Tabel yang terlalu lebar tercetak terlalu kecil."),
        Told("long-caption", NOTE, "Keterangan yang panjang tidak muat dalam daftarnya."),
    ),
    "Pemeriksaan": (
        Told(
            "acceptance-unused",
            WARNING,
            "Penerimaan yang tidak mengenai temuan apa pun sudah tidak berlaku.",
        ),
        Told(
            "acceptance-vague",
            WARNING,
            "Penerimaan harus menyebut angka yang diterima, agar tidak menutupi temuan lain.",
        ),
        Told(
            "last-year-archive",
            ERROR,
            "Arsip laporan tahun lalu yang disebut dalam report.yaml harus ada dan utuh.",
        ),
        Told(
            "number-without-origin",
            ERROR,
            "Setiap angka dalam dokumen yang jadi harus diketahui asalnya.",
        ),
        Told(
            "strict",
            ERROR,
            "Laporan dengan strict: true tidak dicetak selama ada kesalahan yang terbuka.",
        ),
    ),
}
"""The findings of `lkip check` besides the audit's rules, under what they are about."""
