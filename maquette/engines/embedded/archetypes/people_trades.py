"""Nouns for `humanoid`: trades and professions, told by hat, tool and costume."""

from maquette.engines.embedded.archetypes.humanoid import humanoid as h

h.preset(
    "doctor",
    clothes="coatdress",
    cloth="white",
    legwear="teal",
    trim="teal",
    headdress="mirror",
    headdress_color="charcoal",
    glasses=True,
    hair="short",
    right="syringe",
)
h.preset(
    "nurse",
    clothes="dress",
    cloth="white",
    trim="red",
    headdress="nurse",
    hair="bun",
    shoulders=0.85,
    girth=0.9,
    eyes=0.078,
    shoes="white",
    right="first aid kit",
)
h.preset(
    "police officer", clothes="uniform", cloth="navy", legwear="navy", hat="police hat", arms_pose="hips", shoes="black", shoulders=1.1, hair="short"
)
h.preset(
    "firefighter",
    clothes="coat",
    cloth="#b8862b",
    legwear="#b8862b",
    trim="yellow",
    headdress="fire",
    headdress_color="red",
    right="axe",
    shoes="black",
    gloves="charcoal",
)
h.preset(
    "cowboy",
    clothes="vest",
    cloth="#4a6a9a",
    legwear="blue",
    hat="cowboy hat",
    trim="red",
    beard="mustache",
    right="toy pistol",
    hair="short",
    legs=1.1,
)
h.preset(
    "cowgirl",
    clothes="vest",
    cloth="coral",
    legwear="blue",
    hat="cowboy hat",
    trim="red",
    hair="pigtails",
    arms_pose="hips",
    shoulders=0.85,
    girth=0.9,
    eyes=0.08,
)
h.preset(
    "builder",
    clothes="vest",
    cloth="orange",
    legwear="blue",
    trim="yellow",
    hat="hard hat",
    right="hammer",
    hair="short",
    shoulders=1.15,
    beard="stubble",
)
h.preset(
    "miner", clothes="overalls", cloth="brown", legwear="brown", trim="cream", hat="hard hat", right="pickaxe", beard="full", girth=1.1, hair="short"
)
h.preset(
    "scientist",
    clothes="coatdress",
    cloth="white",
    legwear="charcoal",
    trim="purple",
    hair="spiky",
    hair_color="light grey",
    glasses=True,
    right="beaker",
    gloves="teal",
)
h.preset(
    "teacher",
    clothes="suit",
    cloth="brown",
    legwear="dark grey",
    trim="forest",
    glasses=True,
    hair="bun",
    hair_color="brown",
    right="open book",
    left="ruler",
)
h.preset(
    "student", clothes="shirt", cloth="navy", legwear="grey", hat="graduation cap", hair="short", right="book", pack="backpack", head=0.4, height=0.9
)
h.preset(
    "judge", clothes="robe", cloth="black", trim="white", hair="curly", hair_color="white", right="hammer", glasses=True, mood="neutral", left="book"
)
h.preset("detective", clothes="coatdress", cloth="#a58a5c", legwear="brown", hat="fedora", right="magnifying glass", hair="short", mood="neutral")
h.preset(
    "painter",
    clothes="apron",
    cloth="navy",
    legwear="dark grey",
    trim="cream",
    hat="beret",
    right="paintbrush",
    left="palette",
    beard="goatee",
    hair="short",
)
h.preset(
    "musician",
    clothes="shirt",
    cloth="black",
    legwear="black",
    hair="long",
    hair_color="black",
    right="electric guitar",
    trim="silver",
    arms_pose="carry",
)
h.preset(
    "clown",
    clothes="overalls",
    cloth="yellow",
    legwear="yellow",
    trim="hot pink",
    headdress="clown",
    headdress_color="red",
    hair="none",
    hat="party hat",
    right="balloon dog",
    arms_pose="raised",
    shoes="red",
)
h.preset(
    "mechanic",
    clothes="overalls",
    cloth="blue",
    legwear="blue",
    trim="red",
    hat="baseball cap",
    right="wrench",
    beard="mustache",
    hair="short",
    gloves="white",
)
h.preset(
    "sailor",
    clothes="shirt",
    cloth="white",
    legwear="white",
    trim="navy",
    headdress="sailor",
    hair="short",
    right="anchor",
    beard="stubble",
    arms_pose="hips",
)
h.preset(
    "pilot",
    clothes="coat",
    cloth="leather",
    legwear="tan",
    trim="cream",
    headdress="pilot",
    headdress_color="leather",
    hair="short",
    arms_pose="hips",
    cape="",
    gloves="leather",
)
h.preset(
    "diver",
    clothes="spacesuit",
    cloth="#b58a3c",
    legwear="#b58a3c",
    shoes="brass",
    trim="brass",
    hat="diving helmet",
    hair="none",
    girth=1.2,
    arms_pose="raised",
)
h.preset("waiter", clothes="suit", cloth="black", legwear="black", trim="black", right="tray", hair="short", beard="mustache")
h.preset("postman", clothes="uniform", cloth="blue", legwear="blue", hat="police hat", right="envelope", pack="backpack", hair="short")
h.preset(
    "blacksmith",
    clothes="apron",
    cloth="cream",
    legwear="dark grey",
    trim="leather",
    right="war hammer",
    beard="full",
    hair="balding",
    muscles=1.0,
    shoulders=1.25,
    gloves="leather",
)
h.preset(
    "fisherman",
    clothes="coat",
    cloth="yellow",
    legwear="navy",
    trim="yellow",
    hat="bucket hat",
    right="fishing rod",
    beard="full",
    hair_color="white",
    hair="short",
)
h.preset(
    "hunter",
    clothes="vest",
    cloth="#7a6a3e",
    legwear="#5a4a2e",
    trim="tan",
    hat="fedora",
    right="torch",
    pack="backpack",
    beard="stubble",
    hair="short",
)
h.preset(
    "nun",
    clothes="robe",
    cloth="black",
    trim="white",
    headdress="veil",
    headdress_color="black",
    hair="none",
    arms_pose="pray",
    shoulders=0.85,
    mood="neutral",
)
h.preset(
    "priest",
    clothes="robe",
    cloth="white",
    trim="gold",
    headdress="mitre",
    headdress_color="white",
    hair="short",
    hair_color="white",
    right="staff",
    left="book",
)
h.preset(
    "mime",
    clothes="shirt",
    cloth="white",
    legwear="black",
    trim="black",
    hat="beret",
    skin="#f6f4f0",
    hair="short",
    hair_color="black",
    arms_pose="guard",
    gloves="white",
    mood="surprised",
)
h.preset("bride", clothes="gown", cloth="snow", trim="white", hair="bun", hat="tiara", cape="snow", right="bouquet", shoulders=0.82, eyes=0.08)
h.preset("groom", clothes="suit", cloth="black", legwear="black", trim="white", hat="top hat", right="rose", hair="short")
h.preset(
    "dancer",
    clothes="dress",
    cloth="crimson",
    trim="gold",
    hair="ponytail",
    arms_pose="reach",
    pose="dancing",
    legs=1.15,
    shoulders=0.82,
    girth=0.88,
    turn=18.0,
)
h.preset(
    "gymnast",
    clothes="hero",
    cloth="purple",
    legwear="purple",
    trim="silver",
    hair="bun",
    arms_pose="cheer",
    pose="dancing",
    legs=1.2,
    girth=0.85,
    shoulders=0.9,
    shoes="fair",
)
h.preset(
    "cheerleader",
    clothes="dress",
    cloth="red",
    trim="white",
    hair="ponytail",
    hair_color="yellow",
    arms_pose="cheer",
    gloves="white",
    shoulders=0.85,
    girth=0.88,
    pose="dancing",
    shoes="white",
)
h.preset(
    "prince",
    clothes="uniform",
    cloth="blue",
    legwear="white",
    trim="gold",
    hat="crown",
    cape="crimson",
    hair="short",
    hair_color="chestnut",
    right="sword",
)
h.preset(
    "pharaoh",
    clothes="toga",
    cloth="white",
    trim="gold",
    headdress="nemes",
    headdress_color="blue",
    hair="none",
    skin="tan",
    right="scepter",
    mood="neutral",
    arms_pose="carry",
    left="walking stick",
)
h.preset(
    "child",
    real_m=1.1,
    head=0.43,
    height=0.76,
    hair="bob",
    clothes="overalls",
    cloth="teal",
    legwear="teal",
    trim="yellow",
    arms_pose="raised",
    eyes=0.085,
)
h.preset(
    "baby",
    real_m=0.7,
    head=0.48,
    height=0.7,
    legs=0.6,
    arms=0.75,
    hair="none",
    clothes="bare",
    skin="fair",
    cloth="fair",
    legwear="white",
    trim="white",
    pose="sitting",
    eyes=0.09,
    belly=0.6,
    right="baby rattle",
    girth=1.1,
    shoes="fair",
)
h.preset(
    "old man",
    clothes="suit",
    cloth="brown",
    legwear="grey",
    trim="#6a1f2c",
    hair="balding",
    hair_color="light grey",
    beard="full",
    glasses=True,
    right="walking stick",
    height=0.9,
    belly=0.5,
    nose=1.6,
)
h.preset(
    "old woman",
    clothes="dress",
    cloth="lavender",
    trim="white",
    hair="bun",
    hair_color="light grey",
    glasses=True,
    right="walking stick",
    left="handbag",
    height=0.85,
    belly=0.4,
    nose=1.5,
)
h.preset("person", clothes="shirt", cloth="teal", legwear="dark grey", hair="short", arms_pose="raised")
