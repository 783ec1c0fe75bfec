"""Horses, deer, cattle, sheep, pigs, camels and other animals with hooves."""

from maquette.engines.embedded.archetypes.quadruped import quadruped

quadruped.preset(
    "horse", real_m=1.7, girth=0.36, length=1.1, legs=1.0, leg_girth=0.095, paws=0.12, feet="hooves", neck=0.68, neck_rise=56.0, head=0.27,
    snout=0.42, snout_width=0.58, ear_kind="horse", tail_kind="flow", mane=1.0, mane_kind="horse", coat="chestnut", belly="chestnut",
    points="dark brown", socks="snow", mask="blaze", eyes=0.08,
)  # fmt: skip
quadruped.preset(
    "unicorn", real_m=1.7, girth=0.35, length=1.0, legs=0.9, leg_girth=0.1, paws=0.125, feet="hooves", neck=0.58, neck_rise=62.0, head=0.31,
    snout=0.34, snout_width=0.58, ear_kind="horse", tail_kind="flow", mane=1.15, mane_kind="horse", coat="snow", belly="snow",
    points="pink", horns=1.0, horn_kind="unicorn", eyes=0.095, eye_kind="iris", iris="violet",
)  # fmt: skip
quadruped.preset(
    "deer", real_m=1.4, girth=0.3, length=0.95, legs=0.98, leg_girth=0.075, paws=0.095, feet="hooves", neck=0.55, neck_rise=62.0, head=0.27,
    snout=0.3, snout_width=0.5, ear_kind="side", tail_kind="stub", coat="cinnamon", belly="cream", mask="muzzle", horns=1.0,
    horn_kind="antlers", eyes=0.065,
)  # fmt: skip
quadruped.preset(
    "cow", eye_kind="iris", real_m=1.5, girth=0.44, waist=1.05, length=1.15, legs=0.56, leg_girth=0.12, paws=0.135, feet="hooves",
    neck=0.28, neck_rise=34.0, head=0.32, snout=0.3, snout_width=0.74, snout_kind="broad", ear_kind="side", horns=0.5, horn_kind="bull",
    udder=1.0, tail_kind="tuft", coat="snow", belly="snow", points="#2a2624", marking="patches", marking_color="#2a2624", eyes=0.08,
)  # fmt: skip
quadruped.preset(
    "bull", eye_kind="iris", real_m=1.6, girth=0.5, waist=0.84, length=1.1, legs=0.52, leg_girth=0.135, paws=0.14, feet="hooves", neck=0.24,
    neck_rise=24.0, head=0.34, snout=0.26, snout_width=0.76, snout_kind="broad", snout_color="#5a4038", ear_kind="side", horns=0.95,
    horn_kind="bull", tail_kind="tuft", coat="#4a2a1c", points="#2a1710", mood="angry", pose="walking", eyes=0.07,
)  # fmt: skip
quadruped.preset(
    "calf", real_m=0.9, girth=0.33, length=0.78, legs=0.58, leg_girth=0.105, paws=0.12, feet="hooves", neck=0.22, neck_rise=44.0, head=0.34,
    snout=0.2, snout_width=0.68, snout_kind="broad", ear_kind="side", ears=1.2, tail_kind="tuft", tail=0.7, coat="#b06a35", belly="cream",
    marking="patches", marking_color="snow", eyes=0.095,
)  # fmt: skip
quadruped.preset(
    "bison", eye_kind="iris", real_m=1.8, girth=0.46, waist=0.78, length=1.05, legs=0.46, leg_girth=0.12, paws=0.13, feet="hooves",
    neck=0.16, neck_rise=4.0, head=0.36, snout=0.2, snout_width=0.72, snout_kind="broad", snout_color="#3a2a22", ear_kind="side", ears=0.7,
    horns=0.55, horn_kind="bull", beard=1.2, withers=0.9, hide="shaggy", tail_kind="tuft", tail=0.7, coat="#7a4d28", belly="#5a3820",
    points="#3d2616", eyes=0.06,
)  # fmt: skip
quadruped.preset(
    "yak", eye_kind="iris", real_m=1.7, girth=0.48, waist=1.05, length=1.05, legs=0.36, leg_girth=0.13, paws=0.13, feet="hooves", neck=0.2,
    neck_rise=22.0, head=0.33, snout=0.22, snout_width=0.72, snout_kind="broad", ear_kind="side", ears=0.8, horns=1.1, horn_kind="bull",
    wool=0.5, hide="shaggy", tail_kind="flow", tail=0.7, coat="#3b2a22", belly="#5a4436", points="#2a1c16", eyes=0.065,
)  # fmt: skip
quadruped.preset(
    "water buffalo", eye_kind="iris", real_m=1.7, girth=0.48, length=1.15, legs=0.46, leg_girth=0.135, paws=0.14, feet="hooves", neck=0.26,
    neck_rise=16.0, head=0.33, snout=0.3, snout_width=0.74, snout_kind="broad", snout_color="#2c2a2b", ear_kind="side", horns=1.15,
    horn_kind="buffalo", tail_kind="tuft", skin=True, coat="#4b4c51", points="#303135", eyes=0.065,
)  # fmt: skip
quadruped.preset(
    "sheep", real_m=0.9, girth=0.36, length=0.85, legs=0.4, leg_girth=0.085, paws=0.105, feet="hooves", neck=0.2, neck_rise=52.0, head=0.28,
    snout=0.24, snout_width=0.56, ear_kind="side", wool=1.0, tail_kind="stub", tail=1.3, coat="#f2ead8", belly="#f2ead8", points="cream",
    eyes=0.068,
)  # fmt: skip
quadruped.preset(
    "lamb", real_m=0.5, girth=0.26, length=0.58, legs=0.42, leg_girth=0.085, paws=0.1, feet="hooves", neck=0.16, neck_rise=58.0, head=0.31,
    snout=0.16, snout_width=0.52, ear_kind="side", ears=1.25, wool=0.7, tail_kind="stub", tail=1.3, coat="snow", belly="snow", eyes=0.09,
)  # fmt: skip
quadruped.preset(
    "ram", real_m=1.0, girth=0.38, length=0.88, legs=0.46, leg_girth=0.09, paws=0.11, feet="hooves", neck=0.24, neck_rise=44.0, head=0.29,
    snout=0.26, snout_width=0.6, ear_kind="side", ears=0.8, horns=0.9, horn_kind="ram", wool=0.8, tail_kind="stub", coat="#dccdae",
    belly="#dccdae", points="tan", eyes=0.062, mood="angry",
)  # fmt: skip
quadruped.preset(
    "goat", real_m=0.8, girth=0.31, length=0.85, legs=0.6, leg_girth=0.08, paws=0.1, feet="hooves", neck=0.38, neck_rise=54.0, head=0.27,
    snout=0.28, snout_width=0.56, ear_kind="side", ears=1.1, horns=0.85, horn_kind="goat", beard=1.0, tail_kind="stub", tail=1.2,
    coat="#e9e2d4", belly="snow", points="#8c7b66", eye_kind="slit", iris="amber", eyes=0.065,
)  # fmt: skip
quadruped.preset(
    "alpaca", real_m=1.2, girth=0.35, length=0.72, legs=0.62, leg_girth=0.1, paws=0.11, feet="hooves", neck=0.62, neck_rise=78.0, head=0.26,
    snout=0.18, snout_width=0.56, ear_kind="horse", ears=1.2, wool=1.0, tail_kind="stub", tail=1.3, coat="#e8cfa6", belly="#f2e2c4",
    eyes=0.075,
)  # fmt: skip
quadruped.preset(
    "llama", real_m=1.7, girth=0.34, length=0.9, legs=0.8, leg_girth=0.09, paws=0.105, feet="hooves", neck=0.85, neck_rise=80.0, head=0.24,
    snout=0.26, snout_width=0.56, ear_kind="horse", ears=1.5, hide="shaggy", tail_kind="stub", tail=1.6, coat="#f0e6d2", belly="snow",
    points="#9a6a3c", marking="patches", marking_color="#9a6a3c", eyes=0.062,
)  # fmt: skip
quadruped.preset(
    "pig", real_m=0.9, girth=0.44, waist=1.06, length=0.92, legs=0.3, leg_girth=0.12, paws=0.12, feet="hooves", neck=0.1, neck_rise=24.0,
    head=0.37, snout=0.16, snout_width=0.6, snout_kind="disc", ear_kind="point", ears=0.8, tail_kind="pig", skin=True, coat="#f2aeb0",
    belly="#f6c4c2", points="#e58f98", eyes=0.07,
)  # fmt: skip
quadruped.preset(
    "piglet", real_m=0.4, girth=0.34, waist=1.04, length=0.6, legs=0.24, leg_girth=0.1, paws=0.105, feet="hooves", neck=0.08,
    neck_rise=34.0, head=0.38, snout=0.1, snout_width=0.54, snout_kind="disc", ear_kind="point", ears=0.85, tail_kind="pig", tail=0.8,
    skin=True, coat="#f7bcc0", belly="#fad2d2", eyes=0.09,
)  # fmt: skip
quadruped.preset(
    "boar", eye_kind="iris", real_m=1.2, girth=0.44, waist=0.88, length=1.0, legs=0.4, leg_girth=0.11, paws=0.12, feet="hooves", neck=0.14,
    neck_rise=12.0, head=0.36, snout=0.4, snout_width=0.54, snout_kind="disc", ear_kind="point", ears=0.8, tusks=1.0, mane=0.8,
    mane_kind="horse", hide="shaggy", tail_kind="tuft", tail=0.6, coat="#5a4332", belly="#6f5540", points="#2e2019", mood="angry",
    eyes=0.055,
)  # fmt: skip
quadruped.preset(
    "tapir", eye_kind="iris", real_m=1.0, girth=0.42, waist=1.02, length=1.0, legs=0.42, leg_girth=0.12, paws=0.13, feet="toes", neck=0.2,
    neck_rise=26.0, head=0.31, snout=0.26, snout_width=0.56, snout_kind="trunk", ear_kind="round", ears=0.8, tail_kind="stub",
    marking="saddle", marking_color="snow", skin=True, coat="#303136", belly="#303136", eyes=0.062,
)  # fmt: skip
quadruped.preset(
    "camel", snout_color="#a87440", snout_kind="broad", real_m=2.2, girth=0.38, waist=0.9, length=1.05, legs=0.86, leg_girth=0.1, paws=0.14,
    feet="toes", neck=0.62, neck_rise=48.0, head=0.25, snout=0.32, snout_width=0.62, ear_kind="round", ears=0.6, humps=2.0,
    tail_kind="tuft", tail=0.7, coat="#c08a4e", belly="#d6ab72", points="#8a5a30", eyes=0.062, hide="shaggy",
)  # fmt: skip
quadruped.preset(
    "dromedary", snout_color="#c49a66", snout_kind="broad", real_m=2.2, girth=0.36, waist=0.88, length=0.95, legs=0.96, leg_girth=0.09,
    paws=0.13, feet="toes", neck=0.68, neck_rise=50.0, head=0.24, snout=0.32, snout_width=0.62, ear_kind="round", ears=0.6, humps=1.0,
    tail_kind="tuft", tail=0.7, coat="#d9b27c", belly="#e6cc9e", points="#a57a48", eyes=0.06,
)  # fmt: skip
quadruped.preset(
    "giraffe", snout_color="#a8602a", snout_kind="broad", real_m=4.5, girth=0.29, waist=0.84, length=0.78, legs=1.0, leg_girth=0.085,
    paws=0.1, feet="hooves", neck=1.25, neck_rise=74.0, head=0.2, snout=0.3, snout_width=0.6, ear_kind="side", ears=1.2, horns=0.6,
    horn_kind="ossicones", mane=0.0, mane_kind="horse", tail_kind="tuft", tail=0.8, coat="#efcf8e", belly="#f3e2ba", points="#6a3c1c",
    marking="giraffe", marking_color="#a8602a", eyes=0.055,
)  # fmt: skip
quadruped.preset(
    "rhinoceros", real_m=2.8, girth=0.56, waist=1.04, length=1.2, legs=0.36, leg_girth=0.17, paws=0.19, feet="toes", neck=0.22,
    neck_rise=4.0, head=0.34, snout=0.42, snout_width=0.62, snout_kind="broad", snout_color="#8b8f96", ear_kind="horse", ears=0.9,
    horns=1.0, horn_kind="rhino", hide="folds", tail_kind="tuft", tail=0.6, skin=True, coat="#868b93", belly="#9aa0a8", eyes=0.055,
)  # fmt: skip
quadruped.preset(
    "hippopotamus", real_m=2.5, girth=0.6, waist=1.08, length=1.05, legs=0.22, leg_girth=0.17, paws=0.18, feet="toes", neck=0.12,
    neck_rise=10.0, head=0.38, snout=0.4, snout_width=0.74, snout_kind="hippo", ear_kind="round", ears=0.55, tail_kind="stub", tail=0.7,
    skin=True, coat="#8d7d92", belly="#d9a9ac", eyes=0.075,
)  # fmt: skip
quadruped.preset(
    "pony", real_m=1.2, girth=0.36, waist=0.96, length=0.85, legs=0.56, leg_girth=0.1, paws=0.125, feet="hooves", neck=0.42, neck_rise=56.0,
    head=0.3, snout=0.32, snout_width=0.6, ear_kind="horse", tail_kind="flow", mane=1.4, mane_kind="horse", coat="#c9924f", belly="#dcb27a",
    points="cream", marking="patches", marking_color="snow", eyes=0.08,
)  # fmt: skip
quadruped.preset(
    "foal", real_m=1.0, girth=0.25, length=0.68, legs=0.86, leg_girth=0.078, paws=0.1, feet="hooves", neck=0.42, neck_rise=62.0, head=0.25,
    snout=0.28, snout_width=0.58, ear_kind="horse", ears=1.3, tail_kind="flow", tail=0.6, mane=0.5, mane_kind="horse", coat="#b5713e",
    points="#6a3c1e", socks="snow", mask="blaze", eyes=0.075,
)  # fmt: skip
quadruped.preset(
    "donkey", real_m=1.2, girth=0.34, length=0.92, legs=0.68, leg_girth=0.09, paws=0.11, feet="hooves", neck=0.46, neck_rise=50.0,
    head=0.31, snout=0.38, snout_width=0.6, snout_kind="broad", snout_color="snow", ear_kind="horse", ears=2.0, tail_kind="tuft", mane=0.4,
    mane_kind="horse", coat="#85817c", belly="#d9d4ca", points="#4a4642", mask="muzzle", eyes=0.075, mood="sad",
)  # fmt: skip
quadruped.preset(
    "zebra", real_m=1.4, girth=0.36, length=1.0, legs=0.8, leg_girth=0.09, paws=0.115, feet="hooves", neck=0.54, neck_rise=52.0, head=0.28,
    snout=0.38, snout_width=0.6, snout_kind="broad", snout_color="#26262a", ear_kind="horse", ears=1.2, tail_kind="tuft", mane=0.5,
    mane_kind="horse", coat="snow", belly="snow", points="#1f1f23", marking="zebra", marking_color="#1f1f23", eyes=0.062,
)  # fmt: skip
quadruped.preset(
    "rocking horse", real_m=0.9, girth=0.34, length=0.95, legs=0.68, leg_girth=0.1, paws=0.115, feet="hooves", neck=0.5, neck_rise=60.0,
    head=0.28, snout=0.34, snout_width=0.6, ear_kind="horse", tail_kind="flow", mane=1.0, mane_kind="horse", rockers=1.0, skin=True,
    coat="#e9d3a8", belly="#e9d3a8", points="#8a4a24", marking="spots", marking_color="#b98a54", eyes=0.07,
)  # fmt: skip
quadruped.preset(
    "stag", real_m=1.6, girth=0.33, length=1.0, legs=0.92, leg_girth=0.08, paws=0.1, feet="hooves", neck=0.58, neck_rise=58.0, head=0.27,
    snout=0.34, snout_width=0.52, ear_kind="side", tail_kind="stub", coat="#8a5a34", belly="#cfae80", points="#5a3820", mask="muzzle",
    horns=1.35, horn_kind="antlers", mane=0.45, eyes=0.062,
)  # fmt: skip
quadruped.preset(
    "fawn", real_m=0.6, girth=0.24, length=0.66, legs=0.76, leg_girth=0.068, paws=0.09, feet="hooves", neck=0.38, neck_rise=66.0, head=0.28,
    snout=0.22, snout_width=0.46, ear_kind="side", ears=1.35, tail_kind="stub", tail=1.2, coat="#b9713a", belly="cream", marking="spots",
    marking_color="cream", mask="muzzle", eyes=0.092,
)  # fmt: skip
quadruped.preset(
    "reindeer", real_m=1.4, girth=0.36, length=0.98, legs=0.74, leg_girth=0.095, paws=0.13, feet="hooves", neck=0.42, neck_rise=46.0,
    head=0.29, snout=0.3, snout_width=0.58, ear_kind="side", tail_kind="stub", coat="#7d6453", belly="#e9e0d2", points="#4f3d31",
    mask="muzzle", horns=1.15, horn_kind="antlers", mane=0.5, socks="#e9e0d2", eyes=0.07, withers=0.0,
)  # fmt: skip
quadruped.preset(
    "moose", real_m=2.0, girth=0.42, waist=0.84, length=1.05, legs=0.95, leg_girth=0.095, paws=0.125, feet="hooves", neck=0.34,
    neck_rise=34.0, head=0.3, snout=0.5, snout_width=0.72, snout_kind="broad", snout_color="#5b4334", ear_kind="side", ears=1.2,
    tail_kind="stub", coat="#4f3626", belly="#6d4f38", points="#6d4f38", horns=1.1, horn_kind="moose", beard=0.9, eyes=0.058,
)  # fmt: skip
quadruped.preset(
    "antelope", real_m=1.2, girth=0.29, length=0.88, legs=0.92, leg_girth=0.07, paws=0.09, feet="hooves", neck=0.5, neck_rise=60.0,
    head=0.24, snout=0.3, snout_width=0.52, ear_kind="side", ears=1.2, tail_kind="tuft", tail=0.6, coat="#c98a4a", belly="snow",
    points="#5a3a22", mask="muzzle", horns=0.95, horn_kind="antelope", eyes=0.06,
)  # fmt: skip
