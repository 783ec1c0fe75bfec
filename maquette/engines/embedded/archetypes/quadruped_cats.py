"""Cats large and small, foxes, and other animals with paws."""

from maquette.engines.embedded.archetypes.quadruped import quadruped

quadruped.preset(
    "cat", real_m=0.45, girth=0.29, legs=0.5, leg_girth=0.1, paws=0.12, head=0.38, snout=0.12, snout_width=0.34, nose=0.042, neck=0.16,
    ear_kind="cat", tail_kind="cat", coat="orange", belly="cream", marking="tiger", marking_color="cinnamon", mask="muzzle",
    eye_kind="slit", iris="leaf", eyes=0.105, cheeks=0.25, pose="sitting", snout_kind="cat", ears=0.92,
)  # fmt: skip
quadruped.preset(
    "fox", real_m=0.6, girth=0.27, legs=0.58, leg_girth=0.085, paws=0.11, head=0.33, snout=0.3, snout_width=0.36, nose=0.055, cheeks=0.9,
    ears=1.25, tail_kind="bushy", tail=1.15, coat="fox", belly="snow", socks="charcoal", points="charcoal", mask="muzzle", neck=0.24, ruff=0.7,
)  # fmt: skip
quadruped.preset(
    "wolf", real_m=1.1, girth=0.34, legs=0.72, leg_girth=0.11, head=0.34, snout=0.34, snout_width=0.44, cheeks=0.8, ears=0.95,
    tail_kind="bushy", tail=0.8, neck=0.3, neck_rise=38.0, coat="#7b8088", belly="#d9d6cf", points="#53575e", mask="muzzle",
    eye_kind="iris", iris="amber", eyes=0.07, mood="angry", pose="walking", ruff=1.0,
)  # fmt: skip
quadruped.preset(
    "lion", real_m=1.9, girth=0.38, legs=0.66, leg_girth=0.15, paws=0.19, head=0.37, snout=0.16, snout_width=0.58, nose=0.085,
    ear_kind="round", tail_kind="tuft", mane=1.0, coat="#d6a355", belly="#f0dcae", points="#7d4420", mask="muzzle", eye_kind="iris",
    iris="amber", eyes=0.082, neck=0.24, snout_kind="cat",
)  # fmt: skip
quadruped.preset(
    "tiger", real_m=1.9, girth=0.38, legs=0.6, leg_girth=0.15, paws=0.19, length=1.15, head=0.37, snout=0.16, snout_width=0.58, nose=0.08,
    ear_kind="round", tail_kind="cat", tail=1.2, cheeks=0.5, coat="orange", belly="snow", marking="tiger", marking_color="black",
    mask="muzzle", eye_kind="iris", iris="amber", eyes=0.078, neck=0.22, neck_rise=36.0, pose="walking", snout_kind="cat",
)  # fmt: skip
quadruped.preset(
    "lioness", real_m=1.7, girth=0.35, legs=0.62, leg_girth=0.135, paws=0.175, head=0.35, snout=0.17, snout_width=0.58, nose=0.08,
    ear_kind="round", tail_kind="tuft", coat="#d8ab64", belly="#f2e2ba", points="#8a5428", mask="muzzle", eye_kind="iris", iris="amber",
    eyes=0.08, neck=0.24, neck_rise=38.0, pose="walking", snout_kind="cat",
)  # fmt: skip
quadruped.preset(
    "white tiger", real_m=1.9, girth=0.38, legs=0.6, leg_girth=0.15, paws=0.19, length=1.1, head=0.37, snout=0.16, snout_width=0.58,
    nose=0.08, ear_kind="round", tail_kind="cat", tail=1.2, cheeks=0.6, coat="#f3efe6", belly="snow", marking="tiger",
    marking_color="#3a3436", mask="muzzle", eye_kind="iris", iris="sky", eyes=0.07, neck=0.22, pose="sitting", snout_kind="cat",
)  # fmt: skip
quadruped.preset(
    "leopard", real_m=1.4, girth=0.33, legs=0.56, leg_girth=0.125, paws=0.165, length=1.1, head=0.33, snout=0.16, snout_width=0.56,
    nose=0.07, ear_kind="round", tail_kind="cat", tail=1.4, coat="#e0a64f", belly="cream", marking="rosettes", marking_color="#3a2618",
    mask="muzzle", eye_kind="iris", iris="lime", eyes=0.074, neck=0.22, neck_rise=34.0, pose="walking", snout_kind="cat",
)  # fmt: skip
quadruped.preset(
    "jaguar", real_m=1.4, girth=0.38, legs=0.5, leg_girth=0.15, paws=0.18, length=1.0, head=0.37, snout=0.15, snout_width=0.5, nose=0.075,
    ear_kind="round", ears=0.85, tail_kind="cat", tail=1.0, coat="#d68f3a", belly="cream", marking="rosettes", marking_color="#2a1a12",
    mask="muzzle", eye_kind="iris", iris="amber", eyes=0.075, neck=0.18, mood="angry", snout_kind="cat",
)  # fmt: skip
quadruped.preset(
    "snow leopard", real_m=1.3, girth=0.34, legs=0.5, leg_girth=0.13, paws=0.19, length=1.05, head=0.34, snout=0.14, snout_width=0.56,
    nose=0.065, cheeks=0.7, ear_kind="round", ears=0.8, tail_kind="brush", tail=1.0, coat="#dcdcda", belly="snow", marking="rosettes",
    marking_color="#5c5f66", mask="muzzle", eye_kind="iris", iris="ice", eyes=0.066, neck=0.2, snout_kind="cat",
)  # fmt: skip
quadruped.preset(
    "cheetah", real_m=1.3, girth=0.29, waist=0.72, legs=0.78, leg_girth=0.095, paws=0.14, length=1.1, head=0.28, snout=0.14,
    snout_width=0.54, nose=0.06, ear_kind="round", tail_kind="cat", tail=1.4, coat="#e6b75e", belly="cream", marking="spots",
    marking_color="#2a1f18", mask="muzzle", eye_kind="iris", iris="amber", eyes=0.06, neck=0.28, neck_rise=40.0, pose="walking", snout_kind="cat",
)  # fmt: skip
quadruped.preset(
    "black panther", real_m=1.4, girth=0.34, legs=0.56, leg_girth=0.13, paws=0.17, length=1.1, head=0.34, snout=0.16, snout_width=0.58,
    nose=0.07, ear_kind="round", tail_kind="cat", tail=1.4, coat="#24242a", belly="#34343c", mask="none", eye_kind="slit", iris="yellow",
    eyes=0.068, neck=0.22, neck_rise=28.0, pose="walking", mood="angry", snout_kind="cat",
)  # fmt: skip
quadruped.preset(
    "puma", real_m=1.4, girth=0.32, legs=0.58, leg_girth=0.12, paws=0.16, length=1.08, head=0.31, snout=0.16, snout_width=0.56, nose=0.065,
    ear_kind="cat", ears=0.8, tail_kind="cat", tail=1.4, coat="#b98556", belly="cream", mask="muzzle", eye_kind="iris", iris="leaf",
    eyes=0.064, neck=0.24, snout_kind="cat",
)  # fmt: skip
quadruped.preset(
    "lynx", real_m=0.9, girth=0.32, legs=0.62, leg_girth=0.12, paws=0.18, length=0.85, head=0.34, snout=0.12, snout_width=0.5, nose=0.06,
    cheeks=1.0, ear_kind="point", ears=1.15, tail_kind="stub", tail=1.2, coat="#b98d5c", belly="snow", points="#2a2320", marking="spots",
    marking_color="#6d4c30", mask="muzzle", eye_kind="iris", iris="amber", eyes=0.068, neck=0.2, snout_kind="cat", ruff=0.6,
)  # fmt: skip
quadruped.preset(
    "badger", real_m=0.7, girth=0.36, legs=0.26, leg_girth=0.11, paws=0.13, length=0.95, head=0.29, snout=0.3, snout_width=0.46, nose=0.06,
    ear_kind="round", ears=0.6, tail_kind="stub", tail=1.3, coat="#8d8b87", belly="snow", points="#26262a", socks="#2a2a2c", mask="stripes",
    hide="shaggy", eyes=0.055, neck=0.16, neck_rise=22.0,
)  # fmt: skip
quadruped.preset(
    "skunk", eye_kind="iris", real_m=0.6, girth=0.3, legs=0.3, leg_girth=0.09, paws=0.11, length=0.8, head=0.27, snout=0.22,
    snout_width=0.42, nose=0.055, ear_kind="round", ears=0.7, tail_kind="bushy", tail=1.3, coat="#232327", belly="#232327",
    marking="stripe", marking_color="snow", mask="none", eyes=0.062, neck=0.16,
)  # fmt: skip
quadruped.preset(
    "wolverine", real_m=0.9, girth=0.36, legs=0.36, leg_girth=0.13, paws=0.17, length=0.9, head=0.3, snout=0.22, snout_width=0.52,
    nose=0.065, ear_kind="round", ears=0.7, tail_kind="bushy", tail=0.7, coat="#3f2a1c", belly="#b98d52", marking="saddle",
    marking_color="#5a3d28", hide="shaggy", eyes=0.055, mood="angry", neck=0.16, neck_rise=24.0,
)  # fmt: skip
quadruped.preset(
    "ferret", real_m=0.4, girth=0.22, waist=1.0, legs=0.22, leg_girth=0.08, paws=0.095, length=1.15, head=0.23, snout=0.14,
    snout_width=0.46, nose=0.045, ear_kind="round", ears=0.7, tail_kind="thin", tail=0.9, coat="#c9ab82", belly="cream", points="#5a4030",
    socks="#5a4030", mask="eyes", eyes=0.058, neck=0.3, neck_rise=48.0,
)  # fmt: skip
quadruped.preset(
    "weasel", real_m=0.3, girth=0.19, waist=1.0, legs=0.22, leg_girth=0.07, paws=0.085, length=1.15, head=0.2, snout=0.14, snout_width=0.46,
    nose=0.04, ear_kind="round", ears=0.8, tail_kind="thin", tail=0.9, coat="#9a5f32", belly="snow", mask="muzzle", eyes=0.052, neck=0.36,
    neck_rise=58.0,
)  # fmt: skip
quadruped.preset(
    "marmot", real_m=0.5, girth=0.36, legs=0.24, leg_girth=0.11, paws=0.12, length=0.62, head=0.31, snout=0.14, snout_width=0.5, nose=0.055,
    cheeks=0.4, ear_kind="round", ears=0.6, tail_kind="bushy", tail=0.6, coat="#9a7448", belly="#cfa56a", points="#5a422a", mask="muzzle",
    hide="shaggy", eyes=0.066, neck=0.1, pose="sitting",
)  # fmt: skip
quadruped.preset(
    "lemur", real_m=0.45, girth=0.26, legs=0.5, leg_girth=0.085, paws=0.11, length=0.8, head=0.29, snout=0.2, snout_width=0.4, nose=0.05,
    cheeks=0.3, ear_kind="round", ears=1.0, tail_kind="brush", tail=1.1, coat="#8f8c88", belly="snow", points="#2a2a2e",
    marking_color="#232327", mask="eyes", eye_kind="iris", iris="orange", eyes=0.085, neck=0.16,
)  # fmt: skip
quadruped.preset(
    "hyena", real_m=1.2, girth=0.35, waist=0.76, legs=0.68, leg_girth=0.11, paws=0.14, head=0.32, snout=0.26, snout_width=0.56,
    ear_kind="round", ears=1.1, tail_kind="bushy", tail=0.5, mane=0.5, mane_kind="horse", coat="#b0915f", belly="#cdb58a", points="#3a2c22",
    marking="spots", marking_color="#4a3626", neck=0.36, neck_rise=38.0, eyes=0.06, mood="neutral",
)  # fmt: skip
quadruped.preset(
    "arctic fox", real_m=0.55, girth=0.29, legs=0.44, leg_girth=0.09, paws=0.115, head=0.33, snout=0.22, snout_width=0.36, nose=0.055,
    cheeks=1.0, ears=0.85, tail_kind="bushy", tail=1.2, coat="snow", belly="snow", points="ice", mask="muzzle", neck=0.2, eye_kind="iris",
    iris="amber", eyes=0.075, ruff=0.8,
)  # fmt: skip
quadruped.preset(
    "fennec", real_m=0.35, girth=0.24, legs=0.44, leg_girth=0.075, paws=0.1, head=0.32, snout=0.2, snout_width=0.32, nose=0.05, cheeks=0.7,
    ears=2.0, tail_kind="bushy", tail=1.0, coat="#e6c48e", belly="snow", points="#b98a50", mask="muzzle", neck=0.18, eyes=0.09,
    pose="sitting",
)  # fmt: skip
quadruped.preset(
    "echidna", real_m=0.4, girth=0.4, legs=0.16, leg_girth=0.11, paws=0.13, length=0.66, head=0.2, snout=0.46, snout_width=0.3, nose=0.035,
    ears=0.0, tail_kind="stub", tail=0.6, quills=1.0, coat="#5a4330", belly="#7a5c40", neck=0.14, neck_rise=0.0, eyes=0.055,
)  # fmt: skip
quadruped.preset(
    "armadillo", real_m=0.5, girth=0.4, waist=1.04, legs=0.2, leg_girth=0.1, paws=0.11, length=0.72, head=0.22, snout=0.36,
    snout_width=0.38, nose=0.04, ear_kind="horse", ears=1.3, tail_kind="thin", tail=0.9, hide="bands", skin=True, coat="#a58a6a",
    belly="#d6bd98", neck=0.14, neck_rise=4.0, eyes=0.055,
)  # fmt: skip
quadruped.preset(
    "pangolin", real_m=0.6, girth=0.34, waist=1.04, legs=0.24, leg_girth=0.1, paws=0.115, length=0.9, head=0.21, snout=0.32,
    snout_width=0.42, nose=0.04, ears=0.0, tail_kind="heavy", tail=1.1, hide="scales", skin=True, coat="#8a6238", belly="#d3b486", neck=0.2,
    neck_rise=4.0, eyes=0.055,
)  # fmt: skip
quadruped.preset(
    "anteater", real_m=1.2, girth=0.34, waist=0.9, legs=0.4, leg_girth=0.12, paws=0.14, length=0.95, head=0.2, snout=0.6, snout_width=0.4,
    nose=0.04, ear_kind="round", ears=0.9, tail_kind="bushy", tail=1.6, marking="stripe", marking_color="#2a2624", hide="shaggy",
    coat="#8d8478", belly="#4a443e", points="#3a3430", neck=0.28, neck_rise=4.0, eyes=0.045,
)  # fmt: skip
quadruped.preset(
    "platypus", real_m=0.5, girth=0.34, waist=1.04, legs=0.14, leg_girth=0.1, paws=0.14, length=0.85, head=0.24, snout=0.24,
    snout_width=0.66, nose=0.03, snout_kind="bill", snout_color="#4a4a52", ears=0.0, tail_kind="paddle", tail=0.95, coat="#6d4a30",
    belly="#b08c62", points="#4a3222", neck=0.14, neck_rise=10.0, eyes=0.055,
)  # fmt: skip
