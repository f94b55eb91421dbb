# `make` lists what can be done. Everything installs what it lacks first: tools/set-up.
SHELL := /bin/bash
export THROUGHLINE := $(CURDIR)
ENV := . tools/env &&
PORT ?= 8080

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r name what; do printf '  %-14s %s\n' "$$name" "$$what"; done

serve: build ## build the release page, serve it and print its address (PORT=8080)
	@$(ENV) cargo run --locked --package throughline-kit -- serve $(PORT)

build: ## build the release page into dist/
	@tools/set-up build
	@$(ENV) tools/build

dev: ## serve the page, rebuild and reload on save
	@tools/set-up build
	@$(ENV) tools/build dev

check: ## format, lints and native tests: while working
	@tools/set-up check
	@$(ENV) tools/run-tests check

test: ## every test, in three browser engines
	@tools/set-up test
	@$(ENV) tools/run-tests

bench: build ## bytes of the first load, Lighthouse as on a phone, work per key, links beside other packers, ranges beside Squiggle
	@tools/set-up bench
	@$(ENV) cargo run --locked --package throughline-kit -- bench
	@$(ENV) cargo test --release --quiet --locked --test links -- --nocapture lengths
	@$(ENV) tools/build-ranges
	@$(ENV) cargo test --quiet --locked --test e2e -- --speed

mutations: ## a million changed links, and what becomes of them
	@tools/set-up test
	@$(ENV) THROUGHLINE_MUTATIONS=1000000 cargo test --release --quiet --locked --test links -- --nocapture mutations

screens: build ## screenshots at 360 and 1280 px, light and dark, into out/screens
	@tools/set-up test
	@$(ENV) cargo test --quiet --locked --test e2e -- --screens

first-content: build ## write what the app shows first into index.html, after a change of the Brief room
	@tools/set-up test
	@$(ENV) cargo test --quiet --locked --test e2e -- --first-content

.PHONY: help serve build dev check test bench mutations screens first-content
