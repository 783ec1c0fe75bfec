"""A film of the model on a turntable: H.264 in MP4, as browsers play it."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from maquette.errors import MaquetteError
from maquette.mesh import topology as topo
from maquette.mesh.model import ByteArray, FloatArray, Mesh, Model
from maquette.render import backplate, film, frames, raster, studio, turn
from maquette.render.camera import Camera, orbit
from maquette.render.dense import refined
from maquette.render.occlusion import Occluders
from maquette.render.scene import Scene, UpAxis, build
from maquette.render.shading import facings
from maquette.render.skin import skin_of
from maquette.render.studio import STUDIO, Style
from maquette.render.view import project, view_of

_THREADS = 2
_LONGEST_EDGE = 0.06
_START_DEG = 30.0
"""The azimuth of the thumbnail."""
_CODEC = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-profile:v", "high", "-threads", "2"]


def turntable(model: Model | Mesh, seconds: float = 3.0, fps: int = 24, size: int = 480, style: Style = STUDIO, up: UpAxis = "y") -> bytes:
    """MP4 bytes of one full turn that loops without a jump; it begins with the thumbnail's view.

    size: width and height in pixels, even. The same model gives the same bytes on the same machine.
    Raises MaquetteError if the encoder fails.
    """
    scene = build(model, up, paint=style.paint)
    count = max(2, round(seconds * fps))
    return _encode(_frames(scene, count, size, style), size, fps)


def _frames(scene: Scene, count: int, size: int, style: Style) -> Iterator[ByteArray]:
    """(size, size, 3) pictures in order, drawn on a few threads and never many ahead of the reader."""
    occluders, lights = Occluders(scene.geometry), studio.lights(style)
    dense = Scene(refined(scene.geometry, _LONGEST_EDGE), scene.surfaces, scene.origin, scene.scale, scene.floor)
    geometry, skin, rows = dense.geometry, skin_of(dense), facings(dense.geometry)
    with ThreadPoolExecutor(1) as beside:
        closed = beside.submit(_is_solid, scene)
        light = turn.find(dense, occluders, lights)
        solid = closed.result()
    camera, samples = _camera(dense), size * frames.SIDE
    plate = backplate.lay(view_of(camera, size, size), film.backdrop(style.backdrop or STUDIO.backdrop), light.floor_height)

    def draw(number: int) -> ByteArray:
        turns = _START_DEG / 360 + number / count
        moved = _turned(camera, turns)
        view = view_of(moved, samples, samples)
        screen = project(view, geometry.vertices)
        face, near = raster.visible_here(screen, geometry, dense.surfaces, samples, samples, view.perspective, frames.SIDE, solid)
        shine = frames.light_vertices(
            view,
            lights.boxes,
            lights.dome,
            lights.ambient,
            lights.key,
            geometry.vertices,
            skin.roughness,
            light.surroundings,
            turn.at_angle(light.key, turns),
            raster.corners_seen(face, geometry.faces, len(geometry.vertices)),
        )
        ground = frames.floor_brightness(lights, light.floor_surroundings, turn.at_angle(light.floor_key, turns), style.shadow)
        pixels = np.empty((size, size, 3), np.uint8)
        frames.paint(view, _direction(turns), screen, geometry.faces, rows, skin, face, near, shine, plate, ground, pixels)
        return pixels

    with ThreadPoolExecutor(_THREADS) as pool:
        waiting = [pool.submit(draw, number) for number in range(min(2 * _THREADS, count))]
        for number in range(count):
            yield waiting.pop(0).result()
            if number + 2 * _THREADS < count:
                waiting.append(pool.submit(draw, number + 2 * _THREADS))


def _is_solid(scene: Scene) -> bool:
    """A closed, outward, opaque surface: nobody ever sees the back of its faces."""
    if raster.see_through(scene.surfaces):
        return False
    positions = scene.geometry.positions.astype(np.float64)
    vertices, faces, _ = topo.weld(positions, scene.geometry.faces)
    return topo.is_closed(faces[topo.distinct_corners(faces)]) and topo.signed_volume(vertices, faces) > 0


def _camera(scene: Scene) -> Camera:
    """In the scene's frame, at angle 0: it sees the model at every angle."""
    positions = scene.geometry.positions.astype(np.float64)
    return orbit(_swept(positions), 0.0, 17.0)


def _swept(positions: FloatArray) -> FloatArray:
    """The rings that the outermost points describe, by height."""
    if len(positions) == 0:
        return np.zeros((1, 3))
    radius, height = np.hypot(positions[:, 0], positions[:, 2]), positions[:, 1]
    bins = np.clip(((height + 1) * 32).astype(int), 0, 63)
    widest = np.zeros(64)
    np.maximum.at(widest, bins, radius)
    used = np.unique(bins)
    turns = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    rings = [
        np.stack([widest[k] * np.cos(turns), np.full(48, edge), widest[k] * np.sin(turns)], axis=1)
        for k in used
        for edge in (k / 32 - 1, (k + 1) / 32 - 1)
    ]
    swept = np.concatenate(rings)
    return np.stack([swept[:, 0], np.clip(swept[:, 1], height.min(), height.max()), swept[:, 2]], axis=1)


def _turned(camera: Camera, turns: float) -> Camera:
    """The camera carried round the upright axis."""
    cosine, sine = _direction(turns)

    def carried(point: tuple[float, float, float]) -> tuple[float, float, float]:
        x, y, z = point
        return cosine * x + sine * z, y, cosine * z - sine * x

    return Camera(carried(camera.position), carried(camera.target), fov_deg=camera.fov_deg)


def _direction(turns: float) -> tuple[float, float]:
    """Cosine and sine of an angle in turns."""
    return float(np.cos(2 * np.pi * turns)), float(np.sin(2 * np.pi * turns))


def _encode(pictures: Iterator[ByteArray], size: int, fps: int) -> bytes:
    """H.264, yuv420p, index first; in a process of its own."""
    import imageio_ffmpeg

    with tempfile.TemporaryDirectory(prefix="turntable-") as folder:
        target = Path(folder) / "turntable.mp4"
        command = [imageio_ffmpeg.get_ffmpeg_exe(), "-nostdin", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24"]
        command += ["-s", f"{size}x{size}", "-r", str(fps), "-i", "-", "-an", "-vf", "scale=out_color_matrix=bt709:out_range=tv"]
        command += [*_CODEC, "-pix_fmt", "yuv420p"]
        command += ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"]
        command += ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart", str(target)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        assert process.stdin is not None and process.stderr is not None
        try:
            for picture in pictures:
                process.stdin.write(picture.tobytes())
            process.stdin.close()
        except BrokenPipeError:
            pass
        except BaseException:
            process.kill()
            process.wait()
            raise
        complaint = process.stderr.read().decode("utf-8", "replace").strip()
        if process.wait() != 0:
            raise MaquetteError(f"The video encoder failed: {complaint[-300:]}")
        return target.read_bytes()
