# How fast and how large the store is:  make bench-store  [STORE_CLAIMS=1000000 STORE_FILE=/somewhere/big.db]
STORE_CLAIMS = 100000
STORE_FILE   = build/bench-store.db
$(B)/bench/%: $(B)/bench/%.o $(LIBRARY)
	@mkdir -p $(@D)
	@$(CCV) $(FLAGS) $(WHOLE_$(VARIANT)) $^ $(LIBS) -o $@
bench-store: $(B)/bench/store
	rm -f $(STORE_FILE) $(STORE_FILE)-wal $(STORE_FILE)-shm
	$(B)/bench/store $(STORE_CLAIMS) $(STORE_FILE)
.PHONY: bench-store

KILLS = 200
# Kills `sitrep add` at random moments; nothing accepted may be lost or doubled.
test-kill: build/release/sitrep
	tests/kill.sh build/release/sitrep $(KILLS)
.PHONY: test-kill
