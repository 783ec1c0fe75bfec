"""A cut-out → a closed volume with the same outline: swollen like a cushion, with light and dark as relief on its front.

The swelling solves Poisson's equation inside the outline (Mitani et al., Repoussé); its height is limited so that broad shapes don't balloon.
"""

from __future__ import annotations

import cv2
import numpy as np
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import cg
from skimage.measure import marching_cubes

from maquette.engines.embedded.photo.matte import Mask
from maquette.mesh.model import ByteArray, Float32Array, FloatArray, Mesh
from maquette.mesh.topology import face_components

WORK = 170
"""Pixels along the longer side of the outline."""

_SWELL, _MOST_SWELL = 0.85, 0.16
_RELIEF = 0.02
_PAD = 5
_FULL_CONTRAST = 14.0


def volume_of(picture: ByteArray, mask: Mask) -> Mesh:
    """The volume of a subject: front +Z, Y up, 2 units along its longer side, its ground at y = 0; closed, one body.

    picture: (h, w, 3 or 4) uint8 sRGB. mask: (h, w) bool, the subject.
    """
    soft, light = _framed(picture, mask)
    inside = soft > 0.5
    swell = swelling(inside)
    most = _MOST_SWELL * max(inside.shape)
    swell = most * np.tanh(_SWELL * swell / most)
    depth = ndimage.distance_transform_edt(inside)
    front = swell + _RELIEF * max(inside.shape) * details(light, inside) * np.clip(depth / 6, 0, 1)
    return _solid(front.astype(np.float32), swell.astype(np.float32), soft, depth.astype(np.float32))


def _framed(picture: ByteArray, mask: Mask) -> tuple[Float32Array, Float32Array]:
    """The subject's frame at working size: its soft outline, and its lightness 0..100."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    box = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = WORK / max(rows[-1] - rows[0] + 1, columns[-1] - columns[0] + 1)
    size = (max(4, round((columns[-1] - columns[0] + 1) * scale)), max(4, round((rows[-1] - rows[0] + 1) * scale)))
    soft = cv2.resize(mask[box].astype(np.float32), size, interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(picture[box][..., :3].astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    light = cv2.resize(np.ascontiguousarray(lab[..., 0]), size, interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(np.pad(soft, _PAD), (0, 0), 1.0)
    return soft.astype(np.float32), np.pad(light, _PAD, mode="edge").astype(np.float32)


def swelling(inside: Mask) -> FloatArray:
    """(H, W) half thickness in pixels: a disc becomes a ball."""
    rows, columns = np.nonzero(inside)
    number = np.full(inside.shape, -1)
    number[rows, columns] = np.arange(len(rows))
    entries = [(np.arange(len(rows)), np.arange(len(rows)), np.full(len(rows), 4.0))]
    for row, column in ((0, 1), (0, -1), (1, 0), (-1, 0)):
        there = number[rows + row, columns + column]
        known = there >= 0
        entries.append((np.flatnonzero(known), there[known], np.full(int(known.sum()), -1.0)))
    i, j, value = (np.concatenate([entry[k] for entry in entries]) for k in range(3))
    matrix = coo_matrix((value, (i, j)), shape=(len(rows),) * 2).tocsr()
    solution, _ = cg(matrix, np.full(len(rows), 4.0), rtol=1e-4, maxiter=600)
    out = np.zeros(inside.shape)
    out[rows, columns] = np.sqrt(np.maximum(solution, 0.0))
    return out


def details(light: Float32Array, inside: Mask) -> FloatArray:
    """(H, W) in -1..1: lighter and darker than the surroundings, as far as those are inside."""
    weight = inside.astype(np.float32)

    def blurred(sigma: float) -> Float32Array:
        mean = cv2.GaussianBlur(light * weight, (0, 0), sigma) / np.maximum(cv2.GaussianBlur(weight, (0, 0), sigma), 1e-3)
        return np.asarray(mean, dtype=np.float32)

    return np.tanh((blurred(1.0) - blurred(9.0)) / _FULL_CONTRAST) * weight


def _solid(front: Float32Array, back: Float32Array, soft: Float32Array, depth: Float32Array) -> Mesh:
    """Marching cubes over min(front - z, back + z), the outline taken from the soft mask."""
    half = int(np.ceil(max(front.max(), back.max()))) + 3
    z = np.arange(-half, half + 1, dtype=np.float32)[None, None, :]
    edge = 4.0 * (soft - 0.5)
    outline = np.where(depth > 0, np.maximum(depth - 0.5, 0) + np.maximum(edge, 0), edge)[..., None]
    field = np.minimum(np.minimum(front[..., None] - z, back[..., None] + z), outline)
    off = np.float32(1e-3)
    field = np.where(np.abs(field) < off, np.where(field > 0, off, -off), field)
    vertices, faces, _, _ = marching_cubes(field.astype(np.float32), 0.0)
    points = np.stack([vertices[:, 1], -vertices[:, 0], vertices[:, 2] - half], axis=1).astype(np.float64)
    mesh = _largest(Mesh(points, faces[:, ::-1]))
    low, high = mesh.bounds
    scale = 2.0 / float((high - low)[:2].max())
    return Mesh((mesh.vertices - [0.5 * (low[0] + high[0]), low[1], 0.0]) * scale, mesh.faces)


def _largest(mesh: Mesh) -> Mesh:
    _, body = face_components(mesh.faces)
    used, place = np.unique(mesh.faces[body == np.bincount(body).argmax()], return_inverse=True)
    return Mesh(mesh.vertices[used], place.reshape(-1, 3).astype(np.int32))
