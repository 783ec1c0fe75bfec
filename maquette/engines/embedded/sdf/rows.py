"""The flat part table: one row for every instance of a part, and the codes its columns hold."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

SPHERE, ELLIPSOID, CONE, BOX, FRUSTUM, TORUS, LATHE, PLATE, TUBE, HALF_SPACE = range(10)
UNION, SUBTRACT, INTERSECT, PAINT = range(4)
ALONE, FIRST_OF_PAIR, SECOND_OF_PAIR = range(3)
FLAT, AROUND, BOXED, GLOBE, ALONG = range(5)
"""How a part unrolls for relief and patterns: plane x-y, cylinder about y, six faces, latitudes, along a tube."""


Record = Any
"""One element of a record array, passed to kernels as a pointer; its fields are those of the dtype."""

ROW = np.dtype(
    [
        ("kind", np.int32), ("op", np.int32), ("pair", np.int32), ("mapping", np.int32), ("bump", np.int32), ("material", np.int32),
        ("first", np.int64), ("count", np.int64), ("blend", np.float64), ("reach", np.float64), ("scale", np.float64),
        ("lipschitz", np.float64), ("widest", np.float64), ("shell", np.float64), ("grow", np.float64), ("span", np.float64), ("relief", np.float64),
        ("cx", np.float64), ("cy", np.float64), ("cz", np.float64), ("radius", np.float64),
        ("p0", np.float64), ("p1", np.float64), ("p2", np.float64), ("p3", np.float64), ("p4", np.float64), ("p5", np.float64),
        ("p6", np.float64), ("p7", np.float64), ("p8", np.float64),
        ("m00", np.float64), ("m01", np.float64), ("m02", np.float64), ("m03", np.float64), ("m10", np.float64), ("m11", np.float64),
        ("m12", np.float64), ("m13", np.float64), ("m20", np.float64), ("m21", np.float64), ("m22", np.float64), ("m23", np.float64),
        ("bump_height", np.float64), ("bump_size", np.float64), ("bump_stretch", np.float64), ("bump_flip", np.float64),
        ("bump_from", np.float64), ("bump_to", np.float64), ("bump_seed", np.float64),
    ],
    align=True,
)  # fmt: skip
"""One row. kind, op, pair, mapping: codes above; bump, material: -1 for none.

first, count: variable-length data. blend: smooth-union radius. reach: how far from the surface the row can still change the
zero set: its own and all later blends. scale: local → world length. lipschitz: bound of the gradient.
widest: the largest blend in its group, negative where cuts follow and no row may be ruled out by another. shell, grow, relief
(height of the bump), bounding ball cx, cy, cz, radius: world units. span: a typical radius, for unrolling. p0…p8: the
primitive. m00…m23: world → local, a 3×4 similarity. bump_…: as in `Bump`, in local units.
"""

GROUP = np.dtype([("first", np.int64), ("last", np.int64), ("op", np.int32), ("blend", np.float64)], align=True)
"""Rows first..last-1 are folded, then combined with the groups before."""


class Rows(NamedTuple):
    """The table: rows (N,) of ROW, groups (G,) of GROUP, variable-length data (D,), warp (10,).

    warp: stretch x, y, z; lean x, z; taper; twist in radians; factor that keeps distances safe; height of the floor;
    side kept of a folded model, else 0.
    Kernels get few arguments this way: a row is passed as one pointer.
    """

    row: np.ndarray
    group: np.ndarray
    data: np.ndarray
    warp: np.ndarray
