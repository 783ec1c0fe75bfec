import numpy as np

from maquette.mesh.model import Material, Mesh, Texture, single
from maquette.render.scene import build
from maquette.render.skin import Skin, skin_of
from tests.render.scenes import painted_poster, poster, quarters


def picture(skin: Skin) -> np.ndarray:
    """(H, W, 4): the first material's texture."""
    offset, width, height, channels, *_ = skin.textures.info[0, 0]
    return skin.textures.data[offset : offset + width * height * channels].reshape(height, width, channels)


def test_colour_and_metalness_share_one_texture():
    packed = np.zeros((32, 32, 3), np.uint8)
    packed[..., 1], packed[..., 2] = 90, 200
    material = Material("m", roughness=1.0, base_color_texture=Texture(quarters()), metallic_roughness_texture=Texture(packed))
    skin = skin_of(build(single(poster(), material)))
    assert picture(skin).shape == (64, 64, 4) and (picture(skin)[..., 3] == 200).all()
    np.testing.assert_array_equal(picture(skin)[..., :3], quarters())
    np.testing.assert_allclose(skin.roughness, 90 / 255, rtol=1e-5)


def test_metalness_alone_leaves_the_colour():
    skin = skin_of(build(single(poster(), Material("m", metallic_roughness_texture=Texture(np.full((8, 8, 3), 40, np.uint8))))))
    assert (picture(skin)[..., :3] == 255).all() and (picture(skin)[..., 3] == 40).all()


def test_large_textures_are_made_small_and_faces_know_their_share():
    skin = skin_of(build(painted_poster(np.full((2048, 1024, 3), 7, np.uint8))))
    assert picture(skin).shape == (1024, 512, 4)
    np.testing.assert_allclose(skin.texels, 1024 * 512, rtol=1e-5)


def test_what_has_no_texture_has_no_texels_and_wears_its_own_colour():
    skin = skin_of(build(single(poster(), Material("m", (0.2, 0.4, 0.6, 1.0)))))
    assert (skin.texels == 0).all()
    np.testing.assert_allclose(skin.vertices[:, :3], [[0.2, 0.4, 0.6]] * 4, rtol=1e-6)


def test_a_texture_without_coordinates_is_not_read():
    bare = Mesh(poster().vertices, poster().faces)
    skin = skin_of(build(single(bare, Material("m", base_color_texture=Texture(quarters())))))
    assert (skin.texels == 0).all()
