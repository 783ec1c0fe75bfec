"""The size of an image from its header, against what Pillow decodes."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from maquette.storage.image_header import BadHeader, image_size
from tests.support.samples import image, png_header


@pytest.mark.parametrize("name", ["png", "jpeg", "webp"])
@pytest.mark.parametrize("size", [(64, 64), (131, 77), (1, 300)])
def test_the_header_says_what_the_decoder_finds(name: str, size: tuple[int, int]) -> None:
    assert image_size(io.BytesIO(image(name, *size)), name) == size


@pytest.mark.parametrize("options", [{"lossless": True}, {"lossless": False}, {"exif": b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0"}])
def test_each_kind_of_webp_chunk_is_read(options: dict[str, object]) -> None:
    stream = io.BytesIO()
    Image.new("RGBA", (90, 70), (1, 2, 3, 4)).save(stream, "WEBP", **options)
    assert image_size(stream, "webp") == (90, 70)


@pytest.mark.parametrize("options", [{"progressive": True}, {"exif": b"Exif\0\0" + bytes(4000)}, {"optimize": True}])
def test_a_jpegs_frame_is_found_behind_other_segments(options: dict[str, object]) -> None:
    stream = io.BytesIO()
    Image.new("RGB", (90, 70)).save(stream, "JPEG", **options)
    assert image_size(stream, "jpeg") == (90, 70)


def test_a_header_may_claim_any_size_and_costs_nothing() -> None:
    assert image_size(io.BytesIO(png_header(60_000, 60_000)), "png") == (60_000, 60_000)


@pytest.mark.parametrize("name", ["png", "jpeg", "webp"])
def test_every_truncation_of_a_header_is_a_bad_header_or_still_right(name: str) -> None:
    whole = image(name)
    for length in range(3, min(len(whole), 700)):
        try:
            assert image_size(io.BytesIO(whole[:length]), name) == (80, 64)
        except BadHeader:
            continue


@pytest.mark.parametrize("name", ["png", "webp"])
def test_a_file_that_was_cut_off_is_noticed(name: str) -> None:
    with pytest.raises(BadHeader):
        image_size(io.BytesIO(image(name)[:-20]), name)


def test_endless_padding_is_given_up() -> None:
    with pytest.raises(BadHeader):
        image_size(io.BytesIO(b"\xff\xd8" + b"\xff" * 100_000), "jpeg")


def test_an_empty_image_is_refused() -> None:
    with pytest.raises(BadHeader, match="empty"):
        image_size(io.BytesIO(png_header(0, 64)), "png")
