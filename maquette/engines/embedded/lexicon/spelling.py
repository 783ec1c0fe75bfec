"""Plurals and misspellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.lexicon.vocabulary import english

IRREGULAR = {
    "mice": "mouse",
    "geese": "goose",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "oxen": "ox",
    "cacti": "cactus",
    "octopi": "octopus",
    "fungi": "fungus",
    "lice": "louse",
    "people": "person",
    "leaves": "leaf",
    "dwarves": "dwarf",
    "antennae": "antenna",
    "larvae": "larva",
    "fishes": "fish",
    "dice": "die",
}
SOUNDS = (("f", "ph"), ("ph", "f"), ("k", "c"), ("c", "k"), ("k", "ch"), ("z", "s"), ("y", "i"), ("i", "y"))
SHORTEST_MISSPELLING = 5
TWO_ERRORS_FROM = 8
CORRECTED_KINDS = frozenset({"noun", "color", "material", "attribute", "style", "part", "pattern", "relation"})


def singulars(word: str) -> Iterator[str]:
    """What `word` may be the plural of, likeliest first. Folded words only."""
    head, _, last = word.rpartition(" ")
    prefix = f"{head} " if head else ""
    if last in IRREGULAR:
        yield prefix + IRREGULAR[last]
    if last.endswith("men") and len(last) > 4:
        yield f"{prefix}{last[:-3]}man"
    if last.endswith("s") and not last.endswith(("ss", "us", "is")):
        yield prefix + last[:-1]
        if last.endswith("ies"):
            yield f"{prefix}{last[:-3]}y"
        elif last.endswith("ves"):
            yield f"{prefix}{last[:-3]}f"
            yield f"{prefix}{last[:-3]}fe"
        elif last.endswith("es"):
            yield prefix + last[:-2]


def corrected(word: str) -> str | None:
    """The known word a misspelling was meant to be, or None.

    One error in words of five letters, two from nine on; an error is a letter left out, added, changed, or two swapped
    (Damerau 1964), or a sound spelt otherwise ("elefant"). The first letter is taken to be right.
    """
    if len(word) < SHORTEST_MISSPELLING or not word.isalpha():
        return None
    for sound, spelt in SOUNDS:
        if sound in word and word.replace(sound, spelt) in english():
            return word.replace(sound, spelt)
    allowed = 2 if len(word) >= TWO_ERRORS_FROM else 1
    near = (
        (errors, _undoubled(candidate) != _undoubled(word), candidate not in catalogue(), abs(len(candidate) - len(word)), candidate)
        for length in range(len(word) - allowed, len(word) + allowed + 1)
        for candidate in _known_words().get((word[0], length), ())
        if (errors := edit_distance(word, candidate, allowed)) <= allowed
    )
    best = min(near, default=None)
    return best[-1] if best else None


def _undoubled(word: str) -> str:
    """The word without doubled letters, which people misspell most: "scarry", "balons"."""
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def edit_distance(a: str, b: str, limit: int) -> int:
    """Damerau's distance in its restricted form (optimal string alignment); anything above `limit` is reported as limit + 1."""
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if max(len(a), len(b)) > limit * 2 + 1 or abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, char in enumerate(a):
        previous, row = row, [i + 1]
        for j, other in enumerate(b):
            cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (char != other))
            if i and j and char == b[j - 1] and a[i - 1] == other:
                cost = min(cost, before[j - 1] + 1)
            row.append(cost)
        before = previous
    return min(row[-1], limit + 1)


@lru_cache(maxsize=1)
def _known_words() -> dict[tuple[str, int], list[str]]:
    """Single words worth correcting to, by first letter and length."""
    found: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for key, meanings in english().items():
        if " " not in key and len(key) > 3 and any(meaning.kind in CORRECTED_KINDS for meaning in meanings):
            found[key[0], len(key)].append(key)
    return found
