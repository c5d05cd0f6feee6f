import Outreach

/// Given names that are common among parents in Sweden: they tell "Anna Berg, Bo Ek" from "Berg Ek, Anna Maria".
enum GivenNameWords {
    /// Whether a word is surely a given name; hyphenated ones by their parts.
    static func contains(_ word: some StringProtocol) -> Bool {
        let parts = word.lowercased().split(separator: "-")
        return !parts.isEmpty
            && parts.allSatisfy { part in
                names.contains(String(part.unicodeScalars.map { Character(LatinFolding.base(of: $0)) }))
            }
    }

    // Folded. Names that are as often family names (Ali, Hassan, Gustav is none) are left to a person.
    private static let names = Set(
        """
        agneta alexander alexandra alice alma amanda amina amir anders andreas anette angelica anita anja ann anna \
        anne anneli annelie annica annika anton arne arvid asa asta astrid axel barbro beatrice bengt bernt berit \
        birgit birgitta bjorn bo boel britt britta camilla carin carina carl carolina caroline catarina catharina \
        cecilia charlotta charlotte christel christer christian christina christine christoffer clara claes clas cia \
        conny daniel david ebba edvard elena eleonora elin elisabet elisabeth elise ella ellen elsa elvira emelie \
        emil emilia emma erik erica erika ester eva evelina fatima felicia filip fredrik frida frieda gabriel \
        gabriella gerd gertrud goran greta gun gunilla gunnar gunnel gustaf gustav hakan hanna hannah hanne hans \
        harriet hedda helen helena helene helga helge henrik henny hilda hugo ida inga ingela ingemar inger \
        ingegerd ingrid irene irma isabella isabelle isak jacob jakob jan jana janne jasmin jeanette jenny jens \
        jesper jessica joakim joel johan johanna johannes john johnny jonas jonatan jonathan jonny jorgen josef \
        josefin josefina josefine josephine julia karin karl karolina katarina katja kenneth kent kerstin khadija \
        kicki kim kjell klara klas kristian kristin kristina kristoffer krister lars lasse leif lena leila lennart \
        lilian lillemor lina linda linn linnea lisa lisbet lisbeth liselott liselotte lotta louise lovisa lucas \
        lucia lukas madeleine magdalena magnus maj maja malin marcus margareta margaretha maria mariam marianne \
        marie marika marina mark markus marlene marta martin mats mattias matilda maryam max mia michael mikael \
        mikaela mohamed mohammad mohammed monica monika muhammad nadia nathalie niclas niklas nils nina noah \
        olga olivia olle olof oscar oskar ove par patricia patrik paula paulina per pernilla peter petra pia \
        pierre pontus ragnar ragnhild rasmus rebecca rebecka robert robin roger roland ronja ronny rose roy rut ruth \
        sabina sabine sami samir samuel sandra sanna sara sarah sebastian sigrid simon siv sofia sofie sonja \
        staffan stefan stellan sten stig stina sture sune susann susanna susanne svante sven tania teresa terese \
        theres therese thomas tina tobias tomas tommy tor torbjorn tord tore torsten ulf ulla ulrica ulrika urban \
        ursula valter vera veronica veronika victor victoria viktor viktoria vilhelm viola viveka walter wilhelm \
        ylva yngve yvonne yusuf zahra zainab jose juan carlos luis jean giulia ivan vladimir natalia tatiana svetlana \
        irina ahmed aisha omar mustafa mahmoud yasmin layla noor nour huda amal hamza bilal
        """.split(separator: " ").map(String.init))
}
