"""Chinese: characters → lexemes → things, in three layers: words, phrases, grammar."""

from maquette.engines.embedded.prompt.chinese.grammar import Chinese
from maquette.engines.embedded.prompt.chinese.hanzi import hanzi

__all__ = ["Chinese", "hanzi"]
