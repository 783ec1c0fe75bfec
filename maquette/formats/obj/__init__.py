"""OBJ with its material library."""

from maquette.formats.obj.companions import companions, libraries
from maquette.formats.obj.reader import read
from maquette.formats.obj.writer import write

__all__ = ["companions", "libraries", "read", "write"]
