"""Nouns for `humanoid`: the plainest people and the best-known roles."""

from maquette.engines.embedded.archetypes.humanoid import humanoid

humanoid.preset("man", hair="short", clothes="shirt", cloth="blue", legwear="dark grey")
humanoid.preset("woman", hair="long", clothes="dress", cloth="coral", shoulders=0.85, girth=0.9, eyes=0.078)
humanoid.preset("boy", real_m=1.2, head=0.42, height=0.8, hair="spiky", clothes="shirt", cloth="red", legwear="blue")
humanoid.preset("girl", real_m=1.2, head=0.42, height=0.8, hair="pigtails", clothes="dress", cloth="hot pink", shoulders=0.85, eyes=0.08)
humanoid.preset(
    "knight",
    clothes="armor",
    cloth="steel",
    legwear="iron",
    shoes="steel",
    gloves="steel",
    hat="knight helmet",
    right="sword",
    left="shield",
    hair="none",
    cape="crimson",
    shoulders=1.1,
    trim="gold",
)
humanoid.preset(
    "wizard", clothes="robe", cloth="purple", trim="gold", beard="long", hair="long", hair_color="light grey", hat="wizard hat", right="staff"
)
humanoid.preset(
    "witch",
    clothes="robe",
    cloth="charcoal",
    trim="orange",
    hair="long",
    hair_color="orange",
    hat="witch hat",
    right="broomstick",
    nose=2.0,
    shoulders=0.85,
)
humanoid.preset(
    "astronaut",
    clothes="spacesuit",
    cloth="white",
    legwear="white",
    shoes="light grey",
    gloves="light grey",
    trim="orange",
    hair="none",
    hat="space helmet",
    arms_pose="raised",
    girth=1.25,
)
humanoid.preset(
    "chef", clothes="chef", cloth="white", legwear="charcoal", hat="chef hat", beard="mustache", belly=0.6, right="", arms_pose="hips", shoes="black"
)
humanoid.preset(
    "king",
    clothes="royal",
    cloth="crimson",
    trim="gold",
    hat="crown",
    beard="full",
    hair="short",
    hair_color="chestnut",
    cape="crimson",
    belly=0.4,
    right="scepter",
)
humanoid.preset("queen", clothes="gown", cloth="purple", trim="gold", hat="crown", hair="bun", cape="crimson", shoulders=0.85, arms_pose="down")
humanoid.preset(
    "princess", clothes="gown", cloth="pink", trim="gold", hair="long", hair_color="yellow", hat="tiara", shoulders=0.8, eyes=0.082, arms_pose="down"
)
humanoid.preset(
    "pirate",
    clothes="coat",
    cloth="crimson",
    legwear="charcoal",
    trim="gold",
    beard="full",
    hair="long",
    hair_color="black",
    hat="pirate hat",
    right="scimitar",
    mood="angry",
)
humanoid.preset(
    "ballerina",
    clothes="tutu",
    cloth="pink",
    legwear="fair",
    shoes="rose",
    hair="bun",
    arms_pose="wide",
    pose="dancing",
    girth=0.82,
    shoulders=0.8,
    legs=1.25,
    eyes=0.08,
)
humanoid.preset(
    "elf",
    clothes="tunic",
    cloth="forest",
    legwear="brown",
    hair="long",
    hair_color="yellow",
    pointed=True,
    trim="leather",
    right="bow",
    shoulders=0.9,
)
humanoid.preset(
    "superhero",
    clothes="hero",
    cloth="blue",
    legwear="blue",
    shoes="red",
    gloves="red",
    cape="red",
    trim="yellow",
    muscles=0.9,
    shoulders=1.25,
    arms_pose="hips",
    hair="short",
    hair_color="black",
)
humanoid.preset("businessman", clothes="suit", cloth="charcoal", legwear="charcoal", trim="red", hair="short", right="briefcase", arms_pose="down")
humanoid.preset("farmer", clothes="overalls", cloth="blue", legwear="blue", trim="red", hat="straw hat", right="rake", hair="short")
