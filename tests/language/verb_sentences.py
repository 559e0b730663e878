"""Sentences as a desk could have written them, in ten trades; own writing.

A line with brackets is wrong there, and the word behind the arrow must be the first suggestion. The other lines are
right. ``UNSEEN`` was written before the rules were tried on it: 15 of its 20 mistakes were found at the first try, and
nothing in its right lines.
"""

REPLIES = """
# webwinkel
Je bestelling [word → wordt] vandaag nog ingepakt.
Hoe [vindt → vind] je de nieuwe kleur?
Het pakket is gisteren al [bezorgt → bezorgd] bij de buren.
Zodra de retour binnen is, [betaald → betaalt] onze administratie het bedrag terug.
Wordt je pakket niet bezorgd, dan zoeken we het uit.
Vind je de maat te klein? Dan ruilen we hem gratis.
Een bezorgd pakket mag je dertig dagen houden voordat je beslist.
Bewaar de verzegelde doos tot de monteur geweest is.
# energie
Wij [heeft → hebben] de meterstand nog niet ontvangen.
Uw termijnbedrag is per 1 mei [verandert → veranderd].
Dat [gebeurd → gebeurt] vaker na een verhuizing.
Als u [verhuisd → verhuist], geeft u de stand van die dag door.
Wat verandert er voor u? Alleen de prijs van het gas verandert.
U hebt gelijk: de teruggave is nog niet verwerkt.
Omdat uw verbruik gedaald is, wordt uw bedrag lager.
Zijn vriend betaalt de rekening voortaan.
# telecom
Ik [wordt → word] hier ook niet blij van.
[Wordt → Word] je nog steeds gebeld door onbekenden?
Het modem heeft zich vannacht vanzelf [herstelt → hersteld].
Je simkaart [vindt → vind] je in de brief.
Heeft je buurvrouw er ook last van?
Dan wordt je buurvrouw ook gebeld.
Dat herstelt zich vanzelf binnen een uur.
Vindt de monteur het adres niet, dan belt hij je.
# bank
U [heb → hebt] gelijk, de pas was nog niet geactiveerd.
Het bedrag [wort → wordt] vanavond nog teruggestort.
De kosten zijn dubbel in rekening gebracht en al [vergoedt → vergoed].
Dit [betekend → betekent] dat u niets hoeft te doen.
Wie betaalt, krijgt meteen een bericht.
Het geld dat je overmaakt, staat er meestal dezelfde dag.
Betaalt u met uw mobiel? Dat is ook gewoon verzekerd.
Hij bekent dat hij de code had doorgegeven.
# verzekering
Je schade is bij ons [bekent → bekend].
Wij [vindt → vinden] het heel naar dat dit gebeurd is.
Hij [wilt → wil] weten of de reis ook verzekerd is.
Ben je al [verzekert → verzekerd] bij een ander?
Een verzekerd bedrag van € 500 geldt per persoon.
De expert die de schade beoordeelt, belt je morgen.
De beoordeelde schade staat in je dossier.
Weet je wat er precies gebeurd is, vertel het ons dan.
# apotheek en zorg
Uw recept [word → wordt] vandaag klaargelegd.
De dokter heeft het formulier [ondertekent → ondertekend].
[Kunt → Kun] je ons je geboortedatum sturen?
Het medicijn is tijdelijk niet leverbaar en [word → wordt] later nagestuurd.
Word je misselijk van de pillen, bel dan je huisarts.
Wordt je recept niet gevonden, dan kijken we verder.
Hoe lang duurt het voordat de crème werkt en de huid herstelt?
De vergoede medicijnen staan in je overzicht.
# trein en reizen
De trein is vanmorgen [vertraagt → vertraagd] door een seinstoring.
Wat [vindt → vind] je van de nieuwe stoelen?
Onze collega [meld → meldt] zich binnen een uur.
Je reis is volledig [terugbetaalt → terugbetaald].
Vertraagt de trein meer dan een half uur, dan krijg je geld terug.
Het vertraagde vliegtuig vertrekt om 14.10 uur.
Wie zijn koffer kwijt is, meldt dat bij de balie.
Hoe je het ook wendt of keert, dit had beter gemoeten.
# gemeente
Het paspoort [lig → ligt] klaar bij de balie.
U [vind → vindt] het formulier op onze site.
Meld u aan voor 1 juni, dan krijgt u de brief op tijd.
De afspraak is niet goed [bevestigt → bevestigd].
Zodra u het besluit ontvangt, hebt u zes weken om te antwoorden.
Wij hebben uw melding beoordeeld en het plein wordt maandag schoongemaakt.
Hij vond de container vol en meldde dat meteen.
De aanvraag die u indient, wordt binnen acht weken behandeld.
# supermarkt en maaltijden
[Neemt → Neem] contact op met de winkel, dan leggen ze het voor je apart.
Jullie [heeft → hebben] een heerlijke taart verdiend.
De boodschappen zijn te laat [bezorgt → bezorgd] en dat spijt ons.
De korting [geld → geldt] ook online.
Als je de koelkast leeg vindt, bestel je zo een nieuwe doos.
Je krijgt je geld terug, ook als je al hebt betaald.
Wij [bezorgt → bezorgen] ook op zondag.
Dit product bevat geen gluten en wordt apart verpakt.
# software en streaming
Je account is door ons [verwijdert → verwijderd].
Zo [houdt → houd] je je wachtwoord veilig.
Het [gebeurd → gebeurt] soms dat de app niet opstart.
Ik [vindt → vind] het jammer dat je opzegt.
Houd je app up-to-date, dan houdt je telefoon het langer vol.
Wat houdt je tegen om het te proberen?
De update verbetert het geluid en verhelpt de storing.
Je wordt automatisch ingelogd zodra je bevestigd hebt dat jij het bent.
"""
UNSEEN = """
# webwinkel
Vanaf volgende week [word → wordt] je factuur per mail verstuurd.
Heb je het artikel anders [bedoelt → bedoeld] dan wij het begrepen?
Dan [biedt → bied] je het gewoon aan bij een servicepunt.
Wat jammer dat de vaas gebroken is; we sturen je er kosteloos een nieuwe.
De kortingscode die je gebruikt, is verlopen.
Verander je van adres, dan verandert er voor je bestelling niets.
# energie
Je zonnepaneel [word → wordt] maandag geplaatst.
Als de monteur niet op tijd komt, [vindt → vind] je zijn nummer in de mail.
U [word → wordt] maandag tussen 9.00 en 12.00 uur gebeld.
Het verwachte bedrag staat in de app, het betaalde bedrag ook.
De leverancier beloofde dat de meter vervangen zou worden.
Bedoelt u de eindafrekening of het voorschot?
# telecom
De storing is inmiddels [herstelt → hersteld].
Hij [heb → heeft] het abonnement zelf opgezegd.
Waarom [word → wordt] mijn bundel zo snel opgebruikt?
Vindt je dochter het beeld ook zo wazig?
Als je belt, vertelt de computer je hoeveel wachtenden er zijn.
Word lid en krijg de eerste maand cadeau.
# bank
We hebben het verzoek nooit [beantwoordt → beantwoord].
Je [heb → hebt] recht op een kopie.
Hij wordt gebeld zodra de hypotheek is goedgekeurd.
Wat u bestelt met de kaart, is extra beschermd.
Die wens wordt je niet zomaar ontnomen.
# verzekering
De premie [veranderd → verandert] niet tijdens het jaar.
Zoals [belooft → beloofd] ontvang je hierbij de polis.
De schade [word → wordt] binnen een week uitgekeerd.
De verzekeraar die je schade vergoedt, bepaalt ook de herstelder.
Een beschadigde telefoon wordt hersteld of vergoed.
Verbaast het je dat de premie stijgt? Dat begrijpen we.
# zorg
Onze praktijk is morgen gesloten, dus [word → wordt] je afspraak verzet.
Ze heeft de uitslag nog niet naar u [verstuurt → verstuurd].
De bloedprik [gebeurd → gebeurt] nuchter.
U vindt het behandelde onderwerp in de folder en op onze site.
Wie zich aanmeldt, wordt dezelfde dag teruggebeld.
# trein
Daardoor [veranderd → verandert] de vertrektijd.
[Bent → Ben] je je OV-chipkaart kwijt?
De conducteur heeft dat al [vertelt → verteld].
Het besteedde bedrag krijg je terug, ook als je zelf betaald hebt.
# gemeente
Het grofvuil wordt opgehaald; meld je aan via de site.
Hierbij bevestig ik dat uw bezwaar ontvangen is.
"""

REPORTED = """
Vanaf morgen [rijd → rijdt] de trein weer met zes bakken.
Op deze pagina [vind → vindt] de klant alle maten.
Daarna houd de knop ingedrukt.
Bij vragen meld de storing via de app.
Dan zie ik wie de melding [behandeld → behandelt].
Dan zie ik wie de melding behandeld heeft.
Dat is niet wat we je [beloofde → beloofden].
Vorige week [stuurde → stuurden] we je een mail.
Als we bestelde artikelen terugnemen, hoor je dat.
Zoals we gisteren al [meldde → meldden], komt het goed.
Wat een mooi compliment, dank u wel. Fijn, wens u sterkte.
Wij storten het geld binnen drie dagen.
Zo [vind → vindt] u de code.
Zo [komt → kom] je daar niet.
Neem de bus, want zo [komt → kom] je er sneller.
Zo komt je pakket morgen weer thuis.
Morgen komt je dat niet uit, en later komt je weer een monteur helpen.
"""
"""Sentences of the kind that an outside judge of the rules found wrong, on either side."""
