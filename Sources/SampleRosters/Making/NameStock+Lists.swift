extension NameStock {
    static let swedish = NameStock(
        girls: words(
            """
            Elin Maja Ida Emma Klara Alva Wilma Ebba Moa Tuva Saga Ellen Agnes Nova Linn Hanna Julia Matilda Felicia Tindra
            Alice Amanda Thea Signe Stina Nellie Lovisa Elsa Filippa Svea Tilda Isabelle Molly Åsa Ester Lykke Vera Majken
            Ella-Maria Anna-Klara
            """),
        boys: words(
            """
            Oskar William Lucas Elias Hugo Viktor Axel Emil Isak Filip Anton Albin Gustav Edvin Melvin Noel Ludvig Leo Alvin
            Arvid Liam Theo Måns Nils Sixten Wilmer Kasper Linus Rasmus Simon Jonathan Olle Vidar Love Tage Östen Björn Åke
            Carl-Johan Lars-Erik
            """),
        women: words(
            """
            Anna Maria Karin Sara Jenny Linda Emma Lisa Sofia Helena Johanna Malin Ulrika Camilla Åsa Hanna Josefin Frida
            Therese Ida Elin Cecilia Jessica Annika Madeleine Louise Caroline Evelina Jonna Lina Sandra Mikaela Veronica
            Ann-Sofie Eva-Lena Märta Petra Rebecka Carina Gunilla
            """),
        men: words(
            """
            Johan Fredrik Anders Mattias Daniel Marcus Andreas Henrik Peter Jonas Stefan Magnus Niklas Patrik Martin Erik
            Robert Joakim Christian Tobias David Björn Håkan Per Mikael Jörgen Thomas Oskar Emil Gustav Rickard Kristoffer
            Jimmy Sebastian Viktor Karl-Johan Lars-Göran Åke Ola Pär
            """),
        families: words(
            """
            Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson
            Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Olofsson Lindström Lindqvist Lindgren Axelsson
            Berg Bergström Lundberg Lind Lundgren Lundqvist Mattsson Berglund Fredriksson Sandberg Henriksson Forsberg
            Sjöberg Wallin Engström Eklund Danielsson Håkansson Lundin Gunnarsson Björk Bergman Holm Samuelsson Fransson
            Wikström Isaksson Bergqvist Arvidsson Nyström Holmberg Löfgren Söderberg Nyberg Blomqvist Claesson Nordström
            Mårtensson Lundström Eliasson Pålsson Björklund Berggren Sandström Nordin Ström Åberg Hermansson Ekström Falk
            Holmgren Hellström Dahlberg Sundberg Sjögren Ek Åkesson Öberg Ågren Österberg Rönnmark Tångring Kvarnsjö
            Hallberg-Ström Lind-Åkerö
            """),
        language: nil)

    static let arabic = NameStock(
        girls: words("Fatima Aya Noor Zainab Mariam Lina Sara Yasmin Hala Rania Salma Rahaf Jana Layan Nadia"),
        boys: words("Omar Ali Yousef Hassan Ahmad Karim Mustafa Ibrahim Zaid Tariq Samir Bilal Adam Hamza Khaled"),
        women: words("Amal Huda Samira Layla Nawal Rasha Dina Iman Hanan Abeer Suad Rima Nour Wafaa Khadija"),
        men: words("Mohammad Ahmed Khalid Mahmoud Nabil Walid Faris Jamal Bassam Hussein Majid Adnan Raed Ziad Munir"),
        families: words(
            """
            Al-Hashimi Haddad Al-Khatib Mansour Najjar Al-Jabouri Saleh Darwish Khoury Al-Saadi Hamdan Qasim Shaheen Nasser
            Al-Rubaie
            """),
        language: "Arabiska")

    static let somali = NameStock(
        girls: words("Hodan Ayaan Ifrah Sagal Idil Hamdi Ubah Filsan Deqa Nimo Ilhan Sahra"),
        boys: words("Abdirahman Liban Guled Mahad Zakariye Ayub Yahye Bashir Sharmarke Ismail Jama Warsame"),
        women: words("Amina Faduma Halimo Hawa Sahro Shukri Asha Xaawo Safiya Maryan Rahma Ruqiya"),
        men: words("Abdi Mohamed Yusuf Farah Hussein Ahmed Said Abdullahi Osman Nur Mahamud Ali"),
        families: [
            "Abdi Warsame", "Mohamed Farah", "Hassan Jama", "Ali Nur", "Ahmed Dirie", "Yusuf Guled", "Osman Abdulle",
            "Hussein Roble", "Isse Samatar", "Adan Elmi",
        ],
        language: "Somaliska")

    static let balkan = NameStock(
        girls: words("Amra Lejla Emina Ajla Selma Merjem Arta Elira"),
        boys: words("Adnan Emir Haris Tarik Dino Armin Arben Dren"),
        women: words("Jasmina Amela Sanela Mirela Alma Edina Vjosa Teuta"),
        men: words("Senad Mirza Elvir Nermin Almir Edin Besnik Agron"),
        families: words("Begovac Halilagic Osmanovic Kovac Delic Muratovic Krasniqi Gashi Berisha Šarac Žuna"),
        language: nil)

    static let finnish = NameStock(
        girls: words("Aino Helmi Venla Siiri Aada Emilia"),
        boys: words("Eetu Onni Väinö Eino Aleksi Toivo"),
        women: words("Päivi Satu Minna Katja Heidi Kirsi"),
        men: words("Jukka Mika Timo Jari Petri Sami"),
        families: words("Korhonen Virtanen Mäkinen Nieminen Hämäläinen Järvinen Kärkkäinen Väänänen"),
        language: nil)

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
