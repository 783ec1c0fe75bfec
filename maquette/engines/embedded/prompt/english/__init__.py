"""English: lexemes → things, in three layers: looking and describing, nouns, grammar."""

from maquette.engines.embedded.prompt.english.grammar import English

__all__ = ["English"]
