/// Which conditions of a plan hold, as far as they were answered.
struct Answers {
    private var denied: Set<String> = []

    init(_ questions: [UpgradePlan.Question] = []) {
        denied = Set(questions.filter { $0.answer == false }.map(\.text))
    }

    /// False when one of the conditions was answered no.
    func allow(_ conditions: [String?]) -> Bool { !conditions.contains { $0.map(denied.contains) ?? false } }
}
