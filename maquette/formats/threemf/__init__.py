"""3MF: a mesh whose faces are painted with filaments (`document`), in the layouts that slicers read (`layouts`), and back (`reader`)."""
