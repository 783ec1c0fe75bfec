"""The pictures a maker looks at before printing: from outside, cut open, and from below with what hangs over."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from maquette.errors import Unprintable
from maquette.mesh.model import ByteArray, FloatArray, Mesh
from maquette.mesh.solid import solid, surface
from maquette.mesh.topology import face_normals
from maquette.render.camera import orbit
from maquette.render.renderer import render
from maquette.render.studio import CLAY

SHELL = (1.0, 1.0, 1.0)
CUT = (0.80, 0.10, 0.035)
STEEP = (1.0, 0.50, 0.06)
"""Hangs over by more than 45°."""
STEEPER = (0.85, 0.06, 0.03)
"""Hangs over by more than 60°."""

_PAPER = replace(CLAY, backdrop=((255, 255, 255), (255, 255, 255)))
_FROM_BELOW = replace(_PAPER, floor=False)


def isometric(mesh_mm: Mesh, size_px: int) -> ByteArray:
    """(size, size, 3): three-quarter view from the front. mesh_mm: Z up, front -Y."""
    return _picture(mesh_mm, size_px, 32.0, 24.0)


def cutaway(mesh_mm: Mesh, size_px: int, at_x_mm: float = 0.0) -> ByteArray:
    """(size, size, 3): the half with x below `at_x_mm`, the cut faces coloured."""
    half = surface(solid(mesh_mm).trim_by_plane((-1.0, 0.0, 0.0), -at_x_mm))
    if len(half.faces) == 0:
        raise Unprintable(f"The section at x = {at_x_mm:g} mm misses the model.")
    normals, _ = face_normals(half.vertices, half.faces)
    on_plane = np.abs(half.vertices[half.faces][:, :, 0] - at_x_mm).max(axis=1) < 1e-6
    return _picture(half, size_px, 62.0, 14.0, _painted(len(half.faces), [(on_plane & (normals[:, 0] > 0.999), CUT)]))


def underside(mesh_mm: Mesh, size_px: int, steep: np.ndarray, steeper: np.ndarray) -> ByteArray:
    """(size, size, 3): from below. steep, steeper: (F,) bool, faces to colour."""
    return _picture(mesh_mm, size_px, 32.0, -34.0, _painted(len(mesh_mm.faces), [(steep, STEEP), (steeper, STEEPER)]))


def _painted(faces: int, coats: list[tuple[np.ndarray, tuple[float, float, float]]]) -> FloatArray:
    colors = np.tile(np.array(SHELL), (faces, 1))
    for chosen, color in coats:
        colors[chosen] = color
    return colors


def _picture(mesh_mm: Mesh, size_px: int, azimuth_deg: float, elevation_deg: float, colors: FloatArray | None = None) -> ByteArray:
    x, y, z = mesh_mm.vertices.T
    camera = orbit(np.stack([x, z, -y], axis=1), azimuth_deg, elevation_deg, margin=1.12)
    return render(mesh_mm, camera, size_px, size_px, _PAPER if elevation_deg >= 0 else _FROM_BELOW, "z", colors)[..., :3]
