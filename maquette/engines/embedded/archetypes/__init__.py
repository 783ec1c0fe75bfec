"""Things the embedded engine can model: one file a family.

`registry` holds the `@archetype` decorator, parameters and presets; `builder` is what an archetype draws with; `faces` and
`limbs` are pieces that several families share. docs/archetypes.md says how to add one.
"""
