import Workflow

/// Answers about an import that can't be taken as they are: shown again with what is wrong beside each.
struct RefusedAnswers {
    /// What was said of columns.
    let columns: ColumnAnswers
    /// Why what was said of them can't be kept under the name that was typed.
    let nameFault: WorkflowFault?
    /// What was said of whose lists the files are.
    let listings: ListingAnswers
    /// How the files are to be read besides.
    let options: ImportOptions
}
