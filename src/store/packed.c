/* A claim's JSON is mostly the same keys: deflated with a dictionary that knows
 * them it takes a fifth of its length.  The first byte tells how: 0 plain, 1
 * deflated with the dictionary below, 2 deflated without, 3 with a text that is kept
 * elsewhere as the dictionary: an item's bytes beside its text take next to nothing. */
#include "store/parts.h"

static const char dictionary[] =
    "\"kind\":\"running-total\",\"kind\":\"stock\",\"kind\":\"flow\",\"kind\":\"projection\",\"quantifier\":\"more-than\","
    "\"quantifier\":\"at-least\",\"quantifier\":\"about\",\"quantifier\":\"vague\",\"unit\":\"household\",\"since\":"
    "\"measure\":\"displaced\",\"measure\":\"injured\",\"who\":\"civilian\",\"who\":\"child\",\"who\":\"combatant\","
    "\"role\":\"origin\",\"role\":\"destination\",\"role\":\"mentioned\",\"inherited\":true,\"nowhere\":\""
    "\"event\":\"CONTROL\",\"mode\":\"gains\",\"event\":\"DISPLACE\",\"mode\":\"flee\",\"event\":\"ACCESS\",\"mode\":\"shut\","
    "\"event\":\"STATEMENT\",\"event\":\"CONSULT\",\"event\":\"OBSERVE\",\"mode\":\"heavy-weapons\",\"acled\":\"Air/drone strike\","
    "\"acled\":\"Shelling/artillery/missile attack\",\"context\":[\"military\",\"territory\",\"migration\",\"health\"],"
    "\"targets_protected\":[\"civilian\",\"health-care\",\"rescue\"],\"weapon\":\"artillery\",\"hedge\":\"reportedly\","
    "\"stance\":\"denies\",\"stance\":\"warns\",\"aspect\":\"planned\",\"aspect\":\"ongoing\",\"class\":\"government\","
    "\"class\":\"monitor\",\"class\":\"outlet\",\"class\":\"rescue\",\"class\":\"un\",\"class\":\"activist\",\"sector\":\"REB\","
    "\"sector\":\"GOV\",\"sector\":\"CVL\",\"code\":\"SYRMIL\",\"country\":\"SYR\",\"sector\":\"MIL\",\"certainty\":1},"
    "\"name\":\"Syrian Observatory for Human Rights\",\"id\":\"Syrian government forces\",\"country\":\"RUS\","
    "\"alternatives\":[{\"id\":\",\"source\":\"geonames\"},{\"id\":,\"source\":\"geonames\"}],\"rule\":\""
    "\"precision\":\"month\",\"basis\":\"resolved\",\"text\":\"\",\"span\":[\"hours\":[\"since\":true}"
    "{\"item\":\"\",\"doc\":\"\",\"claim\":\"\",\"sentence\":,\"span\":[],\"text\":\"\",\"event\":\"ASSAULT\",\"mode\":\"aerial\","
    "\"cameo\":\"195\",\"weapon\":\"aircraft\",\"aspect\":\"happened\",\"stance\":\"asserts\",\"speakers\":[{\"text\":\""
    "\"}],\"actor\":[{\"text\":\"\"}],\"target\":[{\"text\":\"civilians\"}],\"when\":{\"from\":\"2018-06-2\",\"to\":\"2018-06-2\","
    "\"precision\":\"day\",\"basis\":\"stated\"},\"where\":[{\"text\":\"\",\"span\":[],\"role\":\"scene\",\"main\":true,\"id\":,"
    "\"name\":\"\",\"country\":\"SYR\",\"admin1\":\"Daraa\",\"lat\":32.,\"lon\":36.,\"kind\":\"settlement\",\"precision\":1,"
    "\"score\":0.\"source\":\"geonames\",\"rule\":\"\"}],\"figures\":[{\"measure\":\"killed\",\"who\":\"all\",\"low\":,\"high\":,"
    "\"quantifier\":\"exact\",\"unit\":\"person\",\"kind\":\"incident\",\"text\":\"\",\"span\":[],\"rule\":\"\"}],\"figures\":[],"
    "\"rule\":\"data/rules/assault.rules:\",\"score\":0.";

#define WITH_DICTIONARY 1
#define WITHOUT         2
#define BESIDE          3
#define LONGEST         (64 << 20)

/* The end of a long dictionary is all that deflate looks at. */
static Text usable(Text dictionary_text)
{
    return dictionary_text.n > 32000 ? text_part(dictionary_text, dictionary_text.n - 32000, dictionary_text.n)
                                     : dictionary_text;
}

static Text deflated(Store *s, Text plain, char how, Text with, Arena *keep)
{
    z_stream *z = &s->deflating;
    if (!s->deflate_open)
        s->deflate_open = deflateInit2(z, 4, Z_DEFLATED, -15, 5, Z_DEFAULT_STRATEGY) == Z_OK;
    else
        deflateReset(z);
    if (with.n)
        deflateSetDictionary(z, (const Bytef *)with.at, (uInt)with.n);
    uLong room = deflateBound(z, (uLong)plain.n);
    char *out = arena_take(keep, 1, room + 5);
    out[0] = how;
    memcpy(out + 1, &plain.n, 4);               /* little-endian, as everything here */
    z->next_in = (Bytef *)(uintptr_t)(plain.n ? plain.at : "");
    z->avail_in = (uInt)plain.n;
    z->next_out = (Bytef *)out + 5;
    z->avail_out = (uInt)room;
    if (!s->deflate_open || deflate(z, Z_FINISH) != Z_STREAM_END) {
        out = arena_take(keep, 1, (size_t)plain.n + 1);
        out[0] = 0;
        memcpy(out + 1, plain.at, (size_t)plain.n);
        return (Text){ out, plain.n + 1 };
    }
    return (Text){ out, (int)(room - z->avail_out) + 5 };
}

Text packed(Store *s, Text plain, Arena *keep)
{
    return plain.n < 16384 ? deflated(s, plain, WITH_DICTIONARY, (Text){ dictionary, sizeof dictionary - 1 }, keep)
                           : deflated(s, plain, WITHOUT, NO_TEXT, keep);
}

Text packed_beside(Store *s, Text plain, Text beside, Arena *keep)
{
    return deflated(s, plain, BESIDE, usable(beside), keep);
}

bool unpacked_beside(Store *s, Text bytes, Text beside, Arena *keep, Text *ret, Error *err)
{
    if (bytes.n < 1 || (bytes.at[0] && bytes.n < 5))
        return fail(err, "%s holds a text that is cut off", s->path);
    if (bytes.at[0] == 0) {
        *ret = text_copy(text_part(bytes, 1, bytes.n), keep);
        return true;
    }
    int n;
    memcpy(&n, bytes.at + 1, 4);
    if (n < 0 || n > LONGEST)
        return fail(err, "%s holds a text of impossible length", s->path);
    z_stream *z = &s->inflating;
    if (!s->inflate_open)
        s->inflate_open = inflateInit2(z, -15) == Z_OK;
    else
        inflateReset(z);
    Text with = bytes.at[0] == WITH_DICTIONARY ? (Text){ dictionary, sizeof dictionary - 1 }
              : bytes.at[0] == BESIDE ? usable(beside) : NO_TEXT;
    if (with.n)
        inflateSetDictionary(z, (const Bytef *)with.at, (uInt)with.n);
    char *out = arena_take(keep, 1, (size_t)n + 1);
    z->next_in = (Bytef *)(uintptr_t)(bytes.at + 5);
    z->avail_in = (uInt)bytes.n - 5;
    z->next_out = (Bytef *)out;
    z->avail_out = (uInt)n + 1;
    if (inflate(z, Z_FINISH) != Z_STREAM_END || (int)z->avail_out != 1)
        return fail(err, "%s holds a text that cannot be unpacked: the file is damaged", s->path);
    *ret = (Text){ out, n };
    return true;
}

bool unpacked(Store *s, Text bytes, Arena *keep, Text *ret, Error *err)
{
    return unpacked_beside(s, bytes, NO_TEXT, keep, ret, err);
}
