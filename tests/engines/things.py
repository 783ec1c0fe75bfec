"""Things to be photographed: outlines with hollows and limbs, their photos on several grounds, and how well an outline is kept."""

from __future__ import annotations

import cv2
import numpy as np
from skimage import data

from maquette.mesh.model import ByteArray, Mesh
from maquette.render.camera import Camera
from maquette.render.renderer import mask

THINGS = ("ball", "vase", "dog", "cup", "star")
GROUNDS = ("plain", "gradient", "grass")
SIDE = 240


def drawn(name: str) -> np.ndarray:
    """(SIDE, SIDE) bool: an outline of a thing, with hollows and limbs."""
    canvas = np.zeros((SIDE, SIDE), np.uint8)
    if name == "ball":
        cv2.circle(canvas, (120, 120), 90, 1, -1)
    elif name == "vase":
        points = np.array([[80, 220], [160, 220], [190, 120], [140, 60], [165, 20], [75, 20], [100, 60], [50, 120]])
        cv2.fillPoly(canvas, [points], 1)
    elif name == "dog":
        cv2.ellipse(canvas, (120, 130), (80, 40), 0, 0, 360, 1, -1)
        cv2.circle(canvas, (190, 85), 36, 1, -1)
        for x in (60, 85, 150, 175):
            cv2.rectangle(canvas, (x, 130), (x + 18, 222), 1, -1)
    elif name == "cup":
        cv2.rectangle(canvas, (50, 60), (160, 210), 1, -1)
        cv2.ellipse(canvas, (165, 130), (48, 48), 0, 0, 360, 1, 18)
    else:
        angle = np.arange(10) * np.pi / 5 - np.pi / 2
        radius = np.where(np.arange(10) % 2 == 0, 105, 55)
        cv2.fillPoly(canvas, [np.stack([120 + radius * np.cos(angle), 120 + radius * np.sin(angle)], axis=1).astype(int)], 1)
    return canvas > 0


def overlap(one: np.ndarray, other: np.ndarray) -> float:
    return float((one & other).sum() / (one | other).sum())


def framed(shown: np.ndarray) -> np.ndarray:
    rows, columns = np.flatnonzero(shown.any(axis=1)), np.flatnonzero(shown.any(axis=0))
    box = shown[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(np.uint8)
    return cv2.resize(box, (300, 300), interpolation=cv2.INTER_NEAREST) > 0


def on_white(shown: np.ndarray) -> ByteArray:
    """(SIDE, SIDE, 3) the outline filled with brown on white."""
    return np.where(shown[..., None], (180, 90, 60), (255, 255, 255)).astype(np.uint8)


def outline_of(mesh: Mesh) -> np.ndarray:
    """(600, 600) bool: what is seen of a mesh 2 units high, straight from the front."""
    low, high = mesh.bounds
    x, y, _ = (float(value) for value in 0.5 * (low + high))
    return mask(mesh, Camera((x, y, 9.0), (x, y, 0.0), height=2.2), 600, 600)


def ground(kind: str) -> ByteArray:
    """(512, 512, 3) what a thing is photographed on."""
    if kind == "plain":
        return np.full((512, 512, 3), (208, 214, 210), np.uint8)
    rng = np.random.default_rng(3)
    if kind == "gradient":
        light = np.linspace(150, 235, 512)[:, None, None] + rng.normal(0, 2, (512, 512, 1))
        return np.clip(light * [1.0, 1.0, 0.96], 0, 255).astype(np.uint8)
    grass = cv2.resize(data.grass(), (512, 512)).astype(np.float64)[..., None]
    return np.clip(90 + 0.5 * grass * [0.7, 1.0, 0.5], 0, 255).astype(np.uint8)


def photographed(name: str, kind: str) -> tuple[ByteArray, np.ndarray]:
    """A red thing, shaded, on a ground: the photo and where the thing is."""
    shown = cv2.resize(drawn(name).astype(np.uint8), (512, 512), interpolation=cv2.INTER_NEAREST) > 0
    light = cv2.GaussianBlur(shown.astype(np.float32), (0, 0), 18.0)[..., None]
    thing = np.array([196, 52, 40]) * (0.45 + 0.6 * light)
    mixed = cv2.GaussianBlur(np.where(shown[..., None], thing, ground(kind)), (0, 0), 0.8)
    rgb = np.clip(mixed, 0, 255).astype(np.uint8)
    return np.dstack([rgb, np.full((512, 512), 255, np.uint8)]), shown
