"""Damaged files and hostile geometry: repair answers with a model or an error for people, and never with a model it did not measure."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maquette.errors import MaquetteError, Unprintable
from maquette.formats import write_any
from maquette.mesh import Mesh, Model, Part
from maquette.mesh import topology as topo
from maquette.mesh.measure import measure
from maquette.mesh.repair import repair_model
from maquette.products.repair import Mended, mend
from tests.mesh import broken
from tests.mesh.shapes import box

SOURCES = (broken.ball(1), box((30, 20, 10)), broken.open_box().mesh)
SEEDS = {name: [write_any(Model((Part(mesh),), unit_m=None), name)[f"model.{name}"] for mesh in SOURCES] for name in ("glb", "stl", "obj")}
BOUNDED = settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def damaged(draw, name: str) -> bytes:
    """A file with bits flipped, a piece cut out or doubled, or a number replaced by an extreme one."""
    data = bytearray(draw(st.sampled_from(SEEDS[name])))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, max(len(data) - 5, 0)))
        kind = draw(st.integers(0, 4))
        if kind == 0:
            data[at] ^= 1 << draw(st.integers(0, 7))
        elif kind == 1:
            del data[at : at + draw(st.integers(1, 120))]
        elif kind == 2:
            data[at : at + 4] = struct.pack("<I", draw(st.sampled_from([0, 1, 2**31, 2**32 - 1, 0x7F800000, 0x7FC00000, 0x7F7FFFFF, 1])))
        elif kind == 3:
            data[at:at] = data[at : at + draw(st.integers(1, 200))]
        else:
            data = data[: max(at, 1)]
    return bytes(data)


def check(mended: Mended) -> None:
    meshes = [part.mesh for part in mended.model.parts]
    counted = measure(np.concatenate([mesh.vertices for mesh in meshes]), topo.concatenate(meshes).faces)
    assert mended.report["status"] == "incomplete" or counted.printable
    assert mended.report["after"]["faces"] == counted.faces


@pytest.mark.parametrize("name", SEEDS)
def test_a_damaged_file_is_repaired_or_refused(name: str) -> None:
    @BOUNDED
    @given(damaged(name))
    def run(data: bytes) -> None:
        try:
            mended = mend(data)
        except MaquetteError as error:
            assert error.message
            return
        check(mended)

    run()


COORDINATES = st.one_of(
    st.integers(-3, 3).map(float), st.floats(-10, 10, width=32), st.sampled_from([float("nan"), float("inf"), 1e30, -1e30, 1e-30, 3.4e38])
)


@settings(BOUNDED, max_examples=60)
@given(st.lists(st.tuples(COORDINATES, COORDINATES, COORDINATES), min_size=3, max_size=12), st.data())
def test_any_triangles_become_a_measured_solid_or_are_unprintable(points: list[tuple[float, float, float]], data: st.DataObject) -> None:
    corner = st.integers(0, len(points) - 1)
    faces = data.draw(st.lists(st.tuples(corner, corner, corner), min_size=1, max_size=20))
    mesh = Mesh(np.array(points), np.array(faces))
    try:
        model, report = repair_model(Model((Part(mesh),), unit_m=None))
    except Unprintable as error:
        assert error.message.endswith(".")
        return
    whole = topo.concatenate([part.mesh for part in model.parts])
    counted = measure(whole.vertices, whole.faces)
    assert counted == report.after
    assert report.status == "incomplete" or counted.printable
    assert counted.volume > 0
