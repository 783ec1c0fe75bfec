"""The ASCII flavour of STL, whatever its line ends, spacing and case."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.formats.limits import MAX_FACES, MAX_PARTS, too_large, unreadable
from maquette.formats.numerals import is_space, scan_float, skip_spaces, skip_token
from maquette.mesh.model import Float32Array

_VERTEX = np.frombuffer(b"vertex", np.uint8)
_FACET = np.frombuffer(b"facet", np.uint8)
_OUTER = np.frombuffer(b"outer", np.uint8)
_SOLID = np.frombuffer(b"solid", np.uint8)
_ENDSOLID = np.frombuffer(b"endsolid", np.uint8)
_OK, _BAD_NUMBER, _TOO_MANY = 0, 1, 2


def read_text(data: bytes) -> list[tuple[str, Float32Array]]:
    """(name, (F, 3, 3) corners) of every solid that has facets. Loops of more than three corners become fans."""
    text = np.frombuffer(data, np.uint8)
    room = data.count(b"ertex") + data.count(b"ERTEX") + 1
    if room > 3 * MAX_FACES + 3:
        raise too_large(f"the STL file has more than {MAX_FACES:,} triangles")
    status, at, corners, starts, names = _scan(text, room, MAX_PARTS + 1)
    if status == _BAD_NUMBER:
        line = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
        raise unreadable(f"line {line} of the STL file should be a vertex of three numbers", "Export or download it again; it may have been cut off.")
    if status == _TOO_MANY:
        raise too_large(f"the STL file has more than {MAX_PARTS:,} solids or {MAX_FACES:,} triangles", "Join its objects and try again.")
    ends = [*starts[1:], len(corners)]
    solids = [
        (data[name[0] : name[1]].decode("utf-8", "replace").strip(), corners[start:end])
        for start, end, name in zip(starts, ends, names, strict=True)
        if end > start
    ]
    if not solids:
        raise unreadable("the STL file holds no triangles")
    return solids


@njit(cache=True, nogil=True)
def _is_word(text: np.ndarray, at: int, end: int, word: np.ndarray) -> bool:
    if end - at != len(word):
        return False
    for k in range(len(word)):  # noqa: SIM110 - compiled code has no all()
        if text[at + k] | 32 != word[k]:
            return False
    return True


@njit(cache=True, nogil=True)
def _name_end(text: np.ndarray, at: int) -> int:
    """End of a solid's name: the line's end, or the word "facet" in files that are one long line."""
    while at < len(text) and text[at] != 10 and text[at] != 13:
        if is_space(text[at]):
            word = skip_spaces(text, at)
            if _is_word(text, word, skip_token(text, word), _FACET):
                return at
        at += 1
    return at


@njit(cache=True, nogil=True)
def _scan(text: np.ndarray, room: int, max_solids: int) -> tuple[int, int, np.ndarray, np.ndarray, np.ndarray]:
    """Status, where it stopped, corners (F, 3, 3), and for every solid its first facet and the span of its name."""
    corners = np.empty((room, 3, 3), np.float32)
    starts, names = np.zeros(max_solids, np.int64), np.zeros((max_solids, 2), np.int64)
    facets, solids, in_loop, at = 0, 0, 0, 0
    first, previous, current = np.zeros(3, np.float32), np.zeros(3, np.float32), np.zeros(3, np.float32)
    while True:
        at = skip_spaces(text, at)
        if at >= len(text):
            break
        end = skip_token(text, at)
        if _is_word(text, at, end, _VERTEX):
            for k in range(3):
                start = skip_spaces(text, end)
                value, end = scan_float(text, start)
                if end == start:
                    return _BAD_NUMBER, at, corners[:0], starts[:0], names[:0]
                current[k] = value
            if in_loop == 0:
                first[:] = current
            elif in_loop >= 2:
                if facets == room:
                    return _TOO_MANY, at, corners[:0], starts[:0], names[:0]
                corners[facets, 0], corners[facets, 1], corners[facets, 2] = first, previous, current
                facets += 1
            previous[:] = current
            in_loop += 1
        elif _is_word(text, at, end, _FACET) or _is_word(text, at, end, _OUTER):
            in_loop = 0
        elif _is_word(text, at, end, _SOLID):
            if solids == max_solids:
                return _TOO_MANY, at, corners[:0], starts[:0], names[:0]
            stop = _name_end(text, end)
            starts[solids], names[solids, 0], names[solids, 1] = facets, end, stop
            solids += 1
            end = stop
        elif _is_word(text, at, end, _ENDSOLID):
            end = _name_end(text, end)
        at = end
    return _OK, at, corners[:facets], starts[:solids], names[:solids]
