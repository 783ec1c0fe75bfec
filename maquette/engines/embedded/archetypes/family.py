"""Figures of two: a mother with her child on her arm."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.humanoid import humanoid
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.archetypes.registry import Params, Value, archetype, choice, color, number
from maquette.engines.embedded.pose import turn_of
from maquette.engines.embedded.recipe import Pose

PARAMS = {
    "child": number(0.46, 0.38, 0.54, "size of the child", vary=0.045),
    "height": number(1.0, 0.85, 1.15, vary=0.03),
    "girth": number(1.0, 0.85, 1.2, vary=0.043),
    "head": number(0.36, 0.3, 0.42, vary=0.022),
    "turn": number(12.0, -5.0, 24.0, "how far she looks down to the child's side, degrees", vary=0.4),
    "hair": choice("long", "bun", "bob"),
    "headdress": choice("none", "halo", "flowers"),
    "cloth": color("#2f5fa8"),
    "headdress_color": color("#e8eef6"),
    "skin": color("skin"),
    "trim": color("gold"),
}


@archetype("mother and child", "people", PARAMS, symmetric=False, real_m=1.7)
def mother_and_child(b: Builder, p: Params) -> None:
    """She stands in a long gown, the child before her heart, both looking ahead."""
    own: dict[str, Value] = {"clothes": "gown", "arms_pose": "both", "stand": "plinth", "stand_color": "stone", "mood": "happy", "shoulders": 0.9}
    own.update({"hair_color": "chestnut", "eyes": 0.06})
    own.update({name: value for name, value in p.items() if name in humanoid.params})
    b.material("body", p.cloth, "cloth")
    drawn = Builder(b.rng, b.dress)
    humanoid.build(drawn, Params(humanoid.values(own)))
    mother = drawn.recipe("mother", floor=None)
    b.place(mother, "mother", Pose())
    b.sockets.update(mother.sockets)
    hands = [mother.sockets[name].pose.at for name in ("hand_r", "hand_l")]
    at = (0.1, 0.5 * (hands[0][1] + hands[1][1]) - 0.08, hands[0][2] + 0.02)
    b.place(individual("baby", int(b.rng.integers(2**31))), "child", Pose(at, turn_of(0.0, 10.0, 6.0), p.child))


mother_and_child.preset("mother and child")
