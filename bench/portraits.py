"""Rendered portraits of people about whom everything is known: what was read from each, and how often it was right.

.venv/bin/python bench/portraits.py                            the table
.venv/bin/python bench/portraits.py --out out/portraits        and photo beside figure
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from skimage.color import deltaE_ciede2000

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.figure import both_stages, png, side_by_side
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.photo.face import faces_of
from maquette.engines.embedded.photo.person import person_of
from maquette.engines.embedded.recipe import Rgb
from tests.engines.sitters import SITTERS, Sitter, portrait

ALIKE = 15.0
"""Colours nearer than this, in CIEDE2000, count as the same."""

LENGTH = {"bald": "bald", "balding": "bald", "bob": "bob", "long": "long"}
"""Length class of a hair style; every other is short."""

Check = Callable[[Sitter, Person], bool]


def apart(one: Rgb, other: Rgb) -> float:
    """CIEDE2000 of two sRGB colours."""
    lab = cv2.cvtColor(np.array([[one, other]], np.float32), cv2.COLOR_RGB2LAB)[0]
    return float(deltaE_ciede2000(lab[0], lab[1]))


def length_of(hair: str) -> str:
    return LENGTH.get(hair, "short")


CHECKS: dict[str, Check] = {
    "skin": lambda sitter, person: apart(sitter.skin, person.skin) < ALIKE,
    "hair colour": lambda sitter, person: sitter.hair == "bald" or apart(sitter.hair_color, person.hair_color) < ALIKE,
    "hair length": lambda sitter, person: length_of(sitter.hair) == length_of(person.hair),
    "clothes": lambda sitter, person: min(apart(sitter.cloth, person.clothes.main), _striped(sitter, person)) < ALIKE,
    "suit": lambda sitter, person: (sitter.wear == "suit") == (person.clothes.outfit in ("suit", "open jacket")),
    "glasses": lambda sitter, person: sitter.glasses == (person.glasses is not None),
    "beard": lambda sitter, person: sitter.beard == (person.beard != "none"),
    "lips": lambda sitter, person: (sitter.lips is not None) == (person.lips is not None),
    "hat": lambda sitter, person: (sitter.hat is not None) == bool(person.hat),
}


def _striped(sitter: Sitter, person: Person) -> float:
    """Either colour of striped cloth is its main one."""
    return apart(sitter.accent, person.clothes.main) if sitter.wear == "stripes" else 100.0


def read(sitter: Sitter) -> Person | None:
    """What is seen in the portrait; None if no face is."""
    photo = portrait(sitter)
    faces = faces_of(photo)
    return person_of(photo, faces[0]) if faces else None


def row(sitter: Sitter, person: Person) -> str:
    clothes = person.clothes
    colors = [apart(sitter.skin, person.skin), apart(sitter.hair_color, person.hair_color), apart(sitter.cloth, clothes.main)]
    wrong = [name for name, check in CHECKS.items() if not check(sitter, person)]
    known = f"{sitter.name:6} {sitter.hair:8} skin {colors[0]:5.1f}  hair {colors[1]:5.1f}  cloth {colors[2]:5.1f}"
    return f"{known}  {person.hair:8} {person.beard:8} {clothes.outfit:14} wrong: {', '.join(wrong) or '-'}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    right = dict.fromkeys(CHECKS, 0)
    seconds, found = 0.0, 0
    for sitter in SITTERS:
        portrait(sitter)
        start = time.process_time()
        person = read(sitter)
        seconds += time.process_time() - start
        if person is None:
            print(f"{sitter.name:6} no face was found")
            continue
        found += 1
        print(row(sitter, person))
        for name, check in CHECKS.items():
            right[name] += check(sitter, person)
        if arguments.out:
            arguments.out.mkdir(parents=True, exist_ok=True)
            photo = png(portrait(sitter)[..., :3])
            side_by_side(photo, both_stages(photo)[0].files["concept.png"]).save(arguments.out / f"{sitter.name}.png")
    print(f"\n{found} of {len(SITTERS)} faces found, {seconds / len(SITTERS):.2f} s CPU each")
    print("  ".join(f"{name} {count}/{found}" for name, count in right.items()))


if __name__ == "__main__":
    main()
