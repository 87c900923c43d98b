"""A formula as a tree, with the precedence that spreadsheets have: -2^2 is 4."""

from __future__ import annotations

from typing import NamedTuple

from lkip.read.formulas.doubles import Number, stored
from lkip.read.formulas.problems import UnknowableError
from lkip.read.formulas.tokens import Token, edges, split, tokens
from lkip.read.numbers import exact

Scalar = Number | str | bool | None
"""The value of a cell; None: it is empty."""


class Constant(NamedTuple):
    """A value that stands in the formula; None: an argument that was left out."""

    value: Scalar


class Failed(NamedTuple):
    """An error that stands in the formula, where the cell meant is gone."""

    code: str


class Area(NamedTuple):
    """Cells of a sheet, edges included."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int


class Chain(NamedTuple):
    """Operands with signs of one precedence between them, counted from the left."""

    first: Node
    rest: tuple[tuple[str, Node], ...]


class Negative(NamedTuple):
    """The operand with the other sign."""

    operand: Node


class Percent(NamedTuple):
    """A hundredth of the operand."""

    operand: Node


class Call(NamedTuple):
    """A function, its name in capitals."""

    name: str
    arguments: tuple[Node, ...]


Node = Constant | Failed | Area | Chain | Negative | Percent | Call

_LEVELS = (
    frozenset(("=", "<>", "<", ">", "<=", ">=")), frozenset("&"), frozenset("+-"),
    frozenset("*/"), frozenset("^"),
)  # fmt: skip

DEEPEST = 32
"""Levels of parentheses; Excel allows twice as many, which nobody writes."""


def parse(text: str, sheet: str) -> Node:
    """The tree of a formula without its equals sign, in a cell of `sheet`.

    Raises `UnknowableError` for what is not understood here.
    """
    reader = _Reader(list(tokens(text)), sheet)
    tree = reader.level(0)
    if reader.next is not None:
        raise UnknowableError(f'tanda "{reader.next.text}"')
    return tree


class _Reader:
    """How far a formula has been read (the levels of its grammar share it)."""

    def __init__(self, pieces: list[Token], sheet: str) -> None:
        self.pieces = pieces
        self.sheet = sheet
        self.at = 0
        self.depth = 0

    @property
    def next(self) -> Token | None:
        return self.pieces[self.at] if self.at < len(self.pieces) else None

    def taken(self, *texts: str) -> str:
        """The next piece if it is one of these signs, which is then behind; else nothing."""
        piece = self.next
        if piece is None or piece.kind != "sign" or piece.text not in texts:
            return ""
        self.at += 1
        return piece.text

    def level(self, precedence: int) -> Node:
        if precedence == len(_LEVELS):
            return self.signed()
        first = self.level(precedence + 1)
        rest = []
        while sign := self.taken(*_LEVELS[precedence]):
            rest.append((sign, self.level(precedence + 1)))
        return Chain(first, tuple(rest)) if rest else first

    def signed(self) -> Node:
        negative = False
        while sign := self.taken("-", "+"):
            negative ^= sign == "-"
        node = self.primary()
        hundredths = 0
        while self.taken("%"):
            node = Percent(node)
            hundredths += 1
            if hundredths > DEEPEST:
                raise UnknowableError("rumus yang terlalu dalam")
        return Negative(node) if negative else node

    def primary(self) -> Node:
        piece = self.next
        if piece is None:
            raise UnknowableError("rumus yang terputus")
        self.at += 1
        match piece.kind:
            case "number":
                return Constant(_number(piece.text))
            case "text":
                return Constant(piece.text[1:-1].replace('""', '"'))
            case "error":
                return Failed(piece.text)
            case "area":
                return self.area(piece.text)
            case "name" if piece.text.upper() in ("TRUE", "FALSE"):
                return Constant(piece.text.upper() == "TRUE")
            case "call":
                return self.inside(piece.text[:-1].upper())
            case "sign" if piece.text == "(":
                return self.inside("")
            case "name":
                raise UnknowableError(f'nama "{piece.text}"')
        raise UnknowableError(f'tanda "{piece.text}"')

    def area(self, text: str) -> Node:
        sheet, corners = split(text)
        if "[" in sheet:
            raise UnknowableError("tautan ke berkas lain")
        try:
            return Area(sheet or self.sheet, *edges(corners))
        except ValueError as problem:
            raise UnknowableError(f'nama "{text}"') from problem

    def inside(self, name: str) -> Node:
        """What stands in parentheses: the arguments of a function, or one operand."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise UnknowableError("rumus yang terlalu dalam")
        arguments = [] if self.taken(")") else self.arguments()
        self.depth -= 1
        if name:
            return Call(name, tuple(arguments))
        if len(arguments) != 1:
            raise UnknowableError("daerah gabungan")
        return arguments[0]

    def arguments(self) -> list[Node]:
        found: list[Node] = []
        while True:
            piece = self.next
            left_out = piece is not None and piece.kind == "sign" and piece.text in (",", ")")
            found.append(Constant(None) if left_out else self.level(0))
            if self.taken(")"):
                return found
            if not self.taken(","):
                raise UnknowableError("rumus yang terputus" if self.next is None else "irisan")


def _number(text: str) -> Number:
    number = exact(text)
    if number is None:
        raise UnknowableError("angka yang terlalu besar")
    return stored(number)


def areas(node: Node) -> list[Area]:
    """All areas in a tree."""
    match node:
        case Area():
            return [node]
        case Chain(first, rest):
            return areas(first) + [area for _, operand in rest for area in areas(operand)]
        case Negative(operand) | Percent(operand):
            return areas(operand)
        case Call(_, arguments):
            return [area for argument in arguments for area in areas(argument)]
    return []
