"""What git complains of, said so that somebody who is not at home in git can go on."""

import os

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.repository import repository_top


def incomplete() -> CannotRun:
    """The refusal of a version of which something is absent: a partial or a damaged clone."""
    return CannotRun(
        Text(
            "deze versie is hier niet compleet: er ontbreken bestanden",
            "this version is not complete: files are absent",
        ),
        hint=Text(
            "webcare haalt zelf niets op; kloon de repository opnieuw, zonder --filter",
            "webcare fetches nothing itself; clone the repository again, without --filter",
        ),
    )


def too_slow() -> CannotRun:
    """The refusal of a repository that keeps git busy."""
    return CannotRun(
        limits.GIT_TIME.message,
        hint=limits.GIT_TIME.hinted(
            "kijk of deze repository in orde is: git fsck", "see whether this repository is sound: git fsck"
        ),
    )


def why_not(folder: str, complaint: str) -> CannotRun:
    """Why git does not read the repository around a folder, from what it said in English."""
    if "dubious ownership" in complaint or "unsafe repository" in complaint:
        return CannotRun(
            Text("deze git-repository is van een andere gebruiker", "this git repository belongs to another user"),
            hint=Text(
                "vertrouw je haar? git config --global --add safe.directory MAP, met de map waar .git in staat",
                "do you trust it? git config --global --add safe.directory FOLDER, with the folder that holds .git",
            ),
            place=folder,
        )
    if "bare repository" in complaint:
        return CannotRun(
            Text(
                "in deze map ligt een kale git-repository, en die wordt niet vertrouwd",
                "a bare git repository lies in this folder, and it is not trusted",
            ),
            hint=Text(
                "haal HEAD, objects/ en refs/ hier weg, of kloon opnieuw",
                "remove HEAD, objects/ and refs/ here, or clone again",
            ),
            place=folder,
        )
    if "not a git repository" in complaint:
        return CannotRun(
            Text("deze map staat niet in git", "this folder is not in git"),
            hint=Text("begin met 'git init', of kloon de repository", "begin with 'git init', or clone the repository"),
            place=folder,
        )
    return CannotRun(
        Text("git kan deze repository niet lezen", "git cannot read this repository"),
        hint=Text("kijk wat eraan schort: git fsck", "see what is wrong with it: git fsck"),
        place=folder,
    )


def unknown(folder: str, shown: str, *, empty: bool) -> CannotRun:
    """Why a revision stands for no commit; ``empty`` says that the repository has none at all."""
    if empty:
        return CannotRun(
            Text("deze git-repository heeft nog geen commits", "this git repository has no commits yet"),
            hint=Text("leg eerst iets vast: git commit", "commit something first: git commit"),
            place=folder,
        )
    message = Text(f"git kent hier geen versie '{shown}'", f"git knows no revision '{shown}' here")
    if is_shallow(folder):
        return CannotRun(
            Text(f"{message.nl}; deze kloon is ondiep", f"{message.en}; this clone is shallow"),
            hint=Text(
                "haal alle versies op: git fetch --unshallow, of in CI: fetch-depth: 0",
                "fetch all versions: git fetch --unshallow, or in CI: fetch-depth: 0",
            ),
        )
    return CannotRun(
        message,
        hint=Text(
            "schrijf een branch, een tag of een commit, zoals main, origin/main of HEAD~1",
            "write a branch, a tag or a commit, such as main, origin/main or HEAD~1",
        ),
    )


def is_shallow(folder: str) -> bool:
    """Does the history of the repository around a folder end early? Its ``.git`` says so with a file of that name."""
    top = repository_top(folder)
    return top is not None and os.path.exists(os.path.join(_common(os.path.join(top, ".git")), "shallow"))


def _common(git: str) -> str:
    """``.git`` itself, or for a worktree (a file of that name) the repository that it belongs to."""
    from webcare.store.files import read_text_or_nothing

    if os.path.isdir(git):
        return git
    own = os.path.join(
        os.path.dirname(git), read_text_or_nothing(git, limits.CONFIG).strip().removeprefix("gitdir:").strip()
    )
    shared = read_text_or_nothing(os.path.join(own, "commondir"), limits.CONFIG).strip()
    return os.path.join(own, shared) if shared else own
