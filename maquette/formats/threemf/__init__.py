"""3MF: a mesh whose faces are painted with filaments, in the layouts that slicers read, and back."""
