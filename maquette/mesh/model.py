"""The nouns of geometry: Mesh, Texture, Material, Part, Model.

All are frozen; functions take one and return another. Frame: metres, right-handed, Y up, front +Z (glTF's frame)
unless a name says `_mm` (then Z up, front -Y, see `maquette.printing.frame`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

# Names for readers; the checker sees plain arrays, because numpy's stubs widen nearly every result to a union of dtypes.
FloatArray = NDArray[Any]
Float32Array = NDArray[Any]
IntArray = NDArray[Any]
ByteArray = NDArray[Any]

Wrap = Literal["repeat", "clamp", "mirror"]
AlphaMode = Literal["opaque", "mask", "blend"]


@dataclass(frozen=True)
class Mesh:
    """Triangles in space.

    vertices: (V, 3) float64.
    faces:    (F, 3) int32, counter-clockwise seen from outside.
    uv:       (V, 2) float32, origin at the top left as in glTF, or None.
    normals:  (V, 3) float32, unit, or None (then faces are shaded by area-weighted vertex normals).
    colors:   (V, 4) float32 in [0, 1], linear RGBA, or None.
    polygons: (P, 4) int32 of the quad-dominant mesh that `faces` triangulates, -1 in the last column of a triangle; or None.

    A vertex on a texture seam appears once per chart, so "closed" is a statement about positions: weld before you ask.
    """

    vertices: FloatArray
    faces: IntArray
    uv: Float32Array | None = None
    normals: Float32Array | None = None
    colors: Float32Array | None = None
    polygons: IntArray | None = None

    def __post_init__(self) -> None:
        for name, dtype in (("vertices", np.float64), ("faces", np.int32)):
            object.__setattr__(self, name, np.ascontiguousarray(getattr(self, name), dtype=dtype).reshape(-1, 3))

    @property
    def bounds(self) -> FloatArray:
        """(2, 3): lowest and highest corner. Zeros for an empty mesh."""
        if len(self.vertices) == 0:
            return np.zeros((2, 3))
        return np.stack([self.vertices.min(axis=0), self.vertices.max(axis=0)])

    @property
    def size(self) -> FloatArray:
        """(3,): extent along x, y, z."""
        low, high = self.bounds
        return high - low

    def with_vertices(self, vertices: FloatArray) -> Mesh:
        """The same faces on moved vertices; normals are dropped because they may no longer hold."""
        return replace(self, vertices=vertices, normals=None)


@dataclass(frozen=True)
class EncodedImage:
    """The file that pixels were decoded from, so that an untouched texture is written as it was read.

    It vouches for `pixels` only: a texture whose pixels are another array is encoded anew.
    """

    data: bytes
    media_type: str
    pixels: ByteArray


@dataclass(frozen=True)
class Texture:
    """Pixels of one material slot.

    pixels: (H, W, C) uint8, C = 1, 3 or 4. sRGB-encoded for base colour and emission, linear for every other slot.
    """

    pixels: ByteArray
    wrap_s: Wrap = "repeat"
    wrap_t: Wrap = "repeat"
    source: EncodedImage | None = None


@dataclass(frozen=True)
class Material:
    """glTF metallic-roughness.

    base_color: linear RGBA factors. A factor multiplies its texture.
    metallic_roughness_texture: G = roughness, B = metallic. occlusion_texture: R.
    normal_texture: tangent space, +Y up (glTF's convention).
    alpha_mode: what the base colour's alpha means; "mask" cuts at `alpha_cutoff`.
    """

    name: str = "material"
    base_color: tuple[float, float, float, float] = (1.0, 1.0, 1.0, 1.0)
    metallic: float = 0.0
    roughness: float = 0.8
    base_color_texture: Texture | None = None
    metallic_roughness_texture: Texture | None = None
    normal_texture: Texture | None = None
    occlusion_texture: Texture | None = None
    emissive_texture: Texture | None = None
    emissive: tuple[float, float, float] = (0.0, 0.0, 0.0)
    double_sided: bool = False
    alpha_mode: AlphaMode = "opaque"
    alpha_cutoff: float = 0.5


@dataclass(frozen=True)
class Part:
    """A mesh with one material, already placed in the model's frame."""

    mesh: Mesh
    material: int = 0
    name: str = "part"


@dataclass(frozen=True)
class Model:
    """What a file holds: parts and the materials they name.

    parts: placed in one frame (node transforms are applied on reading).
    unit_m: metres in one unit of the file when the format says so (glTF 1.0), None when it does not (STL, OBJ).
    missing_textures: files of base colours that the file names but doesn't hold, or not legibly; their materials go without.
    """

    parts: tuple[Part, ...]
    materials: tuple[Material, ...] = field(default_factory=lambda: (Material(),))
    name: str = "model"
    unit_m: float | None = 1.0
    missing_textures: tuple[str, ...] = ()

    @property
    def bounds(self) -> FloatArray:
        """(2, 3): lowest and highest corner of all parts."""
        filled = [part.mesh.bounds for part in self.parts if len(part.mesh.vertices)]
        if not filled:
            return np.zeros((2, 3))
        stacked = np.stack(filled)
        return np.stack([stacked[:, 0].min(axis=0), stacked[:, 1].max(axis=0)])

    @property
    def face_count(self) -> int:
        return sum(len(part.mesh.faces) for part in self.parts)

    @property
    def vertex_count(self) -> int:
        return sum(len(part.mesh.vertices) for part in self.parts)


def single(mesh: Mesh, material: Material | None = None, name: str = "model") -> Model:
    """A model of one part."""
    return Model(parts=(Part(mesh, 0, name),), materials=(material or Material(),), name=name)
