"""Clothes cut to whoever wears them: the wearer's own trunk and limbs, a little thicker, ended at neck, cuffs and hem."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import atan2, degrees

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder, Dress
from maquette.engines.embedded.compose.aprons import apron, bib
from maquette.engines.embedded.compose.assembly import joined
from maquette.engines.embedded.compose.cloth import Cloth, Half, shifted
from maquette.engines.embedded.compose.dressing import dress_of
from maquette.engines.embedded.compose.torso import Limb, Torso, in_frame, torso_of
from maquette.engines.embedded.compose.wardrobe import FOLDS, Cut
from maquette.engines.embedded.pose import composed, placed, turn_of
from maquette.engines.embedded.recipe import Bump, Group, Part, Pose, Recipe, Vector
from maquette.engines.embedded.scene import Thing
from maquette.engines.embedded.sdf.table import bounds_of
from maquette.engines.embedded.shapes import box, cylinder, extrude, half_space, lathe, sphere, tidy, torus

RIBS = Bump("flutes", 0.012, 0.06)

ON_FOURS = 0.78
"""Length of sleeves on forelegs, of those on arms."""

APRONS = {"apron": apron, "bib": bib}

HIPS = 1.0
"""How far below the waist hips end, of the trunk's radius."""

SHAGGY = frozenset({"wool", "ruff"})
WINGS = frozenset({"wings"})


def tailored(host: Recipe, thing: Thing, cut: Cut) -> Recipe | None:
    """The host in a garment of its size; None if it has no trunk to cut it to."""
    torso = torso_of(host)
    if torso is None or not torso.trunk:
        return None
    torso = _above_legs(torso, host)
    draft = _tailor(torso, cut, None)
    made = _tailor(torso, cut, dress_of(thing, draft.made()))
    fitted = replace(host, groups=tuple(_outside(group, made) for group in host.groups))
    return joined(fitted, made.made(), Pose(), thing.noun)


def _above_legs(torso: Torso, host: Recipe) -> Torso:
    """The trunk of who has a waist ends at the hips; long legs are none of it."""
    waist = host.sockets.get("waist")
    if waist is None or not torso.upright:
        return torso
    hips = tidy(waist.pose.at[1] - HIPS * torso.radius)
    # Hands hang below the middle of the trunk and are no legs for all that, nor feet haunches.
    limbs = tuple(limb for limb in torso.limbs if limb.fore or placed(limb.pose, limb.end)[1] < hips - HIPS * torso.radius)
    return replace(torso, limbs=limbs, haunches=(), belly=max(torso.belly, hips), rear=max(torso.rear, (hips - torso.middle[1]) / torso.axis[0]))


def _outside(group: Group, tailor: _Tailor) -> Group:
    """What of a host's group stays with clothes on: fleece under the cloth is flattened, folded wings lie on it."""
    if group.name in SHAGGY:
        return replace(group, parts=tuple(part for part in group.parts if not tailor.covers(placed(group.pose, part.pose.at))))
    if group.name in WINGS and tailor.lies_under(group):
        thick = tailor.thick / group.pose.scale
        return replace(group, parts=tuple(replace(part, grow=tidy(part.grow + thick / part.pose.scale)) for part in group.parts))
    return group


def _tailor(torso: Torso, cut: Cut, dress: Dress | None) -> _Tailor:
    b = Builder(np.random.default_rng(0), dress)
    b.material("cloth", cut.color, cut.finish, pattern=cut.pattern, **({"roughness": 0.4} if cut.finish == "plastic" else {}))  # type: ignore[arg-type]
    if cut.trim:
        b.material("trim", cut.trim, cut.finish)
    else:
        b.material("trim", like="cloth", lighter=-0.28, finish=cut.finish)
    b.material("shirt", "white", "cloth")
    b.material("tie", "crimson", "cloth")
    b.material("buttons", "gold" if cut.front != "lapels" else "charcoal", roughness=0.3)
    return _Tailor(torso, cut, b)


class _Tailor(Cloth):
    """One garment on one body."""

    def made(self) -> Recipe:
        cut, region = self.cut, self.region
        if cut.only:
            APRONS[cut.only](self)
            return self.b.recipe("garment", symmetric=False)
        groups = self.layer("garment", "cloth", self.thick, region, bump=cut.bump)
        groups += self._bands(region)
        if cut.legs or cut.sleeves > 0.0:
            groups += self._sleeves()
        self.b.extend(groups)
        self._front()
        if cut.skirt:
            self._skirt()
        if cut.hood:
            self._hood()
        return self.b.recipe("garment", symmetric=False)

    def lies_under(self, group: Group) -> bool:
        """Whether wings are folded: they reach no farther out than the trunk's sides."""
        low, high = bounds_of(Recipe("wings", (group,), {}, floor=None))
        return float(max(-low[0], high[0])) < 1.75 * self.torso.radius

    def _bands(self, region: Sequence[Half]) -> list[Group]:
        """A collar, and a band along every other edge."""
        cut, r = self.cut, self.torso.radius
        wide = (0.15 if cut.ribbed else 0.07) * r
        ribs = RIBS if cut.ribbed else None
        grow = self.raised if cut.ribbed else self.thick * 1.2
        groups: list[Group] = []
        for half in region:
            if half is self.collar:
                if cut.collar > 0.0:
                    groups += self.band("collar", half, cut.collar * r, self.raised * 1.15, region, ribs)
            elif not (cut.skirt and half is self.hem):
                groups += self.band("hem", half, wide, grow, region, ribs)
        if cut.belt:
            edge = self.hem if cut.skirt else self.waist()
            moved = Half(shifted(edge, 0.5 * wide), edge.normal)
            groups += self.band("belt", moved, 0.16 * r, self.raised * 1.1, [half for half in region if half is not edge], None)
        return groups

    # ---------------------------------------------------------------------------------------------------------- sleeves

    def _sleeves(self) -> list[Group]:
        cut = self.cut
        groups: list[Group] = []
        for limb in self.torso.limbs:
            share = (0.8 if cut.legs else 0.0) if not limb.fore else 0.0 if cut.legs_only else cut.sleeves * (1.0 if self.torso.upright else ON_FOURS)
            if share > 0.0:
                groups += self._sleeve(limb, share)
        return groups

    def _sleeve(self, limb: Limb, share: float) -> list[Group]:
        """A limb grown, without its last stretch; a cuff where it ends."""
        scale = limb.pose.scale
        cloth = replace(self.grown(limb.part, "cloth", self.thick, self.cut.bump, scale), blend=0.0)
        melt = tidy(0.5 * limb.part.blend * scale)
        hem = Part(half_space(), in_frame(limb.pose, self.collar.pose), "intersect", self.soft)
        if not limb.last:
            return [Group("sleeve", (cloth, hem), limb.pose, blend=melt)]
        wide = tidy(0.16 * self.torso.radius / scale)
        free = _bare(limb, share, self.raised / scale)
        cuff = replace(self.grown(limb.part, "trim", self.raised, RIBS if self.cut.ribbed else None, scale), blend=0.0)
        return [
            Group("sleeve", (cloth, _ended(limb, free, self.soft), hem), limb.pose, blend=melt),
            Group("cuff", (cuff, _ended(limb, free, self.soft), _begun(limb, free + wide, self.soft)), limb.pose),
        ]

    # ------------------------------------------------------------------------------------------------------------ front

    def _front(self) -> None:
        """What closes it, in the neck's frame: y down the chest is negative, z is forwards."""
        cut, r = self.cut, self.torso.radius
        if cut.drape or cut.legs_only:
            return
        long = self.length()
        deep = 4.0 * r
        ahead = composed(self.torso.neck, Pose((0.0, 0.0, 0.5 * deep)))
        region = [self.collar, self.hem]
        made: list[Group] = []
        if cut.front in ("buttons", "zip"):
            strip = box(0.2 * r if cut.front == "buttons" else 0.1 * r, 2.0 * long, deep, 0.0)
            made += self.layer("placket", "trim" if cut.front == "buttons" else "buttons", self.thick + 0.02, region, [(strip, ahead, False)])
        if cut.front == "lapels":
            v = extrude([(-0.34 * r, 0.3 * r), (0.0, -0.95 * r), (0.34 * r, 0.3 * r)], deep, 0.0)
            made += self.layer("shirt", "shirt", self.thick + 0.014, region, [(v, ahead, False)])
            tie = extrude([(-0.07 * r, 0.2 * r), (-0.1 * r, -0.5 * r), (0.0, -0.72 * r), (0.1 * r, -0.5 * r), (0.07 * r, 0.2 * r)], deep, 0.0)
            made += self.layer("tie", "tie", self.thick + 0.04, region, [(tie, ahead, False)])
            lapel = extrude([(0.34 * r, 0.3 * r), (0.62 * r, 0.2 * r), (0.58 * r, -0.28 * r), (0.0, -1.0 * r), (0.0, -0.84 * r)], deep, 0.0)
            made += self.layer("lapels", "trim", self.thick + 0.032, region, [(lapel, ahead, True)])
        if cut.front == "crossed":
            for side, lift in ((1.0, 0.024), (-1.0, 0.04)):
                edge = [(0.3 * r, 0.3 * r), (0.5 * r, 0.3 * r), (-0.22 * r, -1.3 * r), (-0.42 * r, -1.3 * r)]
                outline = [(side * x, y) for x, y in edge]
                made += self.layer("crossing", "trim", self.thick + lift, region, [(extrude(outline[:: int(side)], deep, 0.0), ahead, False)])
        if cut.pockets:
            made += self._pockets(region)
        self.b.extend(made)
        if cut.front in ("buttons", "lapels"):
            self._buttons(long)

    def _pockets(self, region: Sequence[Half]) -> list[Group]:
        """Two flaps: in front of who sits up, on the flanks of others."""
        torso, r = self.torso, self.torso.radius
        if torso.upright:
            long = self.length()
            at = composed(torso.neck, Pose((tidy(0.5 * r), tidy(-0.68 * long), tidy(2.0 * r))))
            shape = box(0.42 * r, 0.3 * r, 4.0 * r, 0.0)
        else:
            pitch = degrees(atan2(-torso.axis[0], torso.axis[1]))
            at = Pose((tidy(2.0 * r), tidy(torso.middle[1] + 0.05 * r), tidy(torso.middle[2])), turn_of(pitch, 0.0, 0.0))
            shape = box(3.4 * r, 0.36 * r, 0.5 * r, 0.0)
        return self.layer("pockets", "trim", self.thick + 0.026, region, [(shape, at, True)])

    def _buttons(self, long: float) -> None:
        """Round ones down the middle of the chest, as far as it faces forwards."""
        r, lapels = self.torso.radius, self.cut.front == "lapels"
        start = 1.08 * r if lapels else (self.cut.collar + 0.14) * r
        step = max(0.3 * r, 0.24 * (long - start)) if self.torso.upright else 0.34 * r
        for k in range(2 if lapels else 5):
            at = self.on_chest(-start - k * step)
            if at is None or start + k * step > long - 0.06 * r:
                break
            point, normal = at
            with self.b.group("button", at=point, turn=(90.0 + degrees(atan2(-normal[1], normal[2])) - 0.0, 0.0, 0.0)):
                self.b.add(cylinder(0.085 * r, 0.07 * r, 0.02), "buttons")

    # ------------------------------------------------------------------------------------------------------------ extras

    def _skirt(self) -> None:
        """A bell below the waist, its folds running down."""
        torso, r = self.torso, self.torso.radius
        low = torso.belly if torso.upright else 0.0
        drop = (self.hem.at[1] - low) * 0.86 if torso.upright else 0.7 * r
        wide = r * (1.0 + 0.42 * self.cut.skirt)
        at = (0.0, self.hem.at[1], torso.along(0.0)[2]) if torso.upright else self.hem.at
        wide += 0.12 * r
        profile = [(0.9 * r, -0.1 * r), (1.12 * r, 0.16 * drop), (0.5 * (r + wide) + 0.06 * r, 0.55 * drop), (wide, drop)]
        with self.b.group("skirt", at=at, turn=(degrees(atan2(self.hem.normal[1], self.hem.normal[0])), 0.0, 0.0)):
            self.b.add(lathe(profile), "cloth", bump=Bump("flutes", 0.05 * r, 0.3 * r))
            self.b.add(torus(wide, 0.06 * r), "trim", at=(0.0, drop, 0.0))

    def _hood(self) -> None:
        """Fallen back on the shoulders, with its two cords."""
        n = self.torso.neck_size
        with self.b.group("hood", at=self.torso.neck.at, turn=(degrees(atan2(self.collar.normal[1], self.collar.normal[0])), 0.0, 0.0)):
            self.b.add(torus(n, 0.2 * n + 0.3 * self.thick, height=0.26 * n), "cloth", at=(0.0, 0.0, -0.14 * n), bump=FOLDS)
            self.b.cut(box(6.0 * n, 6.0 * n, 3.0 * n, 0.0), "trim", at=(0.0, 0.0, 1.6 * n))


def _downwards(limb: Limb) -> tuple[float, float] | None:
    """(y, z) direction in which both of a pair of limbs run; None for limbs that reach out sideways."""
    way = np.subtract(limb.end, limb.root)
    way /= max(float(np.linalg.norm(way)), 1e-9)
    flat = float(np.hypot(way[1], way[2]))
    return (float(way[1]) / flat, float(way[2]) / flat) if flat > IN_PLANE else None


IN_PLANE = 0.75
"""Share of a limb's direction in the plane of symmetry from which a plane across the plane of symmetry ends the sleeves of both sides."""


def _bare(limb: Limb, share: float, grow: float) -> float:
    """How much of a limb's end no sleeve covers, in its group's frame; limbs that are ended by a ball need one that clears the hand."""
    long = float(np.linalg.norm(np.subtract(limb.root, limb.end)))
    end = _end_radius(limb)
    return tidy(max((1.0 - share) * long, 0.3 * end if _downwards(limb) else 1.05 * end + 1.3 * grow))


def _ended(limb: Limb, free: float, soft: float) -> Part:
    """What takes the last stretch of a limb away."""
    way = _downwards(limb)
    if way is None:
        return Part(sphere(free), Pose(limb.end), "subtract", soft, limb.part.mirror)
    return Part(half_space(), Half(_before(limb, free, way), way).pose, "intersect", soft)


def _begun(limb: Limb, free: float, soft: float) -> Part:
    """What keeps the last stretch of a limb."""
    way = _downwards(limb)
    if way is None:
        return Part(sphere(free), Pose(limb.end), "intersect", soft, limb.part.mirror)
    return Part(half_space(), Half(_before(limb, free, way), (-way[0], -way[1])).pose, "intersect", soft)


def _before(limb: Limb, free: float, way: tuple[float, float]) -> Vector:
    return (0.0, tidy(limb.end[1] - free * way[0]), tidy(limb.end[2] - free * way[1]))


def _end_radius(limb: Limb) -> float:
    """Radius of a limb where it ends, in its group's frame."""
    params, near = limb.part.shape.params, limb.end
    if limb.part.shape.kind == "cone":
        first, one, two = params["start"], params["r1"], params["r2"]
    else:
        first, one, two = params["points"][0], params["radii"][0], params["radii"][-1]
    at_first = float(np.linalg.norm(np.subtract(placed(limb.part.pose, first), near))) < 1e-6
    return float(limb.part.pose.scale * (one if at_first else two))
