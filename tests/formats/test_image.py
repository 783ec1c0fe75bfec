import io

import numpy as np
import pytest
from PIL import Image

from maquette.errors import FileTooLarge, UnreadableFile
from maquette.formats import image
from maquette.formats.limits import Budget
from maquette.mesh.model import Texture
from tests.formats.shapes import checker


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_png_keeps_every_pixel(channels):
    pixels = np.random.default_rng(0).integers(0, 255, (33, 17, channels), dtype=np.uint8)
    data = image.encode_png(pixels)
    np.testing.assert_array_equal(np.asarray(Image.open(io.BytesIO(data))).reshape(pixels.shape), pixels)
    back, kept = image.decode(data, Budget())
    np.testing.assert_array_equal(back, pixels)
    assert kept is not None and kept.media_type == "image/png"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_any_kind_of_picture_becomes_bytes(mode):
    source = Image.fromarray(checker(8))
    picture = source.convert("P") if mode == "P" else source.convert("L").convert(mode)
    stream = io.BytesIO()
    picture.save(stream, "JPEG" if mode == "CMYK" else "PNG")
    pixels, _ = image.decode(stream.getvalue(), Budget())
    assert pixels.dtype == np.uint8 and pixels.shape[:2] == (8, 8) and pixels.shape[2] in (1, 3, 4)


def test_an_unchanged_texture_keeps_its_file():
    stream = io.BytesIO()
    Image.fromarray(checker()).save(stream, "JPEG")
    pixels, source = image.decode(stream.getvalue(), Budget())
    assert image.encode(Texture(pixels, source=source)) == (stream.getvalue(), "image/jpeg")
    data, media_type = image.encode(Texture(pixels.copy(), source=source))
    assert media_type == "image/png" and data != stream.getvalue()


def test_a_picture_that_would_fill_the_memory_is_refused_before_it_is_decoded():
    small = image.encode_png(np.zeros((1, 1, 1), np.uint8))
    huge = small[:16] + (60_000).to_bytes(4, "big") + (60_000).to_bytes(4, "big") + small[24:]
    with pytest.raises((FileTooLarge, UnreadableFile)):
        image.decode(huge, Budget())


def test_pictures_add_up():
    budget = Budget()
    budget.spend(pixels=255_999_999)
    with pytest.raises(FileTooLarge, match="megapixels together"):
        image.decode(image.encode_png(checker()), budget)


@pytest.mark.parametrize("cut", [0, 4, 20, 60])
def test_a_broken_picture_is_an_error(cut):
    with pytest.raises(UnreadableFile):
        image.decode(image.encode_png(checker())[:cut], Budget())
