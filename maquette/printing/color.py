"""Colour spaces and colour difference: sRGB, linear RGB, OKLab, CIELAB (D65) and CIEDE2000.

sRGB is (…, 3) uint8, or float in 0..255 where a mean of several colours is meant. Linear RGB is (…, 3) float in [0, 1].
References: IEC 61966-2-1 (sRGB); B. Ottosson 2020, "A perceptual color space for image processing" (OKLab);
CIE 15:2004 (CIELAB); G. Sharma, W. Wu, E. N. Dalal 2005, "The CIEDE2000 color-difference formula".
"""

from __future__ import annotations

import re

import numba as nb
import numpy as np
from numpy.typing import ArrayLike

from maquette.errors import InvalidInput
from maquette.formats import srgb
from maquette.mesh.model import ByteArray, FloatArray, IntArray

_RGB_TO_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]])
_WHITE_D65 = _RGB_TO_XYZ.sum(axis=1)
_RGB_TO_LMS = np.array(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]]
)
_LMS_TO_OKLAB = np.array(
    [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099], [0.0259040371, 0.7827717662, -0.8086757660]]
)
SHORTLIST = 6
"""Candidates that the full formula decides among, see `nearest_of`."""
_HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")


def srgb_to_linear(values: ArrayLike) -> FloatArray:
    """sRGB 0..255 → linear RGB."""
    return srgb.srgb_to_linear(np.asarray(values, dtype=np.float64) / 255.0)


def linear_to_srgb(linear: ArrayLike) -> FloatArray:
    """Linear RGB, clipped to the gamut → sRGB as float in 0..255."""
    return srgb.linear_to_srgb(np.asarray(linear, dtype=np.float64)) * 255.0


def to_bytes(values: ArrayLike) -> ByteArray:
    """sRGB float in 0..255 → nearest uint8."""
    return np.clip(np.rint(np.asarray(values, dtype=np.float64)), 0, 255).astype(np.uint8)


def srgb_to_oklab(values: ArrayLike) -> FloatArray:
    """sRGB 0..255 → OKLab, lightness in 0..1."""
    return np.asarray(np.cbrt(srgb_to_linear(values) @ _RGB_TO_LMS.T) @ _LMS_TO_OKLAB.T)


def srgb_to_lab(values: ArrayLike) -> FloatArray:
    """sRGB 0..255 → CIELAB under D65, L* in 0..100."""
    xyz = srgb_to_linear(values) @ _RGB_TO_XYZ.T / _WHITE_D65
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], axis=-1)


def delta_e_2000(lab_1: ArrayLike, lab_2: ArrayLike) -> FloatArray:
    """CIEDE2000 between CIELAB colours, element by element; the shapes (…, 3) broadcast."""
    first, second = np.broadcast_arrays(np.asarray(lab_1, np.float64), np.asarray(lab_2, np.float64))
    shape = first.shape[:-1]
    return _elementwise(np.ascontiguousarray(first).reshape(-1, 3), np.ascontiguousarray(second).reshape(-1, 3)).reshape(shape)


def delta_e_table(labs: ArrayLike, palette_lab: ArrayLike) -> FloatArray:
    """(N, K) CIEDE2000 of every one of N CIELAB colours to every one of K."""
    return _table(np.ascontiguousarray(labs, np.float64), np.ascontiguousarray(palette_lab, np.float64))


def nearest_of(labs: ArrayLike, palette_lab: ArrayLike) -> tuple[IntArray, FloatArray]:
    """(N,) the one of K colours nearest to each of N by CIEDE2000, and (N,) that difference.

    Decided among the SHORTLIST nearest by plain distance in a CIELAB whose chroma is compressed as CIEDE2000 weighs it. Among 16
    random colours that finds the nearest for 98 to 100 of 100 others; it errs between a grey and a strong violet.
    """
    first, second = np.ascontiguousarray(labs, np.float64), np.ascontiguousarray(palette_lab, np.float64)
    return _nearest(first, second, _chroma_compressed(first), _chroma_compressed(second))


def _chroma_compressed(lab: FloatArray) -> FloatArray:
    """CIELAB with chroma c as ln(1 + 0.045 c) / 0.045: the integral of CIEDE2000's weight 1 / (1 + 0.045 c)."""
    chroma = np.maximum(np.hypot(lab[:, 1], lab[:, 2]), 1e-9)
    return lab * np.stack([np.ones(len(lab)), *[np.log1p(0.045 * chroma) / (0.045 * chroma)] * 2], axis=1)


def parse_hex(text: str, field: str) -> ByteArray:
    """(3,) uint8 of "#RRGGBB". Raises InvalidInput naming `field`."""
    if not isinstance(text, str) or not _HEX.match(text):
        raise InvalidInput(field, "is not a colour", 'Write colours as "#RRGGBB", such as "#D42A1E".', text)
    return np.frombuffer(bytes.fromhex(text[1:]), np.uint8)


def to_hex(color: ArrayLike) -> str:
    """ "#RRGGBB", upper case, of one sRGB colour."""
    return "#" + bytes(to_bytes(color)).hex().upper()


@nb.njit(cache=True, nogil=True)
def ciede2000(l1: float, a1: float, b1: float, l2: float, a2: float, b2: float) -> float:
    """CIEDE2000 of two CIELAB colours with kL = kC = kH = 1, in the notation of Sharma et al."""
    c_mean7 = ((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2) ** 7
    g = 0.5 * (1 - np.sqrt(c_mean7 / (c_mean7 + 25.0**7)))
    a1p, a2p = (1 + g) * a1, (1 + g) * a2
    c1p, c2p = np.hypot(a1p, b1), np.hypot(a2p, b2)
    h1p = np.degrees(np.arctan2(b1, a1p)) % 360.0
    h2p = np.degrees(np.arctan2(b2, a2p)) % 360.0
    grey = c1p * c2p == 0
    dh, h_mean = h2p - h1p, (h1p + h2p) / 2
    if grey:
        dh, h_mean = 0.0, h1p + h2p
    elif abs(h1p - h2p) > 180:
        dh += -360.0 if dh > 180 else 360.0
        h_mean += 180.0 if h1p + h2p < 360 else -180.0
    d_l, d_c = l2 - l1, c2p - c1p
    d_h = 2 * np.sqrt(c1p * c2p) * np.sin(np.radians(dh) / 2)
    l_mean50, c_mean = ((l1 + l2) / 2 - 50) ** 2, (c1p + c2p) / 2
    t = (
        1
        - 0.17 * np.cos(np.radians(h_mean - 30))
        + 0.24 * np.cos(np.radians(2 * h_mean))
        + 0.32 * np.cos(np.radians(3 * h_mean + 6))
        - 0.20 * np.cos(np.radians(4 * h_mean - 63))
    )
    rotation = 2 * np.sqrt(c_mean**7 / (c_mean**7 + 25.0**7)) * -np.sin(np.radians(60 * np.exp(-(((h_mean - 275) / 25) ** 2))))
    scaled_l = d_l / (1 + 0.015 * l_mean50 / np.sqrt(20 + l_mean50))
    scaled_c = d_c / (1 + 0.045 * c_mean)
    scaled_h = d_h / (1 + 0.015 * c_mean * t)
    return np.sqrt(max(0.0, scaled_l**2 + scaled_c**2 + scaled_h**2 + rotation * scaled_c * scaled_h))


@nb.njit(cache=True, nogil=True)
def _elementwise(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    result = np.empty(len(first))
    for i in range(len(first)):
        result[i] = ciede2000(first[i, 0], first[i, 1], first[i, 2], second[i, 0], second[i, 1], second[i, 2])
    return result


@nb.njit(cache=True, nogil=True)
def _table(labs: np.ndarray, palette: np.ndarray) -> np.ndarray:
    result = np.empty((len(labs), len(palette)))
    for i in range(len(labs)):
        for k in range(len(palette)):
            result[i, k] = ciede2000(labs[i, 0], labs[i, 1], labs[i, 2], palette[k, 0], palette[k, 1], palette[k, 2])
    return result


@nb.njit(cache=True, nogil=True)
def _nearest(labs: np.ndarray, palette: np.ndarray, plain_labs: np.ndarray, plain_palette: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    entry, difference = np.empty(len(labs), np.int64), np.empty(len(labs))
    plain = np.empty(len(palette))
    for i in range(len(labs)):
        for k in range(len(palette)):
            plain[k] = 0.0
            for axis in range(3):
                plain[k] += (plain_labs[i, axis] - plain_palette[k, axis]) ** 2
        best, least = 0, np.inf
        for _ in range(min(SHORTLIST, len(palette))):
            k = int(plain.argmin())
            plain[k] = np.inf
            found = ciede2000(labs[i, 0], labs[i, 1], labs[i, 2], palette[k, 0], palette[k, 1], palette[k, 2])
            if found < least or (found == least and k < best):
                best, least = k, found
        entry[i], difference[i] = best, least
    return entry, difference
