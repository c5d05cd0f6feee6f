/// Puts the steps of a plan together; neighbouring literals become one.
struct MergePlanBuilder {
    private var steps: [MergePlan.Step] = []
    private var bytes: [UInt8] = []
    private var literalStart = 0

    /// The plan of all that was added.
    var plan: MergePlan {
        var finished = self
        finished.endLiteral()
        return MergePlan(steps: finished.steps, bytes: finished.bytes)
    }

    mutating func literal(_ add: (inout [UInt8]) -> Void) { add(&bytes) }

    mutating func literal(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func field(_ field: TemplateField, _ place: FieldPlace) {
        endLiteral()
        steps.append(.field(field, place))
    }

    /// Begins steps that are skipped unless the condition is met, or if it is met where `isNegated`; give the result
    /// to `endCondition`.
    mutating func beginCondition(_ condition: TemplateCondition, isNegated: Bool) -> Int {
        endLiteral()
        steps.append(isNegated ? .jumpIf(condition, to: 0) : .jumpUnless(condition, to: 0))
        return steps.count - 1
    }

    mutating func endCondition(_ begun: Int) {
        endLiteral()
        switch steps[begun] {
        case .jumpIf(let condition, _): steps[begun] = .jumpIf(condition, to: steps.count)
        case .jumpUnless(let condition, _): steps[begun] = .jumpUnless(condition, to: steps.count)
        default: preconditionFailure("Only what began a condition ends one.")
        }
    }

    /// Begins steps that are repeated for every pupil; give the result to `endPupils`.
    mutating func beginPupils() -> Int {
        endLiteral()
        steps.append(.eachPupil(end: 0))
        return steps.count - 1
    }

    mutating func endPupils(_ begun: Int) {
        endLiteral()
        steps.append(.nextPupil(start: begun + 1))
        steps[begun] = .eachPupil(end: steps.count)
    }

    private mutating func endLiteral() {
        if literalStart < bytes.count { steps.append(.literal(literalStart..<bytes.count)) }
        literalStart = bytes.count
    }
}
