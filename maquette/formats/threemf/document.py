"""What a painted 3MF holds, whatever its layout."""

from __future__ import annotations

from dataclasses import dataclass

from maquette.mesh.model import ByteArray, FloatArray, IntArray

UM_PER_MM = 1000


@dataclass(frozen=True)
class PaintStrings:
    """The paint string of every face (see `paint_string`) and the filament with most of it.

    text: (N,) uint8 ASCII. ends: (F + 1,) int64, the string of face f is text[ends[f] : ends[f + 1]]; empty means unpainted.
    state: (F,) uint8, 1-based filament.
    """

    text: ByteArray
    ends: IntArray
    state: ByteArray

    def of(self, face: int) -> str:
        return bytes(self.text[self.ends[face] : self.ends[face + 1]]).decode()


@dataclass(frozen=True)
class PaintedMesh:
    """A mesh in the printer's frame whose faces are painted.

    vertices_um: (V, 3) int64 micrometres, Z up, centred on x = y = 0, lowest z = 0. faces: (F, 3) int32.
    paint: None where faces are whole and `state` says it all. state: (F,) uint8, 1-based filament of every face.
    palette: "#RRGGBB" of filament 1, 2, …. thumbnail: a PNG, or None.
    """

    vertices_um: IntArray
    faces: IntArray
    state: ByteArray
    palette: tuple[str, ...]
    paint: PaintStrings | None = None
    title: str = "model"
    thumbnail: bytes | None = None

    @property
    def vertices_mm(self) -> FloatArray:
        """(V, 3) float64."""
        return self.vertices_um / UM_PER_MM
