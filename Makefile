# `make` lists what can be made. The two that do everything: `make site` and `make test`.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# Where `make install` puts the command; DESTDIR goes before it, for packagers.
PREFIX = /usr/local
DESTDIR =
# Where the site will be published. Feeds and the sitemap need it; pages do not.
BASE_URL =
# `make test BROWSER_TESTS=no` leaves out the tests that need a browser.
BROWSER_TESTS = yes

RELEASE := .build/release/debrief
# A build folder of its own: with the two kinds of linking in one, each would compile everything anew after the other.
STATIC_BUILD := .build/static
STATIC := $(STATIC_BUILD)/release/debrief
FUZZ_BUILD := .build/fuzz
FUZZ_SECONDS = 60
SOURCES := Package.swift $(shell find $(wildcard Sources templates starter ci) -type f)

.PHONY: help
help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: site
site: release ## Build content/ into site/ and say where to look
	$(RELEASE) build $(if $(BASE_URL),--base-url "$(BASE_URL)")
	@echo "The site is built. Open $(CURDIR)/site/index.html"

.PHONY: test
test: ## Run every test; the counts of the runners come last
	@BROWSER_TESTS=$(BROWSER_TESTS) scripts/test

.PHONY: test-long
test-long: release ## Build with each document that parsers can't bear, in five sizes
	DEBRIEF="$(CURDIR)/$(RELEASE)" DEBRIEF_LONG_TESTS=1 swift test --filter HostileDocumentTests

.PHONY: fuzz
fuzz: ## Feed changed timelines and action items to their readers, FUZZ_SECONDS=60 unless told
	@scripts/setup build
	DEBRIEF_FUZZ=1 swift build -c release --scratch-path $(FUZZ_BUILD) --product FuzzFacts -Xswiftc -sanitize=fuzzer
	swiftc -sanitize=fuzzer -Xlinker --whole-archive $(FUZZ_BUILD)/release/libFuzzFacts.a -Xlinker --no-whole-archive \
		-lcmark-gfm -lcmark-gfm-extensions -lyaml -o $(FUZZ_BUILD)/fuzz-facts
	mkdir -p $(FUZZ_BUILD)/corpus
	$(FUZZ_BUILD)/fuzz-facts -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=10 -artifact_prefix=$(FUZZ_BUILD)/ \
		$(FUZZ_BUILD)/corpus Tests/Fuzzing/Seeds

.PHONY: static
static: $(STATIC) ## Build one binary that needs no Swift on the machine it runs on
	@echo "$(CURDIR)/$(STATIC)"

.PHONY: install
install: $(STATIC) ## Install debrief; PREFIX=/usr/local unless told
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(STATIC) "$(DESTDIR)$(PREFIX)/bin/debrief"

.PHONY: bench
bench: ## Measure, if there are benchmarks in this tree
	@if [ -x Benchmarks/run ]; then $(MAKE) release && Benchmarks/run; \
	else echo "Nothing to measure: there is no Benchmarks/run in this tree."; fi

.PHONY: clean
clean: ## Remove what was built, in .build/ and site/
	rm -rf .build
	find site -mindepth 1 ! -name .gitignore -delete

.PHONY: release
release:
	@scripts/setup build
	swift build -c release --product debrief

# A real file with real prerequisites, so that `sudo make install` after `make static` needs no compiler.
$(STATIC): $(SOURCES)
	@scripts/setup build
	swift build -c release --static-swift-stdlib --scratch-path $(STATIC_BUILD) --product debrief
	@touch $@
