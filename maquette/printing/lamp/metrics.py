"""What a finished lamp measures. Millimetres, Z up, on the bed; everything from the meshes themselves, nothing from what was planned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from maquette.mesh.hollow import closest, squared_distance
from maquette.mesh.model import FloatArray, Mesh
from maquette.mesh.rays import Rays
from maquette.mesh.sampling import sample_surface
from maquette.mesh.solid import Solid, solid
from maquette.mesh.topology import face_components, face_normals, is_closed
from maquette.printing.lamp.checks import seat_interference
from maquette.printing.lamp.processor import Lamp
from maquette.printing.lamp.section import inscribed_diameter, section
from maquette.printing.print_estimate import estimate

BEDS_MM = (180, 256, 300, 350, 400)
OVERHANG_ANGLES_DEG = (45, 60)

_WALL_SAMPLES = 8000
_LIGHT_SAMPLES, _LIGHT_POINTS = 3000, 12
_LIGHT_RADIUS_MM, _LIGHT_HEIGHT_MM = 25.0, 10.0
_BED_MM = 0.05
_TOUCHING_MM = 1e-3
"""Of the rim; the underside of a leaf just above the bed is not."""
_RIM_SHARE = 0.99
_LIFT_MM = 5e-3
_EVEN = 0.1
_TANGENT = 0.98
_SUPPORT_DENSITY = 0.15


@dataclass(frozen=True)
class WallSamples:
    """thickness: (N,) distance from points of the outer surface above the seat to the hollow.

    hollowed: (N,) bool, places that are thick enough to be hollowed: a ball of twice the wall that touches there fits inside.
    """

    thickness: FloatArray
    hollowed: np.ndarray


def measure(lamp: Lamp) -> dict[str, Any]:
    """The `metrics` of result.json."""
    body, size, rays = solid(lamp.lamp), lamp.lamp.size, Rays(lamp.lamp)
    normals, areas = face_normals(lamp.lamp.vertices, lamp.lamp.faces)
    heights = lamp.lamp.vertices[lamp.lamp.faces][:, :, 2]
    pieces = [piece.volume() for piece in body.decompose()] if face_components(lamp.lamp.faces)[0] > 1 else [body.volume()]
    return {
        "bbox_mm": [_round(side) for side in size],
        "volume_cm3": _round(body.volume() / 1000),
        "area_cm2": _round(float(areas.sum()) / 100),
        "mass_g_pla": _round(estimate(lamp.lamp).mass_g, 1),
        "prints": {name: _print(part) for name, part in (("lamp", lamp.lamp), ("base", lamp.base)) if part is not None},
        "triangles": len(lamp.lamp.faces),
        "watertight": is_closed(lamp.lamp.faces),
        "bodies": sum(volume > 0 for volume in pieces),
        "trapped_voids": sum(volume < 0 for volume in pieces),
        "genus": int(body.genus()),
        "wall": wall_statistics(lamp),
        "opening": opening(lamp, body, normals, areas, heights),
        "seat_interference_mm3": _round(seat_interference(lamp, body)),
        "overhang_cm2": overhangs(normals, areas, heights),
        "support_volume_est_cm3": _round(support_volume(lamp.lamp, rays, normals, areas, heights)),
        "light_visible_share": _round(light_share(lamp, rays)),
        "fits_bed": {str(bed): fits_bed(size, bed) for bed in BEDS_MM},
    }


def _print(part: Mesh) -> dict[str, Any]:
    made = estimate(part)
    minutes = {speed: _round(time, 0) for speed, time in made.minutes.items()}
    return {"volume_cm3": _round(made.volume_cm3), "mass_g_pla": _round(made.mass_g, 1), "layers": made.layers, "minutes": minutes}


def _round(value: float, digits: int = 3) -> float:
    return round(float(value), digits)


# --------------------------------------------------------------------------------------------------------------- wall


def wall_samples(lamp: Lamp) -> WallSamples:
    """The wall at points spread over the outside, above the height up to which the seat decides it."""
    points, face = sample_surface(lamp.outer, _WALL_SAMPLES)
    normals, _ = face_normals(lamp.outer.vertices, lamp.outer.faces)
    inward = -normals[face]
    chosen = lamp.above_seat(points, margin_mm=lamp.plan.wall_mm) & ~lamp.on_cut(points)
    points, inward = points[chosen], inward[chosen]
    deep = points + inward * 2 * lamp.plan.wall_mm
    squared, face, place = closest(deep, lamp.outer)
    inside = ((deep - place) * normals[face]).sum(axis=1) < 0  # Behind a sheet thinner than paper there is as much room as in a body.
    hollowed = inside & (squared >= (_TANGENT * 2 * lamp.plan.wall_mm) ** 2)
    return WallSamples(np.sqrt(squared_distance(points, lamp.inner)), np.asarray(hollowed))


def wall_statistics(lamp: Lamp) -> dict[str, float]:
    """Percentiles where there is room for a hollow, how much of that is even; and the share of the whole surface over solid places."""
    samples, wall = wall_samples(lamp), lamp.plan.wall_mm
    hollowed = samples.thickness[samples.hollowed]
    if len(hollowed) == 0:
        return {"p0": 0.0, "p5": 0.0, "p50": 0.0, "p95": 0.0, "p100": 0.0, "within_10pct": 0.0, "solid_share": 1.0}
    shares = {"within_10pct": (np.abs(hollowed - wall) <= _EVEN * wall).mean(), "solid_share": (samples.thickness > 2 * wall).mean()}
    return {f"p{at}": _round(np.percentile(hollowed, at)) for at in (0, 5, 50, 95, 100)} | {name: _round(share) for name, share in shares.items()}


# ------------------------------------------------------------------------------------------------------------ opening


def opening(lamp: Lamp, body: Solid, normals: FloatArray, areas: FloatArray, heights: FloatArray) -> dict[str, float]:
    """The way in for the light, and the rim that stands on the bed."""
    rim = (normals[:, 2] < -0.999) & (heights.max(axis=1) < _BED_MM) & (heights.min(axis=1) < _TOUCHING_MM)
    level = lamp.opening_level(_BED_MM)
    free = section(body, level)
    way_in = free.convex_hull.difference(free)
    return {
        "inscribed_d": _round(inscribed_diameter(way_in)),
        "roof_inscribed_d": _round(inscribed_diameter(section(lamp.void, lamp.opening_level(lamp.plan_height_mm + _BED_MM)))),
        "area": _round(way_in.area),
        "rim_area": _round(areas[rim].sum()),
        "rim_perimeter": _round(section(body, _BED_MM).convex_hull.length),
        "rim_planarity": _round(planarity(heights[rim], areas[rim]), 6),
    }


def planarity(heights: FloatArray, areas: FloatArray) -> float:
    """How far the rim is from flat, all but a sliver of its area. heights: (F, 3) of its corners; areas: (F,).

    The sliver is where a brim rises from the edge of the rim so gently that its faces can't be told from the rim's own.
    """
    off = np.abs(heights).max(axis=1, initial=0.0)
    order = np.argsort(off)
    within = np.searchsorted(np.cumsum(areas[order]), _RIM_SHARE * areas.sum())
    return float(off[order[min(int(within), len(order) - 1)]]) if len(order) else 0.0


# ---------------------------------------------------------------------------------------------------------- overhangs


def overhanging(normals: FloatArray, heights: FloatArray, angle_deg: float) -> np.ndarray:
    """(F,) bool: faces that hang over by more than `angle_deg` from the vertical and don't lie on the bed."""
    return (normals[:, 2] < -np.sin(np.radians(angle_deg))) & (heights.max(axis=1) > _BED_MM)


def overhangs(normals: FloatArray, areas: FloatArray, heights: FloatArray) -> dict[str, float]:
    return {str(angle): _round(areas[overhanging(normals, heights, angle)].sum() / 100) for angle in OVERHANG_ANGLES_DEG}


def support_volume(mesh: Mesh, rays: Rays, normals: FloatArray, areas: FloatArray, heights: FloatArray) -> float:
    """Plastic in cm³ for sparse supports under everything beyond 60°."""
    steep = overhanging(normals, heights, 60.0)
    if not steep.any():
        return 0.0
    centres = mesh.vertices[mesh.faces[steep]].mean(axis=1)
    below = rays.distances(centres - [0, 0, _LIFT_MM], np.tile([0.0, 0.0, -1.0], (len(centres), 1)))
    drop = np.minimum(below, centres[:, 2])
    return float((drop * areas[steep] * -normals[steep, 2]).sum()) / 1000 * _SUPPORT_DENSITY


# -------------------------------------------------------------------------------------------------------------- light


def light_share(lamp: Lamp, rays: Rays) -> float:
    """Share of the hollow's wall that sees a part of the light directly. rays: against the finished lamp."""
    points, face = sample_surface(lamp.inner, _LIGHT_SAMPLES)
    normals, _ = face_normals(lamp.inner.vertices, lamp.inner.faces)
    inward = -normals[face]
    chosen = lamp.above_seat(points, margin_mm=1.0)
    points, inward = points[chosen] + inward[chosen] * 2 * _LIFT_MM, inward[chosen]
    if len(points) == 0:
        return 0.0
    lit = np.zeros(len(points), bool)
    for light in _light_points(lamp):
        towards = light - points
        distance = np.linalg.norm(towards, axis=1)
        towards /= distance[:, None]
        facing = (towards * inward).sum(axis=1) > 0
        index = np.flatnonzero(facing & ~lit)
        lit[index] = rays.distances(points[index], towards[index]) >= distance[index] - _BED_MM
    return float(lit.mean())


def _light_points(lamp: Lamp) -> FloatArray:
    """Points of a disc of light in the seat, or in the middle of the opening where there is no seat."""
    turn = np.arange(_LIGHT_POINTS) * np.pi * (3 - np.sqrt(5.0))
    radius = min(_LIGHT_RADIUS_MM, 0.3 * float(lamp.lamp.size.max())) * np.sqrt((np.arange(_LIGHT_POINTS) + 0.5) / _LIGHT_POINTS)
    height = lamp.opening_level(lamp.plan.seat.floor_z + _LIGHT_HEIGHT_MM if lamp.plan.mode in ("recess", "loft") else _BED_MM)
    axis_x = -lamp.plan.seat.axis_x if lamp.flipped else lamp.plan.seat.axis_x
    return np.stack([axis_x + radius * np.cos(turn), radius * np.sin(turn), np.full(_LIGHT_POINTS, height)], axis=1)


def fits_bed(size_mm: FloatArray, bed_mm: float) -> bool:
    """Whether the lamp fits a square bed of that side as it lies, with as much height."""
    return bool((size_mm <= bed_mm).all())
