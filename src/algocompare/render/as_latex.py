"""A comparison or a list as LaTeX: a longtable to include in a document.

Owns what LaTeX needs around rows; the escapes are in `latex_text`.
"""

from collections.abc import Sequence
from itertools import groupby

from algocompare.render.latex_text import OTHER_LETTERS, OTHER_LETTERS_DEFINED, escaped
from algocompare.render.lines import lines
from algocompare.render.options import RenderOptions
from algocompare.render.sheet import Column, Group, Sheet
from algocompare.render.verdict_words import verdict_text
from algocompare.report import Report

_SIZES = (("footnotesize", 0.0125), ("scriptsize", 0.0111))  # and how wide a letter is, of the usual \textwidth
_GAP = 0.024  # between two columns of a list
_LONGEST_WORD, _LONGEST = 15, 45  # letters: longer words may be parted, longer texts ask for no more width


def render(report: Report, options: RenderOptions) -> str:
    """The comparison as a longtable, without a preamble."""
    count = len(report.profiles)
    names = [profile.name for profile in report.profiles]
    columns = r"p{0.16\textwidth}" + rf"p{{{0.78 / count:.3f}\textwidth}}" * count
    body = _opening(columns, ["", *names])
    for section, group in groupby(lines(report, options), key=lambda line: line.section):
        body.append(_spanning(section, count + 1))
        body += [_row([line.attribute.label, *(cell.text for cell in line.cells)]) for line in group]
    body.append(r"\hline \end{longtable}")
    if count > 1:
        body.append(rf"\noindent\textbf{{Verdict.}} {escaped(verdict_text(report))}")
    return _included(body)


def render_sheet(sheet: Sheet, _options: RenderOptions) -> str:
    """A list as one longtable with its title above and its notes below, without a preamble."""
    shown = sheet.readable()
    heads = [column.label for column in shown.columns]
    size, columns = _widths(shown.columns, shown.groups)
    body = [rf"{{\{size}\setlength{{\tabcolsep}}{{4pt}}", rf"\noindent\textbf{{{escaped(shown.title)}}}\par"]
    if any(group.rows for group in shown.groups):
        body += _opening(columns, heads)
        for group in shown.groups:
            body += [_spanning(group.title, len(heads))] if group.title else []
            body += [_row([cell.text for cell in row]) for row in group.rows]
        body.append(r"\hline \end{longtable}")
    for group in shown.groups:
        title = rf"\textit{{{escaped(group.title)}.}} " if group.title else ""
        body += [rf"\noindent {title}{escaped(' '.join(group.notes))}\par"] if group.notes else []
    body += [rf"\noindent {escaped(note)}\par" for note in shown.notes]
    return _included([*body, "}"])


def _included(body: Sequence[str]) -> str:
    """The lines after the packages that they need, and after the command for other letters where there are any."""
    array = ",array" if any("arraybackslash" in line for line in body) else ""
    defined = [OTHER_LETTERS_DEFINED] if any(OTHER_LETTERS in line for line in body) else []
    return (
        "\n".join([rf"% Needs \usepackage[T1]{{fontenc}} and \usepackage{{longtable{array}}}", *defined, *body]) + "\n"
    )


def _opening(columns: str, heads: Sequence[str]) -> list[str]:
    names = " & ".join(rf"\textbf{{{escaped(head)}}}" if head else "" for head in heads)
    return [rf"\begin{{longtable}}{{{columns}}}", rf"\hline {names} \\ \hline", r"\endhead"]


def _spanning(title: str, count: int) -> str:
    return rf"\multicolumn{{{count}}}{{l}}{{\textit{{{escaped(title)}}}}} \\*"


def _row(texts: Sequence[str]) -> str:
    return rf"{' & '.join(map(escaped, texts))} \\"


def _widths(columns: Sequence[Column], groups: Sequence[Group]) -> tuple[str, str]:
    """The largest size of letters in which the table fits, or the smallest, and its columns.

    Numbers are as wide as they are, texts at least as wide as their longest word; the longer ones get what is left.
    """
    texts = [
        [column.label, *(row[place].text for group in groups for row in group.rows)]
        for place, column in enumerate(columns)
    ]
    longest = [max(map(len, cells)) for cells in texts]
    words = [max((len(word) for text in cells for word in text.split()), default=0) for cells in texts]
    least = [
        length if column.numeric else min(word, _LONGEST_WORD)
        for column, length, word in zip(columns, longest, words, strict=True)
    ]
    more = [
        0 if column.numeric else min(length, _LONGEST) - width
        for column, length, width in zip(columns, longest, least, strict=True)
    ]
    line = 1 - _GAP * len(columns)
    size, letter = next((entry for entry in _SIZES if entry[1] * sum(least) <= line), _SIZES[-1])
    spare = min(max(0.0, line / letter - sum(least)) / max(1, sum(more)), 1.0)
    parts = [letter * (width + spare * extra) for width, extra in zip(least, more, strict=True)]
    return size, "".join(
        "r" if column.numeric else rf">{{\raggedright\arraybackslash}}p{{{part:.3f}\textwidth}}"
        for column, part in zip(columns, parts, strict=True)
    )
