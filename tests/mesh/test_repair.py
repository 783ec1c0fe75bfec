"""Repair: whatever is broken, a solid comes back, and what was not broken is still exactly there."""

from __future__ import annotations

from dataclasses import replace

import igl
import numpy as np
import pytest

from maquette.errors import Cancelled, Unprintable
from maquette.mesh import Material, Mesh, Model, Part, Texture, single, winding
from maquette.mesh import topology as topo
from maquette.mesh.measure import measure
from maquette.mesh.repair import RepairReport, repair_model
from tests.mesh import broken
from tests.mesh.broken import BREAKAGES, Broken, accepted, ball, centres, moved, volume_of, without
from tests.mesh.shapes import box


def repaired(mesh: Mesh) -> tuple[Mesh, RepairReport]:
    model, report = repair_model(Model((Part(mesh),), unit_m=None))
    return topo.concatenate([part.mesh for part in model.parts]), report


def distances(points: np.ndarray, mesh: Mesh) -> np.ndarray:
    squared, _, _ = igl.point_mesh_squared_distance(np.ascontiguousarray(points), mesh.vertices, mesh.faces.astype(np.int64))
    return np.sqrt(squared)


def rows(points: np.ndarray) -> set[tuple[float, ...]]:
    return set(map(tuple, points.tolist()))


@pytest.fixture(scope="module", params=BREAKAGES)
def case(request: pytest.FixtureRequest) -> tuple[Broken, Mesh, RepairReport]:
    made = BREAKAGES[request.param]()
    return made, *repaired(made.mesh)


def test_every_breakage_becomes_one_printable_solid_of_the_right_volume(case: tuple[Broken, Mesh, RepairReport]) -> None:
    made, mesh, report = case
    counted = measure(mesh.vertices, mesh.faces)
    assert counted.printable, counted
    assert accepted(mesh)
    assert counted.volume == pytest.approx(made.volume, rel=made.tolerance)
    assert report.status == "repaired"
    assert report.after == counted


def test_the_surface_that_was_there_is_still_there_to_the_bit(case: tuple[Broken, Mesh, RepairReport]) -> None:
    """Wherever nothing was cut, merged or moved apart, corners of the input are corners of the result."""
    made, mesh, report = case
    assert report.mean_deviation_share < 5e-4
    given, kept = rows(np.float32(made.mesh.vertices)), rows(np.float32(mesh.vertices))
    touching = report.before.nonmanifold_edges + report.before.nonmanifold_vertices > 0
    soup = 3 * len(made.mesh.faces) == len(made.mesh.vertices)
    if report.done.faces_cut == 0 and not touching and not soup:
        assert len(given & kept) > 0.9 * min(len(given), len(kept))


def test_the_report_counts_what_was_found(case: tuple[Broken, Mesh, RepairReport]) -> None:
    _, mesh, report = case
    assert report.before.defects > 0 or report.before.volume <= 0
    assert report.summary.startswith("Found ")
    assert report.volume == pytest.approx(volume_of(mesh))
    assert 0 <= report.added_area_share <= 1


@pytest.mark.parametrize("whole", [ball(), box((10, 20, 30)), broken.torus(10, 3)], ids=["ball", "box", "ring"])
def test_a_sound_solid_is_the_same_object(whole: Mesh) -> None:
    model = single(whole)
    same, report = repair_model(model)
    assert same is model
    assert report.status == "unchanged"
    assert report.before == report.after


def test_a_hollow_that_is_meant_stays() -> None:
    inner = moved(ball(2), (0, 0, 0), 0.6)
    shell = topo.concatenate([ball(), replace(inner, faces=inner.faces[:, ::-1])])
    model = single(shell)
    same, _ = repair_model(model)
    assert same is model


def test_a_hollow_survives_the_repair_of_something_else() -> None:
    inner = moved(ball(2), (0, 0, 0), 0.6)
    shell = topo.concatenate([ball(), replace(inner, faces=inner.faces[:, ::-1])])
    gone = np.zeros(len(shell.faces), bool)
    gone[[3, 77, 400]] = True
    mesh, report = repaired(without(shell, gone))
    assert report.status == "repaired"
    assert volume_of(mesh) == pytest.approx(volume_of(shell), rel=2e-3)


def test_separate_bodies_stay_separate() -> None:
    """A plate of parts is one file with many solids."""
    plate = topo.concatenate([moved(ball(2), (40 * k, 0, 0)) for k in range(3)])
    gone = np.zeros(len(plate.faces), bool)
    gone[10] = True
    mesh, _ = repaired(without(plate, gone))
    assert measure(mesh.vertices, mesh.faces).bodies == 3


def test_a_wide_hole_is_closed_along_the_curvature_of_its_surroundings() -> None:
    made = broken.wide_hole()
    whole = ball(4)
    mesh, report = repaired(made.mesh)
    lid = np.array(sorted(rows(mesh.vertices) - rows(made.mesh.vertices)))
    assert report.done.holes_filled == 1
    assert len(lid) > 50
    assert distances(lid, whole).max() < 0.1 * broken.SIZE_MM
    flat_height = 0.38 * broken.SIZE_MM
    assert lid[:, 2].max() > flat_height + 0.5 * (whole.vertices[:, 2].max() - flat_height)


def test_a_flat_rim_is_closed_flat_and_without_new_points() -> None:
    made = broken.open_box()
    mesh, report = repaired(made.mesh)
    assert report.done.holes_filled == 1
    assert len(mesh.faces) == 12
    assert rows(mesh.vertices) == rows(made.mesh.vertices)


@pytest.mark.parametrize("scale", [1e-6, 1e6])
def test_absurd_scales_make_no_difference(scale: float) -> None:
    made = broken.punched()
    mesh, report = repaired(made.mesh.with_vertices(made.mesh.vertices * scale))
    assert report.status == "repaired"
    assert volume_of(mesh) == pytest.approx(made.volume * scale**3, rel=2e-3)


# ------------------------------------------------------------------------------------------------------------- sheets


def wavy_sheet(size: float = 60.0) -> Mesh:
    grid = np.linspace(-size / 2, size / 2, 25)
    x, y = np.meshgrid(grid, grid, indexing="ij")
    points = np.float32(np.stack([x, y, 4 * np.sin(x / 9) * np.cos(y / 7)], axis=-1).reshape(-1, 3)).astype(float)
    corner = np.arange(625).reshape(25, 25)
    a, b, c, d = corner[:-1, :-1], corner[1:, :-1], corner[1:, 1:], corner[:-1, 1:]
    return Mesh(points, np.concatenate([np.stack([a, b, c], -1).reshape(-1, 3), np.stack([a, c, d], -1).reshape(-1, 3)]))


def test_a_sheet_gets_the_thickness_of_a_print_and_says_so() -> None:
    sheet = wavy_sheet()
    mesh, report = repaired(sheet)
    assert measure(mesh.vertices, mesh.faces).printable
    assert report.done.sheets_thickened == 1
    assert report.sheet_thickness == pytest.approx(0.8)
    area = topo.face_normals(sheet.vertices, sheet.faces)[1].sum()
    assert volume_of(mesh) == pytest.approx(0.8 * area, rel=0.05)
    assert rows(sheet.vertices) <= rows(mesh.vertices)


def test_the_thickness_fits_the_unit_of_the_file() -> None:
    """The same sheet in metres, as in a GLB, and one in nobody knows what."""
    metres = wavy_sheet(0.06)
    metres = metres.with_vertices(metres.vertices * (1, 1, 0))
    _, report = repair_model(Model((Part(metres),), unit_m=1.0))
    assert report.sheet_thickness == pytest.approx(0.0008)
    _, report = repair_model(Model((Part(metres),), unit_m=None))
    assert report.sheet_thickness == pytest.approx(0.006 * np.hypot(0.06, 0.06), rel=0.01)


@pytest.mark.parametrize("turned", [False, True])
def test_a_fin_on_a_solid_is_thickened_and_the_solid_is_not(turned: bool) -> None:
    whole = ball()
    fin = Mesh(np.array([[8, 0, 8], [25, 0, 8], [25, 0, 20], [8, 0, 20]], float), np.array([[0, 1, 2], [0, 2, 3]]))
    fin = replace(fin, faces=fin.faces[:, ::-1]) if turned else fin
    mesh, report = repaired(topo.concatenate([whole, fin]))
    assert report.status == "repaired"
    assert report.done.sheets_thickened == 1
    assert volume_of(whole) < volume_of(mesh) < volume_of(whole) + 1.3 * 17 * 12
    assert mesh.vertices[:, 0].max() == pytest.approx(25, abs=0.01)


def dented_plate() -> Mesh:
    """A closed plate, one millimetre thick, whose front is pressed out through its back in the middle."""
    grid = np.linspace(-15, 15, 31)
    x, y = np.meshgrid(grid, grid, indexing="ij")
    front = 0.5 - 1.6 * np.exp(-(x**2 + y**2) / 8)
    points = np.concatenate([np.stack([x, y, front], -1).reshape(-1, 3), np.stack([1.037 * x, 1.023 * y, np.full_like(x, -0.5)], -1).reshape(-1, 3)])
    corner = np.arange(961).reshape(31, 31)
    a, b, c, d = corner[:-1, :-1], corner[1:, :-1], corner[1:, 1:], corner[:-1, 1:]
    top = np.concatenate([np.stack([a, b, c], -1).reshape(-1, 3), np.stack([a, c, d], -1).reshape(-1, 3)])
    rim = np.concatenate([corner[:-1, 0], corner[-1, :-1], corner[:0:-1, -1], corner[0, :0:-1]])
    after = np.roll(rim, -1)
    walls = np.concatenate([np.stack([rim, rim + 961, after], 1), np.stack([after, rim + 961, after + 961], 1)])
    return Mesh(np.float32(points).astype(float), np.concatenate([top, top[:, ::-1] + 961, walls]))


def test_a_front_pressed_through_its_back_leaves_no_hole() -> None:
    mesh, report = repaired(dented_plate())
    assert report.before.crossings > 0
    assert report.after.printable
    middle = np.array([[0, 0, -0.8], [0.5, 0, -0.7]])
    assert (winding.at(winding.field(mesh.vertices, mesh.faces), middle) > 0.5).all()


def test_a_front_and_a_back_without_edges_become_one_slab() -> None:
    front = wavy_sheet()
    back = replace(front, vertices=front.vertices - (0, 0, 3), faces=front.faces[:, ::-1])
    mesh, report = repaired(topo.concatenate([front, back]))
    assert report.after.printable
    assert report.after.bodies == 1
    assert report.done.sheets_thickened == 0
    assert volume_of(mesh) == pytest.approx(3 * 60 * 60, rel=1e-3)


def test_sheets_that_face_the_same_way_stay_two_sheets() -> None:
    front = wavy_sheet()
    mesh, report = repaired(topo.concatenate([front, moved(front, (0, 0, -10))]))
    assert report.after.printable
    assert report.done.sheets_thickened == 2
    assert volume_of(mesh) < 0.5 * 10 * 60 * 60


def test_a_plate_without_its_underside_gets_a_thickness_and_what_stands_on_it_stays_solid() -> None:
    """A flat lid under it would lie in the plate itself."""
    tower = box((10, 10, 30))
    x = np.array([-30.0, -5, 5, 30])
    corners = np.stack([*np.meshgrid(x, x, indexing="ij"), np.zeros((4, 4))], axis=-1).reshape(-1, 3)
    at = np.arange(16).reshape(4, 4)
    cells = [(i, j) for i in range(3) for j in range(3) if (i, j) != (1, 1)]
    top = [face for i, j in cells for a, b, c, d in [(at[i, j], at[i + 1, j], at[i + 1, j + 1], at[i, j + 1])] for face in ((a, b, c), (a, c, d))]
    standing = moved(tower, (0, 0, -tower.vertices[:, 2].min()))
    open_tower = without(standing, centres(standing)[:, 2] < 1e-6)
    mesh, report = repaired(topo.concatenate([Mesh(corners, np.array(top)), open_tower]))
    assert report.after.printable
    assert report.after.bodies == 1
    assert volume_of(mesh) == pytest.approx(10 * 10 * 30 + 60 * 60 * depth(mesh), rel=1e-3)
    assert 0.3 < depth(mesh) < 1.0


def depth(mesh: Mesh) -> float:
    """How far a body goes below the plane it stood on."""
    return -float(mesh.vertices[:, 2].min())


# ------------------------------------------------------------------------------------------------------------- looks


def globe(subdivisions: int = 3) -> Model:
    """A ball with a texture, with normals, split along nothing."""
    mesh = ball(subdivisions)
    direction = mesh.vertices / np.linalg.norm(mesh.vertices, axis=1)[:, None]
    uv = np.stack([0.5 + np.arctan2(direction[:, 1], direction[:, 0]) / 7, 0.5 - direction[:, 2] / 2.1], axis=1).astype(np.float32)
    pixels = np.random.default_rng(0).integers(0, 255, (32, 32, 3), np.uint8)
    return single(replace(mesh, uv=uv, normals=direction.astype(np.float32)), Material("skin", base_color_texture=Texture(pixels)))


def bitten(model: Model) -> Model:
    mesh = model.parts[0].mesh
    return replace(model, parts=(Part(without(mesh, centres(mesh)[:, 2] > 0.35 * broken.SIZE_MM), 0, "globe"),))


def test_a_textured_model_with_a_hole_comes_back_textured() -> None:
    given = bitten(globe())
    model, report = repair_model(given)
    assert report.status == "repaired"
    assert model.materials is given.materials
    before, after = given.parts[0].mesh, model.parts[0].mesh
    assert model.parts[0].name == "globe"
    assert after.uv is not None and after.normals is not None and before.uv is not None
    known = {tuple(point): tuple(uv) for point, uv in zip(before.vertices.tolist(), before.uv.tolist(), strict=True)}
    used = np.unique(before.faces)
    kept = [k for k, point in enumerate(after.vertices.tolist()) if tuple(point) in known]
    assert {tuple(point) for point in after.vertices[kept].tolist()} == {tuple(point) for point in before.vertices[used].tolist()}
    old_faces = {tuple(sorted(map(tuple, corners))) for corners in before.vertices[before.faces].tolist()}
    for face in after.faces:
        corners = after.vertices[face].tolist()
        if tuple(sorted(map(tuple, corners))) in old_faces:
            for point, uv in zip(corners, after.uv[face].tolist(), strict=True):
                assert known[tuple(point)] == tuple(uv)


def test_a_patch_takes_the_texture_of_its_rim() -> None:
    given = bitten(globe())
    before = given.parts[0].mesh
    model, _ = repair_model(given)
    after = model.parts[0].mesh
    assert after.uv is not None and before.uv is not None
    rim = before.vertices[:, 2] > 0.25 * broken.SIZE_MM
    new = after.vertices[:, 2] > 0.40 * broken.SIZE_MM
    assert new.any()
    assert (after.uv[new] >= before.uv[rim & np.isin(np.arange(len(rim)), before.faces)].min(axis=0) - 0.15).all()
    assert np.isfinite(after.uv).all()
    assert np.allclose(np.linalg.norm(after.normals, axis=1), 1, atol=1e-4)


def test_a_part_that_nothing_happened_to_is_the_same_object() -> None:
    good = Part(moved(ball(2), (100, 0, 0)), 1, "good")
    given = Model((bitten(globe()).parts[0], good), (Material("a"), Material("b")))
    model, _ = repair_model(given)
    assert model.parts[1] is good
    assert model.parts[0].material == 0


def test_crossing_parts_keep_their_own_materials() -> None:
    one, other = ball(), moved(ball(seed=1), (0.4 * broken.SIZE_MM, 0, 0))
    given = Model((Part(one, 0, "red"), Part(other, 1, "blue")), (Material("red"), Material("blue")))
    model, report = repair_model(given)
    assert report.status == "repaired"
    assert [(part.name, part.material) for part in model.parts] == [("red", 0), ("blue", 1)]
    for part, whole in zip(model.parts, (one, other), strict=True):
        assert distances(part.mesh.vertices, whole).max() < 1e-4 * broken.SIZE_MM


def test_double_precision_positions_are_kept_as_they_were_read() -> None:
    whole = ball()
    precise = whole.with_vertices(whole.vertices * (1 + 1e-9) + 1e-9)
    gone = np.zeros(len(whole.faces), bool)
    gone[7] = True
    mesh, _ = repaired(without(precise, gone))
    assert rows(mesh.vertices) <= rows(precise.vertices)


# --------------------------------------------------------------------------------------------------------- unprintable


@pytest.mark.parametrize(
    ("mesh", "words"),
    [
        (Mesh(np.zeros((0, 3)), np.zeros((0, 3), np.int32)), "no geometry"),
        (Mesh(np.eye(3), np.zeros((0, 3), np.int32)), "points but no faces"),
        (Mesh(np.full((3, 3), np.nan), np.array([[0, 1, 2]])), "finite position"),
        (Mesh(np.array([[0, 0, 0], [1, 0, 0], [2, 0, 0]], float), np.array([[0, 1, 2], [0, 0, 1]])), "collapsed"),
    ],
)
def test_what_holds_nothing_printable_says_what_it_holds(mesh: Mesh, words: str) -> None:
    with pytest.raises(Unprintable, match=words):
        repair_model(single(mesh))


def test_progress_never_falls_and_stops_the_work_when_it_raises() -> None:
    told: list[float] = []
    repair_model(single(broken.crossing().mesh), lambda fraction, label: told.append(fraction))
    assert told == sorted(told)
    assert told[0] >= 0
    assert told[-1] <= 1

    def impatient(fraction: float, label: str) -> None:
        if fraction > 0.1:
            raise Cancelled

    with pytest.raises(Cancelled):
        repair_model(single(broken.crossing().mesh), impatient)


def test_the_same_input_gives_the_same_output() -> None:
    once, again = (repaired(broken.crossing().mesh)[0] for _ in range(2))
    assert np.array_equal(once.vertices, again.vertices)
    assert np.array_equal(once.faces, again.faces)


def test_repairing_a_repaired_model_changes_nothing() -> None:
    for name in ("crossing", "wide_hole", "edge_to_edge"):
        mesh, _ = repaired(BREAKAGES[name]().mesh)
        model = single(mesh)
        assert repair_model(model)[0] is model


@pytest.mark.parametrize("place", [1e30, -1e12])
def test_a_corner_flung_absurdly_far_from_a_sound_solid_is_dropped_and_its_gap_closed(place: float) -> None:
    whole = ball()
    points = whole.vertices.copy()
    points[7, 0] = place
    mesh, report = repaired(whole.with_vertices(points))
    assert measure(mesh.vertices, mesh.faces).printable
    assert volume_of(mesh) == pytest.approx(volume_of(whole), rel=5e-3)
    assert report.status == "repaired"
    assert "1 corner without a usable position" in report.summary


def lathed(radius: np.ndarray, around: int = 24) -> Mesh:
    """A closed solid of revolution about Z, symmetric in X: one ring for every radius, a pole at either end."""
    rings = len(radius)
    angle = 2 * np.pi * (np.arange(around) + 0.5) / around
    ring = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    height = np.repeat(np.arange(1.0, rings + 1), around)[:, None]
    points = np.concatenate([np.hstack([(radius[:, None, None] * ring).reshape(-1, 2), height]), [[0, 0, 0]], [[0, 0, rings + 1.0]]])
    a = (np.arange(rings - 1)[:, None] * around + np.arange(around)).ravel()
    b = (np.arange(rings - 1)[:, None] * around + (np.arange(around) + 1) % around).ravel()
    first, following = np.arange(around), (np.arange(around) + 1) % around
    below, above, top = rings * around, rings * around + 1, (rings - 1) * around
    faces = [np.stack([a, b, b + around], 1), np.stack([a, b + around, a + around], 1), np.stack([following, first, np.full(around, below)], 1)]
    faces.append(np.stack([first + top, following + top, np.full(around, above)], 1))
    return Mesh(points, np.concatenate(faces).astype(np.int32))


def test_a_body_whose_upper_half_was_mirrored_through_its_waist_is_solid_on_both_sides_of_it() -> None:
    whole = lathed(np.array([3.0, 4, 5, 5, 4, 3, 2, 3, 4, 4, 3]))
    points = whole.vertices.copy()
    points[points[:, 2] > 7.5, 0] *= -1
    twisted = whole.with_vertices(points)
    assert measure(twisted.vertices, twisted.faces).inverted_bodies == 1
    mesh, report = repaired(twisted)
    assert report.status == "repaired"
    assert volume_of(mesh) == pytest.approx(volume_of(whole), rel=0.03)
    assert accepted(mesh)


def test_a_plate_thinner_than_any_wall_is_still_a_sound_solid() -> None:
    plate = box((100, 100, 0.05))
    assert measure(plate.vertices, plate.faces).printable
