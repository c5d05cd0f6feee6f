import Testing

@testable import Outreach
@testable import RosterImport

struct RosterColumnsTests {
    @Test func `a wide form has two numbered guardians`() {
        let meanings = Fixtures.columns(
            "Skola", "Klass", "Åk", "Personnummer", "Efternamn", "Tilltalsnamn", "Skyddade personuppgifter",
            "Vårdnadshavare 1 Förnamn", "Vårdnadshavare 1 E-post", "Vårdnadshavare 1 Skyddad", "Förnamn VH2",
            "VH2 Mobil", "E-post vårdnadshavare 2", "")
        #expect(
            meanings == [
                .school, .className, .schoolYear, .pupil(.number), .pupil(.familyName), .pupil(.givenName),
                .pupil(.protection), .guardian(1, .givenName), .guardian(1, .email), .guardian(1, .protection),
                .guardian(2, .givenName), .guardian(2, .phone), .guardian(2, .email), nil,
            ])
    }

    @Test func `columns belong to whom the column before them speaks of`() {
        let meanings = Fixtures.columns(
            "Elev personnummer", "Elevens förnamn", "Elev skyddad", "Vårdnadshavare", "C/o", "Adress", "Postnr", "Ort",
            "Elev e-post", "Adress")
        #expect(
            meanings == [
                .pupil(.number), .pupil(.givenName), .pupil(.protection), .guardian(1, .fullName),
                .guardian(1, .careOf),
                .guardian(1, .street), .guardian(1, .postalCode), .guardian(1, .town), .pupil(.email), .pupil(.street),
            ])
    }

    @Test func `English headers are understood`() {
        let meanings = Fixtures.columns(
            "School", "Class", "Year", "Personal number", "First name", "Last name", "Protected",
            "Guardian's first name", "Guardian last name", "Guardian postal code", "Guardian city", "Parent e-mail",
            "Guardian mobile", "Guardian language")
        #expect(
            meanings == [
                .school, .className, .schoolYear, .pupil(.number), .pupil(.givenName), .pupil(.familyName),
                .pupil(.protection), .guardian(1, .givenName), .guardian(1, .familyName), .guardian(1, .postalCode),
                .guardian(1, .town), .guardian(1, .email), .guardian(1, .phone), .guardian(1, .language),
            ])
    }

    @Test func `unnumbered guardians are told apart by the repetition of their columns`() {
        let meanings = Fixtures.columns(
            "Pnr", "Vårdnadshavare förnamn", "Vårdnadshavare efternamn", "Vårdnadshavare förnamn",
            "Vårdnadshavare efternamn", "Vårdnadshavare förnamn", "E-post")
        #expect(
            meanings == [
                .pupil(.number), .guardian(1, .givenName), .guardian(1, .familyName), .guardian(2, .givenName),
                .guardian(2, .familyName), .guardian(3, .givenName), .guardian(3, .email),
            ])
    }

    @Test func `a doubled header is never given to the next guardian`() {
        let columns = RosterColumns(headers: [
            "Pnr", "Förnamn", "Förnamn", "Vårdnadshavare 1 namn", "Vårdnadshavare 1 E-post", "Vårdnadshavare 1 E-post",
            "Vårdnadshavare 2 namn", "Vårdnadshavare 2 E-post",
        ])
        #expect(columns.doubled == ["Förnamn", "Vårdnadshavare 1 E-post"])
        #expect(
            columns.meanings == [
                .pupil(.number), .pupil(.givenName), nil, .guardian(1, .fullName), .guardian(1, .email), nil,
                .guardian(2, .fullName), .guardian(2, .email),
            ])
        #expect(columns.ignored == [])
    }

    @Test func `a trailing mark that may be anybody's counts for both`() {
        let meanings = Fixtures.columns("Pnr", "Namn", "Vårdnadshavare", "Adress", "Sekretessmarkering", "Skyddad")
        #expect(meanings[4] == .protectionOfEither(guardian: 1))
        #expect(meanings[5] == .protectionOfEither(guardian: 1))
        let clear = Fixtures.columns("Pnr", "Namn", "Skyddad", "Vårdnadshavare", "Adress", "Sekretessmarkering")
        #expect(clear[5] == .guardian(1, .protection))
    }

    @Test func `every column about protection counts, however it is called`() {
        let meanings = Fixtures.columns(
            "Pnr", "Sekretessmarkering", "Skyddad folkbokföring", "Skyddade uppgifter (ja/nej)", "Vårdnadshavare namn",
            "Vårdnadshavare sekretess", "Vårdnadshavare skyddad adress")
        #expect(
            meanings == [
                .pupil(.number), .pupil(.protection), .pupil(.protection), .pupil(.protection), .guardian(1, .fullName),
                .guardian(1, .protection), .guardian(1, .protection),
            ])
    }

    @Test func `a word's ending isn't taken from the word behind it`() {
        #expect(
            Fixtures.columns("Pnr", "Vårdnadshavare 1 namn", "Mamma språk", "Modersmål hemma", "Förälder namn") == [
                .pupil(.number), .guardian(1, .fullName), .guardian(2, .language), nil, .guardian(2, .fullName),
            ])
        #expect(
            Fixtures.columns("Pnr", "Vårdnadshavare namn", "Vårdnadshavarens språk", "Vårdnadshavare nummer") == [
                .pupil(.number), .guardian(1, .fullName), .guardian(1, .language), .guardian(1, .number),
            ])
    }

    @Test func `a pupil's mother tongue is nobody's language to be written to in`() {
        #expect(
            Fixtures.columns("Pnr", "Modersmål", "Vårdnadshavare", "Språk") == [
                .pupil(.number), nil, .guardian(1, .fullName), .guardian(1, .language),
            ])
    }

    @Test func `absurd guardian numbers do no harm`() {
        let headers = ["vh9223372036854775807 namn", "vh namn", "vh99 namn", "vh namn", "vh² namn", "vh0 namn"]
        #expect(RosterColumns(headers: headers).guardianNumbers == [0, 1, 2, 99, 100, 101])
    }

    @Test func `what isn't used is told`() {
        #expect(RosterColumns(headers: ["Pnr", "Skostorlek", "", "Kön"]).ignored == ["Skostorlek", "Kön"])
    }
}
