"""Pictures of models: ray-traced light on a rasterised view, without a GPU."""
