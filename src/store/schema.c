/* The tables.  Days count from 1970-01-01, times are Unix seconds; read them with
 * date(day * 86400, 'unixepoch').  Nothing is updated but items.rules (the version
 * of the rules that coded an item last) and the rows of `events` and `members`, which are made again from claims at will and whose past is kept
 * in event_history and member_past. */
#include "store/parts.h"

const char *const store_schema =
"CREATE TABLE words(id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;"

"CREATE TABLE actors(id INTEGER PRIMARY KEY, name TEXT, actor TEXT, code TEXT, country TEXT, sector TEXT,"
"  class TEXT, key INTEGER NOT NULL UNIQUE) STRICT;"
"CREATE INDEX actors_by_actor ON actors(actor);"

"CREATE TABLE places(id INTEGER PRIMARY KEY, name TEXT, country TEXT, admin1 TEXT, lat REAL, lon REAL,"
"  kind TEXT, source TEXT) STRICT;"
"CREATE INDEX places_by_province ON places(country, admin1);"
"CREATE INDEX places_by_name ON places(name COLLATE NOCASE);"
"CREATE INDEX places_by_admin1 ON places(admin1 COLLATE NOCASE);"
"CREATE VIRTUAL TABLE places_box USING rtree(id, west, east, south, north);"

"CREATE TABLE items(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, text_hash BLOB NOT NULL, doc TEXT NOT NULL,"
"  title TEXT, published INTEGER, date_basis INTEGER NOT NULL, publisher TEXT, voice INTEGER REFERENCES actors,"
"  url TEXT, lang TEXT, author TEXT, dateline TEXT, handle TEXT, retweet_of TEXT, is_post INTEGER NOT NULL,"
"  upper_case INTEGER NOT NULL, arrived INTEGER NOT NULL, rules TEXT, text_bytes INTEGER NOT NULL, text BLOB NOT NULL,"
"  parts BLOB, shingles BLOB) STRICT;"
"CREATE INDEX items_by_text ON items(text_hash);"
"CREATE TABLE arrivals(id INTEGER PRIMARY KEY, item INTEGER NOT NULL REFERENCES items, at INTEGER NOT NULL,"
"  doc TEXT, path TEXT, line INTEGER) STRICT;"
"CREATE INDEX arrivals_by_item ON arrivals(item);"
"CREATE VIRTUAL TABLE item_words USING fts5(title, body, content='', tokenize='unicode61 remove_diacritics 2');"

"CREATE TABLE claims(id INTEGER PRIMARY KEY, claim TEXT NOT NULL, item INTEGER NOT NULL REFERENCES items,"
"  sentence INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, event TEXT NOT NULL, mode TEXT, weapon TEXT,"
"  protected TEXT, aspect TEXT NOT NULL, stance TEXT NOT NULL, hedge TEXT, day_from INTEGER, day_to INTEGER,"
"  day_precision INTEGER, day_basis INTEGER, since INTEGER, hour_from INTEGER, hour_to INTEGER,"
"  scene INTEGER REFERENCES places, nowhere INTEGER REFERENCES words, apart INTEGER REFERENCES words, text_key INTEGER,"
"  score REAL, rule INTEGER REFERENCES words, known_at INTEGER NOT NULL, root TEXT, words TEXT, json BLOB NOT NULL) STRICT;"
"CREATE INDEX claims_by_claim ON claims(claim);"
"CREATE INDEX claims_by_item ON claims(item);"
"CREATE INDEX claims_by_scene ON claims(scene, day_from, event);"
"CREATE INDEX claims_by_day ON claims(day_from);"
"CREATE INDEX claims_long ON claims(scene, day_to) WHERE day_to > day_from + 31;"
"CREATE TABLE replaced(claim INTEGER PRIMARY KEY REFERENCES claims, by_claim INTEGER REFERENCES claims,"
"  at INTEGER NOT NULL, why TEXT) STRICT;"
"CREATE TABLE claim_actors(claim INTEGER NOT NULL REFERENCES claims, role INTEGER NOT NULL, position INTEGER NOT NULL,"
"  actor INTEGER NOT NULL REFERENCES actors, PRIMARY KEY(claim, role, position)) STRICT, WITHOUT ROWID;"
"CREATE INDEX claim_actors_by_actor ON claim_actors(actor, role);"
"CREATE TABLE claim_places(claim INTEGER NOT NULL REFERENCES claims, position INTEGER NOT NULL,"
"  place INTEGER REFERENCES places, role TEXT NOT NULL, precision INTEGER, score REAL, text TEXT,"
"  PRIMARY KEY(claim, position)) STRICT, WITHOUT ROWID;"
"CREATE INDEX claim_places_by_place ON claim_places(place);"
"CREATE TABLE figures(claim INTEGER NOT NULL REFERENCES claims, position INTEGER NOT NULL, measure TEXT NOT NULL,"
"  who TEXT, low REAL, high REAL, quantifier TEXT NOT NULL, kind TEXT NOT NULL, households INTEGER NOT NULL,"
"  part INTEGER NOT NULL, since INTEGER, as_of INTEGER, in_row INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(claim, position)) STRICT, WITHOUT ROWID;"
"CREATE INDEX figures_counted ON figures(kind, claim) WHERE kind <> 'incident';"

"CREATE TABLE events(id INTEGER PRIMARY KEY, event TEXT NOT NULL UNIQUE, class TEXT NOT NULL, mode TEXT, weapon TEXT,"
"  status TEXT NOT NULL, day_from INTEGER, day_to INTEGER, place INTEGER REFERENCES places, precision INTEGER,"
"  killed_low REAL, killed_best REAL, killed_high REAL, injured_best REAL, nclaims INTEGER NOT NULL, nitems INTEGER NOT NULL,"
"  nspeakers INTEGER NOT NULL, norigins INTEGER NOT NULL, occurrence TEXT NOT NULL, attribution TEXT NOT NULL,"
"  known_from INTEGER NOT NULL, version INTEGER NOT NULL, title TEXT, reported INTEGER,"
"  stale INTEGER NOT NULL DEFAULT 0) STRICT;"
"CREATE INDEX events_by_place ON events(place, day_from, day_to);"
"CREATE INDEX events_by_day ON events(day_from, day_to, class, nclaims, killed_best, reported, place, norigins);"
"CREATE TABLE event_history(event INTEGER NOT NULL REFERENCES events, version INTEGER NOT NULL, at INTEGER NOT NULL,"
"  why TEXT NOT NULL, nclaims INTEGER NOT NULL, norigins INTEGER NOT NULL, killed_low REAL, killed_best REAL,"
"  killed_high REAL, status TEXT NOT NULL, PRIMARY KEY(event, version)) STRICT, WITHOUT ROWID;"
"CREATE TABLE members(claim INTEGER PRIMARY KEY REFERENCES claims, event INTEGER NOT NULL REFERENCES events,"
"  at INTEGER NOT NULL, why INTEGER REFERENCES words) STRICT;"
"CREATE INDEX members_by_event ON members(event, claim);"
"CREATE TABLE member_past(claim INTEGER NOT NULL REFERENCES claims, event INTEGER NOT NULL REFERENCES events,"
"  at INTEGER NOT NULL, until INTEGER NOT NULL, why INTEGER REFERENCES words, why_left INTEGER REFERENCES words) STRICT;"
"CREATE INDEX member_past_by_event ON member_past(event);"
"CREATE INDEX member_past_by_claim ON member_past(claim);"
"CREATE TABLE event_keys(key INTEGER NOT NULL, event INTEGER NOT NULL REFERENCES events,"
"  PRIMARY KEY(key, event)) STRICT, WITHOUT ROWID;"

"CREATE TABLE verdicts(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL,"
"  subject TEXT NOT NULL, value TEXT NOT NULL, why TEXT NOT NULL) STRICT;"
"CREATE INDEX verdicts_by_subject ON verdicts(subject);"

"" STORE_TABLES_4
"" STORE_TABLES_5

/* Items that nobody is shown (seal.c); who sealed them and why stands among the verdicts. */
"CREATE TABLE IF NOT EXISTS sealed(item INTEGER PRIMARY KEY REFERENCES items, at INTEGER NOT NULL) STRICT;"

/* The desk lists events by the day they are told of. */
"CREATE INDEX IF NOT EXISTS events_as_told ON events(coalesce(day_from, reported), event);"

"CREATE TABLE log(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, what TEXT NOT NULL, item INTEGER REFERENCES items,"
"  payload TEXT NOT NULL, hash BLOB NOT NULL) STRICT;"
"CREATE INDEX log_by_item ON log(item);"
;
