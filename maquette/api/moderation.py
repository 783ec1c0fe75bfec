"""The moderation hook: what a server refuses to make before it costs anything.

A `Moderator` is asked about every prompt and every image of a create request. The default one knows a short word list
for prompts and lets images pass; an operator who needs more hands `create_app` their own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal, Protocol

import structlog

from maquette.errors import ContentBlocked

Mode = Literal["off", "warn", "block"]
log = structlog.get_logger("maquette.moderation")


@dataclass(frozen=True)
class Verdict:
    """Why something was flagged, in words the caller may read; found is the part of it that gave rise to this."""

    reason: str
    found: str


class Moderator(Protocol):
    """Both methods may block: they are called in a thread."""

    def text(self, text: str) -> Verdict | None:
        """None if the text may pass."""

    def image(self, path: Path) -> Verdict | None:
        """None if the image in this file (png, jpeg or webp, by its suffix) may pass."""


class WordList:
    """Flags whole words and phrases in English, and characters anywhere in Chinese, whatever their case, width or spacing."""

    def __init__(self, entries: Iterable[str] | None = None) -> None:
        words = [_normal(entry) for entry in (default_entries() if entries is None else entries)]
        latin = [re.escape(word).replace(r"\ ", r"[\s_-]+") for word in words if word.isascii()]
        other = [re.escape(word) for word in words if not word.isascii()]
        parts = [rf"(?<![a-z0-9])(?:{'|'.join(latin)})(?:s|es)?(?![a-z0-9])"] if latin else []
        self._pattern = re.compile("|".join(parts + other) or r"(?!)")

    def text(self, text: str) -> Verdict | None:
        found = self._pattern.search(_normal(text))
        return Verdict("it asks for content that this server does not make", found.group()) if found else None

    def image(self, path: Path) -> Verdict | None:
        return None


def default_entries() -> list[str]:
    """The word list that comes with the package: one word or phrase a line, `#` starts a comment."""
    lines = files("maquette.api").joinpath("moderation_words.txt").read_text(encoding="utf-8").splitlines()
    return [entry for line in lines if (entry := line.partition("#")[0].strip())]


def judge_text(moderator: Moderator, mode: Mode, field: str, text: str) -> None:
    """Raises ContentBlocked if the text is flagged and the mode says block."""
    if mode != "off" and text:
        _apply(moderator.text(text), mode, field)


def judge_image(moderator: Moderator, mode: Mode, field: str, path: Path) -> None:
    """Raises ContentBlocked if the image is flagged and the mode says block."""
    if mode != "off":
        _apply(moderator.image(path), mode, field)


def _apply(verdict: Verdict | None, mode: Mode, field: str) -> None:
    if verdict is None:
        return
    log.warning("content flagged", field=field, found=verdict.found, mode=mode)
    if mode == "block":
        raise ContentBlocked(field, f"was blocked by moderation: {verdict.reason}", "Ask for something else.", verdict.found)


def _normal(text: str) -> str:
    """Full-width letters become plain, case goes, and so do the invisible characters that hide a word."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
