import XML

/// A template's text made flat: bytes to copy, fields to fill in, and jumps over what isn't to be said.
struct MergePlan: Sendable {
    /// One step of writing a letter's text; targets are indices of steps.
    enum Step: Hashable, Sendable {
        /// Copy these bytes.
        case literal(Range<Int>)
        /// Fill in a field.
        case field(TemplateField, FieldPlace)
        /// Go on at the target if the condition isn't met.
        case jumpUnless(TemplateCondition, to: Int)
        /// Go on at the target if the condition is met.
        case jumpIf(TemplateCondition, to: Int)
        /// Begin with the first pupil, or go on at the target if there is none.
        case eachPupil(end: Int)
        /// Go back to the target with the next pupil, if there is one.
        case nextPupil(start: Int)
    }

    let steps: [Step]
    let bytes: [UInt8]

    /// Writes the text as bytes that are good HTML and good XML.
    func write(_ fields: LetterFields, into output: inout [UInt8]) {
        run(fields) { step, pupil in
            switch step {
            case .literal(let range): output.append(contentsOf: bytes[range])
            case .field(let field, let place): fields.value(of: field, pupil: pupil).write(in: place, into: &output)
            default: break
            }
        }
    }

    /// The fields that the text would fill in and whose values aren't known, in their order.
    func missingFields(_ fields: LetterFields) -> [TemplateField] {
        var missing: [TemplateField] = []
        run(fields) { step, pupil in
            if case .field(let field, _) = step, !missing.contains(field),
                fields.value(of: field, pupil: pupil).isEmpty
            {
                missing.append(field)
            }
        }
        return missing
    }

    private func run(_ fields: LetterFields, _ visit: (Step, _ pupil: Int?) -> Void) {
        var index = 0
        var pupil: Int?
        while index < steps.count {
            let step = steps[index]
            index += 1
            switch step {
            case .literal, .field: visit(step, pupil)
            case .jumpUnless(let condition, let target): if !fields.meets(condition, pupil: pupil) { index = target }
            case .jumpIf(let condition, let target): if fields.meets(condition, pupil: pupil) { index = target }
            case .eachPupil(let end): if fields.pupilCount == 0 { index = end } else { pupil = 0 }
            case .nextPupil(let start):
                let next = (pupil ?? 0) + 1
                if next < fields.pupilCount {
                    pupil = next
                    index = start
                } else {
                    pupil = nil
                }
            }
        }
    }
}

/// Where in the markup a field is filled in.
enum FieldPlace: Hashable, Sendable {
    /// In text; isolated where the text around runs from right to left.
    case text(isIsolated: Bool)
    /// In an attribute such as `title`.
    case attribute
    /// In the target of a link.
    case link
}
