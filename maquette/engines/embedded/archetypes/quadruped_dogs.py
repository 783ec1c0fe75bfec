"""Dogs and wolves by breed."""

from maquette.engines.embedded.archetypes.quadruped import quadruped

quadruped.preset(
    "dog", real_m=0.6, ear_kind="flop", coat="caramel", belly="cream", points="brown", mask="muzzle", snout=0.24, tail_kind="up", tongue=1.0
)
quadruped.preset(
    "corgi", real_m=0.4, girth=0.33, length=1.1, legs=0.26, leg_girth=0.105, paws=0.12, head=0.34, snout=0.22, snout_width=0.42, cheeks=0.5,
    ears=1.25, ear_kind="point", tail_kind="stub", tail=1.0, coat="#d98a3a", belly="snow", socks="snow", mask="blaze", neck=0.22,
    eyes=0.075, mood="neutral",
)  # fmt: skip
quadruped.preset(
    "pug", real_m=0.35, girth=0.36, waist=0.92, length=0.75, legs=0.36, leg_girth=0.11, paws=0.12, head=0.38, snout=0.08, snout_width=0.44,
    nose=0.06, ears=0.95, ear_kind="flop", tail_kind="curl", tail=0.75, coat="#d9b98a", belly="#2e2826", points="#2e2826", mask="muzzle",
    neck=0.14, eyes=0.105,
)  # fmt: skip
quadruped.preset(
    "bulldog", real_m=0.45, girth=0.46, waist=0.72, length=0.78, legs=0.32, leg_girth=0.145, paws=0.15, head=0.42, snout=0.12,
    snout_width=0.5, nose=0.085, cheeks=0.35, ears=0.9, ear_kind="flop", tail_kind="stub", tusks=0.35, coat="#e6d3b4", belly="snow",
    points="#a8703c", marking="patches", marking_color="#a8703c", neck=0.1, neck_rise=30.0, eyes=0.08, mood="neutral",
)  # fmt: skip
quadruped.preset(
    "dachshund", real_m=0.35, girth=0.25, waist=0.92, length=1.55, legs=0.22, leg_girth=0.09, paws=0.105, head=0.27, snout=0.32,
    snout_width=0.42, ears=1.45, ear_kind="flop", tail_kind="thin", tail=0.7, coat="#7a3f1e", belly="#b5713e", points="#4f2812", neck=0.24,
    eyes=0.068,
)  # fmt: skip
quadruped.preset(
    "poodle", real_m=0.5, girth=0.29, waist=0.7, length=0.72, legs=0.62, leg_girth=0.085, paws=0.105, head=0.28, snout=0.3,
    snout_width=0.38, ears=1.5, ear_kind="flop", tail_kind="up", tail=0.8, wool=0.9, coat="#f3ece2", belly="snow", points="#f3ece2",
    neck=0.3, neck_rise=62.0, eyes=0.068,
)  # fmt: skip
quadruped.preset(
    "chihuahua", real_m=0.22, girth=0.22, length=0.62, legs=0.46, leg_girth=0.07, paws=0.09, head=0.33, snout=0.13, snout_width=0.36,
    nose=0.045, ears=1.6, ear_kind="point", tail_kind="up", tail=0.6, coat="#d3a066", belly="cream", mask="muzzle", neck=0.18, eyes=0.11,
)  # fmt: skip
quadruped.preset(
    "shiba inu", real_m=0.4, girth=0.33, length=0.85, legs=0.52, leg_girth=0.11, paws=0.125, head=0.35, snout=0.2, snout_width=0.4,
    cheeks=0.7, ears=0.85, ear_kind="point", tail_kind="curl", tail=1.0, coat="#d4813a", belly="snow", mask="muzzle", socks="snow",
    neck=0.2, eyes=0.075, mood="neutral",
)  # fmt: skip
quadruped.preset(
    "beagle", real_m=0.4, girth=0.32, length=0.92, legs=0.5, leg_girth=0.11, paws=0.13, head=0.33, snout=0.26, snout_width=0.48, ears=1.35,
    ear_kind="flop", tail_kind="up", coat="#c27a3a", belly="snow", points="#a35f28", marking="saddle", marking_color="#2a2320",
    mask="blaze", socks="snow", eyes=0.08,
)  # fmt: skip
quadruped.preset(
    "dalmatian", real_m=0.6, girth=0.32, waist=0.78, length=0.98, legs=0.74, leg_girth=0.105, paws=0.125, head=0.31, snout=0.3,
    snout_width=0.48, ears=1.1, ear_kind="flop", tail_kind="thin", tail=0.9, coat="snow", belly="snow", points="#1f1f23", marking="spots",
    marking_color="#1f1f23", neck=0.36, eyes=0.07,
)  # fmt: skip
quadruped.preset(
    "labrador", real_m=0.6, girth=0.37, length=0.98, legs=0.6, leg_girth=0.13, paws=0.15, head=0.36, snout=0.28, snout_width=0.54,
    nose=0.08, ears=1.25, ear_kind="flop", tail_kind="thin", tail=1.0, coat="#e2c08a", belly="cream", points="#cfa468", eyes=0.07,
    mood="neutral", pose="sitting",
)  # fmt: skip
quadruped.preset(
    "german shepherd", real_m=0.65, girth=0.35, waist=0.8, length=1.05, legs=0.66, leg_girth=0.115, paws=0.135, head=0.32, snout=0.34,
    snout_width=0.46, ears=1.25, ear_kind="point", tail_kind="bushy", tail=0.9, coat="#b57f42", belly="#d3a566", points="#2a2320",
    marking="saddle", marking_color="#2a2320", mask="eyes", neck=0.34, eyes=0.064,
)  # fmt: skip
quadruped.preset(
    "greyhound", real_m=0.7, girth=0.31, waist=0.6, length=1.12, legs=0.9, leg_girth=0.08, paws=0.1, head=0.24, snout=0.36,
    snout_width=0.42, nose=0.05, ears=1.3, ear_kind="flop", tail_kind="thin", tail=1.1, coat="#8e9299", belly="#b9bdc2", points="#6d7178",
    neck=0.52, neck_rise=56.0, eyes=0.055,
)  # fmt: skip
quadruped.preset(
    "husky", real_m=0.6, girth=0.36, length=0.95, legs=0.62, leg_girth=0.12, paws=0.14, head=0.34, snout=0.28, snout_width=0.44, cheeks=0.7,
    ears=0.95, ear_kind="point", tail_kind="curl", tail=1.1, coat="#5d656f", belly="snow", points="#3a4048", mask="muzzle", socks="snow",
    eye_kind="iris", iris="sky", eyes=0.072, ruff=0.6,
)  # fmt: skip
quadruped.preset(
    "coyote", real_m=0.8, girth=0.29, waist=0.76, legs=0.72, leg_girth=0.085, paws=0.11, head=0.29, snout=0.34, snout_width=0.38, nose=0.05,
    cheeks=0.5, ears=1.3, ear_kind="point", tail_kind="bushy", tail=0.75, coat="#a88a62", belly="cream", points="#5f4a34", mask="muzzle",
    neck=0.3, eye_kind="iris", iris="amber", eyes=0.06,
)  # fmt: skip
