"""Is a repaired surface still the same object? What of the input it lost, what it hollowed out, how far it moved."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.mesh import winding
from maquette.mesh.measure import count_edges
from maquette.mesh.model import FloatArray
from maquette.mesh.nearest import distances
from maquette.mesh.repair.surface import Surface
from maquette.mesh.topology import directed_edges, edge_keys, face_components, face_normals

_SAMPLES = 4000
_INSIDE_SAMPLES = 4000
_FAR = 0.01
_CLEAR = 0.004
_BOTH_WAYS, _OPEN = 0.2, 0.02


@dataclass(frozen=True)
class Reference:
    """Samples of the input. points: (N, 3) on its surface, even by area. inside: (M, 3) in the open inside, by its own winding number."""

    points: FloatArray
    inside: FloatArray
    diagonal: float


@dataclass(frozen=True)
class Fidelity:
    """Shares of the input's samples, and distances as shares of its diagonal.

    lost: far from the result and not buried in it. hollowed: solid in the input, empty in the result.
    """

    lost: float
    hollowed: float
    mean_deviation: float
    largest_deviation: float

    @property
    def kept(self) -> bool:
        """Hardly anything of the surface is missing."""
        return self.lost <= 0.015

    @property
    def faithful(self) -> bool:
        return self.kept and self.hollowed <= 0.04 and self.mean_deviation <= 0.005


def sample(surface: Surface) -> Reference:
    """surface: the welded input, as it came."""
    rng = np.random.default_rng(7)
    _, area = face_normals(surface.points, surface.faces)
    share = area / area.max()
    chosen = rng.choice(len(area), _SAMPLES, p=share / share.sum())
    first, second = np.sqrt(rng.random(_SAMPLES)), rng.random(_SAMPLES)
    shares = np.stack([1 - first, first * (1 - second), first * second], axis=1)
    points = np.einsum("nk,nkj->nj", shares, surface.points[surface.faces[chosen]])
    return Reference(points, _inside(surface, rng), surface.diagonal)


def _inside(surface: Surface, rng: np.random.Generator) -> FloatArray:
    edges = count_edges(surface.faces)
    total = max(1.5 * len(surface), 1)
    if edges.inconsistent > 0.005 * total or edges.boundary > 0.3 * total:
        return np.zeros((0, 3))
    low, high = surface.points.min(axis=0), surface.points.max(axis=0)
    tried = low + (high - low) * rng.random((_INSIDE_SAMPLES, 3))
    value = winding.at(winding.field(surface.points, surface.faces), tried)
    clear = _clear(value)
    opened = _open_bodies(surface) if edges.boundary else surface.keep(np.zeros(len(surface), bool))
    if edges.boundary > _OPEN * 1.5 * len(opened):
        by_open = value if len(opened) == len(surface) else winding.at(winding.field(opened.points, opened.faces), tried)
        # Open sheets that lie over each other wind half round what is above them and half round, the other way, what is below.
        backwards = np.count_nonzero(by_open[_clear(by_open)] < 0)
        ways = np.count_nonzero(_clear(by_open))
        if min(backwards, ways - backwards) > _BOTH_WAYS * ways:
            clear &= _clear(value - by_open)
    sure = tried[clear]
    return sure[distances(sure, surface.points, surface.faces) > _CLEAR * surface.diagonal] if len(sure) >= 20 else np.zeros((0, 3))


def _clear(value: FloatArray) -> np.ndarray:
    """(N,) bool: winding numbers that leave no doubt."""
    return np.asarray((np.abs(value) > 0.75) & (np.abs(value - np.round(value)) < 0.3))


def _open_bodies(surface: Surface) -> Surface:
    """The bodies with a rim."""
    bodies, body = face_components(surface.faces)
    _, edge, count = np.unique(edge_keys(directed_edges(surface.faces)), return_inverse=True, return_counts=True)
    rim = (count[edge.ravel()] == 1).reshape(-1, 3).any(axis=1)
    return surface.keep((np.bincount(body[rim], minlength=bodies) > 0)[body])


def compare(reference: Reference, surface: Surface) -> Fidelity:
    """How faithful a closed result is to the input that `reference` was sampled from."""
    if len(surface) == 0:
        return Fidelity(1.0, 1.0, 1.0, 1.0)
    away = distances(reference.points, surface.points, surface.faces) / reference.diagonal
    field = winding.field(surface.points, surface.faces)
    far = away > _FAR
    lost = far.copy()
    lost[far] = winding.at(field, reference.points[far]) < 0.5
    seen = away[~far | lost]
    hollowed = float((winding.at(field, reference.inside) < 0.5).mean()) if len(reference.inside) >= 10 else 0.0
    return Fidelity(float(lost.mean()), hollowed, float(seen.mean()) if len(seen) else 0.0, float(seen.max()) if len(seen) else 0.0)
