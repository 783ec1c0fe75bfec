"""The photo studio: soft boxes, a dome, a pale floor and a backdrop. Everything hangs on the camera, so light always flatters.

Directions here are in the studio's own frame: x to the right of the camera, y up, z from the model towards the camera.
Radiances are linear; a white matt surface that faces the key light comes out near 1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numba import njit

from maquette.mesh.model import Float32Array, FloatArray, Material

Rgb = tuple[float, float, float]

_DIRECTIONS = 2048
SKY_CELLS = 64


@dataclass(frozen=True)
class SoftBox:
    """A rectangular lamp far away.

    direction: from the model to the lamp. width, height: half sizes as sines of the angle it covers. radiance: linear RGB.
    """

    direction: Rgb
    width: float
    height: float
    radiance: Rgb


@dataclass(frozen=True)
class Style:
    """How a picture looks.

    key: casts the shadow. lamps: the other soft boxes. zenith, horizon, ground: radiance of the dome and of the floor.
    backdrop: sRGB colours 0..255 of the picture's middle and of its corners; None makes it transparent, shadow included.
    floor: whether there is a ground to cast shadows on. paint: one material for everything, or None for the model's own.
    shadow: 0..1, how dark the shadow on the floor may get. ambient: what share of the surroundings lights matt surfaces; less than all of
    it keeps metals bright and shadows deep. exposure: multiplies all light. cap: sRGB colour for what shows its inside; None lights both sides alike.
    """

    key: SoftBox
    lamps: tuple[SoftBox, ...]
    zenith: Rgb
    horizon: Rgb
    ground: Rgb
    backdrop: tuple[Rgb, Rgb] | None = ((250, 250, 251), (222, 224, 229))
    floor: bool = True
    paint: Material | None = None
    shadow: float = 0.85
    ambient: float = 0.5
    exposure: float = 1.0
    cap: Rgb | None = None

    def without_backdrop(self) -> Style:
        """The same light on a transparent picture."""
        return replace(self, backdrop=None)


def _box(direction: Rgb, width: float, height: float, power: float, tint: Rgb = (1.0, 1.0, 1.0)) -> SoftBox:
    red, green, blue = tint
    return SoftBox(direction, width, height, (power * red, power * green, power * blue))


STUDIO = Style(
    key=_box((-0.66, 0.78, 0.62), 0.34, 0.34, 4.5, (1.0, 0.985, 0.96)),
    lamps=(
        _box((0.95, 0.30, 0.55), 0.28, 0.66, 1.5, (0.95, 0.975, 1.0)),
        _box((0.55, 0.62, -0.85), 0.22, 0.50, 5.0, (0.98, 0.99, 1.0)),
        _box((-0.85, 0.25, -0.75), 0.16, 0.60, 3.0, (1.0, 0.98, 0.96)),
    ),
    zenith=(0.72, 0.73, 0.75),
    horizon=(0.36, 0.365, 0.375),
    ground=(0.62, 0.615, 0.61),
    ambient=0.42,
    shadow=1.0,
)

CLAY = Style(
    key=_box((-0.62, 0.80, 0.48), 0.42, 0.42, 3.2, (1.0, 0.99, 0.975)),
    lamps=(
        _box((0.95, 0.35, 0.45), 0.40, 0.70, 0.7, (0.95, 0.97, 1.0)),
        _box((0.35, 0.55, -0.9), 0.35, 0.50, 2.4),
    ),
    zenith=(0.56, 0.562, 0.568),
    horizon=(0.36, 0.362, 0.368),
    ground=(0.46, 0.458, 0.455),
    ambient=0.5,
    shadow=0.95,
    backdrop=((213, 214, 218), (180, 182, 188)),
    paint=Material(name="clay", base_color=(0.86, 0.855, 0.845, 1.0), metallic=0.0, roughness=0.8),
)


class Lights(NamedTuple):
    """A style as arrays. boxes: (L, 14) direction, across, upright, half width, half height, radiance; the key is row 0.
    dome: (3, 3) zenith, horizon, ground. ambient: (9, 3) irradiance / π of all but the key, as spherical harmonics.
    key: (3,) irradiance / π of the whole key light on a surface that faces it. sky: (64, 64) float32 brightness of all but the key,
    by `sky_cell`."""

    boxes: FloatArray
    dome: FloatArray
    ambient: FloatArray
    key: FloatArray
    sky: Float32Array


def lights(style: Style) -> Lights:
    """The arrays that shaders read."""
    rows = []
    for box in (style.key, *style.lamps):
        axis = np.array(box.direction) / np.linalg.norm(box.direction)
        across = np.cross((0.0, 1.0, 0.0), axis)
        across /= np.linalg.norm(across)
        rows.append(np.concatenate([axis, across, np.cross(axis, across), [box.width, box.height], np.array(box.radiance) * style.exposure]))
    boxes, dome = np.stack(rows), np.array([style.zenith, style.horizon, style.ground]) * style.exposure
    key = boxes[0, 11:14] * (4 * boxes[0, 9] * boxes[0, 10] / np.pi)
    return Lights(boxes, dome, _ambient(boxes, dome) * style.ambient, key, _sky(boxes, dome))


def _ambient(boxes: FloatArray, dome: FloatArray) -> FloatArray:
    """Project the dome and the lamps on nine spherical harmonics and convolve with the cosine (Ramamoorthi and Hanrahan 2001)."""
    k = np.arange(_DIRECTIONS) + 0.5
    y, turn = 1 - 2 * k / _DIRECTIONS, np.pi * (1 + 5**0.5) * k
    ring = np.sqrt(1 - y * y)
    directions = np.stack([ring * np.cos(turn), y, ring * np.sin(turn)], axis=1)
    bands = np.array([1.0] + [2 / 3] * 3 + [1 / 4] * 5)
    return (harmonics(directions).T @ _radiances(boxes, dome, directions)) * (4 * np.pi / _DIRECTIONS) * bands[:, None]


def _sky(boxes: FloatArray, dome: FloatArray) -> Float32Array:
    """Brightness at the middle of every cell of an octahedral map (Cigolle et al. 2014)."""
    return _radiances(boxes, dome, _sky_directions()).sum(axis=1).reshape(SKY_CELLS, SKY_CELLS).astype(np.float32)


def _sky_directions() -> FloatArray:
    """(SKY_CELLS², 3) unit directions of the cells' middles."""
    middle = (np.arange(SKY_CELLS) + 0.5) / SKY_CELLS * 2 - 1
    u, v = np.meshgrid(middle, middle)
    y = 1 - np.abs(u) - np.abs(v)
    x = np.where(y < 0, (1 - np.abs(v)) * np.copysign(1, u), u)
    z = np.where(y < 0, (1 - np.abs(u)) * np.copysign(1, v), v)
    directions = np.stack([x, y, z], axis=-1).reshape(-1, 3)
    return directions / np.linalg.norm(directions, axis=1, keepdims=True)


def level_sky(built: Lights) -> Float32Array:
    """`Lights.sky` averaged over a full turn about the upright axis."""
    turns = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    x, y, z = _sky_directions().T
    ring = np.sqrt(x * x + z * z)
    around = [np.stack([ring * np.cos(turn), y, ring * np.sin(turn)], axis=1) for turn in turns]
    mean = np.mean([_radiances(built.boxes, built.dome, directions).sum(axis=1) for directions in around], axis=0)
    return mean.reshape(SKY_CELLS, SKY_CELLS).astype(np.float32)


@njit(cache=True, nogil=True)
def sky_cell(x: float, y: float, z: float) -> tuple[int, int]:
    """Row and column of a direction in `Lights.sky`."""
    scale = 1.0 / (abs(x) + abs(y) + abs(z))
    u, v = x * scale, z * scale
    if y < 0.0:
        u, v = (1.0 - abs(v)) * (1.0 if u >= 0.0 else -1.0), (1.0 - abs(u)) * (1.0 if v >= 0.0 else -1.0)
    column, row = int((u * 0.5 + 0.5) * SKY_CELLS), int((v * 0.5 + 0.5) * SKY_CELLS)
    return min(max(row, 0), SKY_CELLS - 1), min(max(column, 0), SKY_CELLS - 1)


def harmonics(directions: FloatArray) -> FloatArray:
    """(N, 9) real spherical harmonics of unit directions."""
    x, y, z = directions.T
    return np.stack(
        [
            np.full(len(x), 0.282095),
            0.488603 * y,
            0.488603 * z,
            0.488603 * x,
            1.092548 * x * y,
            1.092548 * y * z,
            0.315392 * (3 * z * z - 1),
            1.092548 * x * z,
            0.546274 * (x * x - y * y),
        ],
        axis=1,
    )


@njit(cache=True, nogil=True)
def irradiance(ambient: np.ndarray, x: float, y: float, z: float) -> tuple[float, float, float]:
    """Irradiance / π on a surface that faces (x, y, z), from the harmonics of `Lights.ambient`."""
    b1, b2, b3, b4 = 0.488603 * y, 0.488603 * z, 0.488603 * x, 1.092548 * x * y
    b5, b6, b7, b8 = 1.092548 * y * z, 0.315392 * (3 * z * z - 1), 1.092548 * x * z, 0.546274 * (x * x - y * y)
    a = ambient
    red = 0.282095 * a[0, 0] + b1 * a[1, 0] + b2 * a[2, 0] + b3 * a[3, 0] + b4 * a[4, 0] + b5 * a[5, 0] + b6 * a[6, 0] + b7 * a[7, 0] + b8 * a[8, 0]
    green = 0.282095 * a[0, 1] + b1 * a[1, 1] + b2 * a[2, 1] + b3 * a[3, 1] + b4 * a[4, 1] + b5 * a[5, 1] + b6 * a[6, 1] + b7 * a[7, 1] + b8 * a[8, 1]
    blue = 0.282095 * a[0, 2] + b1 * a[1, 2] + b2 * a[2, 2] + b3 * a[3, 2] + b4 * a[4, 2] + b5 * a[5, 2] + b6 * a[6, 2] + b7 * a[7, 2] + b8 * a[8, 2]
    return max(red, 0.0), max(green, 0.0), max(blue, 0.0)


@njit(cache=True, nogil=True)
def sky_share(built: Lights) -> float:
    """How much of the light on an open floor comes from the surroundings; the rest is the key light's."""
    red, green, blue = irradiance(built.ambient, 0.0, 1.0, 0.0)
    lamp = (built.key[0] + built.key[1] + built.key[2]) * built.boxes[0, 1]
    return (red + green + blue) / (red + green + blue + lamp)


@njit(cache=True, nogil=True, inline="always")
def _ramp(x: float) -> float:
    """From 0 to 1 around 0, smooth and cheap."""
    return 0.5 + 0.5 * x / np.sqrt(1.0 + x * x)


@njit(cache=True, nogil=True)
def dome_radiance(dome: np.ndarray, y: float, blur: float) -> tuple[float, float, float]:
    """Radiance of the dome and the floor at height y, blurred over about `blur` (a sine)."""
    height = _ramp(y / (0.35 + blur)) * 2.0 - 1.0 if y > 0.0 else 0.0
    below = _ramp(-y / (0.04 + 0.6 * blur))
    red = dome[1, 0] + (dome[0, 0] - dome[1, 0]) * height
    green = dome[1, 1] + (dome[0, 1] - dome[1, 1]) * height
    blue = dome[1, 2] + (dome[0, 2] - dome[1, 2]) * height
    return red + (dome[2, 0] - red) * below, green + (dome[2, 1] - green) * below, blue + (dome[2, 2] - blue) * below


@njit(cache=True, nogil=True)
def box_amount(box: np.ndarray, x: float, y: float, z: float, blur: float) -> float:
    """0..1: how much of a soft box is seen in direction (x, y, z), blurred over about `blur` (a sine).

    A box convolved with a bell is the product of two differences of ramps, so blurring keeps its energy.
    """
    facing = x * box[0] + y * box[1] + z * box[2]
    if facing < -0.2:
        return 0.0
    soft = 1.0 / max(blur, 0.02)
    u = x * box[3] + y * box[4] + z * box[5]
    v = x * box[6] + y * box[7] + z * box[8]
    across = _ramp((u + box[9]) * soft) - _ramp((u - box[9]) * soft)
    upright = _ramp((v + box[10]) * soft) - _ramp((v - box[10]) * soft)
    return across * upright * _ramp(facing * 6.0)


@njit(cache=True, nogil=True)
def environment(boxes: np.ndarray, dome: np.ndarray, x: float, y: float, z: float, blur: float) -> tuple[float, float, float]:
    """Radiance of everything but the key light from direction (x, y, z)."""
    red, green, blue = dome_radiance(dome, y, blur)
    for k in range(1, len(boxes)):
        amount = box_amount(boxes[k], x, y, z, blur)
        red += amount * boxes[k, 11]
        green += amount * boxes[k, 12]
        blue += amount * boxes[k, 13]
    return red, green, blue


@njit(cache=True, nogil=True)
def _radiances(boxes: np.ndarray, dome: np.ndarray, directions: np.ndarray) -> np.ndarray:
    """(N, 3) radiance of all but the key light."""
    out = np.empty((len(directions), 3))
    for i in range(len(directions)):
        out[i, 0], out[i, 1], out[i, 2] = environment(boxes, dome, directions[i, 0], directions[i, 1], directions[i, 2], 0.12)
    return out
