"""Photos as people send them → upright sRGB pixels with straight alpha."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageCms, ImageOps

from maquette.errors import FileTooLarge, UnreadableFile
from maquette.mesh.model import ByteArray

MAX_PIXELS = 64_000_000
MIN_SIDE = 64
FORMATS = ("PNG", "JPEG", "WEBP")


def open_picture(data: bytes, field: str = "image_url", longest: int = 2048) -> ByteArray:
    """(H, W, 4) uint8 sRGB, straight alpha, turned as the camera was held, the longer side at most `longest`.

    Takes any mode (grey, palette, CMYK, 16 bits, premultiplied) and the first frame of an animation.
    Raises UnreadableFile or FileTooLarge naming `field`.
    """
    try:
        image: Image.Image = Image.open(io.BytesIO(data), formats=FORMATS)
    except Exception as error:
        raise UnreadableFile(field, "is not a picture that can be read", "Send a jpg, png or webp.") from error
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise FileTooLarge(field, f"has {width} × {height} pixels", f"Send at most {MAX_PIXELS // 1_000_000} megapixels.")
    if min(width, height) < MIN_SIDE:
        raise UnreadableFile(field, f"has only {width} × {height} pixels", f"Send at least {MIN_SIDE} × {MIN_SIDE}.")
    try:
        if image.format == "JPEG":
            image.draft(None, (longest, longest))
        image.seek(0)
        image.load()
        upright = ImageOps.exif_transpose(image)
        straight = _rgba(_in_srgb(_eight_bits(upright), image.info.get("icc_profile")))
    except Exception as error:
        raise UnreadableFile(field, f"the {image.format} data is damaged", "Open and save it in an image editor, then try again.") from error
    if max(straight.size) > longest:
        straight = _shrunk(straight, longest)
    return np.ascontiguousarray(np.asarray(straight))


def _eight_bits(image: Image.Image) -> Image.Image:
    """16-bit and floating-point grey as 8 bits, by value rather than by clipping."""
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image).astype(np.uint16) >> 8).astype(np.uint8))
    if image.mode in ("I", "F"):
        values = np.asarray(image, dtype=np.float64)
        top = 65535.0 if values.max() > 255 else 255.0 if values.max() > 1 else 1.0
        return Image.fromarray(np.clip(values / top * 255, 0, 255).astype(np.uint8))
    return image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as sRGB where the file says how it means them; a profile that does not fit is ignored, as browsers do."""
    if not profile or image.mode not in ("RGB", "CMYK", "L"):
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return image
    return converted or image


def _rgba(image: Image.Image) -> Image.Image:
    if image.mode in ("RGBa", "La"):
        image = image.convert("RGBA" if image.mode == "RGBa" else "LA")
    return image.convert("RGBA")


def _shrunk(image: Image.Image, longest: int) -> Image.Image:
    """Smaller, with colour weighted by alpha so that no dark fringe appears around a cut-out."""
    scale = longest / max(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.convert("RGBa").resize(size, Image.Resampling.LANCZOS).convert("RGBA")
