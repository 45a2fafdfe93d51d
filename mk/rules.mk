# The coding rules alone: what is wrong with them, and their examples.
rules-check: build/release/sitrep
	build/release/sitrep rules check
.PHONY: rules-check
