"""A recipe without hair-thin parts: what stands out of a shade must survive the printer and the hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from maquette.engines.embedded.recipe import Group, Part, Primitive, Recipe
from maquette.engines.embedded.sdf.table import tabulate

THINNEST_SHARE = 0.02
"""Least radius of long parts, as a share of the model's height: 3.2 mm across on a lamp of 80 mm."""


def sturdy(recipe: Recipe) -> Recipe:
    """The recipe with long thin parts made thicker. Small things such as pupils and buttons keep their size."""
    table = tabulate(recipe)
    least = THINNEST_SHARE * float(table.high[1] - table.low[1])
    return replace(recipe, groups=tuple(_group(group, least) if group.op == "union" else group for group in recipe.groups))


def _group(group: Group, least: float) -> Group:
    parts = tuple(_part(part, least / (group.pose.scale * part.pose.scale)) if part.op == "union" else part for part in group.parts)
    return replace(group, parts=parts)


def _part(part: Part, least: float) -> Part:
    return replace(part, shape=Primitive(part.shape.kind, thickened(part.shape.kind, dict(part.shape.params), least)))


def thickened(kind: str, params: dict[str, Any], least: float) -> dict[str, Any]:
    """Parameters of a shape that is at least 2 `least` thick if it is much longer than that. Tips may be a little thinner."""
    if kind == "cone" and float(np.linalg.norm(np.subtract(params["end"], params["start"]))) > 3 * least:
        return {**params, "r1": max(params["r1"], least), "r2": max(params["r2"], 0.6 * least)}
    if kind == "tube":
        radii = tuple(max(radius, 0.7 * least) for radius in params["radii"])
        flat = tuple(max(share, min(1.0, least / radius)) for share, radius in zip(params["flat"], radii, strict=True))
        return {**params, "radii": radii, "flat": flat}
    if kind == "extrude" and _spread(params["contours"]) > 4 * least:
        return {**params, "depth": max(params["depth"], 2 * least), "edge": max(params["edge"], 1.2 * least)}
    if kind == "ellipsoid" and max(params["radii"]) > 3 * least:
        return {**params, "radii": tuple(max(radius, least) for radius in params["radii"])}
    if kind == "box" and max(params["size"]) > 6 * least:
        return {**params, "size": tuple(max(side, 2 * least) for side in params["size"])}
    if kind == "torus" and params["ring"] > 3 * least:
        return {**params, "radius": max(params["radius"], least), "height": max(params["height"], least)}
    if kind == "frustum" and params["height"] > 4 * least:
        return {**params, "bottom": max(params["bottom"], least), "top": max(params["top"], 0.5 * least)}
    if kind == "lathe" and params["wall"] > 0:
        return {**params, "wall": max(params["wall"], 2 * least)}
    return params


def _spread(contours: Any) -> float:
    points = np.array([point for contour in contours for point in contour], dtype=np.float64)
    return float(np.ptp(points, axis=0).max())
