"""Light that needs rays, on a coarse grid of the picture: how much of the surroundings and of the key light each place sees.

A probe every other pixel sends few rays, each of 16 neighbours along another pattern; averaging over neighbours that lie on the same
surface gives the quality of many rays, without noise and without chance.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from maquette.mesh.model import FloatArray
from maquette.render.film import BAYER
from maquette.render.floor import Floor, lookup
from maquette.render.occlusion import Occluders, cosine_pattern, hemisphere_rays, lamp_rays, square_pattern
from maquette.render.raster import in_bands
from maquette.render.scene import Geometry
from maquette.render.studio import Lights, sky_cell
from maquette.render.view import View, floor_hit, sample_place, towards, weights

NOTHING, SURFACE, FLOOR = 0, 1, 2
AMBIENT_RAYS, KEY_RAYS = 8, 4
FLOOR_AMBIENT_RAYS, FLOOR_KEY_RAYS = 8, 6

KIND, PLACE, FACING, SHARE = 0, 1, 4, 7


class Probes(NamedTuple):
    """cells: (h, w, 9) float32, beginning at the columns named above: kind, place, normal, and the shares of the surroundings' light
    and of the key light. step: samples between probes."""

    cells: np.ndarray
    step: int


def gather_light(
    view: View, screen: FloatArray, geometry: Geometry, face: np.ndarray, factor: int, step: int, occluders: Occluders, built: Lights, floor: Floor
) -> Probes:
    """Place probes on what the picture shows and find their shares. face: (H, W) of `raster.visible`, with `factor` samples to a
    pixel's side. step: samples between probes."""
    height, width = -(-face.shape[0] // step), -(-face.shape[1] // step)
    cells, origin = np.zeros((height, width, 9), np.float32), np.zeros((height, width, 3), np.float32)
    cells[..., SHARE:] = 1.0

    def band(first: int, last: int) -> None:
        _place(
            view, screen, geometry.vertices, geometry.faces, face, floor.height, floor.reach, occluders.lift, factor, step, first, last, cells, origin
        )

    in_bands(height, band)
    for which, ambient_rays, key_rays in ((SURFACE, AMBIENT_RAYS, KEY_RAYS), (FLOOR, FLOOR_AMBIENT_RAYS, FLOOR_KEY_RAYS)):
        rows, columns = np.nonzero(cells[..., KIND] == which)
        if len(rows) == 0:
            continue
        choice, normal = BAYER[rows & 3, columns & 3], np.ascontiguousarray(cells[rows, columns, FACING:SHARE])
        cells[rows, columns, SHARE:] = shares(origin[rows, columns], normal, choice, ambient_rays, key_rays, occluders, view.to_studio, built, floor)
    return Probes(_smooth(_smooth(cells, 1), 2), step)


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
    found[:, 0] = _ambient_share(origins, directions, blocked, ambient_rays, to_studio, built.sky, floor.light, floor.reach, floor.height)
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
    vertices: np.ndarray,
    faces: np.ndarray,
    face: np.ndarray,
    floor_height: float,
    reach: float,
    lift: float,
    factor: int,
    step: int,
    first: int,
    last: int,
    cells: np.ndarray,
    origin: np.ndarray,
) -> None:
    """Rows first..last-1 of the probes: kind, place and normal, and where their rays begin."""
    for i in range(first, last):
        row = min(i * step + step // 2, face.shape[0] - 1)
        for j in range(cells.shape[1]):
            column = min(j * step + step // 2, face.shape[1] - 1)
            f, (x, y) = face[row, column], sample_place(row, column, factor)
            if f >= 0:
                u, v, w = weights(view.perspective, screen, faces, f, x, y)
                _on_surface(view, vertices[faces[f, 0]], vertices[faces[f, 1]], vertices[faces[f, 2]], u, v, w, lift, cells[i, j], origin[i, j])
                continue
            hit, x, z = floor_hit(view, x, y, floor_height)
            if hit and x * x + z * z < reach * reach:
                cells[i, j, KIND] = FLOOR
                cells[i, j, PLACE], cells[i, j, PLACE + 1], cells[i, j, PLACE + 2] = x, floor_height, z
                cells[i, j, FACING + 1] = 1.0
                origin[i, j, 0], origin[i, j, 1], origin[i, j, 2] = x, floor_height + lift, z


@njit(cache=True, nogil=True)
def _on_surface(
    view: View, p: np.ndarray, q: np.ndarray, r: np.ndarray, u: float, v: float, w: float, lift: float, cell: np.ndarray, origin: np.ndarray
) -> None:
    """Position, normal towards the viewer, and an origin for rays, lifted off the facets (Hanika 2021) so that they don't shade themselves."""
    x, y, z = u * p[0] + v * q[0] + w * r[0], u * p[1] + v * q[1] + w * r[1], u * p[2] + v * q[2] + w * r[2]
    nx, ny, nz = u * p[3] + v * q[3] + w * r[3], u * p[4] + v * q[4] + w * r[4], u * p[5] + v * q[5] + w * r[5]
    gx = (q[1] - p[1]) * (r[2] - p[2]) - (q[2] - p[2]) * (r[1] - p[1])
    gy = (q[2] - p[2]) * (r[0] - p[0]) - (q[0] - p[0]) * (r[2] - p[2])
    gz = (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    vx, vy, vz = towards(view, x, y, z)
    side = 1.0 if gx * vx + gy * vy + gz * vz >= 0.0 else -1.0
    length = np.sqrt(nx * nx + ny * ny + nz * nz)
    if not length > 1e-9:
        nx, ny, nz, length = gx, gy, gz, max(np.sqrt(gx * gx + gy * gy + gz * gz), 1e-30)
    if nx * gx + ny * gy + nz * gz < 0.0:
        side = -side
    nx, ny, nz = side * nx / length, side * ny / length, side * nz / length
    ox, oy, oz = x + lift * nx, y + lift * ny, z + lift * nz
    for share, corner in ((u, p), (v, q), (w, r)):
        below = min(0.0, side * ((x - corner[0]) * corner[3] + (y - corner[1]) * corner[4] + (z - corner[2]) * corner[5])) * side * share
        ox, oy, oz = ox - below * corner[3], oy - below * corner[4], oz - below * corner[5]
    cell[KIND], cell[PLACE], cell[PLACE + 1], cell[PLACE + 2] = SURFACE, x, y, z
    cell[FACING], cell[FACING + 1], cell[FACING + 2] = nx, ny, nz
    origin[0], origin[1], origin[2] = ox, oy, oz


@njit(cache=True, nogil=True)
def _ambient_share(
    origins: np.ndarray,
    directions: np.ndarray,
    blocked: np.ndarray,
    per_point: int,
    to_studio: np.ndarray,
    sky: np.ndarray,
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
            light = sky[sky_cell(sx, y, sz)]
            whole += light
            if blocked[k]:
                continue
            if y < -0.02:
                t = (floor_height - origins[k, 1]) / y
                light *= lookup(floor_light, reach, origins[k, 0] + t * x, origins[k, 2] + t * z)
            free += light
        share[i] = free / whole
    return share


def _smooth(cells: np.ndarray, stride: int) -> np.ndarray:
    """Average over neighbours on the same surface: an à-trous pass (Dammertz et al. 2010) with weights of normal and plane distance."""
    smoothed = cells.copy()
    in_bands(len(cells), lambda first, last: _smooth_band(cells, stride, first, last, smoothed))
    return smoothed


@njit(cache=True, nogil=True)
def _smooth_band(cells: np.ndarray, stride: int, first: int, last: int, out: np.ndarray) -> None:
    height, width = cells.shape[0], cells.shape[1]
    tap = (0.375, 0.25, 0.0625) if stride > 1 else (0.25, 0.25, 0.125)
    for i in range(first, last):
        for j in range(width):
            own = cells[i, j]
            if own[KIND] == NOTHING:
                continue
            total, ambient, key = 0.0, 0.0, 0.0
            for di in range(-2, 3):
                r = i + di * stride
                if r < 0 or r >= height:
                    continue
                for dj in range(-2, 3):
                    c = j + dj * stride
                    if c < 0 or c >= width or cells[r, c, KIND] != own[KIND]:
                        continue
                    weight = tap[abs(di)] * tap[abs(dj)]
                    if own[KIND] == SURFACE:
                        weight *= _kinship(own, cells[r, c], stride)
                    total += weight
                    ambient += weight * cells[r, c, SHARE]
                    key += weight * cells[r, c, SHARE + 1]
            out[i, j, SHARE], out[i, j, SHARE + 1] = ambient / total, key / total


@njit(cache=True, nogil=True)
def _kinship(own: np.ndarray, other: np.ndarray, stride: int) -> float:
    """0 for probes on different surfaces, up to 1 for neighbours that face the same way."""
    nx, ny, nz = own[FACING], own[FACING + 1], own[FACING + 2]
    facing = nx * other[FACING] + ny * other[FACING + 1] + nz * other[FACING + 2]
    dx, dy, dz = other[PLACE] - own[PLACE], other[PLACE + 1] - own[PLACE + 1], other[PLACE + 2] - own[PLACE + 2]
    off, apart = dx * nx + dy * ny + dz * nz, dx * dx + dy * dy + dz * dz
    if facing <= 0.5 or off * off > 0.09 * apart + 1e-7 or apart > 0.004 * stride * stride:
        return 0.0
    return (2.0 * facing - 1.0) ** 2


@njit(cache=True, nogil=True)
def read(
    cells: np.ndarray, step: int, row: int, column: int, kind: int, x: float, y: float, z: float, nx: float, ny: float, nz: float
) -> tuple[float, float]:
    """Shares at a sample: its four probes, weighted by nearness on the screen and by whether they lie on the same surface."""
    height, width = cells.shape[0], cells.shape[1]
    fi, fj = (row - step // 2) / step, (column - step // 2) / step
    i, j = int(np.floor(fi)), int(np.floor(fj))
    total, ambient, key = 0.0, 0.0, 0.0
    loose, loose_ambient, loose_key = 0.0, 0.0, 0.0
    for di in range(2):
        for dj in range(2):
            cell = cells[min(max(i + di, 0), height - 1), min(max(j + dj, 0), width - 1)]
            if cell[KIND] != kind:
                continue
            near = (1.0 - abs(fi - (i + di))) * (1.0 - abs(fj - (j + dj))) + 1e-3
            loose += near
            loose_ambient += near * cell[SHARE]
            loose_key += near * cell[SHARE + 1]
            if kind == SURFACE:
                facing = max(nx * cell[FACING] + ny * cell[FACING + 1] + nz * cell[FACING + 2], 0.0)
                dx, dy, dz = cell[PLACE] - x, cell[PLACE + 1] - y, cell[PLACE + 2] - z
                off = dx * nx + dy * ny + dz * nz
                near *= facing * facing * facing * facing / (1e-5 + off * off + 0.02 * (dx * dx + dy * dy + dz * dz))
            total += near
            ambient += near * cell[SHARE]
            key += near * cell[SHARE + 1]
    if total > 1e-6:
        return ambient / total, key / total
    if loose > 0.0:
        return loose_ambient / loose, loose_key / loose
    return 1.0, 1.0
