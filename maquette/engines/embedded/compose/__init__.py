"""Scene → Recipe: individuals, adjectives, colours on the right part, attachments on sockets, counts, styles."""

from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.compose.compose import compose

__all__ = ["compose", "individual"]
