"""Where a glTF scene puts its meshes: node transforms, instances, skins at rest."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.formats.glb.document import Document, Json, number, vector, whole
from maquette.formats.limits import MAX_PARTS, too_large, unreadable
from maquette.mesh.model import FloatArray


@dataclass(frozen=True)
class Placement:
    """One appearance of a mesh.

    matrix: (4, 4) to the scene's frame. joints: (J, 4, 4) skinning matrices, which replace `matrix`, or None.
    weights: morph target weights.
    """

    mesh: int
    name: str
    matrix: FloatArray
    joints: FloatArray | None
    weights: tuple[float, ...]


def placements(document: Document) -> list[Placement]:
    """Every appearance of a mesh in the default scene (or under all roots when no scene is named), in the order of a walk.

    Raises UnreadableFile for loops in the tree and for transforms that aren't numbers.
    """
    world: dict[int, FloatArray] = {}
    order = _walk(document, _roots(document), world)
    found: list[Placement] = []
    for index in order:
        node = document.item("nodes", index)
        if node.get("mesh") is None:
            continue
        joints = _skin(document, node, world)
        for matrix in _instances(document, node, world[index]):
            found.append(Placement(whole(node["mesh"]), _name(document, node), matrix, joints, _weights(document, node)))
            if len(found) > MAX_PARTS:
                raise too_large(f"the GLB file places more than {MAX_PARTS:,} meshes", "Join its objects and try again.")
    return found


def _roots(document: Document) -> list[int]:
    if document.items("scenes"):
        scene = document.item("scenes", document.json.get("scene", 0))
        roots = scene.get("nodes", [])
        if not isinstance(roots, list):
            raise unreadable("the GLB file's scene has no list of nodes")
        return [whole(root) for root in roots]
    children = {child for node in document.items("nodes") if isinstance(node, dict) for child in _children(node)}
    return [index for index in range(len(document.items("nodes"))) if index not in children]


def _children(node: Json) -> list[int]:
    children = node.get("children", [])
    if not isinstance(children, list):
        raise unreadable("a node of the GLB file has no list of children")
    return [whole(child) for child in children]


def _walk(document: Document, roots: list[int], world: dict[int, FloatArray]) -> list[int]:
    """Depth-first order; fills `world` with each node's (4, 4) matrix to the scene's frame. A node may appear once only: glTF scenes are trees."""
    order: list[int] = []
    stack = [(root, np.eye(4)) for root in reversed(roots)]
    while stack:
        index, above = stack.pop()
        if index in world:
            raise unreadable("the GLB file's nodes form a loop or share children")
        node = document.item("nodes", index)
        world[index] = above @ local_matrix(node)
        order.append(index)
        stack.extend((child, world[index]) for child in reversed(_children(node)))
    return order


def local_matrix(node: Json) -> FloatArray:
    """A node's `matrix`, or its translation · rotation · scale."""
    if node.get("matrix") is not None:
        return np.array(vector(node["matrix"], 16, ())).reshape(4, 4).T
    return trs(vector(node.get("translation"), 3, (0, 0, 0)), vector(node.get("rotation"), 4, (0, 0, 0, 1)), vector(node.get("scale"), 3, (1, 1, 1)))


def trs(translation: tuple[float, ...], rotation: tuple[float, ...], scale: tuple[float, ...]) -> FloatArray:
    """(4, 4) from a translation, a unit quaternion (x, y, z, w) and a scale."""
    quaternion = np.array(rotation, dtype=np.float64)
    length = np.linalg.norm(quaternion)
    x, y, z, w = quaternion / length if length > 0 else (0.0, 0.0, 0.0, 1.0)
    matrix = np.eye(4)
    matrix[:3, :3] = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ]
    matrix[:3, :3] *= np.array(scale)
    matrix[:3, 3] = translation
    return matrix


def _instances(document: Document, node: Json, matrix: FloatArray) -> list[FloatArray]:
    """The node's matrix, or one per instance (EXT_mesh_gpu_instancing)."""
    extension = document.extension(node, "EXT_mesh_gpu_instancing")
    attributes = extension.get("attributes") if extension else None
    if not isinstance(attributes, dict) or not attributes:
        return [matrix]
    known = [attributes[name] for name in ("TRANSLATION", "ROTATION", "SCALE") if name in attributes]
    count = min((document.count(index) for index in known), default=0)
    if count > MAX_PARTS:
        raise too_large(f"the GLB file places {count:,} instances of one mesh", "Join its objects and try again.")

    def rows(name: str, width: int, default: tuple[float, ...]) -> np.ndarray:
        values = document.accessor(attributes[name]) if name in attributes else np.tile(default, (count, 1))
        if values.shape[1] != width:
            raise unreadable("the instances of a mesh in the GLB file are malformed")
        return values[:count].astype(np.float64)

    translations, rotations, scales = rows("TRANSLATION", 3, (0, 0, 0)), rows("ROTATION", 4, (0, 0, 0, 1)), rows("SCALE", 3, (1, 1, 1))
    return [matrix @ trs(tuple(t), tuple(r), tuple(s)) for t, r, s in zip(translations, rotations, scales, strict=True)]


def _skin(document: Document, node: Json, world: dict[int, FloatArray]) -> FloatArray | None:
    """(J, 4, 4) joint matrix times inverse bind matrix: the skin in the pose the nodes are in."""
    if node.get("skin") is None:
        return None
    skin = document.item("skins", node["skin"])
    joints = skin.get("joints")
    if not isinstance(joints, list) or not all(isinstance(joint, int) and joint in world for joint in joints):
        return None
    posed = np.stack([world[joint] for joint in joints]) if joints else np.zeros((0, 4, 4))
    if skin.get("inverseBindMatrices") is None:
        return posed
    bind = document.accessor(skin["inverseBindMatrices"])
    if bind.shape[1] != 16 or len(bind) < len(joints):
        raise unreadable("a skin of the GLB file is malformed")
    return posed @ bind[: len(joints)].reshape(-1, 4, 4).transpose(0, 2, 1).astype(np.float64)


def _weights(document: Document, node: Json) -> tuple[float, ...]:
    weights = node.get("weights") or document.item("meshes", node["mesh"]).get("weights") or []
    return tuple(number(weight, 0.0) for weight in weights) if isinstance(weights, list) else ()


def _name(document: Document, node: Json) -> str:
    name = node.get("name") or document.item("meshes", node["mesh"]).get("name") or "part"
    return str(name)[:200]
