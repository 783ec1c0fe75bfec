"""What kinds of clothes there are for creatures that have none of their own: how each is cut, closed and trimmed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.scene import Thing


@dataclass(frozen=True)
class Cut:
    """How a garment is made.

    sleeves: share of the arms or forelegs that it covers, 0 for none. legs: it covers the hind legs as well. hem: how far down
    the trunk it reaches, as a share of the way from the neck to the rump. front: what closes it. collar: height of the collar, of
    the trunk's radius. thick: of the cloth, of what is usual. drape: it lies over the back only. legs_only: from the waist down.
    skirt: how far it flares below the waist. only: what covers the front alone, held by strings. ribbed: a knitted band at every
    edge. over: people wear it over a shirt, because they have none in their own wardrobe. color, trim: when none was said.
    """

    sleeves: float = 0.75
    legs: bool = False
    hem: float = 0.8
    front: Literal["closed", "buttons", "lapels", "crossed", "zip"] = "closed"
    collar: float = 0.16
    thick: float = 1.0
    drape: bool = False
    legs_only: bool = False
    skirt: float = 0.0
    only: Literal["", "apron", "bib"] = ""
    over: bool = False
    hood: bool = False
    ribbed: bool = False
    pockets: bool = False
    belt: bool = False
    bump: Bump | None = None
    color: str = "royal blue"
    trim: str = ""
    finish: str = "cloth"
    pattern: Pattern | None = None


FOLDS = Bump("wrinkles", 0.012, 0.3)
STRIPED = Pattern("bands", (0.96, 0.95, 0.92), 0.16, 0.3, 0.05)
WOVEN = Pattern("zigzag", (0.93, 0.74, 0.3), 0.2, 0.35, 0.04)
QUILTED = Bump("quilt", 0.02, 0.2)
STITCHES = Bump("knit", 0.014, 0.075)

CUTS: dict[str, Cut] = {
    "raincoat": Cut(0.8, hem=0.92, front="buttons", collar=0.2, thick=1.25, hood=True, pockets=True, color="yellow", finish="plastic"),
    "coat": Cut(0.8, hem=0.92, front="buttons", collar=0.24, thick=1.2, pockets=True, bump=FOLDS, color="crimson"),
    "trench coat": Cut(0.8, hem=0.92, front="lapels", collar=0.22, thick=1.15, belt=True, pockets=True, bump=FOLDS, color="tan"),
    "jacket": Cut(0.75, hem=0.72, front="zip", collar=0.2, thick=1.15, pockets=True, bump=FOLDS, color="navy"),
    "suit": Cut(0.85, hem=0.78, front="lapels", collar=0.14, pockets=True, bump=FOLDS, color="charcoal"),
    "hoodie": Cut(0.8, hem=0.75, front="closed", collar=0.14, thick=1.2, hood=True, ribbed=True, pockets=True, bump=FOLDS, color="grey", over=True),
    "sweater": Cut(0.8, hem=0.75, collar=0.2, thick=1.25, ribbed=True, bump=STITCHES, color="crimson"),
    "cardigan": Cut(0.8, hem=0.75, front="buttons", collar=0.1, thick=1.2, ribbed=True, bump=STITCHES, color="mustard"),
    "t-shirt": Cut(0.35, hem=0.7, collar=0.08, bump=FOLDS, color="royal blue"),
    "shirt": Cut(0.7, hem=0.75, front="buttons", collar=0.16, bump=FOLDS, color="white"),
    "vest": Cut(0.0, hem=0.7, front="buttons", collar=0.0, bump=FOLDS, color="#6e1f2e", pockets=True, over=True),
    "pyjamas": Cut(0.85, True, hem=1.2, front="buttons", collar=0.16, thick=1.1, bump=FOLDS, color="sky", trim="white", pattern=STRIPED),
    "life vest": Cut(
        0.0,
        hem=0.7,
        front="buttons",
        collar=0.12,
        thick=1.75,
        belt=True,
        bump=QUILTED,
        color="orange",
        trim="yellow",
        finish="plastic",
        over=True,
    ),
    "space suit": Cut(0.9, True, hem=1.2, front="zip", collar=0.26, thick=1.5, belt=True, pockets=True, bump=FOLDS, color="white", trim="orange"),
    "poncho": Cut(0.5, hem=0.68, front="closed", collar=0.16, thick=1.35, bump=FOLDS, color="#b8452f", trim="mustard", pattern=WOVEN, over=True),
    "overalls": Cut(0.0, True, hem=1.2, front="buttons", collar=0.0, bump=FOLDS, pockets=True, color="steel blue", over=True),
    "trousers": Cut(0.0, True, hem=1.2, collar=0.0, legs_only=True, bump=FOLDS, belt=True, color="navy"),
    "dress": Cut(0.3, hem=0.52, collar=0.1, skirt=1.0, belt=True, bump=FOLDS, color="pink", trim="white"),
    "skirt": Cut(0.0, hem=0.52, collar=0.0, skirt=1.0, legs_only=True, belt=True, color="pink"),
    "robe": Cut(0.75, hem=0.95, front="crossed", collar=0.2, thick=1.2, belt=True, bump=FOLDS, color="indigo", trim="gold"),
    "apron": Cut(0.0, hem=0.94, collar=0.0, only="apron", bump=FOLDS, color="white"),
    "bib": Cut(0.0, hem=0.94, collar=0.0, only="bib", color="white", trim="sky"),
    "blanket": Cut(0.0, hem=0.88, collar=0.0, thick=1.1, drape=True, bump=Bump("quilt", 0.012, 0.16), color="crimson", trim="gold"),
}
"""Kinds of garment."""

WORDS: dict[str, tuple[str, ...]] = {
    "raincoat": ("raincoat", "rain coat", "mackintosh", "雨衣"),
    "coat": ("coat", "overcoat", "winter coat", "lab coat", "white coat", "doctors coat", "外套", "大衣", "白大褂", "实验服", "棉袄", "duffle coat"),
    "trench coat": ("trench coat", "风衣"),
    "jacket": ("jacket", "leather jacket", "bomber jacket", "down jacket", "parka", "夹克", "羽绒服", "皮夹克"),
    "suit": ("suit", "tuxedo", "blazer", "business suit", "suit jacket", "西装", "西服", "燕尾服", "礼服"),
    "hoodie": ("hoodie", "hoodies", "hooded sweatshirt", "卫衣", "连帽衫"),
    "sweater": ("sweater", "jumper", "pullover", "sweatshirt", "turtleneck", "毛衣", "套头衫", "jersey"),
    "cardigan": ("cardigan", "开衫"),
    "shirt": ("shirt", "blouse", "hawaiian shirt", "uniform", "衬衫", "制服", "校服"),
    "vest": ("vest", "waistcoat", "gilet", "马甲", "背心"),
    "pyjamas": ("pyjamas", "pajamas", "onesie", "nightgown", "睡衣", "jumpsuit", "costume", "超人服"),
    "life vest": ("life vest", "life jacket", "lifejacket", "life preserver", "puffer vest", "救生衣"),
    "space suit": ("space suit", "spacesuit", "astronaut suit", "宇航服", "太空服"),
    "poncho": ("poncho", "斗篷衣", "serape", "sarape"),
    "overalls": ("overalls", "dungarees", "背带裤"),
    "robe": ("robe", "bathrobe", "kimono", "和服", "浴袍", "浴衣", "长袍", "汉服"),
    "bib": ("bib", "baby bib", "围兜", "围嘴", "口水巾", "口水兜"),
    "blanket": (
        "blanket", "quilt", "saddle blanket", "saddle cloth", "horse blanket", "caparison", "carpet", "rug", "towel", "cloth",
        "毯子", "马鞍布", "毛毯",
    ),
}  # fmt: skip
"""Kind of garment → the words that mean it; presets of the lexicon are coarser."""

OF_NOUNS = {
    "jacket": "coat", "t-shirt": "t-shirt", "dress": "dress", "kimono": "robe", "pants": "trousers", "skirt": "skirt", "apron": "apron",
    "space suit": "space suit",
}  # fmt: skip
"""Preset → kind of garment, for words that name no kind."""

LAID_ON = frozenset({"pillow", "carpet"})
"""Presets that stand for blankets where they lie on a back."""


def cut_of(thing: Thing) -> Cut | None:
    """How a garment is cut; None for what is no garment that can be cut to a body."""
    word = thing.word.lower().strip()
    for kind, said in WORDS.items():
        if word in said or word.removesuffix("s") in said:
            return CUTS[kind] if kind != "blanket" or thing.noun in LAID_ON else None
    return CUTS[OF_NOUNS[thing.noun]] if thing.noun in OF_NOUNS else None
