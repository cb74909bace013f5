"""An alternative in words: what its similarity rests on, where it is better, what it costs, what is unknown.

Owns this wording for all formats. Must not compute, and must not know widths or colours.
"""

from collections.abc import Sequence

from algocompare.alternatives import Advantage, Alternative, Alternatives, Partner, Standing
from algocompare.model import Profile
from algocompare.narrowing import Removal
from algocompare.render.cells import GLUE, harmless, number_text
from algocompare.similarity import Part

_RESTS = 3


def name_text(profile: Profile) -> str:
    """An algorithm's name, harmless."""
    return harmless(profile.name)


def similarity_text(entry: Alternative) -> str:
    """`similarity 0.84`, with the share of weight that is known where that is not nearly all."""
    alike = entry.similarity
    known = "" if alike.known >= 0.8 else f" (only {100 * alike.known:.0f}% of its weight is known of both)"
    return f"similarity {alike.printed:.2f}{known}"


def rests_text(entry: Alternative) -> str:
    """The attributes that the similarity rests on most, with the items that are in both; empty where there is none."""
    words = [_part_text(part) for part in entry.similarity.rests_on[:_RESTS]]
    return f"rests on {', '.join(words)}" if words else ""


def _part_text(part: Part) -> str:
    label = part.attribute.label.lower()
    if part.shared:
        return f"{label} ({'; '.join(harmless(item) for item in part.shared)})"
    return f"{label} (the same)" if part.similarity == 1 else f"{label} ({100 * part.similarity:.0f}% alike)"


def standing_text(entry: Alternative, subject: Profile) -> str:
    """The mark for what dominates or is dominated; empty for everything between."""
    name = name_text(subject)
    return {
        Standing.DOMINATES: f"dominates {name}: at least as good on all that is weighed",
        Standing.DOMINATED: f"dominated by {name}: nowhere better on what is weighed",
    }.get(entry.standing, "")


def known_for_text(known_for: str) -> str:
    """What it is known for, or an empty string."""
    return f"known for {harmless(known_for)}" if known_for else ""


def better_text(entry: Alternative, subject: Profile, *, emoji: bool, most: int | None = None) -> str:
    """`📈 is more scalable than RWKV: 9 against 8, ...`; empty where it is nowhere better."""
    words: list[str] = []
    for advantage in entry.better[:most]:
        phrase = advantage.attribute.than
        phrase = phrase.removesuffix(" than") if words else f"{phrase} {name_text(subject)}"
        words.append(f"{_emoji(advantage, emoji)}{phrase}: {figures_text(advantage)}")
    return ", ".join(words)


def cost_text(entry: Alternative, *, emoji: bool, most: int | None = None) -> str:
    """`costs: harder to implement, 5 against 7; ...`; empty where it is nowhere worse."""
    words = [
        f"{_emoji(advantage, emoji)}{_bare(advantage.attribute.worse_than)}, {figures_text(advantage)}"
        for advantage in entry.worse[:most]
    ]
    return f"costs: {'; '.join(words)}" if words else ""


def unknown_text(entry: Alternative, subject: Profile) -> str:
    """The weighed criteria that cannot be compared, and whose value is missing; empty where there is none."""
    names = {subject.id: name_text(subject), entry.profile.id: name_text(entry.profile)}
    words = [
        f"{unknown.attribute.label.lower()} of {' and '.join(names[identifier] for identifier in unknown.ids)}"
        for unknown in entry.unknown
    ]
    return f"? unknown: {', '.join(words)}" if words else ""


def alternative_text(entry: Alternative, subject: Profile, *, emoji: bool = False, most: int | None = None) -> str:
    """One alternative in a line; `most` limits how many criteria it names on either side."""
    parts = (
        known_for_text(entry.known_for),
        better_text(entry, subject, emoji=emoji, most=most),
        cost_text(entry, emoji=emoji, most=most),
        "" if most else unknown_text(entry, subject),
    )
    return "; ".join(part for part in parts if part) or "nothing is known that sets it apart"


def partner_text(partner: Partner, kind_label: str) -> str:
    """What a partner is, and what it is known for."""
    return ", ".join(part for part in (kind_label, known_for_text(partner.known_for)) if part)


def removal_text(removal: Removal) -> str:
    """`year>=2023: removed 5, of them 2 because a value is unknown`."""
    more = f", of them {removal.unknown} because a value is unknown" if removal.unknown else ""
    return f"{harmless(removal.condition)}: removed {removal.removed}{more}"


def summary_text(found: Alternatives) -> str:
    """How many fit and how many of them are shown."""
    if not found.entries:
        return f"Nothing fits as an alternative to {name_text(found.subject)}. Each condition, in this order:"
    if found.fitting > len(found.entries):
        return f"{len(found.entries)} of the {found.fitting} that fit; --limit {found.fitting} shows all."
    return f"{found.fitting} fit{'s' if found.fitting == 1 else ''}, all shown."


def figures_text(advantage: Advantage) -> str:
    """The figures or words on both sides."""
    theirs, ours = (
        figure if isinstance(figure, str) else number_text(figure) for figure in (advantage.theirs, advantage.ours)
    )
    return f"{theirs} against {ours}"


def _emoji(advantage: Advantage, wanted: bool) -> str:
    return f"{advantage.attribute.emoji}{GLUE}" if wanted and advantage.attribute.emoji else ""


def _bare(phrase: str) -> str:
    return phrase.removeprefix("is ").removesuffix(" than")


def removals_text(removals: Sequence[Removal]) -> list[str]:
    """One line for each condition that removed something."""
    return [removal_text(removal) for removal in removals] or ["there is no other algorithm"]
