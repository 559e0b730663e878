"""Floor 4: is it calm, a watch or a crisis, and what does the plan of ``crisis.yaml`` say to do then?

Nothing here prints, calls anybody, publishes or decides: whether it is a crisis, and when it is over, is for whom the
plan names. Nothing is kept between two calls; the log up to a moment says it all. This package imports none of its
modules, so that ``lint`` can ask for the phase without loading the rest.
"""
