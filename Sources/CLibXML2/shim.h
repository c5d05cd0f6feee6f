#include <libxml/xmlversion.h>
// Debian's libxml2 brings ICU's headers, which clash with those of Foundation. Only one struct, which is never used
// by value here, looks different without them.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemastypes.h>

static inline void utskickIgnoreMessage(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

static inline void utskickIgnoreError(void *context, xmlErrorPtr error) {
    (void)context;
    (void)error;
}

// Swift can't make the variadic function that libxml2 wants here.
static inline void utskickSilenceThread(void) {
    xmlSetGenericErrorFunc(NULL, utskickIgnoreMessage);
    xmlSetStructuredErrorFunc(NULL, utskickIgnoreError);
}
