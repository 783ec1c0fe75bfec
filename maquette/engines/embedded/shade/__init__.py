"""Any subject → a lampshade of it. `shade_of` is the way in."""

from maquette.engines.embedded.shade.compose import Shade, globe_shade, shade_of
from maquette.engines.embedded.shade.sturdy import sturdy

__all__ = ["Shade", "globe_shade", "shade_of", "sturdy"]
