"""The SBOMs (CycloneDX 1.6): what others made and our wheel ships, and all that an installation of it holds.

``python -m tests.packaging.sbom`` writes the first, which travels in the wheel (PEP 770). With ``INTERPRETER FILE`` it
writes the second: that environment as cyclonedx-py sees it, with the contents of our wheel put in, and validated.
Neither has a time or a serial number, so that the same contents are the same bytes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

import webcare

SPEC = "1.6"
BUNDLED = Path(__file__).resolve().parents[2] / ".ci" / "webcare.cdx.json"
SOURCES = Path(webcare.__file__).parent / "language" / "data" / "sources.json"
PURL_TYPES = {"npm": "npm", "apt": "deb/debian", "pip": "pypi"}
"""By the client that fetched a source: the type of its package URL (and the namespace, where it needs one)."""
Json = dict[str, Any]


def bundled() -> Json:
    """The SBOM of the wheel: the sources of the word lists, each with its licence, version and checksum."""
    purl = f"pkg:pypi/webcare@{webcare.__version__}"
    parts = components()
    return {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPEC}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPEC,
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": purl,
                "name": "webcare",
                "version": webcare.__version__,
                "licenses": [{"license": {"id": "MIT"}}],
                "purl": purl,
            }
        },
        "components": parts,
        "dependencies": [
            {"ref": purl, "dependsOn": [part["bom-ref"] for part in parts]},
            *({"ref": part["bom-ref"]} for part in parts),
        ],
    }


def components() -> list[Json]:
    """What the data in the wheel was made from, by package URL."""
    return sorted(map(_component, json.loads(SOURCES.read_text("utf-8"))), key=lambda part: str(part["bom-ref"]))


def _component(source: dict[str, str]) -> Json:
    name = source["name"].lower() if source["client"] == "pip" else source["name"]
    purl = f"pkg:{PURL_TYPES[source['client']]}/{name}@{quote(source['version'], safe='')}"
    licence = source["licence"]
    return {
        "type": "data",
        "bom-ref": purl,
        "name": source["name"],
        "version": source["version"],
        "description": source["use"],
        "hashes": [{"alg": "SHA-256", "content": source["sha256"]}],
        "licenses": [{"expression": licence} if " " in licence else {"license": {"id": licence}}],
        "purl": purl,
    }


def installed(environment: Json) -> Json:
    """The SBOM of an environment, with what our wheel ships as parts of webcare, and no path of the machine it was on."""
    if [part["name"] for part in environment["components"]].count("webcare") != 1:
        raise SystemExit("webcare is not installed there")
    return {**environment, "components": [_whole(part) for part in environment["components"]]}


def _whole(part: Json) -> Json:
    if part["name"] != "webcare":
        return part
    here = {key: value for key, value in part.items() if key != "externalReferences"}
    return {**here, "purl": bundled()["metadata"]["component"]["purl"], "components": components()}


def written(sbom: Json) -> str:
    """The text of an SBOM."""
    return json.dumps(sbom, indent=1, ensure_ascii=False) + "\n"


def validated(text: str) -> str:
    """The same text, when it is valid CycloneDX. Stops with what is wrong where it is not."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if wrong is not None:
        raise SystemExit(f"not valid CycloneDX {SPEC}: {wrong}")
    return text


def of_environment(interpreter: str) -> Json:
    """What cyclonedx-py finds in the environment of this interpreter."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--sv", SPEC, interpreter]
    found: Json = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return found


if __name__ == "__main__":
    if len(sys.argv) == 3:
        Path(sys.argv[2]).write_text(validated(written(installed(of_environment(sys.argv[1])))), "utf-8", newline="\n")
    else:
        BUNDLED.write_text(written(bundled()), "utf-8", newline="\n")
