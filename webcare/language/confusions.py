"""How Dutch words go wrong, as wrong and right pieces with a cost: the lower, the likelier the slip.

Two sources: ``OWN``, written here, and ``data/replacements.tsv``, OpenTaal's list of typical mistakes. A piece may hold
``^`` (start of the word) and ``$`` (its end); a cost of 1 is an ordinary slip of one letter.

May not happen here: any I/O but reading that one file, at the first suggestion; any look-up in the word list.
"""

from __future__ import annotations

import os

from webcare.language.errors import LanguageDataError
from webcare.language.wordstore import DATA

REPLACEMENTS_NAME = "replacements.tsv"
LONGEST_PIECE = 12  # of the pieces that are not a whole word
WHOLE_WORD, LISTED_PIECE = 0.1, 0.62

# wrong right cost; the groups are: same sound, verb endings, doubling, the linking letters, accents, foreign spelling,
# dialect diminutives, letters that a phone or hasty fingers swap.
OWN = """
ei ij .45|ij ei .45|au ou .45|ou au .45|g ch .5|ch g .5|ie i .5|i ie .5|z s .5|s z .5|f v .5|v f .5|uw w .5|w uw .5
cht gt .5|gt cht .4|gd cht .5|cht gd .5|k c .5|c k .5|ks x .5|x ks .5|kw qu .5|qu kw .45|s c .6|c s .6|i y .5|y i .5|y ij .5
ng n .8|nk ngk .6|sch s .6|s sch .6|sh sj .5|sj sh .6|sj ch .6|ch sj .6|tie sie .5|sie tie .5|ise ize .5|ize ise .5|th t .4|t th .55
dt$ d .3|dt$ t .3|d$ dt .4|t$ dt .45|d$ t .35|t$ d .3|t$ tt .9|td dt .6|ten$ den .45|den$ ten .45|te$ de .45|de$ te .45
tte te .4|tten ten .4|dde de .4|dden den .4|te tte .45|de dde .45|en$ e .7|e$ en .7|t$  .6|d$  .7|n$  .75|s$  .75|end$ ent .5
end$ ende .8|e$  .7|aa a .6|a aa .6|ee e .6|e ee .6|oo o .6|o oo .6|uu u .6|u uu .6
en e .55|e en .55|s  .85| s .85|ss s .45|s ss .5
oe ou .7|ou oe .7|eu ui .8|ui eu .8|uu u .5|eau o .5|o eau .6|eaux eaus .4|ooi oi .5|eeuw eew .5|aai ai .5|oei ooi .9
'  .3| ' .35|- .3| - .4|'s$ s .3|s$ 's .3|ies$ y's .5|y's$ ies .6|ees$ eeën .4|ïnt -int .5
eë ee-e .3|aä a-a .3|oö o-o .3|eï e-i .3|aï a-i .4|zeeë zee-e .3|iï i-i .3|ooë o-o .4|ie ië .35|oe oë .35|ee eë .35|ei eï .35|ue uë .4
ge geë .6|geu geü .25|gei geï .25|gee geë .25|geo geö .35|geï geï .3|bei beï .3|bee beë .3|ea eä .4|oo oö .4|aa aä .5|ii iï .3|ui uï .4|oi oï .4|ai aï .4
ske$ je .35|skes$ jes .35|gske$ gje .3|ngske$ ngetje .35|ngske$ nkje .4|ngskes$ nkjes .4|ngskes$ ngetjes .4|tske$ tje .4|kske$ kje .35
ppie$ pje .3|ppies$ pjes .3|kkie$ kje .3|kkies$ kjes .3|ttie$ tje .4|mmie$ mpje .5|ie$ je .5|ies$ jes .5|pie$ pje .45|kie$ kje .45|gie$ gje .5
inkje ingetje .5|ingetje inkje .5|tjes jes .7|tje je .7|je tje .6|jes tjes .6|pje mpje .6|dje dtje .6|tje dje .6|dje tje .6
kado cadeau .1|buro bureau .1|nivo niveau .1|burka boerka .2|klup club .2|kw qu .6|ctie xie .5|xie ctie .5|ct kt .45|kt ct .45|kk cc .5|cc kk .5|cc k .5|k cc .6
qua kwa .35|que kwe .4|qui kwi .4|quo kwo .4|ph f .4|f ph .6|rh r .5|y ie .5|ie y .55|oo eau .6|ae e .5|e ae .7|tion tie .4|sion sie .4|ty teit .4
uu uw .5|eur eer .8|air er .7|er air .7|ai e .7|iaal ieel .8|lijk elijk .6|elijk lijk .6|lijks elijks .6|ik ig .6|ig ik .7|ug ig .7|luk lijk .4|lik lijk .4
ei ie .5|ie ei .5|ui iu .7|iu ui .5|eo oe .6|lij jil .8|rg rug .6|rm rum .6|lm lum .6|rk ruk .7|lk luk .7
mn m .6|mpt mt .6|mt mpt .7|nd ndt .5|rts rds .6|rds rts .6|ds ts .55|ts ds .6|pd bt .5|bt pt .5|pt bt .55|ps bs .6|bs ps .6|p b .7|b p .7|t d .55|d t .55
sc s .6|s sc .7|sk sc .6|sc sk .6|zz z .5|ij y .6|eij ei .6|ij eij .8|aje ailleu .9|jo jou .8|cie tie .6|tie cie .7|siè ciè .4
es$ en .5|en$ es .6|us$ es .6|sje ssie .5|dl del .6|gl gel .6|tl tel .6|kl kel .7|pl pel .7|bl bel .7|dr der .7|fl fel .7
staat staats .9|recht rechts .8|lang langs .9|gie gy .9|ance antie .6|antie ance .7|ans ance .7|ence entie .6|ment ement .7|eerd eert .4|eert eerd .4
"""


def own() -> dict[str, list[tuple[str, float]]]:
    """The table above, by wrong piece."""
    table: dict[str, list[tuple[str, float]]] = {}
    for letter in "bcdfgklmnprst":
        table[letter * 2] = [(letter, 0.45)]
        table[letter] = [(letter * 2, 0.5)]
    for entry in OWN.strip().replace("\n", "|").split("|"):
        wrong, _, rest = entry.partition(" ")
        right, _, cost = rest.rpartition(" ")
        table.setdefault(wrong, []).append((right.strip(), float(cost)))
    return table


def load(folder: str = DATA) -> dict[str, list[tuple[str, float]]]:
    """Both sources, by wrong piece; ``LanguageDataError`` when the file is missing or unreadable."""
    table = own()
    path = os.path.join(folder, REPLACEMENTS_NAME)
    try:
        with open(path, encoding="utf-8") as file:
            lines = file.read().splitlines()
        pairs = [line.split("\t") for line in lines]
        for wrong, right in pairs:
            whole = wrong[0] == "^" and wrong[-1] == "$"
            if whole or 2 <= len(wrong) <= LONGEST_PIECE:
                table.setdefault(wrong, []).append((right, WHOLE_WORD if whole else LISTED_PIECE))
    except FileNotFoundError as error:
        raise LanguageDataError(path, "ontbreekt", "is missing") from error
    except (OSError, ValueError) as error:
        raise LanguageDataError(path, "is beschadigd", "is damaged") from error
    return table


def rewrites(word: str, table: dict[str, list[tuple[str, float]]]) -> dict[str, float]:
    """Every word that one pair of ``table`` makes of ``word``, with the lowest cost; quadratic in nothing: linear."""
    found: dict[str, float] = {}
    framed = f"^{word}$"
    for start in range(len(framed)):
        for end in range(start + 1, min(len(framed), start + LONGEST_PIECE) + 1):
            for right, cost in table.get(framed[start:end], ()):
                other = (framed[:start] + right + framed[end:]).strip("^$")
                if other != word and cost < found.get(other, 9.0):
                    found[other] = cost
    for right, cost in table.get(framed, ()):  # a whole word may be longer than a piece
        found[right] = min(cost, found.get(right, 9.0))
    return found
