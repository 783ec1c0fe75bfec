"""Small models to take pictures of."""

from __future__ import annotations

import numpy as np
import trimesh

from maquette.mesh.model import Material, Mesh, Model, Texture, single
from maquette.render.camera import Camera

FRONT = Camera((0.0, 0.0, 10.0), height=3.0)
"""Looks along -Z at a square of three by three units around the origin."""


def ball(radius: float = 1.0, detail: int = 4) -> Mesh:
    shape = trimesh.creation.icosphere(detail, radius=radius)
    return Mesh(shape.vertices, shape.faces)


def box(x: float = 1.0, y: float = 1.0, z: float = 1.0) -> Mesh:
    shape = trimesh.creation.box((x, y, z))
    return Mesh(shape.vertices, shape.faces)


def moved(mesh: Mesh, x: float, y: float, z: float) -> Mesh:
    return mesh.with_vertices(mesh.vertices + [x, y, z])


def poster(size: float = 2.0) -> Mesh:
    """A square that faces +Z, with texture coordinates from the top left."""
    half = size / 2
    vertices = np.array([[-half, -half, 0], [half, -half, 0], [half, half, 0], [-half, half, 0]])
    uv = np.array([[0, 1], [1, 1], [1, 0], [0, 0]], np.float32)
    return Mesh(vertices, np.array([[0, 1, 2], [0, 2, 3]]), uv=uv)


def quarters() -> np.ndarray:
    """Red, green, blue and white quarters, read from the top left."""
    pixels = np.zeros((64, 64, 3), np.uint8)
    pixels[:32, :32], pixels[:32, 32:], pixels[32:, :32], pixels[32:, 32:] = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
    return pixels


def painted_poster(pixels: np.ndarray, **material: object) -> Model:
    return single(poster(), Material("poster", base_color_texture=Texture(pixels), roughness=0.9, **material))
