"""A single test of a filter, such as `scalability>=7`: what it means for each type of attribute.

Owns which operators fit which type, and when the answer is unknown. Must not parse text or know an attribute by name.
"""

import re
from collections.abc import Callable, Iterable
from operator import ge, gt, le, lt

from algocompare.model import Profile, State, Value
from algocompare.names import fold, hint, near
from algocompare.schema import Attribute, AttributeType, Schema

Answer = bool | None
Test = Callable[[Profile], Answer]
Words = Callable[[Attribute], Iterable[str]]

OWN_FIELDS = ("id", "name", "kind")
_ORDER: dict[str, Callable[[float, float], bool]] = {">=": ge, "<=": le, ">": gt, "<": lt}
_NUMERIC = (AttributeType.RATING, AttributeType.NUMBER, AttributeType.QUANTITY, AttributeType.YEAR)
_STATES = {"unknown": State.UNKNOWN, "none": State.NONE, "n/a": State.NOT_APPLICABLE}
_TYPO = 0.7  # how alike a word must be to one in use before it is taken for a misspelling of it
_WORDED = (AttributeType.SET, AttributeType.CHOICE)
_TRUTH = {"yes": True, "true": True, "no": False, "false": False}


def field_names(schema: Schema) -> tuple[str, ...]:
    """All names that a test may use: those of every profile, then short names and ids of attributes."""
    computed = {attribute.id for attribute in schema.attributes if attribute.type.computed}
    return (*OWN_FIELDS, *(name for name in schema.by_name if name not in computed))


def value_test(schema: Schema, name: str, operator: str, text: str) -> Test | str:
    """The test, or a sentence on why the value or the operator does not fit."""
    if name in OWN_FIELDS:
        return _own_test(schema, name, operator, text)
    attribute = schema.by_name[name]
    if text.casefold() in _STATES and operator in ("=", "!="):
        state, wanted = _STATES[text.casefold()], operator == "="
        return lambda profile: (profile.value(attribute).state is state) == wanted
    if attribute.type in _NUMERIC:
        return _number_test(attribute, operator, text)
    if operator in _ORDER:
        return _rank_test(attribute, operator, text)
    return _text_test(attribute, operator, text)


def _own_test(schema: Schema, name: str, operator: str, text: str) -> Test | str:
    if operator in _ORDER:
        return f"{name} takes = != or ~"
    kinds = [kind.id for kind in schema.kinds]
    if name == "kind" and operator != "~" and text not in kinds:
        return f"no kind is called '{text}'; {hint(text, kinds)}"
    return lambda profile: _matches(str(getattr(profile, name)), operator, text)


def _number_test(attribute: Attribute, operator: str, text: str) -> Test | str:
    try:
        wanted = float(text)
    except ValueError:
        return f"{attribute.id} is compared with a number, not '{text}'"
    if operator == "~":
        return f"{attribute.id} is a number and takes = != >= <= > <"
    low, high = attribute.scale
    if attribute.type is AttributeType.RATING and not low <= wanted <= high:
        return f"{attribute.id} goes from {low:g} to {high:g}, so {text} is outside its scale"

    def test(profile: Profile) -> Answer:
        value = profile.value(attribute)
        if value.number is None:
            return _without_value(value)
        if operator in _ORDER:
            return _ORDER[operator](value.number, wanted)
        return (value.number == wanted) == (operator == "=")

    return test


def _rank_test(attribute: Attribute, operator: str, text: str) -> Test | str:
    words = [word.casefold() for word in attribute.vocabulary]
    if not attribute.ordered:
        return f"{attribute.id} has no order; it takes = != or ~"
    if text.casefold() not in words:
        return f"'{text}' is no value of {attribute.id}; {hint(text, attribute.vocabulary)}"
    wanted = words.index(text.casefold())

    def test(profile: Profile) -> Answer:
        value = profile.value(attribute)
        if value.state is not State.VALUE:
            return _without_value(value)
        return _ORDER[operator](words.index(str(value.data).casefold()), wanted)

    return test


def _text_test(attribute: Attribute, operator: str, text: str) -> Test | str:
    group = attribute.groups.get(text)
    if attribute.type is AttributeType.BOOLEAN:
        if text.casefold() not in _TRUTH:
            return f"{attribute.id} is yes or no, not '{text}'"
    elif attribute.vocabulary and operator != "~" and group is None:
        known = [word.casefold() for word in attribute.vocabulary]
        if text.casefold() not in known:
            return f"'{text}' is no value of {attribute.id}; {hint(text, attribute.vocabulary)}"

    def test(profile: Profile) -> Answer:
        value = profile.value(attribute)
        if value.state is not State.VALUE:
            return _without_value(value)
        if isinstance(value.data, bool):
            return (value.data == _TRUTH[text.casefold()]) == (operator != "!=")
        items = value.data if isinstance(value.data, tuple) else (str(value.data),)
        if group is not None and operator != "~":
            return any(item in group for item in items) == (operator == "=")
        held = any(_matches(item, "~" if operator == "~" else "=", text) for item in items)
        return held == (operator != "!=")

    return test


def misspelt(schema: Schema, name: str, operator: str, text: str, words: Words) -> str:
    """A sentence where a test asks for a word that nobody has but that looks like one in use; else empty.

    Args:
        schema: gives the words that it names itself: groups, their members and vocabularies.
        name: of the field.
        operator: of the test.
        text: the word.
        words: gives the words in use for an attribute; asked only where the schema does not name the word.
    """
    attribute = schema.by_name.get(name)
    if attribute is None or attribute.type not in _WORDED or text.casefold() in _STATES:
        return ""
    members = (member for group in attribute.groups.values() for member in group)
    named = [*attribute.groups, *attribute.vocabulary, *members]
    if any(_matches(word, operator.removeprefix("!"), text) for word in named):
        return ""
    used = {*named, *words(attribute)}
    if any(_matches(word, operator.removeprefix("!"), text) for word in used):
        return ""
    if operator == "~":
        used |= {part for word in used for part in re.findall(r"[^\s,;()]+", word)}
    meant = near(text, sorted(word for word in used if not _other_version(word, text)), least=_TYPO)
    return f"'{text}' is no value of {attribute.id}; did you mean {', '.join(meant)}?" if meant else ""


def _other_version(word: str, text: str) -> bool:
    """Whether a text with digits differs from a word in its digits alone, as GPL-2.0 does from GPL-3.0."""
    letters = [re.sub(r"\d", "", fold(name)) for name in (word, text)]
    return letters[0] == letters[1] and bool(re.search(r"\d", text))


def _without_value(value: Value) -> Answer:
    return None if value.state is State.UNKNOWN else False


def _matches(held: str, operator: str, text: str) -> bool:
    if operator == "~":
        return text.casefold() in held.casefold()
    return (held.casefold() == text.casefold()) == (operator == "=")
