import numpy as np
import pytest

from maquette.mesh.model import Texture
from maquette.render.textures import LARGEST, level_for, pack, sample

PIXELS = np.arange(16 * 16 * 3, dtype=np.uint8).reshape(16, 16, 3)


def read(texture: Texture, u: float, v: float, level: int = 0) -> np.ndarray:
    packed, out = pack([texture]), np.zeros(4)
    sample(packed.data, packed.info[0, level], u, v, out)
    return out


def test_the_middle_of_a_texel_is_its_colour():
    np.testing.assert_allclose(read(Texture(PIXELS), 3.5 / 16, 5.5 / 16), [*PIXELS[5, 3], 255])


def test_between_texels_colours_mix():
    np.testing.assert_allclose(read(Texture(PIXELS), 4 / 16, 5.5 / 16)[:3], (PIXELS[5, 3].astype(float) + PIXELS[5, 4]) / 2)


@pytest.mark.parametrize(("wrap", "column"), [("repeat", 1), ("clamp", 15), ("mirror", 14)])
def test_beyond_the_edge_the_wrap_mode_decides(wrap, column):
    np.testing.assert_allclose(read(Texture(PIXELS, wrap_s=wrap), 1 + 1.5 / 16, 0.5 / 16)[:3], PIXELS[0, column])


def test_grey_fills_all_colours_and_alpha_is_read():
    assert read(Texture(PIXELS[..., :1]), 0.5 / 16, 0.5 / 16).tolist() == [0, 0, 0, 255]
    assert read(Texture(np.full((4, 4, 4), 7, np.uint8)), 0.3, 0.3).tolist() == [7, 7, 7, 7]


@pytest.mark.parametrize("place", [np.nan, np.inf, 1e30, -1e30])
def test_nonsense_coordinates_read_something(place):
    assert np.isfinite(read(Texture(PIXELS), place, 0.5)).all()


def test_coarse_levels_are_averages():
    noise = np.random.default_rng(0).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    np.testing.assert_allclose(read(Texture(noise), 0.5, 0.5, 11)[:3], noise.mean(axis=(0, 1)), atol=12)


def test_the_level_follows_the_size_in_the_picture():
    assert [level_for(texels) for texels in (0.0, 1.0, 2.0, 4.0, 16.0, 64.0)] == [0, 0, 0, 1, 2, 3]
    assert level_for(np.inf) == 11


def test_pictures_share_one_row_of_bytes_and_large_ones_are_reduced():
    packed = pack([Texture(PIXELS), Texture(np.full((LARGEST * 2, 8, 1), 9, np.uint8))])
    assert packed.info[1, 0, 2] == LARGEST
    out = np.zeros(4)
    sample(packed.data, packed.info[1, 0], 0.5, 0.5, out)
    assert out[0] == 9
