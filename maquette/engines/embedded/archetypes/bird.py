"""Birds, perched or with spread wings: owls, songbirds, birds of prey, ducks, penguins, parrots, waders, poultry."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.bird_heads import head
from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.recipe import Bump, Grain, Pattern, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, leaf, tube

PARAMS = {
    "girth": number(0.42, 0.2, 0.7, "radius of the breast"),
    "length": number(1.0, 0.6, 1.8, "from breast to rump"),
    "lean": number(62.0, 10.0, 90.0, "how upright the body is, degrees", vary=0.05),
    "neck": number(0.1, 0.0, 1.2, "length of the neck"),
    "neck_girth": number(0.2, 0.07, 0.4),
    "head": number(0.32, 0.14, 0.5, "radius of the head"),
    "beak": number(0.2, 0.05, 0.6, "length of the beak"),
    "beak_kind": choice("cone", "hook", "duck", "dagger", "parrot", "toucan", "pelican", "puffin", "bent"),
    "eyes": number(0.085, 0.03, 0.2, "radius of an eye"),
    "eye_kind": choice("button", "iris"),
    "iris": color("amber"),
    "face": choice(
        "plain", "disc", "cheeks", "collar", "bib", meaning="an owl's discs, patches around or behind the eyes, or from the brow to the breast"
    ),
    "ears": number(0.0, 0.0, 1.6, "feather horns"),
    "crest": number(0.0, 0.0, 1.6, "comb or plume on the head"),
    "crest_kind": choice("comb", "plume"),
    "crest_color": color("", "empty: red for a comb, the head's for a plume"),
    "neck_curve": number(0.0, 0.0, 1.0, "how much the neck bends like an S"),
    "wattle": number(0.0, 0.0, 1.5),
    "wings": number(1.0, 0.0, 1.8),
    "wing_pose": choice("folded", "spread", "flippers"),
    "tail": number(0.45, 0.0, 1.8, "length of the tail"),
    "tail_kind": choice("wedge", "fan", "plume", "peacock", "swallow", "cocked"),
    "legs": number(0.22, 0.05, 1.1, "length of the legs"),
    "leg_girth": number(0.055, 0.03, 0.12),
    "feet": choice("talons", "webbed"),
    "feathers": number(0.022, 0.0, 0.04, "relief of the plumage", vary=0.1),
    "plumage": color("brown"),
    "belly": color("", "empty: a lighter plumage"),
    "wing_color": color("", "empty: a darker plumage"),
    "beak_color": color("amber"),
    "face_color": color(""),
    "head_color": color("", "empty: the plumage"),
    "barred": flag(False, "bars across the breast"),
    "mood": choice(*MOODS),
    "turn": number(12.0, -60.0, 60.0, "how far the head looks to the side, degrees", vary=0.8),
    "wing_bars": flag(False, "pale bands across folded wings"),
}


class _Plan:
    """The body's axis and what sits on it."""

    def __init__(self, p: Params) -> None:
        lean = radians(p.lean)
        self.axis: Vector = (0.0, sin(lean), cos(lean))
        half = 0.5 * p.length
        self.centre: Vector = (0.0, p.legs + 0.9 * p.girth + 0.5 * max(half - 0.9 * p.girth, 0.0) * sin(lean) * 1.3, 0.0)
        self.neck_at = self.along(half - 0.25 * p.girth)
        self.head: Vector = (0.0, self.neck_at[1] + p.neck + 0.55 * p.head + 0.12 * sin(lean), self.neck_at[2] + 0.18 + 0.12 * p.neck)
        self.rump = self.along(-half)

    def along(self, s: float, up: float = 0.0) -> Vector:
        """A point on the axis, `s` towards the breast and `up` across it towards the back."""
        _, ay, az = self.axis
        return (0.0, self.centre[1] + s * ay + up * az, self.centre[2] + s * az - up * ay)


@archetype("bird", "birds", PARAMS, real_m=0.4)
def bird(b: Builder, p: Params) -> None:
    """Body and tail, legs, wings, head."""
    plan = _Plan(p)
    _materials(b, p)
    with b.group("body", melt=0.1):
        _trunk(b, p, plan)
    with b.group("legs", melt=0.03, blend=0.03):
        _legs(b, p, plan)
    if p.wings > 0.0:
        with b.group("wings", melt=0.02, blend=0.03 if p.wing_pose != "spread" else 0.05):
            {"folded": _folded, "spread": _spread, "flippers": _flippers}[p.wing_pose](b, p, plan)
    with b.group("head", at=plan.head, turn=(0.0, p.turn, 0.2 * p.turn), melt=0.05, blend=0.09):
        head(b, p)
    _sockets(b, p, plan)


def _materials(b: Builder, p: Params) -> None:
    grain = Grain("feathers", 0.004, 0.05, 1.5)
    b.material("feathers", p.plumage, "feather", grain=grain)
    bars = None
    if p.belly:
        b.material("belly", p.belly, "feather", grain=grain)
    else:
        b.material("belly", like="feathers", lighter=0.45, finish="feather", grain=grain)
    if p.barred:
        bars = Pattern("relief", b.color_of("feathers"), 0.1, 0.42, 0.12)
        b.material("belly", b.color_of("belly"), "feather", grain=grain, pattern=bars)
    if p.wing_color:
        b.material("wings", p.wing_color, "feather", grain=grain)
    else:
        b.material("wings", like="feathers", lighter=-0.3, finish="feather", grain=grain)
    if p.head_color:
        b.material("head", p.head_color, "feather", grain=grain)
    else:
        b.material("head", like="feathers", finish="feather", grain=grain)
    if p.face_color:
        b.material("face", p.face_color, "feather", grain=grain)
    else:
        b.material("face", like="belly", finish="feather", lighter=0.1)
    b.material("beak", p.beak_color, roughness=0.3)
    b.material("legs", like="beak", lighter=-0.05, roughness=0.55)
    b.material("claws", "claw", roughness=0.35)
    b.material("wattle", "red", roughness=0.5)
    if p.crest_color or p.crest_kind == "comb":
        b.material("crest", p.crest_color or "red", roughness=0.5)
    else:
        b.material("crest", like="head", lighter=-0.1, finish="feather")


def _trunk(b: Builder, p: Params, plan: _Plan) -> None:
    g, half = p.girth, 0.5 * p.length
    plume = Bump("feathers", p.feathers, 0.34 * g, 1.15, flip=True) if p.feathers > 0.0 else None
    spine = [plan.along(half + 0.1 * g), plan.along(0.45 * half), plan.along(-0.2 * half), plan.along(-0.72 * half), plan.along(-half - 0.1)]
    b.add(tube(spine, [0.62 * g, 0.94 * g, g, 0.74 * g, 0.3 * g], up=(0.0, 0.0, -1.0)), "feathers", bump=plume)
    # The breast stands out a little, with its own feathers, wrapped around the front.
    at = plan.along(0.1 * half, -0.2 * g)
    plume = Bump("feathers", 0.9 * p.feathers, 0.3 * g, 1.0) if p.feathers > 0.0 else None
    b.add(ellipsoid(0.84 * g, 0.62 * half + 0.42 * g, 0.86 * g), "belly", at=at, turn=(90.0 - p.lean, 0.0, 0.0), bump=plume, blend=0.05)
    b.paint(ellipsoid(0.8 * g, 0.5 * half + 0.62 * g, 0.8 * g), "belly", at=plan.along(0.06 * half, -0.55 * g), turn=(90.0 - p.lean, 0.0, 0.0))
    nx, ny, nz = plan.neck_at
    hx, hy, hz = plan.head
    reach, bend = hy - ny, p.neck_curve * p.neck
    s = [
        (nx, ny - 0.05, nz),
        (0.0, ny + 0.3 * reach, nz + 0.2 * (hz - nz) + 0.1 * p.neck + 0.2 * bend),
        (0.0, ny + 0.72 * reach, nz + 0.6 * (hz - nz) + 0.06 * p.neck - 0.34 * bend),
        (hx, hy - 0.1 * p.head, hz - 0.1 * p.head),
    ]
    b.add(tube(s, [0.7 * g, p.neck_girth + 0.04, p.neck_girth, 0.66 * p.head]), "head", blend=0.14)
    if p.face == "bib":
        b.paint(ellipsoid(0.74 * g, 0.7 * g, 0.6 * g), "belly", at=plan.along(half - 0.1 * g, -0.6 * g))
    if p.tail > 0.0:
        _tail(b, p, plan)


def _tail(b: Builder, p: Params, plan: _Plan) -> None:
    t = p.tail
    _, ry, rz = plan.rump
    if p.tail_kind == "peacock":
        return _train(b, p, plan)
    spread, count = {"wedge": (26.0, 5), "fan": (130.0, 11), "plume": (70.0, 7), "swallow": (64.0, 2), "cocked": (44.0, 5)}[p.tail_kind]
    rise = {"wedge": 22.0 - 0.95 * p.lean, "fan": 58.0, "plume": 30.0, "swallow": 22.0 - 0.95 * p.lean, "cocked": 46.0}[p.tail_kind]
    with b.frame((0.0, ry + 0.12 * (1.0 if p.lean < 60.0 else 0.4), rz + 0.1), (rise - 90.0, 0.0, 0.0)):
        # Feathers lie in the frame's x-y plane: +y points away from the body, z is the upper side.
        for k in range(count):
            f = 2.0 * k / (count - 1) - 1.0
            size = t * (1.0 - 0.16 * f * f)
            blade = extrude(
                leaf(size, 0.3 * t * (0.7 if count > 5 else 1.0) + 0.1, 0.66),
                0.07,
                0.03,
                bend=(0.0, 0.3 / max(t, 0.2) if p.tail_kind == "plume" else 0.0),
            )
            b.add(blade, "wings", at=(0.0, 0.0, 0.02 * abs(f)), turn=(0.0, 0.0, -0.5 * spread * f), blend=0.015)
        b.add(ellipsoid(0.34 * p.girth, 0.3 * t, 0.12), "feathers", at=(0.0, 0.12 * t, 0.0), blend=0.08)


def _train(b: Builder, p: Params, plan: _Plan) -> None:
    """A peacock's fan, standing behind it, an eye at the end of every feather."""
    _, ry, rz = plan.rump
    b.material("eyespots", "royal blue", "pearl", roughness=0.3)
    b.material("eyespot rims", "gold", "feather")
    with b.frame((0.0, ry + 0.1, rz + 0.2), (-16.0, 0.0, 0.0)):
        b.add(ellipsoid(0.6 * p.tail, 0.6 * p.tail, 0.1), "feathers", at=(0.0, 0.12 * p.tail, 0.02), bump=Bump("feathers", 0.018, 0.1), blend=0.06)
        for row, (count, long) in enumerate(((15, 1.0), (12, 0.7))):
            for k in range(count):
                angle = 176.0 * (k / (count - 1) - 0.5)
                n = long * p.tail
                with b.frame((0.0, 0.0, 0.05 * row), (0.0, 0.0, angle)):
                    b.add(extrude(leaf(n, 0.3 * p.tail, 0.8), 0.08, 0.03), "wings", blend=0.012, bump=Bump("flutes", 0.008, 0.06))
                    b.add(ellipsoid(0.085 * p.tail, 0.11 * p.tail, 0.04), "eyespot rims", at=(0.0, 0.82 * n, 0.04), blend=0.005)
                    b.add(ellipsoid(0.05 * p.tail, 0.065 * p.tail, 0.035), "eyespots", at=(0.0, 0.8 * n, 0.07), blend=0.0)


def _legs(b: Builder, p: Params, plan: _Plan) -> None:
    g, r = p.girth, p.leg_girth
    z0 = plan.centre[2] + 0.02
    z = z0 + (0.12 if p.lean < 50.0 else 0.08) * p.length
    x = 0.42 * g
    b.add(tube([(x, p.legs + 0.5 * g, z0), (x, 0.75 * p.legs + 0.06, z + 0.02)], [0.36 * g, 1.35 * r]), "feathers", mirror=True, blend=0.05)
    b.add(tube([(x, p.legs + 0.12, z + 0.02), (x, 0.5 * p.legs, z - 0.03), (x, 0.04, z)], r), "legs", mirror=True)
    reach = 0.3 * g + 0.1
    if p.feet == "webbed":
        web = (
            (0.0, -0.25 * reach),
            (0.34 * reach, 0.2 * reach),
            (0.78 * reach, 1.5 * reach),
            (0.36 * reach, 1.36 * reach),
            (0.0, 1.65 * reach),
            (-0.36 * reach, 1.36 * reach),
            (-0.78 * reach, 1.5 * reach),
            (-0.34 * reach, 0.2 * reach),
        )
        b.add(extrude(web, 0.085, 0.03), "legs", at=(x, 0.035, z), turn=(90.0, 14.0, 0.0), mirror=True)
        return
    for angle, length in ((-34.0, 1.0), (4.0, 1.12), (40.0, 0.95), (184.0, 0.7)):
        a = radians(angle)
        tip = (x + reach * length * sin(a), 0.045, z + reach * length * cos(a))
        mid = (x + 0.5 * reach * length * sin(a), 0.085, z + 0.5 * reach * length * cos(a))
        b.add(tube([(x, 0.07, z), mid, tip], [r, 0.95 * r, 0.8 * r]), "legs", mirror=True)
        claw = (x + reach * (length + 0.26) * sin(a), 0.01, z + reach * (length + 0.26) * cos(a))
        b.add(cone(tip, claw, 0.6 * r, 0.02), "claws", mirror=True, blend=0.01)


def _folded(b: Builder, p: Params, plan: _Plan) -> None:
    """Wings at the sides: a shoulder with small feathers and long ones that cross over the rump."""
    g, half, w = p.girth, 0.5 * p.length, p.wings
    shoulder = plan.along(0.52 * half, 0.12 * g)
    with b.frame((0.93 * g, shoulder[1], shoulder[2]), (90.0 - p.lean, 0.0, 0.0)):
        # In this frame -y runs down along the body and +x out of it.
        for k in range(5):
            length = (0.82 + 0.12 * k + 0.002 * p.lean) * p.length * w
            start = (0.02 - 0.02 * k, -0.1 + 0.05 * k - 0.12, 0.13 * g * (1.2 - 0.62 * k))
            end = (-0.4 * g - 0.1 * g * k, -length, -0.34 * g - 0.16 * g * k)
            mid = (0.1 * g - 0.025 * k, 0.5 * (start[1] + end[1]), 0.6 * start[2] + 0.4 * end[2])
            b.add(
                tube([start, mid, end], [0.15 * g, 0.2 * g, 0.035], flat=0.34, up=(1.0, 0.0, 0.0)),
                "wings",
                mirror=True,
                bump=Bump("flutes", 0.008, 0.05),
            )
        cover = Bump("feathers", 1.1 * max(p.feathers, 0.012), 0.24 * g, 1.1)
        b.add(
            ellipsoid(0.22 * g, 0.5 * p.length * w, 0.56 * g),
            "wings",
            at=(0.0, -0.3 * p.length * w, 0.02),
            turn=(6.0, 4.0, -9.0),
            mirror=True,
            bump=cover,
            blend=0.04,
        )
        if p.wing_bars:
            for y, tilt in ((-0.34, 20.0), (-0.56, 24.0)):
                b.paint(box(0.8 * g, 0.085 * g, 1.4 * g, 0.02), "face", at=(0.0, y * p.length * w, 0.0), turn=(tilt, 0.0, 0.0), mirror=True)


def _spread(b: Builder, p: Params, plan: _Plan) -> None:
    """Wings raised to the sides: an arm, and two rows of feathers fanned out along it."""
    g, w = p.girth, p.wings
    sx, sy, sz = 0.55 * g, *plan.along(0.3 * p.length, 0.3 * g)[1:]
    elbow = (sx + 0.5 * w, sy + 0.3 * w, sz - 0.12)
    wrist = (sx + 0.95 * w, sy + 0.62 * w, sz - 0.04)
    tip = (sx + 1.2 * w, sy + 0.78 * w, sz - 0.1)
    b.add(
        tube([(sx - 0.2, sy - 0.05, sz), elbow, wrist, tip], [0.19 * w, 0.13 * w, 0.1 * w, 0.05]),
        "wings",
        mirror=True,
        bump=Bump("feathers", 0.016, 0.1),
        blend=0.05,
    )
    arm = [(sx, sy, sz), elbow, wrist, tip]
    for row, (count, long, wide, dz, role) in enumerate(((13, 0.86, 0.17, 0.0, "wings"), (11, 0.46, 0.16, 0.045, "feathers"))):
        for k in range(count):
            f = k / (count - 1)
            at, angle = _on_arm(arm, f), -158.0 + (96.0 if row == 0 else 84.0) * f**1.5
            length = long * w * (0.66 + 0.5 * f) * (1.0 if f < 0.92 else 0.9)
            blade = extrude(leaf(length, wide * w, 0.62), 0.055, 0.025, bend=(0.0, -0.12))
            b.add(blade, role, at=(at[0], at[1] + 0.02, at[2] + dz - 0.03 * (k % 2)), turn=(-8.0, 0.0, angle + 0.0), mirror=True, blend=0.012)


def _on_arm(points: list[Vector], f: float) -> Vector:
    s = f * (len(points) - 1)
    k = min(int(s), len(points) - 2)
    t = s - k
    a, c = points[k], points[k + 1]
    return (a[0] + (c[0] - a[0]) * t, a[1] + (c[1] - a[1]) * t, a[2] + (c[2] - a[2]) * t)


def _flippers(b: Builder, p: Params, plan: _Plan) -> None:
    g, w = p.girth, p.wings
    _, y, z = plan.along(0.36 * p.length)
    outer = (1.36 * g, y - 0.62 * p.length * w, z + 0.1)
    b.add(
        tube([(0.72 * g, y, z), (1.12 * g, y - 0.25 * p.length * w, z + 0.02), outer], [0.16, 0.2, 0.06], flat=0.4, up=(1.0, 0.3, 0.0)),
        "wings",
        mirror=True,
        blend=0.05,
    )


def _sockets(b: Builder, p: Params, plan: _Plan) -> None:
    h = p.head
    with b.group("sockets", at=plan.head, turn=(0.0, p.turn, 0.2 * p.turn)):
        b.socket("head_top", (0.0, 0.9 * h, 0.0), size=0.8 * h)
        b.socket("eyes", (0.0, 0.12 * h, 0.96 * h), size=0.9 * h)
        b.socket("face", (0.0, 0.0, 0.95 * h), size=h)
        b.socket("mouth", (0.0, -0.16 * h, 0.9 * h + 0.6 * p.beak), (0.0, 0.0, 90.0), size=0.3 * h)
    _, ny, nz = plan.neck_at
    b.socket("neck", (0.0, ny + 0.5 * p.neck + 0.12, nz + 0.02), (20.0, 0.0, 0.0), size=max(p.neck_girth, 0.75 * h) * 1.05)
    b.socket("back", plan.along(0.1, 0.95 * p.girth), (0.0, 0.0, 0.0), size=p.girth)
    _, wy, wz = plan.along(0.1 * p.length)
    b.socket("hand_r", (-1.15 * p.girth, wy - 0.2, wz + 0.15), size=0.08)
    b.socket("hand_l", (1.15 * p.girth, wy - 0.2, wz + 0.15), size=0.08)
