"""Flat sections of a solid as polygons, and what is asked of them."""

from __future__ import annotations

import numpy as np
import shapely
from manifold3d import CrossSection, FillRule
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from maquette.mesh.model import FloatArray
from maquette.mesh.solid import Solid

SUPPORT_DIRECTIONS = 180
_INSCRIBED_TOLERANCE = 5e-3


def section(body: Solid, z: float) -> MultiPolygon:
    """The section of a solid at height z, holes included; empty if the plane misses it."""
    return merged([Polygon(ring) for ring in body.slice(z).to_polygons() if len(ring) > 2])


def merged(rings: list[Polygon]) -> MultiPolygon:
    """Outlines and holes given as separate rings, joined by the even-odd rule."""
    area: BaseGeometry = Polygon()
    for ring in sorted((ring.buffer(0) for ring in rings), key=lambda ring: -ring.area):
        area = area.symmetric_difference(ring)
    return MultiPolygon(parts(area))


def parts(area: BaseGeometry) -> list[Polygon]:
    """The non-empty polygons of a geometry, largest first."""
    pieces = getattr(area, "geoms", [area])
    return sorted((piece for piece in pieces if isinstance(piece, Polygon) and not piece.is_empty), key=lambda piece: -piece.area)


def inscribed_diameter(area: BaseGeometry) -> float:
    """Diameter of the largest circle that fits in one of the polygons; 0 for an empty area."""
    return max((2 * float(shapely.maximum_inscribed_circle(piece, tolerance=_INSCRIBED_TOLERANCE).length) for piece in parts(area)), default=0.0)


def prism(area: BaseGeometry, low: float, high: float) -> Solid:
    """The polygons, holes included, raised from z = low to z = high."""
    rings = [np.asarray(ring.coords)[:-1, :2] for piece in parts(area) for ring in (piece.exterior, *piece.interiors)]
    return Solid.extrude(CrossSection(rings, FillRule.EvenOdd), high - low).translate((0.0, 0.0, low)) if rings else Solid()


def directions() -> FloatArray:
    """(SUPPORT_DIRECTIONS, 2) unit vectors all around."""
    angle = np.linspace(0.0, 2 * np.pi, SUPPORT_DIRECTIONS, endpoint=False)
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


def support(area: BaseGeometry) -> FloatArray:
    """(SUPPORT_DIRECTIONS,) how far the convex hull reaches in each of `directions`."""
    outline = np.asarray(area.convex_hull.exterior.coords)[:, :2]
    return np.asarray((outline @ directions().T).max(axis=0))
