import Testing

@testable import Web

@Suite struct EasyPasswordTests {
    @Test(arguments: [
        "123456789012", "234567890123", "987654321098", "abcdefghijkl", "ABCDEFGHIJKL", "qwertyuiopå", "qwertyuiop12",
        "asdfghjklöä1", "zxcvbnmzxcvb", "1qaz2wsx3edc", "aaaaaaaaaaaa", "abababababab", "abc123abc123", "aaaabbbbcccc",
        "password1234", "utskick12345", "Utskick-2020", "utskickutskick", "lösenord2020", "anna-lena1234",
        "Anna Lena 20", "annalenalena", "111222333444", "sommar2020!!", "qwerty123456",
    ]) func `what is guessed first is refused`(password: String) {
        #expect(EasyPassword.isOne(password, name: "Anna Lena"))
    }

    @Test(arguments: [
        ("tre röda äpplen i mars", "Åsa Ek"), ("kannor och fat", "Ann"), ("korrekt häst batteri", "Bo"),
        ("Xk9#mq2Lr7vP", "Anna"), ("vi åkte till ön 1987", "Åke"), ("Ekorren sover gott", "Åsa Ek"),
    ]) func `three or four words in a row are fine, also with a name inside a word`(password: String, name: String) {
        #expect(!EasyPassword.isOne(password, name: name))
    }
}
