"""Books, scrolls and letters."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.pose import placed, turn_of
from maquette.engines.embedded.recipe import Bump, Pose
from maquette.engines.embedded.shapes import (
    box,
    capsule,
    cylinder,
    ellipsoid,
    extrude,
    heart,
    sphere,
    star,
    text,
    torus,
    tube,
)

BOOK = {
    "kind": choice("book", "open", "spellbook", "stack", "scroll", "envelope"),
    "width": number(1.2, 0.8, 1.5),
    "height": number(1.6, 1.0, 1.9),
    "thickness": number(0.42, 0.2, 0.7),
    "cover_color": color("crimson"),
    "trim": color("gold"),
    "page_color": color("cream"),
    "title": words(""),
}


@archetype("book", "treasure", BOOK, real_m=0.25, slot="hand")
def book(b: Builder, p: Params) -> None:
    b.material("cover", p.cover_color, "leather")
    b.material("pages", p.page_color, "paper", grain=None)
    b.material("trim", p.trim, "gold" if p.trim == "gold" else "painted")
    {"book": _closed_book, "spellbook": _closed_book, "open": _open_book, "stack": _stack, "scroll": _scroll, "envelope": _envelope}[p.kind](b, p)


AJAR_DEG = 34.0
"""How far the cover of a standing book is open: shut, it is a slab."""


def _volume(b: Builder, w: float, h: float, t: float, cover: str, ajar: float | None = None) -> None:
    """Lying flat, spine at -x. ajar: degrees by which the upper cover is open; the caller draws it, and leaves fan out below it."""
    b.add(box(w - 0.08, t - 0.1, h - 0.12, 0.02), "pages", at=(0.02, 0.5 * t, 0), bump=Bump("ribs", 0.006, 0.05))
    for y in (0.035, t - 0.035) if ajar is None else (0.035,):
        b.add(box(w, 0.09, h, 0.03), cover, at=(0, y, 0))
    for turn in (0.3 * ajar, 0.64 * ajar) if ajar else ():
        with b.frame((-0.5 * w, t - 0.08, 0), (0, 0, turn)):
            b.add(box(w - 0.1, 0.035, h - 0.14, 0.01), "pages", at=(0.5 * w - 0.03, 0, 0))
    b.add(tube([(-0.5 * w, 0.5 * t, -0.5 * h + 0.02), (-0.5 * w, 0.5 * t, 0.5 * h - 0.02)], 0.13, flat=0.5 * t / 0.13, up=(0, 1, 0)), cover)


def _closed_book(b: Builder, p: Params) -> None:
    w, h, t = p.width, p.height, p.thickness
    ajar = 0.0 if p.kind == "spellbook" else AJAR_DEG
    with b.group("book", at=(0, 0.5 * h, -0.5 * t), turn=(90, 0, 0)):
        _volume(b, w, h, t, "cover", ajar)
        if ajar:
            b.add(box(0.1, 0.05, 0.6, 0.01), "trim", at=(0.1 * w, t - 0.04, 0.5 * h - 0.05), turn=(16, 0, 0))
    hinge = placed(Pose((-0.5 * w, t - 0.035, 0.0), turn_of(0.0, 0.0, ajar)), (0.5 * w, 0.035 - t, 0.0))
    with b.group("front", at=(0, 0.5 * h, -0.5 * t), turn=(90, 0, 0)), b.frame(hinge, (0, 0, ajar)):
        b.add(box(w, 0.09, h, 0.03), "cover", at=(0, t - 0.035, 0))
        for x in (1.0, -1.0):
            for z in (1.0, -1.0):
                b.add(box(0.24, 0.1, 0.24, 0.03), "trim", at=(x * (0.5 * w - 0.09), t - 0.02, z * (0.5 * h - 0.09)))
        if p.title:
            b.add(text(p.title, 0.2, 0.08), "trim", at=(0.02, t, -0.3), turn=(-90, 0, 0))
        else:
            b.add(torus(0.26, 0.04), "trim", at=(0.03, t + 0.01, 0))
            b.add(extrude(star(5, 0.2, 0.09), 0.1, 0.02), "trim", at=(0.03, t + 0.01, 0), turn=(-90, 0, 0))
        if p.kind == "spellbook":
            b.material("gem", "violet", "glass", glow=0.3)
            b.add(ellipsoid(0.17, 0.13, 0.17), "gem", at=(0.03, t + 0.04, 0), blend=0)
            b.add(box(0.34, 0.16, 0.2, 0.04), "trim", at=(0.5 * w - 0.02, 0.5 * t, 0))
            for z in (-0.45, 0.0, 0.45):
                b.add(torus(0.2, 0.045, height=0.05), "trim", at=(-0.5 * w + 0.02, 0.5 * t, z), turn=(90, 0, 0))
    b.socket("grip", (0, 0.4, 0), size=0.4)


def _open_book(b: Builder, p: Params) -> None:
    deep, rise, lines = b.about(1.5, 0.08), b.about(0.36, 0.12), b.some(5, 7)
    with b.group("book", melt=0.01):
        for s in (1, -1):
            b.add(
                extrude(
                    [(0.0, 0.1), (0.12 * s, 0.24), (0.42 * s, rise), (0.8 * s, 0.32), (1.16 * s, 0.18), (1.16 * s, 0.06), (0.0, 0.05)][::s],
                    deep,
                    0.02,
                ),
                "pages",
            )
            b.add(box(1.24, 0.08, deep + 0.12, 0.03), "cover", at=(0.62 * s, 0.04, 0), turn=(0, 0, 3 * s))
        for s in (1, -1):
            for k in range(lines):
                z = -0.55 + 0.2 * k
                b.cut(tube([(0.3 * s, rise + 0.025, z), (0.62 * s, rise + 0.025, z), (0.9 * s, 0.315, z)], 0.032), "cover")
        b.add(box(0.1, 0.2, 1.0, 0.02), "trim", at=(0.02, 0.18, 0.5 * deep - 0.2))


def _stack(b: Builder, p: Params) -> None:
    lean = [b.about(float(turn), 0.9) for turn in (4, -9, 12, -5)]
    grow = [b.about(1.0, 0.08) for _ in range(4)]
    y = 0.0
    for k, (tint, wide, thick) in enumerate((("crimson", 1.5, 0.38), ("navy", 1.35, 0.3), ("forest", 1.4, 0.36), ("mustard", 1.15, 0.28))):
        w, t, turn = wide * grow[k], thick * grow[3 - k], lean[k]
        b.material(f"cover {k}", tint, "leather")
        with b.group(f"book {k}", at=(0, y - 0.01, 0), turn=(0, turn, 0)):
            _volume(b, 0.8 * w, w, t, f"cover {k}")
            b.add(box(0.1, t + 0.02, 0.08, 0.02), "trim", at=(-0.4 * w - 0.07, 0.5 * t, 0.3))
            b.add(box(0.1, t + 0.02, 0.08, 0.02), "trim", at=(-0.4 * w - 0.07, 0.5 * t, -0.3))
        y += t - 0.02
    b.socket("top", (0, y, 0), size=0.5)


def _scroll(b: Builder, p: Params) -> None:
    half, tall, rod = b.about(0.62, 0.07), b.about(1.75, 0.06), b.about(0.17, 0.12)
    with b.group("sheet", melt=0.01):
        b.add(extrude([(-half, 0.2), (half, 0.2), (half, tall), (-half, tall)], 0.09, 0.02, bend=(0.0, 0.0)), "pages")
        for y in (0.2, tall):
            b.add(cylinder(rod, 2.0 * half + 0.04, 0.03), "pages", at=(0, y, 0.05), turn=(0, 0, 90))
            b.add(cylinder(0.09, 2.0 * half + 0.36, 0.02), "cover", at=(0, y, 0.05), turn=(0, 0, 90))
            b.add(sphere(0.13), "trim", at=(half + 0.2, y, 0.05), mirror=True)
        for k in range(6):
            b.cut(capsule((-0.42, tall - 0.3 - 0.18 * k, 0.06), (0.42 - 0.1 * (k % 3), tall - 0.3 - 0.18 * k, 0.06), 0.03), "cover")
        b.add(sphere(0.14), "cover", at=(0.3, 0.45, 0.04))
    b.add(box(1.4, 0.07, 0.5, 0.03), "cover", at=(0, 0.03, 0.05))


def _envelope(b: Builder, p: Params) -> None:
    tip, wide = b.about(-0.12, 0.8), b.about(1.9, 0.05)
    with b.group("envelope", at=(0, 0.63, 0)):
        b.add(box(wide, 1.3, b.about(0.2, 0.15), 0.03), "pages")
        b.add(extrude([(0.01 - 0.5 * wide, 0.66), (0.5 * wide - 0.01, 0.66), (0.0, tip)], 0.12, 0.02), "pages", at=(0, 0, 0.1))
        b.cut(tube([(0.02 - 0.5 * wide, 0.64, 0.17), (0, tip - 0.02, 0.17), (0.5 * wide - 0.02, 0.64, 0.17)], 0.03, smooth=False), "cover")
        b.add(cylinder(0.2, 0.14, 0.05), "cover", at=(0, tip + 0.12, 0.17), turn=(90, 0, 0))
        b.add(extrude(heart(0.1), 0.08, 0.02), "trim", at=(0, tip + 0.12, 0.24))


book.preset("book")
book.preset("open book", kind="open")
book.preset("spellbook", kind="spellbook", cover_color="indigo")
book.preset("stack of books", kind="stack")
book.preset("scroll", kind="scroll")
book.preset("envelope", kind="envelope", page_color="white")
