import re
import subprocess

import imageio_ffmpeg
import numpy as np
import pytest

from maquette.errors import MaquetteError
from maquette.mesh.model import Material, Model, Part, single
from maquette.render import turntable as module
from maquette.render.thumbnail import thumbnail
from maquette.render.turntable import turntable
from tests.render.scenes import ball, box, moved, painted_poster, quarters

SIZE, FPS, SECONDS = 128, 12, 1.0


def film() -> bytes:
    pair = (Part(box(1.4, 0.6, 0.6), 0), Part(moved(ball(0.3, 2), 0.6, 0.4, 0.3), 1))
    return turntable(Model(pair, (Material("red", (0.7, 0.05, 0.05, 1)), Material("blue", (0.05, 0.1, 0.7, 1)))), SECONDS, FPS, SIZE)


@pytest.fixture(scope="module")
def movie() -> bytes:
    return film()


def frames(data: bytes, tmp_path) -> np.ndarray:
    """(N, H, W, 3) as a player decodes them."""
    path = tmp_path / "film.mp4"
    path.write_bytes(data)
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(path), "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]
    raw = subprocess.run(command, capture_output=True, timeout=60, check=True).stdout
    return np.frombuffer(raw, np.uint8).reshape(-1, SIZE, SIZE, 3)


def test_it_has_every_frame_and_they_move(movie, tmp_path):
    pictures = frames(movie, tmp_path).astype(int)
    assert len(pictures) == round(SECONDS * FPS)
    steps = np.abs(np.diff(pictures, axis=0)).mean(axis=(1, 2, 3))
    assert (steps > 0.5).all()
    again = np.abs(pictures[0] - pictures[-1]).mean()
    assert again < 2.5 * steps.mean(), "the last frame leads on to the first"
    assert np.abs(pictures[0] - pictures[len(pictures) // 2]).mean() > steps.mean()


def test_browsers_can_play_it(movie, tmp_path):
    path = tmp_path / "film.mp4"
    path.write_bytes(movie)
    report = subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-i", str(path)], capture_output=True, text=True, timeout=60, check=False).stderr
    assert re.search(r"Video: h264 .*yuv420p\(tv, bt709", report), report
    assert f"{SIZE}x{SIZE}" in report and f"{FPS} fps" in report
    assert movie[4:8] == b"ftyp" and movie.find(b"moov") < movie.find(b"mdat"), "the index comes first"


def test_it_begins_with_about_the_thumbnail(movie, tmp_path):
    pair = (Part(box(1.4, 0.6, 0.6), 0), Part(moved(ball(0.3, 2), 0.6, 0.4, 0.3), 1))
    still = thumbnail(Model(pair, (Material("red", (0.7, 0.05, 0.05, 1)), Material("blue", (0.05, 0.1, 0.7, 1)))), SIZE)[..., :3].astype(int)
    first = frames(movie, tmp_path)[0].astype(int)

    def red(picture: np.ndarray) -> np.ndarray:
        return picture[..., 0] > picture[..., 2] + 60

    def blue(picture: np.ndarray) -> np.ndarray:
        return picture[..., 2] > picture[..., 0] + 60

    assert red(first).sum() == pytest.approx(red(still).sum(), rel=0.4)
    for color in (red, blue):
        there, here = (np.argwhere(color(picture)).mean(axis=0) for picture in (first, still))
        assert np.abs(there - here).max() < 12


def test_the_same_model_gives_the_same_bytes(movie):
    assert film() == movie


def test_one_thread_gives_the_same_bytes_as_two(movie, monkeypatch):
    monkeypatch.setattr(module, "_THREADS", 1)
    monkeypatch.setattr(module.turn, "_THREADS", 1)
    assert film() == movie


def test_textures_turn_with_the_model(tmp_path):
    pictures = frames(turntable(painted_poster(quarters(), double_sided=True), 0.5, 8, SIZE), tmp_path).astype(int)
    front = pictures[0]
    assert (front[..., 0] - front[..., 1:].max(axis=2) > 60).any() and (front[..., 1] - front[..., [0, 2]].max(axis=2) > 40).any()


def test_an_empty_model_still_turns(tmp_path):
    nothing = single(box().with_vertices(box().vertices * np.nan))
    assert len(frames(turntable(nothing, 0.25, 8, SIZE), tmp_path)) == 2


def test_an_encoder_that_fails_is_an_error(monkeypatch):
    monkeypatch.setattr(module, "_CODEC", ["-c:v", "no-such-codec"])
    with pytest.raises(MaquetteError, match="video encoder"):
        turntable(ball(1.0, 1), 0.25, 8, 64)


def test_stopping_in_the_middle_leaves_no_encoder_behind(monkeypatch):
    started = []
    start = subprocess.Popen

    def remember(*args, **options):
        started.append(start(*args, **options))
        return started[-1]

    def broken(*args, **options):
        yield np.zeros((64, 64, 3), np.uint8)
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "Popen", remember)
    monkeypatch.setattr(module, "_frames", broken)
    with pytest.raises(KeyboardInterrupt):
        turntable(ball(1.0, 1), 0.25, 8, 64)
    assert started[0].poll() is not None
