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
DEBIAN  = gcc g++ make clang pkg-config ca-certificates \
          libgumbo-dev libuchardet-dev libicu-dev libjansson-dev libsqlite3-dev libssl-dev \
          zlib1g-dev libmicrohttpd-dev libgeos-dev libsodium-dev libcmocka-dev \
          nodejs npm chromium gdal-bin mandoc

PACKAGES = gumbo uchardet icu-uc icu-i18n jansson sqlite3 libcrypto zlib libmicrohttpd libsodium

WARN    = -Wall -Wextra -Werror -Wshadow -Wconversion -Wno-sign-conversion -Wstrict-prototypes
CFLAGS_ALL = -std=c11 -D_GNU_SOURCE $(WARN) -Isrc -Iprepare -Itests -g -fno-omit-frame-pointer
LIBS    = $(shell pkg-config --libs $(PACKAGES)) -lgeos_c -lpthread -ldl -lm
INCS   := $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null | sed 's/-I/-isystem /g')

# VARIANT: release, asan (gcc), clang (clang with sanitizers), fuzz
VARIANT = release
FLAGS_release = -O2
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

all: build/release/sitrep data-built

-include mk/*.mk

$(B)/%.o: %.c
	@mkdir -p $(@D)
	@$(CCV) $(FLAGS) -MMD -MP -c $< -o $@

$(LIBRARY): $(OBJECTS)
	@rm -f $@ && ar rcs $@ $^

$(B)/sitrep: $(B)/src/cli/main.o $(LIBRARY)
	@$(CCV) $(FLAGS) $< $(LIBRARY) $(LIBS) -o $@
	@echo "made $@"

ifneq ($(VARIANT),release)
build/release/sitrep:
	@$(MAKE) --no-print-directory VARIANT=release $@
endif

# ---- programs that make models and the gazetteer ----------------------------
PREPARE = $(patsubst prepare/%.c,%,$(filter-out prepare/trainer.c,$(wildcard prepare/*.c)))
$(B)/prepare/%: $(B)/prepare/%.o $(B)/prepare/trainer.o $(LIBRARY)
	@$(CCV) $(FLAGS) $^ $(LIBS) -o $@
prepare-programs: $(PREPARE:%=$(B)/prepare/%)

# ---- tests ------------------------------------------------------------------
$(B)/tests/%: $(B)/tests/%.o $(LIBRARY)
	@mkdir -p $(@D)
	@$(CCV) $(FLAGS) $^ $(LIBS) -lcmocka -o $@

# One stage's tests alone:  make stage-tests STAGES="base read"
stage-tests: $(TEST_PROGRAMS)
	@for t in $(TEST_PROGRAMS); do echo "== $$t"; $$t || exit 1; done

clean:
	rm -rf build

-include $(OBJECTS:.o=.d) $(B)/src/cli/main.d $(TEST_PROGRAMS:=.d)
.PHONY: all demo test models score bench map install clean stage-tests prepare-programs data-built deps
.SECONDARY:
