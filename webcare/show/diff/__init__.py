"""What a change of a client folder means, for a person who must decide about it.

Nothing here decides: what a change is stands in ``webcare.diff``. Every word that others wrote is data: it is masked
where it is personal, made harmless where it is written, and cut where there is no end to it.
"""
