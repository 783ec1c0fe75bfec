"""One frame of a turntable film: light per vertex, colour per sample."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.model import Float32Array
from maquette.render.film import LINEAR_OF_BYTE, backdrop_amount, dither, srgb_byte, tone_map
from maquette.render.floor import lookup
from maquette.render.scene import COLOR, NORMAL, UV, Geometry, Surfaces
from maquette.render.shading import is_even, reflectance
from maquette.render.studio import Lights, box_amount, environment, irradiance, sky_share
from maquette.render.textures import sample, sample_sized
from maquette.render.view import View, floor_hit, sample_place, towards, weights

LIGHT = 8


def vertex_roughness(geometry: Geometry, surfaces: Surfaces) -> tuple[Float32Array, np.ndarray]:
    """(V,) roughness and (V,) material of every vertex, textures read coarsely."""
    material = np.zeros(len(geometry.vertices), np.int64)
    material[geometry.faces.ravel()] = np.repeat(geometry.material, 3)
    roughness = surfaces.factors[material, 5].astype(np.float32)
    _read_roughness(geometry.vertices, material, surfaces.slots, surfaces.textures.data, surfaces.textures.info, roughness)
    return roughness, material


@njit(cache=True, nogil=True)
def _read_roughness(vertices: np.ndarray, material: np.ndarray, slots: np.ndarray, data: np.ndarray, info: np.ndarray, roughness: np.ndarray) -> None:
    texel = np.zeros(4)
    for v in range(len(vertices)):
        slot = slots[material[v], 1]
        if slot >= 0 and vertices[v, UV] == vertices[v, UV]:
            sample(data, info[slot, 3], vertices[v, UV], vertices[v, UV + 1], texel)
            roughness[v] *= texel[1] / 255.0


@njit(cache=True, nogil=True)
def light_vertices(
    view: View,
    boxes: np.ndarray,
    dome: np.ndarray,
    harmonics: np.ndarray,
    key: np.ndarray,
    vertices: np.ndarray,
    roughness: np.ndarray,
    surroundings: np.ndarray,
    direct: np.ndarray,
    seen: np.ndarray,
) -> np.ndarray:
    """(V, 8): matt light RGB without the surroundings' bounces, mirrored light RGB, and the split sum's scale and offset.

    seen: (V,) bool, whose light is wanted; the others get none.
    """
    out = np.zeros((len(vertices), LIGHT), np.float32)
    for v in range(len(vertices)):
        if not seen[v]:
            continue
        nx, ny, nz = vertices[v, NORMAL], vertices[v, NORMAL + 1], vertices[v, NORMAL + 2]
        vx, vy, vz = towards(view, vertices[v, 0], vertices[v, 1], vertices[v, 2])
        sx, sz = view.cosine * nx + view.sine * nz, view.cosine * nz - view.sine * nx
        lamp = direct[v] * min(max((sx * boxes[0, 0] + ny * boxes[0, 1] + sz * boxes[0, 2] + 0.10) / 1.10, 0.0), 1.0)
        soft_red, soft_green, soft_blue = irradiance(harmonics, sx, ny, sz)
        open_ = surroundings[v]
        bounced = open_ / (1.0 - 0.5 * (1.0 - open_))
        out[v, 0] = soft_red * bounced + lamp * key[0]
        out[v, 1] = soft_green * bounced + lamp * key[1]
        out[v, 2] = soft_blue * bounced + lamp * key[2]
        mx, my, mz, blur, hidden, scale, offset = reflectance(view, nx, ny, nz, vx, vy, vz, roughness[v], open_)
        red, green, blue = environment(boxes, dome, mx, my, mz, blur)
        glint = box_amount(boxes[0], mx, my, mz, blur) * direct[v]
        out[v, 3] = red * hidden + glint * boxes[0, 11]
        out[v, 4] = green * hidden + glint * boxes[0, 12]
        out[v, 5] = blue * hidden + glint * boxes[0, 13]
        out[v, 6], out[v, 7] = scale, offset
    return out


def floor_brightness(lights: Lights, surroundings: Float32Array, direct: Float32Array, shadow: float) -> Float32Array:
    """(N, N) light on the floor over light on the open floor."""
    sky = np.float32(sky_share(lights))
    lost = 1 - sky * surroundings - (1 - sky) * direct
    return (1 - np.minimum(1.15 * shadow * lost, 1)).astype(np.float32)


@njit(cache=True, nogil=True)
def paint(
    view: View,
    screen: np.ndarray,
    geometry: Geometry,
    surfaces: Surfaces,
    face: np.ndarray,
    distance: np.ndarray,
    factor: int,
    light: np.ndarray,
    floor: np.ndarray,
    floor_height: float,
    reach: float,
    backdrop: np.ndarray,
    out: np.ndarray,
) -> None:
    """`out` (H, W, 3) uint8 sRGB: the mean of each pixel's samples. light: of `light_vertices`. floor: of `floor_brightness`."""
    texel, point, color, total = np.zeros(4), np.zeros(COLOR + 3 + LIGHT), np.zeros(3), np.zeros(3)
    vertices, faces, material, tints = geometry.vertices, geometry.faces, geometry.material, geometry.face_colors
    factors, slots, data, info = surfaces.factors, surfaces.slots, surfaces.textures.data, surfaces.textures.info
    footprint, share = 1.0 / (factor * factor), 1.0 / (factor * factor)
    for pixel_row in range(out.shape[0]):
        for pixel_column in range(out.shape[1]):
            top, left = pixel_row * factor, pixel_column * factor
            samples = 1 if is_even(vertices, faces, material, face, distance, top, left, factor) else factor * factor
            total[:] = 0.0
            for k in range(samples):
                row, column = top + k // factor, left + k % factor
                x, y = sample_place(row, column, factor)
                f = face[row, column]
                if f < 0:
                    _floor(view, floor, floor_height, reach, backdrop, x, y, color)
                else:
                    a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
                    u, v, w = weights(view, screen, faces, f, x, y)
                    for i in range(UV, COLOR + 3):
                        point[i] = u * vertices[a, i] + v * vertices[b, i] + w * vertices[c, i]
                    for i in range(LIGHT):
                        point[COLOR + 3 + i] = u * light[a, i] + v * light[b, i] + w * light[c, i]
                    own = material[f]
                    for i in range(3):
                        color[i] = factors[own, i] * point[COLOR + i] * tints[f, i]
                    metallic = factors[own, 4]
                    if (slots[own, 0] >= 0 or slots[own, 1] >= 0) and point[UV] == point[UV]:
                        uv_area = _area(vertices[a, UV:COLOR], vertices[b, UV:COLOR], vertices[c, UV:COLOR])
                        picture_area = footprint * _area(screen[a, :2], screen[b, :2], screen[c, :2])
                        metallic *= _read_textures(data, info, slots[own], uv_area, picture_area, point, texel, color)
                    _lit(factors[own], metallic, point[COLOR + 3 :], color)
                for i in range(3):
                    total[i] += color[i]
            nudge = dither(pixel_row, pixel_column)
            for i in range(3):
                out[pixel_row, pixel_column, i] = srgb_byte(total[i] * (1.0 if samples == 1 else share), nudge)


@njit(cache=True, nogil=True)
def _read_textures(
    data: np.ndarray,
    info: np.ndarray,
    slots: np.ndarray,
    uv_area: float,
    picture_area: float,
    point: np.ndarray,
    texel: np.ndarray,
    color: np.ndarray,
) -> float:
    """Multiply the base colour into `color`; the texture's metalness."""
    if slots[0] >= 0:
        sample_sized(data, info[slots[0]], uv_area, picture_area, point[UV], point[UV + 1], texel)
        for k in range(3):
            color[k] *= LINEAR_OF_BYTE[int(texel[k] + 0.5)]
    if slots[1] < 0:
        return 1.0
    sample_sized(data, info[slots[1]], uv_area, picture_area, point[UV], point[UV + 1], texel)
    return texel[2] / 255.0


@njit(cache=True, nogil=True)
def _lit(factors: np.ndarray, metallic: float, glow: np.ndarray, color: np.ndarray) -> None:
    """Turn the base colour in `color` into what the eye sees. glow: a row of `light_vertices`."""
    for k in range(3):
        mirror = glow[3 + k] * ((0.04 + (color[k] - 0.04) * metallic) * glow[6] + glow[7])
        color[k] = color[k] * (1.0 - metallic) * 0.96 * glow[k] + mirror + factors[6 + k]
    color[0], color[1], color[2] = tone_map(color[0], color[1], color[2])


@njit(cache=True, nogil=True, inline="always")
def _area(p: np.ndarray, q: np.ndarray, r: np.ndarray) -> float:
    """Twice the signed area of a plane triangle."""
    return (q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1])


@njit(cache=True, nogil=True)
def _floor(view: View, floor: np.ndarray, height: float, reach: float, backdrop: np.ndarray, x: float, y: float, out: np.ndarray) -> None:
    bright = 1.0
    hit, fx, fz = floor_hit(view, x, y, height)
    if hit:
        radius = np.sqrt(fx * fx + fz * fz) / reach
        if radius < 1.0:
            fade = min(1.0, (1.0 - radius) * 3.0)
            bright = 1.0 - (1.0 - lookup(floor, reach, fx, fz)) * fade * fade * (3.0 - 2.0 * fade)
    amount = backdrop_amount(x / view.width, y / view.height)
    for k in range(3):
        out[k] = (backdrop[0, k] + amount * (backdrop[1, k] - backdrop[0, k])) * bright
