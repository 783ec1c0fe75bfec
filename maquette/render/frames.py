"""One frame of a turntable film: light per vertex, colour per sample."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.model import Float32Array
from maquette.render.film import LINEAR_OF_BYTE, backdrop_amount, tone_map
from maquette.render.floor import lookup
from maquette.render.scene import COLOR, NORMAL, UV, Geometry, Surfaces
from maquette.render.shading import is_even, reflectance
from maquette.render.studio import Lights, box_amount, environment, irradiance
from maquette.render.textures import level_of, sample
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
) -> np.ndarray:
    """(V, 8): matt light RGB without the surroundings' bounces, mirrored light RGB, and the split sum's scale and offset."""
    out = np.empty((len(vertices), LIGHT), np.float32)
    for v in range(len(vertices)):
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
    sky = sum(irradiance(lights.ambient, 0.0, 1.0, 0.0))
    lamp = float(lights.key.sum()) * float(lights.boxes[0, 1])
    lost = 1 - (sky * surroundings + lamp * direct) / (sky + lamp)
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
    """`out` (H, W, 4) float32 samples, display-linear. light: of `light_vertices`. floor: of `floor_brightness`."""
    texel, point, color = np.zeros(4), np.zeros(COLOR + 3 + LIGHT), np.zeros(3)
    vertices, faces = geometry.vertices, geometry.faces
    for pixel_row in range(face.shape[0] // factor):
        for pixel_column in range(face.shape[1] // factor):
            top, left = pixel_row * factor, pixel_column * factor
            even = is_even(geometry, face, distance, top, left, factor)
            for i in range(factor):
                for j in range(factor):
                    row, column = top + i, left + j
                    if not even or i + j == 0:
                        x, y = sample_place(row, column, factor)
                        f = face[row, column]
                        if f >= 0:
                            a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
                            u, v, w = weights(view, screen, faces, f, x, y)
                            for k in range(UV, COLOR + 3):
                                point[k] = u * vertices[a, k] + v * vertices[b, k] + w * vertices[c, k]
                            for k in range(LIGHT):
                                point[COLOR + 3 + k] = u * light[a, k] + v * light[b, k] + w * light[c, k]
                            _surface(screen, geometry, surfaces, f, 1.0 / (factor * factor), point, texel, color)
                        else:
                            _floor(view, floor, floor_height, reach, backdrop, x, y, color)
                    out[row, column, 0], out[row, column, 1], out[row, column, 2], out[row, column, 3] = color[0], color[1], color[2], 1.0


@njit(cache=True, nogil=True)
def _surface(
    screen: np.ndarray, geometry: Geometry, surfaces: Surfaces, f: int, footprint: float, point: np.ndarray, texel: np.ndarray, out: np.ndarray
) -> None:
    """point: uv and colour in the vertex columns, then the vertices' light, all interpolated. texel: scratch."""
    material = geometry.material[f]
    factors, slots = surfaces.factors[material], surfaces.slots[material]
    for k in range(3):
        out[k] = factors[k] * point[COLOR + k] * geometry.face_colors[f, k]
    metallic, glow = factors[4], point[COLOR + 3 :]
    if (slots[0] >= 0 or slots[1] >= 0) and point[UV] == point[UV]:
        data, info = surfaces.textures.data, surfaces.textures.info
        p, q, r = geometry.faces[f, 0], geometry.faces[f, 1], geometry.faces[f, 2]
        uv_area = _area(geometry.vertices[p, UV : UV + 2], geometry.vertices[q, UV : UV + 2], geometry.vertices[r, UV : UV + 2])
        picture_area = footprint * _area(screen[p, :2], screen[q, :2], screen[r, :2])
        if slots[0] >= 0:
            sample(data, info[slots[0], level_of(info[slots[0]], uv_area, picture_area)], point[UV], point[UV + 1], texel)
            for k in range(3):
                out[k] *= LINEAR_OF_BYTE[int(texel[k] + 0.5)]
        if slots[1] >= 0:
            sample(data, info[slots[1], level_of(info[slots[1]], uv_area, picture_area)], point[UV], point[UV + 1], texel)
            metallic *= texel[2] / 255.0
    for k in range(3):
        mirror = glow[3 + k] * ((0.04 + (out[k] - 0.04) * metallic) * glow[6] + glow[7])
        out[k] = out[k] * (1.0 - metallic) * 0.96 * glow[k] + mirror + factors[6 + k]
    out[0], out[1], out[2] = tone_map(out[0], out[1], out[2])


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
