"""Making any triangles a printable solid, and harming as little as possible of what was good.

`repair_model` in `mending` is the door. Behind it: `clean` and `stitch` merge what should be one; `orientation` finds the outside;
`closing` fills holes (`holes`, `triangulate_rim`, `fair`) or thickens `sheets`; `arrange` (`contacts`, `cut_faces`,
`constrained_delaunay`) cuts the surface where it meets itself, `outer` keeps what bounds the solid and `separate` parts what
touches; `staged` puts them in order and believes only what is measured; `judge` says whether it is still the same object;
`attributes` brings textures and colours along; `report` tells.
"""

from maquette.mesh.repair.mending import repair_model
from maquette.mesh.repair.report import RepairReport

__all__ = ["RepairReport", "repair_model"]
