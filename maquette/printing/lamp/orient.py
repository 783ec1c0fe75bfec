"""From any closed mesh to an upright figure of unit size, turned the way the maker asked."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from manifold3d import OpType

from maquette.errors import Unprintable
from maquette.mesh.hollow import cell_size
from maquette.mesh.interior import Interior, interior
from maquette.mesh.model import FloatArray, Mesh
from maquette.mesh.solid import Solid, bodies, solid, surface
from maquette.printing.frame import to_print

_QUARTERS = {0.0: (1.0, 0.0), 90.0: (0.0, 1.0), 180.0: (-1.0, 0.0), 270.0: (0.0, -1.0)}


@dataclass(frozen=True)
class Figure:
    """The model as a solid: printer frame, largest extent 1, standing on z = 0, its bounding box centred over the origin.

    grid: the same solid on a grid, for questions that need no exact answer. unit: one figure unit in the unit of the model that was given.
    """

    mesh: Mesh
    body: Solid
    grid: Interior
    unit: float

    @property
    def height(self) -> float:
        return float(self.mesh.bounds[1, 2])


def rotation(x_deg: float, y_deg: float, z_deg: float) -> FloatArray:
    """(3, 3) turn about X, then Y, then Z, right-handed. Full turns vanish and quarter turns are exact."""
    (cx, sx), (cy, sy), (cz, sz) = (_cos_sin(angle) for angle in (x_deg, y_deg, z_deg))
    about_x = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_z = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    return about_z @ about_y @ about_x


def _cos_sin(angle_deg: float) -> tuple[float, float]:
    turned = angle_deg % 360.0
    return _QUARTERS.get(turned) or (float(np.cos(np.radians(turned))), float(np.sin(np.radians(turned))))


def figure(mesh: Mesh, rotation_deg: tuple[float, float, float], size_mm: float, thickness_mm: float, flipped: bool = False) -> Figure:
    """Orient a closed mesh (glTF frame, any unit).

    size_mm, thickness_mm: what will be made of it; they set the grid. flipped: stand it on its head after the rotation.
    Raises Unprintable if the mesh does not bound a solid.
    """
    turned, unit = upright(mesh, rotation_deg, flipped)
    whole = joined(solid(turned))
    oriented = surface(whole)
    return Figure(oriented, whole, interior(oriented, cell_size(size_mm, thickness_mm) / size_mm), unit)


def upright(mesh: Mesh, rotation_deg: tuple[float, float, float], flipped: bool = False) -> tuple[Mesh, float]:
    """Turn, centre, set on z = 0 and scale to unit size. Returns positions and faces, and the size before scaling."""
    points = to_print(mesh.vertices, mm_per_unit=1.0)
    extent = np.ptp(points, axis=0).max() if len(points) else 0.0
    if not np.isfinite(extent) or extent <= 0:
        raise Unprintable("The model has no extent.")
    points = (points - _middle(points)) @ rotation(*rotation_deg).T
    if flipped:
        points = points * np.array([-1.0, 1.0, -1.0])
    points = points - _middle(points)
    unit = float(np.ptp(points, axis=0).max())
    points = points / unit
    return Mesh(points - np.array([0.0, 0.0, points[:, 2].min()]), mesh.faces), unit


def _middle(points: FloatArray) -> FloatArray:
    return 0.5 * (points.min(axis=0) + points.max(axis=0))


def joined(body: Solid) -> Solid:
    """One solid without inner voids or overlapping bodies."""
    pieces = bodies(body)
    if not pieces:
        raise Unprintable("The surface is inside out: it bounds no volume.")
    return pieces[0] if len(pieces) == 1 else Solid.batch_boolean(pieces, OpType.Add)
