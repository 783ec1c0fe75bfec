"""A model cut open: what lies in front of a plane is taken away, and the cut material is filled with one colour."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, Mesh, Model
from maquette.render.camera import Camera, Vector, orbit
from maquette.render.renderer import picture
from maquette.render.scene import NORMAL, UV, Geometry, UpAxis, build
from maquette.render.studio import CLAY, Rgb, Style

CAP: Rgb = (214, 84, 52)


def section(
    model: Model | Mesh,
    point: Vector,
    normal: Vector,
    camera: Camera | None = None,
    width: int = 768,
    height: int = 768,
    style: Style = CLAY,
    up: UpAxis = "y",
    cap: Rgb = CAP,
) -> ByteArray:
    """(height, width, 4) uint8: the half of the model behind the plane through `point`, seen from the side that `normal` points to.

    point, normal, camera: in the frame of the upright model (see `renderer.render`). cap: sRGB 0..255 of cut material. Nothing is
    rebuilt: the inside of a surface that shows through the cut is painted as the cut, so open and crossing meshes can be
    looked into as well. camera: None looks a little past the normal.
    """
    scene = build(model, up, paint=style.paint)
    direction = np.array(normal) / max(float(np.linalg.norm(normal)), 1e-30)
    place = (np.array(point) - scene.origin) * scene.scale
    geometry = clip(scene.geometry, place, direction)
    half = replace(scene, geometry=geometry)
    if camera is None:
        azimuth = float(np.degrees(np.arctan2(direction[0], direction[2]))) if abs(direction[1]) < 0.99 else 0.0
        camera = orbit(half.points, azimuth + 22.0, float(np.degrees(np.arcsin(direction[1]))) * 0.8 + 14.0)
    return picture(half, camera, width, height, replace(style, cap=cap))


def clip(geometry: Geometry, place: FloatArray, normal: FloatArray) -> Geometry:
    """The part of `geometry` on the side of the plane that the unit `normal` points away from. The cut stays open."""
    distance = (geometry.positions.astype(np.float64) - place) @ normal
    behind = distance <= 0
    count = behind[geometry.faces].sum(axis=1)
    whole = np.flatnonzero(count == 3)
    vertices, faces, source = [geometry.vertices], [geometry.faces[whole]], [whole]
    offset = len(geometry.vertices)
    for kept in (1, 2):
        cut = np.flatnonzero(count == kept)
        if len(cut) == 0:
            continue
        corners = _rolled(geometry.faces[cut], behind[geometry.faces[cut]], kept)
        first, second = (_between(geometry, distance, corners[:, a], corners[:, b]) for a, b in (((0, 1), (0, 2)) if kept == 1 else ((1, 2), (0, 2))))
        p, q = np.arange(len(cut)) + offset, np.arange(len(cut)) + offset + len(cut)
        offset += 2 * len(cut)
        vertices += [first, second]
        faces.append(np.stack([corners[:, 0], p, q] if kept == 1 else [corners[:, 0], corners[:, 1], p], axis=1))
        source.append(cut)
        if kept == 2:
            faces.append(np.stack([corners[:, 0], p, q], axis=1))
            source.append(cut)
    rows = np.concatenate(source)
    return Geometry(np.concatenate(vertices), np.concatenate(faces).astype(np.int32), geometry.material[rows], geometry.face_colors[rows])


def _rolled(faces: np.ndarray, behind: np.ndarray, kept: int) -> np.ndarray:
    """Faces turned so that the corners behind the plane come first: the one, or the two in a row."""
    first = np.argmax(behind, axis=1) if kept == 1 else (np.argmin(behind, axis=1) + 1) % 3
    return np.take_along_axis(faces, (first[:, None] + np.arange(3)) % 3, axis=1)


def _between(geometry: Geometry, distance: FloatArray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Vertices where the edges from a to b pierce the plane, all columns interpolated."""
    amount = (distance[a] / (distance[a] - distance[b]))[:, None].astype(np.float32)
    middle = geometry.vertices[a] * (1 - amount) + geometry.vertices[b] * amount
    length = np.linalg.norm(middle[:, NORMAL:UV], axis=1, keepdims=True)
    middle[:, NORMAL:UV] /= np.maximum(length, 1e-12)
    return middle
