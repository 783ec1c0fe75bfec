"""Fetching users' files: what is accepted, and what each refusal says. Where a fetch may lead is in tests/security."""

from __future__ import annotations

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from maquette.errors import FileTooLarge, InvalidInput, UnreadableFile
from maquette.products.base import RemoteFile
from maquette.storage import fetch
from maquette.storage.addresses import Allowed
from maquette.storage.fetch import Fetcher
from tests.support.file_server import FileServer, file_server
from tests.support.samples import OBJ, TEXT_STL, binary_stl, data_uri, glb, image, png_header

FETCHER = Fetcher(Allowed.parse(["127.0.0.1"]))


@pytest.fixture(scope="module")
def files() -> Iterator[FileServer]:
    with file_server() as served:
        yield served


def picture(url: str, formats: tuple[str, ...] = ("jpeg", "png", "webp")) -> RemoteFile:
    return RemoteFile("image_url", url, "image", formats)


def model(url: str, formats: tuple[str, ...] = ("glb", "stl", "obj")) -> RemoteFile:
    return RemoteFile("model_url", url, "model", formats)


@pytest.mark.parametrize("name", ["png", "jpeg", "webp"])
def test_an_image_arrives_under_its_sniffed_format(files: FileServer, tmp_path: Path, name: str) -> None:
    url = files.serve(f"/{name}.gif", image(name))
    assert FETCHER.fetch(picture(url), tmp_path) == tmp_path / f"image_url.{name}"
    assert (tmp_path / f"image_url.{name}").read_bytes() == image(name)


@pytest.mark.parametrize(("content", "found"), [(glb(), "glb"), (binary_stl(12), "stl"), (TEXT_STL, "stl"), (OBJ, "obj")])
def test_a_model_is_judged_by_its_bytes(files: FileServer, tmp_path: Path, content: bytes, found: str) -> None:
    for path in ("/download", "/misnamed.stl"):
        assert FETCHER.fetch(model(files.serve(path, content)), tmp_path).suffix == f".{found}"
    assert FETCHER.fetch(model(data_uri(content, "text/html")), tmp_path).read_bytes() == content


def test_a_large_binary_stl_is_told_by_its_length(files: FileServer, tmp_path: Path) -> None:
    content = binary_stl(30_000)
    assert FETCHER.fetch(model(files.serve("/large", content)), tmp_path).suffix == ".stl"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"<!DOCTYPE html><html>", "a web page"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", "an SVG drawing"),
        (b"", "empty"),
        (image("gif"), "a gif file"),
        (b"hello", "a format we don't know"),
        (glb(), "a glb file"),
    ],
)
def test_what_is_no_image_is_named(files: FileServer, tmp_path: Path, content: bytes, what: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        FETCHER.fetch(picture(files.serve("/it.png", content)), tmp_path)
    assert caught.value.field == "image_url"
    assert what in caught.value.message and ".jpg, .png, .webp" in caught.value.message and "/it.png" in caught.value.message


def test_a_cut_off_stl_says_so(files: FileServer, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="announces 100 triangles and holds 80"):
        FETCHER.fetch(model(files.serve("/cut.stl", binary_stl(100)[: 84 + 50 * 80 + 7])), tmp_path)


def test_a_format_that_this_field_does_not_take_is_refused(files: FileServer, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"a webp file.*Send one of: \.png, \.jpg\."):
        FETCHER.fetch(picture(files.serve("/w", image("webp")), ("png", "jpeg")), tmp_path)


def test_an_extension_that_names_another_format_is_refused_before_anything_is_asked(files: FileServer, tmp_path: Path) -> None:
    asked = len(files.asked)
    with pytest.raises(InvalidInput, match=r"extension \.step.*\.glb, \.stl, \.obj"):
        FETCHER.fetch(model(files.serve("/part.step", binary_stl())), tmp_path)
    assert len(files.asked) == asked


@pytest.mark.parametrize(("width", "height"), [(63, 64), (64, 63), (1, 1)])
def test_a_small_image_is_refused(tmp_path: Path, width: int, height: int) -> None:
    with pytest.raises(UnreadableFile, match=rf"too small: {width}×{height}.*at least 64×64"):
        FETCHER.fetch(picture(data_uri(image("png", width, height))), tmp_path)


def test_an_image_of_just_enough_pixels_passes(tmp_path: Path) -> None:
    FETCHER.fetch(picture(data_uri(image("png", 64, 64))), tmp_path)
    FETCHER.fetch(picture(data_uri(png_header(8000, 8000))), tmp_path)


def test_an_image_with_too_many_pixels_is_refused_by_its_header(tmp_path: Path) -> None:
    with pytest.raises(FileTooLarge, match=r"too many pixels: 8001×8000.*64 megapixels"):
        FETCHER.fetch(picture(data_uri(png_header(8001, 8000))), tmp_path)


def test_a_damaged_image_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="damaged image: the file is cut off"):
        FETCHER.fetch(picture(data_uri(image("png")[:-15])), tmp_path)


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("ftp://example.org/a.png", "scheme that is not called: ftp"),
        ("file:///etc/passwd", "scheme that is not called: file"),
        ("/just/a/path.png", "scheme that is not called: none"),
        ("picture.png", "scheme that is not called: none"),
        ("http:///a.png", "without a host"),
        ("http://exa mple.org/", "is not a URL"),
        ("http://example.org:99999/", "is not a URL"),
        ("http://example.org/\x00", "is not a URL"),
        ("http://" + "a" * 9000, "is not a URL"),
    ],
)
def test_what_is_no_fetchable_url_is_refused(tmp_path: Path, url: str, problem: str) -> None:
    with pytest.raises(InvalidInput, match=f"image_url: .*{problem}"):
        FETCHER.fetch(picture(url), tmp_path)


def test_credentials_in_a_url_are_refused_and_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="user name or password") as caught:
        FETCHER.fetch(picture("http://anna:secret@127.0.0.1/a.png"), tmp_path)
    assert "secret" not in caught.value.message


def test_a_missing_file_says_what_its_server_said(files: FileServer, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="HTTP 404"):
        FETCHER.fetch(picture(files.url("/missing.png")), tmp_path)


def test_a_host_that_does_not_answer_says_so(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="host does not answer"):
        FETCHER.fetch(picture("http://127.0.0.1:9/a.png"), tmp_path)


def test_redirects_are_followed_a_few_times(files: FileServer, tmp_path: Path) -> None:
    files.serve("/end.png", image())
    files.redirect("/r5", "/end.png", 307)
    for step in range(4, 0, -1):
        files.redirect(f"/r{step}", f"/r{step + 1}", 301)
    assert FETCHER.fetch(picture(files.url("/r1")), tmp_path).suffix == ".png"
    with pytest.raises(InvalidInput, match="redirects more than 5 times"):
        FETCHER.fetch(picture(files.redirect("/r0", "/r1")), tmp_path)


def test_a_redirect_to_another_scheme_is_refused(files: FileServer, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="scheme that is not called: file"):
        FETCHER.fetch(picture(files.redirect("/away", "file:///etc/passwd")), tmp_path)


def _endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Connection", "close")
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(bytes(1 << 16))
    except OSError:
        handler.close_connection = True


def test_a_file_that_never_ends_is_cut_at_the_limit(files: FileServer, tmp_path: Path) -> None:
    with pytest.raises(FileTooLarge, match="at most 20 MB"):
        FETCHER.fetch(picture(files.serve("/endless.png", _endless)), tmp_path)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= fetch.IMAGE_BYTES


@pytest.mark.parametrize("length", [str(fetch.IMAGE_BYTES + 1), "9" * 5000])
def test_a_length_that_is_too_large_is_refused_unread(files: FileServer, tmp_path: Path, length: str) -> None:
    def announce(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", length)
        handler.end_headers()
        handler.close_connection = True

    with pytest.raises(InvalidInput, match=r"too large|broke off"):
        FETCHER.fetch(picture(files.serve("/announced.png", announce)), tmp_path)


def test_a_length_that_lies_is_noticed(files: FileServer, tmp_path: Path) -> None:
    def lie(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "5000")
        handler.end_headers()
        handler.wfile.write(image())
        handler.close_connection = True

    with pytest.raises(InvalidInput, match="broke off"):
        FETCHER.fetch(picture(files.serve("/liar.png", lie)), tmp_path)


def test_a_compressed_answer_is_refused(files: FileServer, tmp_path: Path) -> None:
    def compress(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    with pytest.raises(InvalidInput, match="compressed"):
        FETCHER.fetch(picture(files.serve("/bomb.gz", compress)), tmp_path)


@pytest.mark.parametrize("where", ["head", "body"])
def test_a_server_that_drips_is_left_when_the_time_is_over(files: FileServer, tmp_path: Path, where: str) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + (b"\r\n" if where == "body" else b"X-Slow: "))
        try:
            while True:
                handler.wfile.write(b"a")
                handler.wfile.flush()
                time.sleep(0.02)
        except OSError:
            handler.close_connection = True

    ticks = iter(range(10_000))
    hurried = Fetcher(FETCHER.allowed, clock_s=lambda: float(next(ticks)))
    with pytest.raises(InvalidInput, match="in time"):
        hurried.fetch(picture(files.serve("/drip.png", drip)), tmp_path)


def test_a_spooled_data_uri_is_decoded_from_its_pieces(tmp_path: Path) -> None:
    text = data_uri(glb(5000), "model/gltf-binary").encode()
    remote = model("data:model/gltf-binary;base64,Z2xURgIAAA…0123456789abcdef")
    found = FETCHER.fetch(remote, tmp_path, (text[start : start + 100] for start in range(0, len(text), 100)))
    assert found.read_bytes() == glb(5000)


def test_the_message_about_a_data_uri_does_not_repeat_all_of_it(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as caught:
        FETCHER.fetch(picture(data_uri(bytes(100_000))), tmp_path)
    assert len(caught.value.message) < 400


def test_models_may_be_larger_than_images(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limits: dict[str, Any] = {"IMAGE_BYTES": 10_000, "MODEL_BYTES": 20_000}
    for name, value in limits.items():
        monkeypatch.setattr(fetch, name, value)
    FETCHER.fetch(model(data_uri(binary_stl(250))), tmp_path)
    with pytest.raises(FileTooLarge, match="model_url: is too large"):
        FETCHER.fetch(model(data_uri(binary_stl(500))), tmp_path)
