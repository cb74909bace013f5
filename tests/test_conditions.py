"""The filter language: what it accepts, what each test means, and where its errors point."""

import pytest

from algocompare.conditions import parse
from algocompare.errors import ConditionError
from algocompare.model import Profile, State, Value
from algocompare.schema import Attribute, AttributeType, Kind, Schema, Section
from conftest import Run

SCHEMA = Schema(
    1,
    "test",
    (Kind("learner", "Learner", "", ""), Kind("system", "System", "", "")),
    (),
    {},
    (Section("s", "S"),),
    (
        Attribute("scalability", "s", "Scalability", AttributeType.RATING, "", better="higher", weight=1),
        Attribute("developed_in", "s", "Developed in", AttributeType.YEAR, "", short="year"),
        Attribute("purpose", "s", "Purpose", AttributeType.SET, "", vocabulary=("Ranking", "Clustering")),
        Attribute("size", "s", "Size", AttributeType.CHOICE, "", vocabulary=("Low", "Medium", "High"), ordered=True),
        Attribute("license", "s", "Licence", AttributeType.CHOICE, "", groups={"open": ("MIT", "Apache-2.0")}),
        Attribute("frameworks", "s", "Frameworks", AttributeType.SET, ""),
        Attribute("parallel", "s", "Parallel", AttributeType.BOOLEAN, ""),
        Attribute("score", "s", "Score", AttributeType.SCORE, ""),
    ),
)
KNOWN = Profile(
    "tree-x",
    "Tree X",
    "learner",
    "",
    "",
    values={
        "scalability": Value(State.VALUE, 7.5),
        "developed_in": Value(State.VALUE, 2016),
        "purpose": Value(State.VALUE, ("Ranking",)),
        "size": Value(State.VALUE, "Medium"),
        "license": Value(State.VALUE, "MIT"),
        "parallel": Value(State.VALUE, True),
    },
)
USED = {"license": ["MIT", "CC-BY-NC-4.0"], "frameworks": ["PyTorch, official", "scikit-learn"]}
BLANK = Profile("blank", "Blank", "system", "", "", values={"license": Value(State.NONE, reason="no code")})


def in_use(attribute: Attribute) -> list[str]:
    return USED.get(attribute.id, [])


@pytest.mark.parametrize(
    ("text", "known", "blank"),
    [
        ("scalability>=7.5", True, None),
        ("scalability > 7.5", False, None),
        ("scalability=7.5", True, None),
        ("scalability!=7.5", False, None),
        ("year<2017", True, None),
        ("developed_in<=2015", False, None),
        ("kind=learner", True, False),
        ("kind!=learner", False, True),
        ("id~tree", True, False),
        ('name="Tree X"', True, False),
        ("purpose=ranking", True, None),
        ("purpose!=ranking", False, None),
        ("purpose~rank", True, None),
        ("size<=medium", True, None),
        ("size>Medium", False, None),
        ("license=open", True, False),
        ("license!=open", False, False),
        ("license=MIT", True, False),
        ("license=none", False, True),
        ("scalability=unknown", False, True),
        ("scalability!=unknown", True, False),
        ("parallel=yes", True, None),
        ("parallel=no", False, None),
        ("not parallel=yes", False, None),
        ("kind=learner and scalability>=8", False, False),
        ("kind=system and scalability>=8", False, None),
        ("kind=system or scalability>=8", False, True),
        ("kind=learner or scalability>=8", True, None),
        ("not (kind=learner and year>2000)", False, True),
        # and binds tighter than or
        ("kind=learner or kind=system and year>2030", True, None),
    ],
)
def test_answers(text: str, known: bool, blank: bool | None) -> None:
    condition = parse(text, SCHEMA)
    assert condition.answer(KNOWN) is known
    assert condition.answer(BLANK) is blank


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("", 1, "the name of an attribute"),
        ("scalabilty>=7", 1, "did you mean scalability"),
        ("kind=learner and scal>=7", 18, "no attribute is called 'scal'"),
        ("scalability 7", 13, "one of ="),
        ("scalability>=", 14, "expected a value"),
        ("scalability>=many", 14, "compared with a number"),
        ("scalability~7", 13, "is a number"),
        ("scalability>=11", 14, "goes from 0 to 10, so 11 is outside its scale"),
        ("scalability>=nan", 14, "outside its scale"),
        ("license=opne", 9, "'opne' is no value of license; did you mean open?"),
        ("license!=opne", 10, "did you mean open?"),
        ("license=Apache", 9, "did you mean Apache-2.0?"),
        ("license=CC-BY", 9, "did you mean CC-BY-NC-4.0?"),
        ("frameworks~PyTroch", 12, "did you mean PyTorch?"),
        ("frameworks=Sklearn", 12, "did you mean scikit-learn?"),
        ("purpose=sorting", 9, "valid: Ranking, Clustering"),
        ("purpose>=Ranking", 10, "has no order"),
        ("size>=Huge", 7, "valid: Low, Medium, High"),
        ("kind=animal", 6, "valid: learner, system"),
        ("kind>learner", 6, "takes = != or ~"),
        ("parallel=maybe", 10, "yes or no"),
        ("(kind=learner", 14, "expected ')'"),
        ("kind=learner year>2000", 14, "expected 'and', 'or' or the end"),
        ('name="open', 6, "cannot be read"),
        ("score>=7", 1, "no attribute is called 'score'"),
    ],
)
def test_errors_point_at_the_column(text: str, column: int, said: str) -> None:
    with pytest.raises(ConditionError) as caught:
        parse(text, SCHEMA, in_use)
    assert caught.value.column == column
    assert said in str(caught.value)
    assert f"column {column}" in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "license=Zlib",
        "license=apache-2.0",
        "license~apache",
        "license=Apache-1.1",
        "license=CC-BY-NC-4.0",
        "license=none",
        "frameworks~torch",
        "frameworks=JAX",
        "frameworks=unknown",
        "purpose~rank",
        "id=tree-y",
    ],
)
def test_a_word_is_not_refused_for_being_nobodys(text: str) -> None:
    assert parse(text, SCHEMA, in_use).text == text


def test_the_words_in_use_are_not_looked_up_for_what_the_schema_names() -> None:
    def never(attribute: Attribute) -> list[str]:
        raise AssertionError(attribute.id)

    for text in ("license=open", "license=MIT", "purpose=ranking", "scalability>=7", "size=low", "parallel=yes"):
        parse(text, SCHEMA, never)


def test_a_typing_error_in_a_requirement_is_told_wherever_one_may_stand(run: Run) -> None:
    for args in (
        ["rwkv", "s4", "--require"],
        ["list", "--where"],
        ["pick", "--where"],
        ["alternatives", "s4", "--where"],
    ):
        result = run(*args, "frameworks~PyTroch")
        assert (result.returncode, result.stdout) == (2, "")
        assert "did you mean PyTorch" in result.stderr
    assert run("list", "--where", "license=GPL-9.0").returncode == 0
