/* ledger_json.h - rows of a ledger, and counts kept over time, as JSON. */
#ifndef SERVE_LEDGER_JSON_H
#define SERVE_LEDGER_JSON_H

#include "base/json.h"
#include "store/store.h"

Text ledger_row_json(const LedgerRow *r, Arena *keep);      /* one object, no newline */
Text series_json(const Series *s, Arena *keep);

/* `rests`: one for each point, or NULL. */
Text series_with_rests_json(const Series *s, const Residual *rests, Arena *keep);
Text control_json(const Control *c, Arena *keep);
const char *holding_word(const Holding *h);                 /* unknown, contested, disputed, claimed, held */
void party_json(Json *j, const char *key, const Actor *a);  /* null for nobody */
Text latest_json(const Latest *l, Arena *keep);
Text arrangement_json(const Arrangement *a, Arena *keep);
Text alert_json(const Alert *a, Arena *keep);
Text surge_json(const Surge *s, Arena *keep);

#endif
