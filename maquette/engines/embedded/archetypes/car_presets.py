"""Which cars there are: from hatchbacks to racing cars."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.car import car

car.preset("car")
car.preset(
    "sports car",
    height=0.42,
    cabin=0.36,
    rake=0.6,
    rear_rake=0.6,
    hood=0.92,
    boot=0.9,
    length=2.6,
    width=1.2,
    cabin_at=-0.22,
    cabin_length=1.3,
    spoiler=0.7,
    stripe="racing",
    paint="#d9261c",
    lift=-0.05,
    round=0.16,
    wheels=0.24,
)
car.preset(
    "race car", kind="race", height=0.5, cabin=0.0, wheels=0.29, tire=0.3, spoiler=1.0, paint="red", length=2.7, width=1.15, stripe="none", lift=-0.04
)
car.preset(
    "vintage car",
    kind="vintage",
    height=0.6,
    cabin=0.62,
    rake=0.06,
    rear_rake=0.08,
    hood=0.9,
    boot=0.6,
    length=2.5,
    width=1.08,
    wheels=0.31,
    tire=0.15,
    cabin_at=-0.3,
    cabin_length=1.2,
    paint="#1f4f3a",
    round=0.1,
    chrome="gold",
)
car.preset("convertible", kind="open", cabin=0.3, hood=0.9, boot=0.95, cabin_length=1.1, paint="turquoise", length=2.5, cabin_at=-0.1)
car.preset("hatchback", length=2.0, cabin_length=1.35, cabin_at=-0.28, rear_rake=0.2, boot=1.0, cabin=0.52, paint="#3f8fd0")
car.preset(
    "suv",
    height=0.68,
    cabin=0.54,
    cabin_length=1.75,
    cabin_at=-0.24,
    rear_rake=0.1,
    wheels=0.34,
    lift=0.1,
    boot=1.0,
    rack=0.0,
    paint="forest",
    width=1.16,
)
car.preset("station wagon", cabin_length=1.75, cabin_at=-0.3, rear_rake=0.14, boot=1.0, length=2.6, rack=1.0, paint="#7a5a3a")
car.preset("limousine", length=3.3, cabin_length=2.2, cabin_at=-0.1, paint="black", real_m=7.0)
car.preset("taxi", sign="taxi", stripe="checks", paint="yellow", stripe_color="black")
car.preset("police car", sign="police", stripe="side", paint="white", stripe_color="royal blue", roof_color="white", wheels=0.25)
car.preset(
    "pickup truck",
    kind="pickup",
    cabin_length=0.86,
    cabin_at=0.16,
    length=2.7,
    height=0.62,
    wheels=0.33,
    lift=0.1,
    boot=1.0,
    rear_rake=0.06,
    paint="#b0482a",
    cabin=0.5,
)
car.preset(
    "van",
    kind="van",
    height=1.0 * 0.72,
    cabin=0.52,
    cabin_length=2.1,
    cabin_at=-0.06,
    rake=0.34,
    rear_rake=0.04,
    hood=1.0,
    boot=1.0,
    length=2.35,
    paint="#e8b23a",
    roof_color="white",
    round=0.16,
)
car.preset(
    "hot rod",
    kind="vintage",
    height=0.5,
    cabin=0.44,
    cabin_at=-0.5,
    cabin_length=0.85,
    hood=1.0,
    boot=0.7,
    length=2.6,
    wheels=0.36,
    tire=0.28,
    rake=0.1,
    rear_rake=0.12,
    paint="#f0851f",
    stripe="none",
)
car.preset(
    "toy car",
    length=1.75,
    width=1.1,
    height=0.6,
    cabin=0.46,
    cabin_length=0.95,
    cabin_at=-0.06,
    wheels=0.32,
    tire=0.26,
    round=0.22,
    paint="#2f7fd0",
    roof_color="yellow",
    real_m=0.12,
    hood=0.95,
)
car.preset(
    "go-kart",
    kind="kart",
    height=0.36,
    cabin=0.0,
    length=1.8,
    cabin_length=0.9,
    wheels=0.26,
    tire=0.28,
    paint="lime",
    hood=0.75,
    boot=0.9,
    real_m=1.8,
    cabin_at=-0.15,
)
car.preset("dune buggy", kind="open", height=0.5, cabin=0.3, length=2.1, wheels=0.42, tire=0.34, lift=0.22, cabin_length=1.0, paint="amber", rack=0.0)
car.preset(
    "futuristic car",
    height=0.46,
    cabin=0.42,
    rake=0.6,
    rear_rake=0.7,
    cabin_length=1.9,
    cabin_at=-0.1,
    hood=0.9,
    boot=0.8,
    paint="#c9d6e6",
    round=0.24,
    stripe="side",
    stripe_color="cyan",
    wheels=0.25,
    length=2.6,
)
