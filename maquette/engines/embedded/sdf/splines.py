"""Curves through points: Catmull-Rom (centripetal parametrisation, so that uneven spacing makes no loops)."""

from __future__ import annotations

import numpy as np

from maquette.mesh.model import FloatArray


def through(points: FloatArray, per_span: int, closed: bool = False) -> FloatArray:
    """(M, D) points on a smooth curve through (N, D) points; both ends are kept. Columns beyond the third ride along.

    A repeated point makes a corner.
    """
    points = np.asarray(points, dtype=np.float64)
    if len(points) < 3:
        return points
    if closed:
        padded = np.concatenate([points[-1:], points, points[:2]])
    else:
        padded = np.concatenate([2 * points[:1] - points[1:2], points, 2 * points[-1:] - points[-2:-1]])
    spans = [_span(padded[i : i + 4], per_span) for i in range(len(padded) - 3)]
    curve = np.concatenate(spans if closed else [*spans, points[-1:]])
    keep = np.ones(len(curve), bool)
    keep[1:] = np.abs(np.diff(curve, axis=0)).max(axis=1) > 1e-9
    return curve[keep]


def _span(four: FloatArray, steps: int) -> FloatArray:
    """Points on the curve from four[1] up to, without, four[2]."""
    p0, p1, p2, p3 = four
    place = four[:, : min(3, four.shape[1])]
    if np.allclose(p1, p2):
        return p1[None]
    knots = np.concatenate([[0.0], np.cumsum(np.maximum(np.linalg.norm(np.diff(place, axis=0), axis=1) ** 0.5, 1e-6))])
    t0, t1, t2, t3 = knots
    # Finite-difference tangents of the non-uniform spline; at a repeated point they vanish and leave a corner.
    m1 = (t2 - t1) * ((p1 - p0) / (t1 - t0) - (p2 - p0) / (t2 - t0) + (p2 - p1) / (t2 - t1)) if t1 - t0 > 1e-5 else p2 - p1
    m2 = (t2 - t1) * ((p2 - p1) / (t2 - t1) - (p3 - p1) / (t3 - t1) + (p3 - p2) / (t3 - t2)) if t3 - t2 > 1e-5 else p2 - p1
    t = (np.arange(steps) / steps)[:, None]
    return (2 * t**3 - 3 * t**2 + 1) * p1 + (t**3 - 2 * t**2 + t) * m1 + (3 * t**2 - 2 * t**3) * p2 + (t**3 - t**2) * m2


def transported_normals(points: FloatArray, up: FloatArray) -> FloatArray:
    """(N, 3) unit vectors across a polyline, starting near `up` and never twisting (parallel transport)."""
    tangents = np.gradient(points, axis=0) if len(points) > 1 else np.array([[0.0, 0.0, 1.0]])
    tangents /= np.maximum(np.linalg.norm(tangents, axis=1, keepdims=True), 1e-12)
    normal = up - tangents[0] * (up @ tangents[0])
    if np.linalg.norm(normal) < 1e-3:
        other = np.eye(3)[np.argmin(np.abs(tangents[0]))]
        normal = other - tangents[0] * (other @ tangents[0])
    normals = np.empty_like(points)
    for i, tangent in enumerate(tangents):
        normal = normal - tangent * (normal @ tangent)
        normal = normal / max(np.linalg.norm(normal), 1e-12)
        normals[i] = normal
    return normals


def simplified(nodes: FloatArray, tolerance: float) -> FloatArray:
    """The nodes of a polyline (N, D) that are needed to stay within `tolerance` of all of them (Douglas and Peucker 1973)."""
    keep = np.zeros(len(nodes), bool)
    keep[[0, -1]] = True
    spans = [(0, len(nodes) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        chord = nodes[last] - nodes[first]
        inner = nodes[first + 1 : last] - nodes[first]
        t = np.clip(inner @ chord / max(float(chord @ chord), 1e-18), 0.0, 1.0)
        away = np.linalg.norm(inner - t[:, None] * chord, axis=1)
        worst = int(np.argmax(away))
        if away[worst] > tolerance:
            middle = first + 1 + worst
            keep[middle] = True
            spans += [(first, middle), (middle, last)]
    return nodes[keep]
