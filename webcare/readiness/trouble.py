"""What protects customers and the desk: privacy, and a plan for the day of two thousand messages."""

from webcare.model.handbook.crisis import Crisis
from webcare.model.text import Text
from webcare.readiness.agreements import phone_of
from webcare.readiness.blanks import is_blank, said
from webcare.readiness.card import Item, Judged, Phase, Writing, judged
from webcare.readiness.folder import Folder

FEWEST_ASKED = 3
ASK = """\
ask:
  - {data: order-number, closed: true, why: om de bestelling te vinden}
  - {data: name, closed: true, why: om de klant aan te spreken}
  - {data: bsn, closed: false, why: we hebben het nergens voor nodig}
  - {data: password, closed: false, why: daar vragen we nooit om}
"""
RETENTION = """\
retention:
  - {what: logs, keep: 2 jaar, why: om vragen en antwoorden per seizoen te vergelijken}
"""
OFFICER = "officer: %s\n"
THRESHOLDS = """\
thresholds:
  - {phase: watch, messages: 20, within: 1h, times-normal: 3}
  - {phase: crisis, messages: 60, within: 1h, times-normal: 8}
"""
DECIDES = """\
decides: %(lead)s
publishes: [%(lead)s]
"""
PHASES = """\
phases:
  - phase: watch
    steps: [Bel wie beslist., Zoek uit wat er speelt., Zet de wachttekst klaar.]
  - phase: crisis
    steps: [Plaats de wachttekst., Zet geplande berichten uit., Meld elk uur wat er bekend is.]
    pause: [campaigns, jokes]
    review: true
"""
STATEMENTS = """\
statements:
  - id: wachttekst
    text: We merken dat er iets niet werkt. We zoeken het uit, en binnen een uur staat hier meer.
"""
EVALUATION = "evaluation: Binnen een week bespreken we wat goed ging en wat beter kan.\n"
CRISIS = THRESHOLDS + DECIDES + PHASES + STATEMENTS + EVALUATION
PHASE_NAMES = ("watch", "crisis")
PARTS = (
    (Text("een drempel voor oppassen en een voor crisis", "a threshold for watch and one for crisis"), THRESHOLDS),
    (Text("stappen voor oppassen en voor crisis", "steps for watch and for crisis"), PHASES),
    (Text("een wachttekst die klaarligt", "a holding statement that is ready"), STATEMENTS),
    (Text("wat jullie na afloop doen", "what you do afterwards"), EVALUATION),
)
"""What a plan has besides somebody who decides, and what to write for it."""


def privacy(folder: Folder) -> Judged:
    """What may be asked and what never, how long it is kept, and who is about it."""
    entry = folder.handbook.privacy
    asked = [one for one in entry.ask if not is_blank(one.why)]
    never = [one for one in asked if not one.closed]
    kept = [one for one in entry.retention if not is_blank(one.why)]
    evidence = (
        folder.seen(
            "privacy",
            (len(asked), "afspraken over gegevens", "agreements on data"),
            (len(never), "nooit vragen", "never asked"),
            (len(kept), "bewaartermijnen", "terms"),
        ),
    )
    lacking, writings = [], []
    if len(asked) < FEWEST_ASKED or not never:
        lacking.append(
            Text(
                "wat je in een gesloten kanaal mag vragen, en wat nooit",
                "what you may ask in a closed channel, and what never",
            )
        )
        writings.append(Writing(folder.file("privacy"), ASK))
    if not kept:
        lacking.append(Text("hoelang je gesprekken bewaart, en waarom", "how long you keep conversations, and why"))
        writings.append(Writing(folder.file("privacy"), RETENTION))
    if is_blank(entry.officer):
        lacking.append(Text("wie over privacy gaat", "who is in charge of privacy"))
        writings.append(Writing(folder.file("privacy"), OFFICER % folder.lead))
    return judged(evidence, lacking, writings, nothing=not asked and not kept)


def closed(folder: Folder) -> Judged:
    """From every open channel a way to go on where nobody reads along."""
    served = folder.served
    opened = [name for name, one in served.items() if one.surface != "closed"]
    private = [name for name, one in served.items() if one.surface == "closed"]
    stuck = [
        name for name in opened if served[name].closed_alternative not in private and not served[name].direct_messages
    ]
    evidence = (
        folder.seen(
            "channels",
            (len(served), "kanalen", "channels"),
            (len(opened), "waar iedereen meeleest", "where everybody reads along"),
            (len(stuck), "zonder gesloten uitweg", "without a closed way out"),
        ),
    )
    lacking, writings = [], []
    if not served:
        lacking.append(Text("de kanalen die jullie bedienen", "the channels that you serve"))
        writings.append(Writing(folder.file("channels"), CHANNELS))
    if stuck:
        lacking.append(
            Text(f"een gesloten kanaal voor: {', '.join(stuck[:5])}", f"a closed channel for: {', '.join(stuck[:5])}")
        )
        if not private:
            writings.append(Writing(folder.file("channels"), EMAIL))
        way = f"closed-alternative: {private[0] if private else 'email'}\n"
        writings += [Writing(folder.file("channels", name), way, (name,)) for name in stuck]
    return judged(evidence, lacking, writings, nothing=not served)


EMAIL = "email: {name: E-mail, surface: closed}\n"
CHANNELS = (
    "x: {name: X, surface: both, max-length: 280, counting: x, direct-messages: true, closed-alternative: email}\n"
    + EMAIL
)


def crisis(folder: Folder) -> Judged:
    """Thresholds, steps for both phases, texts that are ready, somebody to decide who can be called, and a look back."""
    plan = folder.handbook.crisis
    return _no_plan(folder) if plan is None else _planned(folder, plan)


def _no_plan(folder: Folder) -> Judged:
    lacking = Text(
        "een plan voor als er geen twintig maar tweeduizend berichten komen",
        "a plan for two thousand messages instead of twenty",
    )
    writing = Writing(folder.file("crisis"), CRISIS % {"lead": folder.lead})
    return judged((folder.seen("crisis", (0, "crisisplan", "crisis plan")),), [lacking], [writing], nothing=True)


def _planned(folder: Folder, plan: Crisis) -> Judged:
    """How far a plan goes."""
    texts = [one for one in plan.statements if not is_blank(one.text)]
    stepped = {one.phase for one in plan.phases if said(one.steps)}
    begun = {one.phase for one in plan.thresholds}
    evidence = (
        folder.seen(
            "crisis",
            (len(plan.thresholds), "drempels", "thresholds"),
            (len(stepped), "fasen met stappen", "phases with steps"),
            (len(texts), "teksten die klaarliggen", "texts that are ready"),
        ),
        folder.seen(
            "contacts",
            (int(folder.reached(plan.decides)), "wie beslist en te bellen is", "who decides and can be called"),
        ),
    )
    complete = (begun >= set(PHASE_NAMES), stepped >= set(PHASE_NAMES), bool(texts), not is_blank(plan.evaluation))
    missing = [part for part, there in zip(PARTS, complete, strict=True) if not there]
    lacking = [text for text, _ in missing]
    writings = [Writing(folder.file("crisis"), snippet) for _, snippet in missing]
    if not folder.reached(plan.decides):
        lacking.append(
            Text(
                f"een telefoonnummer van wie beslist: {plan.decides}",
                f"a telephone number of who decides: {plan.decides}",
            )
        )
        writings.append(phone_of(folder, plan.decides))
    return judged(evidence, lacking, writings, nothing=False)


PRIVACY = Item("privacy", Phase.before, Text("Privacy", "Privacy"),
    Text("Houd rekening met privacy: wat openbaar staat, blijft in principe voor altijd staan.", "Mind privacy: what is public stays there for ever, in principle."),
    Text("wat je mag vragen en wat nooit, een bewaartermijn, en wie erover gaat", "what you may ask and what never, a term, and who is in charge"),
    Text("Schrijf op wat je mag vragen, wat nooit, en hoelang je het bewaart.", "Note what you may ask, what never, and how long you keep it."), privacy)  # fmt: skip
CLOSED = Item("closed", Phase.before, Text("Gesloten kanaal", "Closed channel"),
    Text("Schakel over naar gesloten contact als je gegevens nodig hebt of als het gesprek dreigt te escaleren.", "Move to closed contact when you need data, or when the conversation threatens to escalate."),
    Text("bij elk open kanaal privéberichten, of een gesloten kanaal", "for each open channel direct messages, or a closed channel"),
    Text("Geef elk open kanaal een gesloten uitweg.", "Give every open channel a closed way out."), closed)  # fmt: skip
CRISIS_ITEM = Item("crisis", Phase.daily, Text("Crisis", "Crisis"),
    Text("Houd rekening met calamiteiten: wat doe je als er geen twintig, maar tweeduizend berichten op een dag komen?", "Allow for calamities: what do you do when two thousand messages a day come instead of twenty?"),
    Text("drempels, stappen, een wachttekst, een evaluatie, en iemand die beslist en te bellen is", "thresholds, steps, a holding statement, a look back, and somebody who decides and can be called"),
    Text("Maak een crisisplan, met iemand die beslist en te bellen is.", "Make a crisis plan, with somebody who decides and can be called."), crisis)  # fmt: skip
