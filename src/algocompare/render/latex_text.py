"""Text for LaTeX: signs that it would read as commands, and letters that a font may lack.

Owns these escapes. What pdfLaTeX with T1 sets stays; Greek letters and signs of mathematics become commands; any other
letter, emoji among them, is set as it is by LuaLaTeX and XeLaTeX, and by pdfLaTeX as its number in Unicode.
"""

import unicodedata
from itertools import groupby, pairwise

from algocompare.render.cells import harmless

OTHER_LETTERS = r"\otherletters"
OTHER_LETTERS_DEFINED = r"\providecommand{\otherletters}[2]{\ifdefined\Umathchar #1\else{}[#2]\fi}"

_GREEK = "αβγδεζηθικλμνξπρςστυφχψωΓΔΘΛΞΠΣΥΦΨΩ"
_GREEK_NAMES = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho varsigma sigma tau upsilon phi "
    "chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
)
_SIGNS = "·×±÷≥≤≠≈≡∞√∑∏∫∂∇∈∉⊂⊆∪∩∀∃→←↔⇒⇔∝∼⊕⊗ℓ"
_SIGN_NAMES = (
    "cdot times pm div geq leq neq approx equiv infty surd sum prod int partial nabla in notin subset subseteq cup cap "
    "forall exists rightarrow leftarrow leftrightarrow Rightarrow Leftrightarrow propto sim oplus otimes ell"
)
_COMMANDS = zip(_GREEK + _SIGNS, f"{_GREEK_NAMES} {_SIGN_NAMES}".split(), strict=True)
_RAISED = {letter: f"$^{digit}$" for letter, digit in zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+-n", strict=True)}
_LOWERED = {letter: f"$_{digit}$" for letter, digit in zip("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-", strict=True)}
_ESCAPES = (
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        '"': r"\textquotedbl{}",
        "`": r"\textasciigrave{}",
        "_": r"\_\allowbreak{}",
        "–": "--",
        "—": "---",
        "−": "$-$",
        "…": r"\ldots{}",
    }
    | {sign: f"\\{sign}" for sign in "&%$#{}"}
    | {letter: f"$\\{name}$" for letter, name in _COMMANDS}
    | _RAISED
    | _LOWERED
)
_KNOWN = {*map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x180))), *"‘’‚“”„†‡•‰‹›€™ȘșȚț"} - {*"\xadĦħĦĿŀŉŦŧſĸ"}
_JOINING = "-',"


def escaped(text: str) -> str:
    """Text that LaTeX sets as it is, also at the beginning of a row."""
    composed = unicodedata.normalize("NFC", harmless(text))
    parts = []
    for plain, letters in groupby(composed, key=lambda letter: letter in _ESCAPES or letter in _KNOWN):
        run = "".join(letters)
        parts.append(_plain(run) if plain else _other(run))
    guard = "{}" if composed.startswith(("[", "*")) else ""  # after \\ these would be its arguments
    return guard + "".join(parts)


def _plain(run: str) -> str:
    """Known letters; a pair such as -- is parted, since a font would join it, and an address may break at a slash."""
    parted = [
        f"{_ESCAPES.get(letter, letter)}{'{}' if letter == after and letter in _JOINING else ''}"
        for letter, after in pairwise(f"{run} ")
    ]
    return "".join(parted).replace("/", r"/\allowbreak{}") if "://" in run else "".join(parted)


def _other(run: str) -> str:
    numbers = " ".join(f"U+{ord(letter):04X}" for letter in run)
    return rf"\otherletters{{{run}}}{{{numbers}}}"
