/// A class at a school, as far as a roster tells it.
package struct SchoolClass: Hashable, Sendable, Comparable {
    /// The school.
    package let school: SchoolCode?
    /// The class.
    package let className: String?

    /// A class from its parts.
    package init(school: SchoolCode?, className: String?) {
        self.school = school
        self.className = className
    }

    package static func < (a: SchoolClass, b: SchoolClass) -> Bool {
        (a.school?.digits ?? "", SwedishOrder.key(a.className ?? "")) < (
            b.school?.digits ?? "", SwedishOrder.key(b.className ?? "")
        )
    }
}
