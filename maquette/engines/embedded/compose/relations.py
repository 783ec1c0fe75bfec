"""A thing with everything attached to it, and how attached things sit: worn, held, ridden, on, in, under, beside."""

from __future__ import annotations

from dataclasses import replace

from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.archetypes.registry import Archetype, Preset, Value, preset_of
from maquette.engines.embedded.compose.adjectives import warped, worded
from maquette.engines.embedded.compose.assembly import box_of, clustered, in_rows, joined, socket_of, top_of
from maquette.engines.embedded.compose.clothing import clad
from maquette.engines.embedded.compose.containers import POTS, inside, is_planted, unpotted
from maquette.engines.embedded.compose.covering import covered
from maquette.engines.embedded.compose.dressing import dress_of, relieved
from maquette.engines.embedded.compose.features import featured
from maquette.engines.embedded.compose.forms import FORMS, form_of, formed, lettered
from maquette.engines.embedded.compose.growths import grown, hung_on, spelled_out, with_parts
from maquette.engines.embedded.compose.hanging import hung
from maquette.engines.embedded.compose.limbs import limbed
from maquette.engines.embedded.compose.ornament import adorned
from maquette.engines.embedded.compose.parts import said_of_parts
from maquette.engines.embedded.compose.proportion import norm, stand
from maquette.engines.embedded.compose.readied import BOARDS, FLOWN, flown, gathered, laid, lying, open_to, unvisored
from maquette.engines.embedded.compose.seating import DEEP, seated
from maquette.engines.embedded.compose.staging import before, beneath, beside
from maquette.engines.embedded.compose.surrounding import RISEN_FROM, surrounded
from maquette.engines.embedded.compose.tack import hangs_on_collar, strapped
from maquette.engines.embedded.compose.tailoring import tailored
from maquette.engines.embedded.compose.wardrobe import LAID_ON, cut_of
from maquette.engines.embedded.compose.winding import COILED, CORE, winds, wound
from maquette.engines.embedded.compose.worn import SLOTS, has_free_hand, hugs, worn
from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Pose, Recipe, Vector, Warp, with_note
from maquette.engines.embedded.scene import Attachment, PatternBinding, Thing
from maquette.engines.embedded.shapes import tidy

ROBES = frozenset({"kimono", "cloak", "dress", "robe", "poncho", "jacket"})
"""Garments that hang as a cape on those that have no waist."""

BUILT = frozenset({"building", "buildings"})
STANDING = frozenset({"building", "buildings", "furniture", "music", "vehicles", "car", "device"})
TOO_LARGE = 0.6
"""Size against its user from which something of these families stands on the ground."""

GIVEN_BELOW = frozenset({"keepsakes", "keepsake", "treasure", "furniture", "toys", "toy", "buildings", "building"})
"""Families of what stands beside a tree rather than on its top."""

CARRIED = frozenset({"flag"})
"""What people carry, however large it is."""

GEM_COLORS = {"emerald": "emerald", "sapphire": "royal blue", "diamond": "white", "crystal": "cyan", "pearl": "cream"}

GROUNDS = frozenset({"rock", "hill", "mountain", "cloud", "meadow", "grass", "wave"})
"""What one stands on even where it is said in the plural: "on rocks"."""

LETTERING = frozenset({"words", "text", "letters"})
"""Parameters that hold what is written on a thing."""

PLACES = frozenset({"building", "buildings", "furniture", "landscape", "plant", "plants", "tableware", "vehicles"})
"""Families that hold nothing in a hand."""

VESSELS = frozenset({"tableware"})
"""Families that pour: a pot holds no cup in a hand."""

SHARED = frozenset({"in", "on", "under", "above", "hanging_from", "around", "surrounded_by", "behind", "in_front_of", "next_to"})
"""Places that several things of a kind are in together, where there is one of it: three mushrooms in a basket."""

ON_BODY = frozenset({"wearing", "holding"})
STOOD_ON = frozenset({"on", "in", "riding", "under", "hanging_from", "behind", "next_to", "in_front_of", "above", "surrounded_by"})
"""Places: what a body wears and holds is measured by the body alone, before it goes there."""

CARRYING = (("carry", "hold", "claws"), ("both", "hold", "claws"))
"""Poses of the arms with something in one hand, and in both; the first one that an archetype has."""

PRINTED = {"swirl": "marbled"}
"""Themes that are a pattern wherever they are no form."""


def whole(thing: Thing, seed: int, spoken: tuple[str, ...] = (), level: bool = False, loose: bool = False) -> Recipe:
    """Everything a thing is: its copies, each with what it wears, holds and stands on.

    spoken: adjectives that come from the style. level: no turned heads or raised hands, because the model will be mirrored.
    loose: without a base of its own, because it is to be put somewhere.
    """
    shared = [attachment for attachment in thing.attachments if thing.count > 1 and _is_shared(attachment)]
    own = replace(thing, count=1, attachments=tuple(attachment for attachment in thing.attachments if attachment not in shared))
    copies = [_single(own, seed + 101 * k, spoken, level) for k in range(thing.count)]
    if not shared:
        return copies[0] if len(copies) == 1 else clustered(copies) if loose else in_rows(thing.noun, copies)
    group = gathered(copies, shared[0].thing)
    for index, attachment in enumerate(shared):
        group = attached(group, own, attachment, seed + 31 * (index + 1), spoken)
    return group


def _is_shared(attachment: Attachment) -> bool:
    return attachment.relation in SHARED and (attachment.thing.count == 1 or attachment.thing.noun in GROUNDS)


def _single(thing: Thing, seed: int, spoken: tuple[str, ...], level: bool) -> Recipe:
    body = form_of(thing)
    if body is not None:
        planted = [attachment for attachment in body.attachments if is_planted(thing.noun, attachment)]
        rest = tuple(attachment for attachment in body.attachments if attachment not in planted)
        recipe = formed(_single(replace(body, attachments=rest), seed, spoken, level), thing, seed)
        for index, attachment in enumerate(planted):
            recipe = attached(recipe, thing, attachment, seed + 31 * (index + 1), spoken)
        return recipe
    preset = preset_of(thing.noun)
    thing = spelled_out(with_parts(_printed(thing)), preset.archetype)
    thing, clothes = clad(thing, preset.archetype)
    recipe = _drawn(thing, preset, seed, spoken, {**_made_room(thing, preset.archetype), **clothes}, level)
    recipe = strapped(featured(recipe, thing, preset.archetype), thing, preset.archetype)
    others = [attachment for attachment in thing.attachments if not hangs_on_collar(thing, attachment)]
    recipe = adorned(grown(recipe, thing, preset.archetype, seed), thing.attributes, preset.archetype)
    numbered = enumerate((*others, *hung_on(recipe, thing, preset.archetype)))
    for index, attachment in sorted(numbered, key=lambda pair: _turn(pair[1].relation)):
        recipe = attached(recipe, thing, attachment, seed + 31 * (index + 1), spoken)
    for index, theme in enumerate(thing.themes):
        if theme != thing.noun and theme not in PRINTED:
            recipe = _themed(recipe, theme, seed + 17 * (index + 1))
    return recipe if not thing.text or LETTERING & set(preset.archetype.params) else lettered(recipe, thing.text)


def _turn(relation: str) -> int:
    """What is on the body comes first, then what is ridden, then what stands beside, then the place of it all."""
    return 0 if relation in ON_BODY else 1 if relation == "riding" else 3 if relation in STOOD_ON else 2


def _printed(thing: Thing) -> Thing:
    """ "With a spiral pattern": a pattern, no spiral on top."""
    printed = tuple(PatternBinding(PRINTED[theme]) for theme in thing.themes if theme in PRINTED and thing.noun not in FORMS)
    return replace(thing, patterns=(*thing.patterns, *printed)) if printed and not thing.patterns else thing


# ------------------------------------------------------------------------------------------------- one thing by itself


def _drawn(thing: Thing, preset: Preset, seed: int, spoken: tuple[str, ...], changes: dict[str, Value], level: bool) -> Recipe:
    """The individual, worded and dressed. It is drawn twice: the first draft says which roles there are to dress."""
    made = preset.archetype
    values = made.values({**preset.values, **changes})
    wording = worded(made, values, (*spoken, *thing.attributes))
    asked = {**changes, **wording.values}
    asked.update(said_of_parts(made, {**values, **asked}, thing.parts))
    if level:
        asked.update({name: 0.0 for name in ("turn",) if name in made.params and made.params[name].low <= 0.0})
    if thing.text:
        asked.update({name: thing.text for name in sorted(LETTERING) if name in made.params})
    draft = individual(thing.noun, seed, asked)
    recipe = individual(thing.noun, seed, asked, dress_of(thing, draft))
    recipe = limbed(relieved(recipe, thing), thing)
    return recipe if wording.warp == Warp() else warped(recipe, wording.warp)


# ------------------------------------------------------------------------------------------------------- attachments


def _made_room(thing: Thing, made: Archetype) -> dict[str, Value]:
    """What a host changes for its attachments: its own hat comes off, a hand reaches forward, a rider sits down."""
    changes: dict[str, Value] = {}
    in_hand = 0
    for attachment in thing.attachments:
        slot = preset_of(attachment.thing.noun).slot
        if attachment.relation == "holding" or (attachment.relation == "with" and slot == "hand"):
            in_hand += attachment.thing.count
        if attachment.relation in ("wearing", "with") and slot == "head" and "hat" in made.params:
            changes["hat"] = ""
        if _is_set_in(thing, attachment.thing):
            changes |= {"gems": made.params["gems"].high, **({"pommel_kind": "gem"} if "pommel_kind" in made.params else {})}
            stone = next((binding.rgb for binding in attachment.thing.colors), rgb(GEM_COLORS.get(attachment.thing.noun, "crimson")))
            changes |= {"gem_color": "#" + "".join(f"{round(255 * channel):02x}" for channel in stone)} if "gem_color" in made.params else {}
        if winds(made, attachment):
            changes["pose"] = COILED
        if attachment.relation == "riding" and "pose" in made.params and attachment.thing.noun not in BOARDS:
            changes |= {hand: "" for hand in ("right", "left") if attachment.thing.noun == preset_of(thing.noun).values.get(hand)}
            astride = [word for word in ("riding", "sitting") if word in made.params["pose"].choices]
            changes["pose"] = astride[0] if astride else made.params["pose"].default
    if (
        in_hand == 1
        and "arm_pose" in made.params
        and "hugging" in made.params["arm_pose"].choices
        and any(hugs(made, other) and preset_of(other.thing.noun).archetype.family != "music" for other in thing.attachments)
    ):
        changes["arm_pose"] = "hugging"
    elif in_hand and "arm_pose" in made.params and "offering" in made.params["arm_pose"].choices:
        changes["arm_pose"] = "offering"
    if in_hand and "trunk_pose" in made.params:
        changes["trunk_pose"] = "raised"
    if in_hand and "arms_pose" in made.params:
        reaching = [pose for pose in CARRYING[in_hand > 1] if pose in made.params["arms_pose"].choices]
        changes |= {"arms_pose": reaching[0]} if reaching else {}
        emptied = ("right", "left")[:in_hand]
        changes |= {hand: "" for hand in emptied if hand in made.params}
    return changes


def attached(host: Recipe, thing: Thing, attachment: Attachment, seed: int, spoken: tuple[str, ...]) -> Recipe:
    """The host with what it wears, holds, stands on or stands beside. thing: what the host is of."""
    other = attachment.thing
    if attachment.relation == "on" and other.noun in GROUNDS:
        other = replace(other, count=1)
    if _is_set_in(thing, other):
        return host
    if is_planted(thing.noun, attachment) and "inside" in host.sockets:
        return inside(host, unpotted(whole(other, seed, spoken, loose=True)), thing, other)
    if attachment.relation == "in" and other.noun in POTS and preset_of(thing.noun).archetype.family in ("plant", "plants"):
        if "pot" in host.materials:
            return host
        other = replace(other, noun="flower pot")
    other = open_to(unvisored(other, thing), attachment.relation)
    clothed = _clothed(host, thing, attachment)
    if clothed is not None:
        return clothed
    if attachment.relation in ("wearing", "with") and other.noun in ROBES and not {"waist", "body"} & set(host.sockets) and "neck" in host.sockets:
        other = replace(other, noun="cape")
    preset = preset_of(other.noun)
    relation = _with(host, preset) if attachment.relation == "with" else attachment.relation
    if relation == "holding" and {preset.archetype.family, preset_of(thing.noun).archetype.family} <= VESSELS:
        target = next((said.thing for said in other.attachments if said.relation == "in"), other)
        return beside(host, whole(target, seed, spoken), thing, target, "next_to")
    if relation == "holding" and _is_too_large(preset, preset_of(thing.noun)):
        return before(host, whole(other, seed, spoken), thing, other)
    if relation == "holding" and not has_free_hand(host) and ("waist" in host.sockets or _holds_more(thing, attachment)):
        return beside(host, whole(other, seed, spoken), thing, other, "next_to")
    if relation in ("wearing", "holding"):
        copies = [_single(replace(other, count=1), seed + index, spoken, False) for index in range(other.count)]
        return worn(host, thing, other, preset, relation, copies)
    if relation == "covered_in":
        return covered(host, _single(replace(other, count=1), seed, spoken, False), other.noun, seed)
    if relation == "shaped_like":
        return _themed(host, other.noun, seed)
    if relation in ("riding", "on") and other.noun in BOARDS:
        return seated(whole(lying(other), seed, spoken), host, other, thing, ("top",), least=0.55, most=0.9)
    if relation == "in" and other.noun in RISEN_FROM:
        relation, other = "surrounded_by", replace(other, count=1)
    if relation == "surrounded_by":
        return surrounded(host, lambda k: whole(replace(other, count=1), seed + 101 * k, spoken, loose=True), thing, other)
    child = whole(other, seed, spoken)
    if relation == "riding" and other.noun in FLOWN:
        child = flown(child)
    if relation == "around" and CORE in host.sockets:
        return wound(host, child, other.noun)
    if relation == "hanging_from":
        return hung(child, host, other, thing)
    if relation == "riding":
        return seated(child, host, other, thing, ("back", "seat", "top"), least=0.55, most=0.68)
    if relation in ("on", "above"):
        return seated(laid(child), host, other, thing, ("top", "seat", "back"), 0.0 if relation == "on" else 0.12)
    if relation in ("topped_with", "containing"):
        large = preset_of(other.noun).archetype.family in PLACES and preset_of(other.noun).slot != "head"
        crown = ("back", "head_top") if large else ("head_top", "back")
        # Who has a waist sits on a seat and is none.
        seat = () if "waist" in host.sockets else ("seat",)
        sockets = ("inside", "top", "seat") if relation == "containing" else ("top", *seat, "inside", *crown)
        host = laid(host)
        if "inside" in host.sockets:
            return inside(host, child, thing, other)
        return seated(host, child, thing, other, sockets, most=0.62 if relation == "topped_with" else 1.3)
    if relation == "in":
        return inside(child, host, other, thing)
    if relation == "under":
        return beneath(child, host, other, thing)
    return beside(host, child, thing, other, relation)


LIMBLESS = frozenset({"snake", "serpent"})
"""Archetypes whose trunk is all of them."""


def _clothed(host: Recipe, thing: Thing, attachment: Attachment) -> Recipe | None:
    """A creature in clothes that are cut to it; None for what is no garment, or for who has a wardrobe or no trunk."""
    other = attachment.thing
    laid = attachment.relation in ("with", "topped_with") and other.noun in LAID_ON
    noun = catalogue().get(thing.noun)
    if attachment.relation != "wearing" and not (attachment.relation == "with" and not laid) and not (laid and noun and noun.is_creature):
        return None
    made, cut = preset_of(thing.noun).archetype, cut_of(other)
    if cut is None or ("clothes" in made.params and not cut.over) or made.name in LIMBLESS:
        return None
    return tailored(host, other, cut)


def _is_set_in(thing: Thing, other: Thing) -> bool:
    """Whether something is a stone in the host's own setting: a sword with a ruby in its hilt."""
    return bool({"gems"} & set(preset_of(thing.noun).archetype.params)) and preset_of(other.noun).archetype.name == "gem"


def _with(host: Recipe, child: Preset) -> str:
    """Where something that comes along goes."""
    if child.slot in ("head", "eyes", "face", "neck", "back", "body", "waist") and socket_of(host, *SLOTS[child.slot]):
        return "wearing"
    if child.slot == "hand" and socket_of(host, *SLOTS["hand"]) and ("waist" in host.sockets or preset_of(host.name).archetype.family not in PLACES):
        return "holding"
    if {child.archetype.family, preset_of(host.name).archetype.family} <= BUILT:
        return "behind"
    if preset_of(host.name).archetype.family in ("plant", "plants") and child.archetype.family in GIVEN_BELOW:
        return "with"
    if socket_of(host, "inside", "top") and child.real_m < 0.8 * preset_of(host.name).real_m:
        return "topped_with"
    return "topped_with" if child.archetype.family in BUILT and "back" in host.sockets else "with"


def _holds_more(thing: Thing, attachment: Attachment) -> bool:
    """Whether something else is in the hands already."""
    return any(other.relation == "holding" and other is not attachment for other in thing.attachments)


def _is_too_large(child: Preset, host: Preset) -> bool:
    """Whether nobody of that size could hold it."""
    return child.noun not in CARRIED and child.slot == "ground" and child.archetype.family in STANDING and child.real_m > TOO_LARGE * host.real_m


def _themed(host: Recipe, noun: str, seed: int) -> Recipe:
    """A host in the sign of something else: a small one of it on top or in front; a part of a body wears its coat."""
    child = individual(noun, seed)
    known = catalogue().get(noun)
    if known is not None and known.is_creature and preset_of(host.name).archetype.family == "body":
        main, coat = next(iter(host.materials)), child.materials[next(iter(child.materials))]
        return replace(host, materials={**host.materials, main: coat})
    place = socket_of(host, "head_top", "top", "face") or top_of(host)
    low, high = box_of(host)
    factor = round(0.42 * float(high[1] - low[1]) * norm(child) / 2.0, 6)
    foot = stand(child)
    at: Vector = (tidy(place.pose.at[0] - factor * foot[0]), tidy(place.pose.at[1] - DEEP), tidy(place.pose.at[2] - factor * foot[2]))
    return with_note(joined(host, child, Pose(at, scale=factor), noun), f"a small {noun} on it is its theme")
