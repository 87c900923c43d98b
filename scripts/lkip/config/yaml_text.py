"""YAML as people write it: what it says, where each part stands, and what is wrong, in plain words.

Below `lkip.config`, which knows what the files mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import yaml

from lkip.model import Finding, Line

Step = str | int | None
"""A key of a map, a place in a list, or None: some key that is not told."""


class Parsed(NamedTuple):
    """A file's content, and the tree that knows its lines (None: the file is empty)."""

    shown: str
    content: Any
    node: yaml.Node | None


def parse(shown: str, data: bytes) -> Parsed | Finding:
    """The content of the file `shown`, or what is wrong with it."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return problem(Line(shown), "berkas ini bukan teks UTF-8", "Simpan sebagai UTF-8.")
    try:
        loader = yaml.CSafeLoader(text)
        node = loader.get_single_node()
        content = None if node is None else loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        return _broken(shown, text, error)
    except yaml.YAMLError:
        return problem(
            Line(shown),
            "berkas ini memuat lambang yang tidak tampak",
            "Hapus lambang itu; biasanya terbawa saat menyalin dari program lain.",
        )
    doubled = next(_doubled(node), None)
    if doubled is not None:
        return problem(
            Line(shown, doubled.start_mark.line + 1),
            f"kunci `{doubled.value}` tertulis dua kali",
            "Hapus salah satunya; yang pertama tidak akan terpakai.",
        )
    return Parsed(shown, content, node)


def problem(place: Line, message: str, remedy: str) -> Finding:
    """A finding against a configuration file."""
    return Finding("error", "config", message, (place,), remedy)


class _Words(NamedTuple):
    pattern: str
    """What libyaml says."""
    message: str
    remedy: str
    at_start: bool = False
    """Say where the unfinished part begins, not where the reader gave up."""


QUOTE = "Apit seluruh isian itu dengan tanda kutip."

_WORDS = (
    _Words("unhashable key", "isian yang memuat {{ … }} belum diapit tanda kutip", QUOTE),
    _Words(
        "mapping values are not allowed",
        "ada titik dua yang tidak pada tempatnya",
        f"Periksa lekukan baris itu dan baris di atasnya. {QUOTE[:-1]} bila titik dua itu isinya.",
    ),
    _Words(
        "character that cannot start",
        "isian ini diawali tanda yang mempunyai arti sendiri dalam YAML",
        QUOTE,
    ),
    _Words(
        "unexpected end of stream",
        "tanda kutip yang dibuka di sini tidak ditutup",
        "Tutup tanda kutipnya.",
        at_start=True,
    ),
    _Words(
        "expected ',' or",
        "kurung yang dibuka di sini tidak ditutup, atau kurang koma di dalamnya",
        "Tutup kurungnya, dan pisahkan isinya dengan koma.",
        at_start=True,
    ),
    _Words(
        "did not find expected",
        "lekukan baris ini tidak cocok dengan baris di atasnya",
        "Samakan lekukan baris-baris yang setingkat.",
    ),
)


def _broken(shown: str, text: str, error: yaml.MarkedYAMLError) -> Finding:
    said = error.problem or ""
    mark = error.problem_mark or error.context_mark
    words = next((w for w in _WORDS if w.pattern in said), None)
    if words and words.at_start and error.context_mark:
        mark = error.context_mark
    line = mark.line + 1 if mark else 0
    if mark and re.match(r" *\t", "".join(text.splitlines()[mark.line : line])):
        return problem(
            Line(shown, line), "baris ini dilekukkan dengan tab", "Ganti tab dengan spasi."
        )
    if words is None:
        words = _Words("", "susunan YAML tidak dapat dibaca", "Periksa baris itu dan di atasnya.")
    return problem(Line(shown, line), words.message, words.remedy)


def _doubled(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Keys that their map has had before: YAML lets the last one win and says nothing."""
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    yield key
                seen.add(key.value)
            yield from _doubled(value)
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _doubled(one)


def locate(files: Sequence[Parsed], steps: Sequence[Step]) -> Line:
    """The place of `steps`, as far as they go, in the most special of `files` that has them."""
    best = (0, Line(files[-1].shown))
    for file in files:
        if file.node is None:
            continue
        line, depth, node = file.node.start_mark.line + 1, 1, file.node
        for step in steps:
            child = _child(node, step)
            if child is None:
                break
            key, node = child
            line, depth = key.start_mark.line + 1, depth + 1
        if depth >= best[0]:
            best = (depth, Line(file.shown, line))
    return best[1]


def _child(node: yaml.Node, step: Step) -> tuple[yaml.Node, yaml.Node] | None:
    """Where the part named `step` begins, and the part."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def steps_of(path: str) -> list[Step]:
    """The steps of msgspec's path `$.columns[0].width`; its `[...]` is some key."""
    found: list[Step] = []
    for name, index in re.findall(r"\.([^.\[`]+)|\[([^\]]*)\]", path):
        found.append(name or (int(index) if index.isdigit() else None))
    return found


_TYPES = {
    "array": "daftar",
    "bool": "true atau false",
    "decimal": "bilangan",
    "float": "bilangan",
    "int": "bilangan bulat",
    "null": "kosong",
    "object": "pasangan kunci dan isi",
    "str": "teks",
}

_PLAIN = (
    (r"Object contains unknown field `(.+)`", "kunci `{0}` tidak dikenal pada {at}"),
    (r"Object missing required field `(.+)`", "kunci `{0}` belum diisi pada {at}"),
    (r"Invalid enum value (.+)", "nilai {0} tidak dikenal untuk {at}"),
    (r"Invalid decimal string", "{at} harus berupa bilangan dengan titik desimal, misalnya 75.5"),
    (r"Expected `array` of length >= 1", "{at} tidak boleh kosong"),
    (r"Expected `.+` >= (.+)", "{at} paling kecil {0}"),
    (r"Expected `.+` > 0.0", "{at} harus lebih dari 0"),
    (
        r"Expected `str` matching regex .+",
        "{at} harus berupa warna dengan enam angka heksadesimal, misalnya 1F4E79",
    ),
    (
        r"Expected `str`, got `(?:int|float|bool)`",
        "{at} harus berupa teks; apit dengan tanda kutip",
    ),
    (r"Expected `(.+)`, got `(.+)`", "{at} harus berupa {0}, bukan {1}"),
)


def plainly(message: str, steps: Sequence[Step], of_key: bool) -> str:
    """msgspec's `message` about what stands at `steps` (or about a key there), for an author."""
    at = ".".join(str(step) for step in steps if step is not None) or "berkas"
    if of_key:
        return f"ada kunci pada {at} yang bukan teks; apit dengan tanda kutip"
    for pattern, words in _PLAIN:
        match = re.fullmatch(pattern, message)
        if match:
            return words.format(*(_type(group) for group in match.groups()), at=at)
    return f"{at}: {message}"


def _type(named: str) -> str:
    """Names of types as an author can read them; anything else as it is."""
    kinds = [kind for kind in named.split(" | ") if kind != "null" or named == "null"]
    return " atau ".join(_TYPES.get(kind, kind) for kind in kinds)
