"""Replies of ten sectors, for ``test_context``: what must be found stands in [brackets], ``goed`` replies are traps."""

TABLE = """
klant: Voor de tweede keer een kapotte waterkoker gekregen. Waardeloos.
fout empathisch/geen-erkenning: Hoi Sara, [stuur hem terug met het label in de doos.] ^KD
goed: Hoi Sara, twee keer een kapotte, dat is echt niet best. Stuur hem terug met het label in de doos. ^KD
goed: Hoi Sara, wat zuur. Stuur hem terug met het label in de doos. ^KD

klant: Ik ben woest. De trein reed gewoon door zonder te stoppen.
fout empathisch/geen-erkenning: Hallo Jelle, [vertraging kun je claimen via de app.]
goed: Hallo Jelle, dat had niet mogen gebeuren. De machinist kreeg een verkeerd sein.

klant: Mijn vader is vorige week overleden. Jullie blijven hem rekeningen sturen.
fout empathisch/geen-erkenning: Beste mevrouw, [u kunt de overlijdensakte uploaden op onze site.]
goed: Beste mevrouw, gecondoleerd met uw vader. U hoeft niets meer te doen, wij stoppen de rekeningen.

klant: Al drie weken zonder verwarming, met een baby. Schandalig dat er niemand komt.
fout empathisch/geen-erkenning: Goedemiddag, [de monteur komt donderdag tussen 8 en 12 uur.]
goed: Goedemiddag, drie weken kou met een baby, dat kan natuurlijk niet. De monteur komt vanavond nog.

klant: Waar staat mijn polisnummer?
goed: Het staat rechtsboven op je polisblad, het begint met ZV.

klant: Hoe kan ik een klacht indienen?
goed: Dat kan met het formulier op https://www.gemeente.example/klacht.

klant: De collega in Assen was geweldig, geen enkele klacht!
goed: We geven het door aan het team in Assen.

klant: Is er een storing in Tilburg?
goed: Ja, tot ongeveer 15.00 uur.

klant: Wat een puinhoop, alweer een verkeerde factuur.
ons: Beste Ron, dat is inderdaad niet goed gegaan. Ik pak het op. ^LL
klant: En nu?
goed: De nieuwe factuur is vanmorgen gemaild. ^LL

klant: Er hangt een sterke gaslucht in onze gang!
goed: Bel direct 0800-9009, doe geen licht aan en ga naar buiten.

klant: Mijn koffer met alle medicijnen is weg, ik ben in paniek!
fout empathisch/misplaatste-toon: Hoi Els, wat vervelend. Hij komt vast terug [😉]. Stuur je ons je labelnummer?
fout empathisch/misplaatste-toon: Hoi Els, wat vervelend, [haha], koffers hebben soms een eigen wil. Stuur je ons je labelnummer?
goed: Hoi Els, wat een schrik. Stuur je ons je labelnummer? Sterkte! ❤️

klant: Onze oma is overleden, we moeten de reis annuleren.
fout empathisch/misplaatste-toon: Beste Kim, gecondoleerd. De reis is geannuleerd. [Fijne vakantie!]
goed: Beste Kim, gecondoleerd. De reis is geannuleerd. Veel sterkte! 🌹

klant: Jullie hebben mijn verjaardag verpest met die afzegging. Belachelijk.
fout empathisch/misplaatste-toon: Hoi Daan, dat is balen. Volgende keer beter [😄]
fout empathisch/misplaatste-toon: Hoi Daan, dat is balen. Volgend jaar ben je weer jarig [:)]
goed: Hoi Daan, wat een domper op je verjaardag. We maken het graag goed met een etentje!

klant: Heerlijk gegeten gisteren, wat een avond!
goed: Wat leuk! Tot de volgende keer 😄

klant: Hebben jullie ook vegan taart?
goed: Jazeker, drie soorten! 🎉

klant: Sorry dat ik zo laat reageer, ik was ziek.
goed: Geen punt, fijn dat je er weer bent 😊

klant: Mijn kind is gewond geraakt aan een scherpe rand van jullie step.
fout empathisch/misplaatste-toon: Hoi Ank, wat naar. Stuur je ons een foto van de step? [🎉]
goed: Hoi Ank, wat schrik je dan. Stuur je ons een foto van de step? We bellen je vandaag.

klant: De bus was een halfuur te laat.
fout empathisch/excuus-maar: Hoi Jos, [sorry, maar] in de sneeuw rijden we langzamer.
fout empathisch/excuus-maar: Hoi Jos, [het spijt ons, maar] dat lag aan de brug.
goed: Hoi Jos, sorry dat je moest wachten. De brug stond open.
goed: Hoi Jos, sorry, maar gelukkig rijden de bussen nu weer op tijd.

klant: Ik kreeg de verkeerde pizza.
fout empathisch/excuus-maar: Hoi Mo, [excuses daarvoor, maar] zo staat hij in de bestelling.
fout empathisch/excuus-maar: Hoi Mo, [sorry maar] zo staat hij in de bestelling.
goed: Hoi Mo, sorry dat je maar een halve pizza kreeg. We sturen een nieuwe.
goed: Hoi Mo, excuses, niet alleen voor de pizza maar ook voor het wachten.

klant: Waarom kan ik niet inloggen?
fout empathisch/excuus-maar: Hallo Pien, [onze oprechte excuses, maar] de storing ligt bij DigiD.
goed: Hallo Pien, de klant schreef "sorry, maar dit kan niet", en zo is het. Om 12.00 uur werkt DigiD weer.

klant: Wanneer wordt mijn bank geleverd?
fout efficient/vraag-niet-beantwoord: Hoi Loes, [de garantie geldt vijf jaar.]
goed: Hoi Loes, dinsdag tussen 9 en 12 uur.
goed: Hoi Loes, de bezorger belt je morgen.
goed: Hoi Loes, wat is je bestelnummer?

klant: Kan ik mijn sportabonnement tijdelijk stopzetten?
fout efficient/vraag-niet-beantwoord: Hoi Ravi, [dank voor je bericht!] Leuk dat je klant bij ons bent.
goed: Hoi Ravi, jazeker, drie maanden per jaar.
goed: Hoi Ravi, stopzetten doe je zelf in de app.

klant: Hebben jullie deze jurk ook in het blauw?
fout efficient/vraag-niet-beantwoord: Hoi Anouk, [solliciteren gaat via onze vacaturepagina.]
goed: Hoi Anouk, alleen nog in rood en wit.

klant: Komt de huisarts ook aan huis?
goed: Alleen bij spoed.

klant: Is Fleur er vandaag?
goed: Zij werkt op maandag en dinsdag.

klant: Wordt mijn bril vergoed?
fout efficient/vraag-niet-beantwoord: Beste Co, [een nieuw wachtwoord kiest u in het klantportaal.]
goed: Beste Co, tot 150 euro per drie jaar.

klant: Wat een feest was het gisteren!
goed: Bedankt voor je bericht. Fijne dag!

klant: Mijn bestelling 7712908 is nog niet binnen.
fout efficient/al-gegeven: Hoi Tom, vervelend. Wat is [je bestelnummer]?
goed: Hoi Tom, vervelend. Wat is je postcode?
goed: Hoi Tom, vervelend. Je bestelnummer had je al gegeven, dank je. Hij komt morgen.

klant: Mijn telefoonnummer is 06-12345678, bel me graag over de hypotheek.
fout efficient/al-gegeven: Goedemorgen, dat doen we graag. Op welk [telefoonnummer] kunnen we u bereiken?
goed: Goedemorgen, dat doen we graag. Hoe laat komt het uit?

klant: Waar blijft mijn pas?
ons: Hallo Gea, mag ik je klantnummer? ^RR
klant: 5540912
fout efficient/al-gegeven: Hallo Gea, ik neem het over. Mag ik [je klantnummer]? ^SS
goed: Hallo Gea, dank je. De pas is gisteren verstuurd. ^SS

klant: De lantaarnpaal bij Beukenlaan 12 is stuk.
goed: Dank voor uw melding. Wat is het nummer op de paal?

klant: Zie de foto: schimmel in verse kaas!
fout efficient/al-gegeven: Bah, dat is niet lekker. Stuur je ons [een foto]?
goed: Bah, dat is niet lekker. Stuur je ons nog een foto van de code?

klant: Gisteren gekocht en nu al stuk.
fout efficient/al-gegeven: Wat jammer, Ton. [Wanneer heb je hem gekocht]?

klant: Bestelnummer 99120 en ik wil ruilen.
ons: Hoi Ila, met dit nummer kan ik niets vinden. ^AB
klant: Vreemd
goed: Hoi Ila, kun je je bestelnummer nog eens overtypen? ^AB

klant: Mijn klantnummer is 110022.
goed: Dank je. Wat is je bestelnummer?

klant: Mijn factuur klopt niet.
fout efficient/verwijzing-zonder-contact: Hoi Bo, [neem contact op met de afdeling Financiën].
goed: Hoi Bo, neem contact op met onze klantenservice via 050 000 12 34.
goed: Hoi Bo, onze klantenservice neemt vandaag contact met je op.
goed: Hoi Bo, neem gerust contact met ons op.

klant: Ik wil een lichtplan voor kantoor.
fout efficient/verwijzing-zonder-contact: Leuk! [Bel onze showroom] voor een afspraak.
fout efficient/verwijzing-zonder-contact: Leuk! [Daarvoor kunt u terecht bij onze afdeling zakelijk].
goed: Leuk! Kom langs in onze showroom aan de Lampionkade.

klant: Mijn pas is ingeslikt.
fout efficient/verwijzing-zonder-contact: Vervelend. [Je moet daarvoor de klantenservice bellen].
goed: Vervelend. Neem contact op met je bank.
goed: Vervelend. Neem contact op met de klantenservice via de chat.

klant: Waar is mijn pakket?
ons: Hoi Bram, je pakket is vertraagd door de drukte in het sorteercentrum. We verwachten het morgen. ^AA
klant: Dat zei je gisteren ook
fout efficient/zelfde-antwoord: Hoi Bram, [je pakket is vertraagd door de drukte in het sorteercentrum. We verwachten het morgen.] ^BB
fout efficient/zelfde-antwoord: Dag Bram! [Je pakket is vertraagd door drukte in het sorteercentrum, we verwachten het morgen.] ^BB
goed: Hoi Bram, je hebt gelijk, het staat daar nog steeds. Ik bel nu met het sorteercentrum. ^BB

klant: Mijn modem valt steeds uit
ons: Beste Iris, herstart het modem met het knopje achterop en wacht daarna tien minuten. Groet, Lars
klant: Gedaan, helpt niet
fout efficient/zelfde-antwoord: Beste Iris, [herstart het modem met het knopje achterop en wacht daarna tien minuten.] Groet, Noor
goed: Beste Iris, dan sturen we een nieuw modem. Het is er morgen. Groet, Noor

klant: Wanneer is mijn afspraak?
ons: Dag Wil, je afspraak bij de tandarts is op 3 juni om 9.00 uur in Almere. ^TT
klant: En die van mijn man?
goed: Dag Wil, zijn afspraak bij de tandarts is op 5 juni om 11.00 uur in Almere. ^TT

klant: dank!
ons: Graag gedaan en een fijne dag verder namens ons allemaal! ^AA
klant: jij ook
goed: Graag gedaan en een fijne dag verder namens ons allemaal! ^AA

klant: Waar kan ik de krant ophalen?
ons: Beste Jo, we sturen de krant van vandaag zo snel mogelijk na met de post. ^KK
klant: Dat vroeg ik niet
fout efficient/zelfde-antwoord: Beste Jo, [we sturen de krant van vandaag zo snel mogelijk na met de post.] ^MM

klant: De app werkt niet
fout efficient/te-veel-vragen: Hoi Lot, welke telefoon heb je? Welke versie gebruik je? [Wat zie je op het scherm?]
fout efficient/te-veel-vragen: Hoi Lot, welke telefoon heb je, welke versie is het en [wat zie je?]
goed: Hoi Lot, welke telefoon heb je? En wat zie je op het scherm?
goed: Hoi Lot, heb je een iPhone? Open dan de App Store. Heb je Android? Ga dan naar Play. Lukt het zo?

klant: Ik wil iets melden over een buschauffeur
fout efficient/te-veel-vragen: Dank voor je melding. Welke lijn was het? Hoe laat was het? [Waar stapte je in?] [Hoe zag de chauffeur eruit?]
goed: Dank voor je melding. Welke lijn was het? Hoe laat was het? Heb je nog vragen?

klant: Mijn wasmachine lekt
fout efficient/te-veel-vragen: Hoi Ed, lekt hij bij de deur? Lekt hij ook als hij uit staat? [Hoe oud is hij?]
goed: Hoi Ed, stuur ons een filmpje, het typenummer en je postcode.

klant: Is mijn kaartje nog geldig? Groetjes, Annemiek
fout persoonlijk/verkeerde-naam: Hoi [Annelies], ja, tot 1 mei.
goed: Hoi Annemiek, ja, tot 1 mei.
goed: Hoi, ja, tot 1 mei.

naam: Peter van den Berg
klant: Mag mijn hond mee?
fout persoonlijk/verkeerde-naam: Beste heer [Jansen], uw hond mag mee.
goed: Beste heer Van den Berg, uw hond mag mee.
goed: Beste Peter, uw hond mag mee.

naam: fietsfan_1987
klant: Zijn jullie open?
goed: Hoi Karin, ja, tot 18.00 uur.

klant: Mijn dochter Noa heeft haar tas laten liggen. Groet, Willem
goed: Hoi Noa, je tas ligt klaar.

klant: Wat kost een jaarkaart? - Mehmet
fout persoonlijk/verkeerde-naam: Hoi [Mohammed], 45 euro.

klant: Is dit bericht aangekomen? Met vriendelijke groet, A. Post
fout persoonlijk/verkeerde-naam: Geachte mevrouw [De Groot], uw bericht is aangekomen.
goed: Beste Anneke, je bericht is aangekomen.

klant: Klopt mijn rekening wel?
fout eerlijk/uitstel-zonder-vervolg: Hoi Wim, [we zoeken het uit.] ^DD
fout eerlijk/uitstel-zonder-vervolg: Hoi Wim, [we komen hier zo spoedig mogelijk op terug.] ^DD
goed: Hoi Wim, we zoeken het uit en bellen je morgen. ^DD
goed: Hoi Wim, we zoeken het uit. Stuur je ons de rekening? ^DD
goed: Hoi Wim, de rekening klopt. We houden je op de hoogte. ^DD

klant: De container is niet geleegd
fout eerlijk/uitstel-zonder-vervolg: Dank voor uw melding. [Deze is doorgezet.]
fout eerlijk/uitstel-zonder-vervolg: Vervelend. [Het wordt bekeken.]
goed: Dank voor uw melding. De buitendienst leegt de container vandaag.
goed: Vervelend. Mijn collega van de reiniging belt u.

klant: Is mijn declaratie al beoordeeld?
goed: Beste Mo, uw declaratie wordt deze week beoordeeld.
goed: Beste Mo, uw declaratie is in behandeling. U hoort het binnen vijf werkdagen.
"""
