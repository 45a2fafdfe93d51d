# make            the program, build/release/sitrep
# make demo       codes the bundled sample and opens the map on localhost
# make test       builds with gcc and clang, sanitizers on, and runs every test
# make models     trains every model anew from ../shared/data
# make score      measures on ../shared/data
# make bench      throughput, memory, growth with input
# make map        who includes whom
# make install    PREFIX=/usr/local

CC      = gcc
CLANG   = clang
PREFIX  = /usr/local

# ---- what is installed from Debian and npm, listed once ---------------------
DEBIAN  = gcc g++ make clang libclang-rt-dev pkg-config ca-certificates \
          libgumbo-dev libuchardet-dev libicu-dev libjansson-dev libsqlite3-dev libssl-dev libsodium-dev \
          zlib1g-dev libmicrohttpd-dev libcmocka-dev \
          nodejs npm chromium gdal-bin mandoc wordnet-base curl openssl python3

PACKAGES = gumbo uchardet icu-uc icu-i18n jansson sqlite3 libcrypto libsodium zlib libmicrohttpd

WARN    = -Wall -Wextra -Werror -Wshadow -Wconversion -Wno-sign-conversion -Wstrict-prototypes
CFLAGS_ALL = -std=c11 -D_GNU_SOURCE $(WARN) -Isrc -Iprepare -Itests -g -fno-omit-frame-pointer
LIBS    = $(shell pkg-config --libs $(PACKAGES)) -lpthread -ldl -lm
INCS   := $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null | sed 's/-I/-isystem /g')

# VARIANT: release, asan (gcc), clang (clang with sanitizers), fuzz
VARIANT = release
# The program and the measurements are optimised as a whole; what runs only once is linked as it is (-fno-lto).
# gcc sees errors returned as words never set when it looks through several files at once.
FLAGS_release = -O2 -flto=auto -ffat-lto-objects
WHOLE_release = -Wno-maybe-uninitialized
FLAGS_asan    = -O1 -fsanitize=address,undefined -fno-sanitize-recover=all
FLAGS_clang   = -O1 -fsanitize=address,undefined -fno-sanitize-recover=all
FLAGS_fuzz    = -O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
CC_release = $(CC)
CC_asan    = $(CC)
CC_clang   = $(CLANG)
CC_fuzz    = $(CLANG)

B      = build/$(VARIANT)
CCV    = $(CC_$(VARIANT))
FLAGS  = $(CFLAGS_ALL) $(INCS) $(FLAGS_$(VARIANT))

# STAGES: build only some folders of src/, for work on one stage alone.
STAGES  = base read understand code place match store serve cli
SOURCES = $(sort $(foreach s,$(STAGES),$(wildcard src/$(s)/*.c src/$(s)/*/*.c)) $(if $(filter cli,$(STAGES)),$(wildcard src/*.c)))
OBJECTS = $(SOURCES:%.c=$(B)/%.o)
LIBRARY = $(B)/libsitrep-$(words $(STAGES)).a

STAGE_TESTS = $(foreach s,$(STAGES),$(wildcard tests/stages/$(s)/*.c))
TEST_PROGRAMS = $(STAGE_TESTS:%.c=$(B)/%)

all: deps
	@$(MAKE) --no-print-directory build/release/sitrep data-built

# Installs what is missing (as root, or through sudo); asks nothing when all is there.
# A node and npm that are here already are left alone.
deps:
	@missing=$$(for p in $(DEBIAN); do \
	    case $$p in nodejs) command -v node;; npm) command -v npm;; *) dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed';; esac >/dev/null || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	    echo "installing from Debian:" $$missing; \
	    as=; [ "$$(id -u)" = 0 ] || as=sudo; \
	    $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq --no-install-recommends $$missing >/dev/null || \
	        { echo "could not install them: run  apt-get install" $$missing; exit 1; }; \
	fi
	@if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then \
	    echo "installing from npm, as package-lock.json pins it"; npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.package-lock.json; fi

# Each models-* target learns first what it learns from; with ALONE=yes it takes that as it lies in models/.
after = $(if $(ALONE),,$(1))
-include mk/*.mk

$(B)/%.o: %.c
	@mkdir -p $(@D)
	@$(CCV) $(FLAGS) -MMD -MP -c $< -o $@

$(LIBRARY): $(OBJECTS)
	@rm -f $@ && ar rcs $@ $^

$(B)/sitrep: $(B)/src/cli/main.o $(LIBRARY)
	@$(CCV) $(FLAGS) $(WHOLE_$(VARIANT)) $< $(LIBRARY) $(LIBS) -o $@
	@echo "made $@"

ifneq ($(VARIANT),release)
build/release/sitrep:
	@$(MAKE) --no-print-directory VARIANT=release $@
endif

# ---- programs that make models and the gazetteer ----------------------------
PREPARE = $(patsubst prepare/%.c,%,$(filter-out prepare/trainer.c prepare/name_corpus.c,$(wildcard prepare/*.c)))
$(B)/prepare/%: $(B)/prepare/%.o $(B)/prepare/trainer.o $(LIBRARY)
	@$(CCV) $(FLAGS) -fno-lto $(filter-out $(LIBRARY),$^) $(LIBRARY) $(LIBS) -o $@
prepare-programs: $(PREPARE:%=$(B)/prepare/%)

# ---- tests ------------------------------------------------------------------
$(B)/tests/%: $(B)/tests/%.o $(LIBRARY)
	@mkdir -p $(@D)
	@$(CCV) $(FLAGS) -fno-lto $^ $(LIBS) -lcmocka -o $@

# One stage's tests alone:  make stage-tests STAGES="base read"
stage-tests: $(TEST_PROGRAMS)
	@for t in $(TEST_PROGRAMS); do echo "== $$t"; $$t || exit 1; done

story-tests: $(B)/tests/story
	@$(B)/tests/story $(sort $(wildcard tests/stories/*.story))

# gcc with sanitizers runs everything; clang with sanitizers runs every stage again.
test: deps
	@$(MAKE) --no-print-directory -j2 build/release/sitrep data-built
	@$(MAKE) --no-print-directory -j2 VARIANT=asan build/asan/sitrep build/asan/tests/story
	@$(MAKE) --no-print-directory -j2 VARIANT=clang build/clang/sitrep
	@bash tests/run.sh

# ---- the demo ---------------------------------------------------------------
DEMO_PORT = 8017
demo: deps
	@$(MAKE) --no-print-directory -j2 build/release/sitrep data-built
	@bash tests/demo-stop.sh
	@rm -f build/demo.db build/demo.db-*
	build/release/sitrep add --store build/demo.db data/sample/daraa-2018.jsonl
	@build/release/sitrep serve --store build/demo.db --port $(DEMO_PORT) --background build/demo.pid
	@echo "The map lies open at http://127.0.0.1:$(DEMO_PORT)/  (make demo-stop ends it)"

demo-stop:
	@bash tests/demo-stop.sh

# ---- models, scores, speed: these need ../shared ------------------------------
SHARED = ../shared
# mk/*.mk say what models-learned needs, and what each of those needs: two cores are kept busy.
models: deps
	@test -d $(SHARED)/data || { echo "make models: $(SHARED)/data is not here; the models in models/ stay as they are"; exit 1; }
	@$(MAKE) --no-print-directory -j2 models-learned

score: deps
	@$(MAKE) --no-print-directory -j2 build/release/sitrep data-built
	@bash tests/score/score.sh $(SHARED)

bench: deps
	@$(MAKE) --no-print-directory -j2 build/release/sitrep data-built
	@bash bench/bench.sh

# ---- installing ---------------------------------------------------------------
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/sitrep $(DESTDIR)$(PREFIX)/share/man/man1
	install build/release/sitrep $(DESTDIR)$(PREFIX)/bin/
	cp -r data/rules data/actors data/languages models build/gazetteer.bin build/web $(DESTDIR)$(PREFIX)/share/sitrep/
	install -m 644 man/sitrep.1 $(DESTDIR)$(PREFIX)/share/man/man1/

clean:
	rm -rf build

-include $(OBJECTS:.o=.d) $(B)/src/cli/main.d $(TEST_PROGRAMS:=.d) $(wildcard $(B)/tests/*.d $(B)/prepare/*.d $(B)/bench/*.d)

.PHONY: all demo demo-stop story-tests test models score bench map install clean stage-tests prepare-programs data-built deps
.SECONDARY:
