import Outreach

/// The texts about accounts and signing in.
enum AccountWords {
    static let signIn = Words(sv: "Logga in", en: "Sign in")
    static let welcome = Words(sv: "Välj ett lösenord", en: "Choose a password")
    static let accounts = Words(sv: "Konton", en: "Accounts")
    static let own = Words(sv: "Mitt konto", en: "My account")
    static let presentWrong = Words(
        sv: "Det är inte ditt nuvarande lösenord. Har du glömt det, be administratören om en ny länk.",
        en: "That isn't your present password. If you have forgotten it, ask the administrator for a new link.")
    static let link = Words(sv: "Länken till kontot", en: "The account's link")

    static let table: [String: Words] = [
        "account.signIn": signIn,
        "account.name": Words(sv: "Namn", en: "Name"),
        "account.password": Words(sv: "Lösenord", en: "Password"),
        "account.again": Words(sv: "Lösenordet en gång till", en: "The password once more"),
        "account.passwordHint": Words(
            sv: "Minst 12 tecken. Tre eller fyra ord i rad är lätta att minnas och svåra att gissa.",
            en: "At least 12 characters. Three or four words in a row are easy to remember and hard to guess."),
        "account.nameHint": Words(
            sv: "Det du skriver när du loggar in, till exempel ditt namn.",
            en: "What you type when you sign in, your name for instance."),
        "account.wrong": Words(
            sv: "Namnet eller lösenordet stämmer inte. Har du glömt det, be kommunens administratör om en ny länk.",
            en:
                "The name or the password is wrong. If you have forgotten it, ask the municipality's administrator for a new link."
        ),
        "account.new": Words(
            sv: "Ingen kan logga in än. Öppna länken som visades när utskick startades.",
            en: "Nobody can sign in yet. Open the link that was shown when utskick was started."),
        "account.welcome": welcome,
        "account.welcomeText": Words(
            sv: "Länken fungerar en gång. Därefter loggar du in med namnet och lösenordet.",
            en: "The link works once. After that you sign in with the name and the password."),
        "account.choose": Words(sv: "Spara och logga in", en: "Save and sign in"),
        "account.accounts": accounts,
        "account.intro": Words(
            sv: "En administratör ser hela kommunen. En samordnare ser sina skolor.",
            en: "An administrator sees the whole municipality. A coordinator sees their schools."),
        "account.role": Words(sv: "Roll", en: "Role"),
        "account.administrator": name(of: .administrator),
        "account.coordinator": name(of: .coordinator([])),
        "account.schools": Words(sv: "Skolor", en: "Schools"),
        "account.schoolsHint": Words(
            sv: "För en samordnare. Saknas en skola, ska den läggas till i kommunens skollista.",
            en: "For a coordinator. A school that isn't here must be added to the municipality's list of schools."),
        "account.byHand": Words(
            sv: "Får se vilka som nås personligen (skyddade personuppgifter)",
            en: "May see who is reached by hand (protected persons)"),
        "account.byHandHint": Words(
            sv: "Bara den som behöver det. Varje gång någon tittar skrivs det upp.",
            en: "Only who needs to. Every look is noted."),
        "account.letsIn": Words(
            sv: "Får själv släppa in det som är nytt i sina elevlistor",
            en: "May let in what is new in their own rosters"),
        "account.letsInHint": Words(
            sv:
                "Annars väntar nya elever och vårdnadshavare tills en administratör släpper in dem. Den som har rätten kan med en egen fil få veta vilka som finns på andra skolor.",
            en:
                "Else new pupils and guardians wait until an administrator lets them in. Who has the right can learn by a file of their own who is at other schools."
        ),
        "account.byHandShort": Words(sv: "Personligen", en: "By hand"),
        "account.state": Words(sv: "Läge", en: "State"),
        "account.yes": Words(sv: "ja", en: "yes"),
        "account.no": Words(sv: "nej", en: "no"),
        "account.own": own,
        "account.all": Words(sv: "Hela kommunen", en: "The whole municipality"),
        "account.present": Words(sv: "Nuvarande lösenord", en: "Present password"),
        "account.newPassword": Words(sv: "Nytt lösenord", en: "New password"),
        "account.changePassword": Words(sv: "Byt lösenord", en: "Change the password"),
        "account.changeText": Words(
            sv: "Alla andra som är inloggade med kontot loggas ut.",
            en: "Everybody else who is signed in to the account is signed out."),
        "account.signIns": Words(sv: "Senaste inloggningarna", en: "Last sign-ins"),
        "account.signInsText": Words(
            sv: "Var det inte du? Byt lösenord, och säg till kommunens administratör.",
            en: "Wasn't it you? Change the password, and tell the municipality's administrator."),
        "account.make": Words(sv: "Nytt konto", en: "New account"),
        "account.makeButton": Words(sv: "Skapa kontot", en: "Make the account"),
        "account.save": Words(sv: "Spara", en: "Save"),
        "account.newLink": Words(sv: "Ny länk för att välja lösenord", en: "New link for choosing a password"),
        "account.close": Words(sv: "Stäng kontot", en: "Close the account"),
        "account.open": Words(sv: "Öppna kontot igen", en: "Open the account again"),
        "account.closeText": Words(
            sv: "Den som är inloggad loggas ut genast, och lösenordet glöms.",
            en: "Whoever is signed in is signed out at once, and the password is forgotten."),
        "account.self": Words(sv: "Det här är ditt eget konto.", en: "This is your own account."),
        "account.back": Words(sv: "Alla konton", en: "All accounts"),
        "account.linkText": Words(
            sv:
                "Ge den här länken till personen den gäller, och ingen annan. Den fungerar en gång, inom en vecka, och visas bara nu.",
            en:
                "Give this link to the person it is for, and nobody else. It works once, within a week, and is shown only now."
        ),
        "account.linkLabel": Words(sv: "Länk", en: "Link"),
    ]

    static let said: [String: Words] = [
        "account.signedOut": Words(sv: "Du är utloggad.", en: "You are signed out."),
        "account.welcome": Words(sv: "Välkommen. Du är inloggad.", en: "Welcome. You are signed in."),
        "account.passwordChanged": Words(
            sv: "Lösenordet är bytt. Alla andra är utloggade.",
            en: "The password is changed. Everybody else is signed out."),
        "account.changed": Words(sv: "Kontot är ändrat.", en: "The account is changed."),
        "account.closed": Words(sv: "Kontot är stängt.", en: "The account is closed."),
        "account.opened": Words(
            sv: "Kontot är öppet igen. Ge en ny länk för att välja lösenord.",
            en: "The account is open again. Give a new link for choosing a password."),
    ]

    static func name(of role: AccountRole) -> Words {
        switch role {
        case .administrator: Words(sv: "Administratör", en: "Administrator")
        case .coordinator: Words(sv: "Samordnare", en: "Coordinator")
        }
    }

    static func state(of account: Account) -> Words {
        if account.isClosed { return Words(sv: "stängt", en: "closed") }
        return account.hasPassword
            ? Words(sv: "öppet", en: "open") : Words(sv: "väntar på lösenord", en: "waits for a password")
    }
}
