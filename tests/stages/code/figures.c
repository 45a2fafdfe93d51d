#include "check.h"

#include "code/figures.h"
#include "stages/code/written.h"

static Arena forever, keep, scratch;
static Actors *actors;

static int load(void **state)
{
    (void)state;
    Error err;
    forever = arena_open((size_t)256 << 20);
    keep = arena_open((size_t)64 << 20);
    scratch = arena_open((size_t)64 << 20);
    if (actors_load("data", &forever, &actors, &err))
        return 0;
    fprintf(stderr, "%s\n", err.what);
    return 1;
}

static int unload(void **state)
{
    (void)state;
    arena_close(&forever);
    arena_close(&keep);
    arena_close(&scratch);
    return 0;
}

static int figures(const char *rows, FigureFound **ret)
{
    Understanding *u = NEW(&keep, Understanding);
    *u = written(rows, &keep);
    return figures_find(actors, u, &keep, scratch, ret);
}

static void is_figure(const FigureFound *f, Measure measure, FigureWho who, double low, FigureKind kind)
{
    assert_int_equal(f->figure.measure, measure);
    assert_int_equal(f->figure.who, who);
    assert_true(f->figure.low == low);
    assert_int_equal(f->figure.kind, kind);
}

static void a_part_is_marked(void **state)
{
    (void)state;
    FigureFound *all;
    assert_int_equal(figures("Shells NOUN 2 nsubj/ killed VERB 0 root/ 12 NUM 4 nummod/ people NOUN 2 obj/ "
                             "including VERB 7 case/ 3 NUM 7 nummod/ children NOUN 4 nmod", &all), 2);
    is_figure(&all[0], MEASURE_KILLED, WHO_ALL, 12, KIND_INCIDENT);
    assert_false(all[0].figure.is_part);
    is_figure(&all[1], MEASURE_KILLED, WHO_CHILD, 3, KIND_INCIDENT);
    assert_true(all[1].figure.is_part);
}

static void a_toll_is_a_running_total(void **state)
{
    (void)state;
    FigureFound *all;
    assert_int_equal(figures("the DET 3 det/ death NOUN 3 compound/ toll NOUN 4 nsubj/ rose VERB 0 root/ to ADP 6 case/ "
                             "126 NUM 4 obl", &all), 1);
    is_figure(&all[0], MEASURE_KILLED, WHO_ALL, 126, KIND_RUNNING_TOTAL);
    assert_int_equal(figures("raids NOUN 2 nsubj/ killed VERB 0 root/ 40 NUM 4 nummod/ civilians NOUN 2 obj/ in ADP 7 case/ "
                             "10 NUM 7 nummod/ days NOUN 2 obl", &all), 1);
    is_figure(&all[0], MEASURE_KILLED, WHO_CIVILIAN, 40, KIND_RUNNING_TOTAL);
}

static void a_days_total_is_no_incident(void **state)
{
    (void)state;
    FigureFound *all;
    assert_int_equal(figures("90 NUM 3 nsubj:pass/ were AUX 3 aux:pass/ killed VERB 0 root/ yesterday NOUN 3 obl:unmarked", &all), 1);
    is_figure(&all[0], MEASURE_KILLED, WHO_ALL, 90, KIND_RUNNING_TOTAL);
    assert_int_equal(figures("90 NUM 3 nsubj:pass/ were AUX 3 aux:pass/ killed VERB 0 root/ yesterday NOUN 3 obl:unmarked/ "
                             "in ADP 6 case/ Nawa PROPN 3 obl", &all), 1);
    is_figure(&all[0], MEASURE_KILLED, WHO_ALL, 90, KIND_INCIDENT);
}

static void one_victim(void **state)
{
    (void)state;
    FigureFound *all;
    assert_int_equal(figures("an DET 3 det/ ambulance NOUN 3 compound/ driver NOUN 5 nsubj:pass/ was AUX 5 aux:pass/ "
                             "killed VERB 0 root", &all), 1);
    is_figure(&all[0], MEASURE_KILLED, WHO_HEALTH_WORKER, 1, KIND_INCIDENT);
    /* whose daughter: the farmer lives */
    assert_int_equal(figures("A DET 2 det/ farmer NOUN 6 nsubj:pass/ whose PRON 4 nmod:poss/ daughter NOUN 6 nsubj:pass/ "
                             "was AUX 6 aux:pass/ killed VERB 7 ccomp/ spoke VERB 0 root", &all), 1);
    is_figure(&all[0], MEASURE_KILLED, WHO_CHILD, 1, KIND_INCIDENT);
    /* nobody counted "fighters" */
    assert_int_equal(figures("fighters NOUN 3 nsubj:pass/ were AUX 3 aux:pass/ killed VERB 0 root", &all), 0);
}

static void killed_or_wounded_is_not_told_apart(void **state)
{
    (void)state;
    FigureFound *all;
    assert_int_equal(figures("Shells NOUN 2 nsubj/ killed VERB 0 root/ and CCONJ 4 cc/ wounded VERB 2 conj/ 30 NUM 6 nummod/ "
                             "people NOUN 4 obj", &all), 1);
    is_figure(&all[0], MEASURE_CASUALTIES, WHO_ALL, 30, KIND_INCIDENT);
    assert_int_equal(figures("Shells NOUN 2 nsubj/ killed VERB 0 root/ 5 NUM 2 obj/ and CCONJ 5 cc/ wounded VERB 2 conj/ "
                             "30 NUM 5 obj", &all), 2);
    is_figure(&all[0], MEASURE_KILLED, WHO_ALL, 5, KIND_INCIDENT);
    is_figure(&all[1], MEASURE_INJURED, WHO_ALL, 30, KIND_INCIDENT);
}

static void those_who_fled(void **state)
{
    (void)state;
    FigureFound *all;
    assert_int_equal(figures("45000 NUM 2 nummod/ people NOUN 4 nsubj/ have AUX 4 aux/ fled VERB 0 root", &all), 1);
    is_figure(&all[0], MEASURE_DISPLACED, WHO_ALL, 45000, KIND_FLOW);
    assert_int_equal(figures("45000 NUM 2 nummod/ people NOUN 5 nsubj/ could AUX 5 aux/ soon ADV 5 advmod/ flee VERB 0 root", &all), 1);
    is_figure(&all[0], MEASURE_DISPLACED, WHO_ALL, 45000, KIND_PROJECTION);
    assert_int_equal(figures("Jordan PROPN 2 nsubj/ home NOUN 0 root/ to ADP 5 case/ 700 NUM 5 nummod/ refugees NOUN 2 nmod", &all), 1);
    is_figure(&all[0], MEASURE_HOSTED, WHO_REFUGEE, 700, KIND_STOCK);
    assert_int_equal(figures("20 NUM 2 nummod/ families NOUN 3 nsubj/ fled VERB 0 root", &all), 1);
    assert_true(all[0].figure.is_households);
}

static void things_measure_themselves(void **state)
{
    (void)state;
    FigureFound *all;
    assert_int_equal(figures("jets NOUN 2 nsubj/ launched VERB 0 root/ 20 NUM 4 nummod/ airstrikes NOUN 2 obj/ and CCONJ 7 cc/ "
                             "dropped VERB 2 conj/ bombs NOUN 6 obj", &all), 1);
    is_figure(&all[0], MEASURE_STRIKES, WHO_UNSAID, 20, KIND_INCIDENT);
    /* of months and cities nothing is counted */
    assert_int_equal(figures("they PRON 2 nsubj/ captured VERB 0 root/ 12 NUM 4 nummod/ cities NOUN 2 obj/ after ADP 7 case/ "
                             "3 NUM 7 nummod/ months NOUN 2 obl", &all), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_is_marked),
        cmocka_unit_test(a_toll_is_a_running_total),
        cmocka_unit_test(a_days_total_is_no_incident),
        cmocka_unit_test(one_victim),
        cmocka_unit_test(killed_or_wounded_is_not_told_apart),
        cmocka_unit_test(those_who_fled),
        cmocka_unit_test(things_measure_themselves),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
