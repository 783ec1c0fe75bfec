"""Textures as files beside a model: `texture_0.png`, `texture_0_metallic.png` and so on, one number a material that has any."""

from __future__ import annotations

from maquette.formats.image import encode_png
from maquette.mesh.model import ByteArray, Material, Texture

SLOTS = ("base", "metallic", "roughness", "normal")


class TextureNames:
    """Which file holds which slot of which material. Names are the contract's; materials that share a base colour share files."""

    def __init__(self, materials: tuple[Material, ...]) -> None:
        self._numbers: dict[tuple[int, ...], int] = {}
        self._materials: list[Material] = []
        for material in materials:
            key = _identity(material)
            if any(key) and key not in self._numbers:
                self._numbers[key] = len(self._materials)
                self._materials.append(material)

    def of(self, material: Material) -> dict[str, str]:
        """Slot → file name of a material's textures; empty if it has none."""
        number = self._numbers.get(_identity(material))
        if number is None:
            return {}
        names = {"base": f"texture_{number}.png", **{slot: f"texture_{number}_{slot}.png" for slot in SLOTS[1:]}}
        return {slot: names[slot] for slot in SLOTS if _pixels(material, slot) is not None}

    def files(self) -> dict[str, bytes]:
        """File name → PNG of every texture."""
        found: dict[str, bytes] = {}
        for material in self._materials:
            for slot, name in self.of(material).items():
                pixels = _pixels(material, slot)
                assert pixels is not None
                found[name] = _png(material.base_color_texture, pixels) if slot == "base" else encode_png(pixels)
        return found


def _identity(material: Material) -> tuple[int, ...]:
    textures = (material.base_color_texture, material.metallic_roughness_texture, material.normal_texture)
    return tuple(0 if texture is None else id(texture.pixels) for texture in textures)


def _pixels(material: Material, slot: str) -> ByteArray | None:
    """The image of a slot as it stands in its own file: metallic and roughness are grey."""
    if slot == "base":
        return None if material.base_color_texture is None else material.base_color_texture.pixels
    if slot == "normal":
        return None if material.normal_texture is None else material.normal_texture.pixels
    packed = material.metallic_roughness_texture
    if packed is None:
        return None
    channel = 0 if packed.pixels.shape[2] == 1 else 1 if slot == "roughness" else 2
    return packed.pixels[..., channel : channel + 1]


def _png(texture: Texture | None, pixels: ByteArray) -> bytes:
    """The file a base colour was read from, if that was a PNG of these pixels."""
    source = None if texture is None else texture.source
    if source is not None and source.pixels is pixels and source.media_type == "image/png":
        return source.data
    return encode_png(pixels)
