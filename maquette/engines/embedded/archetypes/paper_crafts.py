"""Things folded from paper that fly and float."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.shapes import cone, extrude, lathe

PARAMS = {
    "kind": choice("plane", "boat"),
    "length": number(2.4, 1.6, 2.8),
    "wings": number(0.95, 0.5, 1.3, "from the fold to a tip"),
    "keel": number(0.42, 0.2, 0.6, "depth below the wings"),
    "stand": number(1.0, 0.0, 1.0, "0 for none"),
    "body_color": color("paper"),
    "fold_color": color("ivory", "the inner side"),
}


@archetype("paper craft", "aircraft", PARAMS, real_m=0.25, slot="hand")
def paper_craft(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "paper")
    b.material("folds", p.fold_color, "paper")
    b.material("stand", "charcoal", roughness=0.5)
    {"plane": _plane, "boat": _boat}[p.kind](b, p)


def _plane(b: Builder, p: Params) -> None:
    half, w, k = 0.5 * p.length, p.wings, p.keel
    with b.group("sheet", at=(0, 0.95 if p.stand > 0 else k, 0), turn=(-12 if p.stand > 0 else 0, 0, 0)):
        b.add(extrude([(0, half), (0, -half), (w, -half), (0.96 * w, -half + 0.14)][::-1], 0.06, 0.015), "body", turn=(90, 0, 9), mirror=True)
        # The first fold doubles the paper towards the nose.
        b.add(
            extrude([(0, half), (0, -0.2 * half), (0.5 * w, -0.1 * half)][::-1], 0.05, 0.012), "folds", at=(0, 0.045, 0), turn=(90, 0, 9), mirror=True
        )
        side = [(-half, 0.02), (-half, -k), (0.05 * half, -0.84 * k), (half, 0.02)]
        for x, turn in ((0.0, 6.0), (0.0, -6.0)):
            b.add(extrude(side, 0.06, 0.015), "body", at=(x, 0, 0), turn=(0, -90, turn))
        b.add(extrude([(-half, -k), (-0.7 * half, -k), (-half, -0.4 * k)], 0.1, 0.015), "folds", turn=(0, -90, 0))
    if p.stand > 0.0:
        with b.group("stand"):
            b.add(lathe([(0.4, 0), (0.4, 0), (0.38, 0.07), (0.1, 0.12), (0.05, 0.22), (0, 0.22)]), "stand")
            b.add(cone((0, 0.1, 0), (0, 0.72, 0), 0.05, 0.04), "stand")


def _boat(b: Builder, p: Params) -> None:
    half, h = 0.5 * p.length, 0.62
    plan = ((-half, 0.0), (-0.1 * half, -0.5), (0.1 * half, -0.5), (half, 0.0), (0.1 * half, 0.5), (-0.1 * half, 0.5))
    with b.group("hull", turn=(0, 90, 0)):
        b.add(extrude(plan, 2 * h, 0.02, taper=0.38), "body", at=(0, 0, 0), turn=(-90, 0, 0))
        b.cut(extrude([(-2, 3), (-half, h), (-0.16 * half, 0.8 * h), (0.16 * half, 0.8 * h), (half, h), (2, 3)], 3, 0.0), "folds")
        b.cut(extrude([(0.82 * x, 0.76 * y) for x, y in plan], 2 * h, 0.0, taper=0.38), "folds", at=(0, 0.1, 0), turn=(-90, 0, 0))
    with b.group("peak", turn=(0, 90, 0)):
        for z, lean in ((0.07, -5.0), (-0.07, 5.0)):
            b.add(extrude([(-0.62 * half, 0.06), (0.62 * half, 0.06), (0, 1.42)], 0.09, 0.015), "body", at=(0, 0, z), turn=(lean, 0, 0))
        b.add(extrude([(-0.5 * half, 0.02), (0.5 * half, 0.02), (0.44 * half, 0.2), (-0.44 * half, 0.2)], 0.5, 0.015), "folds")
    b.socket("inside", (0, 0.3, 0.4), size=0.2)


paper_craft.preset("paper plane")
paper_craft.preset("paper boat", kind="boat", length=2.2)
