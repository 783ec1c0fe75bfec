"""A thing or an animal from its outline: swollen to a body with a larger upper half, on a round base, wearing its own photo.

The photo colours the front; the back wears the same colours without the details that can only be in front.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import cv2
import numpy as np
from scipy import ndimage

from maquette.engines.embedded.appearance import Appearance
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.photo.drawing import is_drawn
from maquette.engines.embedded.photo.matte import Mask
from maquette.engines.embedded.photo.silhouette import volume_of
from maquette.errors import UnreadableFile
from maquette.formats.srgb import srgb_to_linear
from maquette.mesh.model import ByteArray, Float32Array, FloatArray, Mesh
from maquette.mesh.simplify import to_face_count
from maquette.mesh.solid import Solid, bodies, solid, surface

HEIGHT_M = 1.0
"""Of the whole figure, as of every model of this engine."""

FACES = 60_000

_PHOTO = 768
_BASE_HEIGHT, _SUNK = 0.055, 0.03
_HEAD, _FOOT = 1.16, 0.94
_BACK_BLUR = 0.035
_LINES_PX, _LINES, _ALIKE = 128, 7.0, 32
_SIDE, _TURN = -0.25, 0.35
_BASE_COLOR = "slate"


@dataclass(frozen=True)
class Cutout:
    """mesh: metres, closed, one body, standing on y = 0. front, back: (h, w, 3) uint8 sRGB, what its frame wears.

    frame: (4,) left, bottom, right, top of the photo in the plane z = 0, metres, before the upper half was widened.
    base_top: height of the base in metres. head: how much wider the upper half is than in the photo.
    """

    mesh: Mesh
    front: ByteArray
    back: ByteArray
    frame: FloatArray
    base_top: float
    head: float = 1.0

    def look(self, points: FloatArray, normals: FloatArray) -> Appearance:
        """What the surface wears. points: (N, 3) metres. normals: (N, 3) unit."""
        left, bottom, right, top = self.frame
        wide = _widening((points[:, 1] - bottom) / (top - bottom), self.head)
        u = ((points[:, 0] / wide - left) / (right - left) * (self.front.shape[1] - 1)).astype(np.float32)
        v = ((top - points[:, 1]) / (top - bottom) * (self.front.shape[0] - 1)).astype(np.float32)
        faces_us = np.clip((normals[:, 2:3] - _SIDE) / _TURN, 0, 1)
        color = _sampled(self.front, u, v) * faces_us + _sampled(self.back, u, v) * (1 - faces_us)
        is_base = points[:, 1] < self.base_top + 1e-4
        color[is_base] = np.asarray(rgb(_BASE_COLOR))
        count = len(points)
        flat = np.zeros(count, np.float32)
        return Appearance(
            srgb_to_linear(color).astype(np.float32),
            np.full(count, 0.7, np.float32),
            flat,
            flat,
            flat,
            is_base.astype(np.int32),
            is_base.astype(np.int32),
        )


def cutout_of(picture: ByteArray, mask: Mask) -> Cutout:
    """The figure of a subject. picture: (h, w, 4) uint8 sRGB. mask: (h, w) bool."""
    volume = volume_of(picture, mask)
    low, high = volume.bounds
    drawn = is_drawn(picture, mask)
    # A logo keeps its proportions: it would be another one with a larger head.
    head = 1.0 if drawn else _HEAD
    wide = _widening((volume.vertices[:, 1] - low[1]) / (high[1] - low[1]), head)
    body = Mesh(volume.vertices * np.stack([wide, np.ones_like(wide), wide], axis=1), volume.faces)
    whole = surface(bodies(_on_base(solid(body), body))[0])
    scale = HEIGHT_M / float(whole.size[1])
    lift = -float(whole.bounds[0][1])
    mesh = Mesh((whole.vertices + [0.0, lift, 0.0]) * scale, whole.faces)
    if len(mesh.faces) > FACES:
        mesh = to_face_count(mesh, FACES)
    frame = np.array([low[0], low[1] + lift, high[0], high[1] + lift]) * scale
    front, back = _worn(picture, mask, drawn)
    return Cutout(mesh, front, back, frame, _BASE_HEIGHT * 2 * scale, head)


def _widening(height: FloatArray, head: float) -> FloatArray:
    """How much wider a figure is than its photo, by height 0..1: big above, slender below. head: at the top; 1 changes nothing."""
    up = np.clip((np.asarray(height, np.float64) - 0.3) / 0.4, 0.0, 1.0)
    foot = _FOOT if head > 1.0 else 1.0
    return foot + (head - foot) * up * up * (3.0 - 2.0 * up)


def _without_lines(color: ByteArray, inside: Mask) -> ByteArray:
    """A drawing from behind: every row in the colour that most of its neighbourhood has, without what is drawn on it."""
    small = cv2.resize(color, (_LINES_PX, _LINES_PX), interpolation=cv2.INTER_NEAREST)
    weight = cv2.resize(inside.astype(np.uint8), (_LINES_PX, _LINES_PX), interpolation=cv2.INTER_NEAREST).astype(np.float64)
    names = small.reshape(-1, 3).astype(np.int64) // _ALIKE @ [64, 8, 1]
    name = names.reshape(weight.shape)
    counts = np.stack([np.bincount(row, line, 512) for row, line in zip(name, weight, strict=True)])
    most = ndimage.gaussian_filter1d(counts, _LINES, axis=0, mode="nearest").argmax(axis=1)
    amount = np.maximum(np.bincount(names, weight.ravel(), 512), 1e-6)
    means = np.stack([np.bincount(names, weight.ravel() * small[..., k].ravel(), 512) / amount for k in range(3)], axis=1)
    return np.asarray(cv2.resize(means[most].round().astype(np.uint8)[:, None], color.shape[1::-1], interpolation=cv2.INTER_NEAREST))


def _on_base(body: Solid, mesh: Mesh) -> Solid:
    """The body on a disc, sunk a little so that what it stands on is broad; a foot joins what stands on points."""
    low, high = mesh.bounds
    radius = float(np.clip(0.55 * np.hypot(high[0] - low[0], high[2] - low[2]), 0.35, 0.75))
    disc_height = 2 * _BASE_HEIGHT
    disc = Solid.cylinder(disc_height, radius, radius, 96).rotate([-90.0, 0.0, 0.0])
    near = mesh.vertices[mesh.vertices[:, 1] < low[1] + 0.12 * (high[1] - low[1])]
    middle = 0.5 * (near.min(axis=0) + near.max(axis=0))
    return body + disc.translate([float(middle[0]), float(low[1]) + 2 * _SUNK - disc_height, float(middle[2])])


def _worn(picture: ByteArray, mask: Mask, drawn: bool) -> tuple[ByteArray, ByteArray]:
    """The picture cut to the subject, its colours carried on beyond its edge; and the same without details."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    box = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = min(1.0, _PHOTO / max(picture[box].shape[:2]))
    color = cv2.resize(np.ascontiguousarray(picture[box][..., :3]), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    inside = cv2.resize(mask[box].astype(np.uint8), color.shape[1::-1], interpolation=cv2.INTER_NEAREST) > 0
    # The outermost pixels are mixed with the background.
    safe = ndimage.binary_erosion(inside, iterations=max(1, round(0.006 * max(color.shape[:2]))))
    safe = safe if safe.any() else inside
    nearest = ndimage.distance_transform_edt(~safe, return_distances=False, return_indices=True)
    front = np.ascontiguousarray(color[tuple(nearest)])
    if drawn:
        return front, _without_lines(color, safe)
    sigma = max(1.0, _BACK_BLUR * max(color.shape[:2]))
    weight = cv2.GaussianBlur(safe.astype(np.float32), (0, 0), sigma)[..., None]
    mean = cv2.GaussianBlur(color.astype(np.float32) * safe[..., None], (0, 0), sigma) / np.maximum(weight, 1e-3)
    back = np.where(weight > 0.02, mean, front)
    return front, np.clip(back, 0, 255).astype(np.uint8)


def _sampled(image: ByteArray, u: Float32Array, v: Float32Array) -> FloatArray:
    """(N, 3) sRGB in 0..1 at pixel places, bilinear, the border carried on."""
    found = np.empty((len(u), 3))
    # OpenCV's remap takes at most 32767 columns.
    for start in range(0, len(u), 32_000):
        part = slice(start, start + 32_000)
        found[part] = cv2.remap(image, u[None, part], v[None, part], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)[0]
    return found / 255.0


def packed(cutout: Cutout) -> bytes:
    """The same bytes for the same cutout."""
    buffer = io.BytesIO()
    np.savez_compressed(
        buffer,
        vertices=cutout.mesh.vertices.astype(np.float32),
        faces=cutout.mesh.faces,
        front=cutout.front,
        back=cutout.back,
        frame=cutout.frame,
        base_top=np.array(cutout.base_top),
        head=np.array(cutout.head),
    )
    return buffer.getvalue()


def unpacked(data: bytes) -> Cutout:
    """The inverse of `packed`. Raises UnreadableFile."""
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as kept:
            mesh = Mesh(kept["vertices"].astype(np.float64), kept["faces"])
            return Cutout(mesh, kept["front"], kept["back"], kept["frame"], float(kept["base_top"]), float(kept["head"]))
    except (ValueError, KeyError, OSError) as error:
        raise UnreadableFile("input_task_id", "the prototype's model is damaged", "Make the prototype again.") from error
