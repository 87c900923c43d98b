"""The command `lkip`: one module a command; each has `add` (its arguments) and `run`."""

from __future__ import annotations

import argparse
import difflib
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NoReturn

COMMANDS = ("build", "check", "why", "trace", "diff", "new-year", "archive", "verify")
"""The commands, each a module of this package."""
ANYWHERE = frozenset({"verify"})
"""Commands that need no project."""


class Parser(argparse.ArgumentParser):
    """Argparse in the authors' language, with the nearest name for a misspelled one."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and leave with status 2."""
        self.exit(2, f"{self.prog}: {message}\nLihat '{self.prog} --help'.\n")


def command(name: str) -> ModuleType:
    """The module of a command."""
    return import_module(f"lkip.cli.{name.replace('-', '_')}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the line names; its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and not given[0].startswith("-") and given[0] not in COMMANDS:
        near = difflib.get_close_matches(given[0], COMMANDS, 1)
        hint = f"mungkin maksudnya 'lkip {near[0]}'" if near else "lihat 'lkip --help'"
        sys.stderr.write(f"lkip: perintah {given[0]!r} tidak dikenal; {hint}\n")
        return 2
    parser = Parser(
        prog="lkip",
        description="Menyusun laporan kinerja (LKIP) dari lembar kerja dan naskah Markdown.",
    )
    parser.add_argument(
        "--root",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help="folder proyek (yang memuat Snakefile); bawaan: folder ini",
    )
    chosen = parser.add_subparsers(dest="command", required=True, metavar="PERINTAH")
    # The others are not imported: what is asked for comes sooner.
    modules = {
        name: command(name) for name in [name for name in COMMANDS if name in given] or COMMANDS
    }
    for name, module in modules.items():
        summary = (module.__doc__ or "").partition("\n")[0]
        sub = chosen.add_parser(
            name,
            help=summary,
            description=summary,
            epilog=module.EXAMPLE,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.add(sub)
    options = parser.parse_args(given)
    root = options.root.resolve()
    if options.command not in ANYWHERE and not (root / "Snakefile").is_file():
        sys.stderr.write(
            f"lkip: {root} bukan folder proyek (tidak ada Snakefile).\n"
            "Jalankan dari folder proyek, atau sebutkan dengan --root.\n"
        )
        return 2
    try:
        return int(modules[options.command].run(root, options))
    except KeyboardInterrupt:
        sys.stderr.write("lkip: dihentikan.\n")
        return 128 + signal.SIGINT
    except OSError as error:
        from lkip.stage import TROUBLE, in_plain_words

        if error.errno not in TROUBLE:
            raise
        sys.stderr.write(f"lkip: {in_plain_words(error)}\n")
        return 1
