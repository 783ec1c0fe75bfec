"""From a primitive's named parameters to table columns: numbers, variable-length data, a box, and how steep it can be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import hypot, pi, radians, sqrt
from typing import Any

import numpy as np

from maquette.engines.embedded.sdf import glyphs, rows, splines
from maquette.errors import EngineFailure
from maquette.mesh.model import FloatArray

Params = Mapping[str, Any]

FINE = 0.0003
"""How far the straight pieces of a curve may stray from it, as a share of its extent."""


@dataclass(frozen=True)
class Encoded:
    """One primitive as the interpreter wants it.

    params: up to 12 numbers. data: (M, K) rows of variable-length data; count: how many of them the kernel walks.
    low, high: (3,) box in its own frame. lipschitz: bound of the gradient. span: a typical radius, for unrolling.
    """

    kind: int
    params: tuple[float, ...]
    low: FloatArray
    high: FloatArray
    mapping: int
    span: float
    data: FloatArray = field(default_factory=lambda: np.zeros((0, 1)))
    count: int = 0
    lipschitz: float = 1.0


def encode(kind: str, params: Params, least: float) -> Encoded:
    """least: no radius or half thickness comes out smaller, so that everything can be printed. Raises EngineFailure on an unknown kind."""
    encoder = ENCODERS.get(kind)
    if encoder is None:
        raise EngineFailure(f"The recipe asks for an unknown shape: {kind!r}.")
    return encoder(params, least)


def _centred(half: tuple[float, float, float]) -> tuple[FloatArray, FloatArray]:
    return -np.array(half, dtype=np.float64), np.array(half, dtype=np.float64)


def _sphere(params: Params, least: float) -> Encoded:
    r = max(params["radius"], least)
    return Encoded(rows.SPHERE, (r, r, r), *_centred((r, r, r)), rows.GLOBE, r)


def _ellipsoid(params: Params, least: float) -> Encoded:
    rx, ry, rz = (max(r, least) for r in params["radii"])
    kind = rows.SPHERE if rx == ry == rz else rows.ELLIPSOID
    return Encoded(kind, (rx, ry, rz), *_centred((rx, ry, rz)), rows.GLOBE, 0.5 * (rx + rz))


def _cone(params: Params, least: float) -> Encoded:
    start, end = np.array(params["start"], dtype=np.float64), np.array(params["end"], dtype=np.float64)
    r1, r2 = max(params["r1"], least), max(params["r2"], least)
    low, high = np.minimum(start - r1, end - r2), np.maximum(start + r1, end + r2)
    return Encoded(rows.CONE, (*(end - start), r1, r2, *start), low, high, rows.ALONG, max(r1, r2))


def _box(params: Params, least: float) -> Encoded:
    hx, hy, hz = (max(0.5 * side, least) for side in params["size"])
    tx, tz = params["taper"]
    # taper 0.4 narrows the top by 40 % of the width: half of it above the middle, half below.
    sx, sz = -0.5 * tx * hx, -0.5 * tz * hz
    wide = (hx + abs(sx), hy, hz + abs(sz))
    steep = 1.0 if sx == sz == 0.0 else 1.3
    return Encoded(
        rows.BOX, (hx, hy, hz, min(params["round"], 0.99 * min(hx, hy, hz)), sx, sz), *_centred(wide), rows.BOXED, max(hx, hz), lipschitz=steep
    )


def _frustum(params: Params, least: float) -> Encoded:
    r1, r2, h = max(params["bottom"], least), max(params["top"], least), max(0.5 * params["height"], least)
    rounding = min(params["round"], 0.9 * h, 0.9 * max(r1, r2))
    inner1, inner2 = max(r1 - rounding, 0.0), max(r2 - rounding, 0.0)
    wide = max(inner1, inner2) + rounding
    return Encoded(rows.FRUSTUM, (inner1, inner2, h - rounding, rounding), *_centred((wide, h, wide)), rows.AROUND, wide)


def _torus(params: Params, least: float) -> Encoded:
    ring, rx, ry = params["ring"], max(params["radius"], least), max(params["height"], least)
    arc = params["arc_deg"]
    half = pi + 1.0 if arc >= 360.0 else radians(0.5 * arc)
    return Encoded(rows.TORUS, (ring, rx, ry, half), *_centred((ring + rx, ry, ring + rx)), rows.AROUND, ring)


def _half_space(params: Params, least: float) -> Encoded:
    return Encoded(rows.HALF_SPACE, (), *_centred((1e6, 1e6, 1e6)), rows.FLAT, 1.0)


def edges_of(contours: list[FloatArray]) -> FloatArray:
    """(E, 4): the edges of closed contours."""
    return np.concatenate([np.concatenate([contour, np.roll(contour, -1, axis=0)], axis=1) for contour in contours])


def _lathe(params: Params, least: float) -> Encoded:
    profile = np.array(params["profile"], dtype=np.float64)
    if params["smooth"]:
        profile = splines.through(profile, 16)
        profile = splines.simplified(profile, FINE * float(np.ptp(profile, axis=0).max()))
    profile[:, 0] = np.maximum(profile[:, 0], 0.0)
    wall = params["wall"]
    if wall > 0.0:
        edges = np.concatenate([profile[:-1], profile[1:]], axis=1)
        half = max(0.5 * wall, least)
    else:
        ring = np.array_equal(profile[0], profile[-1])
        closed = profile[:-1] if ring else np.concatenate([[[0.0, profile[0, 1]]], profile, [[0.0, profile[-1, 1]]]])
        edges = edges_of([closed])
        edges = edges[(edges[:, 0] > 1e-9) | (edges[:, 2] > 1e-9)]
        half = 0.0
    r, y0, y1 = profile[:, 0].max() + half, profile[:, 1].min() - half, profile[:, 1].max() + half
    edges = edges[np.abs(edges[:, :2] - edges[:, 2:]).max(axis=1) > 1e-9]
    return Encoded(rows.LATHE, (half,), np.array([-r, y0, -r]), np.array([r, y1, r]), rows.AROUND, r, edges, len(edges))


def _extrude(params: Params, least: float) -> Encoded:
    contours = [np.array(contour, dtype=np.float64) for contour in params["contours"]]
    if params["smooth"]:
        contours = [splines.through(contour, 5, closed=True) for contour in contours]
    return _plate(contours, params, least)


def _text(params: Params, least: float) -> Encoded:
    contours = [contour * params["size"] for contour in glyphs.outlines(params["words"])]
    if not contours:
        raise EngineFailure(f"The text {params['words']!r} has no letters that can be shaped.")
    return _plate(contours, {**params, "bend": (params["bend"], 0.0), "edge": params["depth"], "taper": 0.0}, least)


def _plate(contours: list[FloatArray], params: Params, least: float) -> Encoded:
    points = np.concatenate(contours)
    half, edge = max(0.5 * params["depth"], least), max(0.5 * params["edge"], least)
    bend_x, bend_y = params["bend"]
    reach = max(0.35 * float(np.abs(points).max(axis=0).min()), 1e-3)
    taper = params["taper"]
    rounding = min(params["round"], 0.98 * edge)
    low, high = points.min(axis=0), points.max(axis=0)
    lift_x, lift_y = bend_x * max(low[0] ** 2, high[0] ** 2), bend_y * max(low[1] ** 2, high[1] ** 2)
    z0, z1 = min(lift_x, 0.0) + min(lift_y, 0.0) - half, max(lift_x, 0.0) + max(lift_y, 0.0) + half
    grown = max(1.0 + abs(taper) * half, 1.0)
    wide, tall = (float(value) for value in np.abs(points).max(axis=0))
    slope = hypot(2 * bend_x * wide, 2 * bend_y * tall)
    thinning = 0.7 * (half - edge) / reach if edge < half else 0.0
    # The outline's direction and the sheet's are not at right angles on a slope: the larger singular value of the two.
    steep = sqrt(0.5 * (2.0 + slope**2 + hypot(slope**2, 2.0 * slope))) + thinning + abs(taper) * float(np.abs(points).max())
    edges = edges_of(contours)
    return Encoded(
        rows.PLATE,
        (half, rounding, bend_x, bend_y, edge, reach, taper, wide, tall),
        np.array([low[0] * grown, low[1] * grown, z0]) if grown > 1 else np.array([*low, z0]),
        np.array([high[0] * grown, high[1] * grown, z1]) if grown > 1 else np.array([*high, z1]),
        rows.FLAT,
        float(high[0] - low[0]),
        edges,
        len(edges),
        steep,
    )


def _tube(params: Params, least: float) -> Encoded:
    points = np.array(params["points"], dtype=np.float64)
    nodes = np.column_stack([points, np.array(params["radii"], dtype=np.float64), np.array(params["flat"], dtype=np.float64)])
    if params["smooth"]:
        nodes = splines.through(nodes, 16, closed=params["closed"])
    if params["closed"]:
        nodes = np.concatenate([nodes, nodes[:1]])
    if params["smooth"]:
        # The flatness (column 4) counts as the width it causes.
        weighed = nodes * [1.0, 1.0, 1.0, 1.0, float(nodes[:, 3].max())]
        tolerance = FINE * float(np.ptp(points, axis=0).max())
        nodes = splines.simplified(weighed, tolerance) / [1.0, 1.0, 1.0, 1.0, float(nodes[:, 3].max())]
    centres, wide = nodes[:, :3], np.maximum(nodes[:, 3], least)
    high = np.maximum(nodes[:, 3] * nodes[:, 4], least)
    # Round sections are exactly round, so that the cheap distance is used.
    high = np.where(np.isclose(high, wide, rtol=1e-6), wide, high)
    normals = splines.transported_normals(centres, np.array(params["up"], dtype=np.float64))
    steps = np.linalg.norm(np.diff(centres, axis=0), axis=1)
    arc = np.concatenate([[0.0], np.cumsum(steps)])
    inverse = 1.0 / np.maximum(np.append(steps, 1.0) ** 2, 1e-18)
    data = np.column_stack([centres, high, wide, normals, arc, inverse])
    thick = np.maximum(wide, high)[:, None]
    slope = float(np.max(np.abs(np.diff(np.maximum(wide, high))) / np.maximum(steps, 1e-9), initial=0.0))
    steep = hypot(1.0, min(slope, 2.0)) * (1.0 if np.array_equal(wide, high) else 1.15)
    low, top = (centres - thick).min(axis=0), (centres + thick).max(axis=0)
    return Encoded(rows.TUBE, (), low, top, rows.ALONG, float(wide.max()), data, len(data) - 1, steep)


ENCODERS: dict[str, Callable[[Params, float], Encoded]] = {
    "sphere": _sphere,
    "ellipsoid": _ellipsoid,
    "cone": _cone,
    "box": _box,
    "frustum": _frustum,
    "torus": _torus,
    "half_space": _half_space,
    "lathe": _lathe,
    "extrude": _extrude,
    "text": _text,
    "tube": _tube,
}
