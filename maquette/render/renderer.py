"""A picture of a model: `render`, and the plain `mask` and `depth` of the same view."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np

from maquette.mesh.model import ByteArray, Float32Array, FloatArray, Mesh, Model
from maquette.render import film, floor, raster, shading, studio
from maquette.render.camera import Camera
from maquette.render.occlusion import Occluders
from maquette.render.probes import gather_light
from maquette.render.scene import Scene, UpAxis, build
from maquette.render.studio import STUDIO, Style
from maquette.render.view import view_of

_FINE, _COARSE = 3, 2
_FINE_UP_TO = 640
"""Pixels: small pictures get nine samples a pixel, larger ones four."""
_PROBE_PIXELS = 2


def render(
    model: Model | Mesh,
    camera: Camera,
    width: int = 768,
    height: int = 768,
    style: Style = STUDIO,
    up: UpAxis = "y",
    face_colors: FloatArray | None = None,
) -> ByteArray:
    """A picture (height, width, 4) uint8 sRGB with straight alpha. The same model and camera give the same bytes.

    camera: in the model's frame, with Y up; of a model that stands on Z (`up="z"`) it sees the model set upright, (x, z, -y).
    face_colors: (F, 3) linear colours of all faces in part order, multiplied into the materials (for overhangs and the like).
    """
    return picture(build(model, up, face_colors, style.paint), camera, width, height, style)


def picture(scene: Scene, camera: Camera, width: int, height: int, style: Style = STUDIO) -> ByteArray:
    """`render` for a scene that is built already."""
    factor = _FINE if max(width, height) <= _FINE_UP_TO else _COARSE
    moved = camera.moved(scene.origin, scene.scale)
    view = view_of(moved, width * factor, height * factor)
    screen = moved.project(scene.geometry.positions.astype(np.float64), width * factor, height * factor)
    with ThreadPoolExecutor(1) as beside:
        seen = beside.submit(raster.visible, screen, scene.geometry, scene.surfaces, width * factor, height * factor, view.perspective, factor)
        built, occluders = studio.lights(style), Occluders(scene.geometry)
        face, distance = seen.result()
    ground = floor.lay(scene, occluders) if style.floor else floor.NO_FLOOR
    probes = gather_light(view, screen, scene.geometry, face, factor, factor * _PROBE_PIXELS, occluders, built, ground)
    backdrop = film.backdrop(style.backdrop)
    cap = film.srgb_to_linear(np.array(style.cap or (), np.float64) / 255)
    rows, samples = shading.facings(scene.geometry), np.empty((height * factor, width * factor, 4), np.float32)

    def band(first: int, last: int) -> None:
        shading.shade(
            view,
            screen,
            scene.geometry,
            rows,
            scene.surfaces,
            face,
            distance,
            factor,
            probes,
            built,
            ground,
            style.shadow,
            backdrop,
            cap,
            first,
            last,
            samples,
        )

    raster.in_bands(height, band)
    pixels = np.empty((height, width, 4), np.uint8)
    raster.in_bands(height, lambda first, last: film.gather(samples, factor, first, last, pixels))
    return pixels


def depth(model: Model | Mesh, camera: Camera, width: int = 512, height: int = 512, up: UpAxis = "y") -> Float32Array:
    """(height, width) float32: distance along the view in model units at pixel centres, inf where nothing is."""
    scene = build(model, up)
    moved = camera.moved(scene.origin, scene.scale)
    screen = moved.project(scene.geometry.positions.astype(np.float64), width, height)
    _, distance = raster.visible(screen, scene.geometry, scene.surfaces, width, height, camera.height is None)
    return distance / np.float32(scene.scale)


def mask(model: Model | Mesh, camera: Camera, width: int = 512, height: int = 512, up: UpAxis = "y") -> np.ndarray:
    """(height, width) bool: pixels whose centre shows the model."""
    return np.isfinite(depth(model, camera, width, height, up))
