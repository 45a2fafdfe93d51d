# make fuzz-read fuzz-code   each for FUZZ_SECONDS (600); corpora stay in build/fuzz/corpus-*
FUZZ_SECONDS = 600
fuzz-read: ; @$(MAKE) --no-print-directory VARIANT=fuzz STAGES="base read" fuzz-run DOOR=read
fuzz-code: ; @$(MAKE) --no-print-directory VARIANT=fuzz STAGES="base read understand code place match store serve" fuzz-run DOOR=code

fuzz-serve: ; @$(MAKE) --no-print-directory VARIANT=fuzz STAGES="base read understand code place match store serve" fuzz-run DOOR=serve SEEDS=tests/fuzz/serve

# The sums of the models have no paths to find; tracing every comparison of theirs took half of all time.
SUMS = net net_file net_tree net_kernels linear names who_rank speech_features
$(SUMS:%=build/fuzz/src/understand/%.o): FLAGS_fuzz = -O2 -fsanitize=address,undefined -fno-sanitize-recover=all

SEEDS = tests/pages tests/stories
fuzz-run: $(B)/tests/fuzz/$(DOOR).o $(LIBRARY) $(if $(filter serve,$(STAGES)),$(B)/src/pipeline.o)
	@$(CCV) $(FLAGS) -fsanitize=fuzzer $(filter %.o,$^) $(LIBRARY) $(LIBS) -o $(B)/fuzz-$(DOOR)
	@mkdir -p build/fuzz/corpus-$(DOOR)
	$(B)/fuzz-$(DOOR) -max_total_time=$(FUZZ_SECONDS) -max_len=20000 -timeout=20 -rss_limit_mb=4000 \
		-artifact_prefix=build/fuzz/ build/fuzz/corpus-$(DOOR) $(SEEDS)
.PHONY: fuzz-read fuzz-code fuzz-serve fuzz-run

# The door itself, sockets and all:  make fuzz-http
fuzz-http:
	@$(MAKE) --no-print-directory VARIANT=asan build/asan/sitrep
	python3 tests/fuzz/http.py build/asan/sitrep $(FUZZ_SECONDS)
.PHONY: fuzz-http
