"""What the doctor saw, for machines."""

from typing import Literal, get_args

from webcare.doctor import Examined
from webcare.show.doctor.documents import DoctorItemJson, DoctorJson
from webcare.show.documents import both
from webcare.show.machine import VERSION

Group = Literal["installed", "found", "fresh"]


def doctor_json(examined: Examined) -> DoctorJson:
    """Each item with its group, in both languages."""
    groups: tuple[Group, ...] = get_args(Group)
    return DoctorJson(
        version=VERSION,
        items=[
            DoctorItemJson(
                id=item.id,
                group=group,
                state=item.state.value,
                name=both(item.name),
                seen=both(item.seen),
                hint=both(item.hint) if item.hint is not None else None,
            )
            for group, items in zip(groups, examined, strict=True)
            for item in items
        ],
    )
