"""The signs of danger that hold for every client: fire, smoke, current, injury, and people who may come to harm.

What the client lists itself in ``monitoring.yaml`` and ``crisis.yaml`` comes on top. Better one call too many than one
too few, so what may be meant otherwise is in ``WEAK``, which says so. The words for loss and harm in
``language.customer`` are wider: a fee that hurts is no danger.
"""

from webcare.language.phrases import Phrases

STRONG = Phrases(
    """brand|brandje|brandlucht|brandgeur|schroeilucht|schroeigeur|rookwolk|rookwolken|rookontwikkeling|brandplek|brandplekken|brandwond|brandwonden|brandgat|brandgaten|steekvlam|steekvlammen|woningbrand
    in de fik|hens
    in vlammen|lichterlaaie
    branderig|branderige
    vlam|vlammen gevat|vatte|vatten|vat|sloegen|slaan|kwamen|komen|kwam
    rook komt|kwam|komen|kwamen|kringelde|kringelt|stijgt|steeg|uit|vandaan|ontwikkeling|zien|geroken
    komt|kwam|komen|kwamen|hangt|hing|zag|zie|zagen … rook
    lamp|hub|snoer|stekker|adapter|transformator|trafo|apparaat|lader|batterij|accu|toestel|ding|hij|kabel|fitting rook|rookt|rookte|walmt|walmde|smeult|smeulde
    begon|begint|begonnen|staat|stond|zat|is|was … te roken|walmen|smeulen|schroeien
    vonk|vonken|vonkt|vonkte|vonkten|vonkje|vonkjes|gevonkt
    smelt|smolt|smolten|gesmolten|weggesmolten|verschroeid|geschroeid|verkoold|zwartgeblakerd|geblakerd|afgebrand|uitgebrand|afbrandde
    verbrand|verbrande ruikt|rook|stinkt|stonk|lucht|geur|plastic|snoer|stekker|plafond|vingers|vinger|hand|handen|arm
    ruikt|rook|ruik|ruiken|stinkt|stonk … verbrand|verbrande|brand|schroeit|verschroeid
    verbrandde … vingers|vinger|hand|handen|arm
    schok|schokje|schokken krijg|krijgt|kreeg|gekregen|krijgen|gehad|van|uit|op|als|toen|bij
    krijg|krijgt|kreeg|gekregen|kregen|geeft|gaf|gehad … schok|schokje|schokken|opdonder
    elektrische|flinke schok|schokken
    stroomschok|stroomschokken|stroomstoot|stroomstoten|geelektrocuteerd|elektrocutie
    onder|op stroom|spanning staat|stond|stonden|stroom
    onder stroom|hoogspanning
    stroom|spanning op de|het|mijn|onze|m'n|die|deze
    staat|stond|stonden|zit|zat … onder stroom|spanning
    kortsluiting
    lamp|lampen|hub|snoer|adapter|batterij|accu|lader|toestel|apparaat|ding … ontploft|ontplofte|explodeert|explodeerde|geexplodeerd|ontploffen
    ontplofte|explodeerde|geexplodeerd|explosie
    uit elkaar geknald|gespat|geploft|knalde|spatte|plofte
    knalde|spatte|plofte … uit elkaar
    bloedheet|gloeiendheet|loeiheet|kokendheet|kokend heet
    gloeiend|bloed|loei heet
    levensgevaarlijk|levensgevaarlijke|levensgevaar
    gewond|gewonden|verwond|verwondingen
    vergiftigd|koolmonoxide|gaslucht|gasgeur|gaslek
    ruik|ruikt|ruiken|stinkt|stonk gas
    ruik|ruikt|ruiken|stinkt|stonk … naar gas
    gas ruik|ruikt|ruiken|geroken
    pijn op|in de|mijn|m'n|zijn|haar borst|borstkas
    van|uit het|de plafond|muur gevallen|gekomen|gedonderd|gestort
    valt|viel|kwam|stortte|donderde … van|uit|naar het|de|beneden plafond|muur|beneden
    zelfmoord|zelfdoding
    einde|eind aan mijn|m'n leven
    wil|hoef … niet meer leven
    doodsbedreiging|doodsbedreigingen|vermoorden|vermoord""".splitlines()
)
WEAK = Phrases(
    """gevaarlijk|gevaarlijke|brandgevaarlijk|brandgevaar|onveilig|onveilige
    112 gebeld|bellen|bel|belde|belden
    bel|belde|belden|gebeld … 112
    ziekenhuis|spoedeisende|ambulance|brandweer
    te heet|warm geworden|wordt|werd|word
    wordt|werd|word|wordt … te|zo|heel|erg|heet heet
    rook|rookt|rookte|walm|walmde|walmt|walmen|fik
    te|zo|heel|erg|behoorlijk heet wordt|werd|word|geworden|worden
    schok|schokken|schokje
    vlam|vlammen|vlammetje
    ontploft|ontploffen|geploft
    verbrand|verbrande|schroeit|smeult
    bedreigd|bedreiging|bedreigt""".splitlines()
)
"""May be meant otherwise, or harmless: read it before calling anybody."""
LEAK = Phrases(
    """gegevens|naam|namen|adres|adressen|mailadres|e-mailadres|telefoonnummer|factuur|rekeningnummer … van andere|anderen
    gegevens|naam|namen|adres|adressen|mailadres|e-mailadres|telefoonnummer|factuur|rekeningnummer … van een ander|andere|vreemde|onbekende
    gegevens|naam|namen|adres|adressen|mailadres|e-mailadres|telefoonnummer|factuur|rekeningnummer … van iemand anders
    zie|zien|zag|inzien|bekijken … bestelling|bestellingen|account|berichten … van iemand|een anders|ander|andere
    andermans gegevens|naam|adres|factuur|account|bestelling|bestellingen""".splitlines()
)
"""Somebody sees what is another's: perhaps a breach of personal data, to be notified within 72 hours (GDPR, art. 33)."""
INNOCENT = Phrases(
    """zonnebrand|zonnebrandcreme|merkbrand|hersenbrand
    brand new|awareness|book|story|identity|ambassador|value|manager
    this|great|favourite|favorite|my|a|new|your|the|best|love brand
    in vuur en vlam
    vuur en vlam
    oude|nieuwe vlam
    vonk … sprong|springt|over|overslaat|overgeslagen|oversloeg
    de|die|een vonk|vonken … slaat|sloeg|spatten|spat … over|eraf|vanaf|af
    vonken … spatten|vlogen er|ervan|eraf|vanaf
    vonken van passie|plezier|liefde
    rook ik
    man|vrouw|vriend|vriendin|buurman|buurvrouw|wie|iemand|niemand|vader|moeder|broer|zus|collega|zoon|dochter rookt|rookte
    barbecue|bbq|kampvuur|vuurkorf|haard|sigaret|sigaar|vuurwerk|wierook|keuken … rook
    rook van|uit|in de|het|een|| barbecue|bbq|kampvuur|vuurkorf|haard|sigaret|sigaar|vuurwerk
    ik|we|wij rook|roken niet|nooit|al|sinds|geen|weleens
    waar rook is
    in rook op|opgegaan|opgaan
    sigarettenrook|barbecuerook|bbqrook|zijderook|vuurwerkrook|kampvuurrook
    mijn|onze|de|m'n|hun inbox|mailbox|telefoon|mail|hoofd|app|tijdlijn|timeline|agenda … ontploft|ontplofte|ontploffen
    ontplof|ontploft|ontploffen|ontplofte van|uit woede|boosheid|ergernis|frustratie|geluk|blijdschap|trots|elkaar
    ontploft van|uit de|alle berichten|mailtjes|mails|appjes|meldingen
    wat een|de schok die|prijs|prijzen|rekening|bedrag
    schok toen|van bij|de|het|die|| prijs|prijzen|rekening|bedrag
    prijs|prijzen|prijskaartje|rekening|energierekening … … schok
    cultuurschok|prijsschok|schokprijs
    hart … smelt|gesmolten|smolt
    smelt|smolt|gesmolten … hart|schattig|schattigheid|vertedering|liefde|weg
    ik|we smelt|smolt
    gevaarlijk|gevaarlijke mooi|mooie|lekker|goed|leuk|duur|verleidelijk|verslavend
    gevaarlijk voor mijn|m'n|je|de|onze|| portemonnee|bankrekening|budget|rekening|spaarrekening|lijn
    brandend actueel|zand|verlangen
    open|kampvuur|haard|haardvuur|kaars|kaarsen vlam|vlammen|vlammetje
    vlam|vlammen effect|van|in|bij de|een kaars|kaarsen|haard|kachel
    vermoord|vermoorden voor|om
    kan|zou|wel … iemand vermoorden
    vermoord me|mij
    gewond|verwond … hart|ziel|trots""".splitlines()
)
"""The same words, meaning something else: no danger at all."""
