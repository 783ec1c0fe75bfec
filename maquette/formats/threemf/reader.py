"""Reading 3MF back: the meshes of the build, where it puts them, their colours and their paint.

Core specification 1.3, production extension (components in other files) and the colour groups of the materials extension.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

import numpy as np
from lxml import etree

from maquette.errors import UnreadableFile
from maquette.formats.threemf.layouts import CORE, MATERIALS, MODEL_RELATION, PRODUCTION, RELATIONSHIPS, SLIC3R
from maquette.mesh.model import FloatArray, IntArray

FIELD = "3mf"


@dataclass(frozen=True)
class PrintItem:
    """One mesh as the build places it.

    vertices_mm: (V, 3) float64. faces: (F, 3) int32. color: (F,) position in `palette`, -1 for none. paint: the paint string of
    every face, "" for none; PrusaSlicer's where a face has two.
    """

    name: str
    vertices_mm: FloatArray
    faces: IntArray
    color: IntArray
    palette: tuple[str, ...]
    paint: tuple[str, ...]


@dataclass(frozen=True)
class PrintFile:
    """What a 3MF holds."""

    items: tuple[PrintItem, ...]
    metadata: dict[str, str]
    files: tuple[str, ...]


def read(data: bytes) -> PrintFile:
    """The contents of a 3MF. Raises UnreadableFile when it isn't one or names things it lacks."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        package = _Package(archive)
        root = package.root_model()
        tree = package.model(root)
        items = [item for element in tree.iterfind(_core("build") + "/" + _core("item")) for item in package.placed(root, element, np.eye(4))]
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, IndexError, RecursionError, TypeError, ValueError) as error:
        raise UnreadableFile(FIELD, f"is not a readable 3MF file: {error}", "Export or download it again.") from error
    metadata = {element.get("name"): element.text or "" for element in tree.iterfind(_core("metadata"))}
    return PrintFile(tuple(items), metadata, tuple(archive.namelist()))


class _Package:
    """The model files of an archive, each parsed once."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._models: dict[str, etree._Element] = {}

    def root_model(self) -> str:
        relations = etree.fromstring(self._archive.read("_rels/.rels"), _parser())
        return _only(relations, f"{{{RELATIONSHIPS}}}Relationship", "Type", MODEL_RELATION).get("Target").lstrip("/")

    def model(self, path: str) -> etree._Element:
        if path not in self._models:
            self._models[path] = etree.fromstring(self._archive.read(path), _parser())
        return self._models[path]

    def placed(self, path: str, reference: etree._Element, outer: FloatArray) -> list[PrintItem]:
        """The meshes of an <item> or a <component>."""
        path = reference.get(f"{{{PRODUCTION}}}path", "/" + path).lstrip("/")
        tree = self.model(path)
        found = _only(tree, f"{_core('resources')}/{_core('object')}", "id", reference.get("objectid"))
        matrix = _matrix(reference.get("transform")) @ outer
        mesh = found.find(_core("mesh"))
        if mesh is not None:
            return [_item(tree, found, mesh, matrix)]
        parts = found.iterfind(f"{_core('components')}/{_core('component')}")
        return [item for part in parts for item in self.placed(path, part, matrix)]


def _item(tree: etree._Element, element: etree._Element, mesh: etree._Element, matrix: FloatArray) -> PrintItem:
    points = np.array([[float(v.get(axis)) for axis in "xyz"] for v in mesh.iterfind(f"{_core('vertices')}/{_core('vertex')}")])
    triangles = list(mesh.iterfind(f"{_core('triangles')}/{_core('triangle')}"))
    groups = {g.get("id"): [c.get("color") for c in g] for g in tree.iterfind(f"{_core('resources')}/{{{MATERIALS}}}colorgroup")}
    palette = tuple(dict.fromkeys(color[:7] for group in groups.values() for color in group))

    def color(triangle: etree._Element) -> int:
        group, index = triangle.get("pid", element.get("pid")), triangle.get("p1", element.get("pindex"))
        return palette.index(groups[group][int(index)][:7]) if group in groups and index is not None else -1

    return PrintItem(
        element.get("name", ""),
        np.column_stack([points, np.ones(len(points))]) @ matrix[:, :3],
        np.array([[int(t.get(corner)) for corner in ("v1", "v2", "v3")] for t in triangles], np.int32),
        np.array([color(triangle) for triangle in triangles]),
        palette,
        tuple(t.get(f"{{{SLIC3R}}}mmu_segmentation", t.get("paint_color", "")) for t in triangles),
    )


def _only(root: etree._Element, path: str, attribute: str, value: str) -> etree._Element:
    """The first element at `path` whose attribute has that value. Raises KeyError when there is none."""
    for element in root.iterfind(path):
        if element.get(attribute) == value:
            return element
    raise KeyError(f"nothing has the {attribute} {value!r}")


def _matrix(transform: str | None) -> FloatArray:
    """(4, 4) for row vectors."""
    matrix = np.eye(4)
    if transform:
        matrix[:, :3] = np.array([float(number) for number in transform.split()]).reshape(4, 3)
    return matrix


def _core(tag: str) -> str:
    return f"{{{CORE}}}{tag}"


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
