"""The colour of every sample: metallic-roughness surfaces in the studio's light, the floor's shadow, the backdrop."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.render.film import LINEAR_OF_BYTE, tone_map
from maquette.render.floor import Floor
from maquette.render.probes import FLOOR, SURFACE, Probes, read
from maquette.render.scene import Geometry, Surfaces
from maquette.render.studio import Lights, box_amount, environment, irradiance
from maquette.render.textures import sample
from maquette.render.view import View, floor_hit, weights

_LINEAR = np.append(LINEAR_OF_BYTE, np.float32(1.0)).astype(np.float32)


@njit(cache=True, nogil=True, inline="always")
def _linear(value: float) -> float:
    """Linear light of an sRGB value 0..255, between table entries."""
    index = int(value)
    return _LINEAR[index] + (value - index) * (_LINEAR[index + 1] - _LINEAR[index])


@njit(cache=True, nogil=True)
def shade(
    view: View,
    screen: np.ndarray,
    geometry: Geometry,
    surfaces: Surfaces,
    face: np.ndarray,
    probes: Probes,
    lights: Lights,
    key: np.ndarray,
    floor: Floor,
    shadow: float,
    scenery: np.ndarray,
    first: int,
    last: int,
    out: np.ndarray,
) -> None:
    """Rows first..last-1 of `out` (H, W, 4) float32: display-linear colour, premultiplied, and coverage.

    scenery: (H, W, 3) backdrop, or (1, 1, 3) for none: then the floor shows only its shadow.
    """
    texel, surface = np.zeros(4), np.zeros(10)
    for row in range(first, last):
        for column in range(face.shape[1]):
            f = face[row, column]
            if f < 0:
                _shade_floor(view, probes, lights, key, floor, shadow, scenery, row, column, out)
                continue
            u, v, w = weights(view, screen, geometry.faces, f, column + 0.5, row + 0.5)
            _read_surface(screen, geometry, surfaces, f, u, v, w, texel, surface)
            a, b, c = geometry.faces[f, 0], geometry.faces[f, 1], geometry.faces[f, 2]
            p = geometry.positions
            x, y, z = u * p[a, 0] + v * p[b, 0] + w * p[c, 0], u * p[a, 1] + v * p[b, 1] + w * p[c, 1], u * p[a, 2] + v * p[b, 2] + w * p[c, 2]
            nx, ny, nz, vx, vy, vz = _frame(view, screen, geometry, surfaces, f, u, v, w, x, y, z, texel)
            ambient, direct = read(probes, row, column, SURFACE, x, y, z, nx, ny, nz)
            red, green, blue = _lit(view, lights, key, surface, ambient, direct, nx, ny, nz, vx, vy, vz)
            red, green, blue = tone_map(red, green, blue)
            out[row, column, 0], out[row, column, 1], out[row, column, 2], out[row, column, 3] = red, green, blue, 1.0


@njit(cache=True, nogil=True)
def _shade_floor(
    view: View,
    probes: Probes,
    lights: Lights,
    key: np.ndarray,
    floor: Floor,
    shadow: float,
    scenery: np.ndarray,
    row: int,
    column: int,
    out: np.ndarray,
) -> None:
    """The backdrop, darkened where the floor gets less light; without a backdrop, black as opaque as the shadow is deep."""
    bright = 1.0
    if floor.reach > 0.0:
        hit, x, z = floor_hit(view, column + 0.5, row + 0.5, floor.height)
        radius = np.sqrt(x * x + z * z) / floor.reach if hit else 1.0
        if radius < 1.0:
            bright = _floor_light(probes, lights, key, row, column, x, floor.height, z)
            fade = min(1.0, (1.0 - radius) * 3.0)
            bright = 1.0 - shadow * (1.0 - bright) * fade * fade * (3.0 - 2.0 * fade)
    if scenery.shape[0] == 1:
        out[row, column, 3] = 1.0 - bright
        return
    for k in range(3):
        out[row, column, k] = scenery[row, column, k] * bright
    out[row, column, 3] = 1.0


@njit(cache=True, nogil=True)
def _floor_light(probes: Probes, lights: Lights, key: np.ndarray, row: int, column: int, x: float, y: float, z: float) -> float:
    """Light on the floor over light on the open floor."""
    ambient, direct = read(probes, row, column, FLOOR, x, y, z, 0.0, 1.0, 0.0)
    red, green, blue = irradiance(lights.ambient, 0.0, 1.0, 0.0)
    sky, lamp = red + green + blue, (key[0] + key[1] + key[2]) * lights.boxes[0, 1]
    return (sky * ambient + lamp * direct) / (sky + lamp)


@njit(cache=True, nogil=True)
def _read_surface(
    screen: np.ndarray, geometry: Geometry, surfaces: Surfaces, f: int, u: float, v: float, w: float, texel: np.ndarray, out: np.ndarray
) -> None:
    """out: base RGB, metallic, roughness, occlusion, emissive RGB."""
    a, b, c = geometry.faces[f, 0], geometry.faces[f, 1], geometry.faces[f, 2]
    row = geometry.material[f]
    factors, slots, colors = surfaces.factors, surfaces.slots, geometry.colors
    for k in range(3):
        vertex = u * colors[a, k] + v * colors[b, k] + w * colors[c, k]
        out[k] = factors[row, k] * vertex * geometry.face_colors[f, k]
        out[6 + k] = factors[row, 6 + k]
    out[3], out[4], out[5] = factors[row, 4], factors[row, 5], 1.0
    s, t = _uv(geometry, a, b, c, u, v, w)
    if not (s == s and t == t):
        return
    if slots[row, 0] >= 0:
        sample(surfaces.textures, slots[row, 0], _level(screen, geometry, surfaces, slots[row, 0], a, b, c), s, t, texel)
        for k in range(3):
            out[k] *= _linear(texel[k])
    if slots[row, 1] >= 0:
        sample(surfaces.textures, slots[row, 1], _level(screen, geometry, surfaces, slots[row, 1], a, b, c), s, t, texel)
        out[4] *= texel[1] / 255.0
        out[3] *= texel[2] / 255.0
    if slots[row, 3] >= 0:
        sample(surfaces.textures, slots[row, 3], _level(screen, geometry, surfaces, slots[row, 3], a, b, c), s, t, texel)
        out[5] = texel[0] / 255.0
    if slots[row, 4] >= 0:
        sample(surfaces.textures, slots[row, 4], _level(screen, geometry, surfaces, slots[row, 4], a, b, c), s, t, texel)
        for k in range(3):
            out[6 + k] *= _linear(texel[k])


@njit(cache=True, nogil=True, inline="always")
def _uv(geometry: Geometry, a: int, b: int, c: int, u: float, v: float, w: float) -> tuple[float, float]:
    uv = geometry.uv
    return u * uv[a, 0] + v * uv[b, 0] + w * uv[c, 0], u * uv[a, 1] + v * uv[b, 1] + w * uv[c, 1]


@njit(cache=True, nogil=True)
def _level(screen: np.ndarray, geometry: Geometry, surfaces: Surfaces, number: int, a: int, b: int, c: int) -> int:
    """The halving of a texture whose texels are about as large as samples on this face."""
    uv = geometry.uv
    texture = (uv[b, 0] - uv[a, 0]) * (uv[c, 1] - uv[a, 1]) - (uv[c, 0] - uv[a, 0]) * (uv[b, 1] - uv[a, 1])
    picture = (screen[b, 0] - screen[a, 0]) * (screen[c, 1] - screen[a, 1]) - (screen[c, 0] - screen[a, 0]) * (screen[b, 1] - screen[a, 1])
    info = surfaces.textures.info
    ratio = abs(texture) * info[number, 0, 1] * info[number, 0, 2] / max(abs(picture), 1e-6)
    level = 0
    while ratio > 2.0 and level < 11:
        ratio *= 0.25
        level += 1
    return level


@njit(cache=True, nogil=True)
def _frame(
    view: View,
    screen: np.ndarray,
    geometry: Geometry,
    surfaces: Surfaces,
    f: int,
    u: float,
    v: float,
    w: float,
    x: float,
    y: float,
    z: float,
    texel: np.ndarray,
) -> tuple[float, float, float, float, float, float]:
    """Shading normal towards the viewer, with the normal texture, and the direction to the viewer."""
    a, b, c = geometry.faces[f, 0], geometry.faces[f, 1], geometry.faces[f, 2]
    n, p = geometry.normals, geometry.positions
    nx, ny, nz = u * n[a, 0] + v * n[b, 0] + w * n[c, 0], u * n[a, 1] + v * n[b, 1] + w * n[c, 1], u * n[a, 2] + v * n[b, 2] + w * n[c, 2]
    if view.perspective:
        vx, vy, vz = view.position[0] - x, view.position[1] - y, view.position[2] - z
        inverse = 1.0 / np.sqrt(vx * vx + vy * vy + vz * vz)
        vx, vy, vz = vx * inverse, vy * inverse, vz * inverse
    else:
        vx, vy, vz = view.backward[0], view.backward[1], view.backward[2]
    gx = (p[b, 1] - p[a, 1]) * (p[c, 2] - p[a, 2]) - (p[b, 2] - p[a, 2]) * (p[c, 1] - p[a, 1])
    gy = (p[b, 2] - p[a, 2]) * (p[c, 0] - p[a, 0]) - (p[b, 0] - p[a, 0]) * (p[c, 2] - p[a, 2])
    gz = (p[b, 0] - p[a, 0]) * (p[c, 1] - p[a, 1]) - (p[b, 1] - p[a, 1]) * (p[c, 0] - p[a, 0])
    length = np.sqrt(nx * nx + ny * ny + nz * nz)
    if not length > 1e-9:
        nx, ny, nz, length = gx, gy, gz, max(np.sqrt(gx * gx + gy * gy + gz * gz), 1e-30)
    nx, ny, nz = nx / length, ny / length, nz / length
    slot = surfaces.slots[geometry.material[f], 2]
    if slot >= 0 and geometry.tangents[a, 3] != 0.0:
        nx, ny, nz = _bumped(screen, geometry, surfaces, slot, a, b, c, u, v, w, nx, ny, nz, texel)
    if gx * vx + gy * vy + gz * vz < 0.0:
        nx, ny, nz = -nx, -ny, -nz
    return nx, ny, nz, vx, vy, vz


@njit(cache=True, nogil=True)
def _bumped(
    screen: np.ndarray,
    geometry: Geometry,
    surfaces: Surfaces,
    slot: int,
    a: int,
    b: int,
    c: int,
    u: float,
    v: float,
    w: float,
    nx: float,
    ny: float,
    nz: float,
    texel: np.ndarray,
) -> tuple[float, float, float]:
    """The normal turned by the normal texture, in the interpolated tangent frame."""
    s, t = _uv(geometry, a, b, c, u, v, w)
    sample(surfaces.textures, slot, _level(screen, geometry, surfaces, slot, a, b, c), s, t, texel)
    mx, my, mz = texel[0] / 127.5 - 1.0, texel[1] / 127.5 - 1.0, texel[2] / 127.5 - 1.0
    g = geometry.tangents
    tx, ty, tz = u * g[a, 0] + v * g[b, 0] + w * g[c, 0], u * g[a, 1] + v * g[b, 1] + w * g[c, 1], u * g[a, 2] + v * g[b, 2] + w * g[c, 2]
    side = g[a, 3]
    bx, by, bz = (ny * tz - nz * ty) * side, (nz * tx - nx * tz) * side, (nx * ty - ny * tx) * side
    nx, ny, nz = mx * tx + my * bx + mz * nx, mx * ty + my * by + mz * ny, mx * tz + my * bz + mz * nz
    inverse = 1.0 / max(np.sqrt(nx * nx + ny * ny + nz * nz), 1e-9)
    return nx * inverse, ny * inverse, nz * inverse


@njit(cache=True, nogil=True)
def _lit(
    view: View,
    lights: Lights,
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
    turn = view.to_studio
    sx, sz = turn[0, 0] * nx + turn[0, 2] * nz, turn[2, 0] * nx + turn[2, 2] * nz
    facing_key = sx * lights.boxes[0, 0] + ny * lights.boxes[0, 1] + sz * lights.boxes[0, 2]
    lamp = direct * min(max((facing_key + 0.10) / 1.10, 0.0), 1.0)
    soft_red, soft_green, soft_blue = irradiance(lights.ambient, sx, ny, sz)
    facing = max(nx * vx + ny * vy + nz * vz, 1e-3)
    metallic, roughness = surface[3], min(max(surface[4], 0.06), 1.0)
    open_ = ambient * surface[5]
    alpha = roughness * roughness
    rx, ry, rz = 2.0 * facing * nx - vx, 2.0 * facing * ny - vy, 2.0 * facing * nz - vz
    bend = (1.0 - alpha) * (np.sqrt(1.0 - alpha) + alpha)
    rx, ry, rz = nx + (rx - nx) * bend, ny + (ry - ny) * bend, nz + (rz - nz) * bend
    inverse = 1.0 / max(np.sqrt(rx * rx + ry * ry + rz * rz), 1e-9)
    rx, ry, rz = rx * inverse, ry * inverse, rz * inverse
    mx, mz = turn[0, 0] * rx + turn[0, 2] * rz, turn[2, 0] * rx + turn[2, 2] * rz
    glow_red, glow_green, glow_blue = environment(lights.boxes, lights.dome, mx, ry, mz, 0.03 + alpha)
    glint = box_amount(lights.boxes[0], mx, ry, mz, 0.03 + alpha) * direct
    hidden = min(max((facing + open_) ** (2.0 ** (-16.0 * roughness - 1.0)) - 1.0 + open_, 0.0), 1.0)
    scale, offset = _split_sum(roughness, facing)
    red = _channel(surface, 0, metallic, open_, soft_red, lamp * key[0], glow_red * hidden + glint * lights.boxes[0, 11], scale, offset)
    green = _channel(surface, 1, metallic, open_, soft_green, lamp * key[1], glow_green * hidden + glint * lights.boxes[0, 12], scale, offset)
    blue = _channel(surface, 2, metallic, open_, soft_blue, lamp * key[2], glow_blue * hidden + glint * lights.boxes[0, 13], scale, offset)
    return red, green, blue


@njit(cache=True, nogil=True, inline="always")
def _split_sum(roughness: float, facing: float) -> tuple[float, float]:
    """Scale and offset of the reflectance at normal incidence (Karis's fit of Lazarov's curve)."""
    r0, r1, r2, r3 = 1.0 - roughness, 0.0425 - 0.0275 * roughness, 1.04 - 0.572 * roughness, 0.022 * roughness - 0.04
    edge = min(r0 * r0, 2.0 ** (-9.28 * facing)) * r0 + r1
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
