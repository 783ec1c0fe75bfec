"""Closed meshes to make lamps of (glTF frame), and lamps made of them."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import trimesh

from maquette.mesh import Mesh
from maquette.mesh.solid import Solid, surface
from maquette.printing.lamp.fixture import fixture
from maquette.printing.lamp.metrics import measure
from maquette.printing.lamp.options import LampOptions
from maquette.printing.lamp.processor import Lamp, make_lamp


def _y_up(body: Solid) -> Mesh:
    return surface(body.rotate((-90.0, 0.0, 0.0)))


@cache
def dome() -> Mesh:
    """A bun: opens wider than the light at the defaults."""
    ball = trimesh.creation.icosphere(4)
    points = np.array(ball.vertices)
    points[:, 1] = np.where(points[:, 1] < 0, 0.6 * points[:, 1], 1.1 * points[:, 1])
    return Mesh(points, np.array(ball.faces, np.int32))


@cache
def ball() -> Mesh:
    made = trimesh.creation.icosphere(4)
    return Mesh(np.array(made.vertices), np.array(made.faces, np.int32))


@cache
def pear() -> Mesh:
    """Round below, slim above, leaning to one side: no symmetry to hide behind."""
    made = trimesh.creation.icosphere(4)
    points = np.array(made.vertices)
    share = (points[:, 1] + 1) / 2
    points[:, [0, 2]] *= (1.15 - 0.55 * share)[:, None]
    points[:, 0] += 0.25 * share**2
    points[:, 1] *= 1.25
    return Mesh(points, np.array(made.faces, np.int32))


@cache
def two_legged() -> Mesh:
    """A trunk on two legs, a head on top."""
    trunk = Solid.sphere(0.5, 48).scale((1.0, 0.8, 1.2)).translate((0.0, 0.0, 1.3))
    legs = [Solid.cylinder(1.2, 0.2, 0.2, 32).translate((x, 0.0, 0.0)) for x in (-0.3, 0.3)]
    return _y_up(trunk + legs[0] + legs[1] + Solid.sphere(0.35, 40).translate((0.0, 0.0, 2.1)))


@cache
def ring() -> Mesh:
    """A torus that stands upright."""
    made = trimesh.creation.torus(1.0, 0.3)
    return Mesh(np.array(made.vertices), np.array(made.faces, np.int32))


@cache
def slab() -> Mesh:
    return _y_up(Solid.cube((2.0, 0.25, 1.4)))


@cache
def mushroom() -> Mesh:
    """A wide cap on a stem too thin to hollow at 80 mm."""
    return _y_up(Solid.cylinder(1.0, 0.04, 0.04, 24) + Solid.sphere(0.5, 48).translate((0.0, 0.0, 1.3)))


SHAPES = {"dome": dome, "ball": ball, "pear": pear, "two_legged": two_legged, "ring": ring, "slab": slab, "mushroom": mushroom}


@cache
def _made(shape: str, options: tuple[tuple[str, Any], ...]) -> Lamp:
    wanted = LampOptions(**dict(options))
    return make_lamp(SHAPES[shape](), wanted, fixture(wanted.light_source_preset))


def lamp(shape: str, **options: Any) -> Lamp:
    """A lamp of one of the shapes; the same call answers from memory."""
    return _made(shape, tuple(sorted(options.items())))


@cache
def _measured(shape: str, options: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
    return measure(_made(shape, options))


def metrics(shape: str, **options: Any) -> dict[str, Any]:
    return _measured(shape, tuple(sorted(options.items())))


def codes(made: Lamp) -> list[str]:
    return [notice.code for notice in made.notices]
