import numpy as np
import pytest

from maquette.mesh.model import Material, Mesh, Model, Part, Texture, single
from maquette.render import raster
from maquette.render.camera import Camera, orbit
from maquette.render.renderer import depth, mask, render
from maquette.render.studio import CLAY, STUDIO
from maquette.render.thumbnail import thumbnail, thumbnail_png
from tests.render.scenes import FRONT, ball, box, moved, painted_poster, poster, quarters

CLEAR = STUDIO.without_backdrop()
GREY = Material("grey", (0.5, 0.5, 0.5, 1.0), roughness=0.9)


def brightness(picture: np.ndarray, row: float, column: float, reach: int = 3) -> float:
    """Mean of a small square; row and column as shares of the picture."""
    height, width = picture.shape[:2]
    r, c = int(row * height), int(column * width)
    return float(picture[r - reach : r + reach + 1, c - reach : c + reach + 1, :3].mean())


# ------------------------------------------------------------------------------------------------------ what is where


def test_the_mask_of_a_ball_is_its_disc():
    seen = mask(ball(detail=5), FRONT, 300, 300)
    y, x = np.mgrid[0:300, 0:300]
    disc = np.hypot(x + 0.5 - 150, y + 0.5 - 150) < 100
    assert (seen != disc).sum() < 0.01 * disc.sum()


def test_the_mask_of_a_box_is_the_hull_of_its_corners():
    camera = orbit(box(1, 2, 3).vertices, 35, 25)
    seen = mask(box(1, 2, 3), camera, 240, 180)
    corners = camera.project(box(1, 2, 3).vertices, 240, 180)[:, :2]
    y, x = np.mgrid[0:180, 0:240] + 0.5
    inside = np.ones((180, 240), bool)
    for angle in np.linspace(0, 2 * np.pi, 720, endpoint=False):
        across = np.array([np.cos(angle), np.sin(angle)])
        inside &= x * across[0] + y * across[1] <= (corners @ across).max() + 1e-9
    assert (seen != inside).sum() <= 0.003 * inside.sum()


def test_depth_is_the_distance_along_the_view():
    found = depth(ball(detail=5), Camera((0, 0, 10), fov_deg=20), 201, 201)
    assert found[100, 100] == pytest.approx(9, abs=0.01) and np.isinf(found[0, 0])
    flat = depth(poster(2.0), Camera((0, 0, 10), fov_deg=20), 100, 100)
    np.testing.assert_allclose(flat[np.isfinite(flat)], 10, rtol=1e-5)


def test_nearer_things_hide_farther_ones_whatever_their_order():
    near, far = moved(box(1, 1, 0.2), 0, 0, 1), moved(box(2, 2, 0.2), 0, 0, -1)
    red, blue = Material("red", (0.8, 0.02, 0.02, 1)), Material("blue", (0.02, 0.02, 0.8, 1))
    for parts in ((Part(near, 0), Part(far, 1)), (Part(far, 1), Part(near, 0))):
        picture = render(Model(parts, (red, blue)), FRONT, 96, 96, CLEAR)
        assert picture[48, 48, 0] > 2 * picture[48, 48, 2] and picture[48, 20, 2] > 2 * picture[48, 20, 0]


def test_no_pinholes_between_triangles():
    assert mask(ball(detail=6), FRONT, 700, 700)[250:450, 250:450].all()


def test_faces_behind_the_camera_are_left_out():
    assert not mask(moved(ball(), 0, 0, 20), Camera((0, 0, 10), fov_deg=40), 64, 64).any()
    inside = render(ball(3.0), Camera((0, 0, 0.1), (0, 0, -1)), 64, 64, CLEAR)
    assert inside.shape == (64, 64, 4)


# --------------------------------------------------------------------------------------------------------- the surface


def test_a_texture_hangs_the_right_way_up():
    picture = render(painted_poster(quarters()), FRONT, 150, 150, CLEAR)
    assert picture[50, 50].argmax() == 0 or picture[50, 50, 0] > picture[50, 50, 1:3].max()
    assert picture[50, 100, 1] > picture[50, 100, [0, 2]].max()
    assert picture[100, 50, 2] > picture[100, 50, :2].max()
    assert np.ptp(picture[100, 100, :3].astype(int)) < 25


def test_a_fine_texture_is_averaged_not_sampled():
    stripes = np.zeros((1024, 1024, 3), np.uint8)
    stripes[:, ::2] = 255
    picture = render(painted_poster(stripes), FRONT, 96, 96, CLEAR)
    middle = picture[40:56, 40:56, 0].astype(float)
    assert middle.std() < 6


def test_colours_come_out_as_they_went_in():
    for color in ((0.6, 0.05, 0.05), (0.05, 0.4, 0.1), (0.1, 0.1, 0.5), (0.5, 0.4, 0.05)):
        picture = render(single(ball(), Material("m", (*color, 1.0), roughness=0.8)), FRONT, 96, 96, CLEAR)
        seen = picture[40:56, 40:56, :3].reshape(-1, 3).mean(axis=0)
        assert np.argmax(seen) == np.argmax(color) and seen.max() > 60


def test_vertex_colours_and_face_colours_are_multiplied_in():
    mesh = poster()
    colored = Mesh(mesh.vertices, mesh.faces, colors=np.array([[1, 0, 0, 1]] * 4, np.float32))
    picture = render(colored, FRONT, 64, 64, CLEAR)
    assert picture[32, 32, 0] > 150 and picture[32, 32, 1] < 90
    picture = render(mesh, FRONT, 64, 64, CLEAR, face_colors=np.array([[0.0, 1, 0], [0, 0, 1]]))
    assert picture[40, 50, 1] > picture[40, 50, 2] + 60 and picture[20, 16, 2] > picture[20, 16, 1] + 60


def test_metal_mirrors_the_studio_and_plastic_does_not():
    gold = render(single(ball(), Material("gold", (1.0, 0.76, 0.33, 1), 1.0, 0.15)), FRONT, 128, 128, CLEAR)[..., :3].astype(float)
    plastic = render(single(ball(), Material("matt", (1.0, 0.76, 0.33, 1), 0.0, 0.9)), FRONT, 128, 128, CLEAR)[..., :3].astype(float)
    middle = (slice(40, 88), slice(40, 88))
    edges = [np.abs(np.diff(np.diff(picture[middle], axis=0), axis=0)).mean() for picture in (gold, plastic)]
    assert edges[0] > 1.5 * edges[1]
    red, _, blue = gold[middle].reshape(-1, 3).mean(axis=0)
    assert red > 1.3 * blue


def test_smooth_plastic_shines_where_rough_plastic_does_not():
    dark = (0.03, 0.03, 0.03, 1.0)
    shiny = render(single(ball(), Material("s", dark, 0.0, 0.1)), FRONT, 128, 128, CLEAR)
    rough = render(single(ball(), Material("r", dark, 0.0, 1.0)), FRONT, 128, 128, CLEAR)
    assert shiny[30:98, 30:98, :3].max() > rough[30:98, 30:98, :3].max() + 60


def test_a_normal_texture_turns_the_light():
    flat, left = np.full((4, 4, 3), (128, 128, 255), np.uint8), np.full((4, 4, 3), (40, 128, 220), np.uint8)
    pictures = [render(single(poster(), Material("m", roughness=0.9, normal_texture=Texture(p))), FRONT, 64, 64, CLEAR) for p in (flat, left)]
    assert brightness(pictures[1], 0.5, 0.5) > brightness(pictures[0], 0.5, 0.5) + 3
    right = np.full((4, 4, 3), (216, 128, 220), np.uint8)
    assert brightness(
        render(single(poster(), Material("m", roughness=0.9, normal_texture=Texture(right))), FRONT, 64, 64, CLEAR), 0.5, 0.5
    ) < brightness(pictures[0], 0.5, 0.5)


def test_metalness_and_roughness_come_from_their_channels():
    packed = np.zeros((8, 8, 3), np.uint8)
    packed[..., 1], packed[:, 4:, 2] = 60, 255
    model = single(poster(), Material("m", (0.02, 0.02, 0.02, 1), 1.0, 1.0, metallic_roughness_texture=Texture(packed)))
    picture = render(model, FRONT, 90, 90, CLEAR)
    assert brightness(picture, 0.5, 0.3) != pytest.approx(brightness(picture, 0.5, 0.7), abs=2)


def test_what_glows_is_bright_in_the_dark():
    lamp = render(single(ball(), Material("lamp", (0, 0, 0, 1), emissive=(0.9, 0.5, 0.1))), FRONT, 64, 64, CLEAR)
    assert lamp[36, 40, 0] > 180 and lamp[36, 40, 0] > lamp[36, 40, 2] + 60


# ------------------------------------------------------------------------------------------------------------ the light


def test_the_key_light_comes_from_the_upper_left():
    picture = render(single(ball(detail=5), GREY), FRONT, 200, 200, CLEAR)
    upper_left, lower_right = brightness(picture, 0.36, 0.36), brightness(picture, 0.64, 0.64)
    assert upper_left > lower_right + 25


def test_the_light_follows_the_camera():
    models = [render(single(ball(detail=5), GREY), orbit(ball().vertices, azimuth, 10), 120, 120, CLEAR) for azimuth in (0, 135)]
    difference = np.abs(models[0].astype(int) - models[1].astype(int))
    assert difference.mean() < 1.5


def test_a_hollow_is_darker_than_the_open():
    ring = Model(
        (Part(moved(box(3, 0.2, 3), 0, -0.1, 0)), Part(moved(box(0.5, 1.6, 3), -1.25, 0.8, 0)), Part(moved(box(0.5, 1.6, 3), 1.25, 0.8, 0))), (GREY,)
    )
    camera = Camera((0, 10, 0.01), (0, 0, 0), height=4.0)
    picture = render(ring, camera, 128, 128, CLEAR)
    flat = render(Model((Part(moved(box(3, 0.2, 3), 0, -0.1, 0)),), (GREY,)), camera, 128, 128, CLEAR)
    assert brightness(picture, 0.5, 0.4) < 0.9 * brightness(flat, 0.5, 0.4)


def test_a_shadow_falls_away_from_the_key_light():
    picture = render(single(box(0.6, 1.6, 0.6), GREY), orbit(box(4, 1.6, 4).vertices, 0, 20), 240, 240, STUDIO)
    empty = render(single(box(1e-3, 1.6, 1e-3), GREY), orbit(box(4, 1.6, 4).vertices, 0, 20), 240, 240, STUDIO)
    loss = empty[..., :3].mean(axis=2) - picture[..., :3].mean(axis=2)
    right, left = loss[130:190, 150:200].mean(), loss[130:190, 40:90].mean()
    assert right > 1.6 * left and right > 3


def test_the_floor_is_darkest_where_the_model_stands():
    picture = thumbnail(single(ball(), GREY), 256)
    assert brightness(picture, 0.90, 0.53, 2) < brightness(picture, 0.96, 0.1, 2) - 12


def test_both_sides_of_a_sheet_are_lit():
    back = Camera((0.0, 0.0, -10.0), height=3.0)
    sides = [brightness(render(single(poster(), GREY), camera, 64, 64, CLEAR), 0.5, 0.5) for camera in (FRONT, back)]
    assert min(sides) > 60 and sides[0] == pytest.approx(sides[1], abs=8)


# ---------------------------------------------------------------------------------------------------------- transparency


def test_without_a_backdrop_only_the_model_and_its_shadow_are_there():
    picture = thumbnail(single(ball(), GREY), 128, CLEAR)
    assert picture[0, 0, 3] == 0 and picture[5, 64, 3] == 0 and picture[64, 64, 3] == 255
    shadow = picture[106:122, 104:122]
    assert 5 < shadow[..., 3].mean() < 200 and shadow[..., :3].max() == 0


def test_with_a_backdrop_nothing_is_transparent():
    assert (thumbnail(ball(), 96)[..., 3] == 255).all()


def test_a_cut_out_texture_lets_the_background_through():
    pixels = np.dstack([quarters(), np.full((64, 64), 255, np.uint8)])
    pixels[:32, :32, 3] = 0
    picture = render(painted_poster(pixels, alpha_mode="mask"), FRONT, 150, 150, CLEAR)
    assert picture[50, 50, 3] == 0 and picture[50, 100, 3] == 255
    opaque = render(painted_poster(pixels), FRONT, 150, 150, CLEAR)
    assert opaque[50, 50, 3] == 255


def test_glass_shows_half_of_what_is_behind_it():
    pane = Part(moved(poster(), 0, 0, 0.5), 0)
    wall = Part(poster(2.6), 1)
    glass = Material("glass", (0.0, 0.0, 0.0, 0.5), roughness=0.9, alpha_mode="blend")
    picture = render(Model((pane, wall), (glass, Material("wall", (0.9, 0.9, 0.9, 1)))), FRONT, 160, 160, CLEAR)
    through, beside = brightness(picture, 0.5, 0.5, 8), brightness(picture, 0.5, 0.1)
    assert 0.35 * beside < through < 0.9 * beside
    assert picture[80, 80, 3] == 255


# ------------------------------------------------------------------------------------------------------------ robustness


def test_the_same_model_gives_the_same_bytes_on_any_number_of_threads(monkeypatch):
    first = thumbnail(ball(), 160)
    np.testing.assert_array_equal(first, thumbnail(ball(), 160))
    monkeypatch.setattr(raster, "_THREADS", 1)
    np.testing.assert_array_equal(first, thumbnail(ball(), 160))


@pytest.mark.parametrize("scale", [1e-6, 1e6])
def test_size_and_place_do_not_matter(scale):
    model = moved(box(1, 2, 0.5), 0, 0, 0)
    grown = Mesh(model.vertices * scale + [5 * scale, -3 * scale, 2 * scale], model.faces)
    difference = np.abs(thumbnail(model, 128).astype(int) - thumbnail(grown, 128).astype(int))
    assert difference.mean() < 0.5


def test_a_model_that_stands_on_z_is_set_upright():
    standing = Mesh(box(1, 2, 0.5).vertices[:, [0, 2, 1]] * [1, -1, 1], box(1, 2, 0.5).faces)
    difference = np.abs(thumbnail(box(1, 2, 0.5), 128).astype(int) - thumbnail(standing, 128, up="z").astype(int))
    assert difference.mean() < 0.5


@pytest.mark.parametrize(
    "mesh",
    [
        Mesh(np.zeros((0, 3)), np.zeros((0, 3), np.int32)),
        Mesh(np.zeros((3, 3)), np.array([[0, 1, 2]])),
        Mesh(np.array([[np.nan, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]]), np.array([[0, 1, 2], [1, 2, 3]])),
        Mesh(np.full((3, 3), np.inf), np.array([[0, 1, 2]])),
        Mesh(np.array([[0, 0, 0], [1, 0, 0], [2, 0, 0]], float), np.array([[0, 1, 2], [0, 0, 1]])),
        Mesh(poster().vertices, poster().faces, uv=np.full((4, 2), np.nan, np.float32), normals=np.zeros((4, 3), np.float32)),
    ],
    ids=["empty", "a point", "nan", "inf", "a line", "no normals"],
)
def test_any_mesh_gives_a_picture(mesh):
    picture = thumbnail(single(mesh, Material("m", base_color_texture=Texture(quarters()))), 64)
    assert picture.shape == (64, 64, 4) and picture[0, 0, 0] > 150


def test_many_triangles_are_thinned_for_shadows_only(monkeypatch):
    fine = thumbnail(single(ball(detail=5), GREY), 128)
    monkeypatch.setattr("maquette.render.occlusion.MOST_OCCLUDERS", 8000)
    rough = thumbnail(single(ball(detail=5), GREY), 128)
    difference = np.abs(fine.astype(int) - rough.astype(int))
    assert difference.mean() < 1.5 and difference[30:80, 30:98].max() < 14


def test_clay_is_white_and_forgets_colours():
    red = single(ball(), Material("red", (0.8, 0, 0, 1)))
    picture = thumbnail(red, 128, CLAY)
    low, high = np.percentile(picture[40:88, 40:88, :3], [2, 98])
    assert np.ptp(picture[64, 64, :3].astype(int)) < 14 and high > 200 and low > 90


def test_thumbnails_come_as_png():
    data = thumbnail_png(ball(), 64)
    assert data.startswith(b"\x89PNG") and data[25] == 2
    assert thumbnail_png(ball(), 64, CLEAR)[25] == 6
