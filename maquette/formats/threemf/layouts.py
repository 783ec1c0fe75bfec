"""The layouts of a painted 3MF: the same mesh, arranged as each family of slicers wants to find it.

universal  a mesh in the root model with every kind of colour there is: PrusaSlicer's and Bambu's paint, and the colour group of the
           3MF materials extension. Bambu's `paint_color` has no namespace, which the 3MF schema doesn't foresee; readers skip it.
bambu      the mesh in an object file of its own behind a component (3MF production extension), as Bambu Studio and OrcaSlicer save.
           No project settings: a partial set would replace the user's printer profile with the slicer's bare defaults.
prusa      PrusaSlicer's paint only, and a configuration with as many extruders as colours.
standard   no paint: every face is a whole colour from a colour group. The mesh must have been cut along the colours before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape, quoteattr

from maquette.formats.threemf.archive import Entry, Piece, zipped
from maquette.formats.threemf.document import PaintedMesh
from maquette.formats.threemf.flavors import BED_CENTRE_MM, Flavor
from maquette.formats.threemf.mesh_xml import mesh_xml

CORE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"
MATERIALS = "http://schemas.microsoft.com/3dmanufacturing/material/2015/02"
PRODUCTION = "http://schemas.microsoft.com/3dmanufacturing/production/2015/06"
SLIC3R = "http://schemas.slic3r.org/3mf/2017/06"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MODEL_RELATION = "http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"
THUMBNAIL_RELATION = f"{RELATIONSHIPS}/metadata/thumbnail"

MMU_SEGMENTATION, PAINT_COLOR = "slic3rpe:mmu_segmentation", "paint_color"
ROOT_MODEL, OBJECT_MODEL, THUMBNAIL = "3D/3dmodel.model", "3D/Objects/object_1.model", "Metadata/thumbnail.png"
MESH_ID, COLOR_GROUP_ID, ASSEMBLY_ID = 1, 2, 3
DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
PRUSA_METADATA = {"slic3rpe:Version3mf": "1", "slic3rpe:MmPaintingVersion": "1"}
DEEPEST_COLOR_MM = 1.5
"""How far from the wall PrusaSlicer prints a colour: less filament is changed and the layer count of changes is the same."""


def write(mesh: PaintedMesh, flavor: Flavor = "universal", bed_centre_mm: tuple[float, float] = BED_CENTRE_MM) -> bytes:
    """The 3MF file of a painted mesh; the same mesh gives the same bytes.

    Raises ValueError when `mesh` has paint for the standard flavour, or none for another.
    """
    if (mesh.paint is None) != (flavor == "standard"):
        raise ValueError("the standard flavour has whole faces, every other has paint strings")
    return zipped(_LAYOUTS[flavor](mesh, _transform(bed_centre_mm)))


def _universal(mesh: PaintedMesh, transform: str) -> list[Entry]:
    pieces = mesh_xml(mesh, (MMU_SEGMENTATION, PAINT_COLOR), COLOR_GROUP_ID)
    return [*_package(mesh), _root(mesh, {"slic3rpe": SLIC3R, "m": MATERIALS}, PRUSA_METADATA, _colored_object(mesh, pieces), transform)]


def _standard(mesh: PaintedMesh, transform: str) -> list[Entry]:
    pieces = mesh_xml(mesh, (), COLOR_GROUP_ID)
    return [*_package(mesh), _root(mesh, {"m": MATERIALS}, {}, _colored_object(mesh, pieces), transform)]


def _prusa(mesh: PaintedMesh, transform: str) -> list[Entry]:
    resources = [_object_start(mesh), *mesh_xml(mesh, (MMU_SEGMENTATION,), None), b"</object>"]
    config = Entry("Metadata/Slic3r_PE.config", [_prusa_config(mesh.palette).encode()])
    objects = Entry("Metadata/Slic3r_PE_model.config", [_prusa_objects(mesh).encode()])
    return [*_package(mesh, configs=True), _root(mesh, {"slic3rpe": SLIC3R}, PRUSA_METADATA, resources, transform), config, objects]


def _bambu(mesh: PaintedMesh, transform: str) -> list[Entry]:
    spaces = {"m": MATERIALS, "p": PRODUCTION}
    pieces = mesh_xml(mesh, (PAINT_COLOR,), COLOR_GROUP_ID)
    part = [DECLARATION, _model_start(spaces, "p"), b"<resources>", *_colored_object(mesh, pieces, _uuid(1, "81cb-4c03-9d28-80fed5dfa1dc"))]
    component = f'<component p:path="/{OBJECT_MODEL}" objectid="{MESH_ID}"{_uuid(2, "b206-40ff-9872-83e8017abed1")}/>'
    assembly = f'<object id="{ASSEMBLY_ID}" type="model"{_uuid(1, "61cb-4c03-9d28-80fed5dfa1dc")}><components>{component}</components></object>'
    identities = _uuid(3, "22b5-4d84-8835-1976022ea369"), _uuid(3, "b1ec-4553-aec9-835e5b724bb4")
    return [
        *_package(mesh, configs=True),
        _root(mesh, spaces, {}, [assembly.encode()], transform, required="p", item=ASSEMBLY_ID, identities=identities),
        Entry("3D/_rels/3dmodel.model.rels", [_relationships([(f"/{OBJECT_MODEL}", MODEL_RELATION)])]),
        Entry(OBJECT_MODEL, [*part, b"</resources><build/></model>\n"]),
        Entry("Metadata/model_settings.config", [_bambu_objects(mesh).encode()]),
    ]


_LAYOUTS: dict[Flavor, Callable[[PaintedMesh, str], list[Entry]]] = {
    "universal": _universal,
    "bambu": _bambu,
    "prusa": _prusa,
    "standard": _standard,
}


# ------------------------------------------------------------------------------------------------------------ the model


def _root(
    mesh: PaintedMesh,
    spaces: dict[str, str],
    metadata: dict[str, str],
    resources: Sequence[Piece],
    transform: str,
    required: str = "",
    item: int = MESH_ID,
    identities: tuple[str, str] = ("", ""),
) -> Entry:
    """The root model. identities: the UUID attributes of <build> and of <item>."""
    described = {"Title": mesh.title, "Application": "Maquette", "Description": _described(mesh.palette)} | metadata
    named = "".join(f"<metadata name={quoteattr(name)}>{escape(value)}</metadata>\n" for name, value in described.items())
    build = f'</resources><build{identities[0]}><item objectid="{item}" transform="{transform}"{identities[1]}/></build></model>\n'
    start = [DECLARATION, _model_start(spaces, required), named.encode(), b"<resources>"]
    return Entry(ROOT_MODEL, [b"".join(start), *resources, build.encode()])


def _model_start(spaces: dict[str, str], required: str) -> bytes:
    declared = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in spaces.items())
    extensions = f' requiredextensions="{required}"' if required else ""
    return f'<model unit="millimeter" xml:lang="en-US" xmlns="{CORE}"{declared}{extensions}>\n'.encode()


def _described(palette: Sequence[str]) -> str:
    return "Filaments: " + ", ".join(f"{number} {color}" for number, color in enumerate(palette, 1))


def _colored_object(mesh: PaintedMesh, pieces: Sequence[Piece], identity: str = "") -> list[Piece]:
    """A colour group of the palette and the object whose faces refer to it."""
    colors = "".join(f'<m:color color="{color}FF"/>' for color in mesh.palette)
    group = f'<m:colorgroup id="{COLOR_GROUP_ID}">{colors}</m:colorgroup>\n'
    return [group.encode() + _object_start(mesh, f' pid="{COLOR_GROUP_ID}" pindex="0"{identity}'), *pieces, b"</object>"]


def _object_start(mesh: PaintedMesh, attributes: str = "") -> bytes:
    return f'<object id="{MESH_ID}" type="model" name={quoteattr(mesh.title)}{attributes}>'.encode()


def _transform(centre_mm: tuple[float, float]) -> str:
    return f"1 0 0 0 1 0 0 0 1 {centre_mm[0]:g} {centre_mm[1]:g} 0"


def _uuid(number: int, suffix: str) -> str:
    """An attribute with an identity as Bambu Studio numbers them; nothing random, so that files are reproducible."""
    return f' p:UUID="{number:08x}-{suffix}"'


# -------------------------------------------------------------------------------------------------- around the model


def _package(mesh: PaintedMesh, configs: bool = False) -> list[Entry]:
    """Content types, relationships and the thumbnail."""
    types = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "model": "application/vnd.ms-package.3dmanufacturing-3dmodel+xml"}
    relations = [(f"/{ROOT_MODEL}", MODEL_RELATION)]
    thumbnail = []
    if mesh.thumbnail is not None:
        types["png"] = "image/png"
        relations.append((f"/{THUMBNAIL}", THUMBNAIL_RELATION))
        thumbnail = [Entry(THUMBNAIL, [mesh.thumbnail])]
    if configs:
        types["config"] = "text/plain"
    defaults = "".join(f'<Default Extension="{extension}" ContentType="{kind}"/>' for extension, kind in types.items())
    listed = DECLARATION + f'<Types xmlns="{CONTENT_TYPES}">{defaults}</Types>\n'.encode()
    return [Entry("[Content_Types].xml", [listed]), Entry("_rels/.rels", [_relationships(relations)]), *thumbnail]


def _relationships(relations: Sequence[tuple[str, str]]) -> bytes:
    listed = "".join(f'<Relationship Target="{target}" Id="rel{number}" Type="{kind}"/>' for number, (target, kind) in enumerate(relations, 1))
    return DECLARATION + f'<Relationships xmlns="{RELATIONSHIPS}">{listed}</Relationships>\n'.encode()


def _prusa_config(palette: Sequence[str]) -> str:
    """As many extruders as colours, in PrusaSlicer's own notation."""
    count = len(palette)
    settings = {
        "printer_technology": "FFF",
        "single_extruder_multi_material": "1",
        "nozzle_diameter": ",".join(["0.4"] * count),
        "filament_diameter": ",".join(["1.75"] * count),
        "filament_type": ";".join(["PLA"] * count),
        "temperature": ",".join(["215"] * count),
        "first_layer_temperature": ",".join(["215"] * count),
        "bed_temperature": ",".join(["60"] * count),
        "first_layer_bed_temperature": ",".join(["60"] * count),
        "extruder_colour": ";".join(palette),
        "filament_colour": ";".join(palette),
        "bed_shape": "0x0,250x0,250x210,0x210",
        "mmu_segmented_region_max_width": f"{DEEPEST_COLOR_MM:g}",
    }
    return "; written by Maquette\n\n" + "".join(f"; {key} = {value}\n" for key, value in settings.items())


def _prusa_objects(mesh: PaintedMesh) -> str:
    def setting(kind: str, key: str, value: str) -> str:
        return f'<metadata type="{kind}" key="{key}" value={quoteattr(value)}/>'

    part = setting("volume", "name", mesh.title) + setting("volume", "volume_type", "ModelPart")
    whole = f'<volume firstid="0" lastid="{len(mesh.faces) - 1}">{part}</volume>'
    own = setting("object", "name", mesh.title) + setting("object", "extruder", "1")
    return f'{DECLARATION.decode()}<config><object id="{MESH_ID}" instances_count="1">{own}{whole}</object></config>\n'


def _bambu_objects(mesh: PaintedMesh) -> str:
    name = f'<metadata key="name" value={quoteattr(mesh.title)}/>'
    matrix = '<metadata key="matrix" value="1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1"/>'
    part = f'<part id="{MESH_ID}" subtype="normal_part">{name}{matrix}</part>'
    instance = f'<model_instance><metadata key="object_id" value="{ASSEMBLY_ID}"/><metadata key="instance_id" value="0"/></model_instance>'
    placed = f'<plate><metadata key="plater_id" value="1"/><metadata key="plater_name" value=""/>{instance}</plate>'
    painted = f'<object id="{ASSEMBLY_ID}">{name}<metadata key="extruder" value="1"/>{part}</object>'
    return f"{DECLARATION.decode()}<config>{painted}{placed}</config>\n"
