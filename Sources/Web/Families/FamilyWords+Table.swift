import Outreach

extension FamilyWords {
    /// The texts of pages about families and their letters.
    static let table: [String: Words] = [
        "families.title": families,
        "families.intro": Words(
            sv: "Sök på namn, på nummer (G12, P34) eller på koden på ett brev.",
            en: "Search by name, by number (G12, P34) or by the code on a letter."),
        "families.text": Words(sv: "Namn, nummer eller kod", en: "Name, number or code"),
        "families.hint": Words(
            sv: "Början av orden räcker, och prickar spelar ingen roll: ”anna ob” hittar Anna Öberg.",
            en: "The beginnings of the words will do, with or without accents: “anna ob” finds Anna Öberg."),
        "families.search": Words(sv: "Sök", en: "Search"),
        "families.found": Words(sv: "Träffar", en: "Found"),
        "families.nobody": Words(sv: "Ingen hittades.", en: "Nobody was found."),
        "families.nobodyText": Words(
            sv:
                "Kontrollera stavningen eller sök på bara ett av namnen. Den som har skyddade personuppgifter hittas aldrig på namn.",
            en:
                "Check the spelling, or search by one of the names. Somebody whose data are protected is never found by name."
        ),
        "families.name": Words(sv: "Namn", en: "Name"),
        "families.number": Words(sv: "Nummer", en: "Number"),
        "families.who": Words(sv: "Vem", en: "Who"),
        "families.pupil": Words(sv: "Elev", en: "Pupil"),
        "families.guardian": Words(sv: "Vårdnadshavare", en: "Guardian"),
        "families.about": Words(sv: "Uppgifter", en: "Details"),
        "families.isProtected": Words(sv: "skyddad", en: "protected"),
        "families.protectedData": Words(sv: "Skyddade personuppgifter", en: "Protected personal data"),
        "families.protectedText": Words(
            sv: "Namn och familj visas inte här. De som får se namnet hittar det under Personligen.",
            en: "Name and family aren't shown here. Those who may see the name find it under By hand."),
        "families.byHand": Words(sv: "Till Personligen", en: "To By hand"),
        "families.guardians": Words(sv: "Vårdnadshavare", en: "Guardians"),
        "families.pupils": Words(sv: "Barn", en: "Children"),
        "families.of": Words(sv: "Vårdnadshavare för", en: "Guardian of"),
        "families.address": Words(sv: "Adress", en: "Address"),
        "families.email": Words(sv: "E-post", en: "E-mail"),
        "families.phone": Words(sv: "Telefon", en: "Telephone"),
        "families.language": Words(sv: "Språk", en: "Language"),
        "families.noAddress": Words(sv: "ingen känd", en: "none known"),
        "families.handSet": Words(sv: "Satt för hand", en: "Set by hand"),
        "families.ended": Words(sv: "vårdnaden har upphört", en: "custody has ended"),
        "families.noContact": Words(sv: "vill inte bli kontaktad", en: "asked not to be contacted"),
        "families.waits": Words(sv: "väntar på beslut", en: "waits for a decision"),
        "families.isUnknown": Words(
            sv: "Okänt om uppgifterna är skyddade: kan inte få post.",
            en: "Not known whether the data are protected: can't get post."),
        "families.protectedChild": Words(
            sv:
                "Ett barn har skyddade personuppgifter. Därför sparas inga kontaktuppgifter, och en människa beslutar om brev.",
            en: "A child's data are protected. So no contacts are kept, and a person decides about letters."),
        "families.correct": correct,
        "families.more": Words(sv: "Fler ändringar", en: "More changes"),
        "families.decide": Words(sv: "Beslut om brev", en: "Decision about letters"),
        "families.write": Words(sv: "Får brev, personligen", en: "Gets letters, by hand"),
        "families.withhold": Words(sv: "Får inga brev", en: "Gets no letters"),
        "families.undecided": Words(sv: "Ta tillbaka beslutet", en: "Take the decision back"),
        "families.stop": Words(sv: "Vill inte bli kontaktad", en: "Asked not to be contacted"),
        "families.start": Words(sv: "Får kontaktas igen", en: "May be contacted again"),
        "families.protect": Words(sv: "Skydda …", en: "Protect …"),
        "families.lift": Words(sv: "Häv skyddet …", en: "Lift the protection …"),
        "families.className": Words(sv: "Klass", en: "Class"),
        "families.school": Words(sv: "Skola", en: "School"),
        "families.year": Words(sv: "Årskurs", en: "Year of school"),
        "families.born": Words(sv: "Född", en: "Born"),
        "families.setYear": Words(sv: "Ange födelseår", en: "Set the birth year"),
        "families.letters": Words(sv: "Brev", en: "Letters"),
        "families.noLetters": Words(sv: "Inga brev än.", en: "No letters yet."),
        "families.code": Words(sv: "Kod", en: "Code"),
        "families.campaign": Words(sv: "Kampanj", en: "Campaign"),
        "families.to": Words(sv: "Till", en: "To"),
        "families.happened": Words(sv: "Vad som har hänt", en: "What happened"),
        "families.answer": Words(sv: "Svar och närvaro", en: "Reply and attendance"),
        "families.notice": Words(
            sv: "mötet har ändrats: meddela familjen", en: "the meeting was changed: tell the family"),
        "families.pull": Words(sv: "Ta ut ur högen", en: "Pull from the pile"),
        "families.decisions": Words(sv: "Beslut, kampanj för kampanj", en: "Decisions, campaign by campaign"),
        "families.reason": Words(sv: "Beslut och orsak", en: "Decision and reason"),
        "families.letter": Words(sv: "Brev", en: "Letter"),
        "families.history": Words(sv: "Ändrat för hand", en: "Changed by hand"),
        "families.when": Words(sv: "När", en: "When"),
        "families.what": Words(sv: "Vad", en: "What"),
        "families.whom": Words(sv: "Av", en: "By"),
        "families.correctText": Words(
            sv: "Det du ändrar gäller även när nya listor läses in. Töm ett fält för att ta bort uppgiften.",
            en: "What you change holds when new rosters are read in. Empty a field to take the detail away."),
        "families.given": Words(sv: "Förnamn", en: "Given name"),
        "families.family": Words(sv: "Efternamn", en: "Family name"),
        "families.careOf": Words(sv: "c/o", en: "c/o"),
        "families.street": Words(sv: "Gata, nummer och lägenhet", en: "Street, number and apartment"),
        "families.postalCode": Words(sv: "Postnummer", en: "Postal code"),
        "families.town": Words(sv: "Postort", en: "Postal town"),
        "families.country": Words(sv: "Land, om inte Sverige", en: "Country, if not Sweden"),
        "families.lettersIn": Words(sv: "Brev skrivs på", en: "Letters are written in"),
        "families.save": Words(sv: "Spara", en: "Save"),
        "families.cancel": Words(sv: "Avbryt", en: "Cancel"),
        "families.protectTitle": Words(sv: "Skydda personuppgifterna?", en: "Protect the personal data?"),
        "families.protectText": Words(sv: "Det här händer genast:", en: "This happens at once:"),
        "families.wipesGuardian": Words(
            sv: "Adress, e-post och telefon raderas, och samma uppgifter hos alla andra.",
            en: "Address, e-mail and telephone are wiped, and the same at everybody else."),
        "families.wipesPupil": Words(
            sv:
                "Adress, e-post och telefon raderas hos alla elevens vårdnadshavare, och samma uppgifter hos alla andra. En människa måste sedan besluta om varje vårdnadshavares brev.",
            en:
                "Address, e-mail and telephone of all the pupil's guardians are wiped, and the same at everybody else. A person must then decide about each guardian's letters."
        ),
        "families.hides": Words(
            sv: "Namnet visas bara under Personligen. Alla listor och packar görs om utan det.",
            en: "The name is shown under By hand only. All lists and packs are made anew without it."),
        "families.backups": Words(
            sv: "Äldre säkerhetskopior har uppgifterna kvar. Radera eller lås in dem.",
            en: "Older backups still have the data. Delete them or lock them up."),
        "families.noPull": Words(
            sv: "Inget utskrivet brev behöver tas ut.", en: "No printed letter needs to be pulled."),
        "families.protectButton": Words(sv: "Skydda nu", en: "Protect now"),
        "families.protectedTitle": Words(sv: "är nu skyddad", en: "is protected now"),
        "families.pullNow": Words(sv: "Ta ut de här breven nu", en: "Pull these letters now"),
        "families.pullNowText": Words(
            sv: "De får inte lämna huset. Koderna står sedan också under Att avgöra.",
            en: "They must not leave the building. The codes stand under Review afterwards, too."),
        "families.where": Words(sv: "Ligger hos", en: "Lies at"),
        "families.outTitle": Words(sv: "Redan ute", en: "Out already"),
        "families.outText": Words(
            sv: "De här breven har lämnat huset. Avgör med familjen och rektor vad som behöver göras.",
            en: "These letters have left. Settle with the family and the head teacher what must be done."),
        "families.back": Words(sv: "Till familjen", en: "To the family"),
        "families.searchAgain": Words(sv: "Sök familjer", en: "Search families"),
        "families.unprotectTitle": Words(sv: "Häv skyddet", en: "Lift the protection"),
        "families.unprotectText": Words(
            sv:
                "Gör det bara om markeringen var fel eller har upphört. Namnet syns då igen överallt. Beslutet skrivs upp med ditt konto.",
            en:
                "Do so only if the mark was wrong or has ended. The name is then seen everywhere again. The decision is logged with your account."
        ),
        "families.reasonLabel": Words(sv: "Vem har beslutat, och varför?", en: "Who decided, and why?"),
        "families.unprotectButton": Words(sv: "Häv skyddet", en: "Lift the protection"),
        "families.birthYear": birthYear,
        "families.birthYearText": Words(
            sv: "Numret berättar inte när eleven är född. Årtalet avgör vilka kampanjer eleven hör till.",
            en: "The number doesn't tell when the pupil was born. The year decides which campaigns they belong to."),
        "families.letterTitle": Words(sv: "Brev", en: "Letter"),
        "families.channel": Words(sv: "Skickas", en: "Goes"),
        "families.replaces": Words(sv: "Ersätter", en: "Replaces"),
        "families.wiped": Words(
            sv: "Brevets text är raderad, eftersom någon i det har skyddade personuppgifter.",
            en: "The letter's text is wiped, because somebody in it has protected personal data."),
        "families.notKept": Words(
            sv: "Brevets text finns inte kvar. Fråga kommunen om du behöver veta mer.",
            en: "The letter's text isn't kept any more. Ask the municipality if you need to know more."),
        "families.draft": Words(
            sv: "Det här är ett utkast: det görs om tills det är utskrivet.",
            en: "This is a draft: it is remade until it is printed."),
        "families.logged": Words(
            sv: "Lämnas personligen. Att du tittar på brevet skrivs upp.",
            en: "Goes by hand. That you look at the letter is logged."),
        "families.replyTitle": Words(sv: "Svar på telefon", en: "Reply by phone"),
        "families.replyText": Words(
            sv: "Ingen har svarat än. Ringer familjen, skriv svaret här.",
            en: "Nobody has replied yet. If the family calls, enter the reply here."),
        "families.replySoFar": Words(sv: "Svar hittills", en: "Reply so far"),
        "families.replyNeeded": Words(sv: "Välj om de kommer eller inte.", en: "Choose whether they come or not."),
        "families.replyYes": Words(sv: "Kommer", en: "Coming"),
        "families.replyNo": Words(sv: "Kommer inte", en: "Not coming"),
        "families.replyAdults": Words(sv: "Antal vuxna", en: "Number of adults"),
        "families.replyInterpreter": Words(sv: "Tolk", en: "Interpreter"),
        "families.replyNoInterpreter": Words(sv: "Ingen tolk", en: "No interpreter"),
        "families.replySave": Words(sv: "Spara svaret", en: "Save the reply"),
        "families.frame": Words(sv: "Brevet som det skickades", en: "The letter as it was sent"),
        "families.alone": Words(sv: "Öppna brevet för sig, för att skriva ut", en: "Open the letter alone, to print"),
    ]
}
