"""Small models that the format tests write, read and compare."""

from __future__ import annotations

import numpy as np

from maquette.mesh.model import Material, Mesh, Model, Part, Texture

CUBE_VERTICES = np.array([[x, y, z] for x in (0.0, 1.0) for y in (0.0, 1.0) for z in (0.0, 1.0)])
CUBE_QUADS = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]], np.int32)


def fan(quads: np.ndarray) -> np.ndarray:
    """The triangles of quads in the order that `Mesh.polygons` promises."""
    return np.stack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]], axis=1).reshape(-1, 3)


def cube(size: float = 1.0) -> Mesh:
    """A closed cube of eight vertices and twelve triangles, outward."""
    return Mesh(CUBE_VERTICES * size, fan(CUBE_QUADS))


def quad_cube() -> Mesh:
    """The cube with its quads kept."""
    return Mesh(CUBE_VERTICES, fan(CUBE_QUADS), polygons=CUBE_QUADS)


def checker(size: int = 16, seed: int = 0) -> np.ndarray:
    """(size, size, 3) pixels that are all different from their neighbours."""
    return np.random.default_rng(seed).integers(0, 255, (size, size, 3), dtype=np.uint8)


def globe(rows: int = 12, columns: int = 24) -> Mesh:
    """A sphere with texture coordinates, normals and a seam."""
    v, u = np.mgrid[0 : rows + 1, 0 : columns + 1].astype(float)
    polar, around = np.pi * v / rows, 2 * np.pi * u / columns
    points = np.stack([np.sin(polar) * np.sin(around), np.cos(polar), np.sin(polar) * np.cos(around)], axis=-1).reshape(-1, 3)
    index = np.arange((rows + 1) * (columns + 1)).reshape(rows + 1, columns + 1)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    corners = points[faces]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    uv = np.stack([u / columns, v / rows], axis=-1).reshape(-1, 2).astype(np.float32)
    return Mesh(points, faces[area > 1e-9], uv=uv, normals=points.astype(np.float32))


def painted(size: int = 16) -> Material:
    """A material with every texture of the metallic-roughness model."""
    rough = np.full((size, size, 3), 255, np.uint8)
    rough[..., 1], rough[..., 2] = 100, 200
    return Material(
        name="paint",
        base_color=(0.9, 0.8, 0.7, 1.0),
        metallic=0.5,
        roughness=0.6,
        base_color_texture=Texture(checker(size)),
        metallic_roughness_texture=Texture(rough),
        normal_texture=Texture(np.tile(np.array([128, 128, 255], np.uint8), (size, size, 1))),
        occlusion_texture=Texture(np.full((size, size, 1), 250, np.uint8)),
    )


def painted_globe() -> Model:
    """One part with the full material."""
    return Model((Part(globe(), 0, "globe"),), (painted(),), name="globe")


def two_parts() -> Model:
    """A red cube and a blue one beside it."""
    far = Mesh(CUBE_VERTICES + [3.0, 0, 0], fan(CUBE_QUADS))
    red, blue = Material("red", (1.0, 0.0, 0.0, 1.0)), Material("blue", (0.0, 0.0, 1.0, 1.0), metallic=1.0, roughness=0.2)
    return Model((Part(cube(), 0, "left"), Part(far, 1, "right")), (red, blue), name="pair")


def triangles(model: Model) -> np.ndarray:
    """(F, 3, 3) corners of all faces in order, whatever vertices they share."""
    return np.concatenate([part.mesh.vertices[part.mesh.faces] for part in model.parts])


def volume(model: Model) -> float:
    """Signed volume of all faces."""
    a, b, c = np.concatenate([part.mesh.vertices[part.mesh.faces] for part in model.parts]).transpose(1, 0, 2)
    return float(np.einsum("ij,ij->", a, np.cross(b, c)) / 6)


def sampled_colors(model: Model) -> np.ndarray:
    """(F, 3) texel of the base colour at the middle of every face, nearest, repeated."""
    found = []
    for part in model.parts:
        texture = model.materials[part.material].base_color_texture
        assert texture is not None and part.mesh.uv is not None
        height, width = texture.pixels.shape[:2]
        middle = part.mesh.uv[part.mesh.faces].mean(axis=1) % 1.0
        column, row = (middle * [width, height]).astype(int).T
        found.append(texture.pixels[np.clip(row, 0, height - 1), np.clip(column, 0, width - 1), :3])
    return np.concatenate(found)
