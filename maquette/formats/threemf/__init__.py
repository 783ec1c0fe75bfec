"""3MF: a mesh whose faces are painted with filaments, in the layouts that slicers read, and back."""

from maquette.formats.threemf.document import PaintedMesh, PaintStrings
from maquette.formats.threemf.layouts import FLAVORS, Flavor, write
from maquette.formats.threemf.reader import PrintFile, PrintItem, read

__all__ = ["FLAVORS", "Flavor", "PaintStrings", "PaintedMesh", "PrintFile", "PrintItem", "read", "write"]
