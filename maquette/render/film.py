"""From light to pixels: tone mapping, the backdrop, and the filter that gathers samples into pixels."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.formats.srgb import linear_to_srgb, srgb_to_linear
from maquette.mesh.model import Float32Array

_STEPS = 4096
BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]])
"""Ordered dithering (Bayer 1973): the numbers 0..15 such that neighbours differ much."""


LINEAR_OF_BYTE: Float32Array = srgb_to_linear(np.arange(256) / 255).astype(np.float32)
_BYTE_OF_LINEAR: Float32Array = (linear_to_srgb((np.arange(_STEPS + 1) / _STEPS) ** 2) * 255).astype(np.float32)


@njit(cache=True, nogil=True)
def tone_map(red: float, green: float, blue: float) -> tuple[float, float, float]:
    """Khronos PBR Neutral (2024): colours below the shoulder keep their hue and brightness, highlights roll off to white."""
    low = min(red, green, blue)
    offset = low - 6.25 * low * low if low < 0.08 else 0.04
    red, green, blue = red - offset, green - offset, blue - offset
    peak = max(red, green, blue)
    if peak < 0.76:
        return red, green, blue
    shoulder = 0.24
    new_peak = 1.0 - shoulder * shoulder / (peak + shoulder - 0.76)
    scale = new_peak / peak
    white = 1.0 - 1.0 / (0.15 * (peak - new_peak) + 1.0)
    return (
        red * scale + (new_peak - red * scale) * white,
        green * scale + (new_peak - green * scale) * white,
        blue * scale + (new_peak - blue * scale) * white,
    )


def backdrop(style_colors: tuple[tuple[float, float, float], tuple[float, float, float]] | None) -> np.ndarray:
    """(2, 3) linear colours of the picture's middle and corners, or (0, 3) for a transparent picture."""
    return np.zeros((0, 3)) if style_colors is None else srgb_to_linear(np.array(style_colors, np.float64) / 255)


@njit(cache=True, nogil=True, inline="always")
def backdrop_amount(x: float, y: float) -> float:
    """0 in the light a little above the picture's middle, 1 in the corners. x, y in [0, 1]."""
    return min(1.0, 2.0 * ((x - 0.5) ** 2 + (y - 0.46) ** 2))


@njit(cache=True, nogil=True)
def gather(samples: np.ndarray, factor: int, first: int, last: int, pixels: np.ndarray) -> None:
    """Rows first..last-1 of `pixels` (H, W, 4) uint8 from premultiplied linear `samples` (H·factor, W·factor, 4).

    A tent a little wider than a pixel, so that edges are smooth without getting soft. Colours get straight alpha and sRGB.
    """
    height, width = samples.shape[0], samples.shape[1]
    reach = factor // 2
    taps = 2 * reach + factor
    weight = np.empty(taps)
    for k in range(taps):
        weight[k] = 1.0 - abs(k + 0.5 - 0.5 * taps) / (0.5 * taps + 0.5)
    for row in range(first, last):
        top, bottom = max(row * factor - reach, 0), min(row * factor - reach + taps, height)
        for column in range(pixels.shape[1]):
            left, right = max(column * factor - reach, 0), min(column * factor - reach + taps, width)
            red, green, blue, alpha, total = 0.0, 0.0, 0.0, 0.0, 0.0
            for y in range(top, bottom):
                for x in range(left, right):
                    w = weight[y - row * factor + reach] * weight[x - column * factor + reach]
                    red += w * samples[y, x, 0]
                    green += w * samples[y, x, 1]
                    blue += w * samples[y, x, 2]
                    alpha += w * samples[y, x, 3]
                    total += w
            straight = 1.0 / max(alpha, 1e-6)
            nudge = dither(row, column)
            pixels[row, column, 0] = srgb_byte(red * straight, nudge)
            pixels[row, column, 1] = srgb_byte(green * straight, nudge)
            pixels[row, column, 2] = srgb_byte(blue * straight, nudge)
            pixels[row, column, 3] = int(min(max(alpha / total, 0.0), 1.0) * 255.0 + 0.5)


@njit(cache=True, nogil=True, inline="always")
def dither(row: int, column: int) -> float:
    """An ordered rounding threshold in (0, 1), which hides the steps of slow gradients."""
    return (BAYER[row & 3, column & 3] + 0.5) / 16.0


@njit(cache=True, nogil=True, inline="always")
def srgb_byte(value: float, nudge: float) -> int:
    """sRGB byte of a linear value, by a table over its square root. nudge: 0..1, where it is rounded; an ordered one hides banding."""
    return root_byte(np.sqrt(value), nudge) if value > 0.0 else 0


@njit(cache=True, nogil=True, inline="always")
def root_byte(root: float, nudge: float) -> int:
    """`srgb_byte` of a value whose square root is known."""
    return int(_BYTE_OF_LINEAR[int(min(root, 1.0) * _STEPS + 0.5)] + nudge)
