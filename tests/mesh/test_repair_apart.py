"""Parts of a scene that have nothing to do with one another are mended on their own, where nothing mends all of them together."""

from __future__ import annotations

import numpy as np

from maquette.mesh import Mesh
from maquette.mesh import topology as topo
from maquette.mesh.measure import inspect_welded
from maquette.mesh.repair.apart import mended_apart, parts
from maquette.mesh.repair.clean import rewelded, weld_soup
from maquette.mesh.repair.surface import Surface
from tests.mesh.broken import ball, moved, volume_of
from tests.mesh.shapes import box


def surface_of(*meshes: Mesh) -> Surface:
    whole = topo.concatenate(list(meshes))
    return rewelded(weld_soup(whole.vertices, whole.faces))


def hedgehog() -> Mesh:
    """A ball whose corners have gone astray by more than its edges are long."""
    whole = ball(2)
    return whole.with_vertices(np.float32(whole.vertices + np.random.default_rng(2).normal(size=whole.vertices.shape) * 25.0).astype(float))


def parts_of(surface: Surface) -> int:
    return int(parts(surface, inspect_welded(surface.points, surface.faces)).max()) + 1


def test_bodies_that_cross_touch_or_lie_in_one_another_are_one_part() -> None:
    hollow = box((2, 2, 2))
    hollow = Mesh(hollow.vertices, hollow.faces[:, ::-1])
    assert parts_of(surface_of(box((4, 4, 4)), hollow)) == 1
    assert parts_of(surface_of(box((4, 4, 4)), box((4, 4, 4), at=(2, 1, 1)))) == 1
    assert parts_of(surface_of(box((4, 4, 4)), box((4, 4, 4), at=(4, 4, 4)))) == 1
    assert parts_of(surface_of(box((4, 4, 4)), box((4, 4, 4), at=(5, 0, 0)), box((1, 1, 1)))) == 2


def test_a_hopeless_part_is_made_anew_and_the_others_stay_to_the_bit() -> None:
    sound, crossing = moved(ball(3), (150, 0, 0)), (moved(ball(2), (0, 150, 0)), moved(ball(2), (12, 150, 0)))
    whole = surface_of(hedgehog(), sound, *crossing)
    mended = mended_apart(whole, inspect_welded(whole.points, whole.faces))
    assert mended.found.counts.printable
    assert (mended.rebuilt, mended.parts) == (1, 3)
    kept = set(map(tuple, mended.surface.points.tolist()))
    assert set(map(tuple, sound.vertices.tolist())) <= kept
    away = mended.surface.points[mended.surface.faces].mean(axis=1)
    assert not mended.surface.made[away[:, 0] > 110].any()
    assert volume_of(Mesh(mended.surface.points, mended.surface.faces[away[:, 1] > 110])) < 2 * volume_of(ball(2))
