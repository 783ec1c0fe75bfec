"""What a word brings along: "kitten" is a cat and a baby, "knight on horseback" rides a horse."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class Traits(NamedTuple):
    """The notation of synonyms.tsv, read. parts: (part, its colour or ""). attached: (relation, catalogue noun)."""

    attributes: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    size: float = 1.0
    copies: int | None = None
    parts: tuple[tuple[str, str], ...] = ()
    attached: tuple[tuple[str, str], ...] = ()


RELATIONS = ("wearing", "holding", "riding", "on")


@lru_cache(maxsize=512)
def traits(notation: str) -> Traits:
    """Read "baby color:black part:eyes=red wearing:cape". Underscores stand for spaces. Raises KeyError for an unknown key."""
    pairs = [(key, value.replace("_", " ")) for key, _, value in (word.rpartition(":") for word in notation.split())]

    def values(key: str) -> tuple[str, ...]:
        return tuple(value for name, value in pairs if name == key)

    unknown = {key for key, _ in pairs} - {"", "color", "material", "pattern", "style", "theme", "size", "count", "part", *RELATIONS}
    if unknown:
        raise KeyError(f"{notation}: {sorted(unknown)}")
    split = (part.partition("=") for part in values("part"))
    return Traits(
        attributes=values(""),
        colors=values("color"),
        materials=values("material"),
        patterns=values("pattern"),
        styles=values("style"),
        themes=values("theme"),
        size=float(values("size")[0]) if values("size") else 1.0,
        copies=int(values("count")[0]) if values("count") else None,
        parts=tuple((part, color) for part, _, color in split),
        attached=tuple((key, value) for key, value in pairs if key in RELATIONS),
    )
