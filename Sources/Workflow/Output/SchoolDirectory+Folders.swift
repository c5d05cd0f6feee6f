import Outreach

extension SchoolDirectory {
    /// The name of a school's folder below a campaign's in `Output`; nil is for letters without a school.
    func folderName(of school: SchoolCode?) -> String {
        guard let school else { return "without-school" }
        guard let known = self[school] else { return school.digits }
        let slug = LatinFolding.slug(known.name)
        let isUnique = schools.count { LatinFolding.slug($0.name) == slug } == 1
        return isUnique && !slug.isEmpty ? slug : "\(slug)-\(school.digits)"
    }
}
