"""Whose material a point of the surface wears, and what that looks like there.

The same fold as the distance, but it remembers which row set the value and who came second by how much. Borders between
materials are crisp: two colours mix only where both claims are within `soft` of each other.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.engines.embedded.sdf.blocks import activate, enclosing, everything
from maquette.engines.embedded.sdf.bumps import relief
from maquette.engines.embedded.sdf.field import FAR, local, row_distance, warped
from maquette.engines.embedded.sdf.noise import value_noise
from maquette.engines.embedded.sdf.patterns import RAINBOW, hue, share
from maquette.engines.embedded.sdf.rows import INTERSECT, PAINT, SUBTRACT, UNION, Record, Rows

PAINT_ROW = np.dtype(
    [
        ("color", np.float64, 3), ("second", np.float64, 3), ("roughness", np.float64), ("metallic", np.float64), ("glow", np.float64),
        ("mottle", np.float64), ("pattern", np.int32), ("size", np.float64), ("amount", np.float64), ("soft", np.float64),
        ("turn", np.float64), ("seed", np.float64), ("grain", np.int32), ("grain_height", np.float64), ("grain_size", np.float64),
        ("grain_stretch", np.float64),
    ],
    align=True,
)  # fmt: skip
"""One material. Colours are linear. pattern, grain: codes, -1 for none; their fields as in `Pattern` and `Grain`."""


NEAR = 0.03
"""Rows farther than this from a point of the surface can't be worn there."""


@njit(cache=True, nogil=True, error_model="numpy")
def claim(own: int, second: int, margin: float, new: int, lead: float) -> tuple[int, int, float]:
    """(owner, runner-up, lead) after `new` made a claim that beats the owner by `lead` (negative: it does not)."""
    if own < 0:
        return new, -1, FAR
    if lead > 0.0:
        return new, own, lead
    if -lead < margin:
        return own, new, -lead
    return own, second, margin


@njit(cache=True, nogil=True, error_model="numpy")
def owners(rows: Rows, active: np.ndarray, n: int, x: float, y: float, z: float, soft: float) -> tuple[int, int, float]:
    """Places in `active` of the row whose material shows at a point before the warp, of the runner-up, and the lead."""
    row, groups, data, _ = rows
    all_own, all_second, all_margin, all_hard = -1, -1, FAR, FAR
    own, second, margin, hard = -1, -1, FAR, FAR
    group = -1
    for a in range(n + 1):
        i = active[a, 0] if a < n else len(row)
        while group < len(groups) and (group < 0 or i >= groups[group].last):
            if group >= 0 and own >= 0:
                op = groups[group].op
                lead = all_hard - hard
                if op == SUBTRACT:
                    lead = -hard - all_hard
                elif op == INTERSECT:
                    lead = hard - all_hard
                if op == PAINT:
                    lead = -hard
                if lead > 0.0 or all_own < 0:
                    runner = all_own if lead < margin else second
                    all_own, all_second, all_margin = own, runner, min(lead, margin)
                elif -lead < all_margin:
                    all_second, all_margin = own, -lead
                if op == UNION:
                    all_hard = min(all_hard, hard)
                elif op == SUBTRACT:
                    all_hard = max(all_hard, -hard)
                elif op == INTERSECT:
                    all_hard = max(all_hard, hard)
            own, second, margin, hard = -1, -1, FAR, FAR
            group += 1
            if group >= len(groups):
                break
        if a == n:
            break
        d = row_distance(row[i], data, active[a, 1], active[a, 2], x, y, z, True)
        op = row[i].op
        wears = row[i].material >= 0
        if op == UNION:
            if wears:
                own, second, margin = claim(own, second, margin, a, hard - d)
            hard = min(hard, d)
        elif op == SUBTRACT:
            if wears and own >= 0:
                own, second, margin = claim(own, second, margin, a, -d - hard)
            hard = max(hard, -d)
        elif op == INTERSECT:
            if wears and own >= 0:
                own, second, margin = claim(own, second, margin, a, d - hard)
            hard = max(hard, d)
        elif wears and own >= 0 and hard < 4.0 * soft:
            own, second, margin = claim(own, second, margin, a, -d)
    return all_own, all_second, all_margin


@njit(cache=True, nogil=True, error_model="numpy")
def look(row: Record, data: np.ndarray, paint: Record, low: int, high: int, x: float, y: float, z: float, out: np.ndarray) -> None:
    """Colour (3, linear), roughness, metallic, glow and relief height (recipe units) of a row at a point before the warp."""
    lx, ly, lz = local(row, x, y, z)
    t = 0.0
    if paint.pattern >= 0:
        t = share(row, data, low, high, lx, ly, lz, x, y, z, paint.pattern, paint.size, paint.amount, paint.soft, paint.turn, int(paint.seed))
    tone = 1.0
    if paint.mottle > 0.0:
        s = 9.0 / row.scale
        tone += paint.mottle * (value_noise(s * x, s * y, s * z, 77) + 0.5 * value_noise(3.0 * s * x, 3.0 * s * y, 3.0 * s * z, 78) - 0.75)
    for c in range(3):
        shown = hue(t, c) if paint.pattern == RAINBOW else paint.color[c] * (1.0 - t) + paint.second[c] * t
        out[c] = min(shown * tone, 1.0)
    out[3], out[4], out[5], out[6] = paint.roughness, paint.metallic, paint.glow, 0.0
    if paint.grain >= 0:
        h, _ = relief(row, data, low, high, lx, ly, lz, paint.grain, paint.grain_size, paint.grain_stretch, 0.0, 0)
        out[6] = h * paint.grain_height * row.scale
        for c in range(3):
            out[c] *= 0.82 + 0.18 * h
        out[3] = min(max(out[3] + 0.12 * (0.5 - h), 0.03), 1.0)


@njit(cache=True, nogil=True, error_model="numpy")
def looks_at(rows: Rows, paints: np.ndarray, points: np.ndarray, order: np.ndarray, starts: np.ndarray, larger: np.ndarray, soft: float,
             values: np.ndarray, owner: np.ndarray) -> None:  # fmt: skip
    """Fill values (N, 7) as `look` says and owner (N,) with the row that is worn, at points of the finished surface."""
    whole = everything(rows)
    some, active, lower = np.empty_like(whole), np.empty_like(whole), np.empty(len(whole))
    one, two = np.zeros(7), np.zeros(7)
    for k in range(len(larger) - 1):
        x, y, z, radius = enclosing(points, order, starts[larger[k]], starts[larger[k + 1]])
        few = activate(rows, whole, len(whole), x, y, z, radius, NEAR, True, some, lower)
        for c in range(larger[k], larger[k + 1]):
            x, y, z, radius = enclosing(points, order, starts[c], starts[c + 1])
            n = activate(rows, some, few, x, y, z, radius, NEAR, True, active, lower)
            for a in range(starts[c], starts[c + 1]):
                p = points[order[a]]
                owner[order[a]] = _worn(rows, paints, active, n, p, soft, one, two)
                if owner[order[a]] >= 0:
                    values[order[a]] = one


@njit(cache=True, nogil=True, error_model="numpy")
def _worn(rows: Rows, paints: np.ndarray, active: np.ndarray, n: int, p: np.ndarray, soft: float, one: np.ndarray, two: np.ndarray) -> int:
    """Row whose material shows at a point (-1: none), its look in `one`; `two` is scratch."""
    x, y, z = warped(rows.warp, p[0], p[1], p[2])
    own, second, margin = owners(rows, active, n, x, y, z, soft)
    if own < 0:
        return -1
    mixed = second >= 0 and margin < soft
    for runner_up in range(2 if mixed else 1):
        place = second if runner_up else own
        row = rows.row[active[place, 0]]
        look(row, rows.data, paints[row.material], active[place, 1], active[place, 2], x, y, z, two if runner_up else one)
    if mixed:
        t = 0.5 * (1.0 - margin / soft)
        for k in range(7):
            one[k] += (two[k] - one[k]) * t
    return active[own, 0]
