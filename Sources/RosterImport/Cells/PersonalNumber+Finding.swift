import Outreach

extension PersonalNumber.Fault {
    /// What is said of a number that can't be used: a pupil's row is rejected, a guardian's number is dropped.
    func finding(of kind: PersonKind) -> Finding.Kind {
        switch (self, kind) {
        case (.missing, .pupil): .pupilNumberMissing
        case (.invalid, .pupil): .pupilNumberInvalid
        case (.checkDigit, .pupil): .pupilNumberCheckDigit
        case (.shortenedByExcel, .pupil): .pupilNumberShortened
        case (.missing, .guardian), (.invalid, .guardian): .guardianNumberInvalid
        case (.checkDigit, .guardian): .guardianNumberCheckDigit
        case (.shortenedByExcel, .guardian): .guardianNumberShortened
        }
    }
}
