"""OBJ with its material library."""

from maquette.formats.obj.companions import companions, libraries
from maquette.formats.obj.reader import ambiguous, read
from maquette.formats.obj.writer import write

__all__ = ["ambiguous", "companions", "libraries", "read", "write"]
