"""Strong and irregular Dutch verbs: infinitive, past singular, participle. Own writing, for ``build_verbs``.

May not happen here: anything but this list. Verbs made from these with a prefix (bevinden, aanbieden) are not listed:
the build forms them wherever the word list knows the infinitive. A dash stands for a form that has no use.
"""

from __future__ import annotations

STRONG = """
bakken bakte gebakken; bannen bande gebannen; barsten barstte gebarsten; bederven bedierf bedorven;
bedriegen bedroog bedrogen; beginnen begon begonnen; bergen borg geborgen; bevelen beval bevolen; bidden bad gebeden;
bieden bood geboden; bijten beet gebeten; binden bond gebonden; blazen blies geblazen; blijken bleek gebleken;
blijven bleef gebleven; blinken blonk geblonken; braden braadde gebraden; breken brak gebroken;
brengen bracht gebracht; brouwen brouwde gebrouwen; buigen boog gebogen; delven dolf gedolven; denken dacht gedacht;
dingen dong gedongen; doen deed gedaan; dragen droeg gedragen; drijven dreef gedreven; dringen drong gedrongen;
drinken dronk gedronken; druipen droop gedropen; duiken dook gedoken; dunken docht gedocht; dwingen dwong gedwongen;
eten at gegeten; fluiten floot gefloten; gaan ging gegaan; gelden gold gegolden; genezen genas genezen;
genieten genoot genoten; geven gaf gegeven; gieten goot gegoten; glijden gleed gegleden; glimmen glom geglommen;
graven groef gegraven; grijpen greep gegrepen; hangen hing gehangen; hebben had gehad; heffen hief geheven;
helpen hielp geholpen; heten heette geheten; hijsen hees gehesen; houden hield gehouden; houwen hieuw gehouwen;
jagen joeg gejaagd; kiezen koos gekozen; kijken keek gekeken; klimmen klom geklommen; klinken klonk geklonken;
knijpen kneep geknepen; komen kwam gekomen; kopen kocht gekocht; krijgen kreeg gekregen; krimpen kromp gekrompen;
kruipen kroop gekropen; kunnen kon gekund; kwijten kweet gekweten; lachen lachte gelachen; laden laadde geladen;
laten liet gelaten; lezen las gelezen; liegen loog gelogen; liggen lag gelegen; lijden leed geleden;
lijken leek geleken; lopen liep gelopen; melken molk gemolken; meten mat gemeten; mijden meed gemeden;
moeten moest gemoeten; mogen mocht gemogen; nemen nam genomen; ontginnen ontgon ontgonnen; plegen placht gepleegd;
prijzen prees geprezen; raden raadde geraden; rijden reed gereden; rijgen reeg geregen; rijten reet gereten;
rijzen rees gerezen; roepen riep geroepen; ruiken rook geroken; scheiden scheidde gescheiden;
schelden schold gescholden; schenden schond geschonden; schenken schonk geschonken; scheppen schiep geschapen;
scheren schoor geschoren; schieten schoot geschoten; schijnen scheen geschenen; schrijden schreed geschreden;
schrijven schreef geschreven; schrikken schrok geschrokken; schuiven schoof geschoven; slaan sloeg geslagen;
slapen sliep geslapen; slijpen sleep geslepen; slijten sleet gesleten; slinken slonk geslonken;
sluipen sloop geslopen; sluiten sloot gesloten; smelten smolt gesmolten; smijten smeet gesmeten;
snijden sneed gesneden; snuiten snoot gesnoten; snuiven snoof gesnoven; spannen spande gespannen;
spinnen spon gesponnen; splijten spleet gespleten; spreken sprak gesproken; springen sprong gesprongen;
spruiten sproot gesproten; spugen spoog gespogen; spuiten spoot gespoten; staan stond gestaan;
steken stak gestoken; stelen stal gestolen; sterven stierf gestorven; stijgen steeg gestegen;
stinken stonk gestonken; stoten stootte gestoten; strijden streed gestreden; strijken streek gestreken;
stuiven stoof gestoven; treden trad getreden; treffen trof getroffen; trekken trok getrokken;
vallen viel gevallen; vangen ving gevangen; varen voer gevaren; vechten vocht gevochten; verdwijnen verdween verdwenen;
vergeten vergat vergeten; verliezen verloor verloren; vinden vond gevonden; vlechten vlocht gevlochten;
vliegen vloog gevlogen; voortspruiten - voortgesproten; vouwen vouwde gevouwen; vragen vroeg gevraagd;
vreten vrat gevreten; vriezen vroor gevroren; wassen waste gewassen; wegen woog gewogen; werpen wierp geworpen;
werven wierf geworven; weten wist geweten; weven weefde geweven; wijken week geweken; wijten weet geweten;
wijzen wees gewezen; willen wou gewild; winden wond gewonden; winnen won gewonnen; worden werd geworden;
wreken wreekte gewroken; wrijven wreef gewreven; wringen wrong gewrongen; zeggen zei gezegd; zenden zond gezonden;
zien zag gezien; zijgen zeeg gezegen; zijn was geweest; zingen zong gezongen; zinken zonk gezonken;
zinnen zon gezonnen; zitten zat gezeten; zoeken zocht gezocht; zuigen zoog gezogen; zullen zou -;
zwellen zwol gezwollen; zwemmen zwom gezwommen; zweren zwoer gezworen; zwerven zwierf gezworven;
zwijgen zweeg gezwegen
"""


def strong_verbs() -> dict[str, tuple[str, str]]:
    """Past singular and participle by infinitive; an empty string where there is none."""
    rows = (entry.split() for entry in STRONG.split(";"))
    return {infinitive: (past.strip("-"), participle.strip("-")) for infinitive, past, participle in rows}
