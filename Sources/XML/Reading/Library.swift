import CLibXML2

/// What libxml2 needs once per process and once per thread.
enum Library {
    /// Prepares the tables that libxml2 would otherwise make on first use, which isn't safe in parallel.
    static let prepare: Void = {
        xmlInitParser()
        xmlSchemaInitTypes()
        xmlRelaxNGInitTypes()
    }()

    /// Keeps what libxml2 tells no reader about, such as failed conversions, from being printed by this thread.
    static func silenceThread() {
        utskickSilenceThread()
    }
}
