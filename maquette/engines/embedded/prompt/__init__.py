"""From a prompt to a Scene: `PromptReader(presets).read("a cat wearing a red hat")`."""

from maquette.engines.embedded.prompt.reader import PromptReader, read_prompt

__all__ = ["PromptReader", "read_prompt"]
