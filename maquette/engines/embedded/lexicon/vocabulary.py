"""Every English word or phrase we know → what it can mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.lexicon.colors import SHADES, color_words
from maquette.engines.embedded.lexicon.materials import material_words
from maquette.engines.embedded.lexicon.tables import rows, words

LONGEST_PHRASE = 6
"""Words in the longest phrase of the tables."""


class Meaning(NamedTuple):
    """One thing a word can mean.

    kind:  noun, color, shade, material, pattern, motif (a pattern's noun), attribute, size, style, part, relation, made, without, not,
           neither, article, possess, is, which, and, saying, activity, count, likeness, self, aside, upon, noise.
    value: the canonical word of that kind: a catalogue noun, a colour, a factor …
    brings: what it brings along, in the notation of synonyms.tsv.
    found: for nouns: exact, synonym or association.
    """

    kind: str
    value: str
    brings: str = ""
    found: str = ""


Vocabulary = dict[str, tuple[Meaning, ...]]


def fold(text: str) -> str:
    """The key of a word: lower case, no accents, no apostrophes, hyphens as spaces."""
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(text.lower().replace("-", " ").replace("_", " ").replace("'", "").replace("’", "").split())


@lru_cache(maxsize=1)
def english() -> Vocabulary:
    """English words, by folded key."""
    return collect(_english_meanings())


@lru_cache(maxsize=1)
def joined() -> dict[str, str]:
    """Phrases of two words written as one: "racecar" → "race car"."""
    return {key.replace(" ", ""): key for key, meanings in english().items() if key.count(" ") == 1 and meanings[0].kind == "noun"}


@lru_cache(maxsize=1)
def foreign() -> Vocabulary:
    """The commonest words of other languages, for prompts no English table knows."""
    return collect((word, Meaning(kind, value, "", "synonym" if kind == "noun" else "")) for kind, value, word in table("languages.tsv"))


@lru_cache(maxsize=1)
def chinese() -> Vocabulary:
    """Chinese words in simplified characters. Kinds as in `Meaning`, and those of the table for its grammar."""
    return collect(
        (word, Meaning(kind, value.lstrip("~"), brings, "association" if value.startswith("~") else "synonym"))
        for kind, value, brings, cell in rows("chinese.tsv", 4)
        for word in cell.split()
    )


@lru_cache(maxsize=1)
def simplified() -> dict[int, str]:
    """For `str.translate`: traditional characters to simplified ones."""
    return {ord(old): new for new, cell in rows("traditional.tsv", 2) for old in cell.split()}


@lru_cache(maxsize=1)
def part_owners() -> dict[str, frozenset[str]]:
    """Canonical part → families and archetypes that have it; "creature" stands for all that act."""
    return {part: frozenset(words(owners)) for part, _, owners in rows("parts.tsv", 3)}


def collect(pairs: Iterator[tuple[str, Meaning]]) -> Vocabulary:
    """Meanings by folded word, in the order they came: one of each kind, but every part a word can be (a cap is a lid, or a mushroom's)."""
    found: dict[str, tuple[Meaning, ...]] = {}
    for word, meaning in pairs:
        key = fold(word)
        known = found.get(key, ())
        if all(other.kind != meaning.kind or (meaning.kind == "part" and other.value != meaning.value) for other in known):
            found[key] = (*known, meaning)
    return found


def table(name: str) -> Iterator[tuple[str, str, str]]:
    """(kind, value, word) of a table with those three columns."""
    for kind, value, cell in rows(name, 3):
        for word in words(cell):
            yield kind, value, word


def _english_meanings() -> Iterator[tuple[str, Meaning]]:
    for noun in catalogue().values():
        yield noun.name, Meaning("noun", noun.name, "", "exact")
    for noun in catalogue().values():
        for alias in noun.aliases:
            yield alias, Meaning("noun", noun.name, "", "synonym")
    for target, brings, word in table("synonyms.tsv"):
        yield word, Meaning("noun", target.lstrip("~"), brings, "association" if target.startswith("~") else "synonym")
    for word, color in color_words().items():
        yield word, Meaning("color", color)
    for shade in SHADES:
        yield shade, Meaning("shade", shade)
    for word, material in material_words().items():
        yield word, Meaning("material", material.name, f"color:{material.color.replace(' ', '_')}" if material.color else "")
    for pattern, adjectives, nouns in rows("patterns.tsv", 3):
        yield from ((word, Meaning("pattern", pattern)) for word in words(adjectives))
        yield from ((word, Meaning("motif", pattern)) for word in words(nouns))
    for part, spellings, _ in rows("parts.tsv", 3):
        yield from ((word, Meaning("part", part)) for word in words(spellings))
    for kind, value, word in table("english.tsv"):
        yield word, Meaning(kind, value)
