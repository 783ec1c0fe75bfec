"""Where the picture is taken from."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from maquette.mesh.model import FloatArray

Vector = tuple[float, float, float]

PORTRAIT_FOV_DEG = 26.0


@dataclass(frozen=True)
class Camera:
    """A pinhole, or an orthographic view where `height` is given. Units and axes are the model's.

    fov_deg: vertical field of view. height: what an orthographic picture shows from top to bottom, in model units.
    Pixels are square; row 0 is the top.
    """

    position: Vector
    target: Vector = (0.0, 0.0, 0.0)
    up: Vector = (0.0, 1.0, 0.0)
    fov_deg: float = PORTRAIT_FOV_DEG
    height: float | None = None

    @property
    def axes(self) -> FloatArray:
        """(3, 3): rows are the unit directions right, up and backwards (towards the viewer)."""
        backward = _unit(np.subtract(self.position, self.target), (0.0, 0.0, 1.0))
        right = np.cross(self.up, backward)
        if np.linalg.norm(right) < 1e-9:
            right = np.cross((0.0, 0.0, 1.0) if abs(backward[2]) < 0.9 else (1.0, 0.0, 0.0), backward)
        right = _unit(right, (1.0, 0.0, 0.0))
        return np.stack([right, np.cross(backward, right), backward])

    def project(self, points: FloatArray, width: int, height: int) -> FloatArray:
        """(N, 3): pixel column, pixel row (the centre of the top left pixel is 0.5, 0.5) and distance along the view."""
        local = (points - np.array(self.position)) @ self.axes.T
        distance = -local[:, 2]
        if self.height is None:
            focal = 0.5 * height / np.tan(np.radians(self.fov_deg) / 2)
            with np.errstate(divide="ignore", invalid="ignore"):
                scale = focal / distance
        else:
            scale = np.full(len(points), height / self.height)
        return np.stack([0.5 * width + local[:, 0] * scale, 0.5 * height - local[:, 1] * scale, distance], axis=1)

    def moved(self, origin: FloatArray, scale: float) -> Camera:
        """The same picture of a model that was shifted by -origin and then scaled."""

        def shifted(point: Vector) -> Vector:
            x, y, z = (np.array(point) - origin) * scale
            return float(x), float(y), float(z)

        height = None if self.height is None else self.height * scale
        return replace(self, position=shifted(self.position), target=shifted(self.target), height=height)


def orbit(
    points: FloatArray,
    azimuth_deg: float = 30.0,
    elevation_deg: float = 18.0,
    fov_deg: float = PORTRAIT_FOV_DEG,
    aspect: float = 1.0,
    margin: float = 1.15,
) -> Camera:
    """A camera that sees all `points` (N, 3), as large as they fit.

    azimuth_deg: 0 looks at the front (+Z), 90 at the side that faces +X. elevation_deg: above the horizon.
    margin: how much larger than the model the picture is. fov_deg: 0 gives an orthographic camera. aspect: width over height.
    """
    azimuth, elevation = np.radians(azimuth_deg), np.radians(np.clip(elevation_deg, -89.9, 89.9))
    backward = np.array([np.sin(azimuth) * np.cos(elevation), np.sin(elevation), np.cos(azimuth) * np.cos(elevation)])
    axes = Camera(position=_vector(backward)).axes
    finite = points[np.isfinite(points).all(axis=1)]
    local = (finite if len(finite) else np.zeros((1, 3))) @ axes.T
    if fov_deg <= 0:
        return _fit_orthographic(local, axes, aspect, margin)
    tangent = np.tan(np.radians(fov_deg) / 2) / margin
    planes = [_planes(local[:, 0], local[:, 2], tangent * aspect), _planes(local[:, 1], local[:, 2], tangent)]
    nearest = local[:, 2].max()
    distance = max(max((high + low) / (2 * slope) for high, low, slope in planes), nearest + 1e-6 * (1 + abs(nearest)))
    right, up = (
        _centred(local[:, axis], distance - local[:, 2], high - distance * slope, distance * slope - low)
        for axis, (high, low, slope) in enumerate(planes)
    )
    position = np.array([right, up, distance]) @ axes
    middle = np.array([right, up, float(np.median(local[:, 2]))]) @ axes
    return Camera(position=_vector(position), target=_vector(middle), fov_deg=fov_deg)


def _planes(across: FloatArray, depth: FloatArray, tangent: float) -> tuple[float, float, float]:
    """The two opposite planes of slope `tangent` that touch the points: where they cut the axis, and the slope again."""
    return float((across + depth * tangent).max()), float((-across + depth * tangent).max()), tangent


def _centred(across: FloatArray, distance: FloatArray, low: float, high: float) -> float:
    """The place between `low` and `high` from which the picture of the points reaches equally far to both sides, by bisection."""
    for _ in range(16):
        if high - low <= 1e-4 * float(np.abs(across).max()):
            break
        middle = (low + high) / 2
        slopes = (across - middle) / distance
        low, high = (middle, high) if slopes.max() + slopes.min() > 0 else (low, middle)
    return (low + high) / 2


def _fit_orthographic(local: FloatArray, axes: FloatArray, aspect: float, margin: float) -> Camera:
    low, high = local.min(axis=0), local.max(axis=0)
    centre, size = (low + high) / 2, high - low
    height = max(float(size[1]), float(size[0]) / aspect, 1e-12) * margin
    position = np.array([centre[0], centre[1], high[2] + height]) @ axes
    return Camera(position=_vector(position), target=_vector(centre @ axes), height=height)


def _vector(values: FloatArray) -> Vector:
    x, y, z = values
    return float(x), float(y), float(z)


def _unit(values: FloatArray, fallback: Vector) -> FloatArray:
    length = np.linalg.norm(values)
    return values / length if length > 1e-300 else np.array(fallback)
