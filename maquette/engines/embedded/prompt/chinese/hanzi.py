"""From Chinese text to lexemes: the longest words of the table, with runs of Latin letters read as English.

No segmenter: at every character the longest listed word wins, which is how the table is meant to be read.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from maquette.engines.embedded.lexicon.vocabulary import Meaning, chinese, simplified
from maquette.engines.embedded.prompt.lexemes import Lexeme, lexemes

PIECE = (
    r'"(?P<quote>[^"]{1,80})"|(?P<word>%s)|(?P<latin>[A-Za-z0-9][A-Za-z0-9 -]*)|(?P<and>、)'
    r"|(?P<mark>[,.;:!?()。，；：！？（）\n\r…~]+)|(?P<han>[^\W\d_A-Za-z]+)"
)
FULL_STOPS = frozenset(".!?。！？\n\r")
VERBS = {
    "wearing": "wear",
    "holding": "hold",
    "riding": "ride",
    "with": "with",
    "covered_in": "cover",
    "containing": "contain",
    "on": "put",
    "in": "at",
}
"""English relation → kind of Chinese verb."""

AND = Meaning("and", "and")


def hanzi(text: str) -> list[Lexeme]:
    """Lexemes of a text that holds Chinese characters."""
    found: list[Lexeme] = []
    boundary = ""
    for piece in _pattern().finditer(text.translate(simplified())):
        if piece["mark"]:
            boundary = "." if FULL_STOPS & set(piece["mark"]) else ","
            continue
        part = _lexemes_of(piece)
        if part:
            part[0] = replace(part[0], boundary=boundary)
            boundary = ""
        found.extend(part)
    return found


def _lexemes_of(piece: re.Match[str]) -> list[Lexeme]:
    if piece["quote"]:
        return [Lexeme(piece["quote"], quoted=True)]
    if piece["and"]:
        return [Lexeme("、", (AND,))]
    if piece["latin"]:
        return lexemes(piece["latin"])
    return [Lexeme(piece["word"], chinese()[piece["word"].lower()])] if piece["word"] else _han(piece["han"])


def with_verbs(found: list[Lexeme]) -> list[Lexeme]:
    """English relations between Chinese words, made to work as Chinese verbs do."""
    return [replace(lexeme, meanings=tuple(map(_as_verb, lexeme.meanings))) for lexeme in found]


def _as_verb(meaning: Meaning) -> Meaning:
    return Meaning(VERBS[meaning.value], meaning.value) if meaning.kind == "relation" and meaning.value in VERBS else meaning


def _han(run: str) -> list[Lexeme]:
    found: list[Lexeme] = []
    at = 0
    while at < len(run):
        size = next((n for n in range(min(_longest(), len(run) - at), 0, -1) if run[at : at + n] in chinese()), 0)
        if size:
            found.append(Lexeme(run[at : at + size], chinese()[run[at : at + size]]))
        elif found and not found[-1].meanings:
            found[-1] = Lexeme(found[-1].word + run[at])
        else:
            found.append(Lexeme(run[at]))
        at += size or 1
    return found


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """Quotes, words that mix letters and characters (Q版), Latin runs, marks, and runs of characters."""
    mixed = sorted((key for key in chinese() if re.search("[A-Za-z0-9]", key) and not key.isascii()), key=len, reverse=True)
    return re.compile(PIECE % "|".join(map(re.escape, mixed)), re.IGNORECASE)


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, chinese()))
