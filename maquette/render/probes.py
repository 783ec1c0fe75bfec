"""Light that needs rays, on a coarse grid of the picture: how much of the surroundings and of the key light each place sees.

A probe every other pixel sends few rays, each of 16 neighbours along another pattern; averaging over neighbours that lie on the same
surface gives the quality of many rays, without noise and without chance.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from maquette.mesh.model import FloatArray
from maquette.render.floor import Floor, lookup
from maquette.render.occlusion import PATTERNS, Occluders, cosine_pattern, hemisphere_rays, lamp_rays, square_pattern
from maquette.render.raster import in_bands
from maquette.render.scene import Geometry
from maquette.render.studio import Lights, environment
from maquette.render.view import View, floor_hit, weights

NOTHING, SURFACE, FLOOR = 0, 1, 2
AMBIENT_RAYS, KEY_RAYS = 8, 4
FLOOR_AMBIENT_RAYS, FLOOR_KEY_RAYS = 6, 4

_BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.int64)
_LIFT = 2e-3


class Probes(NamedTuple):
    """kind (h, w) int8; place, normal (h, w, 3) float32; share (h, w, 2) float32: of the surroundings' light and of the key light.
    step: samples between probes."""

    kind: np.ndarray
    place: np.ndarray
    normal: np.ndarray
    share: np.ndarray
    step: int


def gather_light(
    view: View, screen: FloatArray, geometry: Geometry, face: np.ndarray, step: int, occluders: Occluders, built: Lights, floor: Floor
) -> Probes:
    """Place probes on what the picture shows and find their shares. face: (H, W) of `raster.visible`."""
    height, width = -(-face.shape[0] // step), -(-face.shape[1] // step)
    kind, share = np.zeros((height, width), np.int8), np.ones((height, width, 2), np.float32)
    place, normal, origin = (np.zeros((height, width, 3), np.float32) for _ in range(3))

    def band(first: int, last: int) -> None:
        _place(view, screen, geometry, face, floor.height, floor.reach, step, first, last, kind, place, normal, origin)

    in_bands(height, band)
    for which, ambient_rays, key_rays in ((SURFACE, AMBIENT_RAYS, KEY_RAYS), (FLOOR, FLOOR_AMBIENT_RAYS, FLOOR_KEY_RAYS)):
        rows, columns = np.nonzero(kind == which)
        if len(rows) == 0:
            continue
        choice = _BAYER[rows & 3, columns & 3]
        found = shares(origin[rows, columns], normal[rows, columns], choice, ambient_rays, key_rays, occluders, view.to_studio, built, floor)
        share[rows, columns] = found
    probes = Probes(kind, place, normal, share, step)
    return _smooth(_smooth(probes, 1), 2)


def shares(
    origin: np.ndarray,
    normal: np.ndarray,
    choice: np.ndarray,
    ambient_rays: int,
    key_rays: int,
    occluders: Occluders,
    to_studio: FloatArray,
    built: Lights,
    floor: Floor,
) -> np.ndarray:
    """(N, 2): the share of the surroundings' irradiance and of the key light that reaches points with these normals."""
    found = np.ones((len(origin), 2), np.float32)
    origins, directions = hemisphere_rays(origin, normal, choice, cosine_pattern(ambient_rays))
    blocked = occluders.blocked(origins, directions)
    found[:, 0] = _ambient_share(
        origins, directions, blocked, ambient_rays, to_studio, built.boxes, built.dome, floor.light, floor.reach, floor.height
    )
    lamp = built.boxes[0].copy()
    lamp[:9] = (lamp[:9].reshape(3, 3) @ to_studio).ravel()
    lit = np.flatnonzero(normal @ lamp[:3].astype(np.float32) > -0.25)
    origins, directions = lamp_rays(origin[lit], choice[lit], square_pattern(key_rays), lamp)
    found[lit, 1] = 1.0 - occluders.blocked(origins, directions).reshape(-1, key_rays).mean(axis=1)
    return found


@njit(cache=True, nogil=True)
def _place(
    view: View,
    screen: np.ndarray,
    geometry: Geometry,
    face: np.ndarray,
    floor_height: float,
    reach: float,
    step: int,
    first: int,
    last: int,
    kind: np.ndarray,
    place: np.ndarray,
    normal: np.ndarray,
    origin: np.ndarray,
) -> None:
    for i in range(first, last):
        row = min(i * step + step // 2, face.shape[0] - 1)
        for j in range(kind.shape[1]):
            column = min(j * step + step // 2, face.shape[1] - 1)
            f = face[row, column]
            if f < 0:
                hit, x, z = floor_hit(view, column + 0.5, row + 0.5, floor_height)
                if hit and x * x + z * z < reach * reach:
                    kind[i, j] = FLOOR
                    place[i, j, 0], place[i, j, 1], place[i, j, 2] = x, floor_height, z
                    normal[i, j, 1] = 1.0
                    origin[i, j, 0], origin[i, j, 1], origin[i, j, 2] = x, floor_height + _LIFT, z
                continue
            kind[i, j] = SURFACE
            u, v, w = weights(view, screen, geometry.faces, f, column + 0.5, row + 0.5)
            _on_surface(view, geometry, f, u, v, w, place[i, j], normal[i, j], origin[i, j])


@njit(cache=True, nogil=True)
def _on_surface(
    view: View, geometry: Geometry, f: int, u: float, v: float, w: float, place: np.ndarray, normal: np.ndarray, origin: np.ndarray
) -> None:
    """Position, normal towards the viewer, and an origin for rays, lifted off the facets (Hanika 2021) so that they don't shade themselves."""
    a, b, c = geometry.faces[f, 0], geometry.faces[f, 1], geometry.faces[f, 2]
    pa, pb, pc = geometry.positions[a], geometry.positions[b], geometry.positions[c]
    na, nb, nc = geometry.normals[a], geometry.normals[b], geometry.normals[c]
    x, y, z = u * pa[0] + v * pb[0] + w * pc[0], u * pa[1] + v * pb[1] + w * pc[1], u * pa[2] + v * pb[2] + w * pc[2]
    nx, ny, nz = u * na[0] + v * nb[0] + w * nc[0], u * na[1] + v * nb[1] + w * nc[1], u * na[2] + v * nb[2] + w * nc[2]
    gx = (pb[1] - pa[1]) * (pc[2] - pa[2]) - (pb[2] - pa[2]) * (pc[1] - pa[1])
    gy = (pb[2] - pa[2]) * (pc[0] - pa[0]) - (pb[0] - pa[0]) * (pc[2] - pa[2])
    gz = (pb[0] - pa[0]) * (pc[1] - pa[1]) - (pb[1] - pa[1]) * (pc[0] - pa[0])
    if view.perspective:
        vx, vy, vz = view.position[0] - x, view.position[1] - y, view.position[2] - z
    else:
        vx, vy, vz = view.backward[0], view.backward[1], view.backward[2]
    side = 1.0 if gx * vx + gy * vy + gz * vz >= 0.0 else -1.0
    length = np.sqrt(nx * nx + ny * ny + nz * nz)
    if not length > 1e-9:
        nx, ny, nz, length = gx, gy, gz, max(np.sqrt(gx * gx + gy * gy + gz * gz), 1e-30)
    nx, ny, nz = side * nx / length, side * ny / length, side * nz / length
    ox, oy, oz = 0.0, 0.0, 0.0
    for share, p, n in ((u, pa, na), (v, pb, nb), (w, pc, nc)):
        below = min(0.0, side * ((x - p[0]) * n[0] + (y - p[1]) * n[1] + (z - p[2]) * n[2])) * side
        ox -= share * below * n[0]
        oy -= share * below * n[1]
        oz -= share * below * n[2]
    place[0], place[1], place[2] = x, y, z
    normal[0], normal[1], normal[2] = nx, ny, nz
    origin[0], origin[1], origin[2] = x + ox + _LIFT * nx, y + oy + _LIFT * ny, z + oz + _LIFT * nz


@njit(cache=True, nogil=True)
def _ambient_share(
    origins: np.ndarray,
    directions: np.ndarray,
    blocked: np.ndarray,
    per_point: int,
    to_studio: np.ndarray,
    boxes: np.ndarray,
    dome: np.ndarray,
    floor_light: np.ndarray,
    reach: float,
    floor_height: float,
) -> np.ndarray:
    """Light that comes along free rays over light along all rays. The floor under a model is darker than the open floor."""
    count = len(blocked) // per_point
    share = np.empty(count, np.float32)
    for i in range(count):
        free, whole = 0.0, 1e-9
        for k in range(i * per_point, (i + 1) * per_point):
            x, y, z = directions[k, 0], directions[k, 1], directions[k, 2]
            sx = to_studio[0, 0] * x + to_studio[0, 1] * y + to_studio[0, 2] * z
            sz = to_studio[2, 0] * x + to_studio[2, 1] * y + to_studio[2, 2] * z
            red, green, blue = environment(boxes, dome, sx, y, sz, 0.12)
            light = red + green + blue
            whole += light
            if blocked[k]:
                continue
            if y < -0.02:
                t = (floor_height - origins[k, 1]) / y
                light *= lookup(floor_light, reach, origins[k, 0] + t * x, origins[k, 2] + t * z)
            free += light
        share[i] = free / whole
    return share


def _smooth(probes: Probes, stride: int) -> Probes:
    """Average over neighbours on the same surface: an à-trous pass (Dammertz et al. 2010) with weights of normal and plane distance."""
    smoothed = np.empty_like(probes.share)
    spacing = float(PATTERNS) ** 0.5

    def band(first: int, last: int) -> None:
        _smooth_band(probes.kind, probes.place, probes.normal, probes.share, stride, spacing, first, last, smoothed)

    in_bands(len(probes.kind), band)
    return probes._replace(share=smoothed)


@njit(cache=True, nogil=True)
def _smooth_band(
    kind: np.ndarray, place: np.ndarray, normal: np.ndarray, share: np.ndarray, stride: int, spacing: float, first: int, last: int, out: np.ndarray
) -> None:
    height, width = kind.shape
    tap = (0.375, 0.25, 0.0625) if stride > 1 else (0.25, 0.25, 0.125)
    for i in range(first, last):
        for j in range(width):
            own = kind[i, j]
            if own == 0:
                out[i, j, 0], out[i, j, 1] = 1.0, 1.0
                continue
            x, y, z = place[i, j, 0], place[i, j, 1], place[i, j, 2]
            nx, ny, nz = normal[i, j, 0], normal[i, j, 1], normal[i, j, 2]
            total, ambient, key = 0.0, 0.0, 0.0
            for di in range(-2, 3):
                r = i + di * stride
                if r < 0 or r >= height:
                    continue
                for dj in range(-2, 3):
                    c = j + dj * stride
                    if c < 0 or c >= width or kind[r, c] != own:
                        continue
                    weight = tap[abs(di)] * tap[abs(dj)]
                    if own == 1:
                        facing = nx * normal[r, c, 0] + ny * normal[r, c, 1] + nz * normal[r, c, 2]
                        dx, dy, dz = place[r, c, 0] - x, place[r, c, 1] - y, place[r, c, 2] - z
                        off = abs(dx * nx + dy * ny + dz * nz)
                        apart = dx * dx + dy * dy + dz * dz
                        if facing <= 0.5 or off * off > 0.09 * apart + 1e-7 or apart > 0.004 * stride * stride:
                            continue
                        weight *= (2.0 * facing - 1.0) ** 2
                    total += weight
                    ambient += weight * share[r, c, 0]
                    key += weight * share[r, c, 1]
            out[i, j, 0], out[i, j, 1] = ambient / total, key / total


@njit(cache=True, nogil=True)
def read(probes: Probes, row: int, column: int, kind: int, x: float, y: float, z: float, nx: float, ny: float, nz: float) -> tuple[float, float]:
    """Shares at a sample: its four probes, weighted by nearness on the screen and by whether they lie on the same surface."""
    step = probes.step
    height, width = probes.kind.shape
    fi, fj = (row - step // 2) / step, (column - step // 2) / step
    i, j = int(np.floor(fi)), int(np.floor(fj))
    total, ambient, key = 0.0, 0.0, 0.0
    loose, loose_ambient, loose_key = 1e-9, 0.0, 0.0
    for di in range(2):
        for dj in range(2):
            r, c = min(max(i + di, 0), height - 1), min(max(j + dj, 0), width - 1)
            if probes.kind[r, c] != kind:
                continue
            near = (1.0 - abs(fi - (i + di))) * (1.0 - abs(fj - (j + dj))) + 1e-3
            loose += near
            loose_ambient += near * probes.share[r, c, 0]
            loose_key += near * probes.share[r, c, 1]
            if kind == 1:
                facing = nx * probes.normal[r, c, 0] + ny * probes.normal[r, c, 1] + nz * probes.normal[r, c, 2]
                dx, dy, dz = probes.place[r, c, 0] - x, probes.place[r, c, 1] - y, probes.place[r, c, 2] - z
                off = abs(dx * nx + dy * ny + dz * nz)
                near *= max(facing, 0.0) ** 4 / (1e-5 + off * off + 0.02 * (dx * dx + dy * dy + dz * dz))
            total += near
            ambient += near * probes.share[r, c, 0]
            key += near * probes.share[r, c, 1]
    if total > 1e-6:
        return ambient / total, key / total
    if loose > 1e-6:
        return loose_ambient / loose, loose_key / loose
    return 1.0, 1.0
