"""How Dutch words go wrong: wrong and right pieces with a cost; the lower the cost, the likelier the slip.

Two sources: ``OWN``, written here, and ``data/replacements.tsv``, OpenTaal's list of typical mistakes. A piece may hold
``^`` (start of the word) and ``$`` (its end). A cost of 1 is any wrong letter.

May not happen here: any I/O but reading that one file, at the first suggestion; any look-up in the word list.
"""

from __future__ import annotations

import os

from webcare.language.errors import LanguageDataError
from webcare.language.wordstore import DATA

REPLACEMENTS_NAME = "replacements.tsv"
LONGEST_PIECE = 12  # letters of the longest piece, whole words apart
WHOLE_WORD, LISTED_PIECE = 0.1, 0.62

Table = dict[str, list[tuple[str, float]]]

# Cost, then wrong:right pairs.
OWN: tuple[tuple[float, str], ...] = (
    # One spelling for all: the words that people go on writing the old way.
    (0.1, "kado:cadeau buro:bureau nivo:niveau"),
    (0.2, "burka:boerka klup:club"),
    # Vowels that meet: trema or hyphen.
    (0.25, "geu:geü gei:geï gee:geë ieele:iële ieele:iele"),
    (0.3, "geï:geï bei:beï bee:beë eë:ee-e aä:a-a oö:o-o eï:e-i zeeë:zee-e iï:i-i ii:iï"),
    (0.35, "ie:ië oe:oë ee:eë ei:eï ue:uë geo:geö"),
    (0.4, "aï:a-i ooë:o-o ea:eä oo:oö ui:uï oi:oï ai:aï ees$:eeën"),
    (0.5, "aa:aä ïnt:-int ge:geë"),
    # Apostrophes and hyphens.
    (0.3, "':$ 's$:s s$:'s"),
    (0.4, "-:$"),
    (0.5, "ies$:y's"),
    (0.6, "y's$:ies"),
    # Verb endings: d, t and dt; one t or d too many or too few.
    (0.3, "dt$:d dt$:t t$:d"),
    (0.35, "d$:t"),
    (0.4, "d$:dt tte:te tten:ten dde:de dden:den"),
    (0.45, "t$:dt ten$:den den$:ten te$:de de$:te te:tte de:dde"),
    (0.5, "end$:ent nd:ndt"),
    (0.6, "t$:$"),
    (0.7, "d$:$ en$:e e$:en e$:$"),
    (0.75, "n$:$ s$:$"),
    (0.8, "end$:ende"),
    (0.9, "t$:tt"),
    # The linking letters of compounds, and plurals.
    (0.5, "ss:s s:ss en$:n es$:en"),
    (0.55, "en:e e:en"),
    (0.6, "en$:es us$:es"),
    # The same sound, written in another way.
    (0.4, "cht:gt gt:cht th:t ph:f que:kwe qui:kwi quo:kwo sion:sie tion:tie ty:teit eaux:eaus eëe:eee"),
    (0.35, "qua:kwa"),
    (0.45, "ei:ij ij:ei au:ou ou:au kk:k qu:kw ct:kt kt:ct"),
    (0.5, "g:ch ch:g ie:i i:ie z:s s:z f:v v:f uw:w w:uw gd:cht cht:gd k:c c:k ks:x x:ks kw:qu i:y y:i"),
    (0.5, "ise:ize ize:ise uu:u eau:o ooi:oi eeuw:eew aai:ai ctie:xie xie:ctie kk:cc cc:kk cc:k rh:r t:th"),
    (0.5, "pd:bt bt:pt zz:z ck:k y:ij sh:sj tie:sie sie:tie sje:ssie"),
    (0.6, "s:c c:s sch:s s:sch sj:sh sj:ch ch:sj aa:a a:aa ee:e e:ee oo:o o:oo uu:uw"),
    (
        0.6,
        "k:cc f:ph td:dt o:eau oo:eau y:ie ie:y rts:rds rds:rts ds:ts ts:ds ps:bs bs:ps sc:s sk:sc sc:sk ij:y cie:tie",
    ),
    (0.6, "tie:cie d:t t:d ik:ig mn:m"),
    (0.7, "oe:ou ou:oe ae:e e:ae ig:ik ans:ance ance:antie antie:ance air:er er:air ai:e mt:mpt mpt:mt p:b b:p"),
    (0.8, "eu:ui ui:eu uu:eu eur:eer ng:n iaal:ieel eij:ij ij:eij"),
    # A vowel that is heard but not written, or written but not heard.
    (0.4, "luk:lijk lik:lijk"),
    (0.6, "lijk:elijk elijk:lijk lijks:elijks dl:del gl:gel tl:tel rg:rug rm:rum lm:lum ence:entie"),
    (0.7, "kl:kel pl:pel bl:bel dr:der fl:fel rk:ruk lk:luk ment:ement"),
    # Diminutives, of the standard language and of the south and west.
    (0.3, "ppie$:pje ppies$:pjes kkie$:kje kkies$:kjes ttie$:tje"),
    (0.35, "ske$:je skes$:jes gske$:gje ngske$:ngetje kske$:kje"),
    (0.4, "ngske$:nkje ngskes$:nkjes ngskes$:ngetjes tske$:tje"),
    (0.45, "pie$:pje kie$:kje"),
    (0.5, "ie$:je ies$:jes inkje:ingetje ingetje:inkje gie$:gje mmie$:mpje"),
    (0.6, "je:tje jes:tjes pje:mpje dje:dtje tje:dje dje:tje"),
    # Two letters that changed places and still read well.
    (0.5, "ei:ie ie:ei"),
    (0.6, "eo:oe lij:jil"),
    (0.7, "ui:iu iu:ui"),
)
DOUBLED = "bcdfgklmnprst"
TOO_MANY, TOO_FEW = 0.45, 0.5  # a double consonant for a single one, and the other way round


def own() -> Table:
    """The tables above, by wrong piece."""
    table: Table = {}
    for letter in DOUBLED:
        table[letter * 2] = [(letter, TOO_MANY)]
        table[letter] = [(letter * 2, TOO_FEW)]
    for cost, pairs in OWN:
        for pair in pairs.split():
            wrong, _, right = pair.partition(":")
            table.setdefault(wrong, []).append((right.strip("$"), cost))
    return table


def load(folder: str = DATA) -> Table:
    """Both sources, by wrong piece; ``LanguageDataError`` when the file is missing or damaged."""
    table = own()
    path = os.path.join(folder, REPLACEMENTS_NAME)
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                wrong, right = line.rstrip("\n").split("\t")
                whole = wrong.startswith("^") and wrong.endswith("$")
                if whole or 2 <= len(wrong) <= LONGEST_PIECE:
                    table.setdefault(wrong, []).append((right, WHOLE_WORD if whole else LISTED_PIECE))
    except FileNotFoundError as error:
        raise LanguageDataError(path, "ontbreekt", "is missing") from error
    except (OSError, ValueError) as error:
        raise LanguageDataError(path, "is beschadigd", "is damaged") from error
    return table


def rewrites(word: str, table: Table) -> dict[str, float]:
    """Every word that one pair of ``table`` makes of ``word``, with its lowest cost."""
    found: dict[str, float] = {}
    framed = f"^{word}$"
    last = len(framed)
    for start in range(last):
        for end in range(start + 1, min(last, start + LONGEST_PIECE) + 1):
            for right, cost in table.get(framed[start:end], ()):
                other = (framed[:start] + right + framed[end:]).strip("^$")
                if other != word and cost < found.get(other, 9.0):
                    found[other] = cost
    for right, cost in table.get(framed, ()):  # whole words may be longer than a piece
        found[right] = min(cost, found.get(right, 9.0))
    return found
