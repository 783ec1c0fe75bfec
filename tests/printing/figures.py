"""Coloured models to paint, made on the spot: a blobby figure with a painted texture, boxes, balls."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from maquette.mesh import Material, Mesh, Model, Texture, single

PAINTS = [(196, 30, 40), (32, 70, 160), (240, 200, 40), (30, 30, 34), (245, 240, 230), (40, 140, 70), (150, 80, 40), (120, 60, 150), (230, 120, 30)]
PAINTS += [(90, 170, 200), (250, 170, 180), (60, 60, 70)]
SKIN = (214, 160, 120)
FOOT = 0.04


def painted_picture(size: int = 512, seed: int = 1, noise: float = 4.0) -> np.ndarray:
    """(size, size, 3) uint8: shapes, lines and dots in thirteen colours, blurred edges, baked shading and noise, as generated textures have."""
    luck = np.random.default_rng(seed)
    image = Image.new("RGB", (size, size), SKIN)
    draw = ImageDraw.Draw(image)
    unit = size / 2048
    for number in range(60):
        x, y, (width, height) = *luck.integers(0, size, 2).tolist(), luck.integers(60, 420, 2) * unit
        (draw.ellipse if number % 2 else draw.rectangle)([x, y, x + width, y + height], fill=PAINTS[number % len(PAINTS)])
    for _ in range(80):
        x, y = luck.integers(0, size, 2).tolist()
        to = x + luck.integers(-300, 300) * unit, y + luck.integers(-300, 300) * unit
        draw.line([x, y, *to], fill=PAINTS[luck.integers(len(PAINTS))], width=int(luck.integers(3, 16) * unit) + 1)
    for _ in range(300):
        x, y, side = *luck.integers(0, size, 2).tolist(), luck.integers(3, 18) * unit
        draw.ellipse([x, y, x + side, y + side], fill=PAINTS[luck.integers(len(PAINTS))])
    pixels = np.asarray(image.filter(ImageFilter.GaussianBlur(1.2 * unit)), np.float64)
    down, along = np.mgrid[0:size, 0:size] / size
    shading = 0.82 + 0.18 * np.sin(2 * np.pi * (2 * along + down)) * np.cos(3 * np.pi * down)
    return np.clip(pixels * shading[..., None] + luck.normal(0, noise, pixels.shape), 0, 255).astype(np.uint8)


def blob(triangles: int, height_m: float = 0.08) -> Mesh:
    """A closed, wavy body with a flat foot, of about `triangles` on a grid of longitudes and latitudes, with one chart that wraps around (a seam)."""
    rows = max(6, int(np.sqrt(triangles / 4)))
    columns = 2 * rows
    v, u = np.meshgrid(np.linspace(0, 1, rows + 1), np.linspace(0, 1, columns + 1), indexing="ij")
    polar, around = np.pi * v, 2 * np.pi * (u % 1)
    radius = (
        1 + 0.18 * np.sin(3 * around) * np.sin(polar) ** 2 + 0.25 * np.cos(2 * polar) + 0.06 * np.sin(7 * polar) * np.cos(5 * around) * np.sin(polar)
    )
    ring = np.where((v == 0) | (v == 1), 0, radius * np.sin(polar))
    points = np.stack([ring * np.cos(around), 1.3 * radius * np.cos(polar), -ring * np.sin(around)], axis=-1).reshape(-1, 3)
    points[:, 1] = np.maximum(points[:, 1], points[:, 1].min() + FOOT * np.ptp(points[:, 1]))
    corner = np.arange((rows + 1) * (columns + 1)).reshape(rows + 1, columns + 1)
    a, b, c, d = corner[:-1, :-1], corner[1:, :-1], corner[1:, 1:], corner[:-1, 1:]
    lower, upper = np.stack([a, b, c], -1)[:-1].reshape(-1, 3), np.stack([a, c, d], -1)[1:].reshape(-1, 3)
    points *= height_m / np.ptp(points[:, 1])
    return Mesh(points, np.concatenate([lower, upper]), uv=np.stack([u, v], -1).reshape(-1, 2).astype(np.float32))


def painted_figure(triangles: int = 5000, texture_size: int = 512, seed: int = 1, height_m: float = 0.08, noise: float = 4.0) -> Model:
    """The blob in the painted picture."""
    return single(blob(triangles, height_m), Material(base_color_texture=Texture(painted_picture(texture_size, seed, noise))))


def box(size_m: tuple[float, float, float] = (0.04, 0.04, 0.04)) -> Mesh:
    """A box on y = 0, two triangles a side, each side with the whole picture upright on it; 24 vertices."""
    points, uv, faces = [], [], []
    for axis, sign in ((2, 1), (0, 1), (2, -1), (0, -1), (1, 1), (1, -1)):
        normal, up = np.eye(3)[axis] * sign, np.eye(3)[1] if axis != 1 else np.eye(3)[2] * -sign
        right = np.cross(up, normal)
        start = len(points)
        for across, down in ((-1, 1), (1, 1), (1, -1), (-1, -1)):
            points.append(((normal + right * across - up * down) / 2 + (0, 0.5, 0)) * size_m)
            uv.append(((across + 1) / 2, (down + 1) / 2))
        faces += [(start, start + 1, start + 2), (start, start + 2, start + 3)]
    return Mesh(np.array(points), np.array(faces), uv=np.array(uv, np.float32))


def textured_box(pixels: np.ndarray, size_m: tuple[float, float, float] = (0.04, 0.04, 0.04)) -> Model:
    return single(box(size_m), Material(base_color_texture=Texture(np.ascontiguousarray(pixels, np.uint8))))
