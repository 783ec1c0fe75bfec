"""Recipe → closed mesh: bounds first, then the field on a block-sparse grid, marching cubes, and projection onto the surface.

One body comes out. Loose pieces too small to matter are dropped, larger ones are tied to the nearest by a strut, hollow
bubbles nobody can see are filled; whatever was done is said in the result.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
from scipy.spatial import cKDTree

from maquette.engines.embedded import finishes, marching
from maquette.engines.embedded.recipe import Group, Part, Recipe, with_note
from maquette.engines.embedded.sdf.blocks import THREADS, by_cells, project, sample
from maquette.engines.embedded.sdf.table import THINNEST, Table, tabulate
from maquette.engines.embedded.shapes import capsule
from maquette.engines.embedded.surface import Surface
from maquette.errors import EngineFailure
from maquette.mesh import topology as topo
from maquette.mesh.intersections import self_intersections
from maquette.mesh.model import FloatArray, IntArray

Progress = Callable[[float], None]

FINISHES: dict[str, Callable[[Surface], Surface]] = {"smooth": lambda whole: whole, "voxel": finishes.voxelised, "facets": finishes.faceted}

PREVIEW = 144
"""Cells a cube of the model's volume would have along a side."""

SPECK = 2e-4
"""A loose piece of less than this share of the volume is dropped rather than tied on."""

MOST_STRUTS = 24

NEAR = 5.0
"""Cells within which two faces can meet that each are two cells wide."""


def silent(fraction: float) -> None:
    """Progress nobody listens to."""


def surface_of(recipe: Recipe, resolution: int = PREVIEW, progress: Progress = silent) -> Surface:
    """The recipe's surface as one body. Raises EngineFailure if there is nothing solid in it."""
    found = extract(recipe, resolution, progress)
    whole, struts = one_body(found)
    if struts:
        tied = replace(recipe, groups=(*recipe.groups, Group("struts", struts)), notes=(*recipe.notes, tied_with(len(struts))))
        whole, left = one_body(extract(tied, resolution, silent))
        if left:
            whole = largest(whole)
            whole = replace(whole, recipe=with_note(whole.recipe, "loose pieces that no strut could reach were left out"))
    return FINISHES[recipe.finish](whole)


def tied_with(struts: int) -> str:
    """The note about parts that would fall off."""
    return f"loose parts are held by {struts} strut{'s' if struts > 1 else ''}"


def grid_of(table: Table, resolution: int) -> tuple[FloatArray, float, tuple[int, int, int]]:
    """(origin, cell, shape) of the grid around a model. Sides are whole blocks of 16 with empty cells all around.

    The cell comes from the volume of the box, so that slim models are sampled more finely than cubes, within limits.
    """
    low, high = table.low.copy(), table.high.copy()
    if abs(low[0] + high[0]) < 0.02 * (high[0] - low[0]):
        # Symmetric models get a grid that is its own mirror image, and so a mesh that nearly is.
        low[0], high[0] = min(low[0], -high[0]), max(high[0], -low[0])
    size = high - low
    cell = max((float(np.prod(size)) ** (1 / 3)) / resolution, float(size.max()) / (1.5 * resolution))
    blocks = np.ceil((size / cell + 6.0) / 16.0).astype(int)
    origin = 0.5 * (low + high) - 0.5 * (blocks * 16 - 1) * cell
    # The floor falls between grid planes, never on one: a value of exactly zero has no sign.
    origin[1] += 1e-3 * cell
    return origin, cell, (int(blocks[0] * 16), int(blocks[1] * 16), int(blocks[2] * 16))


def sampled(table: Table, resolution: int, progress: Progress = silent) -> tuple[FloatArray, IntArray, FloatArray, float]:
    """(field on the grid, float32; leaf blocks that the surface can be in, uint8; origin; cell). Away from the surface only signs are right."""
    origin, cell, shape = grid_of(table, resolution)
    volume = np.empty(shape, np.float32)
    leaves = np.zeros(tuple(side // 4 for side in shape), np.uint8)
    slabs = shape[0] // 16
    with ThreadPoolExecutor(THREADS) as pool:
        for done, _ in enumerate(pool.map(lambda slab: sample(table.rows, origin, cell, volume, leaves, slab, slab + 1), range(slabs)), 1):
            progress(0.8 * done / slabs)
    return volume, leaves, origin, cell


def extract(recipe: Recipe, resolution: int, progress: Progress = silent) -> Surface:
    """The zero surface, in as many bodies as there are."""
    table = tabulate(recipe)
    volume, leaves, origin, cell = sampled(table, resolution, progress)
    if not leaves.any():
        raise EngineFailure("The recipe's parts cancel each other: nothing solid is left.")
    vertices, faces = marching.surface(volume, leaves)
    if len(faces) == 0 or faces.min() < 0:
        raise EngineFailure("The recipe's surface could not be closed.")
    vertices = vertices * cell + origin
    marched = vertices.copy()
    normals = project(table.rows, vertices, *by_cells(vertices, 4.0 * cell), 0.4 * cell, 0.45 * cell)
    progress(0.95)
    untangle(vertices, faces, marched, cell)
    progress(1.0)
    return Surface(vertices, faces, normals, cell, recipe, table)


def untangle(vertices: FloatArray, faces: IntArray, marched: FloatArray, cell: float) -> None:
    """Put vertices back (in place) to where marching cubes had them, wherever moving them onto the surface made faces cross.

    Marching cubes itself never makes faces cross, so this ends. Faces are at most two cells wide: after the first round only those near
    the vertices that went back are looked at.
    """
    looked_at = faces
    while len(crossing := self_intersections(vertices, looked_at).harmful):
        back = np.unique(looked_at[np.unique(crossing)])
        vertices[back] = marched[back]
        distance, _ = cKDTree(vertices[back]).query(vertices, distance_upper_bound=NEAR * cell)
        looked_at = faces[np.isfinite(distance)[faces].any(axis=1)]


def _kept(surface: Surface, keep: np.ndarray) -> Surface:
    vertices, faces, used = topo.compact(surface.vertices, surface.faces[keep])
    return replace(surface, vertices=vertices, faces=faces, normals=surface.normals[used])


def largest(surface: Surface) -> Surface:
    """The body of greatest volume."""
    _, body = topo.face_components(surface.faces)
    volumes = _volumes(surface, body)
    return _kept(surface, body == int(np.argmax(volumes)))


def _volumes(surface: Surface, body: IntArray) -> FloatArray:
    a, b, c = (surface.vertices[surface.faces[:, k]] for k in range(3))
    return np.bincount(body, weights=np.einsum("ij,ij->i", a, np.cross(b, c)) / 6.0)


def one_body(surface: Surface) -> tuple[Surface, tuple[Part, ...]]:
    """The surface without bubbles and specks, and the struts it still needs to be one body (none if it is)."""
    count, body = topo.face_components(surface.faces)
    if count == 1:
        return surface, ()
    volumes = _volumes(surface, body)
    # A bubble inside a body has negative volume.
    solid = volumes > SPECK * volumes.max()
    surface = _kept(surface, solid[body])
    count, body = topo.face_components(surface.faces)
    if count == 1:
        return surface, ()
    return surface, _struts(surface, body, count)


def _struts(surface: Surface, body: IntArray, count: int) -> tuple[Part, ...]:
    """Round bars between bodies, each joining one more body to those already joined, the closest first."""
    of_vertex = np.zeros(len(surface.vertices), np.int32)
    of_vertex[surface.faces.ravel()] = np.repeat(body, 3)
    size = float(surface.vertices[:, 1].max() - surface.vertices[:, 1].min())
    radius = max(2.0 * THINNEST * size, 1.5 * surface.cell)
    joined = of_vertex == int(np.argmax(np.bincount(of_vertex)))
    struts = []
    for _ in range(min(count - 1, MOST_STRUTS)):
        loose = np.flatnonzero(~joined)
        distance, nearest = cKDTree(surface.vertices[joined]).query(surface.vertices[loose])
        at = int(np.argmin(distance))
        end, start = loose[at], np.flatnonzero(joined)[nearest[at]]
        deep = 1.2 * radius
        a = surface.vertices[start] - deep * surface.normals[start]
        b = surface.vertices[end] - deep * surface.normals[end]
        struts.append(Part(capsule(tuple(a), tuple(b), radius), blend=radius, name="strut", material=_worn(surface)))
        joined |= of_vertex == of_vertex[end]
    return tuple(struts)


def _worn(surface: Surface) -> str | None:
    """The material of the first part that has one."""
    return next((part.material for group in surface.recipe.groups for part in group.parts if part.material), None)
