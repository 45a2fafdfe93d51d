#include "serve/ask.h"

Response answer_report(const Ask *a)
{
    return refuse(a, 501, "the report is printed by `sitrep report`");
}
