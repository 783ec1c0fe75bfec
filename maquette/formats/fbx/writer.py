"""Model to binary FBX 7.4: quads, normals, texture coordinates, colours, materials and embedded textures."""

from __future__ import annotations

from typing import Any

import numpy as np

from maquette.formats.fbx.nodes import Long, Node, encode
from maquette.formats.texture_files import TextureNames
from maquette.formats.writable import check_finite, written_parts
from maquette.mesh.model import Material, Mesh, Model, Part
from maquette.mesh.normals import with_normals
from maquette.mesh.topology import compacted, weld

_CENTIMETRES = 100.0
_FILE_ID = bytes.fromhex("28b32aebb624ccc2bfc8b02aa92bfcf1")
_TIME = "1970-01-01 10:00:00:000"
_CREATOR = "Maquette"
_CONNECTED = {"base": "DiffuseColor", "metallic": "ReflectionFactor", "roughness": "ShininessExponent", "normal": "NormalMap"}


def write(model: Model) -> bytes:
    """FBX 7.4 binary in centimetres, Y up (the format's own unit and the axes of glTF). Same model, same bytes.

    Positions are shared between faces; normals and texture coordinates belong to face corners. Textures are embedded under the
    names they have beside an OBJ. Raises InvalidInput if there are no triangles or coordinates that aren't finite.
    """
    parts = written_parts(model)
    file = _File(model)
    for part in parts:
        file.part(part)
    return encode(file.document())


class _File:
    """Objects and their connections, numbered in order of appearance."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.scale = _CENTIMETRES * (model.unit_m or 1.0)
        self.objects, self.connections = Node("Objects"), Node("Connections")
        self.names = TextureNames(model.materials)
        self.pictures = self.names.files()
        self.materials: dict[int, Long] = {}
        self.textures: dict[str, Long] = {}
        self.counts: dict[str, int] = {}
        self._next = 1_000_000

    def _object(self, kind: str, name: str, subclass: str, template: str | None = None) -> tuple[Node, Long]:
        number = Long(self._next)
        self._next += 1
        self.counts[template or kind] = self.counts.get(template or kind, 0) + 1
        return self.objects.add(kind, number, f"{name}\x00\x01{template or kind}", subclass), number

    def _connect(self, child: Long, parent: Long, slot: str | None = None) -> None:
        self.connections.add("C", *(("OO", child, parent) if slot is None else ("OP", child, parent, slot)))

    def part(self, part: Part) -> None:
        """A geometry, the node that places it, and its material."""
        node, geometry = self._object("Geometry", part.name, "Mesh")
        _fill_geometry(node, part.mesh, self.scale)
        node, placed = self._object("Model", part.name, "Mesh")
        node.add("Version", 232)
        _properties(node, ("Lcl Translation", "Lcl Translation", "", "A", 0.0, 0.0, 0.0), ("DefaultAttributeIndex", "int", "Integer", "", 0))
        node.add("Shading", True)
        node.add("Culling", "CullingOff")
        self._connect(placed, Long(0))
        self._connect(geometry, placed)
        self._connect(self.material(part.material), placed)

    def material(self, index: int) -> Long:
        """The number of a material of the model, written when it is first asked for."""
        if index not in self.materials:
            material = self.model.materials[index]
            node, number = self._object("Material", material.name, "")
            self.materials[index] = number
            _fill_material(node, material)
            for slot, name in self.names.of(material).items():
                self._connect(self.texture(name), number, _CONNECTED[slot])
        return self.materials[index]

    def texture(self, file: str) -> Long:
        """The number of a texture, written with the picture embedded when it is first asked for."""
        if file not in self.textures:
            node, number = self._object("Texture", file, "")
            self.textures[file] = number
            node.add("Type", "TextureVideoClip")
            node.add("Version", 202)
            node.add("TextureName", f"{file}\x00\x01Texture")
            _properties(node, ("UseMaterial", "bool", "", "", 1), ("UVSet", "KString", "", "", "UVMap"))
            node.add("Media", f"{file}\x00\x01Video")
            for key in ("FileName", "RelativeFilename"):
                node.add(key, file)
            node.add("ModelUVTranslation", 0.0, 0.0)
            node.add("ModelUVScaling", 1.0, 1.0)
            node.add("Texture_Alpha_Source", "None")
            node.add("Cropping", 0, 0, 0, 0)
            clip, video = self._object("Video", file, "Clip")
            clip.add("Type", "Clip")
            _properties(clip, ("Path", "KString", "XRefUrl", "", file))
            clip.add("UseMipMap", 0)
            for key in ("Filename", "RelativeFilename"):
                clip.add(key, file)
            clip.add("Content", self.pictures[file])
            self._connect(video, number)
        return self.textures[file]

    def document(self) -> Node:
        """The whole file: header, settings, definitions, objects and connections."""
        root = Node("")
        root.children += [_header(), Node("FileId", [_FILE_ID]), Node("CreationTime", [_TIME]), Node("Creator", [_CREATOR]), _settings()]
        documents = root.add("Documents")
        documents.add("Count", 1)
        scene = documents.add("Document", Long(999_999), "", "Scene")
        scene.add("RootNode", Long(0))
        root.add("References")
        root.children.append(self._definitions())
        root.children += [self.objects, self.connections]
        root.add("Takes").add("Current", "")
        return root

    def _definitions(self) -> Node:
        node = Node("Definitions")
        node.add("Version", 100)
        node.add("Count", 1 + sum(self.counts.values()))
        node.add("ObjectType", "GlobalSettings").add("Count", 1)
        for kind, count in self.counts.items():
            node.add("ObjectType", kind).add("Count", count)
        return node


def _header() -> Node:
    node = Node("FBXHeaderExtension")
    node.add("FBXHeaderVersion", 1003)
    node.add("FBXVersion", 7400)
    node.add("EncryptionType", 0)
    stamp = node.add("CreationTimeStamp")
    stamp.add("Version", 1000)
    for key, value in (("Year", 1970), ("Month", 1), ("Day", 1), ("Hour", 10), ("Minute", 0), ("Second", 0), ("Millisecond", 0)):
        stamp.add(key, value)
    node.add("Creator", _CREATOR)
    return node


def _settings() -> Node:
    """Y up, front +Z, right-handed, one unit a centimetre."""
    node = Node("GlobalSettings")
    node.add("Version", 1000)
    axes = (("UpAxis", 1), ("UpAxisSign", 1), ("FrontAxis", 2), ("FrontAxisSign", 1), ("CoordAxis", 0), ("CoordAxisSign", 1), ("OriginalUpAxis", 1))
    rows: list[tuple[Any, ...]] = [(name, "int", "Integer", "", value) for name, value in (*axes, ("OriginalUpAxisSign", 1))]
    rows += [("UnitScaleFactor", "double", "Number", "", 1.0), ("OriginalUnitScaleFactor", "double", "Number", "", 1.0)]
    _properties(node, *rows)
    return node


def _properties(node: Node, *rows: tuple[Any, ...]) -> None:
    listed = node.add("Properties70")
    for row in rows:
        listed.add("P", *row)


def _fill_geometry(node: Node, mesh: Mesh, scale: float) -> None:
    """Vertices, polygons (the last corner of each is stored as its complement) and layers."""
    shaded = with_normals(compacted(mesh))
    vertices, _, welded = weld(shaded.vertices, shaded.faces)
    check_finite(vertices)
    corners, last = _corners(shaded)
    indices = welded[corners]
    indices[last] = ~indices[last]
    node.add("GeometryVersion", 124)
    node.add("Vertices", (vertices * scale).ravel())
    node.add("PolygonVertexIndex", indices)
    layers = [_material_layer(node)]
    if shaded.normals is not None:
        layer = _layer(node, "LayerElementNormal", "", "ByPolygonVertex", "Direct")
        layer.add("Normals", shaded.normals[corners].astype(np.float64).ravel())
        layers.append("LayerElementNormal")
    if shaded.uv is not None:
        layer = _layer(node, "LayerElementUV", "UVMap", "ByPolygonVertex", "IndexToDirect")
        uv = np.nan_to_num(shaded.uv.astype(np.float64))
        layer.add("UV", np.stack([uv[:, 0], 1 - uv[:, 1]], axis=1).ravel())
        layer.add("UVIndex", corners)
        layers.append("LayerElementUV")
    if shaded.colors is not None:
        layer = _layer(node, "LayerElementColor", "Color", "ByPolygonVertex", "IndexToDirect")
        layer.add("Colors", shaded.colors.astype(np.float64).ravel())
        layer.add("ColorIndex", corners)
        layers.append("LayerElementColor")
    listed = node.add("Layer", 0)
    listed.add("Version", 100)
    for kind in layers:
        element = listed.add("LayerElement")
        element.add("Type", kind)
        element.add("TypedIndex", 0)


def _corners(mesh: Mesh) -> tuple[np.ndarray, np.ndarray]:
    """(C,) vertex of every polygon corner in a row, and the places of each polygon's last corner."""
    if mesh.polygons is None:
        return mesh.faces.ravel().copy(), np.arange(2, 3 * len(mesh.faces), 3)
    size = np.where(mesh.polygons[:, 3] >= 0, 4, 3)
    return mesh.polygons[mesh.polygons >= 0], np.cumsum(size) - 1


def _layer(node: Node, kind: str, name: str, mapping: str, reference: str) -> Node:
    layer = node.add(kind, 0)
    layer.add("Version", 101)
    layer.add("Name", name)
    layer.add("MappingInformationType", mapping)
    layer.add("ReferenceInformationType", reference)
    return layer


def _material_layer(node: Node) -> str:
    layer = _layer(node, "LayerElementMaterial", "", "AllSame", "IndexToDirect")
    layer.add("Materials", np.zeros(1, np.int32))
    return "LayerElementMaterial"


def _fill_material(node: Node, material: Material) -> None:
    """Phong with the customary stand-ins for roughness (shininess) and metalness (reflection factor)."""
    node.add("Version", 102)
    node.add("ShadingModel", "Phong")
    node.add("MultiLayer", 0)
    red, green, blue, alpha = (float(value) for value in material.base_color)

    def color(name: str, *values: float) -> tuple[Any, ...]:
        return (name, "Color", "", "A", *values)

    def amount(name: str, value: float) -> tuple[Any, ...]:
        return (name, "Number", "", "A", value)

    _properties(
        node,
        color("DiffuseColor", red, green, blue),
        amount("DiffuseFactor", 1.0),
        color("EmissiveColor", *(float(value) for value in material.emissive)),
        amount("EmissiveFactor", 1.0 if any(material.emissive) else 0.0),
        color("SpecularColor", 1.0, 1.0, 1.0),
        amount("SpecularFactor", 0.25),
        amount("Shininess", (10.0 * (1.0 - material.roughness)) ** 2),
        amount("ShininessExponent", (10.0 * (1.0 - material.roughness)) ** 2),
        color("ReflectionColor", 1.0, 1.0, 1.0),
        amount("ReflectionFactor", float(material.metallic)),
        amount("TransparencyFactor", 1.0 - alpha),
        amount("Opacity", alpha),
    )
