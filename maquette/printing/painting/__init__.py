"""From a model with colours to a mesh whose every face says which filament prints which part of it.

The steps, a file each: `surface` welds the model and says where every face takes its colour from (`sheets`), `samples` looks
at it area by area, `palette` picks the filaments, `costs` says what every colour costs in each, `labels` names the filament of
every texel, `quadtree` cuts the faces where labels meet, `cleanup` takes away what a nozzle can't print and what is not worth a
change of filament (`leaf_costs`, `smoothing`, `changes`, `patch_merging`), `encode` writes the paint strings, `forecast` says what to
expect. `paint` runs them all, `export` makes the file.
"""
