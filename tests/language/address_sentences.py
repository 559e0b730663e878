"""Sentences of webcare in both forms of address, own writing: what converting makes of each, and what it leaves.

``TO_JE`` and ``TO_U`` hold pairs of lines, before and after. ``LEFT_*`` stay as they are with a reason, ``SAME_*``
because there is nothing to turn.
"""

from __future__ import annotations

TO_JE = """
Heeft u uw ordernummer voor ons?
Heb je je ordernummer voor ons?
Kunt u zich aanmelden met uw e-mailadres?
Kun je je aanmelden met je e-mailadres?
U wordt morgen gebeld door onze monteur.
Je wordt morgen gebeld door onze monteur.
Wanneer wordt u gebeld?
Wanneer word je gebeld?
Vindt u dat ook?
Vind je dat ook?
Bent u thuis tussen 9 en 12 uur?
Ben je thuis tussen 9 en 12 uur?
U zult zien dat het werkt.
Je zult zien dat het werkt.
U wilt uw abonnement opzeggen.
Je wilt je abonnement opzeggen.
Neemt u contact met ons op.
Neem contact met ons op.
Neemt u contact met ons op, dan helpen we u verder.
Neem je contact met ons op, dan helpen we je verder.
Wij helpen u graag.
Wij helpen je graag.
Is dit pakket van u?
Is dit pakket van jou?
Ik neem contact met u op.
Ik neem contact met je op.
Als u zich hebt aangemeld, krijgt u een mail.
Als je je hebt aangemeld, krijg je een mail.
Als u vragen heeft, belt u ons gerust.
Als je vragen hebt, bel ons gerust.
Als u vragen of opmerkingen heeft, laat het ons weten.
Als je vragen of opmerkingen heeft, laat het ons weten.
Omdat u uw pakket nog niet ontvangen heeft, heeft onze collega PostNL gebeld.
Omdat je je pakket nog niet ontvangen hebt, heeft onze collega PostNL gebeld.
De monteur belt u morgen.
De monteur belt je morgen.
Het pakket ontvangt u morgen.
Het pakket ontvang je morgen.
PostNL heeft u gemaild.
PostNL heeft je gemaild.
Deze e-mail heeft u gisteren ontvangen.
Deze e-mail heb je gisteren ontvangen.
U heeft gelijk en heeft recht op uw geld.
Je hebt gelijk en hebt recht op je geld.
Dan gaat u naar de site en klikt u op 'retour'.
Dan ga je naar de site en klik je op 'retour'.
Meldt u zich bij de balie.
Meld je bij de balie.
Wilt u ons een privébericht sturen.
Wil je ons een privébericht sturen.
Dank u wel voor uw bericht.
Dank je wel voor je bericht.
Wilt u uw gegevens controleren, alstublieft?
Wil je je gegevens controleren, alsjeblieft?
Wij verzoeken u zich te melden.
Wij verzoeken je je te melden.
Mocht u nog vragen hebben, dan hoor ik het graag van u.
Mocht je nog vragen hebben, dan hoor ik het graag van je.
Ook voor u hebben we een aanbieding.
Ook voor jou hebben we een aanbieding.
U en uw partner kunnen beiden inloggen.
Jij en je partner kunnen beiden inloggen.
Woont u in Utrecht, dan bezorgen we morgen.
Woon je in Utrecht, dan bezorgen we morgen.
Stuurt u ons een DM met uw naam en postcode.
Stuur ons een DM met je naam en postcode.
Stuurt u ons even een DM?
Stuur je ons even een DM?
Geachte mevrouw De Vries, dank voor uw mail.
Geachte mevrouw De Vries, dank voor je mail.
U kunt uw factuur vinden in uw account.
Je kunt je factuur vinden in je account.
Heeft u uw klantnummer bij de hand?
Heb je je klantnummer bij de hand?
Als u uw polisnummer heeft, kunnen wij u sneller helpen.
Als je je polisnummer hebt, kunnen wij je sneller helpen.
Wij hebben uw schademelding ontvangen en nemen binnen twee dagen contact met u op.
Wij hebben je schademelding ontvangen en nemen binnen twee dagen contact met je op.
De schade die u heeft gemeld, is in behandeling.
De schade die je hebt gemeld, is in behandeling.
U ontvangt uiterlijk vrijdag bericht van ons.
Je ontvangt uiterlijk vrijdag bericht van ons.
U hoeft zich geen zorgen te maken.
Je hoeft je geen zorgen te maken.
Maakt u zich geen zorgen.
Maak je geen zorgen.
Houdt u er rekening mee dat de levertijd langer is.
Houd er rekening mee dat de levertijd langer is.
Logt u in op uw account en gaat u naar 'Mijn bestellingen'.
Log in op je account en ga naar 'Mijn bestellingen'.
Als u niet thuis bent, bezorgen wij uw pakket bij de buren.
Als je niet thuis bent, bezorgen wij je pakket bij de buren.
Zodra uw bestelling is verzonden, krijgt u van ons een e-mail.
Zodra je bestelling is verzonden, krijg je van ons een e-mail.
Kunt u aangeven of u zich al heeft aangemeld?
Kun je aangeven of je je al hebt aangemeld?
Wat vervelend dat u zo lang heeft moeten wachten.
Wat vervelend dat je zo lang hebt moeten wachten.
Wij begrijpen dat u zich zorgen maakt.
Wij begrijpen dat je je zorgen maakt.
Welke foutmelding krijgt u te zien?
Welke foutmelding krijg je te zien?
Welke lamp heeft u gekocht?
Welke lamp heb je gekocht?
Hoeveel lampen heeft u besteld?
Hoeveel lampen heb je besteld?
Waar heeft u het product gekocht?
Waar heb je het product gekocht?
Heeft u de bon nog?
Heb je de bon nog?
Dat heeft u goed gezien.
Dat heb je goed gezien.
Onze medewerker heeft u gisteren gebeld.
Onze medewerker heeft je gisteren gebeld.
Het spijt ons dat wij u niet eerder hebben geantwoord.
Het spijt ons dat wij je niet eerder hebben geantwoord.
U bent bij ons in goede handen.
Je bent bij ons in goede handen.
Bent u al lid?
Ben je al lid?
Wordt u liever gebeld?
Word je liever gebeld?
Wat vindt u van onze nieuwe app?
Wat vind je van onze nieuwe app?
Onze excuses dat u geen bevestiging heeft gekregen.
Onze excuses dat je geen bevestiging hebt gekregen.
Indien u hier vragen over heeft, hoor ik dat graag.
Indien je hier vragen over hebt, hoor ik dat graag.
Heeft u hier vragen over, dan hoor ik dat graag.
Heb je hier vragen over, dan hoor ik dat graag.
Laat u het ons weten als het niet lukt?
Laat je het ons weten als het niet lukt?
Laat u ons weten of het gelukt is.
Laat ons weten of het gelukt is.
U mag het artikel gratis retourneren.
Je mag het artikel gratis retourneren.
U moet uw paspoort meenemen.
Je moet je paspoort meenemen.
Uw reis is geboekt; u ontvangt uw tickets per mail.
Je reis is geboekt; je ontvangt je tickets per mail.
Voor uzelf en uw gezin kunt u een aanvullende verzekering afsluiten.
Voor jezelf en je gezin kun je een aanvullende verzekering afsluiten.
Van wie heeft u dit gehoord?
Van wie heb je dit gehoord?
Zou u ons uw adres kunnen sturen?
Zou je ons je adres kunnen sturen?
Wij raden u aan uw wachtwoord te wijzigen.
Wij raden je aan je wachtwoord te wijzigen.
Wij adviseren u om uw huisarts te bellen.
Wij adviseren je om je huisarts te bellen.
U had dit eerder moeten weten.
Je had dit eerder moeten weten.
Had u een andere kleur verwacht?
Had je een andere kleur verwacht?
Was u tevreden over onze service?
Was je tevreden over onze service?
Hebt u het al geprobeerd met een andere browser?
Heb je het al geprobeerd met een andere browser?
U dient zich te legitimeren.
Je dient je te legitimeren.
Dient u een klacht in, dan reageren wij binnen vijf dagen.
Dien je een klacht in, dan reageren wij binnen vijf dagen.
Vult u het formulier in, dan nemen wij contact met u op.
Vul je het formulier in, dan nemen wij contact met je op.
Op uw afschrift ziet u het bedrag staan.
Op je afschrift zie je het bedrag staan.
Dit kunt u zelf aanpassen.
Dit kun je zelf aanpassen.
Meer informatie vindt u op onze website.
Meer informatie vind je op onze website.
Uw gegevens wijzigt u eenvoudig in de app.
Je gegevens wijzig je eenvoudig in de app.
Via de app regelt u dit snel.
Via de app regel je dit snel.
Dat kost u niets.
Dat kost je niets.
De verzendkosten betalen wij u terug.
De verzendkosten betalen wij je terug.
Wij bellen u zo snel mogelijk terug.
Wij bellen je zo snel mogelijk terug.
Kan ik u ergens anders mee helpen?
Kan ik je ergens anders mee helpen?
Mag ik uw geboortedatum?
Mag ik je geboortedatum?
Mag ik u vragen om uw ordernummer?
Mag ik je vragen om je ordernummer?
Bedankt dat u ons dit laat weten.
Bedankt dat je ons dit laat weten.
Fijn dat u de tijd heeft genomen om ons te schrijven.
Fijn dat je de tijd hebt genomen om ons te schrijven.
U heeft recht op een vergoeding als uw trein meer dan 30 minuten vertraging heeft.
Je hebt recht op een vergoeding als je trein meer dan 30 minuten vertraging heeft.
Als uw trein vertraging heeft, krijgt u geld terug.
Als je trein vertraging heeft, krijg je geld terug.
Wij zien dat u op 3 maart een ticket heeft gekocht en dat de trein vertraging heeft gehad.
Wij zien dat je op 3 maart een ticket hebt gekocht en dat de trein vertraging heeft gehad.
Heeft de monteur u al gebeld?
Heeft de monteur je al gebeld?
U wordt door ons teruggebeld zodra de monteur tijd heeft.
Je wordt door ons teruggebeld zodra de monteur tijd heeft.
Het pakket dat u heeft besteld, is onderweg.
Het pakket dat je hebt besteld, is onderweg.
Mocht u er niet uitkomen, belt u ons dan gerust.
Mocht je er niet uitkomen, bel ons dan gerust.
Komt u er niet uit?
Kom je er niet uit?
Komt u morgen langs?
Kom je morgen langs?
Wanneer komt het u uit?
Wanneer komt het je uit?
Komt dit tijdstip u uit?
Komt dit tijdstip je uit?
Gaat u naar instellingen en kiest u 'Privacy'.
Ga naar instellingen en kies 'Privacy'.
Past u de maat even aan.
Pas de maat even aan.
Schrijft u ons gerust.
Schrijf ons gerust.
Dankuwel voor uw geduld!
Dank je wel voor je geduld!
Stuur ons alstublieft uw nummer.
Stuur ons alsjeblieft je nummer.
U zei dat u het zelf heeft ingesteld.
Je zei dat je het zelf hebt ingesteld.
Is het probleem voor u opgelost?
Is het probleem voor je opgelost?
Wij doen dit speciaal voor u.
Wij doen dit speciaal voor jou.
We horen graag van u.
We horen graag van je.
Dit geldt ook voor u.
Dit geldt ook voor jou.
Hoort u niets van ons, stuurt u dan een herinnering.
Hoor je niets van ons, stuur dan een herinnering.
U krijgt de korting bovenop uw huidige korting.
Je krijgt de korting bovenop je huidige korting.
Met u hebben we afgesproken dat u dinsdag belt.
Met jou hebben we afgesproken dat je dinsdag belt.
U belde ons gisteren.
Je belde ons gisteren.
Gisteren belde u ons.
Gisteren belde je ons.
U stuurde ons uw foto's.
Je stuurde ons je foto's.
Uw verzoek hebben wij doorgestuurd.
Je verzoek hebben wij doorgestuurd.
Het is aan u.
Het is aan jou.
Wij wensen u en uw familie veel sterkte.
Wij wensen jou en je familie veel sterkte.
Namens het team wens ik u een fijne dag.
Namens het team wens ik je een fijne dag.
Wij danken u voor uw begrip.
Wij danken je voor je begrip.
U zult begrijpen dat wij dit niet kunnen toezeggen.
Je zult begrijpen dat wij dit niet kunnen toezeggen.
Ziet u het bedrag niet terug op uw rekening, neem dan contact met ons op.
Zie je het bedrag niet terug op je rekening, neem dan contact met ons op.
Wilt u dat wij uw abonnement stopzetten?
Wil je dat wij je abonnement stopzetten?
Bevalt de lamp u niet?
Bevalt de lamp je niet?
Hoe bevalt uw nieuwe lamp?
Hoe bevalt je nieuwe lamp?
Zijn dit uw gegevens?
Zijn dit je gegevens?
Kloppen uw gegevens?
Kloppen je gegevens?
Staat uw naam op het pakket?
Staat je naam op het pakket?
U staat op de wachtlijst.
Je staat op de wachtlijst.
Staat u op de wachtlijst?
Sta je op de wachtlijst?
Het team laat u weten wat er gebeurt.
Het team laat je weten wat er gebeurt.
Onze app geeft u inzicht in uw verbruik.
Onze app geeft je inzicht in je verbruik.
Daarmee geeft u ons toestemming.
Daarmee geef je ons toestemming.
Uw factuur wordt u toegestuurd.
Je factuur wordt je toegestuurd.
Bent u het daarmee eens, dan hoeft u niets te doen en ontvangt u vanzelf bericht.
Ben je het daarmee eens, dan hoef je niets te doen en ontvang je vanzelf bericht.
Kunt u ons laten weten of dit klopt en heeft u nog vragen?
Kun je ons laten weten of dit klopt en heb je nog vragen?
Wij helpen u en uw gezin graag.
Wij helpen jou en je gezin graag.
Wilt u uzelf aanmelden?
Wil je jezelf aanmelden?
Dat u dit heeft moeten meemaken, spijt ons.
Dat je dit hebt moeten meemaken, spijt ons.
Het bericht dat de monteur u heeft gestuurd, klopt niet.
Het bericht dat de monteur je heeft gestuurd, klopt niet.
Het spijt ons dat niemand u heeft teruggebeld.
Het spijt ons dat niemand je heeft teruggebeld.
Ik zie niet wat er met uw pakket gebeurd is en of u bericht heeft gekregen.
Ik zie niet wat er met je pakket gebeurd is en of je bericht hebt gekregen.
Als u de melding krijgt heeft u waarschijnlijk geen verbinding.
Als je de melding krijgt heb je waarschijnlijk geen verbinding.
Wat u besteld heeft staat klaar.
Wat je besteld hebt staat klaar.
Wat u heeft is geen storing.
Wat je hebt is geen storing.
Zorgt u ervoor dat uw telefoon aan staat.
Zorg ervoor dat je telefoon aan staat.
Gaat u zitten.
Ga zitten.
Komt u binnen!
Kom binnen!
Als klant heeft u recht op geld terug.
Als klant heb je recht op geld terug.
Ook u kunt meedoen.
Ook jij kunt meedoen.
Ook u heeft recht op korting.
Ook jij hebt recht op korting.
Mevrouw, u heeft gelijk.
Mevrouw, je hebt gelijk.
Alles wat u nodig heeft, vindt u in onze winkel.
Alles wat je nodig hebt, vind je in onze winkel.
Is u iets opgevallen?
Is je iets opgevallen?
Hoe gaat het nu met uw been?
Hoe gaat het nu met je been?
Wat heeft u geprobeerd?
Wat heb je geprobeerd?
Wat doet u nu?
Wat doe je nu?
Goed u te spreken.
Goed je te spreken.
Onder 'Mijn gegevens' vindt u uw adres.
Onder 'Mijn gegevens' vind je je adres.
'Mijn gegevens' vindt u in het menu.
'Mijn gegevens' vind je in het menu.
Zelf heeft u dat ook gemerkt.
Zelf heb je dat ook gemerkt.
Eén keer per jaar ontvangt u een overzicht.
Eén keer per jaar ontvang je een overzicht.
Twee weken later belt u ons.
Twee weken later bel je ons.
Na twee weken belt u de klantenservice.
Na twee weken bel je de klantenservice.
Sanne belt u morgen.
Sanne belt je morgen.
Dat doet u via de app.
Dat doe je via de app.
Mocht u vragen hebben, schroomt u dan niet om te bellen.
Mocht je vragen hebben, schroom dan niet om te bellen.
Vergeet u niet uw paspoort mee te nemen.
Vergeet niet je paspoort mee te nemen.
Let u op uw spullen.
Let op je spullen.
Beter dan u had verwacht?
Beter dan je had verwacht?
Dat is meer dan u besteld heeft.
Dat is meer dan je besteld hebt.
Net als u vinden wij dit vervelend.
Net als jij vinden wij dit vervelend.
Wij vinden dit net zo vervelend als u.
Wij vinden dit net zo vervelend als jij.
Het is een cadeau van ons voor u.
Het is een cadeau van ons voor je.
U wordt bedankt!
Je wordt bedankt!
Met wie spreekt u?
Met wie spreek je?
Wij hebben van u en van uw buren een melding gekregen.
Wij hebben van jou en van je buren een melding gekregen.
U bent of u bent niet klant.
Je bent of je bent niet klant.
Tot u iets hoort, hoeft u niets te doen.
Tot je iets hoort, hoef je niets te doen.
Voor u belt, kunt u de app proberen.
Voor je belt, kun je de app proberen.
Sinds u belde, is er niets gebeurd.
Sinds je belde, is er niets gebeurd.
De uwe is onderweg.
De jouwe is onderweg.
U moet niet denken dat u dit fout heeft gedaan.
Je moet niet denken dat je dit fout hebt gedaan.
Onze excuses voor het feit dat u dit pas nu van ons hoort.
Onze excuses voor het feit dat je dit pas nu van ons hoort.
Dit heeft u van ons gekregen.
Dit heb je van ons gekregen.
U heeft en houdt recht op vergoeding.
Je hebt en houdt recht op vergoeding.
Zegt u het maar.
Zeg het maar.
Wij stellen u in de gelegenheid om u te melden.
Wij stellen je in de gelegenheid om je te melden.
Hebt u zich al ingeschreven?
Heb je je al ingeschreven?
U herinnert zich vast dat het probleem zich eerder voordeed.
Je herinnert je vast dat het probleem zich eerder voordeed.
Het probleem bevindt zich in uw meterkast.
Het probleem bevindt zich in je meterkast.
Als u belt terwijl het probleem zich voordoet, helpen wij u meteen.
Als je belt terwijl het probleem zich voordoet, helpen wij je meteen.
Heeft u uw OV-chipkaart al opgeladen voordat u instapte?
Heb je je OV-chipkaart al opgeladen voordat je instapte?
Als uw trein uitvalt, reist u met hetzelfde kaartje met de volgende trein mee.
Als je trein uitvalt, reis je met hetzelfde kaartje met de volgende trein mee.
U kunt uw reis annuleren tot een dag voor vertrek; u krijgt dan het hele bedrag terug.
Je kunt je reis annuleren tot een dag voor vertrek; je krijgt dan het hele bedrag terug.
Wij zien dat u twee keer bent afgeschreven en storten het bedrag vandaag op uw rekening.
Wij zien dat je twee keer bent afgeschreven en storten het bedrag vandaag op je rekening.
Blokkeert u uw pas direct via de app of bel ons noodnummer.
Blokkeer je pas direct via de app of bel ons noodnummer.
Welke melding ziet u op uw scherm nadat u bent ingelogd?
Welke melding zie je op je scherm nadat je bent ingelogd?
Uw schade is gemeld; binnen drie werkdagen hoort u van de expert wanneer hij langskomt.
Je schade is gemeld; binnen drie werkdagen hoor je van de expert wanneer hij langskomt.
Indien u de factuur al heeft betaald, kunt u deze herinnering als niet verzonden beschouwen.
Indien je de factuur al hebt betaald, kun je deze herinnering als niet verzonden beschouwen.
Bent u aanvullend verzekerd, dan vergoeden wij negen behandelingen.
Ben je aanvullend verzekerd, dan vergoeden wij negen behandelingen.
Wanneer u verhuist, neemt u uw energiecontract gewoon mee.
Wanneer je verhuist, neem je je energiecontract gewoon mee.
Heeft u al gekeken of uw meter de juiste stand doorgeeft?
Heb je al gekeken of je meter de juiste stand doorgeeft?
Uw termijnbedrag past u zelf aan via Mijn Energie.
Je termijnbedrag pas je zelf aan via Mijn Energie.
Herstart u eerst uw modem en wacht u vijf minuten.
Herstart eerst je modem en wacht vijf minuten.
Merkt u dat de storing bij u langer duurt, laat het ons dan weten.
Merk je dat de storing bij je langer duurt, laat het ons dan weten.
Onze monteur heeft u vanochtend niet thuis getroffen.
Onze monteur heeft je vanochtend niet thuis getroffen.
Wij vinden het jammer dat u zich niet welkom voelde in ons restaurant.
Wij vinden het jammer dat je je niet welkom voelde in ons restaurant.
Reserveert u voor meer dan acht personen, belt u ons dan even.
Reserveer je voor meer dan acht personen, bel ons dan even.
Had u uw allergie vooraf aan ons doorgegeven?
Had je je allergie vooraf aan ons doorgegeven?
U vindt de openingstijden van uw gemeenteloket op onze website.
Je vindt de openingstijden van je gemeenteloket op onze website.
Neemt u een geldig legitimatiebewijs mee als u uw paspoort ophaalt.
Neem een geldig legitimatiebewijs mee als je je paspoort ophaalt.
Zodra uw aanvraag is goedgekeurd, ontvangt u van ons een brief.
Zodra je aanvraag is goedgekeurd, ontvang je van ons een brief.
Draagt u de jas nog niet, dan mag u hem binnen dertig dagen ruilen.
Draag je de jas nog niet, dan mag je hem binnen dertig dagen ruilen.
Welke maat draagt u normaal?
Welke maat draag je normaal?
De retourkosten brengen wij niet bij u in rekening.
De retourkosten brengen wij niet bij je in rekening.
Het spijt me te horen dat u pijn heeft na de behandeling.
Het spijt me te horen dat je pijn hebt na de behandeling.
Gebruikt u nog andere medicijnen?
Gebruik je nog andere medicijnen?
Voor spoed belt u direct 112 en niet onze praktijk.
Voor spoed bel je direct 112 en niet onze praktijk.
Uw vlucht vertrekt drie uur later; wij brengen u onder in een hotel.
Je vlucht vertrekt drie uur later; wij brengen je onder in een hotel.
Heeft uw koffer u inmiddels bereikt?
Heeft je koffer je inmiddels bereikt?
Als u met kinderen reist, zit u altijd naast elkaar.
Als je met kinderen reist, zit je altijd naast elkaar.
Goedemiddag, op welk station bent u uw tas kwijtgeraakt?
Goedemiddag, op welk station ben je je tas kwijtgeraakt?
Helaas heeft uw bus vandaag een andere route; u leest er meer over in onze app.
Helaas heeft je bus vandaag een andere route; je leest er meer over in onze app.
Wat naar dat u gevallen bent, gaat het weer een beetje met u?
Wat naar dat je gevallen bent, gaat het weer een beetje met je?
Houd uw pasje bij de lezer en voer uw code in.
Houd je pasje bij de lezer en voer je code in.
Dit bedrag is door u zelf overgemaakt.
Dit bedrag is door jou zelf overgemaakt.
Kreeg u een sms waarin staat dat uw rekening is geblokkeerd?
Kreeg je een sms waarin staat dat je rekening is geblokkeerd?
Voor deze behandeling heeft u een verwijzing van uw huisarts nodig.
Voor deze behandeling heb je een verwijzing van je huisarts nodig.
Uw declaratie is afgewezen omdat u uw eigen risico nog niet heeft verbruikt.
Je declaratie is afgewezen omdat je je eigen risico nog niet hebt verbruikt.
Wij kunnen ons voorstellen dat u daarvan schrok.
Wij kunnen ons voorstellen dat je daarvan schrok.
Hoeveel zonnepanelen heeft u en in welk jaar heeft u ze laten plaatsen?
Hoeveel zonnepanelen heb je en in welk jaar heb je ze laten plaatsen?
U betaalt nu meer omdat u vorig jaar minder heeft verbruikt.
Je betaalt nu meer omdat je vorig jaar minder hebt verbruikt.
Ruikt u gas, bel dan direct het storingsnummer.
Ruik je gas, bel dan direct het storingsnummer.
Probeert u eens een andere kabel, of belt u met onze helpdesk.
Probeer eens een andere kabel, of bel met onze helpdesk.
Wij hebben uw abonnement verlengd zoals u had gevraagd.
Wij hebben je abonnement verlengd zoals je had gevraagd.
Ontvangt u binnen een uur geen code, kijkt u dan in uw map met ongewenste mail.
Ontvang je binnen een uur geen code, kijk dan in je map met ongewenste mail.
We zetten u graag op de wachtlijst, als u dat wilt.
We zetten je graag op de wachtlijst, als je dat wilt.
Smaakte het eten u niet, dan had u dat meteen kunnen zeggen tegen onze bediening.
Smaakte het eten je niet, dan had je dat meteen kunnen zeggen tegen onze bediening.
Mogen wij u als excuus een kop koffie aanbieden bij uw volgende bezoek?
Mogen wij je als excuus een kop koffie aanbieden bij je volgende bezoek?
Heeft u bezwaar gemaakt, dan hoeft u voorlopig niet te betalen.
Heb je bezwaar gemaakt, dan hoef je voorlopig niet te betalen.
De container die u heeft aangevraagd, wordt dinsdag bij u geplaatst.
De container die je hebt aangevraagd, wordt dinsdag bij je geplaatst.
Meldt u een kapotte lantaarnpaal liever via onze website.
Meld een kapotte lantaarnpaal liever via onze website.
Twijfelt u tussen twee maten, kies dan de grootste.
Twijfel je tussen twee maten, kies dan de grootste.
Zodra wij uw retour hebben gecontroleerd, krijgt u uw geld terug.
Zodra wij je retour hebben gecontroleerd, krijg je je geld terug.
Met deze code krijgt u korting op uw volgende aankoop.
Met deze code krijg je korting op je volgende aankoop.
Slikt u bloedverdunners, meldt u dat dan aan de balie.
Slik je bloedverdunners, meld dat dan aan de balie.
Uw uitslag bespreekt de arts met u op de afgesproken dag.
Je uitslag bespreekt de arts met je op de afgesproken dag.
Mocht u eerder terechtkunnen, dan bellen wij u.
Mocht je eerder terechtkunnen, dan bellen wij je.
U zat in rij 12, maar u was geboekt in rij 14, begrijp ik dat goed?
Je zat in rij 12, maar je was geboekt in rij 14, begrijp ik dat goed?
Uw handbagage mag u meenemen in de cabine.
Je handbagage mag je meenemen in de cabine.
Wij brengen u naar uw bestemming, al duurt het vandaag langer.
Wij brengen je naar je bestemming, al duurt het vandaag langer.
""".strip().splitlines()

LEFT_JE = """
Dan gaat u naar de site en klikt op 'retour'.
Lijkt u dat een goed idee?
Wie heeft u gesproken?
De collega die u heeft geholpen, is vandaag vrij.
Bevalt u de lamp?
Ons team staat u graag te woord.
Hopelijk helpt u dit verder.
Wat geeft u recht op korting?
Wat geeft u onze service?
Lid wordt u via de site.
De reden dat u een mail kreeg heeft met uw account te maken.
Iedereen die u kent heeft dit.
U als klant heeft recht op geld terug.
Niet u maar wij betalen dit.
Zowel u als uw partner krijgt een pas.
Wie u heeft geholpen, weten we niet.
Staat u dat nog bij?
Valt u iets op?
Doet u dat pijn?
Gaat u dat lukken?
Hoe smaakt u de koffie?
Wat brengt u hier?
Onze adviseur ziet u graag.
De chauffeur haalt u op.
Dit doet u goed.
De receptie ontvangt u graag.
Ons systeem herkent u niet.
De verzekeraar betaalt u terug.
Weest u gerust.
U en ik weten beter.
De lamp bekijkt en bestelt u online.
Uwerzijds hoeft niets te gebeuren.
U beiden krijgt een mail.
UW PAKKET IS ONDERWEG, KUNT U BELLEN?
De winkel sluit om 18 u, dus komt u op tijd.
Wij vragen u om uw gegevens en u om geduld.
De korting heeft u al gehad.
De pijn die u heeft, gaat over.
De pijn die u heeft gehad, komt terug.
Zegt u dat iets?
""".strip().splitlines()

SAME_JE = """
Lees het artikel 'Kunt u mij helpen?' eens.
""".strip().splitlines()

TO_U = """
Heb je je ordernummer voor ons?
Hebt u uw ordernummer voor ons?
Kun je je aanmelden met je e-mailadres?
Kunt u zich aanmelden met uw e-mailadres?
Je wordt morgen gebeld door onze monteur.
U wordt morgen gebeld door onze monteur.
Wanneer word je gebeld?
Wanneer wordt u gebeld?
Vind je dat ook?
Vindt u dat ook?
Ben je thuis tussen 9 en 12 uur?
Bent u thuis tussen 9 en 12 uur?
Je hebt je pakket ontvangen.
U hebt uw pakket ontvangen.
Stuur je bestelnummer in een privébericht, dan vraag ik bij PostNL na waar het is.
Stuur uw bestelnummer in een privébericht, dan vraag ik bij PostNL na waar het is.
Stuur je ons even een DM?
Stuurt u ons even een DM?
Als je bestelling binnen is, krijg je een mail.
Als uw bestelling binnen is, krijgt u een mail.
Als je klant bent, krijg je korting.
Als u klant bent, krijgt u korting.
Als je je hebt aangemeld, krijg je een mail.
Als u zich hebt aangemeld, krijgt u een mail.
Dat je pakket nog niet bezorgd is, is vervelend.
Dat uw pakket nog niet bezorgd is, is vervelend.
Ik heb je pakket gevonden.
Ik heb uw pakket gevonden.
Ik heb je net gemaild.
Ik heb u net gemaild.
We sturen je pakket morgen op.
We sturen uw pakket morgen op.
We sturen je morgen een mail.
We sturen u morgen een mail.
We geven je korting.
We geven u korting.
Meld je aan via de site.
Meld u aan via de site.
Dank je wel voor je bericht!
Dank u wel voor uw bericht!
Heb je vragen, bel ons dan.
Hebt u vragen, bel ons dan.
Zet je telefoon op wifi van 2,4 GHz, want met 5 GHz lukt koppelen niet.
Zet uw telefoon op wifi van 2,4 GHz, want met 5 GHz lukt koppelen niet.
Ik vraag het na en laat je vandaag weten hoe het zit.
Ik vraag het na en laat u vandaag weten hoe het zit.
Op de site zie je bij elke lamp of hij meedoet.
Op de site ziet u bij elke lamp of hij meedoet.
Kun je alsjeblieft je adres sturen?
Kunt u alstublieft uw adres sturen?
Wil jij dat ik jou bel?
Wilt u dat ik u bel?
Is deze lamp van jou?
Is deze lamp van u?
Dan kan je pakket niet worden bezorgd.
Dan kan uw pakket niet worden bezorgd.
Dan kan je bellen.
Dan kunt u bellen.
Beste Tim, bedankt voor je mail.
Beste Tim, bedankt voor uw mail.
Je vindt je factuur in je account.
U vindt uw factuur in uw account.
Heb je je klantnummer bij de hand?
Hebt u uw klantnummer bij de hand?
Als je je polisnummer hebt, kunnen we je sneller helpen.
Als u uw polisnummer hebt, kunnen we u sneller helpen.
We hebben je schademelding ontvangen en nemen binnen twee dagen contact met je op.
We hebben uw schademelding ontvangen en nemen binnen twee dagen contact met u op.
De schade die je hebt gemeld, is in behandeling.
De schade die u hebt gemeld, is in behandeling.
Je ontvangt uiterlijk vrijdag bericht van ons.
U ontvangt uiterlijk vrijdag bericht van ons.
Je hoeft je geen zorgen te maken.
U hoeft zich geen zorgen te maken.
Maak je geen zorgen.
Maak u geen zorgen.
Log in op je account en ga naar 'Mijn bestellingen'.
Log in op uw account en ga naar 'Mijn bestellingen'.
Als je niet thuis bent, bezorgen we je pakket bij de buren.
Als u niet thuis bent, bezorgen we uw pakket bij de buren.
Kun je aangeven of je je al hebt aangemeld?
Kunt u aangeven of u zich al hebt aangemeld?
Wat vervelend dat je zo lang hebt moeten wachten.
Wat vervelend dat u zo lang hebt moeten wachten.
We begrijpen dat je je zorgen maakt.
We begrijpen dat u zich zorgen maakt.
Welke foutmelding krijg je te zien?
Welke foutmelding krijgt u te zien?
Hoeveel lampen heb je besteld?
Hoeveel lampen hebt u besteld?
Onze medewerker heeft je gisteren gebeld.
Onze medewerker heeft u gisteren gebeld.
Jij en je partner kunnen allebei inloggen.
U en uw partner kunnen allebei inloggen.
Je reis is geboekt; je ontvangt je tickets per mail.
Uw reis is geboekt; u ontvangt uw tickets per mail.
Voor jezelf en je gezin kun je een aanvullende verzekering afsluiten.
Voor uzelf en uw gezin kunt u een aanvullende verzekering afsluiten.
Zou je ons je adres kunnen sturen?
Zou u ons uw adres kunnen sturen?
We raden je aan je wachtwoord te wijzigen.
We raden u aan uw wachtwoord te wijzigen.
We adviseren je om je huisarts te bellen.
We adviseren u om uw huisarts te bellen.
Had je een andere kleur verwacht?
Had u een andere kleur verwacht?
Was je tevreden over onze service?
Was u tevreden over onze service?
Vul je het formulier in, dan nemen we contact met je op.
Vult u het formulier in, dan nemen we contact met u op.
Op je afschrift zie je het bedrag staan.
Op uw afschrift ziet u het bedrag staan.
Dit kun je zelf aanpassen.
Dit kunt u zelf aanpassen.
Je gegevens wijzig je eenvoudig in de app.
Uw gegevens wijzigt u eenvoudig in de app.
Dat kost je niets.
Dat kost u niets.
De verzendkosten betalen we je terug.
De verzendkosten betalen we u terug.
Mag ik je geboortedatum?
Mag ik uw geboortedatum?
Mag ik je vragen om je ordernummer?
Mag ik u vragen om uw ordernummer?
Fijn dat je de tijd hebt genomen om ons te schrijven.
Fijn dat u de tijd hebt genomen om ons te schrijven.
Je hebt recht op een vergoeding als je trein meer dan 30 minuten vertraging heeft.
U hebt recht op een vergoeding als uw trein meer dan 30 minuten vertraging heeft.
Het pakket dat je hebt besteld, is onderweg.
Het pakket dat u hebt besteld, is onderweg.
De collega die je heeft geholpen, is vandaag vrij.
De collega die u heeft geholpen, is vandaag vrij.
Mocht je er niet uitkomen, bel ons dan gerust.
Mocht u er niet uitkomen, bel ons dan gerust.
Pas de maat even aan in je winkelmand.
Pas de maat even aan in uw winkelmand.
Stuur ons alsjeblieft je nummer.
Stuur ons alstublieft uw nummer.
Dit geldt ook voor jou.
Dit geldt ook voor u.
Met jou hebben we afgesproken dat je dinsdag belt.
Met u hebben we afgesproken dat u dinsdag belt.
Je belde ons gisteren.
U belde ons gisteren.
Gisteren belde je ons.
Gisteren belde u ons.
Je stuurde ons je foto's.
U stuurde ons uw foto's.
Je verzoek hebben we doorgestuurd.
Uw verzoek hebben we doorgestuurd.
We wensen jou en je familie veel sterkte.
We wensen u en uw familie veel sterkte.
Je zult begrijpen dat we dit niet kunnen toezeggen.
U zult begrijpen dat we dit niet kunnen toezeggen.
Zie je het bedrag niet terug op je rekening, neem dan contact met ons op.
Ziet u het bedrag niet terug op uw rekening, neem dan contact met ons op.
Wil je dat we je abonnement stopzetten?
Wilt u dat we uw abonnement stopzetten?
Hoe bevalt je nieuwe lamp?
Hoe bevalt uw nieuwe lamp?
Kloppen je gegevens?
Kloppen uw gegevens?
Staat je naam op het pakket?
Staat uw naam op het pakket?
Sta je op de wachtlijst?
Staat u op de wachtlijst?
Ben je je pas kwijt?
Bent u uw pas kwijt?
Je kunt je pas blokkeren in de app.
U kunt uw pas blokkeren in de app.
Je pas wordt binnen vijf dagen bezorgd.
Uw pas wordt binnen vijf dagen bezorgd.
Heb je al gekeken in je spamfolder?
Hebt u al gekeken in uw spamfolder?
Laat het ons weten als je nog vragen hebt.
Laat het ons weten als u nog vragen hebt.
Laat je ons weten of het gelukt is?
Laat u ons weten of het gelukt is?
Geef je nieuwe adres door via je account.
Geef uw nieuwe adres door via uw account.
Kies je liever een andere dag?
Kiest u liever een andere dag?
Kies je eigen bezorgmoment in de app.
Kies uw eigen bezorgmoment in de app.
Je eigen risico is nog niet verbruikt.
Uw eigen risico is nog niet verbruikt.
Dan is je eigen risico nog niet verbruikt.
Dan is uw eigen risico nog niet verbruikt.
Voor je vlucht van morgen kun je nu inchecken.
Voor uw vlucht van morgen kunt u nu inchecken.
Voor je vertrekt, kun je nu inchecken.
Voor u vertrekt, kunt u nu inchecken.
Je koffer is gevonden en komt vandaag naar je toe.
Uw koffer is gevonden en komt vandaag naar u toe.
Je bent welkom in onze winkel.
U bent welkom in onze winkel.
Welkom bij de club, leuk dat je er bent!
Welkom bij de club, leuk dat u er bent!
We hebben een nieuwe pas voor je aangevraagd.
We hebben een nieuwe pas voor u aangevraagd.
Je nieuwe pas is aangevraagd.
Uw nieuwe pas is aangevraagd.
Ik verbind je door met een collega die je verder kan helpen.
Ik verbind u door met een collega die u verder kan helpen.
Weet je je gebruikersnaam nog?
Weet u uw gebruikersnaam nog?
Ben je tevreden over je bezoek?
Bent u tevreden over uw bezoek?
We bellen je morgen tussen 9 en 12 uur.
We bellen u morgen tussen 9 en 12 uur.
We bellen je morgenochtend terug.
We bellen u morgenochtend terug.
Morgen ontvang je je nieuwe modem.
Morgen ontvangt u uw nieuwe modem.
Sluit je modem aan en wacht tien minuten.
Sluit uw modem aan en wacht tien minuten.
Start je modem opnieuw op.
Start uw modem opnieuw op.
Werkt je internet weer?
Werkt uw internet weer?
Heb je internet?
Hebt u internet?
Heb je weer internet?
Hebt u weer internet?
Dan heb je pech.
Dan hebt u pech.
Je internet zou nu weer moeten werken.
Uw internet zou nu weer moeten werken.
Als je internet wegvalt, bel ons dan.
Als uw internet wegvalt, bel ons dan.
Je zorgverzekering vergoedt je bril.
Uw zorgverzekering vergoedt uw bril.
Vergoedt je zorgverzekering een bril?
Vergoedt uw zorgverzekering een bril?
Vraag je huisarts om een verwijzing.
Vraag uw huisarts om een verwijzing.
Heb je een verwijzing van je huisarts nodig?
Hebt u een verwijzing van uw huisarts nodig?
Deze maand betaal je minder.
Deze maand betaalt u minder.
Je betaalt deze maand minder.
U betaalt deze maand minder.
Wat fijn dat je weer kunt reizen!
Wat fijn dat u weer kunt reizen!
Jouw kaartje is geldig tot vanavond.
Uw kaartje is geldig tot vanavond.
Is dit jouw kaartje?
Is dit uw kaartje?
Heb jij je kaartje al gekocht?
Hebt u uw kaartje al gekocht?
Dat hangt van je abonnement af.
Dat hangt van uw abonnement af.
We kunnen je geld niet terugstorten.
We kunnen uw geld niet terugstorten.
We hebben je geld teruggestort.
We hebben uw geld teruggestort.
Zodra je antwoord geeft, gaan we aan de slag.
Zodra u antwoord geeft, gaan we aan de slag.
Dank je voor het melden!
Dank u voor het melden!
Dankjewel voor je hulp!
Dank u wel voor uw hulp!
Ook jij kunt meedoen.
Ook u kunt meedoen.
Zie jij dit ook?
Ziet u dit ook?
Jij en ik weten beter.
U en ik weten beter.
Mag ik jou iets vragen?
Mag ik u iets vragen?
Is die tas de jouwe?
Is die tas de uwe?
Heb je het koud?
Hebt u het koud?
Ben je je ervan bewust dat je abonnement doorloopt?
Bent u zich ervan bewust dat uw abonnement doorloopt?
Heb je je al ingeschreven?
Hebt u zich al ingeschreven?
Heb je je vergist?
Hebt u zich vergist?
Herken je je in dit verhaal?
Herkent u zich in dit verhaal?
Zit je goed?
Zit u goed?
Pas goed op je spullen.
Pas goed op uw spullen.
Veel succes met je studie!
Veel succes met uw studie!
Tot je volgende bezoek!
Tot uw volgende bezoek!
Geniet van je vakantie!
Geniet van uw vakantie!
Heb je last van je rug?
Hebt u last van uw rug?
Zorg goed voor jezelf.
Zorg goed voor uzelf.
Kijk je mail na.
Kijk uw mail na.
Check je mail.
Check uw mail.
Volg je pakket via de app.
Volg uw pakket via de app.
Volg je ons al?
Volgt u ons al?
Deel je ervaring!
Deel uw ervaring!
Wil je je ervaring delen?
Wilt u uw ervaring delen?
Kun je me je adres geven?
Kunt u me uw adres geven?
Kun je me je gegevens sturen?
Kunt u me uw gegevens sturen?
Stuur ons je gegevens.
Stuur ons uw gegevens.
We hebben je gegevens nodig.
We hebben uw gegevens nodig.
We mailen je je gegevens.
We mailen u uw gegevens.
Geef je mening!
Geef uw mening!
Haal je pakket op bij het afhaalpunt.
Haal uw pakket op bij het afhaalpunt.
Wacht je al lang?
Wacht u al lang?
Moet je nog lang wachten?
Moet u nog lang wachten?
Wat moet je doen?
Wat moet u doen?
Daar kan je niets aan doen.
Daar kunt u niets aan doen.
Hier mag je parkeren.
Hier mag u parkeren.
Zo zal je merken dat het werkt.
Zo zult u merken dat het werkt.
Morgen zal je pakket komen.
Morgen zal uw pakket komen.
Straks wil je je geld terug.
Straks wilt u uw geld terug.
Toen belde je ons.
Toen belde u ons.
Zoals je weet, is de winkel dicht.
Zoals u weet, is de winkel dicht.
Als je dochter ziek wordt, mag je annuleren.
Als uw dochter ziek wordt, mag u annuleren.
Als je fietst, heb je licht nodig.
Als u fietst, hebt u licht nodig.
Als je fiets kapot is, komen we langs.
Als uw fiets kapot is, komen we langs.
Als je werk hebt, moet je het doorgeven.
Als u werk hebt, moet u het doorgeven.
Als je werkt, moet je het doorgeven.
Als u werkt, moet u het doorgeven.
Als je meer wilt weten, bel dan.
Als u meer wilt weten, bel dan.
Het lukt niet omdat je account is geblokkeerd.
Het lukt niet omdat uw account is geblokkeerd.
Dat kan nadat je account was aangemaakt.
Dat kan nadat uw account was aangemaakt.
Vervelend dat je bestellingen niet aankomen.
Vervelend dat uw bestellingen niet aankomen.
Fijn dat je bestellingen kunt volgen.
Fijn dat u bestellingen kunt volgen.
In de app zie je hoe je lampen vervangt.
In de app ziet u hoe u lampen vervangt.
In de app zie je hoe je lamp werkt.
In de app ziet u hoe uw lamp werkt.
Ik kijk wat je abonnement kost.
Ik kijk wat uw abonnement kost.
We bekijken of je kosten worden vergoed.
We bekijken of uw kosten worden vergoed.
Dit is de rekening die je betaalt.
Dit is de rekening die u betaalt.
Met de app waarmee je pakketten volgt, kan het ook.
Met de app waarmee u pakketten volgt, kan het ook.
Dat is de winkel waar je schoenen koopt.
Dat is de winkel waar u schoenen koopt.
Als je foto's stuurt, kijken we mee.
Als u foto's stuurt, kijken we mee.
Ik hoop dat je vakantie verder goed verloopt.
Ik hoop dat uw vakantie verder goed verloopt.
Ik hoop dat je reis voorspoedig verloopt.
Ik hoop dat uw reis voorspoedig verloopt.
We waarderen je geduld.
We waarderen uw geduld.
Ik mis je antwoord nog.
Ik mis uw antwoord nog.
We spreken je snel.
We spreken u snel.
We helpen je verder zoeken.
We helpen u verder zoeken.
Blijf je problemen houden, bel dan.
Blijft u problemen houden, bel dan.
Blijven je problemen, bel dan.
Blijven uw problemen, bel dan.
Stuur je 2 lampen terug?
Stuurt u 2 lampen terug?
Met de bus ben je er in tien minuten.
Met de bus bent u er in tien minuten.
De dag dat je belde, was het druk.
De dag dat u belde, was het druk.
Je gaf aan dat je abonnement was verlengd.
U gaf aan dat uw abonnement was verlengd.
Je gaf ons je nummer niet.
U gaf ons uw nummer niet.
Je vroeg of je geld al onderweg is.
U vroeg of uw geld al onderweg is.
Je vraag is doorgezet.
Uw vraag is doorgezet.
Je vraagt je af waarom.
U vraagt zich af waarom.
Je kunt je niet meer aanmelden.
U kunt zich niet meer aanmelden.
Je kunt je aanmelding nog wijzigen.
U kunt uw aanmelding nog wijzigen.
Je moet je eerst aanmelden.
U moet zich eerst aanmelden.
Je moet je eerste factuur nog betalen.
U moet uw eerste factuur nog betalen.
Je hebt je aangemeld met je werkadres.
U hebt zich aangemeld met uw werkadres.
Je hebt je aanmelding bevestigd.
U hebt uw aanmelding bevestigd.
Wij en jij willen hetzelfde.
Wij en u willen hetzelfde.
Ik ga voor je aan de slag.
Ik ga voor u aan de slag.
Ik ga je vraag uitzetten.
Ik ga uw vraag uitzetten.
Ik ga je helpen.
Ik ga u helpen.
Ik kan je bestelling niet vinden.
Ik kan uw bestelling niet vinden.
Ik kan je niet vinden in ons systeem.
Ik kan u niet vinden in ons systeem.
Ik wil je bedanken voor je moeite.
Ik wil u bedanken voor uw moeite.
Ik wil je bestelling graag nakijken.
Ik wil uw bestelling graag nakijken.
Kan ik je bellen?
Kan ik u bellen?
Kan ik je bestelling annuleren?
Kan ik uw bestelling annuleren?
Mogen we je reactie delen?
Mogen we uw reactie delen?
Zullen we je adres aanpassen?
Zullen we uw adres aanpassen?
Zullen we je terugbellen?
Zullen we u terugbellen?
Hoe kunnen we je helpen?
Hoe kunnen we u helpen?
Wanneer komt je pakket?
Wanneer komt uw pakket?
Waar staat je auto?
Waar staat uw auto?
Waar sta je?
Waar staat u?
Hoe laat is je afspraak?
Hoe laat is uw afspraak?
Hoe laat ben je vrij?
Hoe laat bent u vrij?
Wat is er met je hand?
Wat is er met uw hand?
Hoeveel heb je betaald?
Hoeveel hebt u betaald?
Hoe heb je betaald?
Hoe hebt u betaald?
Hoe oud ben je?
Hoe oud bent u?
Hoe heet je?
Hoe heet u?
Waarom heb je dat gedaan?
Waarom hebt u dat gedaan?
Stond je ook zo lang stil bij Amersfoort?
Stond u ook zo lang stil bij Amersfoort?
Vul je reisdatum in en je krijgt meteen te zien of je recht hebt op geld terug.
Vul uw reisdatum in en u krijgt meteen te zien of u recht hebt op geld terug.
Wat fijn dat de conducteur je zo goed heeft geholpen!
Wat fijn dat de conducteur u zo goed heeft geholpen!
Deel nooit je pincode, ook niet als iemand zegt dat die van de bank is.
Deel nooit uw pincode, ook niet als iemand zegt dat die van de bank is.
Heb je op een link geklikt en gegevens ingevuld, bel dan meteen.
Hebt u op een link geklikt en gegevens ingevuld, bel dan meteen.
Je hypotheekadviseur belt je vrijdag terug over je aanvraag.
Uw hypotheekadviseur belt u vrijdag terug over uw aanvraag.
Je eigen bijdrage hangt af van je pakket.
Uw eigen bijdrage hangt af van uw pakket.
Wil je je polis opzeggen, dan kan dat elk moment in je persoonlijke omgeving.
Wilt u uw polis opzeggen, dan kan dat elk moment in uw persoonlijke omgeving.
Ik kan me voorstellen dat je schrikt van de rekening.
Ik kan me voorstellen dat u schrikt van de rekening.
Gebruik je meer dan vorig jaar, dan stijgt je termijnbedrag.
Gebruikt u meer dan vorig jaar, dan stijgt uw termijnbedrag.
Je meterstanden geef je door voor 1 maart.
Uw meterstanden geeft u door voor 1 maart.
Lukt het je niet, dan komt onze monteur bij je langs.
Lukt het u niet, dan komt onze monteur bij u langs.
Zit je modem op de juiste aansluiting?
Zit uw modem op de juiste aansluiting?
Jouw wifi-wachtwoord vind je op de achterkant van je modem.
Uw wifi-wachtwoord vindt u op de achterkant van uw modem.
We hebben je verbinding doorgemeten en zien geen storing.
We hebben uw verbinding doorgemeten en zien geen storing.
Leuk dat je bij ons je verjaardag viert!
Leuk dat u bij ons uw verjaardag viert!
Je tafel staat om zeven uur klaar.
Uw tafel staat om zeven uur klaar.
Vertel ons wat je liever anders had gezien.
Vertel ons wat u liever anders had gezien.
Je kunt je afval morgen gewoon buiten zetten.
U kunt uw afval morgen gewoon buiten zetten.
Ben je het niet eens met je aanslag, maak dan bezwaar.
Bent u het niet eens met uw aanslag, maak dan bezwaar.
Woon je hier nog maar net?
Woont u hier nog maar net?
Je jurk is vandaag verstuurd en je kunt hem volgen met de code in je mail.
Uw jurk is vandaag verstuurd en u kunt hem volgen met de code in uw mail.
Weet je al welke kleur je wilt?
Weet u al welke kleur u wilt?
Plak het label op je doos en lever hem in bij een punt bij jou in de buurt.
Plak het label op uw doos en lever hem in bij een punt bij u in de buurt.
Je recept ligt na vier uur voor je klaar.
Uw recept ligt na vier uur voor u klaar.
Heb je je afspraak al verzet?
Hebt u uw afspraak al verzet?
Als je klachten aanhouden, maak dan een afspraak met je huisarts.
Als uw klachten aanhouden, maak dan een afspraak met uw huisarts.
Check je uiterlijk een uur voor vertrek in, dan kies je zelf je stoel.
Checkt u uiterlijk een uur voor vertrek in, dan kiest u zelf uw stoel.
We begrijpen dat je vakantie hierdoor anders is gelopen dan je had gehoopt.
We begrijpen dat uw vakantie hierdoor anders is gelopen dan u had gehoopt.
Mail ons je boekingsnummer, dan zoeken we je koffer.
Mail ons uw boekingsnummer, dan zoeken we uw koffer.
Heb je ingecheckt maar niet uitgecheckt, dan krijg je het instaptarief terug.
Hebt u ingecheckt maar niet uitgecheckt, dan krijgt u het instaptarief terug.
Jammer dat de machinist je niet zag staan.
Jammer dat de machinist u niet zag staan.
Als je halte vervalt, loop dan naar de volgende.
Als uw halte vervalt, loop dan naar de volgende.
Je ziet de rente op de dag dat je hem ontvangt.
U ziet de rente op de dag dat u hem ontvangt.
Pas op: we vragen je nooit om in te loggen via een link.
Pas op: we vragen u nooit om in te loggen via een link.
Heeft iemand je gebeld uit naam van onze bank?
Heeft iemand u gebeld uit naam van onze bank?
Stuur de rekening van je tandarts mee, anders kunnen we je niets vergoeden.
Stuur de rekening van uw tandarts mee, anders kunnen we u niets vergoeden.
Dekt je verzekering dit niet, dan hoor je dat binnen een week.
Dekt uw verzekering dit niet, dan hoort u dat binnen een week.
Jij kiest zelf naar welk ziekenhuis je gaat.
U kiest zelf naar welk ziekenhuis u gaat.
Je jaarrekening staat klaar; je vindt hem onder Documenten.
Uw jaarrekening staat klaar; u vindt hem onder Documenten.
Kom je er met je huisgenoten niet uit?
Komt u er met uw huisgenoten niet uit?
Op je nota staat een bedrag dat je niet herkent.
Op uw nota staat een bedrag dat u niet herkent.
Je hebt je toestel zelf ingesteld, toch?
U hebt uw toestel zelf ingesteld, toch?
Binnenkort krijg je sneller internet, zonder dat je er iets voor hoeft te doen.
Binnenkort krijgt u sneller internet, zonder dat u er iets voor hoeft te doen.
Laat maar weten wanneer je komt, dan houden we een plekje voor je vrij.
Laat maar weten wanneer u komt, dan houden we een plekje voor u vrij.
Neem je hond gerust mee, hij krijgt een bak water.
Neem uw hond gerust mee, hij krijgt een bak water.
Wij hopen dat je ons nog een kans geeft.
Wij hopen dat u ons nog een kans geeft.
Wil je trouwen in het oude stadhuis?
Wilt u trouwen in het oude stadhuis?
Bij wie je moet zijn, hangt af van je postcode.
Bij wie u moet zijn, hangt af van uw postcode.
We hebben je melding doorgezet naar een collega die bij je in de buurt werkt.
We hebben uw melding doorgezet naar een collega die bij u in de buurt werkt.
Was je trui op dertig graden, dan blijft hij mooi.
Was uw trui op dertig graden, dan blijft hij mooi.
Ik heb je bestelling omgezet, je krijgt hem nu in maat 40.
Ik heb uw bestelling omgezet, u krijgt hem nu in maat 40.
Kun je een foto sturen van de naad, zodat ik hem aan het atelier kan laten zien?
Kunt u een foto sturen van de naad, zodat ik hem aan het atelier kan laten zien?
Voel je je al wat beter?
Voelt u zich al wat beter?
Neem je verzekeringspas mee naar je eerste afspraak.
Neem uw verzekeringspas mee naar uw eerste afspraak.
Wat vervelend dat je je aansluiting hebt gemist!
Wat vervelend dat u uw aansluiting hebt gemist!
Dien je claim in via het formulier en we laten je binnen een maand weten wat we doen.
Dien uw claim in via het formulier en we laten u binnen een maand weten wat we doen.
Zonder paspoort kom je het land niet in.
Zonder paspoort komt u het land niet in.
Houd rekening met een wachttijd als je zonder afspraak komt.
Houd rekening met een wachttijd als u zonder afspraak komt.
""".strip().splitlines()

LEFT_U = """
Koop je een nieuwe lamp bij ons, dan lever je met Lichtwissel je oude in.
We sturen je geld terug.
Wij geven je antwoord binnen een dag.
Stel je voor dat het niet lukt.
Hou je taai!
Doe je best!
Check je mail even?
We sturen je gegevens door.
Geef je op voor de cursus.
Sluit je aan bij de anderen.
Wie kan je helpen?
Gisteren had je contact met Tim.
We waarderen je enorm.
Laat je niet gek maken.
Je 2 lampen zijn terug.
Je weet maar nooit, dus bewaar je bon.
Mogen we je quoten?
Ligt je provider er ook bij je buren uit?
""".strip().splitlines()

SAME_U = """
Houd er rekening mee dat de levertijd langer is.
Je weet maar nooit.
Je reinste onzin, dat bericht!
""".strip().splitlines()
