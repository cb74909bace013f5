"""The comparison as LaTeX: a longtable to include in a document.

Owns the escapes of LaTeX. Emoji are left out; a document with letters beyond Latin needs LuaLaTeX or XeLaTeX.
"""

from itertools import groupby

from algocompare.render.cells import harmless
from algocompare.render.lines import lines
from algocompare.render.options import RenderOptions
from algocompare.render.verdict_words import verdict_text
from algocompare.report import Report

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "·": r"$\cdot$",
    "²": r"$^2$",
    "³": r"$^3$",
    "×": r"$\times$",
    "±": r"$\pm$",
    "≥": r"$\geq$",
    "≤": r"$\leq$",
    "–": "--",
    "—": "---",
} | {sign: f"\\{sign}" for sign in "&%$#_{}"}


def render(report: Report, options: RenderOptions) -> str:
    """The comparison as a longtable, without a preamble."""
    count = len(report.profiles)
    width = 0.78 / count
    names = " & ".join(rf"\textbf{{{escaped(profile.name)}}}" for profile in report.profiles)
    columns = r"p{0.16\textwidth}" + rf"p{{{width:.3f}\textwidth}}" * count
    body = [
        r"% Needs \usepackage[T1]{fontenc} and \usepackage{longtable}",
        rf"\begin{{longtable}}{{{columns}}}",
        rf"\hline  & {names} \\ \hline",
        r"\endhead",
    ]
    for section, group in groupby(lines(report, options), key=lambda line: line.section):
        body.append(rf"\multicolumn{{{count + 1}}}{{l}}{{\textit{{{escaped(section)}}}}} \\")
        for line in group:
            cells = " & ".join(escaped(cell.text) for cell in line.cells)
            body.append(rf"{escaped(line.attribute.label)} & {cells} \\")
    body.append(r"\hline \end{longtable}")
    if count > 1:
        body.append(rf"\noindent\textbf{{Verdict.}} {escaped(verdict_text(report))}")
    return "\n".join(body) + "\n"


def escaped(text: str) -> str:
    """Text that LaTeX sets as it is."""
    return "".join(_ESCAPES.get(letter, letter) for letter in harmless(text))
