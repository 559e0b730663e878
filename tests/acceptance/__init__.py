"""Acceptance: replies as a Dutch webcare trainer would write them, ten sectors, clean ones and ones with planted faults.

``cases/SECTOR.yaml`` holds the replies, ``clients/SECTOR`` the handbook they are held against; the web shop is the
sample client at the top of the repository. The cases were written from the catalogue of rules alone, before the linter
was run on them; after that only their own mistakes were mended, and the spans set to what each rule points at.

Nothing here may know how a rule works, and no case may be bent to a wrong finding: it is marked ``known``, with why.
"""
