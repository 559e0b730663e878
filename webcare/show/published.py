"""The JSON Schemas of what webcare writes, made of the types that write it.

The files in ``schemas/`` are made by ``python -m tests.docs.schemas`` and ship with webcare.
"""

from typing import Any, NamedTuple

import msgspec

from webcare.handover.proof_file import Proof
from webcare.model.record import AnyRecord
from webcare.show.answers.documents import AnswersImportJson, AnswersListJson, AnswersShowJson
from webcare.show.crisis.documents import CrisisJson, DrillJson
from webcare.show.diff.documents import DiffJson
from webcare.show.digest.documents import DigestJson
from webcare.show.doctor.documents import DoctorJson
from webcare.show.documents import BatchJson, CheckJson, FolderRuleJson, LintJson, RuleJson, StatisticsJson, ZekepJson
from webcare.show.escalate.documents import EscalateJson, NoteJson, ReferralJson, SimulateJson
from webcare.show.expected_documents import ExpectedJson
from webcare.show.handover.documents import VerifyJson
from webcare.show.impact.documents import ImpactJson
from webcare.show.inbox.documents import InboxJson
from webcare.show.log.documents import AuditJson, HistoryJson, ImportJson
from webcare.show.mining.documents import AnswersCoverageJson, AnswersMineJson
from webcare.show.opening_documents import HoursJson
from webcare.show.privacy.documents import DossierJson, ScanJson
from webcare.show.readiness.documents import ReadinessJson
from webcare.show.review.documents import ReviewJson, ReviewShowJson
from webcare.show.stats.baseline_machine import ComparisonJson
from webcare.show.stats.case_machine import CasesJson
from webcare.show.stats.documents import StatsJson
from webcare.show.stats.further_documents import ParityJson, ProfilesJson, QualityJson
from webcare.show.stats.goals_machine import GoalsJson
from webcare.show.stats.workload_machine import WorkloadJson
from webcare.show.suggest.documents import SuggestJson, SuggestLineJson
from webcare.show.triage.documents import AdviceJson, BrokenJson, TriageJson
from webcare.show.words import WordsJson
from webcare.stats.baseline_file import Baseline

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Published(NamedTuple):
    """A schema's type and what it describes, in Dutch as its fields are."""

    shape: Any
    title: str


SCHEMAS: dict[str, Published] = {
    "lint": Published(LintJson, "webcare lint --format json"),
    "lint-batch": Published(BatchJson, "webcare lint --batch, per regel"),
    "lint-zekep": Published(ZekepJson, "webcare lint --zekep --format json"),
    "lint-statistics": Published(StatisticsJson, "webcare lint --statistics --format json"),
    "check": Published(CheckJson, "webcare check --format json"),
    "readiness": Published(ReadinessJson, "webcare check --readiness --format json"),
    "crisis": Published(CrisisJson, "webcare crisis status --format json"),
    "crisis-drill": Published(DrillJson, "webcare crisis drill --format json"),
    "doctor": Published(DoctorJson, "webcare doctor --format json"),
    "diff": Published(DiffJson, "webcare diff --format json"),
    "diff-impact": Published(ImpactJson, "webcare diff --impact --format json"),
    "expected": Published(ExpectedJson, "webcare expected --format json"),
    "hours": Published(HoursJson, "webcare hours --format json"),
    "escalate": Published(EscalateJson, "webcare escalate --format json"),
    "escalate-customer": Published(ReferralJson, "webcare escalate --customer --format json"),
    "escalate-internal": Published(NoteJson, "webcare escalate --internal --format json"),
    "escalate-simulate": Published(SimulateJson, "webcare escalate simulate --format json"),
    "inbox": Published(InboxJson, "webcare inbox --format json"),
    "log": Published(AnyRecord, "een regel van logs/*.jsonl"),
    "log-import": Published(ImportJson, "webcare log import --format json"),
    "log-verify": Published(AuditJson, "webcare log verify --format json"),
    "log-show": Published(HistoryJson, "webcare log show --format json"),
    "review": Published(ReviewJson, "webcare review --format json"),
    "review-show": Published(ReviewShowJson, "webcare review show --format json"),
    "privacy-scan": Published(ScanJson, "webcare privacy scan --format json"),
    "privacy-export": Published(DossierJson, "webcare privacy export: het JSON-bestand"),
    "answers-list": Published(AnswersListJson, "webcare answers list --format json"),
    "answers-show": Published(AnswersShowJson, "webcare answers show --format json"),
    "answers-coverage": Published(AnswersCoverageJson, "webcare answers coverage --format json"),
    "answers-import": Published(AnswersImportJson, "webcare answers import --format json"),
    "answers-mine": Published(AnswersMineJson, "webcare answers mine --format json"),
    "suggest": Published(SuggestJson, "webcare suggest --format json"),
    "suggest-line": Published(SuggestLineJson, "webcare suggest --batch, per regel"),
    "words": Published(WordsJson, "webcare words check --format json"),
    "stats": Published(StatsJson, "webcare stats --format json"),
    "stats-case": Published(CasesJson, "webcare stats --case GESPREK --format json"),
    "stats-quality": Published(QualityJson, "webcare stats --quality --format json"),
    "stats-parity": Published(ParityJson, "webcare stats --parity --format json"),
    "stats-profile": Published(ProfilesJson, "webcare stats --profile SYSTEEM --format json"),
    "stats-save": Published(Baseline, "webcare stats --save"),
    "stats-baseline": Published(ComparisonJson, "webcare stats --baseline --format json"),
    "stats-goals": Published(GoalsJson, "webcare stats --goals --format json"),
    "stats-workload": Published(WorkloadJson, "webcare stats --workload --format json"),
    "digest": Published(DigestJson, "webcare digest --format json"),
    "handover": Published(Proof, "webcare handover: handover.json"),
    "handover-verify": Published(VerifyJson, "webcare handover verify --format json"),
    "triage": Published(TriageJson, "webcare triage --format json"),
    "triage-line": Published(AdviceJson | BrokenJson, "webcare triage --format jsonl, per regel"),
    "rule": Published(
        RuleJson | FolderRuleJson | list[RuleJson | FolderRuleJson],
        "webcare rule --format json: een regel, of een lijst ervan",
    ),
}


def schema(name: str) -> dict[str, Any]:
    """The schema of that name. Its ``$id`` ends in the version of the documents that it describes."""
    published = SCHEMAS[name]
    made = msgspec.json.schema(published.shape)
    definitions = made.pop("$defs")
    head = {"$schema": DIALECT, "$id": f"urn:webcare:schema:{name}:1", "title": published.title}
    return {**head, **made, "$defs": definitions}


def schema_text(name: str) -> str:
    """The schema as its file holds it."""
    return msgspec.json.format(msgspec.json.encode(schema(name)), indent=2).decode() + "\n"
