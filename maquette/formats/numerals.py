"""Decimal numbers in text files, read at memory speed.

Python's float() would take a minute over a 100 MB OBJ. These scanners run compiled over the file's bytes and round
correctly for up to 18 digits between 1e-270 and 1e270, which is every number that exporters write; beyond that the error
is an ulp or two.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.predicates import two_product

_POWERS = np.array([10.0**k for k in range(23)])
_MAX_MANTISSA = np.uint64(999_999_999_999_999_999)


@njit(cache=True, nogil=True)
def is_space(byte: int) -> bool:
    """Blank, tab, line end, vertical tab or form feed."""
    return byte == 32 or 9 <= byte <= 13


@njit(cache=True, nogil=True)
def is_line_end(byte: int) -> bool:
    return byte == 10 or byte == 13


@njit(cache=True, nogil=True)
def skip_blanks(text: np.ndarray, at: int) -> int:
    """Next position that isn't a blank or a tab; line ends stop it."""
    while at < len(text) and (text[at] == 32 or text[at] == 9 or text[at] == 11 or text[at] == 12):
        at += 1
    return at


@njit(cache=True, nogil=True)
def skip_spaces(text: np.ndarray, at: int) -> int:
    """Next position that isn't white space of any kind."""
    while at < len(text) and is_space(text[at]):
        at += 1
    return at


@njit(cache=True, nogil=True)
def skip_line(text: np.ndarray, at: int) -> int:
    """Position just behind the end of this line."""
    while at < len(text) and not is_line_end(text[at]):
        at += 1
    return at + 1


@njit(cache=True, nogil=True)
def skip_token(text: np.ndarray, at: int) -> int:
    """Position of the white space behind this token."""
    while at < len(text) and not is_space(text[at]):
        at += 1
    return at


@njit(cache=True, nogil=True)
def scan_float(text: np.ndarray, at: int) -> tuple[float, int]:
    """The number at `at` and the position behind its token; (nan, at) if no number starts there.

    "nan", "inf" and Windows' "1.#IND" are numbers: nan, ±inf, nan.
    """
    start, end = at, len(text)
    negative = False
    if at < end and (text[at] == 45 or text[at] == 43):
        negative = text[at] == 45
        at += 1
    mantissa, exponent, digits, point = np.uint64(0), 0, 0, False
    while at < end:
        byte = text[at]
        if 48 <= byte <= 57:
            digits += 1
            if mantissa <= _MAX_MANTISSA:
                mantissa = mantissa * np.uint64(10) + np.uint64(byte - 48)
                exponent -= 1 if point else 0
            elif not point:
                exponent += 1
        elif byte == 46 and not point:
            point = True
        else:
            break
        at += 1
    if digits == 0:
        return _special(text, start, at, negative)
    if at < end and (text[at] == 101 or text[at] == 69 or text[at] == 100 or text[at] == 68):
        shift, at = _scan_exponent(text, at)
        exponent += shift
    if at < end and not is_space(text[at]):
        return (np.nan, skip_token(text, at)) if text[at] == 35 else (np.nan, start)
    value = scale(mantissa, exponent)
    return (-value if negative else value), at


@njit(cache=True, nogil=True)
def _scan_exponent(text: np.ndarray, at: int) -> tuple[int, int]:
    """The signed integer behind an "e" and the position behind it; an "e" without digits is left alone."""
    start = at
    at += 1
    negative = at < len(text) and text[at] == 45
    if at < len(text) and (text[at] == 45 or text[at] == 43):
        at += 1
    first, shift = at, 0
    while at < len(text) and 48 <= text[at] <= 57:
        shift = min(shift * 10 + (text[at] - 48), 100_000)
        at += 1
    if at == first:
        return 0, start
    return (-shift if negative else shift), at


@njit(cache=True, nogil=True)
def _special(text: np.ndarray, start: int, at: int, negative: bool) -> tuple[float, int]:
    """`nan…` and `inf…`, in any case."""
    if at + 2 < len(text):
        first, second, third = text[at] | 32, text[at + 1] | 32, text[at + 2] | 32
        if first == 110 and second == 97 and third == 110:
            return np.nan, skip_token(text, at)
        if first == 105 and second == 110 and third == 102:
            return (-np.inf if negative else np.inf), skip_token(text, at)
    return np.nan, start


@njit(cache=True, nogil=True)
def scale(mantissa: np.uint64, exponent: int) -> float:
    """mantissa · 10^exponent, carried as an unevaluated sum of two doubles (Dekker 1971) and rounded once at the end."""
    high: float = np.float64(mantissa & np.uint64(0xFFFFFFFFFFFFF800))
    low: float = np.float64(mantissa & np.uint64(0x7FF))
    if mantissa == 0 or exponent == 0:
        return high + low
    while exponent != 0 and 1e-270 < high + low < 1e270:
        step = max(-22, min(22, exponent))
        exponent -= step
        power = _POWERS[abs(step)]
        if step > 0:
            product, error = two_product(high, power)
            high, low = _sum(product, error + low * power)
        else:
            quotient = (high + low) / power
            product, error = two_product(quotient, power)
            high, low = _sum(quotient, (((high - product) + low) - error) / power)
    return _scale_far(high + low, exponent)


@njit(cache=True, nogil=True)
def _sum(a: float, b: float) -> tuple[float, float]:
    """a + b as a double and its rounding error; |a| ≥ |b|."""
    total = a + b
    return total, b - (total - a)


@njit(cache=True, nogil=True)
def _scale_far(value: float, exponent: int) -> float:
    """Near the ends of the doubles' range, an ulp or two off."""
    while exponent > 0 and value < np.inf:
        step = min(exponent, 22)
        value *= _POWERS[step]
        exponent -= step
    while exponent < 0 and value > 0.0:
        step = min(-exponent, 22)
        value /= _POWERS[step]
        exponent += step
    return value


@njit(cache=True, nogil=True)
def scan_int(text: np.ndarray, at: int) -> tuple[int, int]:
    """The signed integer at `at` and the position behind its digits; position `at` again if there is none. Saturates at ±2^40."""
    start = at
    negative = at < len(text) and text[at] == 45
    if at < len(text) and (text[at] == 45 or text[at] == 43):
        at += 1
    first, value = at, 0
    while at < len(text) and 48 <= text[at] <= 57:
        value = min(value * 10 + (text[at] - 48), 1 << 40)
        at += 1
    if at == first:
        return 0, start
    return (-value if negative else value), at
