"""The surface to be painted: size, place, seams, and which colour shows where."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from maquette.errors import Unprintable
from maquette.mesh import Material, Mesh, Model, Part, Texture, single
from maquette.printing.color import linear_to_srgb
from maquette.printing.painting.samples import colors_at, sample
from maquette.printing.painting.surface import PaintSurface, surface_of
from tests.printing.figures import blob, box, painted_figure, textured_box

RED, GREEN, BLUE, GREY = (255, 0, 0), (0, 255, 0), (0, 0, 255), (128, 128, 128)
QUADRANTS = np.array([[RED, GREEN], [BLUE, GREY]], np.uint8).repeat(8, 0).repeat(8, 1)


def sheet(uv: np.ndarray) -> Mesh:
    """A square of 40 mm in the plane x, y with the texture coordinates given for its corners: left bottom, right bottom, right top, left top."""
    return Mesh(np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]]) * 0.04, np.array([[0, 1, 2], [0, 2, 3]]), uv=np.array(uv, np.float32))


WHOLE = ((0, 1), (1, 1), (1, 0), (0, 0))


def shown(surface: PaintSurface, across: float, up: float) -> tuple[int, ...]:
    """The colour of the square at a fraction of its width and height."""
    face, weights = (0, (1 - across, across - up, up)) if up <= across else (1, (1 - up, across, up - across))
    return tuple(colors_at(surface, np.array([face]), np.array([weights]))[0].tolist())


def test_a_box_stands_centred_on_the_bed_in_millimetres_with_eight_corners() -> None:
    surface = surface_of(textured_box(QUADRANTS, (0.03, 0.05, 0.02)))
    assert surface.size_mm.tolist() == [30, 20, 50]
    assert surface.vertices_mm.min(axis=0).tolist() == [-15, -10, 0]
    assert len(surface.vertices_um) == 8
    assert surface.closed
    assert surface.measures.volume_mm3 == pytest.approx(30_000)


def test_texture_seams_are_closed() -> None:
    assert surface_of(painted_figure(2000, 64)).closed


def test_an_inside_out_model_is_turned_and_keeps_its_colours() -> None:
    outside = textured_box(QUADRANTS)
    mesh = outside.parts[0].mesh
    inside = single(replace(mesh, faces=mesh.faces[:, ::-1]), outside.materials[0])
    turned, right = surface_of(inside), surface_of(outside)
    assert turned.measures.volume_mm3 > 0
    middles = np.full((12, 3), 1 / 3)
    assert np.array_equal(colors_at(turned, np.arange(12), middles), colors_at(right, np.arange(12), middles))


def test_a_unitless_model_becomes_75_mm_tall() -> None:
    mesh = blob(400, height_m=1.9)
    assert surface_of(single(mesh)).size_mm[2] == pytest.approx(75, abs=0.002)


def test_bodies_that_only_touch_stay_solids_of_their_own() -> None:
    cube = box((0.02, 0.02, 0.02))
    beside, across = cube.with_vertices(cube.vertices + (0.02, 0, 0)), cube.with_vertices(cube.vertices + (0.02, 0.02, 0))
    for touching in (beside, across):
        surface = surface_of(Model((Part(cube), Part(touching)), (Material(),)))
        assert surface.closed
        assert len(surface.vertices_um) == 16
        assert surface.measures.volume_mm3 == pytest.approx(16_000)


def test_a_body_in_two_materials_is_one_solid() -> None:
    cube = box((0.02, 0.02, 0.02))
    halves = (Part(replace(cube, faces=cube.faces[:5]), 0), Part(replace(cube, faces=cube.faces[5:]), 1))
    surface = surface_of(Model(halves, (Material(), Material(base_color=(1, 0, 0, 1)))))
    assert surface.closed
    assert len(surface.vertices_um) == 8


def test_an_open_sheet_is_not_closed() -> None:
    assert not surface_of(single(sheet(WHOLE))).closed


def test_faces_without_area_and_vertices_that_are_not_numbers_are_left_out() -> None:
    mesh = box()
    vertices = np.concatenate([mesh.vertices, [[np.nan, 0, 0], [9, 9, 9]]])
    faces = np.concatenate([mesh.faces, [[0, 1, 24], [0, 0, 1]]])
    surface = surface_of(single(Mesh(vertices, faces)))
    assert len(surface.faces) == 12
    assert surface.size_mm.tolist() == [40, 40, 40]


@pytest.mark.parametrize(
    "model", [Model(()), single(Mesh(np.zeros((3, 3)), np.array([[0, 1, 2]]))), single(Mesh(np.zeros((0, 3)), np.zeros((0, 3))))]
)
def test_a_model_without_any_triangle_is_refused(model: Model) -> None:
    with pytest.raises(Unprintable, match="triangle"):
        surface_of(model)


# ------------------------------------------------------------------------------------------------------------- colours


def test_a_texture_lies_the_right_way_up() -> None:
    surface = surface_of(single(sheet(WHOLE), Material(base_color_texture=Texture(QUADRANTS))))
    assert shown(surface, 0.2, 0.8) == RED
    assert shown(surface, 0.8, 0.7) == GREEN
    assert shown(surface, 0.3, 0.2) == BLUE
    assert shown(surface, 0.8, 0.2) == GREY


@pytest.mark.parametrize(("wrap", "expected"), [("repeat", RED), ("clamp", GREEN), ("mirror", GREEN)])
def test_coordinates_beyond_the_texture_wrap_as_the_sampler_says(wrap: str, expected: tuple[int, ...]) -> None:
    beyond = ((1, 0.5), (2, 0.5), (2, 0), (1, 0))
    surface = surface_of(single(sheet(beyond), Material(base_color_texture=Texture(QUADRANTS, wrap, "clamp"))))
    assert shown(surface, 0.25, 0.2) == expected


def test_negative_coordinates_mirror_too() -> None:
    before = ((-1, 0.5), (0, 0.5), (0, 0), (-1, 0))
    surface = surface_of(single(sheet(before), Material(base_color_texture=Texture(QUADRANTS, "mirror", "clamp"))))
    assert shown(surface, 0.2, 0.1) == GREEN
    assert shown(surface, 0.9, 0.1) == RED


def test_a_factor_multiplies_the_texture_in_linear_light() -> None:
    surface = surface_of(single(sheet(WHOLE), Material(base_color=(0.5, 1, 0, 1), base_color_texture=Texture(np.full((4, 4, 3), 255, np.uint8)))))
    assert shown(surface, 0.6, 0.3) == (188, 255, 0)


def test_grey_and_transparent_textures_show_their_colour() -> None:
    grey = surface_of(single(sheet(WHOLE), Material(base_color_texture=Texture(np.full((4, 4, 1), 77, np.uint8)))))
    clear = surface_of(single(sheet(WHOLE), Material(base_color_texture=Texture(np.full((4, 4, 4), (10, 20, 30, 0), np.uint8)))))
    assert shown(grey, 0.5, 0.2) == (77, 77, 77)
    assert shown(clear, 0.5, 0.2) == (10, 20, 30)


def test_a_texture_without_coordinates_leaves_the_material_its_colour() -> None:
    mesh = replace(sheet(WHOLE), uv=None)
    surface = surface_of(single(mesh, Material(base_color=(0, 0, 1, 1), base_color_texture=Texture(QUADRANTS))))
    assert shown(surface, 0.5, 0.2) == BLUE


def test_a_model_without_any_colour_is_white() -> None:
    surface = surface_of(single(replace(sheet(WHOLE), uv=None)))
    assert shown(surface, 0.5, 0.2) == (255, 255, 255)


def test_a_black_material_that_glows_shows_its_glow() -> None:
    glowing = Material(base_color=(0, 0, 0, 1), emissive=(1.0, 0.0, 0.0))
    assert shown(surface_of(single(sheet(WHOLE), glowing)), 0.5, 0.2) == RED


def test_each_part_has_its_own_material_and_shared_textures_are_one_sheet() -> None:
    texture = Texture(QUADRANTS)
    materials = (Material(base_color_texture=texture), Material(base_color=(0, 1, 0, 1)), Material(base_color_texture=texture))
    parts = tuple(Part(sheet(WHOLE).with_vertices(sheet(WHOLE).vertices + (0.05 * k, 0, 0)), k) for k in range(3))
    surface = surface_of(Model(parts, materials))
    middle = np.array([[1 / 3, 1 / 3, 1 / 3]])
    colors = [tuple(colors_at(surface, np.array([face]), middle)[0].tolist()) for face in (1, 2, 5)]
    assert colors == [RED, GREEN, RED]
    assert len(surface.sheets) == 2


def test_vertex_colours_blend_over_a_face_in_linear_light() -> None:
    colors = np.array([[0, 0, 0, 1], [1, 0, 0, 1], [1, 0, 0, 1], [0, 0, 0, 1]], np.float32)
    surface = surface_of(single(replace(sheet(WHOLE), uv=None, colors=colors)))
    for across in (0.1, 0.5, 0.9):
        red = shown(surface, across, across / 2)[0]
        assert red == pytest.approx(float(linear_to_srgb(across)), abs=6)


def test_vertex_colours_multiply_texture_and_factor() -> None:
    colors = np.array([[1, 1, 1, 1], [0, 1, 0, 1], [0, 1, 0, 1], [1, 1, 1, 1]], np.float32)
    material = Material(base_color=(1, 0.5, 1, 1), base_color_texture=Texture(np.full((4, 4, 3), (255, 255, 0), np.uint8)))
    surface = surface_of(single(replace(sheet(WHOLE), colors=colors), material))
    left, right = shown(surface, 0.01, 0.005), shown(surface, 0.75, 0.4)
    assert left == pytest.approx((254, 188, 0), abs=4)
    assert right == pytest.approx((137, 188, 0), abs=6)


def test_one_colour_on_all_vertices_is_a_flat_colour() -> None:
    colors = np.tile(np.array([[0, 0, 1, 1]], np.float32), (4, 1))
    surface = surface_of(single(replace(sheet(WHOLE), uv=None, colors=colors)))
    assert surface.sheets[0].pixels.tolist() == [[[0, 0, 255]]]


def test_samples_cover_faces_by_their_area_and_never_leave_them() -> None:
    surface = surface_of(painted_figure(600, 64))
    points = sample(surface, 20_000)
    share = np.bincount(points.face, minlength=len(surface.faces)) / 20_000
    assert np.abs(share - surface.area_mm2 / surface.area_mm2.sum()).max() < 1 / 20_000
    assert points.weights.min() >= 0
    assert points.weights.sum(axis=1) == pytest.approx(1)
    assert points.weights.mean(axis=0) == pytest.approx([1 / 3] * 3, abs=0.01)
