"""Paragraphs of neighbouring cells, line by line."""

from lkip.model import Line, Table, TableCell, TableColumn, TableRow
from lkip.write.parallel import unfolded


def lines(*texts, numbered=True):
    return TableCell("\n".join(texts), lines=texts, numbered=numbered)


def rows(*body):
    """The texts of the rows, each with its height."""
    columns = tuple(TableColumn(1 / 3, "left") for _ in range(3))
    made = tuple(TableRow(tuple(cells)) for cells in body)
    table = unfolded(Table("t", columns, (), made, "", "", Line("config/tables/t.yaml")))
    return [[(cell.text, cell.rowspan) for cell in row.cells] for row in table.body]


def test_as_many_paragraphs_stand_side_by_side():
    made = rows([TableCell("Sasaran"), lines("a", "b"), lines("x", "y", numbered=False)])
    assert made == [[("Sasaran", 2), ("a", 1), ("x", 1)], [("b", 1), ("y", 1)]]


def test_the_last_of_fewer_numbered_paragraphs_takes_the_rest():
    made = rows([lines("a", "b", "c"), lines("p", "q", "r"), lines("x", "y")])
    assert made[1] == [("b", 1), ("q", 1), ("y", 2)]
    assert made[2] == [("c", 1), ("r", 1)]


def test_paragraphs_with_nothing_beside_them_stay_in_their_cell():
    assert rows([TableCell("A"), lines("a", "b"), TableCell("C")]) == [
        [("A", 1), ("a\nb", 1), ("C", 1)]
    ]


def test_a_tall_cell_grows_with_the_rows_beside_it():
    tall = TableCell("Program", rowspan=2)
    made = rows([tall, lines("a", "b", "c"), lines("x", "y", "z")], [TableCell("d")])
    assert made[0][0] == ("Program", 4)
    assert made[3] == [("d", 1)]
