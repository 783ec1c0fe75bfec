"""Cutting faces where labels meet: never deeper or finer than allowed, never missing a spot, and strings that say the same."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.formats.threemf.paint_string import decode, depth, leaves
from maquette.mesh import Material, Mesh, Texture, single
from maquette.mesh import topology as topo
from maquette.printing.painting.costs import cost_table
from maquette.printing.painting.encode import encode_tree
from maquette.printing.painting.labels import LabelSheets, label_sheets
from maquette.printing.painting.quadtree import UNITS, PaintTree, allowed_depth, grow, leaf_areas, leaf_at, leaf_corners, pruned
from maquette.printing.painting.samples import sample
from maquette.printing.painting.subdivide import subdivided
from maquette.printing.painting.surface import PaintSurface, surface_of
from maquette.printing.painting.triangles import measure
from tests.printing.figures import PAINTS, painted_figure, painted_picture, textured_box

PALETTE = np.array(PAINTS, np.uint8)


def grown(surface: PaintSurface, max_depth: int, leaf_mm: float = 0.01, palette: np.ndarray = PALETTE) -> tuple[LabelSheets, PaintTree]:
    sheets = label_sheets(surface, cost_table(surface.sheets, palette), 0)
    return sheets, grow(surface, sheets, max_depth, leaf_mm)


@pytest.fixture(scope="module")
def box_surface() -> PaintSurface:
    return surface_of(textured_box(painted_picture(256)))


@pytest.fixture(scope="module")
def figure_surface() -> PaintSurface:
    return surface_of(painted_figure(1500, 256))


@pytest.mark.parametrize("max_depth", [3, 4, 6])
def test_no_tree_is_deeper_than_allowed_and_a_painted_box_uses_all_of_it(box_surface: PaintSurface, max_depth: int) -> None:
    _, tree = grown(box_surface, max_depth)
    strings = encode_tree(tree)
    depths = [depth(decode(strings.of(face))) for face in range(12)]
    assert max(depths) == max_depth == tree.depths.max()


def test_no_piece_is_cut_finer_than_the_nozzle_needs(figure_surface: PaintSurface) -> None:
    _, tree = grown(figure_surface, 6, leaf_mm=0.5)
    longest = figure_surface.measures.longest_edge_mm
    assert (longest[tree.faces] / 2.0**tree.depths >= 0.25).all()
    assert (allowed_depth(figure_surface, 6, 0.5) < 6).any()


def test_the_leaves_of_every_face_tile_it(figure_surface: PaintSurface) -> None:
    _, tree = grown(figure_surface, 5)
    per_face = np.bincount(tree.faces, weights=leaf_areas(tree, figure_surface), minlength=len(figure_surface.faces))
    assert per_face == pytest.approx(figure_surface.area_mm2)
    assert (leaf_corners(tree).sum(axis=2) == UNITS).all()


def test_the_leaf_under_a_point_contains_it(box_surface: PaintSurface) -> None:
    _, tree = grown(box_surface, 5)
    points = sample(box_surface, 3000)
    leaf = leaf_at(tree, points.face, points.weights)
    corners = leaf_corners(tree)[leaf] / UNITS
    inside = np.linalg.solve(corners.transpose(0, 2, 1), points.weights[..., None])[..., 0]
    assert np.array_equal(tree.faces[leaf], points.face)
    assert inside.min() > -1e-9


def test_a_string_paints_what_its_tree_says(box_surface: PaintSurface) -> None:
    _, tree = grown(box_surface, 4)
    strings = encode_tree(tree)
    corners = leaf_corners(tree) / UNITS
    for face in range(12):
        of_face = np.flatnonzero(tree.faces == face)
        expected = {(tree.labels[leaf] + 1, *corners[leaf].ravel().round(9)) for leaf in of_face}
        found = {(state, *weights.ravel().round(9)) for state, weights in leaves(decode(strings.of(face)), np.eye(3))}
        assert found == expected


def test_strings_are_upper_case_and_their_main_state_is_the_one_with_most_area(figure_surface: PaintSurface) -> None:
    _, tree = grown(figure_surface, 4)
    strings = encode_tree(tree)
    assert set(bytes(strings.text).decode()) <= set("0123456789ABCDEF")
    areas = np.zeros((len(figure_surface.faces), 16))
    np.add.at(areas, (tree.faces, tree.labels), leaf_areas(tree, figure_surface))
    assert areas[np.arange(len(areas)), strings.state - 1] == pytest.approx(areas.max(axis=1))


def test_four_equal_leaves_are_one(box_surface: PaintSurface) -> None:
    _, tree = grown(box_surface, 5)
    merged = pruned(tree.relabelled(np.zeros_like(tree.labels)))
    assert len(merged.labels) == 12
    assert encode_tree(merged).of(0) == "4"
    halved = pruned(tree.relabelled((tree.labels > 3).astype(np.uint8)))
    points = sample(box_surface, 5000)
    before = tree.labels[leaf_at(tree, points.face, points.weights)] > 3
    assert np.array_equal(halved.labels[leaf_at(halved, points.face, points.weights)], before.astype(np.uint8))
    assert len(halved.labels) < len(tree.labels)


def test_no_spot_is_missed_wherever_it_lies_in_a_large_face() -> None:
    """A black spot a little larger than a leaf, on a box with two faces a side, where samples of a whole face see only white."""
    for seed in range(12):
        pixels = np.full((256, 256, 3), 255, np.uint8)
        row, column = np.random.default_rng(seed).integers(0, 250, 2)
        pixels[row : row + 6, column : column + 6] = 0
        surface = surface_of(textured_box(pixels))
        _, tree = grown(surface, 6, palette=np.array([[255, 255, 255], [0, 0, 0]], np.uint8))
        black = np.bincount(tree.faces, weights=tree.labels, minlength=12).reshape(6, 2).sum(axis=1)
        assert (black > 0).all()


def test_a_spot_as_large_as_a_leaf_is_painted() -> None:
    pixels = np.full((256, 256, 3), 255, np.uint8)
    pixels[100:110, 60:70] = 0
    surface = surface_of(textured_box(pixels))
    _, tree = grown(surface, 6, palette=np.array([[255, 255, 255], [0, 0, 0]], np.uint8))
    areas = np.bincount(tree.labels, weights=leaf_areas(tree, surface))
    assert areas[1] == pytest.approx(6 * 1600 * 100 / 65536, rel=0.05)


def test_painting_follows_labels_more_closely_the_deeper_it_goes(figure_surface: PaintSurface) -> None:
    points = sample(figure_surface, 20_000)
    agreed = []
    for max_depth in (0, 2, 4, 6):
        sheets, tree = grown(figure_surface, max_depth)
        texels = np.floor(np.einsum("nk,nkd->nd", points.weights, sheets.texels(figure_surface)[points.face])).astype(int) % 256
        wanted = sheets.labels.reshape(256, 256)[texels[:, 1], texels[:, 0]]
        agreed.append((tree.labels[leaf_at(tree, points.face, points.weights)] == wanted).mean())
    assert (np.diff(agreed) > 0).all()
    assert agreed[-1] > 0.98


@pytest.mark.parametrize("wrap", ["repeat", "clamp", "mirror"])
def test_faces_that_reach_over_the_edge_of_the_texture_are_painted_as_it_wraps(wrap: str) -> None:
    uv = np.array([[-1.3, 2.2], [1.9, 2.2], [1.9, -0.7], [-1.3, -0.7]], np.float32)
    mesh = Mesh(np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]]) * 0.04, np.array([[0, 1, 2], [0, 2, 3]]), uv=uv)
    pixels = PALETTE[np.random.default_rng(4).integers(0, len(PALETTE), (4, 4))]
    surface = surface_of(single(mesh, Material(base_color_texture=Texture(pixels, wrap, wrap))))
    _, tree = grown(surface, 6)
    points = sample(surface, 4000)
    painted = PALETTE[tree.labels[leaf_at(tree, points.face, points.weights)]]
    assert (painted == points.colors).all(axis=1).mean() > 0.85


# ------------------------------------------------------------------------------------------------ triangles of one colour


@pytest.mark.parametrize("max_depth", [3, 6])
def test_cut_along_its_colours_a_closed_mesh_stays_closed_with_the_same_shape(figure_surface: PaintSurface, max_depth: int) -> None:
    _, tree = grown(figure_surface, max_depth, leaf_mm=0.3)
    cut = subdivided(tree, figure_surface)
    area, _, volume = measure(cut.vertices_um / 1000, cut.faces)
    assert topo.is_closed(cut.faces)
    assert volume == pytest.approx(figure_surface.measures.volume_mm3, rel=1e-5)
    by_label = np.bincount(cut.labels, weights=area, minlength=16)
    wanted = np.bincount(tree.labels, weights=leaf_areas(tree, figure_surface), minlength=16)
    assert by_label == pytest.approx(wanted, rel=1e-3, abs=0.05)


def test_an_uncut_mesh_is_left_alone() -> None:
    surface = surface_of(textured_box(np.full((8, 8, 3), 200, np.uint8)))
    _, tree = grown(surface, 4, palette=np.array([[200, 200, 200]], np.uint8))
    cut = subdivided(tree, surface)
    assert len(cut.faces) == 12
    assert len(cut.vertices_um) == 8
