"""Sentences for ``test_mixups``, of our own writing: '[wrong words] → right', and sentences with nothing to find."""

# A service desk in ten sectors; the last ten of each were written before the finders had been run on them.
WRONG = """
webwinkel: De levertijd is nu korter [als] in december. → dan
webwinkel: Heb je [jou] bestelling al teruggestuurd? → jouw
bank: [Hun] storten het bedrag voor vrijdag. → Zij
bank: Klanten kiezen zelf hoelang [hun] het geld vastzetten, van één tot vijf jaar. → zij
reizen: [Me] collega heeft de organisatie erop aangesproken. → Mijn
energie: De prijs is veel lager [als] vanochtend. → dan
bezorging: [Hun] komen morgen tussen tien en twaalf. → Zij
bezorging: Het pakket gaat terug [na] de afzender. → naar
energie: Je betaalt meer [als] 100 euro per maand. → dan
energie: Wat is de stand van [u] meter? → uw
telecom: Dit abonnement is net zo duur [dan] het oude. → als
telecom: [Zowiezo] is het handig om de router te herstarten. → Sowieso
zorg: U kunt [u] polis in de app bekijken. → uw
zorg: Wij bellen [uw] graag. → u
vervoer: De bus rijdt [noch] steeds om. → nog
vervoer: [Beiden] treinen rijden weer. → Beide
gemeente: [De] formulier staat op de site. → Het
gemeente: Dat kan [ten allen tijde] online. → te allen tijde
bank: Er is [teveel] rente berekend. → te veel
bank: Wij verwijzen u [na] het kantoor in de stad. → naar
reizen: Het hotel is duurder [als] we hadden verwacht. → dan
reizen: Is deze stoel voor [jouw]? → jou
onderwijs: Het is de [enigste] opleiding in de regio. → enige
wonen: We gaan [er van] uit dat de ketel dan werkt. → ervan
webwinkel: De nieuwe wasmachine is stiller [als] de vorige, dat beloven we. → dan
bezorging: Volgens de bezorger is het [jou] pakket dat nog in het depot ligt. → jouw
telecom: Wilt u ons [u] klantnummer sturen, dan zoeken we het op. → uw
wonen: De monteurs zijn onderweg en [hun] hebben de onderdelen bij zich. → zij
zorg: We houden [jouw] natuurlijk op de hoogte. → jou
energie: Er is vorige maand [teveel] afgeschreven, excuses daarvoor. → te veel
vervoer: De trein naar Utrecht is [noch] niet vertrokken. → nog
gemeente: Het rijbewijs [die] u hebt aangevraagd, ligt klaar. → dat
telecom: Dit kun je [ten alle tijden] opzeggen in de app. → te allen tijde
onderwijs: Je betaalt bij ons hetzelfde [dan] bij je oude school. → als
"""
RIGHT = """
webwinkel: Je bestelling komt sneller als je hem laat bezorgen in de winkel.
webwinkel: Deze jas is groter dan hij op de foto lijkt.
bezorging: De buren hebben hun best gedaan, zij hebben het pakket bewaard.
bezorging: We bezorgen na 18.00 uur en bellen na afloop.
energie: Als u panelen hebt, krijgt u meer terug als de zon schijnt.
energie: Uw termijnbedrag is hetzelfde als vorig jaar.
telecom: Wil je later als de storing voorbij is een nieuwe poging doen?
telecom: Geef jouw nummer door, dan bellen we jou terug.
zorg: U krijgt uw geld terug en wij sturen u een brief.
zorg: De arts vraagt u vragen vooraf op te schrijven.
vervoer: De conducteur heeft hun gezegd dat de trein niet verder rijdt.
vervoer: Kijk na het instappen of er nog plek is.
gemeente: Dit formulier en die brief horen bij uw aanvraag.
gemeente: Bewoners die het teveel hebben betaald, krijgen het terug.
bank: Het kan niet anders dan via de app.
bank: Noch wij noch de politie vraagt om uw pincode.
reizen: We raden je aan om ten minste twee uur eerder te komen.
reizen: Ik irriteer je vast met deze vraag, maar welke vlucht was het?
onderwijs: De meeste leerlingen en de meesten van hun ouders zijn geweest.
wonen: Het onderhoud dat u aanvroeg, is beter als het droog is.
zorg: Uw zorgpas is sneller binnen als u hem digitaal aanvraagt.
energie: Wij sturen u brieven altijd per post, tenzij u dat niet wilt.
bezorging: De buren hebben hun pakket al, dat van jou komt morgen.
reizen: Als u twee kaarten hebt, kunt u er één teruggeven.
bank: Dat is meer dan we dachten, dus we storten het teveel terug.
webwinkel: We kijken na of het klopt en laten het je na het weekend weten.
wonen: Die polis en dat contract lopen tot en met december.
bank: Vind je het beter als een collega je belt?
telecom: Bij jou thuis past een router met drie antennes het best.
onderwijs: We geven hun de ruimte om te antwoorden.
"""
# Each kind of slip, and the sense that looks like it.
SLIPS = """
Deze lamp is groter [als] de vorige. → dan
De bezorging is sneller [als] vroeger. → dan
Dat duurt langer [als] verwacht. → dan
Je betaalt minder [als] vorig jaar. → dan
Het is meer [als] 5 euro goedkoper. → dan
Dat is anders [als] we hadden verwacht. → dan
We hebben een grotere voorraad [als] de winkel. → dan
De nieuwe app werkt beter [als] de oude. → dan
Hij is duurder [als] bij de concurrent. → dan
Het kostte ons meer tijd [als] we dachten. → dan
Dat is hetzelfde [dan] vorig jaar. → als
De lamp is net zo fel [dan] de oude. → als
Hij is twee keer zo duur [dan] vorige week. → als
Het is dezelfde lamp [dan] jij hebt gekocht. → als
[Hun] hebben je pakket bezorgd. → Zij
We vroegen het na en [hun] zijn ermee bezig. → zij
Ik weet dat [hun] komen. → zij
[Hun] gaan dat uitzoeken. → Zij
Ik heb contact met [hun]. → hen
Geef het door aan [hun] en wacht even. → hen
Wat vervelend dat [jou] pakket kwijt is. → jouw
Stuur ons [jou] bestelnummer. → jouw
Is dit [jou] eigen account? → jouw
We hebben [jou] nieuwe lamp verstuurd. → jouw
Controleer [jou] gegevens even? → jouw
[Jou] gegevens zijn veilig. → Jouw
We kijken met [jou] gegevens mee. → jouw
Dit is speciaal voor [jouw]. → jou
We hopen [jouw] zo geholpen te hebben. → jou
Is het pakket van [jouw]? → jou
Wanneer is [u] pakket verstuurd? → uw
Stuur [u] gegevens in een dm. → uw
Wij ontvangen graag [u] klantnummer. → uw
Er is iets mis met [u] rekening. → uw
Vul [u] gegevens in. → uw
Ik help [uw] graag verder. → u
Wij danken [uw] hartelijk voor het bericht. → u
Wij sturen het naar [uw]. → u
Ik vraag het aan [me] collega. → mijn
Dat is [me] eigen ervaring. → mijn
Dat kan [ten alle tijden]. → te allen tijde
Dat kan [ten alle tijde] in de app. → te allen tijde
We bellen [zowiezo] terug. → sowieso
Dat is de [enigste] kleur. → enige
Het pakket gaat terug [na] de afzender. → naar
Ga [na] huis. → naar
[Na] aanleiding van je bericht kijken we het na. → Naar
We kijken uit [na] je komst. → naar
Ik ben benieuwd [na] je reactie. → naar
We verwijzen je [na] de gemeente. → naar
[Naar] afloop krijg je een mail. → Na
We hebben het [noch] niet gevonden. → nog
Je hebt [teveel] betaald. → te veel
Het [teveel] betaalde bedrag storten we terug. → te veel
Dat duurt [tenminste] 5 dagen. → ten minste
Er is een [te kort] aan chauffeurs. → tekort
Je [te goed] staat in de app. → tegoed
Heb je het pakket [die] je zoekt gevonden? → dat
Is [deze] pakket van jou? → dit
Klopt [dit] bestelling? → deze
[De] formulier staat online. → Het
[Die] pakket is zoek. → Dat
Je pakket [legt] klaar bij het afhaalpunt. → ligt
Ik [irriteer] me aan de wachttijd. → erger
We [beseffen ons] dat dit vervelend is. → beseffen
Ik [besef me] dat het lang duurt. → besef
De [meesten] klanten kiezen iDEAL. → meeste
[Beiden] pakketten zijn onderweg. → Beide
Je krijgt [alles dat] je nodig hebt. → alles wat
We hebben je klacht [van te voren] bekeken. → van tevoren
We doen [het zelfde] voor jou. → hetzelfde
Dat nemen we [ter harten]. → ter harte
We gaan [er van] uit dat het lukt. → ervan
Dit is [overgens] gratis. → overigens
[Inprincipe] kan dat. → In principe
Kom [opweg] even langs. → op weg
We zijn [opzoek naar] je pakket. → op zoek naar
Dat [kost] te duur. → is
Ik wacht [tot dat] je belt. → totdat
[Als of] je niets merkt. → Alsof
Vanaf morgen of [van af] maandag? → vanaf
Probeer [is] even opnieuw in te loggen. → eens
[Destemeer] reden om te bellen. → Des te meer
De monteurs werken sneller [als] jullie dachten. → dan
Onze prijzen zijn lager [als] elders. → dan
De wachttijd is korter [als] gisteren. → dan
Deze hoes is kleiner [als] die van jou. → dan
Vind je ons beter [als] Ziggo? → dan
"""
SENSE = """
Ga naar Passen en kies uw pas.
Doe uw was in de trommel.
Zet hem niet lager als u een dagje weg bent.
Zet hem niet lager als u lang wegblijft.
Het is goedkoper als u deze kiest.
Hun kosten zijn hoog en hun vragen staan online.
Hun optreden in de zaal was mooi.
We weten dat hun de gegevens ontbreken.
We leggen uit hoe hun het inloggen bevalt.
Het gaat sneller als je belt.
Het werkt beter als u de app herstart.
Kan ik liever als gast bestellen?
Je kunt later als cadeau verpakken kiezen.
Dat kan niet anders als je korting wilt.
We helpen zowel sneller als beter.
Eerder als dat kan.
Het is meer als grap bedoeld.
Je hebt eerder als gast besteld.
Als u vragen hebt, bel ons.
Heeft u nog vragen?
Wilt u gegevens wijzigen?
Wij sturen u foto's van de schade.
Ik stuur jou foto's en een label.
We geven jou korting.
Dit is voor jou extra voordelig.
Uw op 3 mei geplaatste bestelling is verzonden.
Dat is hun pakket.
De bezorgers en hun collega's zijn er.
We hebben hun gevraagd te bellen.
Hun kunnen is groot.
Ik kijk het na en bel je.
Kijk na de update of het werkt.
Bel na 18.00 uur.
We kijken het na.
We bellen na ons overleg.
Noch de winkel noch de bezorger weet het.
Het teveel storten we terug.
Een teveel aan pakketten.
Je bent tenminste eerlijk.
Dit is de lamp die je zocht.
Het pakket, die doos met lint, is zoek.
We bezorgen het pakket die dag nog.
Wanneer bezorgen jullie het pakket die week?
Is het bestelling 123 of 124?
Dit betreft bestelling 123.
De monteur legt klaar wat je nodig hebt.
De bezorger legt het pakket bij de buren.
Dit irriteert mij ook.
Besef je dat het gratis is?
Het kost veel tijd en is duur.
De meesten kiezen voor iDEAL.
Beiden zijn onderweg.
Dat alles dat staat in de mail.
We weten van tevoren hoe laat.
Kun je het zelf doen?
Wat doe je zelf?
We staan te allen tijde klaar.
Het is te kort om te zien.
Doe je tegoed goed op je rekening.
Is het dan hetzelfde?
Hetzelfde dan wel iets anders.
Is dat hetzelfde? Dan is het goed.
Het is net zo goed als nieuw.
Hij is zo snel mogelijk dan bij je.
Bel even snel dan help ik je.
Op de duur van de garantie letten we goed.
Stuur me je foto's.
Bedankt voor uw bericht, wij helpen u graag.
Hartelijk dank voor jouw geduld.
Uw pakket en dat van uw buren.
Zij hebben hun pakket.
Voor zover mogelijk helpen we.
We gaan er vanuit de winkel heen.
Het abonnement dat je hebt, loopt af.
Je account die maand was leeg.
De pakketservice is gratis.
De e-mail en het account zijn van jou.
U kunt uw account zelf wijzigen.
Bent u eigenaar van de woning?
Bent u klant bij ons?
Als u lid bent, krijgt u korting.
Wilt u kaartjes bestellen?
Kan u account en wachtwoord opsturen?
Jou zien we graag terug.
Aan jou de keuze.
Van jou horen we graag.
Meer dan 5 dagen is te lang.
Wil je eerder als eerste aan de beurt zijn?
Beter als groep dan alleen.
De kosten zijn hoger als je later annuleert.
Je krijgt meer als lid.
Sneller als mogelijk leveren we niet.
Reis je vaker als student?
Het is goedkoper als de spits voorbij is.
De levertijd is langer als het druk is.
We leveren minder als gevolg van de storing.
Er is meer als je verder leest.
"""
