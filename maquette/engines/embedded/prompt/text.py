"""From what somebody sent to text that can be read: no control characters, no markup, emoji as words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from maquette.engines.embedded.lexicon.tables import rows

LONGEST_PROMPT = 2000
"""Characters read; the contract allows 600."""

MARKUP = re.compile(r"<[^<>]{0,200}>|&[a-z]{2,6};|https?://\S+", re.IGNORECASE)
MEASURE = re.compile(
    r"""(?<![\w.])\d+(?:[.,]\d+)?(?:\s*[x×*]\s*\d+(?:[.,]\d+)?)*\s*-?
    (?:mm|cm|dm|centimet(?:re|er)s?|millimet(?:re|er)s?|inch(?:es)?|ft|feet|met(?:re|er)s?|m(?=\s+(?:tall|high|wide|long|deep|thick))|毫米|厘米|公分|英寸)
    (?![a-z])(?:\s*-?(?:tall|high|wide|long|deep|thick|big|large|scale|in\ (?:height|width|length|diameter|size))(?![a-z])|高|宽|长)?""",
    re.IGNORECASE | re.VERBOSE,
)
"""A size in numbers: "10cm tall", "28 mm scale", "3 x 4 inches", 10厘米高."""

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "「": '"', "」": '"', "『": '"', "』": '"', "‘": "'", "’": "'", "`": "'"})


def clean(text: str) -> str:
    """Readable text: compatibility forms folded (NFKC), invisible characters dropped, markup and links removed, emoji spelt out."""
    text = unicodedata.normalize("NFKC", text[:LONGEST_PROMPT]).translate(QUOTES)
    text = MARKUP.sub(" ", text)
    text = _spell_emoji(text)
    return "".join(char if _is_readable(char) else " " for char in text)


def without_measures(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without sizes in numbers, and those sizes: how large something is printed is said when it is printed."""
    return MEASURE.sub(" ", text), tuple(match.strip() for match in MEASURE.findall(text))


def has_chinese(text: str) -> bool:
    return HAN.search(text) is not None


def is_mixed(text: str) -> bool:
    """Whether a Chinese prompt also holds words in Latin letters."""
    return re.search(r"[A-Za-z]{2,}", text) is not None


def _is_readable(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk", "Mn")


def _spell_emoji(text: str) -> str:
    if text.isascii():
        return text
    return _emoji_pattern().sub(_spelt_run, text)


def _spelt_run(match: re.Match[str]) -> str:
    """Emoji in a row are a list of things; the same one twice is two of them."""
    counts = Counter(_emoji()[emoji] for emoji in _single_emoji().findall(match.group()))
    return f" {', '.join(noun if count == 1 else f'{count} {noun}' for noun, count in counts.items())} "


@lru_cache(maxsize=1)
def _emoji() -> dict[str, str]:
    return {emoji: noun for noun, cell in rows("emoji.tsv", 2) for emoji in cell.split()}


@lru_cache(maxsize=1)
def _emoji_pattern() -> re.Pattern[str]:
    """Emoji in a row."""
    return re.compile(rf"(?:(?:{_single_emoji().pattern})\ufe0f?\s*)+")


@lru_cache(maxsize=1)
def _single_emoji() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _emoji()), key=len, reverse=True)))
