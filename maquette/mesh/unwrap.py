"""Texture coordinates for a closed mesh: cut into nearly flat charts, lay each flat, pack them into a square.

Charts are grown greedily inside a cone of normals, so the orthographic projection onto a chart's mean plane is locally injective and
stretches by at most 1 / cos(cone). Solid textures are evaluated in space, so many small seams cost nothing; what counts is that
charts never overlap and that texels are evenly spread. Written because general-purpose conformal unwrapping took five seconds where
this takes a tenth of one (bench/text_to_3d.py).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numba import njit
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from maquette.mesh import topology as topo
from maquette.mesh.atlas import pack_rectangles
from maquette.mesh.model import FloatArray, IntArray, Mesh

CONE_DEG = 50.0
"""A chart grows while faces lie within this angle of its mean normal: stretch stays below 1 / cos 50° = 1.6."""
MERGE_CONE_DEG = 68.0
"""The same when a small chart is given to its neighbour: fewer seams are worth some stretch."""
SMALL_CHART_FACES = 24
"""Charts of fewer faces look for a neighbour to join."""


@dataclass(frozen=True)
class Atlas:
    """A mesh cut along chart borders.

    mesh: `uv` filled; a vertex appears once per chart it touches, faces keep their order.
    source: (V,) int32, the vertex of the original mesh each vertex came from.
    chart: (F,) int32, the chart of each face. chart_count: how many.
    """

    mesh: Mesh
    source: IntArray
    chart: IntArray
    chart_count: int


def unwrap(mesh: Mesh, size_px: int = 2048, padding_px: int = 6) -> Atlas:
    """Give `mesh` texture coordinates for a square texture of `size_px`.

    mesh: welded (vertices shared between neighbouring faces). Charts are at least `padding_px` texels apart.
    Deterministic. Raises nothing for open or non-manifold meshes: such edges simply become chart borders.
    """
    normals, areas = topo.face_normals(mesh.vertices, mesh.faces)
    neighbours = face_neighbours(mesh.faces)
    chart = _grow_charts(neighbours, normals, areas, np.cos(np.radians(CONE_DEG)))
    chart = _evict_steep(chart, neighbours, normals, areas)
    chart = _merge_small(chart, neighbours, normals, areas)
    chart = _split_overlaps(mesh, chart, neighbours, normals, areas)
    chart_count = int(chart.max()) + 1 if len(chart) else 0
    corners, source, faces = _cut(mesh.faces, chart)
    flat, box = _flatten(mesh.vertices, mesh.faces, chart, chart_count, normals, areas, corners, source)
    uv = _place(flat, box, corners, size_px, padding_px)
    cut = replace(
        mesh,
        vertices=mesh.vertices[source],
        faces=faces,
        uv=uv,
        normals=None if mesh.normals is None else mesh.normals[source],
        colors=None if mesh.colors is None else mesh.colors[source],
        polygons=None if mesh.polygons is None else _cut_polygons(mesh, faces),
    )
    return Atlas(cut, source, chart, chart_count)


def face_neighbours(faces: IntArray) -> IntArray:
    """(F, 3): the face across edge k (corner k to k + 1), -1 at a border or where more than two faces meet."""
    edges = topo.directed_edges(faces)
    keys = topo.edge_keys(edges)
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    lengths = np.diff(np.r_[starts, len(ordered)])
    pairs = starts[lengths == 2]
    first, second = order[pairs], order[pairs + 1]
    result = np.full(3 * len(faces), -1, np.int32)
    result[first], result[second] = second // 3, first // 3
    return result.reshape(-1, 3)


@njit(cache=True, nogil=True)
def _grow_charts(neighbours: IntArray, normals: FloatArray, areas: FloatArray, cone_cos: float) -> IntArray:
    """(F,) chart ids: breadth-first floods that stay inside a cone around the running mean normal."""
    count = len(neighbours)
    chart = np.full(count, -1, np.int32)
    queue = np.empty(count, np.int32)
    charts = 0
    for seed in range(count):
        if chart[seed] >= 0:
            continue
        axis = normals[seed] * areas[seed]
        head, tail = 0, 1
        queue[0] = seed
        chart[seed] = charts
        while head < tail:
            face = queue[head]
            head += 1
            for k in range(3):
                other = neighbours[face, k]
                if other < 0 or chart[other] >= 0:
                    continue
                length = np.sqrt(axis[0] ** 2 + axis[1] ** 2 + axis[2] ** 2)
                cosine = axis[0] * normals[other, 0] + axis[1] * normals[other, 1] + axis[2] * normals[other, 2]
                # A sliver has no normal worth asking; it goes where its neighbour goes.
                if cosine >= cone_cos * length or (normals[other] == 0.0).all():
                    chart[other] = charts
                    axis += normals[other] * areas[other]
                    queue[tail] = other
                    tail += 1
        charts += 1
    return chart


def _evict_steep(chart: IntArray, neighbours: IntArray, normals: FloatArray, areas: FloatArray) -> IntArray:
    """Faces accepted early can end up far off the final axis of their chart: make them charts of their own."""
    right, up = _chart_frames(chart, int(chart.max()) + 1 if len(chart) else 0, normals, areas)
    cosine = np.einsum("ij,ij->i", normals, np.cross(right, up)[chart])
    steep = (cosine < np.cos(np.radians(MERGE_CONE_DEG))) & normals.any(axis=1)
    return _separate(np.where(steep, chart + len(chart), chart).astype(np.int32), neighbours)


def _merge_small(chart: IntArray, neighbours: IntArray, normals: FloatArray, areas: FloatArray) -> IntArray:
    """Give crumbs to the neighbour they share most border with, as long as the joint cone stays projectable."""
    limit = np.cos(np.radians(MERGE_CONE_DEG))
    for _ in range(4):
        count = int(chart.max()) + 1
        sizes = np.bincount(chart, minlength=count)
        axes = np.stack([np.bincount(chart, normals[:, k] * areas, minlength=count) for k in range(3)], axis=1)
        axes = axes / np.maximum(np.linalg.norm(axes, axis=1), 1e-300)[:, None]
        face, side = np.nonzero(neighbours >= 0)
        here, there = chart[face], chart[neighbours[face, side]]
        border = here != there
        pairs, lengths = np.unique(here[border].astype(np.int64) * count + there[border], return_counts=True)
        target = np.arange(count)
        best = np.zeros(count, np.int64)
        for pair, length in zip(pairs.tolist(), lengths.tolist(), strict=True):
            small, large = divmod(pair, count)
            if sizes[small] < SMALL_CHART_FACES and (sizes[large], large) > (sizes[small], small) and length > best[small]:
                members = chart == small if sizes[small] > 3 else None
                cosine = (normals[members] @ axes[large]).min() if members is not None else axes[small] @ axes[large]
                if cosine > limit:
                    best[small], target[small] = length, large
        if (target == np.arange(count)).all():
            break
        while (target != target[target]).any():
            target = target[target]
        _, chart = np.unique(target[chart], return_inverse=True)
        chart = chart.astype(np.int32)
    return chart


def _chart_frames(chart: IntArray, count: int, normals: FloatArray, areas: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Two unit vectors (C, 3) that span each chart's projection plane, right-handed with its mean normal."""
    axis = np.stack([np.bincount(chart, normals[:, k] * areas, minlength=count) for k in range(3)], axis=1)
    axis = axis / np.maximum(np.linalg.norm(axis, axis=1), 1e-300)[:, None]
    least = np.eye(3)[np.argmin(np.abs(axis), axis=1)]
    right = np.cross(least, axis)
    right /= np.maximum(np.linalg.norm(right, axis=1), 1e-300)[:, None]
    return right, np.cross(axis, right)


def _cut(faces: IntArray, chart: IntArray) -> tuple[IntArray, IntArray, IntArray]:
    """Vertices per (chart, vertex): chart of each new vertex, its source vertex, and the faces on new vertices."""
    width = np.int64(faces.max()) + 1 if len(faces) else 1
    keys = chart.astype(np.int64)[:, None] * width + faces
    unique, inverse = np.unique(keys, return_inverse=True)
    return (unique // width).astype(np.int32), (unique % width).astype(np.int32), inverse.reshape(-1, 3).astype(np.int32)


def _flatten(
    vertices: FloatArray,
    faces: IntArray,
    chart: IntArray,
    count: int,
    normals: FloatArray,
    areas: FloatArray,
    corner_chart: IntArray,
    source: IntArray,
) -> tuple[FloatArray, FloatArray]:
    """Project every chart onto its plane, turn it so that its box is small, and scale it to its area in space.

    Returns flat coordinates (V, 2) with each chart's lowest corner at the origin, and box sizes (C, 2), in mesh units.
    """
    right, up = _chart_frames(chart, count, normals, areas)
    points = vertices[source]
    flat = np.stack([(points * right[corner_chart]).sum(axis=1), (points * up[corner_chart]).sum(axis=1)], axis=1)
    flat = _turn_to_smallest_box(flat, corner_chart, count)
    axis = np.cross(right, up)
    projected = np.bincount(chart, areas * np.clip((normals * axis[chart]).sum(axis=1), 0.05, 1.0), minlength=count)
    scale = np.sqrt(np.bincount(chart, areas, minlength=count) / np.maximum(projected, 1e-300))
    flat *= np.clip(scale, 1.0, 2.0)[corner_chart][:, None]
    low = np.full((count, 2), np.inf)
    high = np.full((count, 2), -np.inf)
    np.minimum.at(low, corner_chart, flat)
    np.maximum.at(high, corner_chart, flat)
    return flat - low[corner_chart], high - low


def _turn_to_smallest_box(flat: FloatArray, corner_chart: IntArray, count: int) -> FloatArray:
    """Rotate each chart by the multiple of 7.5 degrees that gives the smallest bounding box."""
    best_area = np.full(count, np.inf)
    best_angle = np.zeros(count)
    for angle in np.radians(np.arange(0.0, 90.0, 7.5)):
        turned = flat @ np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        low = np.full((count, 2), np.inf)
        high = np.full((count, 2), -np.inf)
        np.minimum.at(low, corner_chart, turned)
        np.maximum.at(high, corner_chart, turned)
        area = np.prod(high - low, axis=1)
        better = area < best_area * (1 - 1e-9)
        best_area[better], best_angle[better] = area[better], angle
    cosine, sine = np.cos(best_angle)[corner_chart], np.sin(best_angle)[corner_chart]
    return np.stack([flat[:, 0] * cosine + flat[:, 1] * sine, flat[:, 1] * cosine - flat[:, 0] * sine], axis=1)


def _place(flat: FloatArray, box: FloatArray, corner_chart: IntArray, size_px: int, padding_px: int) -> np.ndarray:
    """Pack the boxes at the largest common scale that fits, and return (V, 2) float32 uv, origin at the top left."""
    if len(box) == 0:
        return np.zeros((0, 2), np.float32)
    origin_px, scale = pack_rectangles(box, size_px, padding_px)
    pixels = origin_px[corner_chart] + flat * scale
    uv = pixels / size_px
    return np.ascontiguousarray(np.stack([uv[:, 0], 1.0 - uv[:, 1]], axis=1), dtype=np.float32)


# ------------------------------------------------------------------------------------------------- charts that overlap


def _split_overlaps(mesh: Mesh, chart: IntArray, neighbours: IntArray, normals: FloatArray, areas: FloatArray) -> IntArray:
    """A spiral ramp faces up everywhere and still covers itself. Find such charts by rasterising them and halve them until none is left."""
    for _ in range(8):
        count = int(chart.max()) + 1 if len(chart) else 0
        right, up = _chart_frames(chart, count, normals, areas)
        corners = mesh.vertices[mesh.faces]
        flat = np.stack([np.einsum("fij,fj->fi", corners, right[chart]), np.einsum("fij,fj->fi", corners, up[chart])], axis=2)
        order = np.argsort(chart, kind="stable")
        starts = np.searchsorted(chart[order], np.arange(count + 1))
        bad = np.flatnonzero(_overlapping(flat, mesh.faces, order, starts))
        if len(bad) == 0:
            return chart
        centres = corners.mean(axis=1)
        for one in bad:
            members = order[starts[one] : starts[one + 1]]
            spread = centres[members] - np.average(centres[members], axis=0, weights=areas[members] + 1e-300)
            longest = np.linalg.eigh(spread.T @ spread)[1][:, -1]
            chart[members[spread @ longest > 0]] = count
            count += 1
        chart = _separate(chart, neighbours)
    return chart


def _separate(chart: IntArray, neighbours: IntArray) -> IntArray:
    """Give each connected piece of a chart its own id."""
    face, side = np.nonzero(neighbours >= 0)
    other = neighbours[face, side]
    same = chart[face] == chart[other]
    graph = coo_matrix((np.ones(int(same.sum()), np.int8), (face[same], other[same])), shape=(len(chart), len(chart)))
    _, label = connected_components(graph, directed=False)
    return label.astype(np.int32)


@njit(cache=True, nogil=True)
def _overlapping(flat: FloatArray, faces: IntArray, order: IntArray, starts: IntArray, cells: int = 128) -> np.ndarray:
    """(C,) bool: charts in which two faces that share no vertex cover the same cell centre of a coarse grid."""
    result = np.zeros(len(starts) - 1, np.bool_)
    grid = np.empty((cells, cells), np.int32)
    for chart in range(len(starts) - 1):
        members = order[starts[chart] : starts[chart + 1]]
        low_x, low_y, high_x, high_y = np.inf, np.inf, -np.inf, -np.inf
        for face in members:
            for k in range(3):
                low_x, high_x = min(low_x, flat[face, k, 0]), max(high_x, flat[face, k, 0])
                low_y, high_y = min(low_y, flat[face, k, 1]), max(high_y, flat[face, k, 1])
        step = max(high_x - low_x, high_y - low_y) / cells
        if step <= 0.0:
            continue
        grid[:] = -1
        for face in members:
            ax, ay = (flat[face, 0, 0] - low_x) / step, (flat[face, 0, 1] - low_y) / step
            bx, by = (flat[face, 1, 0] - low_x) / step, (flat[face, 1, 1] - low_y) / step
            cx, cy = (flat[face, 2, 0] - low_x) / step, (flat[face, 2, 1] - low_y) / step
            area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
            if abs(area) < 1e-12:
                continue
            for row in range(max(0, int(np.floor(min(ay, by, cy)))), min(cells, int(np.ceil(max(ay, by, cy))) + 1)):
                for column in range(max(0, int(np.floor(min(ax, bx, cx)))), min(cells, int(np.ceil(max(ax, bx, cx))) + 1)):
                    x, y = column + 0.5, row + 0.5
                    u = ((bx - x) * (cy - y) - (by - y) * (cx - x)) / area
                    v = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) / area
                    if u <= 0.0 or v <= 0.0 or u + v >= 1.0:
                        continue
                    other = grid[row, column]
                    if other >= 0 and not _touch(faces, face, other):
                        result[chart] = True
                    grid[row, column] = face
            if result[chart]:
                break
    return result


@njit(cache=True, nogil=True)
def _touch(faces: IntArray, one: int, other: int) -> bool:
    """True if two faces share a vertex."""
    for i in range(3):
        for j in range(3):
            if faces[one, i] == faces[other, j]:
                return True
    return False


def _cut_polygons(mesh: Mesh, faces: IntArray) -> IntArray:
    """Polygons on the cut vertices. A polygon whose two triangles fell into different charts becomes its triangles.

    Relies on the rule of `maquette.mesh.quads`: faces are the polygons' triangles, in order (a, b, c) then (a, c, d).
    """
    polygons = mesh.polygons
    assert polygons is not None
    is_quad = polygons[:, 3] >= 0
    first = np.cumsum(np.r_[0, 1 + is_quad[:-1]])
    result: list[IntArray] = []
    for quad, start in zip(is_quad.tolist(), first.tolist(), strict=True):
        one = faces[start]
        if not quad:
            result.append(np.r_[one, -1])
            continue
        two = faces[start + 1]
        if one[0] == two[0] and one[2] == two[1]:
            result.append(np.r_[one, two[2]])
        else:
            result.extend([np.r_[one, -1], np.r_[two, -1]])
    return np.array(result, np.int32).reshape(-1, 4)
