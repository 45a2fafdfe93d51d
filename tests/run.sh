# Runs every test and says how it went: stages (gcc and clang, sanitizers on), stories,
# the command line, the page.  Ends with "N passed, N failed".
set -u
passed=0 failed=0
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 UBSAN_OPTIONS=print_stacktrace=1
log=build/test.log
: > $log

one() {     # one NAME COMMAND...
    name=$1; shift
    if "$@" > build/test.one 2>&1; then
        passed=$((passed + 1)); echo "ok   $name"
    else
        failed=$((failed + 1)); echo "FAIL $name"; tail -n 40 build/test.one
    fi
    { echo "== $name"; cat build/test.one; } >> $log
}

for variant in asan clang; do
    for source in tests/stages/*/*.c; do
        program=build/$variant/${source%.c}
        one "$variant ${source#tests/stages/}" sh -c "make -s --no-print-directory VARIANT=$variant $program && $program"
    done
done
one "stories" make -s --no-print-directory VARIANT=asan story-tests
for script in tests/cli/*.sh; do one "$script" bash "$script" build/asan/sitrep; done
for script in tests/web/*.test.mjs; do one "$script" node "$script" build/release/sitrep; done
one "manual page" mandoc -Tlint -W warning man/sitrep.1
echo "$passed passed, $failed failed" | tee build/test-summary
[ $failed = 0 ]
