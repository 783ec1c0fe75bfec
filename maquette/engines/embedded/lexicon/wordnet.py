"""The fallback for words nobody listed: sixty thousand lemmas of WordNet and the catalogue noun each looks like most.

Built by tools/build_lexicon.py from WordNet 3.0 (Fellbaum 1998); licence in WORDNET_LICENSE.txt. The table is sorted text, read once
and searched by bisection as it is, so that loading costs an inflate and nothing else.
"""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Hypernym(NamedTuple):
    """noun: catalogue noun. is_thing: False where it merely stands for an abstract idea. is_common: False where the word is rarely a noun."""

    noun: str
    is_thing: bool
    is_common: bool


def hypernym(lemma: str) -> Hypernym | None:
    """What a lemma ("spaniel", "prairie chicken") looks like; None when WordNet or the table does not know it as a noun."""
    value = _search(lemma.encode())
    if value is None or value == b"-":
        return None
    target = _targets()[int(value.rstrip(b"?"))]
    return Hypernym(target.lstrip("~"), not target.startswith("~"), not value.endswith(b"?"))


def is_english(word: str) -> bool:
    """Whether the table knows the word at all, be it as an adjective or a verb: then it is no misspelling."""
    return _search(word.encode()) is not None


@lru_cache(maxsize=1)
def _table() -> bytes:
    return gzip.decompress((files(__package__) / "wordnet.tsv.gz").read_bytes())


@lru_cache(maxsize=1)
def _targets() -> list[str]:
    return _table()[: _table().index(b"\n")].decode().split("\t")


def _search(key: bytes) -> bytes | None:
    """The value in the line of `key`, by bisection over bytes."""
    table = _table()
    low, high = table.index(b"\n") + 1, len(table)
    while low < high:
        middle = table.rfind(b"\n", 0, (low + high) // 2) + 1
        start = max(low, middle)
        end = table.index(b"\n", start)
        name, _, value = table[start:end].partition(b"\t")
        if name == key:
            return value
        if name < key:
            low = end + 1
        else:
            high = start
    return None
