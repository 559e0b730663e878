"""What the log teaches about the answers as the documents of ``documents``."""

from webcare.mining.coverage import Coverage
from webcare.mining.mine import Proposal, Written
from webcare.show.documents import both
from webcare.show.machine import VERSION
from webcare.show.mining.coverage import how
from webcare.show.mining.documents import (
    AnswersCoverageJson,
    AnswersMineJson,
    ClusterJson,
    CoveredJson,
    DeadJson,
    MinedFromJson,
    MinedJson,
    MoreJson,
    OutdatedJson,
    OverlapJson,
    VerdictsJson,
    WrittenJson,
)
from webcare.show.moments import iso_day


def coverage_json(coverage: Coverage) -> AnswersCoverageJson:
    """Everything that the text has; shares are of one."""
    return AnswersCoverageJson(
        version=VERSION,
        since=iso_day(coverage.period.since),
        until=iso_day(coverage.period.until),
        turns=coverage.turns,
        answered=coverage.answered,
        own_text=coverage.own,
        waiting=coverage.waiting,
        asked=coverage.asked,
        verdicts=VerdictsJson(**coverage.verdicts),
        answers=[
            CoveredJson(
                **row._asdict(),
                answered_share=_share(row.answered, coverage.turns),
                proposed_share=_share(row.proposed, coverage.asked),
            )
            for row in coverage.rows
        ],
        dead=[DeadJson(**one._asdict()) for one in coverage.dead],
        expired=[OutdatedJson(answer=one.answer, key=one.key, day=one.day.isoformat()) for one in coverage.expired],
        overlaps=[
            OverlapJson(
                kind=one.kind,
                one=one.one,
                other=one.other,
                likeness=round(one.likeness, 3),
                evidence=list(one.evidence),
            )
            for one in coverage.overlaps
        ],
        unread=coverage.unread,
        how=both(how(coverage)),
    )


def mine_json(proposal: Proposal, written: Written | None) -> AnswersMineJson:
    """Everything that the text has."""
    return AnswersMineJson(
        version=VERSION,
        questions=[MinedJson(**one._asdict()) for one in proposal.questions],
        clusters=[
            ClusterJson(
                times=cluster.times,
                examples=cluster.examples,
                reply=cluster.reply,
                agreed=cluster.agreed,
                topic=cluster.topic,
            )
            for cluster in proposal.clusters
        ],
        more=MoreJson(questions=proposal.more_questions, clusters=proposal.more_clusters),
        counted=MinedFromJson(
            since=iso_day(proposal.period.since),
            until=iso_day(proposal.period.until),
            turns=proposal.turns,
            conversations=proposal.openings,
            passed=proposal.passed,
            sampled=proposal.sampled or None,
            unread=proposal.unread,
        ),
        written=None if written is None else WrittenJson(**written._asdict()),
    )


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
