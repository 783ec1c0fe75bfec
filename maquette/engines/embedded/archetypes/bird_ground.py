"""Poultry, water birds, waders, penguins and birds that do not fly."""

from maquette.engines.embedded.archetypes.bird import bird

bird.preset(
    "duck", real_m=0.5, girth=0.43, length=1.2, lean=22.0, neck=0.28, neck_girth=0.17, head=0.29, beak=0.24, beak_kind="duck",
    feet="webbed", legs=0.14, tail=0.42, plumage="yellow", belly="lemon", wing_color="amber", beak_color="orange", feathers=0.014,
    eyes=0.065,
)  # fmt: skip
bird.preset(
    "penguin", real_m=0.9, girth=0.46, length=1.25, lean=88.0, neck=0.0, head=0.38, beak=0.16, beak_kind="cone", feet="webbed", legs=0.06,
    leg_girth=0.07, tail=0.22, wing_pose="flippers", plumage="#23262e", belly="snow", wing_color="#23262e", face="cheeks",
    face_color="snow", feathers=0.0, eyes=0.062, neck_girth=0.36, beak_color="orange",
)  # fmt: skip
bird.preset(
    "chicken", real_m=0.45, girth=0.46, length=1.05, lean=32.0, neck=0.34, neck_girth=0.2, head=0.24, beak=0.13, crest=1.0, wattle=1.0,
    tail=0.85, tail_kind="fan", plumage="snow", belly="snow", wing_color="cream", legs=0.32, beak_color="amber", eyes=0.052,
)  # fmt: skip
bird.preset(
    "flamingo", neck_curve=0.8, real_m=1.2, girth=0.3, length=0.9, lean=16.0, neck=0.85, neck_girth=0.075, head=0.17, beak=0.2,
    beak_kind="bent", legs=0.85, leg_girth=0.045, tail=0.35, plumage="#f48aa5", belly="#f6a5b9", wing_color="#ec6f91",
    beak_color="#f2c7bd", eyes=0.046, feathers=0.014,
)  # fmt: skip
bird.preset(
    "rooster", real_m=0.6, girth=0.44, length=1.0, lean=42.0, neck=0.46, neck_girth=0.22, head=0.24, beak=0.14, crest=1.45, wattle=1.4,
    tail=1.25, tail_kind="plume", plumage="#a8431f", belly="#7a2e18", wing_color="#1f4d44", head_color="#e09a32", legs=0.36,
    beak_color="amber", eyes=0.052,
)  # fmt: skip
bird.preset(
    "chick", real_m=0.1, girth=0.42, length=0.72, lean=52.0, neck=0.0, neck_girth=0.3, head=0.38, beak=0.12, wings=0.62, tail=0.2,
    plumage="lemon", belly="lemon", wing_color="yellow", legs=0.18, beak_color="orange", eyes=0.085, feathers=0.014,
)  # fmt: skip
bird.preset(
    "turkey", real_m=0.9, girth=0.52, length=1.0, lean=44.0, neck=0.42, neck_girth=0.15, head=0.2, beak=0.12, wattle=1.5, tail=1.15,
    tail_kind="fan", plumage="#5a3a24", belly="#6d4a2c", wing_color="#8a5a34", head_color="#c8453a", legs=0.3, eyes=0.045,
)  # fmt: skip
bird.preset(
    "quail", crest_color="#2e2822", real_m=0.2, girth=0.44, length=0.85, lean=34.0, neck=0.06, head=0.26, beak=0.1, crest=0.8,
    crest_kind="plume", tail=0.3, plumage="#8a7357", belly="#c9b391", legs=0.16, eyes=0.06,
)  # fmt: skip
bird.preset(
    "peacock", neck_curve=0.4, real_m=1.1, girth=0.33, length=0.85, lean=46.0, neck=0.55, neck_girth=0.12, head=0.18, beak=0.12, crest=0.8,
    crest_kind="plume", tail=1.25, tail_kind="peacock", plumage="royal blue", belly="#2348a8", wing_color="#2f8a4e", legs=0.34, eyes=0.042,
    beak_color="bone",
)  # fmt: skip
bird.preset(
    "pheasant", real_m=0.8, girth=0.36, length=1.05, lean=28.0, neck=0.3, neck_girth=0.14, head=0.21, beak=0.12, tail=1.75,
    tail_kind="wedge", plumage="#a8622a", belly="#7a3a1c", wing_color="#c9924a", head_color="#1f5a44", face="cheeks", face_color="red",
    legs=0.28, eyes=0.045, beak_color="bone",
)  # fmt: skip
bird.preset(
    "duckling", real_m=0.12, girth=0.4, length=0.82, lean=30.0, neck=0.12, neck_girth=0.2, head=0.34, beak=0.16, beak_kind="duck",
    feet="webbed", legs=0.12, wings=0.6, tail=0.24, plumage="yellow", belly="lemon", wing_color="amber", beak_color="orange",
    feathers=0.012, eyes=0.078,
)  # fmt: skip
bird.preset(
    "goose", neck_curve=0.4, real_m=0.8, girth=0.44, length=1.2, lean=20.0, neck=0.66, neck_girth=0.13, head=0.23, beak=0.22,
    beak_kind="duck", feet="webbed", legs=0.24, tail=0.36, plumage="snow", belly="snow", wing_color="#e6e3dc", beak_color="orange",
    eyes=0.05,
)  # fmt: skip
bird.preset(
    "swan", neck_curve=0.9, real_m=1.4, girth=0.48, length=1.35, lean=14.0, neck=1.05, neck_girth=0.115, head=0.21, beak=0.22,
    beak_kind="duck", feet="webbed", legs=0.05, tail=0.4, wings=1.1, plumage="snow", belly="snow", wing_color="snow", face="cheeks",
    face_color="snow", beak_color="orange", eyes=0.042,
)  # fmt: skip
bird.preset(
    "pelican", real_m=1.5, girth=0.46, length=1.15, lean=34.0, neck=0.4, neck_girth=0.14, head=0.24, beak=0.6, beak_kind="pelican",
    feet="webbed", legs=0.2, tail=0.35, plumage="snow", belly="snow", wing_color="#d5d2ca", beak_color="amber", eyes=0.052,
)  # fmt: skip
bird.preset(
    "seagull", real_m=0.6, girth=0.38, length=1.15, lean=24.0, neck=0.12, neck_girth=0.2, head=0.26, beak=0.2, beak_kind="hook",
    feet="webbed", legs=0.28, tail=0.5, plumage="snow", belly="snow", wing_color="#9aa2aa", beak_color="yellow", eyes=0.048,
)  # fmt: skip
bird.preset(
    "puffin", real_m=0.3, girth=0.42, length=1.0, lean=76.0, neck=0.0, neck_girth=0.3, head=0.34, beak=0.22, beak_kind="puffin",
    feet="webbed", legs=0.12, tail=0.25, plumage="#24262c", belly="snow", wing_color="#24262c", face="cheeks", face_color="snow",
    beak_color="#f0641e", eyes=0.06, feathers=0.012, mood="sad",
)  # fmt: skip
bird.preset(
    "heron", crest_color="#33363c", neck_curve=0.8, real_m=1.0, girth=0.3, length=0.95, lean=34.0, neck=0.85, neck_girth=0.085, head=0.18,
    beak=0.42, beak_kind="dagger", crest=0.8, crest_kind="plume", legs=0.8, leg_girth=0.045, tail=0.35, plumage="#8d99a6", belly="#dfe2e4",
    wing_color="#5f6b78", head_color="snow", beak_color="amber", eyes=0.04,
)  # fmt: skip
bird.preset(
    "stork", real_m=1.1, girth=0.34, length=0.95, lean=28.0, neck=0.66, neck_girth=0.11, head=0.21, beak=0.55, beak_kind="dagger",
    legs=0.82, leg_girth=0.048, tail=0.3, plumage="snow", belly="snow", wing_color="#26262a", beak_color="#e0452a", eyes=0.042,
)  # fmt: skip
bird.preset(
    "crane bird", crest_color="red", neck_curve=0.5, real_m=1.4, girth=0.33, length=0.95, lean=30.0, neck=0.95, neck_girth=0.085, head=0.18,
    beak=0.32, beak_kind="dagger", crest=0.3, legs=0.85, leg_girth=0.045, tail=0.6, tail_kind="plume", plumage="snow", belly="snow",
    wing_color="#e0e0de", head_color="#33363c", beak_color="bone", eyes=0.038,
)  # fmt: skip
bird.preset(
    "emperor penguin", iris="brown", eye_kind="iris", real_m=1.2, girth=0.48, length=1.5, lean=88.0, neck=0.05, head=0.31, beak=0.2,
    beak_kind="cone", feet="webbed", legs=0.05, leg_girth=0.07, tail=0.25, wing_pose="flippers", wings=0.9, plumage="#262a33", belly="snow",
    wing_color="#3a414e", face="collar", face_color="#f2b53a", feathers=0.0, eyes=0.05, neck_girth=0.34, beak_color="#d9743a",
)  # fmt: skip
bird.preset(
    "baby penguin", real_m=0.3, girth=0.44, length=0.9, lean=88.0, neck=0.0, head=0.42, beak=0.11, beak_kind="cone", feet="webbed",
    legs=0.06, leg_girth=0.065, tail=0.15, wing_pose="flippers", wings=0.8, plumage="#9aa0a8", belly="#c9ccd0", wing_color="#8a9098",
    face="cheeks", face_color="snow", head_color="#33363d", feathers=0.016, eyes=0.08, neck_girth=0.36, beak_color="charcoal",
)  # fmt: skip
bird.preset(
    "ostrich", neck_curve=0.25, real_m=2.4, girth=0.44, length=1.0, lean=12.0, neck=1.1, neck_girth=0.085, head=0.19, beak=0.16,
    beak_kind="duck", legs=0.95, leg_girth=0.075, tail=0.6, tail_kind="plume", plumage="#2b2b2f", belly="#3a3a3f", wing_color="#e9e6e0",
    head_color="#e0b8a4", beak_color="#e0a890", eyes=0.06,
)  # fmt: skip
bird.preset(
    "emu", crest_color="#33302c", real_m=1.8, girth=0.46, length=1.0, lean=14.0, neck=0.85, neck_girth=0.1, head=0.19, beak=0.15,
    beak_kind="cone", legs=0.78, leg_girth=0.075, tail=0.3, wings=0.7, plumage="#6a5440", belly="#8a7258", wing_color="#5a4634",
    head_color="#4d6f8a", crest=0.5, crest_kind="plume", beak_color="charcoal", eyes=0.052, feathers=0.034,
)  # fmt: skip
bird.preset(
    "kiwi bird", real_m=0.4, girth=0.5, length=0.95, lean=26.0, neck=0.02, neck_girth=0.26, head=0.27, beak=0.6, beak_kind="dagger",
    wings=0.0, tail=0.0, legs=0.22, leg_girth=0.07, plumage="#7a5a3a", belly="#8f6f4c", beak_color="bone", eyes=0.045, feathers=0.034,
)  # fmt: skip
bird.preset(
    "dodo", real_m=1.0, girth=0.54, length=1.0, lean=40.0, neck=0.28, neck_girth=0.2, head=0.3, beak=0.3, beak_kind="hook", wings=0.6,
    tail=0.5, tail_kind="plume", legs=0.2, leg_girth=0.08, plumage="#8d8c92", belly="#b9b6b4", wing_color="#77767d", head_color="#b5a79c",
    beak_color="#5a5048", eyes=0.06,
)  # fmt: skip
bird.preset(
    "pigeon", real_m=0.33, girth=0.42, length=1.05, lean=36.0, neck=0.16, neck_girth=0.2, head=0.25, beak=0.12, tail=0.7, plumage="#8c97a8",
    belly="#a5aebb", wing_color="#66707f", head_color="#4d6a72", legs=0.2, eye_kind="iris", iris="orange", eyes=0.055,
    beak_color="charcoal",
)  # fmt: skip
bird.preset(
    "dove", real_m=0.3, girth=0.38, length=1.0, lean=44.0, neck=0.12, neck_girth=0.18, head=0.24, beak=0.11, tail=0.7, tail_kind="fan",
    wing_pose="spread", wings=0.9, plumage="snow", belly="snow", wing_color="snow", legs=0.16, eyes=0.055, beak_color="peach",
)  # fmt: skip
