"""The picture that stands for a model in lists and on product pages."""

from __future__ import annotations

from maquette.formats.image import encode_png
from maquette.mesh.model import ByteArray, Mesh, Model
from maquette.render.camera import orbit
from maquette.render.renderer import picture
from maquette.render.scene import UpAxis, build
from maquette.render.studio import STUDIO, Style


def thumbnail(
    model: Model | Mesh, size: int = 512, style: Style = STUDIO, up: UpAxis = "y", azimuth_deg: float = 30.0, elevation_deg: float = 17.0
) -> ByteArray:
    """(size, size, 4) uint8: a three-quarter view from a little above, filling the frame."""
    scene = build(model, up, paint=style.paint)
    camera = orbit(scene.points, azimuth_deg, elevation_deg)
    return picture(scene, camera, size, size, style)


def thumbnail_png(model: Model | Mesh, size: int = 512, style: Style = STUDIO, up: UpAxis = "y") -> bytes:
    """`thumbnail` as PNG bytes, opaque where the style has a backdrop."""
    pixels = thumbnail(model, size, style, up)
    return encode_png(pixels if style.backdrop is None else pixels[..., :3])
