"""One frame of a turntable film: light per vertex, colour per sample."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.model import Float32Array
from maquette.render.backplate import Backplate, brightness
from maquette.render.film import LINEAR_OF_BYTE, dither, root_byte, srgb_byte, tone_map
from maquette.render.scene import NORMAL
from maquette.render.shading import alike, reflectance
from maquette.render.skin import Skin
from maquette.render.studio import Lights, box_amount, environment, irradiance, sky_share
from maquette.render.textures import level_for, sample
from maquette.render.view import View, sample_place, towards, weights

LIGHT = 8
SIDE = 2
"""Samples along a side of a pixel."""
_SHARE = 1.0 / SIDE**2


@njit(cache=True, nogil=True, error_model="numpy")
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


@njit(cache=True, nogil=True, error_model="numpy")
def paint(
    view: View,
    turn: tuple[float, float],
    screen: np.ndarray,
    faces: np.ndarray,
    rows: np.ndarray,
    skin: Skin,
    face: np.ndarray,
    near: np.ndarray,
    light: np.ndarray,
    plate: Backplate,
    floor: np.ndarray,
    out: np.ndarray,
) -> None:
    """`out` (H, W, 3) uint8 sRGB: the mean of each pixel's samples, of which those that are alike are shaded once.

    turn: cosine and sine of the camera's way round. rows: of `shading.facings`. face, near: of `raster.visible_here`, with `SIDE`²
    samples a pixel. light: of `light_vertices`. floor: of `floor_brightness`.
    """
    texel = np.zeros(4)
    for pixel_row in range(out.shape[0]):
        for pixel_column in range(out.shape[1]):
            top, left, nudge = pixel_row * SIDE, pixel_column * SIDE, dither(pixel_row, pixel_column)
            red, green, blue, floors, counted = 0.0, 0.0, 0.0, 0, 0
            first = face[top, left]
            one = first == face[top, left + 1] and first == face[top + 1, left] and first == face[top + 1, left + 1]
            if one and first < 0 and plate.place[pixel_row, pixel_column, 2] == 0.0:
                for k in range(3):
                    out[pixel_row, pixel_column, k] = plate.bare[pixel_row, pixel_column, k]
                continue
            for k in range(SIDE * SIDE):
                if counted & (1 << k):
                    continue
                row, column, same = top + k // SIDE, left + k % SIDE, 1
                f, far = face[row, column], near[row, column]
                if one:
                    same, counted = SIDE * SIDE, -1
                else:
                    for m in range(k + 1, SIDE * SIDE):
                        i, j = top + m // SIDE, left + m % SIDE
                        if not counted & (1 << m) and alike(rows, f, face[i, j], far, near[i, j]):
                            counted, same = counted | (1 << m), same + 1
                if f < 0:
                    floors += same
                    continue
                x, y = sample_place(row, column, SIDE)
                own_red, own_green, own_blue = _surface(view, screen, faces, skin, light, f, x, y, texel)
                red, green, blue = red + same * own_red, green + same * own_green, blue + same * own_blue
            _compose(plate, floor, turn, pixel_row, pixel_column, red, green, blue, floors, nudge, out)


@njit(cache=True, nogil=True, inline="always")
def _compose(
    plate: Backplate,
    floor: np.ndarray,
    turn: tuple[float, float],
    row: int,
    column: int,
    red: float,
    green: float,
    blue: float,
    floors: int,
    nudge: float,
    out: np.ndarray,
) -> None:
    """Write a pixel of `out`. red, green, blue: summed over its samples that show a surface. floors: how many show the floor or the backdrop."""
    r, g, b, bright = plate.root[row, column, 0], plate.root[row, column, 1], plate.root[row, column, 2], 0.0
    if floors > 0:
        bright = brightness(plate.place[row, column, 0], plate.place[row, column, 1], plate.place[row, column, 2], floor, turn[0], turn[1])
    if floors == SIDE * SIDE:
        root = np.sqrt(bright)
        out[row, column, 0], out[row, column, 1], out[row, column, 2] = (
            root_byte(root * r, nudge),
            root_byte(root * g, nudge),
            root_byte(root * b, nudge),
        )
        return
    bright *= floors
    out[row, column, 0] = srgb_byte((red + bright * r * r) * _SHARE, nudge)
    out[row, column, 1] = srgb_byte((green + bright * g * g) * _SHARE, nudge)
    out[row, column, 2] = srgb_byte((blue + bright * b * b) * _SHARE, nudge)


@njit(cache=True, nogil=True, inline="always")
def _surface(
    view: View, screen: np.ndarray, faces: np.ndarray, skin: Skin, light: np.ndarray, f: int, x: float, y: float, texel: np.ndarray
) -> tuple[float, float, float]:
    """What face f shows at (x, y), display-linear. texel: scratch."""
    a, b, c, own = faces[f, 0], faces[f, 1], faces[f, 2], skin.material[f]
    u, v, w = weights(view.perspective, screen, faces, f, x, y)
    red, green = _between(skin.vertices, a, b, c, u, v, w, 0), _between(skin.vertices, a, b, c, u, v, w, 1)
    blue = _between(skin.vertices, a, b, c, u, v, w, 2)
    metallic = skin.factors[own, 4]
    if skin.texels[f] > 0.0:
        level = level_for(skin.texels[f] * SIDE * SIDE / abs(_area(screen, a, b, c)))
        s, t = _between(skin.vertices, a, b, c, u, v, w, 3), _between(skin.vertices, a, b, c, u, v, w, 4)
        sample(skin.textures.data, skin.textures.info[own, level], s, t, texel)
        red, green, blue = red * _linear(texel[0]), green * _linear(texel[1]), blue * _linear(texel[2])
        metallic *= texel[3] / 255.0
    scale, offset = _between(light, a, b, c, u, v, w, 6), _between(light, a, b, c, u, v, w, 7)
    matt = (1.0 - metallic) * 0.96
    return tone_map(
        _channel(light, a, b, c, u, v, w, 0, red, matt, metallic, scale, offset) + skin.factors[own, 6],
        _channel(light, a, b, c, u, v, w, 1, green, matt, metallic, scale, offset) + skin.factors[own, 7],
        _channel(light, a, b, c, u, v, w, 2, blue, matt, metallic, scale, offset) + skin.factors[own, 8],
    )


@njit(cache=True, nogil=True, inline="always")
def _linear(value: float) -> float:
    """Linear light of an sRGB value 0..255, by the nearest byte."""
    return LINEAR_OF_BYTE[int(value + 0.5)]


@njit(cache=True, nogil=True, inline="always")
def _between(rows: np.ndarray, a: int, b: int, c: int, u: float, v: float, w: float, column: int) -> float:
    """A column of three vertices' rows, interpolated by barycentric weights."""
    return u * rows[a, column] + v * rows[b, column] + w * rows[c, column]


@njit(cache=True, nogil=True, inline="always")
def _channel(
    light: np.ndarray,
    a: int,
    b: int,
    c: int,
    u: float,
    v: float,
    w: float,
    k: int,
    base: float,
    matt: float,
    metallic: float,
    scale: float,
    offset: float,
) -> float:
    """Matt and mirrored light of colour k, by the split sum. light: of `light_vertices`."""
    glow, mirror = _between(light, a, b, c, u, v, w, k), _between(light, a, b, c, u, v, w, 3 + k)
    return base * matt * glow + mirror * ((0.04 + (base - 0.04) * metallic) * scale + offset)


@njit(cache=True, nogil=True, inline="always")
def _area(screen: np.ndarray, a: int, b: int, c: int) -> float:
    """Twice the signed area of a triangle on the screen."""
    ax, ay = screen[a, 0], screen[a, 1]
    return (screen[b, 0] - ax) * (screen[c, 1] - ay) - (screen[c, 0] - ax) * (screen[b, 1] - ay)
