"""FBX: read by Assimp, written by our own hand."""

from maquette.formats.fbx.reader import read
from maquette.formats.fbx.writer import write

__all__ = ["read", "write"]
