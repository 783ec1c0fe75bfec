"""People who sit for portraits: busts of ordinary proportions, modelled and rendered apart from the figures, with everything about them known.

They differ in light, pose, backdrop, sharpness and compression, so that what reads them has to cope with photos rather than drawings.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import cache

import cv2
import numpy as np
from PIL import Image

from maquette.engines.embedded import mesher
from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.engine import shape_of
from maquette.engines.embedded.photo.face import Face
from maquette.engines.embedded.photo.portrait import portrait_of
from maquette.engines.embedded.recipe import Bump, Pattern, Recipe, Rgb, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, sphere, torus, tube
from maquette.mesh.model import ByteArray, FloatArray
from maquette.render.camera import Camera
from maquette.render.renderer import render
from maquette.render.studio import STUDIO, SoftBox, Style

SIDE = 512
BACKDROPS = ("plain", "gradient", "blobs", "shelves", "grain")


@dataclass(frozen=True)
class Sitter:
    """Colours are sRGB in 0..1.

    hair: "bald", "cropped", "short", "bob", "long", "curly" or "updo". wear: "shirt", "suit" or "stripes" (across).
    backdrop: one of BACKDROPS. turn_deg: how far the head is turned. light_deg: from where it is lit. far: share of the picture's height for the bust.
    """

    name: str
    skin: Rgb = (0.87, 0.69, 0.58)
    hair: str = "short"
    hair_color: Rgb = (0.24, 0.16, 0.11)
    cloth: Rgb = (0.2, 0.3, 0.6)
    accent: Rgb = (0.92, 0.92, 0.9)
    wear: str = "shirt"
    beard: bool = False
    glasses: bool = False
    lips: Rgb | None = None
    hat: Rgb | None = None
    backdrop: str = "plain"
    ground: Rgb = (0.62, 0.68, 0.7)
    turn_deg: float = 0.0
    tilt_deg: float = 0.0
    light_deg: float = -35.0
    warmth: float = 0.0
    blur: float = 0.6
    quality: int = 88
    far: float = 1.0


BROWN, BLACK, FAIR, GREY, RED = (0.27, 0.17, 0.1), (0.07, 0.06, 0.06), (0.72, 0.56, 0.34), (0.62, 0.61, 0.6), (0.48, 0.2, 0.08)
PALE, LIGHT, TAN, BROWN_SKIN, DARK = (0.94, 0.8, 0.72), (0.87, 0.69, 0.58), (0.74, 0.53, 0.4), (0.55, 0.37, 0.27), (0.37, 0.24, 0.18)

SITTERS = (
    Sitter("ann", PALE, "long", RED, (0.12, 0.35, 0.25), lips=(0.75, 0.22, 0.24), backdrop="blobs", ground=(0.5, 0.6, 0.7)),
    Sitter("ben", LIGHT, "short", BROWN, (0.14, 0.16, 0.22), (0.55, 0.1, 0.12), "suit", backdrop="gradient", turn_deg=7.0),
    Sitter("cy", DARK, "cropped", BLACK, (0.85, 0.72, 0.2), beard=True, backdrop="plain", ground=(0.75, 0.78, 0.8), light_deg=30.0),
    Sitter("dot", LIGHT, "bob", FAIR, (0.65, 0.12, 0.2), lips=(0.7, 0.25, 0.3), backdrop="shelves", tilt_deg=6.0),
    Sitter("ed", LIGHT, "bald", GREY, (0.85, 0.86, 0.88), glasses=True, backdrop="gradient", ground=(0.3, 0.36, 0.42)),
    Sitter("fay", TAN, "long", BLACK, (0.9, 0.88, 0.84), lips=(0.68, 0.2, 0.22), backdrop="grain", quality=60),
    Sitter("gus", PALE, "short", GREY, (0.2, 0.22, 0.26), glasses=True, backdrop="blobs", blur=1.1),
    Sitter("hal", BROWN_SKIN, "curly", BLACK, (0.75, 0.3, 0.12), backdrop="plain", ground=(0.55, 0.66, 0.74)),
    Sitter("ivy", BROWN_SKIN, "updo", BLACK, (0.3, 0.2, 0.5), lips=(0.6, 0.14, 0.2), backdrop="gradient", ground=(0.8, 0.76, 0.7)),
    Sitter("joe", LIGHT, "short", FAIR, (0.95, 0.95, 0.93), (0.12, 0.2, 0.45), "stripes", backdrop="plain", ground=(0.4, 0.5, 0.42)),
    Sitter("kit", TAN, "cropped", BROWN, (0.3, 0.42, 0.3), beard=True, backdrop="shelves", turn_deg=-8.0),
    Sitter("lou", PALE, "long", FAIR, (0.08, 0.08, 0.1), lips=(0.72, 0.28, 0.3), backdrop="gradient", light_deg=40.0, warmth=0.06),
    Sitter("max", TAN, "short", BLACK, (0.16, 0.18, 0.3), (0.15, 0.3, 0.6), "suit", beard=True, backdrop="blobs", far=0.8),
    Sitter("nan", LIGHT, "bob", GREY, (0.45, 0.55, 0.75), glasses=True, lips=(0.7, 0.3, 0.32), backdrop="plain", quality=70),
    Sitter("oz", DARK, "bald", BLACK, (0.6, 0.1, 0.14), backdrop="grain", light_deg=20.0, ground=(0.7, 0.7, 0.66)),
    Sitter("pam", BROWN_SKIN, "long", BROWN, (0.85, 0.55, 0.6), lips=(0.62, 0.18, 0.22), backdrop="blobs", tilt_deg=-5.0),
    Sitter("quin", PALE, "short", RED, (0.25, 0.5, 0.55), glasses=True, backdrop="gradient", ground=(0.66, 0.6, 0.52), warmth=-0.05),
    Sitter("roy", LIGHT, "short", BROWN, (0.5, 0.36, 0.22), beard=True, backdrop="plain", ground=(0.82, 0.82, 0.8), far=0.7),
    Sitter("sue", TAN, "bob", BLACK, (0.16, 0.42, 0.7), lips=(0.7, 0.16, 0.24), backdrop="shelves", blur=1.0),
    Sitter("ted", LIGHT, "short", BROWN, (0.3, 0.32, 0.36), hat=(0.12, 0.3, 0.62), backdrop="gradient", ground=(0.72, 0.66, 0.6)),
    Sitter("una", DARK, "curly", BLACK, (0.92, 0.9, 0.86), lips=(0.55, 0.12, 0.18), backdrop="plain", ground=(0.62, 0.52, 0.44)),
    Sitter("vic", PALE, "cropped", FAIR, (0.18, 0.18, 0.2), (0.5, 0.5, 0.2), "suit", glasses=True, backdrop="blobs", turn_deg=5.0),
)


def portrait(sitter: Sitter) -> ByteArray:
    """(SIDE, SIDE, 4) uint8 sRGB, opaque: the photo of a sitter. The same sitter, the same photo."""
    return _taken(sitter)[0]


def outline(sitter: Sitter) -> ByteArray:
    """(SIDE, SIDE) bool: where the sitter is in the photo."""
    return _taken(sitter)[1]


def person_overlap(sitter: Sitter, face: Face) -> float:
    """Intersection over union of the person found in a sitter's portrait and the one there is, where the photo has pixels."""
    whole = np.full((SIDE, SIDE, 4), 255, np.uint8)
    whole[..., :3] = np.where(outline(sitter), 255, 0)[..., None]
    seen, real = portrait_of(portrait(sitter), face), portrait_of(whole, face).rgb[..., 0] > 127
    found = seen.person & seen.known
    return float((found & real & seen.known).sum() / ((found | real) & seen.known).sum())


@cache
def _taken(sitter: Sitter) -> tuple[ByteArray, ByteArray]:
    shot = _rendered(sitter)
    alpha = shot[..., 3:].astype(np.float64) / 255
    rng = np.random.default_rng(sum(sitter.name.encode()))
    mixed = shot[..., :3] * alpha + _backdrop(sitter, rng) * (1 - alpha)
    toned = mixed * [1 + sitter.warmth, 1.0, 1 - sitter.warmth]
    noisy = cv2.GaussianBlur(toned, (0, 0), sitter.blur) + rng.normal(0, 2.5, toned.shape)
    buffer = io.BytesIO()
    Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8)).save(buffer, "JPEG", quality=sitter.quality)
    rgb = np.asarray(Image.open(buffer))
    return np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)]), alpha[..., 0] > 0.5


def _rendered(sitter: Sitter) -> ByteArray:
    model = shape_of(mesher.surface_of(bust(sitter), 96)).model()
    low, high = model.bounds[:, 1]
    height = 0.7 * (high - low) / sitter.far
    middle = high + 0.08 * (high - low) - 0.5 * height
    camera = Camera((0.0, middle, 10.0), target=(0.0, middle, 0.0), height=height)
    return render(model, camera, SIDE, SIDE, _light(sitter))


def _light(sitter: Sitter) -> Style:
    angle = np.radians(sitter.light_deg)
    key = SoftBox((float(np.sin(angle)), 0.55, float(np.cos(angle))), 0.4, 0.4, (3.3, 3.25, 3.15))
    return replace(STUDIO, key=key, lamps=STUDIO.lamps[:1], backdrop=None, floor=False, ambient=0.6)


# ---------------------------------------------------------------------------------------------------------------- bust


def bust(sitter: Sitter) -> Recipe:
    """Head and shoulders; the middle of the head is the origin, its height about 1.4."""
    b = Builder(np.random.default_rng(0))
    _stuffs(b, sitter)
    _chest(b, sitter)
    with b.group("head", turn=(0.0, sitter.turn_deg, -sitter.tilt_deg), melt=0.08, blend=0.02):
        _head(b)
        _face(b, sitter)
        if sitter.beard:
            _beard(b)
        if sitter.glasses:
            _glasses(b)
        if sitter.hat is not None:
            b.add(ellipsoid(0.6, 0.52, 0.66), "hat", at=(0.0, 0.42, -0.06), blend=0.01)
            b.add(torus(0.55, 0.09), "hat", at=(0.0, 0.3, -0.03), turn=(-10.0, 0.0, 0.0), blend=0.01)
        if sitter.hair != "bald":
            with b.group("hair", melt=0.04):
                _hair(b, sitter)
    return b.recipe("sitter", symmetric=False, floor=None)


def _stuffs(b: Builder, sitter: Sitter) -> None:
    stripes = Pattern("stripes", sitter.accent, size=0.22) if sitter.wear == "stripes" else None
    b.material("cloth", sitter.cloth, "cloth", pattern=stripes)
    b.material("under", (0.93, 0.93, 0.94), "cloth")
    b.material("tie", sitter.accent, "cloth")
    b.material("skin", sitter.skin, roughness=0.6)
    b.material("lips", sitter.lips or tuple(0.86 * channel if k else 0.92 * channel for k, channel in enumerate(sitter.skin)), roughness=0.4)
    b.material("hair", sitter.hair_color, roughness=0.6)
    b.material("hat", sitter.hat or (0.0, 0.0, 0.0), "cloth")
    b.material("brows", tuple(0.7 * channel for channel in sitter.hair_color))
    b.material("white", (0.92, 0.91, 0.9), roughness=0.3)
    b.material("iris", (0.12, 0.08, 0.06), roughness=0.2)
    b.material("frame", (0.06, 0.06, 0.07), roughness=0.3)


def _chest(b: Builder, sitter: Sitter) -> None:
    with b.group("chest", melt=0.12):
        b.add(ellipsoid(0.92, 1.3, 0.5), "cloth", at=(0.0, -2.35, -0.1))
        b.add(tube([(-0.95, -1.6, -0.1), (0.0, -1.32, -0.1), (0.95, -1.6, -0.1)], [0.34, 0.36, 0.34]), "cloth")
        b.add(tube([(0.95, -1.6, -0.1), (1.16, -2.3, -0.1), (1.2, -3.2, 0.0)], [0.34, 0.3, 0.26]), "cloth", mirror=True)
        if sitter.wear == "suit":
            b.paint(extrude([(0.0, -2.35), (0.3, -1.2), (-0.3, -1.2)], 3.0), "under")
            b.paint(extrude([(-0.09, -1.22), (0.09, -1.22), (0.1, -2.2), (-0.1, -2.2)], 3.0), "tie")
        b.add(cone((0.0, -0.5, -0.08), (0.0, -1.2, -0.06), 0.27, 0.29), "skin", blend=0.03)
        b.paint(ellipsoid(0.34, 0.3, 0.6), "skin", at=(0.0, -1.05, 0.2))


def _head(b: Builder) -> None:
    b.add(ellipsoid(0.5, 0.62, 0.58), "skin", at=(0.0, 0.1, -0.06))
    b.add(ellipsoid(0.4, 0.42, 0.4), "skin", at=(0.0, -0.34, 0.08))
    b.add(sphere(0.16), "skin", at=(0.0, -0.6, 0.3))
    b.add(ellipsoid(0.13, 0.1, 0.1), "skin", at=(0.26, -0.14, 0.34), mirror=True)
    b.add(ellipsoid(0.06, 0.15, 0.1), "skin", at=(0.51, -0.06, -0.06), mirror=True, blend=0.03)
    b.cut(ellipsoid(0.15, 0.09, 0.07), at=(0.2, 0.04, 0.52), mirror=True, blend=0.08)
    b.add(tube([(0.0, 0.06, 0.5), (0.0, -0.1, 0.58), (0.0, -0.2, 0.63)], [0.05, 0.06, 0.085]), "skin", blend=0.04)
    b.add(sphere(0.055), "skin", at=(0.07, -0.21, 0.56), mirror=True, blend=0.03)


def _face(b: Builder, sitter: Sitter) -> None:
    b.add(ellipsoid(0.115, 0.062, 0.09), "white", at=(0.2, 0.02, 0.415), mirror=True, blend=0.0)
    b.paint(sphere(0.055), "iris", at=(0.2, 0.025, 0.5), mirror=True)
    b.add(tube([(0.08, 0.02, 0.47), (0.2, 0.085, 0.5), (0.33, 0.02, 0.43)], [0.018, 0.026, 0.018]), "brows", mirror=True, blend=0.0)
    b.paint(tube([(0.08, 0.16, 0.6), (0.2, 0.2, 0.55), (0.36, 0.15, 0.42)], 0.05), "brows", mirror=True)
    b.add(tube([(-0.16, -0.375, 0.44), (0.0, -0.36, 0.505), (0.16, -0.375, 0.44)], [0.02, 0.038, 0.02]), "lips", blend=0.01)
    b.add(tube([(-0.15, -0.395, 0.44), (0.0, -0.425, 0.505), (0.15, -0.395, 0.44)], [0.02, 0.045, 0.02]), "lips", blend=0.01)


def _beard(b: Builder) -> None:
    b.paint(ellipsoid(0.46, 0.3, 0.5), "hair", at=(0.0, -0.62, 0.2))
    b.paint(ellipsoid(0.2, 0.05, 0.4), "hair", at=(0.0, -0.31, 0.5))
    b.paint(ellipsoid(0.13, 0.045, 0.4), "lips", at=(0.0, -0.4, 0.6))


def _glasses(b: Builder) -> None:
    with b.group("glasses", melt=0.01):
        b.add(torus(0.145, 0.019), "frame", at=(0.2, 0.0, 0.56), turn=(90.0, 0.0, 0.0), mirror=True)
        b.add(cone((-0.06, 0.04, 0.6), (0.06, 0.04, 0.6), 0.02, 0.02), "frame")
        b.add(cone((0.34, 0.03, 0.55), (0.55, 0.02, -0.05), 0.018, 0.018), "frame", mirror=True)


def _hair(b: Builder, sitter: Sitter) -> None:
    strands = Bump("hair", 0.035, 0.12)
    thick = {"cropped": 0.03, "updo": 0.05}.get(sitter.hair, 0.11)
    b.add(ellipsoid(0.5 + thick, 0.62 + 1.1 * thick, 0.58 + thick), "hair", at=(0.0, 0.11, -0.08), bump=strands if thick > 0.04 else None)
    brow = 0.42 if thick < 0.1 else 0.38
    b.cut(
        extrude([(-0.43, -1.0), (0.43, -1.0), (0.43, 0.05), (0.36, brow - 0.08), (0.0, brow), (-0.36, brow - 0.08), (-0.43, 0.05)], 1.2),
        at=(0.0, 0.0, 0.72),
    )
    b.cut(box(3.0, 2.0, 3.0), at=(0.0, -1.22, 0.4), turn=(-20.0, 0.0, 0.0))
    if sitter.hair in ("bob", "long"):
        low = -0.75 if sitter.hair == "bob" else -1.55
        b.add(
            tube([(0.42, 0.42, 0.1), (0.56, -0.1, 0.12), (0.56, 0.6 * low, 0.14), (0.5, low, 0.16)], [0.14, 0.17, 0.18, 0.1]),
            "hair",
            mirror=True,
            bump=strands,
        )
        b.add(tube([(0.0, 0.2, -0.3), (0.0, low, -0.35)], [0.6, 0.5], flat=0.5, up=(0.0, 0.0, 1.0)), "hair", bump=strands)
    if sitter.hair == "curly":
        rng = np.random.default_rng(5)
        for direction in rng.normal(size=(90, 3)):
            x, y, z = direction / np.linalg.norm(direction)
            if y < -0.25 or (z > 0.25 and y < 0.55 and abs(x) < 0.8):
                continue
            at: Vector = (0.62 * float(x), 0.11 + 0.72 * float(y), -0.08 + 0.68 * float(z))
            b.add(sphere(0.13), "hair", at=at, bump=Bump("wrinkles", 0.03, 0.06))
    if sitter.hair == "updo":
        b.add(sphere(0.24), "hair", at=(0.0, 0.82, -0.25), bump=strands)


# ----------------------------------------------------------------------------------------------------------- backdrops


def _backdrop(sitter: Sitter, rng: np.random.Generator) -> FloatArray:
    """(SIDE, SIDE, 3) what is behind the sitter, 0..255."""
    ground = 255.0 * np.array(sitter.ground)
    y, x = np.mgrid[0 : 1 : SIDE * 1j, 0 : 1 : SIDE * 1j]
    flat = np.broadcast_to(ground, (SIDE, SIDE, 3)).astype(np.float64)
    if sitter.backdrop == "gradient":
        return flat * (1.12 - 0.35 * np.hypot(x - 0.4, y - 0.3))[..., None]
    if sitter.backdrop == "grain":
        rough = cv2.GaussianBlur(rng.normal(0, 1, (SIDE, SIDE)), (0, 0), 3.0)
        return flat + 130.0 * rough[..., None]
    if sitter.backdrop == "blobs":
        for _ in range(26):
            color, place = ground * rng.uniform(0.4, 1.4, 3), tuple(int(v) for v in rng.integers(0, SIDE, 2))
            flat = cv2.circle(np.ascontiguousarray(flat), place, int(rng.integers(15, 60)), color.tolist(), -1)
        return cv2.GaussianBlur(flat, (0, 0), 6.0)
    if sitter.backdrop == "shelves":
        flat = np.ascontiguousarray(0.5 * flat)
        for row in range(0, SIDE, 96):
            left = 0
            while left < SIDE:
                wide, high = int(rng.integers(12, 34)), int(rng.integers(56, 88))
                cv2.rectangle(flat, (left, row + 90 - high), (left + wide - 2, row + 90), rng.uniform(40, 220, 3).tolist(), -1)
                left += wide
        return cv2.GaussianBlur(flat, (0, 0), 2.5)
    return flat
