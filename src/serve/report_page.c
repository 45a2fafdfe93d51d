/* The report as an answer of the server. */
#include "serve/ask.h"
#include "serve/report.h"

Response answer_report(const Ask *a)
{
    ReportQuery q = { .area = argument(a, "area"), .base = TEXT("/") };
    const char *bad = NULL;
    Error err;
    Text page;
    if (!day_of_argument(a, "date", &q.date, &bad) || !day_of_argument(a, "previous", &q.previous, &bad))
        return refuse(a, 400, "%s", bad);
    if (q.date == NO_DAY)
        return refuse(a, 400, "date: the day of the report, like 2018-06-28");
    if (!report_write(&a->view, &q, a->keep, a->scratch, &page, &err))
        return refuse(a, 500, "%s", err.what);
    return (Response){ .status = 200, .type = "text/html; charset=utf-8", .body = page, .may_be_kept = true };
}
