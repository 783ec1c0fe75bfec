"""Pairs of nouns that are a thing of their own: a "brachiosaurus skeleton" is no person of bones with a small brachiosaurus."""

from __future__ import annotations

from functools import lru_cache

from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.lexicon.tables import rows, words


def compound(head: str, themes: list[str]) -> tuple[str, list[str]]:
    """The noun that `head` and one of the nouns before it are together, and the themes that remain; both as they are if they are none."""
    for before, noun in _table().get(head, ()):
        for theme in themes:
            known = catalogue().get(theme)
            if known is not None and {theme, known.archetype, known.family} & before:
                return noun, [other for other in themes if other != theme]
    return head, themes


@lru_cache(maxsize=1)
def _table() -> dict[str, list[tuple[frozenset[str], str]]]:
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for head, before, noun in rows("compounds.tsv", 3):
        found.setdefault(head, []).append((frozenset(words(before)), noun))
    return found
