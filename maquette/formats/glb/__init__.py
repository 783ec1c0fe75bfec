"""glTF 2.0 in its binary container."""

from maquette.formats.glb.reader import read
from maquette.formats.glb.writer import write

__all__ = ["read", "write"]
