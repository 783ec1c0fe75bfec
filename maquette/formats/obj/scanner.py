"""One pass over the text of an OBJ file, compiled: arrays of numbers, corners and statements."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit

from maquette.formats.limits import MAX_FACES, MAX_VERTICES, too_large, unreadable
from maquette.formats.numerals import is_line_end, scan_float, scan_int, skip_blanks, skip_line, skip_token

USE_MATERIAL, OBJECT, GROUP, LIBRARY = 1, 2, 3, 4

_MAX_EVENTS = 2_000_000
_OK, _BAD_VERTEX, _BAD_CORNER = 0, 1, 2
_V, _VT, _VN, _F, _OTHER = 10, 11, 12, 13, 0


@dataclass(frozen=True)
class Statements:
    """What an OBJ file says.

    positions (V, 3) float64; colors (V, 3) float32 as written, or None; uv (T, 2), normals (N, 3) float32.
    corners: (C, 3) int32 position, uv and normal of every face corner, from 0; -1 where it has none. Positions are checked.
    starts: (P + 1,) first corner of every polygon. events: (E, 4) int64 kind, polygon it comes before, and span of its text.
    """

    positions: np.ndarray
    colors: np.ndarray | None
    uv: np.ndarray
    normals: np.ndarray
    corners: np.ndarray
    starts: np.ndarray
    events: np.ndarray


def scan(data: bytes) -> Statements:
    """Raises UnreadableFile with the line that is wrong, FileTooLarge."""
    text = np.frombuffer(data, np.uint8)
    vertices, uvs, normals, faces, corners, events = _count(text)
    if vertices > MAX_VERTICES or corners > 3 * MAX_FACES:
        raise too_large(f"the OBJ file has {vertices:,} vertices and {corners:,} face corners")
    if events > _MAX_EVENTS:
        raise too_large("the OBJ file changes its material or group more than two million times", "Join its objects and try again.")
    statements = Statements(
        positions=np.empty((vertices, 3)),
        colors=np.full((vertices, 3), np.nan, np.float32),
        uv=np.zeros((uvs, 2), np.float32),
        normals=np.zeros((normals, 3), np.float32),
        corners=np.empty((corners, 3), np.int32),
        starts=np.zeros(faces + 1, np.int64),
        events=np.zeros((events, 4), np.int64),
    )
    assert statements.colors is not None
    status, at, kept, used = _fill(
        text,
        statements.positions,
        statements.colors,
        statements.uv,
        statements.normals,
        statements.corners,
        statements.starts,
        statements.events,
    )
    if status != _OK:
        line = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
        problem = "should be a vertex of three numbers" if status == _BAD_VERTEX else "is a face with a corner that doesn't exist"
        raise unreadable(f"line {line} of the OBJ file {problem}", "Export or download it again; it may have been cut off.")
    colored = vertices > 0 and not bool(np.isnan(statements.colors).any())
    return Statements(
        statements.positions,
        statements.colors if colored else None,
        statements.uv,
        statements.normals,
        statements.corners[:used],
        statements.starts[: kept + 1],
        statements.events,
    )


@njit(cache=True, nogil=True)
def _is(text: np.ndarray, at: int, length: int, a: int, b: int) -> bool:
    """Whether a token of one or two letters, followed by a blank, stands at `at`."""
    if at + length >= len(text) or text[at] != a or (length == 2 and text[at + 1] != b):
        return False
    return text[at + length] == 32 or text[at + length] == 9


@njit(cache=True, nogil=True)
def _statement(text: np.ndarray, at: int) -> int:
    """The kind of the statement at the beginning of a line."""
    if at >= len(text):
        return _OTHER
    first = text[at]
    if first == 118:  # v
        if _is(text, at, 1, 118, 0):
            return _V
        return _VT if _is(text, at, 2, 118, 116) else _VN if _is(text, at, 2, 118, 110) else _OTHER
    if first == 102:
        return _F if _is(text, at, 1, 102, 0) else _OTHER
    if first == 111:
        return OBJECT if _is(text, at, 1, 111, 0) else _OTHER
    if first == 103:
        return GROUP if _is(text, at, 1, 103, 0) else _OTHER
    end = skip_token(text, at)
    if first == 117 and end - at == 6:
        return USE_MATERIAL
    return LIBRARY if first == 109 and end - at == 6 else _OTHER


@njit(cache=True, nogil=True)
def _count(text: np.ndarray) -> tuple[int, int, int, int, int, int]:
    vertices, uvs, normals, faces, corners, events, at = 0, 0, 0, 0, 0, 0, 0
    while at < len(text):
        at = skip_blanks(text, at)
        kind = _statement(text, at)
        if kind == _V:
            vertices += 1
        elif kind == _VT:
            uvs += 1
        elif kind == _VN:
            normals += 1
        elif kind == _F:
            faces += 1
            at = skip_blanks(text, at + 1)
            while at < len(text) and not is_line_end(text[at]) and text[at] != 35:
                corners += 1
                at = skip_blanks(text, skip_token(text, at))
        elif kind != _OTHER:
            events += 1
        at = skip_line(text, at)
    return vertices, uvs, normals, faces, corners, events


@njit(cache=True, nogil=True)
def _numbers(text: np.ndarray, at: int, out: np.ndarray) -> int:
    """Read numbers to the end of the line into `out`; how many there were."""
    count = 0
    while count < len(out):
        at = skip_blanks(text, at)
        if at >= len(text) or is_line_end(text[at]) or text[at] == 35:
            break
        value, end = scan_float(text, at)
        if end == at:
            break
        out[count] = value
        count, at = count + 1, end
    return count


@njit(cache=True, nogil=True)
def _fill(
    text: np.ndarray,
    positions: np.ndarray,
    colors: np.ndarray,
    uv: np.ndarray,
    normals: np.ndarray,
    corners: np.ndarray,
    starts: np.ndarray,
    events: np.ndarray,
) -> tuple[int, int, int, int]:
    """Status, where it stopped, polygons and corners kept (polygons of fewer than three corners are dropped)."""
    v, t, n, faces, used, event, at = 0, 0, 0, 0, 0, 0, 0
    values = np.zeros(8)
    while at < len(text):
        at = skip_blanks(text, at)
        kind = _statement(text, at)
        if kind == _V:
            count = _numbers(text, at + 1, values)
            if count < 3:
                return _BAD_VERTEX, at, 0, 0
            positions[v, 0], positions[v, 1], positions[v, 2] = values[0], values[1], values[2]
            if count >= 6:
                first = 3 if count == 6 else 4
                colors[v, 0], colors[v, 1], colors[v, 2] = values[first], values[first + 1], values[first + 2]
            v += 1
        elif kind == _VT:
            if _numbers(text, at + 2, values) >= 2:
                uv[t, 0], uv[t, 1] = values[0], values[1]
            t += 1
        elif kind == _VN:
            if _numbers(text, at + 2, values) >= 3:
                normals[n, 0], normals[n, 1], normals[n, 2] = values[0], values[1], values[2]
            n += 1
        elif kind == _F:
            first, at = used, skip_blanks(text, at + 1)
            while at < len(text) and not is_line_end(text[at]) and text[at] != 35:
                good, at = _corner(text, at, v, t, n, len(positions), len(uv), len(normals), corners[used])
                if not good:
                    return _BAD_CORNER, at, 0, 0
                used, at = used + 1, skip_blanks(text, at)
            if used - first < 3:
                used = first
            else:
                faces += 1
                starts[faces] = used
        elif kind != _OTHER:
            end = skip_line(text, at) - 1
            events[event, 0], events[event, 1], events[event, 2], events[event, 3] = kind, faces, skip_token(text, at), end
            event += 1
        at = skip_line(text, at)
    return _OK, at, faces, used


@njit(cache=True, nogil=True)
def _corner(text: np.ndarray, at: int, v: int, t: int, n: int, all_v: int, all_t: int, all_n: int, out: np.ndarray) -> tuple[bool, int]:
    """`v`, `v/t`, `v//n` or `v/t/n`, counted from 1 or backwards from the latest. A wrong uv or normal is none; a wrong position is an error."""
    start = at
    index, at = scan_int(text, at)
    out[0] = _resolve(index, v, all_v)
    out[1], out[2] = -1, -1
    if at < len(text) and text[at] == 47:
        index, at = scan_int(text, at + 1)
        out[1] = _resolve(index, t, all_t)
        if at < len(text) and text[at] == 47:
            index, at = scan_int(text, at + 1)
            out[2] = _resolve(index, n, all_n)
    return (True, skip_token(text, at)) if out[0] >= 0 else (False, start)


@njit(cache=True, nogil=True)
def _resolve(index: int, so_far: int, total: int) -> int:
    if index > 0:
        return index - 1 if index <= total else -1
    return so_far + index if index < 0 and so_far + index >= 0 else -1
