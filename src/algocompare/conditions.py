"""What must hold of an algorithm: a small filter language, as in `kind=architecture and year>=2023`.

    condition = term, {"or", term};   term = factor, {"and", factor}
    factor = "not", factor | "(", condition, ")" | test
    test = name, ("=" | "!=" | ">=" | "<=" | ">" | "<" | "~"), value;   value = word | '"quoted text"'

Owns the grammar and its errors; what a single test means is in `value_tests`. Must not read files.
"""

import re
from collections.abc import Iterable

from algocompare.errors import ConditionError
from algocompare.model import Profile
from algocompare.names import hint
from algocompare.records import Record
from algocompare.schema import Schema
from algocompare.value_tests import Answer, Test, Words, field_names, misspelt, value_test

_TOKEN = re.compile(r"""\s*(?:(?P<op>!=|>=|<=|=|>|<|~)|(?P<paren>[()])|"(?P<quoted>[^"]*)"|(?P<word>[^\s()=<>!~"]+))""")


class Condition(Record):
    """A parsed condition: its text, and the test that answers it with yes, no, or None for unknown."""

    text: str
    test: Test

    def answer(self, profile: Profile) -> Answer:
        """Whether the condition holds of a profile; None where that is unknown."""
        return self.test(profile)


class _Token(Record):
    kind: str
    text: str
    column: int


def parse(text: str, schema: Schema, words: Words | None = None) -> Condition:
    """Read a condition.

    Args:
        text: the condition.
        schema: the names that it may use.
        words: the words in use for an attribute; where given, a word that nobody has but that looks like one of them
            is an error.

    Raises:
        ConditionError: it breaks the grammar or names what is not known; the error says the column.
    """
    parser = _Parser(text, schema, words)
    test = parser.condition()
    if parser.place < len(parser.tokens):
        raise parser.fault("expected 'and', 'or' or the end")
    return Condition(text, test)


def _tokens(text: str) -> list[_Token]:
    tokens, place = [], 0
    while text[place:].strip():
        match = _TOKEN.match(text, place)
        if match is None:
            column = len(text) - len(text[place:].lstrip()) + 1
            raise ConditionError(text, column, "this cannot be read")
        kind = str(match.lastgroup)
        tokens.append(_Token(kind, match[kind], match.start(kind) + 1 - (kind == "quoted")))
        place = match.end()
    return tokens


class _Parser:
    """Recursive descent over the tokens of one condition; `place` is the token that comes next."""

    def __init__(self, text: str, schema: Schema, words: Words | None) -> None:
        self.text, self.schema, self.words = text, schema, words
        self.tokens = _tokens(text)
        self.place = 0

    def fault(self, message: str, place: int | None = None) -> ConditionError:
        """An error at a token, by default at the next one."""
        at = self.place if place is None else place
        column = self.tokens[at].column if at < len(self.tokens) else len(self.text) + 1
        return ConditionError(self.text, column, message)

    def condition(self) -> Test:
        """Terms joined by `or`."""
        parts = [self._term()]
        while self._take_word("or"):
            parts.append(self._term())
        return lambda profile: _any(part(profile) for part in parts)

    def _term(self) -> Test:
        parts = [self._factor()]
        while self._take_word("and"):
            parts.append(self._factor())
        return lambda profile: _all(part(profile) for part in parts)

    def _factor(self) -> Test:
        if self._take_word("not"):
            inner = self._factor()
            return lambda profile: _negated(inner(profile))
        if self._take_word("("):
            inner = self.condition()
            if not self._take_word(")"):
                raise self.fault("expected ')'")
            return inner
        return self._test()

    def _test(self) -> Test:
        start = self.place
        name = self._take("the name of an attribute", "word")
        if name not in field_names(self.schema):
            raise self.fault(f"no attribute is called '{name}'; {hint(name, field_names(self.schema))}", start)
        operator = self._take("one of = != >= <= > < ~", "op")
        value = self._take("a value", "word", "quoted")
        test = value_test(self.schema, name, operator, value)
        if isinstance(test, str):
            raise self.fault(test, self.place - 1)
        fault = misspelt(self.schema, name, operator, value, self.words) if self.words else ""
        if fault:
            raise self.fault(fault, self.place - 1)
        return test

    def _take_word(self, word: str) -> bool:
        if self.place < len(self.tokens):
            token = self.tokens[self.place]
            if token.kind in ("word", "paren") and token.text.casefold() == word:
                self.place += 1
                return True
        return False

    def _take(self, what: str, *kinds: str) -> str:
        if self.place >= len(self.tokens) or self.tokens[self.place].kind not in kinds:
            raise self.fault(f"expected {what}")
        self.place += 1
        return self.tokens[self.place - 1].text


def _any(answers: Iterable[Answer]) -> Answer:
    found = list(answers)
    return True if True in found else (None if None in found else False)


def _all(answers: Iterable[Answer]) -> Answer:
    found = list(answers)
    return False if False in found else (None if None in found else True)


def _negated(answer: Answer) -> Answer:
    return None if answer is None else not answer
