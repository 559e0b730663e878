"""Een woord dat met een ander verwisseld is
A word taken for another

'Groter als', 'hun hebben', 'jou pakket': het woord bestaat, maar hier hoort een ander. Zulke fouten ziet geen
woordenlijst, en lezers zien ze meteen.

'Groter als', 'hun hebben', 'jou pakket': the word exists, but another belongs here. No word list sees such slips, and
readers see them at once.

De norm is taaladvies.net (Taalunie) en het Groene Boekje. Waar de zin ook goed kan zijn ("beter als je belt", "als u
vragen hebt"), zwijgt deze regel.

The norms are taaladvies.net (Taalunie) and the Groene Boekje. Where the sentence may be right as well ("beter als je
belt", "als u vragen hebt") this rule is silent.

fout: Deze lamp is groter [als] de vorige, maar hij kost hetzelfde [dan] toen. → dan | als
fout: [Hun] hebben je pakket, en dat is van [jouw]. → Zij | jou
fout: Stuur [jou] bestelnummer of [u] klantnummer, dan help ik [uw] graag. → jouw | uw | u
fout: We zijn [ten alle tijden] bereikbaar, en [zowiezo] op maandag. → te allen tijde | sowieso
fout: Het pakket [die] je zoekt is de [enigste] die nog [na] huis komt. → dat | enige | naar
fout: Je hebt [teveel] betaald, en we hebben je geld [noch] niet teruggestort. → te veel | nog
fout: Je pakket [legt] klaar. Ik [irriteer] me er ook aan dat [deze] pakket zo laat is. → ligt | erger | dit
fout: Het is lager [als] vanochtend, en [hun] storten het bedrag. [Me] collega belt je. → dan | zij | Mijn
goed: Ga naar 'Passen' en kies uw pas. Zet de verwarming lager als u een dagje weg bent.
goed: Het gaat sneller als je belt, en beter als cadeau verpakt.
goed: Het kan niet anders als je korting wilt: het is zowel sneller als beter.
goed: Zij hebben hun pakket, en we hebben hun gevraagd te bellen.
goed: We sturen jou foto's. Als u vragen hebt, of u gegevens wilt wijzigen, help ik u graag.
goed: Kijk na de update of het werkt; noch de app noch de site is nu goed.
goed: Het teveel storten we terug. Je bent tenminste eerlijk!
goed: We bezorgen het pakket die dag; de bezorger legt het klaar.
"""

from collections.abc import Iterator

from webcare.language.mixups import find_mixups, reason
from webcare.model.finding import Severity
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("taal/verwisseld-woord", Severity.ERROR, fix=True)
def check(reply: Reply) -> Iterator[Hit]:
    """Words that are right by themselves and wrong where they stand."""
    for mixup in find_mixups(reply.reading):
        yield Hit(mixup.start, mixup.end, reason(mixup), suggestions=mixup.right, fixable=mixup.sure)
