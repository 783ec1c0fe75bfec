"""GLB (glTF 2.0) to Model: every mesh where the scene puts it, with its material.

Read: several meshes and nodes, instances, matrix and TRS transforms, all accessor types (sparse, normalized, interleaved,
quantised), lists, strips and fans, vertex colours, skins and morph targets at rest, KHR_texture_transform,
KHR_mesh_quantization, KHR_materials_unlit, KHR_materials_pbrSpecularGlossiness, EXT_texture_webp, EXT_mesh_gpu_instancing.
Refused with a reason: Draco and meshopt compression, KTX2 textures, buffers and images in other files.
"""

from __future__ import annotations

from maquette.errors import MaquetteError
from maquette.formats.glb.container import unpack
from maquette.formats.glb.document import Document
from maquette.formats.glb.materials import UNPAINTED, Materials
from maquette.formats.glb.primitives import Primitive, mesh_primitives, place
from maquette.formats.glb.scene import placements
from maquette.formats.limits import Budget, unreadable
from maquette.mesh.model import Material, Model, Part


def read(data: bytes) -> Model:
    """The model in `data`, in metres, one part per primitive and placement.

    Coordinates that aren't finite are passed on (repair drops them). Raises UnreadableFile, FileTooLarge.
    """
    try:
        return _read(Document(*unpack(data)))
    except MaquetteError:
        raise
    except (AssertionError, AttributeError, IndexError, KeyError, OverflowError, RecursionError, TypeError, ValueError) as error:
        raise unreadable("the GLB file's JSON doesn't follow the glTF standard") from error


def _read(document: Document) -> Model:
    budget, materials = Budget(), Materials(document, Budget())
    meshes: dict[int, list[Primitive]] = {}
    used: dict[object, int] = {}
    listed: list[Material] = []
    parts: list[Part] = []
    for placement in placements(document):
        if placement.mesh not in meshes:
            meshes[placement.mesh] = mesh_primitives(document, placement.mesh, budget)
        for primitive in meshes[placement.mesh]:
            budget.spend(parts=1, faces=len(primitive.faces), vertices=len(primitive.positions))
            material, mapping = materials.get(primitive.material)
            key = primitive.material
            if key not in used:
                used[key] = len(listed)
                listed.append(material)
            parts.append(Part(place(primitive, placement, mapping.texcoord, mapping.matrix), used[key], placement.name))
    if not parts:
        raise unreadable("the GLB file shows no triangles", "Check that the scene isn't empty and that its meshes are surfaces, not points or lines.")
    return Model(parts=tuple(parts), materials=tuple(listed) or (UNPAINTED,), name=_scene_name(document), unit_m=1.0)


def _scene_name(document: Document) -> str:
    scenes = document.items("scenes")
    name = scenes[0].get("name") if scenes and isinstance(scenes[0], dict) else None
    return str(name)[:200] if name else "model"
