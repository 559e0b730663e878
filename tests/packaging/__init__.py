"""What leaves the house: the wheel, the sdist, the SBOM and the Python API, as those meet them who install webcare.

``lock``, ``audit``, ``build`` and ``sbom`` are programs of the maintainers (``python -m tests.packaging.lock``), which
``.ci/run`` runs too. Nothing here changes a tracked file unless that is what it was asked to do.
"""
