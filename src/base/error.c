#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool fail(Error *err, const char *format, ...)
{
    va_list more;
    va_start(more, format);
    vsnprintf(err->what, sizeof err->what, format, more);
    va_end(more);
    return false;
}

bool fail_while(Error *err, const char *format, ...)
{
    size_t n = strlen(err->what);
    n += (size_t)snprintf(err->what + n, sizeof err->what - n, ", while ");
    if (n >= sizeof err->what)
        return false;
    va_list more;
    va_start(more, format);
    vsnprintf(err->what + n, sizeof err->what - n, format, more);
    va_end(more);
    return false;
}
