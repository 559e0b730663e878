"""What customers write, and concepts that it calls for, among others. All of our own writing."""

EXAMPLES = """
kortsluiting, vonken en een brandlucht                          > danger
het plastic is gesmolten en de stekker is gloeiend heet         > danger
de muur is zwart geschroeid                                     > danger
ik kreeg een schok toen ik hem vastpakte                        > danger
Mijn doos is spoorloos                                          > parcel lost
de zending is in rook opgegaan                                  > parcel lost
pakketje nergens te bekennen                                    > parcel lost
me pakkie is nie angekomen                                      > parcel
my order never arrived                                          > order not-arrived
de app zegt bezorgd maar ik heb niks gekregen                   > app delivered not-arrived
ik zit hier al drie weken op te wachten                         > waiting week
niemand belde aan en ik was gewoon thuis                        > not-home
briefje in de bus                                               > not-home
kan het bij een ophaalpunt liggen                               > pickup-point
de code van track en trace werkt niet                           > tracking not-working
ik wil er vanaf                                                 > return want
die lamp bevalt me niet, wil hem wegdoen                        > return lamp
ik stuur hem morgen naar jullie terug                           > return sending tomorrow
hoe zit het met terug te sturen spullen                         > return
waar kan ik mijn retourlabel printen                            > return-label where
kan ik hem ruilen voor een maatje groter                        > exchange size
krijg ik nu eindelijk mijn centen terug                         > refund
jullie zouden 30 euro terugstorten                              > refund
stort dat geld zo snel mogelijk weer terug                      > refund money urgent
het bedrag is twee keer afgeschreven                            > charged-twice amount
betaling mislukt bij ideal                                      > payment-failed payment-method
kan ik ook met bancontact betalen                               > payment-method payment can-i
de kortingscode wordt niet geaccepteerd                         > voucher
op de bestelbon staat een ander bedrag                          > order amount
ik heb het bonnetje niet meer                                   > proof-of-purchase
valt dit nog onder de garantie                                  > warranty
kan dit gerepareerd worden                                      > repair
waar kan ik mijn gsm laten herstellen                           > phone-device repair
een wisselstuk bestellen                                        > spare-part order
hoe zet ik dit ding in elkaar                                   > assembly how
de gebruiksaanwijzing is alleen in het chinees                  > manual
het glas ligt in scherven                                       > damage
er zit een barst in en een deuk                                 > damage
de lamp gaat steeds aan en uit                                  > flicker lamp
het licht is veel te fel                                        > dim
welke fitting heeft dit lampje                                  > bulb-fitting lamp
ik kan niet inloggen                                            > login can-not
paswoord vergeten                                               > password
hoe kuis ik de kap                                              > cleaning how
is die mail wel van jullie of is het oplichting                 > phishing email
schrijf mij uit voor al die reclamemails                        > newsletter
verwijder al mijn gegevens                                      > delete privacy
hoe laat gaan jullie zondag dicht                               > opening-hours weekday
neemt er bij jullie nog iemand op                               > reachability
ik hang al drie kwartier in de wacht                            > waiting
die medewerkster was heel onbeschoft                            > employee rude-staff
spuugzat ben ik het, wat een aanfluiting                        > anger
ik ben het beu, amai wat een zever                              > anger
topservice, dikke pluim voor jullie                             > compliment
merci voor de rappe levering                                    > thanks quick delivery
dat is cadeautje voor ons ma, ze is jarig                       > gift
mijn man is overleden, hoe zeg ik het op                        > bereavement terminate
mijn meterstanden doorgeven                                     > meter
het termijnbedrag is te hoog                                    > advance-payment
de stroom is uitgevallen in de hele straat                      > outage energy
wifi valt steeds weg                                            > internet connection
mijn pas is ingeslikt                                           > bank-card
geld overgemaakt naar de verkeerde rekening                     > transfer
ik wil schade melden aan mijn auto                              > claim bike-car
wanneer gaat mijn aow in                                        > pension when
paspoort aanvragen voor mijn dochter                            > passport family
de vuilnisbak is niet geleegd                                   > waste
lantaarnpaal kapot in onze straat                               > street broken
veertig minuten vertraging met de trein                         > transport-delay train
ik ben vergeten uit te checken                                  > transit-card
mijn koffer is niet aangekomen in de luchthaven                 > luggage flight not-arrived
de huisarts gaf een verwijsbrief                                > doctor referral
hoeveel eigen risico heb ik nog                                 > health-insurance amount
de melk was zuur en over de datum                               > food-spoiled food
zitten er noten in                                              > ingredients
de krant is alweer niet bezorgd                                 > newspaper again not-arrived
zet de verwarming wat hoger                                     > heating
wat wordt het weer in Utrecht                                   > weather place-near
zet de muziek zachter                                           > volume-down music
herinner me aan de tandarts                                     > reminder doctor
zet eieren op mijn boodschappenlijstje                          > list food
bestel een pizza                                                > takeaway order
vertel eens een mop                                             > joke tell
speel de volgende aflevering van die podcast                    > podcast play
hoeveel is drie plus vier                                       > maths amount
ge hebt nog altijd niks laten weten                             > not-yet none information
""".strip().splitlines()
