# The two commands of a newcomer are `make serve` and `make test`; `make help` lists the others.
#
# Needs Linux with git, make, rustup, npm (Node 20 or later) and, for a C compiler and the browser where they are
# missing, apt. Everything else is installed here, pinned, into .tools/ and node_modules/, once.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# One place for each version: rust-toolchain.toml, Cargo.lock, package-lock.json, and this line.
TRUNK := 0.21.14
WASM_SPLIT := 0.2.4
RUST := $(shell sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
WASM_BINDGEN := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)

export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
export CHROMIUM ?= $(or $(shell command -v chromium),/usr/bin/chromium)
export CHROMEDRIVER ?= $(or $(shell command -v chromedriver),/usr/bin/chromedriver)

# What is saved bears Japanese names, which Chromium does not write where the environment knows no letters but ASCII.
export LC_ALL := C.UTF-8

# No path of the building machine goes into the module: those of Rust's own sources, where they are installed, are named
# as they are where they are not. The flags are the same for every build of it (a difference would build everything
# anew), and hold for the wasm target only. The shell looks for the folders, because make itself would not see those that
# came to be while it runs: on a new machine, all of them.
CARGO_HOME ?= $(HOME)/.cargo
WASM := wasm32-unknown-unknown
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS = \
  $(foreach dir,$(shell ls -d $(CARGO_HOME)/registry/src/*/ 2>/dev/null),--remap-path-prefix=$(dir)=) \
  --remap-path-prefix=$(shell rustc --print sysroot)/lib/rustlib/src/rust=/rustc/$(shell rustc -vV | sed -n 's/^commit-hash: //p') \
  --remap-path-prefix=$(CURDIR)/=
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER = wasm-bindgen-test-runner
unexport RUSTFLAGS CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_TARGET

.PHONY: help
help: ## lists the targets
	@sed -n 's/^\([a-z0-9-]*\):.*## /  make \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

## Building ###########################################################################################################

.PHONY: build
build: dist/index.html ## leaves the release in dist/

# With the folders, so that a file taken away counts as well.
SOURCES := $(shell find src view style tools/post-build*) index.html Trunk.toml Cargo.toml Cargo.lock rust-toolchain.toml
dist/index.html: $(SOURCES) | .tools/fetched node_modules/.package-lock.json .tools/trunk-$(TRUNK) .tools/wasm-bindgen-$(WASM_BINDGEN) .tools/wasm-split-$(WASM_SPLIT)
	env -u NO_COLOR trunk build --release --features split

.PHONY: serve
serve: build ## builds, and serves the page on http://localhost:8080/
	node tools/serve.mjs

## Testing ############################################################################################################

.PHONY: test
test: lint test-native test-web test-js test-e2e test-fail ## runs all the tests

.PHONY: lint
lint: .tools/fetched node_modules/.package-lock.json ## formats, lints and documentation, warnings being errors
	cargo fmt --all -- --check
	cargo fmt --manifest-path tests/bench/Cargo.toml -- --check
	cargo fmt --manifest-path fuzz/Cargo.toml -- --check
	biome ci --colors=off --error-on-warnings
	cargo clippy --locked --workspace --all-targets -- -D warnings
	cargo clippy --locked --target $(WASM) --lib --bins --test web -- -D warnings
	cargo clippy --locked --target $(WASM) --lib --bins --features split -- -D warnings
	cargo clippy --locked --manifest-path tests/bench/Cargo.toml --target-dir target --bench engine -- -D warnings
	cargo clippy --locked --manifest-path tests/bench/Cargo.toml --target-dir target --target $(WASM) --bench web -- -D warnings
	CUSTOM_LIBFUZZER_PATH=/none/libfuzzer.a cargo clippy --locked --manifest-path fuzz/Cargo.toml --target-dir target -- -D warnings
	RUSTDOCFLAGS="-D warnings -A rustdoc::private-intra-doc-links" cargo doc --locked --target $(WASM) --no-deps --document-private-items

.PHONY: fmt
fmt: .tools/fetched node_modules/.package-lock.json ## writes the format that lint asks for
	cargo fmt --all
	cargo fmt --manifest-path tests/bench/Cargo.toml
	cargo fmt --manifest-path fuzz/Cargo.toml
	biome check --colors=off --write

.PHONY: test-native
test-native: .tools/fetched
	CARGO_PROFILE_TEST_OPT_LEVEL=1 cargo test --locked

.PHONY: test-web
test-web: .tools/fetched .tools/wasm-bindgen-$(WASM_BINDGEN) browser
	cargo test --locked --target $(WASM) --test web

.PHONY: test-js
test-js: build
	node --test --test-reporter=spec $(sort $(wildcard tests/*.test.mjs tests/oracle/*.test.mjs))

.PHONY: test-e2e
test-e2e: build browser ## drives the release in Chromium (some of it: make test-e2e ARGS="-g smoke")
	playwright test --config tests/e2e/playwright.config.mjs $(ARGS)

.PHONY: screens
screens: build browser ## renews the pictures that test-e2e compares with: look at what changed before committing it
	playwright test --config tests/e2e/playwright.config.mjs -g "screens:" --update-snapshots=changed

.PHONY: screenshots
screenshots: build browser ## makes the pictures of the README
	node tools/screenshots.mjs

# A minute for each target; what is found stays in fuzz/artifacts/ and becomes a test. Longer: make fuzz FOR=3600, or by
# the number of inputs: make fuzz RUNS=1000000. There is no unsafe code of ours for a sanitizer to look at.
CARGO_FUZZ := 0.13.2
NIGHTLY ?= nightly
FOR ?= 60
TARGETS ?= parse evaluate gaps
.PHONY: fuzz
fuzz: .tools/fetched .tools/cargo-fuzz-$(CARGO_FUZZ) ## fuzzes the core, on nightly Rust
	for target in $(TARGETS); do \
	  mkdir -p fuzz/corpus/$$target; \
	  cargo +$(NIGHTLY) fuzz run --sanitizer none $$target fuzz/corpus/$$target tests/fixtures -- \
	    -dict=fuzz/json.dict -timeout=20 $(if $(RUNS),-runs=$(RUNS),-max_total_time=$(FOR)); \
	done

# A development build with buttons that panic, which no release has.
target/failstop-dist/index.html: $(SOURCES) | .tools/fetched node_modules/.package-lock.json .tools/trunk-$(TRUNK) .tools/wasm-bindgen-$(WASM_BINDGEN)
	env -u NO_COLOR trunk build --features inject-panic --dist $(@D)

.PHONY: test-fail
test-fail: target/failstop-dist/index.html browser
	DIST=$(CURDIR)/target/failstop-dist playwright test --config tests/failstop/playwright.config.mjs $(ARGS)

# In the browser the engine is the release's: as small, rather than as fast, as can be.
BENCH := CRITERION_HOME=$(CURDIR)/target/criterion cargo bench --locked --manifest-path tests/bench/Cargo.toml --target-dir target/bench
BENCH_AS_RELEASED := CARGO_PROFILE_BENCH_OPT_LEVEL=z CARGO_PROFILE_BENCH_LTO=fat CARGO_PROFILE_BENCH_CODEGEN_UNITS=1 \
  WASM_BINDGEN_TEST_TIMEOUT=600 WASM_BINDGEN_BENCH_RESULT=$(CURDIR)/target/bench/web.json
.PHONY: bench
bench: build browser tests/bench/others/node_modules/.package-lock.json ## measures the engine, and the page against others, into README.md
	$(BENCH) --bench engine -- --noplot
	$(BENCH_AS_RELEASED) $(BENCH) --bench web --target $(WASM)
	node tests/bench/page.mjs

# Only what is measured against, apart from the tools.
tests/bench/others/node_modules/.package-lock.json: $(addprefix tests/bench/others/,package.json package-lock.json .npmrc)
	cd tests/bench/others && npm ci
	@touch $@

.PHONY: size
size: build ## writes into docs/SIZE.md what the bytes of the module are
	node tests/bench/size.mjs

.PHONY: reliability
reliability: build browser ## kills browsers, cuts and mutates drafts, fuzzes, into docs/RELIABILITY.md (an hour and more)
	node tests/reliability/run.mjs

.PHONY: reproducible
reproducible: .tools/fetched node_modules/.package-lock.json ## builds twice in two folders and compares byte for byte
	node tests/reproducible.mjs

## Tools ##############################################################################################################

.PHONY: tools
tools: .tools/fetched .tools/trunk-$(TRUNK) .tools/wasm-bindgen-$(WASM_BINDGEN) .tools/wasm-split-$(WASM_SPLIT) node_modules/.package-lock.json browser ## installs all that the other targets need

ROOT := $(if $(filter 0,$(shell id -u)),,sudo) env DEBIAN_FRONTEND=noninteractive
APT_INSTALL = $(ROOT) apt-get update -qq && $(ROOT) apt-get install -y -qq --no-install-recommends

.tools/rust-$(RUST):
	command -v cc >/dev/null || { $(APT_INSTALL) gcc libc6-dev; }
	rustup toolchain install $(RUST) --profile minimal --component rustfmt,clippy --target $(WASM) --no-self-update
	mkdir -p $(@D) && touch $@

.tools/fetched: Cargo.lock | .tools/rust-$(RUST)
	cargo fetch --locked
	touch $@

# These two only run while building, so they are built quickly rather than made fast.
INSTALL = echo "installing $(1) (a few minutes, once)"; \
  CARGO_TARGET_DIR=.tools/build CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
  CARGO_PROFILE_RELEASE_OPT_LEVEL=$(3) cargo install --quiet --locked --root .tools $(1)@$(2)

.tools/trunk-$(TRUNK): | .tools/rust-$(RUST)
	@[[ "$$(trunk --version 2>&1)" == "trunk $(TRUNK)" ]] || { $(call INSTALL,trunk,$(TRUNK),0) --no-default-features; }
	@rm -rf .tools/build && touch $@

.tools/wasm-bindgen-$(WASM_BINDGEN): | .tools/rust-$(RUST)
	@[[ "$$(wasm-bindgen --version 2>&1)" == "wasm-bindgen $(WASM_BINDGEN)" ]] || { $(call INSTALL,wasm-bindgen-cli,$(WASM_BINDGEN),1); }
	@rm -rf .tools/build && touch $@

# It does not say its version: the file that marks it does.
.tools/wasm-split-$(WASM_SPLIT): | .tools/rust-$(RUST)
	@{ $(call INSTALL,wasm_split_cli_support,$(WASM_SPLIT),1) --features build-binary; }
	@rm -rf .tools/build && touch $@

.tools/cargo-fuzz-$(CARGO_FUZZ): | .tools/rust-$(RUST)
	@[[ "$$(cargo fuzz --version 2>&1)" == "cargo-fuzz $(CARGO_FUZZ)" ]] || { $(call INSTALL,cargo-fuzz,$(CARGO_FUZZ),0); }
	@rm -rf .tools/build && touch $@

node_modules/.package-lock.json: package.json package-lock.json .npmrc
	npm ci
	@touch $@

.PHONY: browser
browser:
	@[[ -x "$(CHROMIUM)" && -x "$(CHROMEDRIVER)" ]] || { $(APT_INSTALL) chromium chromium-driver; }
	@[[ -n "$$(fc-list 'Noto Sans CJK JP' 2>/dev/null)" ]] || { $(APT_INSTALL) fontconfig fonts-noto-cjk; }
	@command -v pdftotext >/dev/null || { $(APT_INSTALL) poppler-utils; }

## Cleaning ###########################################################################################################

.PHONY: clean
clean: ## removes what was built
	rm -rf dist target

.PHONY: distclean
distclean: clean ## removes what was installed here as well
	rm -rf .tools node_modules tests/bench/others/node_modules
