"""Fish, round and long: goldfish, clownfish, pufferfish, anglerfish, swordfish, eels."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes
from maquette.engines.embedded.archetypes.fish_faces import face
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, frustum, oval, tube

PARAMS = {
    "kind": choice("fish", "eel"),
    "length": number(1.9, 1.0, 3.2, "from the lips to the root of the tail"),
    "height": number(0.5, 0.14, 0.95, "half the height of the body"),
    "width": number(0.32, 0.12, 0.8, "half the width of the body"),
    "blunt": number(0.55, 0.2, 1.0, "how blunt the head is"),
    "wave": number(0.2, 0.0, 1.6, "how far the tail swings aside"),
    "tail": number(0.7, 0.0, 1.6, "size of the tail fin"),
    "tail_kind": choice("fork", "fan", "veil", "crescent", "round"),
    "fin": number(0.45, 0.0, 1.3, "height of the fin on the back"),
    "fin_kind": choice("long", "sail", "shark", "spiny", "trailing"),
    "fins": number(0.5, 0.0, 1.2, "size of the fins at the sides"),
    "belly_fin": number(0.35, 0.0, 1.3, "size of the fins below"),
    "mouth": choice("lips", "smile", "underbite", "beak", "point"),
    "teeth": number(0.0, 0.0, 1.5),
    "sword": number(0.0, 0.0, 1.2, "length of the bill"),
    "lure": number(0.0, 0.0, 1.3, "an anglerfish's lamp"),
    "whiskers": number(0.0, 0.0, 1.0, "barbels at the mouth"),
    "spikes": number(0.0, 0.0, 1.4, "spines all over"),
    "scales": number(1.0, 0.0, 1.6, "relief of the skin", vary=0.1),
    "eyes": number(0.13, 0.05, 0.26, "radius of an eye"),
    "eye_kind": choice("iris", "button"),
    "iris": color("amber"),
    "body_color": color("sky"),
    "belly": color("", "empty: a lighter body"),
    "fin_color": color("", "empty: a darker body"),
    "marking": choice("none", "bands", "patches", "spots", "back", "stripes"),
    "marking_color": color("snow"),
    "stand": number(0.0, 0.0, 0.8, "height of a stand of water plants"),
    "mood": choice(*MOODS),
}


class _Plan:
    """The body's outline: half widths and half heights along z, from the tail's root to the lips."""

    def __init__(self, p: Params) -> None:
        n, w, h = p.length, p.width, p.height
        low = p.belly_fin * 0.3 if p.spikes < 0.05 else 0.12 * p.spikes
        self.y = 0.93 * h + p.stand + (low if p.stand <= 0.0 and p.height < 0.4 else 0.0) * 0.4
        stations = (
            (-0.5, 0.16, 0.26),
            (-0.36, 0.3, 0.4),
            (-0.12, 0.8, 0.84),
            (0.14, 1.0, 1.0),
            (0.34, 0.9, 0.8),
            (0.5, 0.35 + 0.4 * p.blunt, 0.25 + 0.4 * p.blunt),
        )
        self.z = [n * s[0] for s in stations]
        self.half_width = [max(w * s[1], 0.06) for s in stations]
        self.half_height = [max(h * s[2], 0.08) for s in stations]
        self.x = [p.wave * 0.9 * max(-s[0] * 2.0, 0.0) ** 1.6 * sin(2.2 * s[0] * 2.0 * (1.0 if n < 2.4 else 2.0)) for s in stations]

    def at(self, share: float) -> tuple[float, float, float, float]:
        """x, z, half width and half height at a share of the length (-0.5 tail .. 0.5 lips)."""
        f = (share + 0.5) * self.length_steps
        k = max((i for i in range(len(self.z)) if self.z[i] <= share * (self.z[-1] - self.z[0])), default=0)
        k = min(k, len(self.z) - 2)
        t = (share * (self.z[-1] - self.z[0]) - self.z[k]) / (self.z[k + 1] - self.z[k]) if f >= 0.0 else 0.0
        mixed = [v[k] + (v[k + 1] - v[k]) * t for v in (self.x, self.z, self.half_width, self.half_height)]
        return mixed[0], mixed[1], mixed[2], mixed[3]

    @property
    def length_steps(self) -> float:
        return float(len(self.z) - 1)


@archetype("fish", "sea", PARAMS, real_m=0.3)
def fish(b: Builder, p: Params) -> None:
    """Swimming forward, its belly on the ground or on a stand."""
    plan = _Plan(p)
    _materials(b, p)
    if p.kind == "eel":
        return _eel(b, p)
    with b.group("body", melt=0.04):
        _body(b, p, plan)
    with b.group("fins", melt=0.01, blend=0.025):
        _fins(b, p, plan)
    if p.tail > 0.05:
        with b.group("tail", at=(plan.x[0], plan.y, plan.z[0]), turn=(0.0, _tail_angle(plan), 0.0), melt=0.01, blend=0.04):
            _tail(b, p, plan)
    if p.spikes > 0.05:
        with b.group("spikes", melt=0.01, blend=0.015):
            _spikes(b, p, plan)
    with b.group("face", at=(plan.x[-1], plan.y, plan.z[-1]), melt=0.02, blend=0.02):
        _, z, width, height = plan.at(0.34)
        face(b, p, (plan.half_width[-1], plan.half_height[-1]), (width, height, z - plan.z[-1]))
    if p.stand > 0.0:
        with b.group("stand", melt=0.03):
            _stand(b, p, plan)
    front = plan.z[-1]
    b.socket("head_top", (0.0, plan.y + 0.75 * p.height, 0.62 * front), size=0.7 * p.width + 0.1)
    b.socket("eyes", (0.0, plan.y + 0.2 * p.height, 0.85 * front), size=p.width)
    b.socket("mouth", (0.0, plan.y - 0.1 * p.height, front + 0.3 * p.width), (0.0, 0.0, 90.0), size=0.1)
    b.socket("back", (0.0, plan.y + p.height, 0.0), size=0.7 * p.width)


def _eel(b: Builder, p: Params) -> None:
    """Winding along the ground with its head raised, a hem of fin all along the back."""
    g, n = p.height, p.length
    path: list[Vector] = []
    radii: list[float] = []
    for k in range(17):
        t = k / 16.0
        path.append((0.42 * p.wave * sin(9.5 * t) * (1.0 - 0.75 * t), 0.9 * g + 2.2 * g * max(t - 0.72, 0.0) / 0.28, (t - 0.55) * 0.85 * n))
        radii.append(g * min(0.25 + 1.9 * t, 1.0))
    with b.group("body", melt=0.03):
        b.add(tube(path, radii), "body")
        b.paint(tube([(x, y - 0.8 * r, z) for (x, y, z), r in zip(path, radii, strict=True)], [0.6 * r for r in radii]), "belly")
        hem = [(x, y + 0.8 * r, z) for (x, y, z), r in zip(path, radii, strict=True)][:14]
        b.add(
            tube(hem, [0.06 + 0.01 * k for k in range(7)] + [0.12 - 0.012 * k for k in range(7)], flat=[2.4] * 13 + [1.0]),
            "fins",
            bump=Bump("ribs", 0.012, 0.06),
        )
    x, y, z = path[-1]
    with b.group("head", at=(x, y, z), turn=(6.0, 12.0, 0.0), melt=0.05, blend=0.05):
        b.add(ellipsoid(1.02 * g, 0.92 * g, 1.3 * g), "body", at=(0.0, 0.05, 0.3 * g))
        b.add(cone((0.0, -0.02, 0.6 * g), (0.0, -0.06, 2.0 * g), 0.8 * g, 0.5 * g), "body")
        b.add(cone((0.0, -0.4 * g, 0.4 * g), (0.0, -0.42 * g, 1.9 * g), 0.62 * g, 0.4 * g), "belly", blend=0.02)
        lips = [(0.95 * g, -0.26 * g, 0.5 * g), (0.84 * g, -0.34 * g, 1.1 * g), (0.6 * g, -0.34 * g, 1.95 * g), (0.0, -0.34 * g, 2.52 * g)]
        b.cut(tube(lips, 0.024), "mouth", mirror=True)
        eyes(b, (0.62 * g, 0.4 * g, 1.0 * g), p.eyes, Eyes(p.eye_kind, p.iris, p.mood), yaw_deg=48.0, pitch_deg=14.0)
        fin = extrude(
            [(0.0, -0.1), (0.3 * p.fins, 0.1), (1.2 * p.fins, 0.0), (0.8 * p.fins, -0.6 * p.fins), (0.2 * p.fins, -0.5 * p.fins)],
            0.09,
            0.03,
            smooth=True,
        )
        b.add(fin, "fins", at=(0.8 * g, -0.2 * g, -0.5 * g), turn=(0.0, 40.0, -14.0), mirror=True, bump=Bump("flutes", 0.012, 0.07))
    b.socket("head_top", (x, y + 0.9 * g, z), size=0.8 * g)


def _tail_angle(plan: _Plan) -> float:
    slope = (plan.x[0] - plan.x[1]) / (plan.z[1] - plan.z[0])
    return -40.0 * max(min(slope, 1.0), -1.0)


def _materials(b: Builder, p: Params) -> None:
    marking = {
        "patches": Pattern("patches", rgb(p.marking_color), 0.4, 0.5, 0.05),
        "spots": Pattern("spots", rgb(p.marking_color), 0.14, 0.42, 0.08),
        "stripes": Pattern("tiger", rgb(p.marking_color), 0.22, 0.45, 0.05),
    }.get(p.marking)
    b.material("body", p.body_color, "skin", roughness=0.28, pattern=marking, mottle=0.05)
    if p.belly:
        b.material("belly", p.belly, "skin", roughness=0.3)
    else:
        b.material("belly", like="body", lighter=0.5, finish="skin", roughness=0.3)
    if p.fin_color:
        b.material("fins", p.fin_color, "skin", roughness=0.35)
    else:
        b.material("fins", like="body", lighter=-0.18, finish="skin", roughness=0.35)
    b.material("stripes", p.marking_color, "skin", roughness=0.3)
    b.material("edges", "black", "skin", roughness=0.3)
    b.material("mouth", "mouth")
    b.material("lips", like="body", toward=("coral", 0.75), finish="skin")
    b.material("teeth", "snow", roughness=0.25)


def _body(b: Builder, p: Params, plan: _Plan) -> None:
    spine: list[Vector] = [(x, plan.y, z) for x, z in zip(plan.x, plan.z, strict=True)]
    flats = [h / w for h, w in zip(plan.half_height, plan.half_width, strict=True)]
    scales = Bump("scales", 0.014 * p.scales, min(0.13, 0.3 * p.height + 0.03), 1.0, flip=True) if p.scales > 0.05 else None
    b.add(tube(spine, plan.half_width, flat=flats), "body", bump=scales)
    b.paint(ellipsoid(1.2 * p.width, 0.7 * p.height, 0.55 * p.length), "belly", at=(0.0, plan.y - 0.85 * p.height, 0.1 * p.length))
    # A smooth head behind which the gill cover stands out.
    _, z, w, h = plan.at(0.36)
    head = 0.24 * p.length
    b.add(ellipsoid(1.04 * w, 1.03 * h, head), "body", at=(0.0, plan.y, z - 0.02), blend=0.02)
    b.paint(ellipsoid(w, 0.4 * h, 0.9 * head), "belly", at=(0.0, plan.y - 0.92 * h, z))
    b.add(
        ellipsoid(0.1 * w, 0.58 * h, 0.36 * head),
        "body",
        at=(0.98 * w, plan.y - 0.1 * h, z - 0.62 * head),
        turn=(0.0, 14.0, 0.0),
        mirror=True,
        blend=0.015,
    )
    if p.marking == "bands":
        for share, thick in ((0.22, 0.07), (-0.1, 0.085), (-0.4, 0.06)):
            for role, extra in (("edges", 0.022), ("stripes", 0.0)):
                b.paint(box(3.0, 3.0, p.length * (thick + 2.0 * extra), 0.01), role, at=(0.0, plan.y, share * p.length))
    if p.marking == "back":
        b.paint(ellipsoid(1.1 * p.width, 0.7 * p.height, 0.62 * p.length), "stripes", at=(0.0, plan.y + 0.85 * p.height, -0.05 * p.length))


def _fin(
    b: Builder,
    outline: list[tuple[float, float]],
    role: str = "fins",
    at: Vector = (0.0, 0.0, 0.0),
    turn: Vector = (0.0, 0.0, 0.0),
    mirror: bool = False,
) -> None:
    """A fin with rays along its outline's y."""
    b.add(extrude(outline, 0.11, 0.04, smooth=True, edge=0.05), role, at=at, turn=turn, mirror=mirror, bump=Bump("flutes", 0.014, 0.07))


def _fins(b: Builder, p: Params, plan: _Plan) -> None:
    n, h = p.length, p.height
    if p.fin > 0.05:
        _back_fin(b, p, plan)
    if p.fins > 0.05:
        _, z, w, hh = plan.at(0.16)
        s = p.fins
        paddle = [(-0.1 * s, 0.0), (0.16 * s, 0.05), (0.3 * s, 0.5 * s), (0.2 * s, 0.85 * s), (-0.05 * s, 0.92 * s), (-0.22 * s, 0.6 * s)]
        with b.frame((0.86 * w, plan.y - 0.28 * hh, z), (-106.0, -42.0, 0.0)):
            _fin(b, paddle, turn=(0.0, 70.0, 0.0), mirror=True)
    if p.belly_fin > 0.05:
        s = p.belly_fin
        _, z, w, hh = plan.at(0.06)
        wedge = [(-0.12 * s, 0.1), (0.2 * s, 0.1), (0.16 * s, -0.3 * s), (-0.02, -0.7 * s), (-0.24 * s, -0.62 * s)]
        _fin(b, wedge, at=(0.45 * w, plan.y - 0.86 * hh, z), turn=(0.0, -90.0, 30.0), mirror=True)
        x, z, w, hh = plan.at(-0.28)
        _fin(b, [(-0.1 * n, 0.12), (0.1 * n, 0.12), (0.02, -0.3 * s), (-0.16 * n, -0.62 * s)], at=(x, plan.y - 0.8 * hh, z), turn=(0.0, -90.0, 0.0))
    if h >= 0.0 and p.stand <= 0.0:
        b.add(frustum(0.2 + 0.35 * p.width, 0.5 * p.width, 0.2 * plan.y, 0.03), "belly", at=(0.0, -0.01, 0.1 * n), stand=True, blend=0.08)


def _back_fin(b: Builder, p: Params, plan: _Plan) -> None:
    """In the fin's frame x runs towards the head and y up."""
    s, n, h = p.fin, p.length, p.height
    top = 0.8 * h
    kinds = {
        "long": [
            (0.24 * n, 0.0),
            (0.16 * n, 0.36 * h + 0.62 * s),
            (-0.06 * n, 0.25 * h + 0.5 * s),
            (-0.28 * n, 0.26 * s),
            (-0.36 * n, 0.2 * s),
            (-0.33 * n, -0.45 * h),
        ],
        "sail": [
            (0.26 * n, 0.0),
            (0.24 * n, 0.2 * h + s),
            (0.08 * n, 0.3 * h + 0.95 * s),
            (-0.2 * n, 0.62 * s),
            (-0.4 * n, 0.5 * s),
            (-0.36 * n, -0.5 * h),
        ],
        "shark": [(0.16 * n, 0.0), (0.06 * n, 0.2 * h + 0.6 * s), (-0.06 * n, 0.2 * h + s), (-0.04 * n, 0.2 * h + 0.4 * s), (-0.1 * n, -0.1)],
        "trailing": [
            (0.22 * n, 0.0),
            (0.04 * n, 0.3 * h + 0.75 * s),
            (-0.32 * n, 1.35 * s),
            (-0.24 * n, 0.6 * s),
            (-0.2 * n, 0.1),
            (-0.3 * n, -0.45 * h),
        ],
    }
    if p.fin_kind == "spiny":
        for k in range(7):
            t = k / 6.0
            x, z, _, hh = plan.at(0.26 - 0.56 * t)
            size = s * (0.55 + 0.75 * sin(pi * (0.25 + 0.6 * t)))
            b.add(cone((x, plan.y + 0.8 * hh, z), (x, plan.y + 0.95 * hh + 0.6 * size, z - 0.3 * size), 0.055, 0.025), "fins")
        kinds["spiny"] = [
            (0.24 * n, 0.0),
            (0.1 * n, 0.25 * h + 0.42 * s),
            (-0.14 * n, 0.1 * h + 0.4 * s),
            (-0.34 * n, 0.1 * s),
            (-0.32 * n, -0.45 * h),
        ]
    _fin(b, kinds[p.fin_kind], at=(0.0, plan.y + top, 0.0), turn=(0.0, -90.0, 0.0))


def _tail(b: Builder, p: Params, plan: _Plan) -> None:
    """In the fin's frame x runs towards the head and y up."""
    s = p.tail
    kinds = {
        "fork": [(0.16, 0.1), (-0.3 * s, 0.5 * s), (-0.85 * s, 0.82 * s), (-0.62 * s, 0.3 * s), (-0.45 * s, 0.0)],
        "fan": [(0.16, 0.1), (-0.3 * s, 0.5 * s), (-0.75 * s, 0.66 * s), (-0.92 * s, 0.4 * s), (-0.86 * s, 0.0)],
        "crescent": [(0.14, 0.09), (-0.12 * s, 0.36 * s), (-0.62 * s, 1.05 * s), (-0.4 * s, 0.42 * s), (-0.26 * s, 0.0)],
        "round": [(0.16, 0.1), (-0.2 * s, 0.34 * s), (-0.55 * s, 0.42 * s), (-0.8 * s, 0.26 * s), (-0.86 * s, 0.0)],
        "veil": [(0.16, 0.1), (-0.2 * s, 0.5 * s), (-0.6 * s, 0.95 * s), (-1.05 * s, 0.9 * s), (-0.95 * s, 0.45 * s), (-0.78 * s, 0.0)],
    }
    half = kinds[p.tail_kind]
    lower = 1.0 if p.tail_kind != "veil" else 1.15
    below = [(x, max(-lower * y, -(plan.y - 0.03))) for x, y in reversed(half[:-1])]
    outline = [*half, *below]
    if p.tail_kind == "veil":
        for side in (1.0, -1.0):
            b.add(
                extrude(outline, 0.1, 0.04, smooth=True, bend=(0.28 * side, 0.08 * side), edge=0.05),
                "fins",
                turn=(0.0, -90.0 + 16.0 * side, 0.0),
                bump=Bump("flutes", 0.014, 0.08),
            )
        return
    b.add(extrude(outline, 0.11, 0.04, smooth=True, edge=0.055), "fins", turn=(0.0, -90.0, 0.0), bump=Bump("flutes", 0.014, 0.08))


def _spikes(b: Builder, p: Params, plan: _Plan) -> None:
    """Spread evenly by the golden angle over the body, none in the face."""
    _, _, w, h = plan.at(0.14)
    count = 64
    for k in range(count):
        u = 1.0 - 2.0 * (k + 0.5) / count
        r, a = (1.0 - u * u) ** 0.5, 2.39996 * k
        x, y, z = r * cos(a), u, r * sin(a)
        if z > 0.6 or y < -0.8:
            continue
        at = (0.95 * w * x, plan.y + 0.95 * h * y, 0.05 * p.length + 0.4 * p.length * z)
        tip = (at[0] + 0.24 * p.spikes * x, max(at[1] + 0.24 * p.spikes * y, 0.02), at[2] + 0.24 * p.spikes * z)
        b.add(cone(at, tip, 0.07, 0.022), "belly" if y < -0.1 else "body")


def _stand(b: Builder, p: Params, plan: _Plan) -> None:
    """A pebble of sand with water plants that carry the fish."""
    b.material("base", "sand", "sand")
    b.material("leaves", "leaf", roughness=0.5)
    b.add(extrude(oval(0.62, 0.46), 0.14, 0.05), "base", at=(0.0, 0.06, 0.0), turn=(-90.0, 0.0, 0.0), bump=Bump("noise", 0.012, 0.09))
    for k in range(5):
        a = 1.26 * k
        x, z = 0.3 * cos(a), 0.24 * sin(a)
        top = plan.y - 0.55 * p.height + 0.25 * p.height * (k % 2)
        b.add(
            tube(
                [(x, 0.08, z), (x + 0.1 * sin(a), 0.5 * top, z + 0.1), (0.5 * x, top, 0.5 * z), (0.9 * x, top + 0.1, 0.9 * z)],
                [0.1, 0.085, 0.1, 0.05],
                flat=0.6,
            ),
            "leaves",
        )


fish.preset("fish", wave=0.6, fin_color="#f08a2c", marking="back", marking_color="#2d78c8", belly="#f6ecc8", eyes=0.16, tail=0.8, blunt=0.6)
fish.preset(
    "goldfish", length=1.35, height=0.52, width=0.46, blunt=0.8, tail=0.95, tail_kind="veil", fin=0.4, eyes=0.17, body_color="orange",
    belly="amber", fin_color="#f59a3c", wave=0.1, real_m=0.12,
)  # fmt: skip
fish.preset(
    "koi", length=2.0, height=0.36, width=0.34, blunt=0.65, wave=0.7, tail=0.7, fin=0.35, fins=0.6, whiskers=0.7, body_color="snow",
    belly="snow", marking="patches", marking_color="#e2471d", fin_color="#f3efe6", eyes=0.085, real_m=0.6,
)  # fmt: skip
fish.preset(
    "clownfish", length=1.5, height=0.5, width=0.34, blunt=0.7, tail=0.6, tail_kind="round", fin=0.38, fins=0.6, marking="bands",
    body_color="#f2701c", belly="#f2701c", fin_color="#ee6512", eyes=0.15, mouth="smile", real_m=0.1,
)  # fmt: skip
fish.preset(
    "angelfish", length=1.1, height=0.72, width=0.22, blunt=0.3, tail=0.55, tail_kind="fan", fin=1.0, fin_kind="trailing", fins=0.35,
    belly_fin=1.1, marking="stripes", marking_color="black", body_color="#e9e2b4", belly="#f4efd0", stand=0.35, eyes=0.1, real_m=0.15,
)  # fmt: skip
fish.preset(
    "tuna", length=2.2, height=0.46, width=0.38, blunt=0.3, tail=0.75, tail_kind="crescent", fin=0.36, fin_kind="shark", fins=0.55,
    belly_fin=0.3, mouth="smile", scales=0.0, marking="back", marking_color="#23395e", body_color="#9fb0c0", belly="silver",
    fin_color="#2b4468", eyes=0.1, real_m=2.0,
)  # fmt: skip
fish.preset(
    "salmon", length=2.3, height=0.38, width=0.28, blunt=0.35, wave=0.5, tail=0.6, fin=0.34, fin_kind="shark", mouth="smile",
    marking="back", marking_color="#5d6f55", body_color="#d9745f", belly="#e9c4b4", eyes=0.08, real_m=0.8,
)  # fmt: skip
fish.preset(
    "pufferfish", length=1.35, height=0.78, width=0.76, blunt=0.7, tail=0.42, tail_kind="fan", fin=0.18, fins=0.5, belly_fin=0.0,
    mouth="beak", spikes=1.0, scales=0.0, body_color="#e0b84a", belly="snow", marking="spots", marking_color="#6d4d1c", eyes=0.2, wave=0.0,
    real_m=0.3,
)  # fmt: skip
fish.preset(
    "piranha", length=1.35, height=0.58, width=0.32, blunt=0.95, tail=0.6, fin=0.4, mouth="underbite", teeth=1.0, body_color="#5c7484",
    belly="#c8342a", fin_color="#39495a", eyes=0.12, iris="red", mood="angry", real_m=0.3,
)  # fmt: skip
fish.preset(
    "anglerfish", length=1.35, height=0.66, width=0.56, blunt=1.0, tail=0.5, tail_kind="round", fin=0.4, fin_kind="spiny", fins=0.4,
    mouth="underbite", teeth=1.5, lure=0.9, scales=0.5, body_color="#4b3c4f", belly="#6b5668", eyes=0.13, iris="lime", real_m=0.5,
)  # fmt: skip
fish.preset(
    "swordfish", length=2.1, height=0.4, width=0.34, blunt=0.3, sword=1.1, tail=0.85, tail_kind="crescent", fin=0.62, fin_kind="shark",
    fins=0.6, mouth="smile", scales=0.0, marking="back", marking_color="#31486b", body_color="#8ea4b8", belly="snow", fin_color="#3b5376",
    eyes=0.11, real_m=3.0,
)  # fmt: skip
fish.preset(
    "betta fish", length=1.2, height=0.36, width=0.26, blunt=0.5, tail=1.3, tail_kind="veil", fin=0.85, fin_kind="sail", fins=0.4,
    belly_fin=0.95, body_color="#2a3fae", belly="#3b57d0", fin_color="#b3193e", eyes=0.1, stand=0.5, wave=0.1, real_m=0.07,
)  # fmt: skip
fish.preset(
    "eel", kind="eel", length=3.0, height=0.24, wave=1.3, body_color="#5f6a3a", belly="#c7bf8a", marking="spots", marking_color="#3a4222",
    eyes=0.075, real_m=1.0,
)  # fmt: skip
