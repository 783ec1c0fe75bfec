"""Songbirds, crows, parrots, birds of prey and owls."""

from maquette.engines.embedded.archetypes.bird import bird

bird.preset(
    "owl", real_m=0.4, girth=0.5, length=1.15, lean=82.0, head=0.46, beak=0.13, beak_kind="hook", face="disc", face_color="#e9d9b8",
    ears=1.0, eyes=0.15, eye_kind="iris", iris="yellow", belly="#dcc49a", barred=True, legs=0.1, leg_girth=0.07, tail=0.45,
    plumage="#7d5430", neck_girth=0.34,
)  # fmt: skip
bird.preset(
    "eagle", real_m=0.9, girth=0.42, length=1.15, lean=58.0, head=0.29, beak=0.17, beak_kind="hook", eyes=0.06, eye_kind="iris",
    iris="yellow", head_color="snow", plumage="#5a3a22", belly="#5a3a22", face_color="snow", tail=0.6, wing_pose="spread", wings=1.05,
    legs=0.2, leg_girth=0.075, beak_color="yellow", mood="angry", neck=0.12, neck_girth=0.24,
)  # fmt: skip
bird.preset(
    "parrot", real_m=0.5, girth=0.34, length=1.1, lean=70.0, head=0.32, beak=0.16, beak_kind="parrot", tail=1.15, plumage="red",
    belly="red", wing_color="blue", face="cheeks", face_color="snow", beak_color="charcoal", legs=0.14, eyes=0.06, neck_girth=0.26,
    wings=1.1,
)  # fmt: skip
bird.preset(
    "sparrow", real_m=0.15, girth=0.4, length=1.0, lean=38.0, head=0.32, beak=0.16, tail=0.7, plumage="cinnamon", belly="cream", legs=0.22,
    leg_girth=0.045, eyes=0.07, beak_color="dark grey", wing_bars=True, face="cheeks", face_color="#e8dcc4", tail_kind="cocked",
)  # fmt: skip
bird.preset(
    "bird", real_m=0.2, girth=0.4, length=1.0, lean=46.0, head=0.36, beak=0.15, tail=0.95, plumage="#3f8fd6", belly="#f4b54a", legs=0.2,
    leg_girth=0.045, eyes=0.085, tail_kind="cocked", crest=0.5, crest_kind="plume", face="cheeks", face_color="snow", wing_color="#2a62b0",
    wing_bars=True, beak_color="charcoal",
)  # fmt: skip
bird.preset(
    "robin", real_m=0.14, girth=0.42, length=0.92, lean=46.0, neck=0.0, head=0.33, beak=0.13, beak_kind="dagger", tail=0.55,
    plumage="#7a6a50", belly="#e2602a", face="bib", face_color="#e2602a", legs=0.22, leg_girth=0.042, eyes=0.072, beak_color="charcoal",
)  # fmt: skip
bird.preset(
    "bluebird", real_m=0.17, girth=0.4, length=0.95, lean=52.0, neck=0.02, head=0.32, beak=0.13, tail=0.65, plumage="#3b7fd0",
    belly="#d9824a", wing_color="#2d62b0", legs=0.2, leg_girth=0.042, eyes=0.07, beak_color="charcoal",
)  # fmt: skip
bird.preset(
    "canary", real_m=0.13, girth=0.38, length=0.95, lean=54.0, neck=0.0, head=0.31, beak=0.12, tail=0.75, plumage="yellow", belly="lemon",
    wing_color="amber", legs=0.2, leg_girth=0.042, eyes=0.068, beak_color="peach",
)  # fmt: skip
bird.preset(
    "cardinal bird", real_m=0.22, girth=0.39, length=1.0, lean=54.0, neck=0.02, head=0.31, beak=0.16, crest=1.0, crest_kind="plume",
    tail=0.95, plumage="#cf2a27", belly="#d8423a", wing_color="#a81e20", face="cheeks", face_color="#2a1c1c", legs=0.2, leg_girth=0.045,
    eyes=0.06, beak_color="#f0702a",
)  # fmt: skip
bird.preset(
    "swallow", real_m=0.18, girth=0.3, length=1.05, lean=30.0, neck=0.02, head=0.26, beak=0.1, tail=1.4, tail_kind="swallow",
    wing_pose="spread", wings=1.05, plumage="#25407a", belly="cream", face="bib", face_color="#b5452a", wing_color="#1c2f5c", legs=0.16,
    leg_girth=0.04, eyes=0.055, beak_color="charcoal",
)  # fmt: skip
bird.preset(
    "kingfisher", real_m=0.18, girth=0.39, length=0.9, lean=60.0, neck=0.0, neck_girth=0.28, head=0.36, beak=0.46, beak_kind="dagger",
    crest=0.45, crest_kind="plume", tail=0.35, plumage="#1f8fb8", belly="#ee8a32", wing_color="#176a9a", legs=0.12, leg_girth=0.045,
    eyes=0.065, beak_color="charcoal",
)  # fmt: skip
bird.preset(
    "hummingbird", real_m=0.09, girth=0.3, length=0.95, lean=66.0, neck=0.04, neck_girth=0.2, head=0.28, beak=0.55, beak_kind="dagger",
    tail=0.7, tail_kind="fan", wing_pose="spread", wings=0.95, plumage="#2fa05a", belly="#e6efe4", wing_color="#3a7f86", face="cheeks",
    face_color="#c8245c", legs=0.1, leg_girth=0.045, eyes=0.06, beak_color="charcoal", feathers=0.016,
)  # fmt: skip
bird.preset(
    "magpie", real_m=0.45, girth=0.37, length=1.0, lean=42.0, neck=0.06, head=0.28, beak=0.18, tail=1.55, plumage="#22242b", belly="snow",
    wing_color="#2b4f86", legs=0.26, eyes=0.055, beak_color="charcoal",
)  # fmt: skip
bird.preset(
    "woodpecker", crest_color="red", real_m=0.25, girth=0.36, length=1.1, lean=74.0, neck=0.04, head=0.29, beak=0.36, beak_kind="dagger",
    crest=0.8, crest_kind="plume", tail=0.7, plumage="#26272c", belly="#ece6da", wing_color="#33353c", face="cheeks", face_color="snow",
    legs=0.14, eyes=0.058, beak_color="slate",
)  # fmt: skip
bird.preset(
    "crow", real_m=0.45, girth=0.39, length=1.1, lean=34.0, neck=0.08, neck_girth=0.22, head=0.29, beak=0.26, tail=0.75, plumage="#23242b",
    belly="#2a2b33", wing_color="#1b1c22", legs=0.26, eyes=0.055, eye_kind="iris", iris="brown", beak_color="#33343a",
)  # fmt: skip
bird.preset(
    "raven", real_m=0.6, girth=0.42, length=1.2, lean=44.0, neck=0.14, neck_girth=0.26, head=0.3, beak=0.28, beak_kind="hook", tail=0.95,
    plumage="#1c1d26", belly="#242533", wing_color="#262a44", legs=0.26, eyes=0.055, eye_kind="iris", iris="amber", beak_color="#2b2c32",
    feathers=0.032, mood="angry",
)  # fmt: skip
bird.preset(
    "cockatoo", crest_color="yellow", real_m=0.45, girth=0.36, length=1.1, lean=70.0, head=0.33, beak=0.14, beak_kind="parrot", crest=1.6,
    crest_kind="plume", tail=0.7, plumage="snow", belly="snow", wing_color="#f2efe6", beak_color="charcoal", legs=0.14, eyes=0.062,
    neck_girth=0.27,
)  # fmt: skip
bird.preset(
    "toucan", real_m=0.6, girth=0.37, length=1.05, lean=62.0, head=0.33, beak=0.6, beak_kind="toucan", tail=0.75, plumage="#24252b",
    belly="#2c2d34", wing_color="#1d1e24", face="cheeks", face_color="#f4ead0", legs=0.16, eyes=0.062, eye_kind="iris", iris="sky",
    neck_girth=0.26, beak_color="#f09a2a",
)  # fmt: skip
bird.preset(
    "hawk", real_m=0.5, girth=0.38, length=1.15, lean=64.0, head=0.29, beak=0.13, beak_kind="hook", tail=0.85, plumage="#7a4e2c",
    belly="#e6d3ae", barred=True, wing_color="#5d3a20", legs=0.24, leg_girth=0.065, eyes=0.065, eye_kind="iris", iris="amber", mood="angry",
    beak_color="#4d4a48",
)  # fmt: skip
bird.preset(
    "falcon", real_m=0.45, girth=0.36, length=1.15, lean=74.0, head=0.28, beak=0.12, beak_kind="hook", tail=0.75, plumage="#5b6876",
    belly="#e9e4d8", barred=True, wing_color="#434e5a", head_color="#37414c", face="cheeks", face_color="snow", legs=0.2, leg_girth=0.06,
    eyes=0.07, mood="angry", beak_color="slate",
)  # fmt: skip
bird.preset(
    "vulture", real_m=0.9, girth=0.44, length=1.1, lean=48.0, neck=0.42, neck_girth=0.12, head=0.23, beak=0.22, beak_kind="hook", tail=0.6,
    plumage="#3d3029", belly="#4d3f36", wing_color="#2e2420", head_color="#d99a8a", legs=0.24, leg_girth=0.07, eyes=0.05, eye_kind="iris",
    iris="amber", mood="angry", beak_color="bone", feathers=0.03,
)  # fmt: skip
bird.preset(
    "snowy owl", real_m=0.6, girth=0.52, length=1.15, lean=82.0, head=0.46, beak=0.12, beak_kind="hook", face="disc", face_color="snow",
    eyes=0.14, eye_kind="iris", iris="yellow", belly="snow", barred=False, legs=0.09, leg_girth=0.08, tail=0.4, plumage="#f4f3ef",
    wing_color="#dcdcdc", neck_girth=0.36, beak_color="charcoal",
)  # fmt: skip
bird.preset(
    "horned owl", real_m=0.55, girth=0.5, length=1.25, lean=82.0, head=0.45, beak=0.14, beak_kind="hook", face="disc", face_color="#c08a54",
    ears=1.6, eyes=0.14, eye_kind="iris", iris="orange", belly="#cdb088", barred=True, legs=0.1, leg_girth=0.08, tail=0.5,
    plumage="#5a4030", neck_girth=0.34, mood="angry", wing_pose="spread", wings=0.8,
)  # fmt: skip
