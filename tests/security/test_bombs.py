"""Inputs that are small on the wire and large, endless or lying once somebody believes them."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from tests.support.live_server import FILE_TASKS, PREVIEWS, Client, refusal
from tests.support.samples import data_uri, png_header


@pytest.mark.parametrize(("width", "height"), [(60_000, 60_000), (2**31 - 1, 2**31 - 1), (1_000_000, 65), (9000, 9000)])
def test_an_image_that_claims_more_pixels_than_the_limit_is_refused_unread(client: Client, width: int, height: int) -> None:
    message = refusal(client.http.post(FILE_TASKS, json={"image_url": data_uri(png_header(width, height))}), 400)
    assert "image_url" in message and f"{width}×{height}" in message and "64 megapixels" in message


def test_a_webp_and_a_jpeg_bomb_are_refused_by_their_headers(client: Client) -> None:
    vp8x = b"VP8X" + struct.pack("<I", 10) + bytes(4) + (16383).to_bytes(3, "little") * 2
    webp = b"RIFF" + struct.pack("<I", len(vp8x) + 4) + b"WEBP" + vp8x
    stream = io.BytesIO()
    Image.new("RGB", (64, 64)).save(stream, "JPEG")
    jpeg = stream.getvalue()
    frame = jpeg.index(b"\xff\xc0") + 5
    jpeg = jpeg[:frame] + struct.pack(">HH", 65535, 65535) + jpeg[frame + 4 :]
    for content in (webp, jpeg):
        assert "megapixels" in refusal(client.http.post(FILE_TASKS, json={"image_url": data_uri(content)}), 400)


def test_a_png_whose_text_unpacks_to_gigabytes_is_never_unpacked_here(client: Client) -> None:
    """The header is fine, so the image is accepted for the job process to decode under its memory limit."""
    bomb = zlib.compress(bytes(50_000_000), 9)
    chunk = struct.pack(">I", len(bomb) + 5) + b"zTXt" + b"abc\0\0" + bomb + bytes(4)
    plain = png_header(100, 100)
    content = plain[:33] + chunk + plain[33:]
    assert client.http.post(FILE_TASKS, json={"image_url": data_uri(content)}).status_code == 202


def test_an_image_over_twenty_megabytes_is_refused(client: Client) -> None:
    message = refusal(client.http.post(FILE_TASKS, json={"image_url": data_uri(png_header(100, 100) + bytes(21 << 20))}, timeout=60), 400)
    assert "at most 20 MB" in message


@pytest.mark.parametrize("depth", [500, 2000, 200_000])
def test_deeply_nested_json_is_refused_or_ignored(client: Client, depth: int) -> None:
    content = b'{"mode":"preview","prompt":"a cat","deep":' + b"[" * depth + b"]" * depth + b"}"
    assert client.http.post(PREVIEWS, content=content).status_code in (202, 400)


def test_a_number_of_a_million_digits_is_refused(client: Client) -> None:
    content = b'{"mode":"preview","prompt":"a cat","seed":' + b"9" * 900_000 + b"}"
    assert refusal(client.http.post(PREVIEWS, content=content), 400)


@pytest.mark.parametrize("number", ["1e400", "-1e400", "18446744073709551616", "1e30", "0.1", "-0.0e0"])
def test_numbers_beyond_the_machine_are_handled(client: Client, number: str) -> None:
    answer = client.http.post(PREVIEWS, content=f'{{"mode":"preview","prompt":"a cat","seed":{number}}}'.encode())
    assert answer.status_code == (202 if float(number) == 0 else 400)


def test_huge_headers_and_paths_are_refused_without_harm(client: Client) -> None:
    for answer in (client.http.get(f"{PREVIEWS}/{'a' * 60_000}"), client.http.get(PREVIEWS, headers={"X-Padding": "x" * 60_000})):
        assert answer.status_code in (200, 400, 404, 414, 431)
    assert client.http.get(PREVIEWS).status_code == 200
