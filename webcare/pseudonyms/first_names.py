"""First names in the middle of a text: ``ik heb marieke gesproken``.

Only names that are common in the Netherlands and Flanders and hardly ever anything else; the list is webcare's own. One
that is a word too (``bas``, ``jan``) counts with a capital, or where a name is announced: ``ik ben jan``. A surname
goes along: with a capital, or behind a particle (``marieke de wit``).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from webcare.language.names import plain
from webcare.privacy.names import PARTICLE, SURNAME
from webcare.pseudonyms.known_names import WORD, is_everyday

COMMON = frozenset(
    """
    aaron abdel abdullah achmed ahmed ahmet aisha aleid ali alicia amina amir amira anass andrea anita anja anke
    anna anne anneke annelies annemarie annemiek annemieke annet annette annick anniek annika anouk antoinette anton
    antonia antonio arie arjan arjen arnaud arno arnold arnoud arthur astrid aukje ayoub ayse babette barbara bart
    bas bastiaan beatrijs bernadette bernard bert bianca bilal bjorn boris bram brecht bregje brenda brigitte britt
    bruno burak carin carla carlijn carolien caroline casper catharina cees chantal charlotte christa christel
    christiaan christian christina cindy claudia coen conny corina corine cornelis corrie cynthia daan daniel
    danielle danique danny dave davy debbie debora demi dennis derk diana diede dieter dion dirkjan dominique
    doortje dorien dylan eddy edwin eefje egbert elin eline elisabeth elise ellen ellis elly els elske emiel emine
    emma emre enzo erik erika ernst erwin esmee esra esther eva evelien eveline evi ewoud ewout fabian fabienne
    fatih fatima fatma femke ferdi ferry fieke fien floortje floris folkert fons frank franka fred frederik freek
    frits froukje gea geert geertje geertruida gerard gerben gerda gerjan gerrit gert gertjan gideon giel gijs
    gijsbert gijsje gina giovanni greetje guido guus hakan hamza hanna hannah hanneke hanny hans harmen harold harry
    hassan hatice heidi hein heleen helena helma hendrik henk henny henri henriette herman hidde hilda hilde hussein
    ibrahim ilja ilona ilse imane imke ina ines inge ingeborg ingmar ingrid irene iris irma isa isabel isabella
    isabelle ismail ivo jaap jacco jaco jacob jacqueline jamal jan janine janna janneke jannie jantine jarno jasmijn
    jasper jayden jeannette jelle jelmer jennifer jeroen jesse jessica jetske jitske joanne jochem jochen jochum
    joep joeri joey johan johanna johannes jolanda jolanthe jolien jonas jonathan joop joost jorden jordi jordy
    joris jort jos josefien joshua josien jozef judith julia julian jurgen juul kamal karel karen karim karin
    karlijn kasper katja kees kelly kemal kevin khadija khalid kim kirsten klaartje klaas klaske koen koert koos
    kyra lars laura laurens laurien lea lena lennart leo leon leonie lex liam lianne lidewij lieke liesbeth lieselot
    liesje lilian lina linda lisa lisanne lisette liza loes lotta lotte louise luca lucas lucia lucienne luka lukas
    luuk lydia maaike maarten maartje maikel maja mandy manon marc marcel marco mareille margot margreet maria
    mariam marian marianne marieke marielle marijke marijn marike marina mariska marit marja marjan marjolein
    marjolijn marko marleen marlies marlijn marloes marly marsha martijn martin martine maryam mathijs mathilde mats
    matthijs maud maurice maurits maxime mehdi mehmet meike melanie melissa melle menno merel merijn merve mia
    michael michel michelle michiel mieke miep miranda miriam mirjam mirte mirthe mitchell mohamed mohammed monica
    moniek monique mustafa myrthe nadia nadine naima naomi natalie natasja nathalie nathan nelleke nick nico
    nicolaas nicolas nicole nicolette niek niels nienke nina noah noor noortje noud nynke okan olaf olga olivier
    omar onno oskar pascal pascalle patricia patrick paul paula paulien pauline peter petra phillip pien pieter pim
    pleun priscilla puck quinten rachel rachid ralph ramon ramona randy raoul rebecca regina reinier reinout
    rembrandt remco renate rene renee rens renske ria riad rianne ricardo richard riet rik rinske rita rob robbert
    robert robin roderick roel roeland roelof rolf romy ron ronald ronny rosalie rosanne rosemarijn rowan ruben
    rudolf ruud ryan saar sabine sabrina salma samantha samir samira sander sandra sanne saskia sebastiaan selma sem
    semih serdar serena serge shanna sharon sharona siebe sien sietske sigrid silke silvia simone sjaak sjoerd sjors
    sofie sonja sophie stef stefan stefanie stephan stephanie sterre steven stijn suleyman susan susanne suus suzan
    suzanna suzanne sven sylvia tamara tanja tess tessa teun thea theo thijmen thijs thirza thom thomas tibor tiemen
    ties tijn tijs tim timo tineke tjeerd tobias tom trijntje tristan trudy truus tygo ursula valerie vanessa veerle
    veronique victor vincent vivian volkan walter wendy werner wesley wessel wiebe wieke wilfred willeke willem
    willemijn willy wilma wim wouter xander yannick yara yasin yasmin yasmina yolanda yorick youri youssef yusuf
    yvette yvo yvonne zakaria zeynep zoe
    """.split()
)
SURNAMES = re.compile(rf"[ ]((?:{PARTICLE}[ ]){{0,3}})({SURNAME})(?!\w)(?:[ ](?:{PARTICLE}[ ]){{0,3}}{SURNAME}(?!\w))?")
SMALL = re.compile(
    r"[ ](?:van (?:de|den|der|het|'t)|de|den|der|ter|ten|el|al)[ ]([^\W\d_]{2,25})(?=[ ]?(?:[,.!?:;\n]|\Z))"
)
"""A surname in small letters, where the sentence ends with it."""
ANNOUNCED = re.compile(
    r"(?:\b(?:ik ben|ben ik|heet|heet ik|naam is|(?:gesproken|gesprek|gebeld|gemaild|gechat|contact|spreekt?|sprak)"
    r" (?:u |je |ik )?met|namens|collega|medewerker|medewerkster|meneer|mevrouw|groet|groeten|groetjes|mvg|gr|liefs)"
    r"[ ,.:!]{0,2}\n{0,2}|\^ ?)\Z",
    re.IGNORECASE,
)
ANNOUNCES = 28
"""Characters before a name in which what announces it ends."""
DATED = re.compile(r"[0-9]{1,2}(?:e|ste|de)?[ -]\Z")
A_DATE = re.compile(r"\.?[ -]?[0-9]|\.?[ ]?(?:t/m|tot)\b")
NO_PERSON = frozenset(
    (("jan", "linders"), ("paul", "smith"), ("michael", "kors"), ("anne", "frank"), ("marc", "cain"), ("willem", "ii"),
     ("harry", "potter"), ("peter", "pan"), ("leo", "pharma"), ("tom", "tailor"), ("tom", "tom"), ("ali", "express"),
     ("jeroen", "bosch"), ("hans", "anders"), ("simon", "levelt"), ("kees", "smit"), ("jan", "modaal"))
)  # fmt: skip
"""Brands, and names that are nobody's."""
SAINT = frozenset("sint st san santa saint".split())
"""Before a name they make a place or a school."""


def first_names_in(text: str, own: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where people are called by their first name, in order; what is the client's own (``own_names``) is nobody."""
    words = list(WORD.finditer(text))
    for at, word in enumerate(words):
        name = plain(word.group())
        if name not in COMMON or name in own or text[word.start() - 1 : word.start()] in ("@", "[", "/", "_", "#", "."):
            continue
        after = plain(words[at + 1].group()) if at + 1 < len(words) else ""
        before = plain(words[at - 1].group()) if at else ""
        if (name, after) in NO_PERSON or before in SAINT or text[word.end() : word.end() + 1] in ("]", "@", "_", "/"):
            continue
        announced = ANNOUNCED.search(text, max(0, word.start() - ANNOUNCES), word.start()) is not None
        if not announced and not _is_meant(word.group()):
            continue
        if name == "jan" and (
            DATED.search(text, max(0, word.start() - 6), word.start()) or A_DATE.match(text, word.end())
        ):
            continue
        yield word.start(), _end(text, word)


def _end(text: str, word: re.Match[str]) -> int:
    """Where the name ends, with the surname behind it."""
    if found := SURNAMES.match(text, word.end()):
        return found.end() if found[1] or not is_everyday(found[2].lower()) else word.end()
    small = SMALL.match(text, word.end())
    return small.end() if small else word.end()


@lru_cache(maxsize=4096)
def _is_meant(written: str) -> bool:
    """Is a first name that name, with nothing said about it? With a capital nearly always."""
    from webcare.language.speller import open_speller  # loads the word list, which a text without names needs not

    small = written.lower()
    if written[0].isupper() and not written.isupper():
        return not is_everyday(small)
    return not open_speller().known(small)
