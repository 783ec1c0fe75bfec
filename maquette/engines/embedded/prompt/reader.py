"""A prompt in any language → a Scene that can be modelled. Never raises, whatever the text."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from maquette.engines.embedded.archetypes.registry import preset_nouns
from maquette.engines.embedded.lexicon.catalogue import ABSTRACT, StandIns
from maquette.engines.embedded.prompt.builder import Builder
from maquette.engines.embedded.prompt.chinese import Chinese, hanzi
from maquette.engines.embedded.prompt.draft import Draft
from maquette.engines.embedded.prompt.english import English
from maquette.engines.embedded.prompt.lexemes import is_foreign, lexemes
from maquette.engines.embedded.prompt.text import clean, has_chinese, is_mixed, without_measures
from maquette.engines.embedded.scene import Language, Scene

MOST_UNUSED = 40
LONGEST_WORD = 60


OF_OLD = "ancient"
"""A style of things; people of antiquity are no weathered stone."""


class PromptReader:
    """Reads prompts for an engine that models `presets`; None stands for the whole catalogue.

    Nouns nobody models resolve to their nearest relative that somebody does, so every thing of a scene can be built.
    """

    def __init__(self, presets: Collection[str] | None = None) -> None:
        self.stand_ins = StandIns(presets)

    def read(self, prompt: str) -> Scene:
        """What a prompt means. An empty or meaningless prompt is an abstract sculpture."""
        text, measures = without_measures(clean(prompt))
        scene = self._read_chinese(text) if has_chinese(text) else self._read_words(text)
        return replace(scene, unused=(*scene.unused, *measures)[:MOST_UNUSED]) if measures else scene

    def _read_words(self, text: str) -> Scene:
        words = lexemes(text)
        built = English(words).read()
        if not built.roots:
            built = English(lexemes(text, desperate=True), ideas=True).read()
        known = any(word.meanings or word.number is not None for word in words) or not words
        return self._scene(built, text, "en" if known and not is_foreign(text) else "other")

    def _read_chinese(self, text: str) -> Scene:
        words = hanzi(text)
        grammar = English if sum(word.word.isascii() for word in words) * 2 > len(words) else Chinese
        built = grammar(words).read()
        if not built.roots:
            built = grammar(words, ideas=True).read()
        return self._scene(built, text, "mixed" if is_mixed(text) else "zh")

    def _scene(self, built: Builder, text: str, language: Language) -> Scene:
        roots = built.roots or [_sculpture(built, text)]
        return Scene(
            things=tuple(root.thing(self.stand_ins) for root in roots),
            styles=tuple(dict.fromkeys(style for style in built.styles if style != OF_OLD or roots[0].family != "person")),
            language=language,
            unused=tuple(word[:LONGEST_WORD] for word in dict.fromkeys(built.unused))[:MOST_UNUSED],
        )


def parse(prompt: str) -> Scene:
    """What a prompt means to the embedded engine: every noun of the scene is one of its presets."""
    return _registered_reader().read(prompt)


@lru_cache(maxsize=1)
def _registered_reader() -> PromptReader:
    return PromptReader(preset_nouns())


def _sculpture(built: Builder, text: str) -> Draft:
    """What stands for a prompt without any noun; its adjectives still count."""
    return Draft(ABSTRACT, text.strip()[:LONGEST_WORD], "abstract")
