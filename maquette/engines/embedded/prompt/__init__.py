"""From a prompt to a Scene: `parse("a cat wearing a red hat")`."""

from maquette.engines.embedded.prompt.reader import PromptReader, parse

__all__ = ["PromptReader", "parse"]
