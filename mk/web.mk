# The page: bundled once by esbuild, outlines cut from npm data, everything served from build/web.

WEB = build/web
WEB_SOURCES = $(wildcard web/src/*.js) web/app.css web/index.html

node_modules/esbuild/package.json: package-lock.json
	@npm ci --no-audit --no-fund >/dev/null
	@touch $@

$(WEB)/app.js: $(WEB_SOURCES) node_modules/esbuild/package.json
	@mkdir -p $(WEB)
	@node_modules/.bin/esbuild web/src/main.js --bundle --format=esm --minify --target=es2022 --outfile=$@ --log-level=warning
	@node_modules/.bin/esbuild web/app.css --bundle --minify --loader:.png=dataurl --outfile=$(WEB)/app.css --log-level=warning
	@cp web/index.html $(WEB)/index.html

$(WEB)/tiles/tiles.json: prepare/basemap.mjs build/world_map.gpkg node_modules/esbuild/package.json
	@node prepare/basemap.mjs build/world_map.gpkg $(WEB)/tiles

web: $(WEB)/app.js $(WEB)/tiles/tiles.json
data-built: web

# The page before a hundred thousand events:  make bench-page
BENCH_PAGE = build/bench-page.db
bench-page: build/release/sitrep build/release/bench/store web
	@[ -e $(BENCH_PAGE) ] || build/release/bench/store 150000 $(BENCH_PAGE)
	node bench/page.mjs build/release/sitrep $(BENCH_PAGE)
.PHONY: web bench-page
