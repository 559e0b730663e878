"""Where merged conversations went in the end: a walk that no join can take, over the few that were merged."""


def settle(goals: dict[str, str]) -> tuple[dict[str, str], int]:
    """Where each merged conversation went in the end, and how many go round in a ring: those went nowhere."""
    ends: dict[str, str | None] = {}
    for name in goals:
        way: dict[str, None] = {}
        at = name
        while at in goals and at not in ends and at not in way:
            way[at] = None
            at = goals[at]
        end = None if at in way else ends.get(at, at)
        ends |= dict.fromkeys(way, end)
    roots = {name: end for name, end in ends.items() if end is not None}
    return roots, len(ends) - len(roots)
