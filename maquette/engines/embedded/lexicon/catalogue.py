"""Every noun the embedded engine models or means to model, and who stands in for whom until then."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from maquette.engines.embedded.lexicon.tables import rows, words

ABSTRACT = "abstract sculpture"
"""What stands for words nobody understands."""

CREATURES = frozenset({"mammal", "bird", "reptile", "dinosaur", "insect", "sea", "fantasy", "robot", "person"})
"""Families of things that act: they wear, hold and ride."""

CREATURE_ARCHETYPES = frozenset({"plush toy", "snowman", "gingerbread man", "folk figure"})
"""Archetypes of other families that act all the same."""

NOT_CREATURES = frozenset({"robot arm", "seashell", "scallop", "clam", "coral"})
"""Nouns of those families that do not."""


class Noun(NamedTuple):
    """One row of the catalogue. row: its number; neighbours look alike."""

    name: str
    family: str
    archetype: str
    aliases: tuple[str, ...]
    row: int

    @property
    def is_creature(self) -> bool:
        return (self.family in CREATURES and self.name not in NOT_CREATURES) or self.archetype in CREATURE_ARCHETYPES


@lru_cache(maxsize=1)
def catalogue() -> dict[str, Noun]:
    """All nouns by name, in order."""
    return {
        name: Noun(name, family, archetype, tuple(words(aliases)), row)
        for row, (name, family, archetype, aliases) in enumerate(rows("catalogue.tsv", 4))
    }


@lru_cache(maxsize=1)
def plainest() -> dict[str, str]:
    """Archetype → its first noun: "dog" of the canines."""
    found: dict[str, str] = {}
    for noun in catalogue().values():
        found.setdefault(noun.archetype, noun.name)
    return found


@lru_cache(maxsize=1)
def related_families() -> dict[str, tuple[str, ...]]:
    """Family → families that stand in for it, best first."""
    return {family: tuple(words(others)) for family, others in rows("fallbacks.tsv", 2)}


class StandIns:
    """Who models what: any catalogue noun → a noun that somebody models.

    presets: the nouns that are modelled; None when all of the catalogue is.
    A noun nobody models is stood in for by the nearest modelled row of its archetype, then of its family, then by the plainest noun of
    a related family, then by the abstract sculpture.
    """

    def __init__(self, presets: Collection[str] | None = None) -> None:
        self.presets = frozenset(catalogue()) if presets is None else frozenset(presets)
        self._nearest: dict[str, str] = {}

    def for_noun(self, noun: str) -> str:
        """`noun` itself if it is modelled, else its nearest relative that is."""
        if noun in self.presets:
            return noun
        if noun not in self._nearest:
            self._nearest[noun] = self._search(noun)
        return self._nearest[noun]

    def _search(self, name: str) -> str:
        noun = catalogue().get(name)
        if noun is None:
            return ABSTRACT
        modelled = [other for other in catalogue().values() if other.name in self.presets]
        return (
            _closest(noun, (other for other in modelled if other.archetype == noun.archetype))
            or _closest(noun, (other for other in modelled if other.family == noun.family))
            or _plainest(related_families().get(noun.family, ()), modelled)
            or ABSTRACT
        )


def _closest(noun: Noun, others: Iterable[Noun]) -> str | None:
    best = min(others, key=lambda other: (abs(other.row - noun.row), other.row), default=None)
    return best.name if best else None


def _plainest(families: Iterable[str], modelled: list[Noun]) -> str | None:
    return next((other.name for family in families for other in modelled if other.family == family), None)
