"""The colour of every sample: metallic-roughness surfaces in the studio's light, the floor's shadow, the backdrop.

Of a pixel's samples, those that lie on one smooth surface are shaded once.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.model import Float32Array
from maquette.render.film import LINEAR_OF_BYTE, backdrop_amount, tone_map
from maquette.render.floor import Floor
from maquette.render.probes import FLOOR, SURFACE, Probes, read
from maquette.render.scene import COLOR, NORMAL, TANGENT, UV, WIDTH, Geometry, Surfaces
from maquette.render.studio import Lights, box_amount, environment, irradiance, sky_share
from maquette.render.textures import sample_sized
from maquette.render.view import View, floor_hit, sample_place, towards, weights

_LINEAR = np.append(LINEAR_OF_BYTE, np.float32(1.0)).astype(np.float32)
_SAME_DEPTH, _SAME_FACING = 0.006, 0.97
_BASE, _METALLIC, _ROUGHNESS, _OPEN, _EMISSIVE = 0, 3, 4, 5, 6


@njit(cache=True, nogil=True)
def shade(
    view: View,
    screen: np.ndarray,
    geometry: Geometry,
    rows: np.ndarray,
    surfaces: Surfaces,
    face: np.ndarray,
    distance: np.ndarray,
    factor: int,
    probes: Probes,
    lights: Lights,
    floor: Floor,
    shadow: float,
    backdrop: np.ndarray,
    cap: np.ndarray,
    first: int,
    last: int,
    out: np.ndarray,
) -> None:
    """Rows of pixels first..last-1 into `out` (H, W, 4) float32, `factor`² samples a pixel: display-linear, premultiplied, and coverage.

    rows: of `facings`. face, distance: of `raster.visible`. backdrop: of `film.backdrop`; without one the floor shows only its shadow.
    cap: (3,) linear colour of insides, or (0,) to light both sides.
    """
    texel, point, surface = np.zeros(4), np.zeros(WIDTH), np.zeros(9)
    color, footprint, sky = np.zeros(4), 1.0 / (factor * factor), sky_share(lights)
    for pixel_row in range(first, last):
        for pixel_column in range(face.shape[1] // factor):
            top, left = pixel_row * factor, pixel_column * factor
            counted = 0
            for k in range(factor * factor):
                if counted & (1 << k):
                    continue
                row, column = top + k // factor, left + k % factor
                f = face[row, column]
                x, y = sample_place(row, column, factor)
                if f < 0:
                    _floor_color(view, probes, sky, floor, shadow, backdrop, row, column, x, y, color)
                else:
                    u, v, w = weights(view.perspective, screen, geometry.faces, f, x, y)
                    a, b, c = geometry.faces[f, 0], geometry.faces[f, 1], geometry.faces[f, 2]
                    for i in range(WIDTH):
                        point[i] = u * geometry.vertices[a, i] + v * geometry.vertices[b, i] + w * geometry.vertices[c, i]
                    _surface_color(view, screen, geometry, surfaces, probes, lights, f, row, column, footprint, cap, point, texel, surface, color)
                far, m = distance[row, column], 0
                for i in range(top, top + factor):
                    for j in range(left, left + factor):
                        if m >= k and not counted & (1 << m) and alike(rows, f, face[i, j], far, distance[i, j]):
                            counted |= 1 << m
                            for channel in range(4):
                                out[i, j, channel] = color[channel]
                        m += 1


def facings(geometry: Geometry) -> Float32Array:
    """(F, 4): normal of every face's first corner, and its material: what `alike` compares, close together in memory."""
    rows = np.empty((len(geometry.faces), 4), np.float32)
    rows[:, :3], rows[:, 3] = geometry.vertices[geometry.faces[:, 0], NORMAL:UV], geometry.material
    return rows


@njit(cache=True, nogil=True, inline="always")
def alike(rows: np.ndarray, f: int, g: int, far: float, farther: float) -> bool:
    """Whether two samples show the floor, or one smooth piece of one material. rows: of `facings`; f, g: faces or -1; then their distances,
    or one over them."""
    if f == g:
        return True
    if f < 0 or g < 0 or rows[f, 3] != rows[g, 3] or abs(farther - far) > _SAME_DEPTH * far:
        return False
    return rows[f, 0] * rows[g, 0] + rows[f, 1] * rows[g, 1] + rows[f, 2] * rows[g, 2] >= _SAME_FACING


@njit(cache=True, nogil=True)
def _floor_color(
    view: View,
    probes: Probes,
    sky: float,
    floor: Floor,
    shadow: float,
    backdrop: np.ndarray,
    row: int,
    column: int,
    x: float,
    y: float,
    out: np.ndarray,
) -> None:
    """The backdrop, darkened where the floor gets less light, of which `sky` comes from the surroundings.

    Without a backdrop: black, as opaque as the shadow is deep.
    """
    bright = 1.0
    if floor.reach > 0.0:
        hit, fx, fz = floor_hit(view, x, y, floor.height)
        radius = np.sqrt(fx * fx + fz * fz) / floor.reach if hit else 1.0
        if radius < 1.0:
            ambient, direct = read(probes.cells, probes.step, row, column, FLOOR, fx, floor.height, fz, 0.0, 1.0, 0.0)
            fade = min(1.0, (1.0 - radius) * 3.0)
            lost = 1.0 - sky * ambient - (1.0 - sky) * direct
            bright = 1.0 - min(1.15 * shadow * lost, 1.0) * fade * fade * (3.0 - 2.0 * fade)
    if len(backdrop) == 0:
        out[0], out[1], out[2], out[3] = 0.0, 0.0, 0.0, 1.0 - bright
        return
    amount = backdrop_amount(x / view.width, y / view.height)
    for k in range(3):
        out[k] = (backdrop[0, k] + amount * (backdrop[1, k] - backdrop[0, k])) * bright
    out[3] = 1.0


@njit(cache=True, nogil=True)
def _surface_color(
    view: View,
    screen: np.ndarray,
    geometry: Geometry,
    surfaces: Surfaces,
    probes: Probes,
    lights: Lights,
    f: int,
    row: int,
    column: int,
    footprint: float,
    cap: np.ndarray,
    point: np.ndarray,
    texel: np.ndarray,
    surface: np.ndarray,
    out: np.ndarray,
) -> None:
    """point: the vertex columns interpolated at the sample. footprint: pixels in a sample. cap: linear colour of insides,
    or nothing. texel, surface: scratch."""
    a, b, c = geometry.faces[f, 0], geometry.faces[f, 1], geometry.faces[f, 2]
    p, q, r = geometry.vertices[a], geometry.vertices[b], geometry.vertices[c]
    gx, gy, gz = _face_normal(p, q, r)
    vx, vy, vz = towards(view, point[0], point[1], point[2])
    side = -1.0 if gx * vx + gy * vy + gz * vz < 0.0 else 1.0
    if side < 0.0 and len(cap) == 3:
        out[0], out[1], out[2], out[3] = cap[0], cap[1], cap[2], 1.0
        return
    material = geometry.material[f]
    factors, slots = surfaces.factors[material], surfaces.slots[material]
    for k in range(3):
        surface[_BASE + k] = factors[k] * point[COLOR + k] * geometry.face_colors[f, k]
        surface[_EMISSIVE + k] = factors[6 + k]
    surface[_METALLIC], surface[_ROUGHNESS], surface[_OPEN] = factors[4], factors[5], 1.0
    length = np.sqrt(point[NORMAL] ** 2 + point[NORMAL + 1] ** 2 + point[NORMAL + 2] ** 2)
    if length > 1e-9:
        point[NORMAL], point[NORMAL + 1], point[NORMAL + 2] = point[NORMAL] / length, point[NORMAL + 1] / length, point[NORMAL + 2] / length
    else:
        point[NORMAL], point[NORMAL + 1], point[NORMAL + 2] = gx, gy, gz
    if point[NORMAL] * gx + point[NORMAL + 1] * gy + point[NORMAL + 2] * gz < -0.1:
        side = -side
    smooth_x, smooth_y, smooth_z = side * point[NORMAL], side * point[NORMAL + 1], side * point[NORMAL + 2]
    if point[UV] == point[UV] and point[UV + 1] == point[UV + 1]:
        uv_area = (q[UV] - p[UV]) * (r[UV + 1] - p[UV + 1]) - (r[UV] - p[UV]) * (q[UV + 1] - p[UV + 1])
        picture_area = (screen[b, 0] - screen[a, 0]) * (screen[c, 1] - screen[a, 1]) - (screen[c, 0] - screen[a, 0]) * (screen[b, 1] - screen[a, 1])
        _read_textures(surfaces.textures.data, surfaces.textures.info, slots, uv_area, footprint * picture_area, point, texel, surface)
    ambient, direct = read(probes.cells, probes.step, row, column, SURFACE, point[0], point[1], point[2], smooth_x, smooth_y, smooth_z)
    nx, ny, nz = side * point[NORMAL], side * point[NORMAL + 1], side * point[NORMAL + 2]
    red, green, blue = _lit(view, lights.boxes, lights.dome, lights.ambient, lights.key, surface, ambient, direct, nx, ny, nz, vx, vy, vz)
    out[0], out[1], out[2] = tone_map(red, green, blue)
    out[3] = 1.0


@njit(cache=True, nogil=True)
def _face_normal(p: np.ndarray, q: np.ndarray, r: np.ndarray) -> tuple[float, float, float]:
    """Unit normal of a triangle by its right-hand side."""
    ax, ay, az, bx, by, bz = q[0] - p[0], q[1] - p[1], q[2] - p[2], r[0] - p[0], r[1] - p[1], r[2] - p[2]
    x, y, z = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
    inverse = 1.0 / max(np.sqrt(x * x + y * y + z * z), 1e-30)
    return x * inverse, y * inverse, z * inverse


@njit(cache=True, nogil=True, inline="always")
def _linear(value: float) -> float:
    """Linear light of an sRGB value 0..255, between table entries."""
    index = int(value)
    return _LINEAR[index] + (value - index) * (_LINEAR[index + 1] - _LINEAR[index])


@njit(cache=True, nogil=True)
def _read_textures(
    data: np.ndarray,
    info: np.ndarray,
    slots: np.ndarray,
    uv_area: float,
    picture_area: float,
    point: np.ndarray,
    texel: np.ndarray,
    surface: np.ndarray,
) -> None:
    """Multiply the textures into `surface` and turn the normal in `point`."""
    s, t = point[UV], point[UV + 1]
    if slots[0] >= 0:
        sample_sized(data, info[slots[0]], uv_area, picture_area, s, t, texel)
        for k in range(3):
            surface[_BASE + k] *= _linear(texel[k])
    if slots[1] >= 0:
        sample_sized(data, info[slots[1]], uv_area, picture_area, s, t, texel)
        surface[_ROUGHNESS] *= texel[1] / 255.0
        surface[_METALLIC] *= texel[2] / 255.0
    if slots[2] >= 0 and point[TANGENT + 3] != 0.0:
        sample_sized(data, info[slots[2]], uv_area, picture_area, s, t, texel)
        _bump(point, texel)
    if slots[3] >= 0:
        sample_sized(data, info[slots[3]], uv_area, picture_area, s, t, texel)
        surface[_OPEN] = texel[0] / 255.0
    if slots[4] >= 0:
        sample_sized(data, info[slots[4]], uv_area, picture_area, s, t, texel)
        for k in range(3):
            surface[_EMISSIVE + k] *= _linear(texel[k])


@njit(cache=True, nogil=True)
def _bump(point: np.ndarray, texel: np.ndarray) -> None:
    """Turn the normal by a texel of the normal texture, in the interpolated tangent frame."""
    mx, my, mz = texel[0] / 127.5 - 1.0, texel[1] / 127.5 - 1.0, texel[2] / 127.5 - 1.0
    nx, ny, nz = point[NORMAL], point[NORMAL + 1], point[NORMAL + 2]
    tx, ty, tz = point[TANGENT], point[TANGENT + 1], point[TANGENT + 2]
    side = 1.0 if point[TANGENT + 3] > 0.0 else -1.0
    bx, by, bz = (ny * tz - nz * ty) * side, (nz * tx - nx * tz) * side, (nx * ty - ny * tx) * side
    x, y, z = mx * tx + my * bx + mz * nx, mx * ty + my * by + mz * ny, mx * tz + my * bz + mz * nz
    inverse = 1.0 / max(np.sqrt(x * x + y * y + z * z), 1e-9)
    point[NORMAL], point[NORMAL + 1], point[NORMAL + 2] = x * inverse, y * inverse, z * inverse


@njit(cache=True, nogil=True)
def _lit(
    view: View,
    boxes: np.ndarray,
    dome: np.ndarray,
    harmonics: np.ndarray,
    key: np.ndarray,
    surface: np.ndarray,
    ambient: float,
    direct: float,
    nx: float,
    ny: float,
    nz: float,
    vx: float,
    vy: float,
    vz: float,
) -> tuple[float, float, float]:
    """Diffuse light by harmonics and the key lamp, reflections of the studio by the split sum (Karis 2013, Lazarov 2013)."""
    sx, sz = view.cosine * nx + view.sine * nz, view.cosine * nz - view.sine * nx
    facing_key = sx * boxes[0, 0] + ny * boxes[0, 1] + sz * boxes[0, 2]
    lamp = direct * min(max((facing_key + 0.10) / 1.10, 0.0), 1.0)
    soft_red, soft_green, soft_blue = irradiance(harmonics, sx, ny, sz)
    metallic, open_ = surface[_METALLIC], ambient * surface[_OPEN]
    mx, my, mz, blur, hidden, scale, offset = reflectance(view, nx, ny, nz, vx, vy, vz, surface[_ROUGHNESS], open_)
    glow_red, glow_green, glow_blue = environment(boxes, dome, mx, my, mz, blur)
    glint = box_amount(boxes[0], mx, my, mz, blur) * direct
    red = _channel(surface, 0, metallic, open_, soft_red, lamp * key[0], glow_red * hidden + glint * boxes[0, 11], scale, offset)
    green = _channel(surface, 1, metallic, open_, soft_green, lamp * key[1], glow_green * hidden + glint * boxes[0, 12], scale, offset)
    blue = _channel(surface, 2, metallic, open_, soft_blue, lamp * key[2], glow_blue * hidden + glint * boxes[0, 13], scale, offset)
    return red, green, blue


@njit(cache=True, nogil=True)
def reflectance(
    view: View, nx: float, ny: float, nz: float, vx: float, vy: float, vz: float, roughness: float, open_: float
) -> tuple[float, float, float, float, float, float, float]:
    """What a surface mirrors: direction in the studio's frame, blur, the share of it that isn't hidden, and the split sum's scale and offset.

    Rough surfaces mirror nearer to their normal, and an open share of the sky hides less from them (both after Lagarde and de Rousiers 2014).
    """
    rough = min(max(roughness, 0.06), 1.0)
    alpha, facing = rough * rough, max(nx * vx + ny * vy + nz * vz, 1e-3)
    bend = (1.0 - alpha) * (np.sqrt(1.0 - alpha) + alpha)
    rx, ry, rz = nx + (2.0 * facing * nx - vx - nx) * bend, ny + (2.0 * facing * ny - vy - ny) * bend, nz + (2.0 * facing * nz - vz - nz) * bend
    inverse = 1.0 / max(np.sqrt(rx * rx + ry * ry + rz * rz), 1e-9)
    mx, my, mz = (view.cosine * rx + view.sine * rz) * inverse, ry * inverse, (view.cosine * rz - view.sine * rx) * inverse
    sharp = np.sqrt(facing + open_) - 1.0
    hidden = min(max(open_ + sharp * max(0.0, 1.0 - 2.0 * rough), 0.0), 1.0)
    scale, offset = _split_sum(rough, facing)
    return mx, my, mz, 0.03 + alpha, hidden, scale, offset


@njit(cache=True, nogil=True, inline="always")
def _split_sum(roughness: float, facing: float) -> tuple[float, float]:
    """Scale and offset of the reflectance at normal incidence (Karis's fit of Lazarov's curve)."""
    r0, r1, r2, r3 = 1.0 - roughness, 0.0425 - 0.0275 * roughness, 1.04 - 0.572 * roughness, 0.022 * roughness - 0.04
    edge = min(r0 * r0, np.exp(-6.432 * facing)) * r0 + r1
    return r2 - 1.04 * edge, r3 + 1.04 * edge


@njit(cache=True, nogil=True, inline="always")
def _channel(
    surface: np.ndarray, k: int, metallic: float, open_: float, soft: float, lamp: float, mirror: float, scale: float, offset: float
) -> float:
    """One colour. Light that a hollow keeps in bounces on its own walls: the series of bounces in closed form (Jiménez et al. 2016)."""
    base = surface[k]
    bounced = open_ / (1.0 - 0.9 * base * (1.0 - open_))
    diffuse = base * (1.0 - metallic) * 0.96 * (soft * bounced + lamp)
    return diffuse + mirror * ((0.04 + (base - 0.04) * metallic) * scale + offset) + surface[6 + k]
