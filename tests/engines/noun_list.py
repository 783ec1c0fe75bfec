"""Lists of nouns with the archetypes a person would accept for them, and how many the reader gets right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.prompt import PromptReader

DATA = Path(__file__).parent / "data"


class Miss(NamedTuple):
    """A noun the reader got wrong: what it took it for, how it was found, and what would have been right."""

    word: str
    noun: str
    found: str
    accepted: tuple[str, ...]


def rows(name: str) -> Iterator[tuple[str, str]]:
    """The two columns of a data file."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, _, value = line.partition("\t")
            yield word, value


def misses(name: str, reader: PromptReader) -> tuple[list[Miss], int]:
    """(what was got wrong, how many nouns the list holds). A noun is right when it is one thing of an accepted archetype."""
    wrong, count = [], 0
    for word, cell in rows(name):
        scene, accepted, count = reader.read(word), tuple(cell.split(", ")), count + 1
        if len(scene.things) != 1 or catalogue()[scene.root.noun].archetype not in accepted:
            wrong.append(Miss(word, scene.root.noun, scene.root.found, accepted))
    return wrong, count
