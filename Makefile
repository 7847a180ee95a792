# The commands of the README; each installs what it needs and skips what is there.
.PHONY: demo pkg test engines compat nightly extend bench sizes shots clean

demo: pkg
	@node .ci/serve.mjs

pkg:
	@.ci/build

test:
	@.ci/test

engines:
	@.ci/engines

compat: pkg
	@.ci/setup node chromium
	@. .ci/env && CHROME=$$(browser_path) node --test --test-reporter=spec tests/compat/*.test.mjs

nightly:
	@.ci/nightly

extend:
	@.ci/setup node
	@. .ci/env && node tests/extend/run.mjs

bench: pkg
	@.ci/setup chromium
	@. .ci/env && CHROME=$$(browser_path) node .ci/bench.mjs
	@. .ci/env && CHROME=$$(browser_path) node .ci/bench-load.mjs
	@. .ci/env && CHROME=$$(browser_path) node .ci/bench-reading.mjs
	@echo "reading, native:"; cargo bench --quiet --locked --bench reading --target-dir target/bench

sizes: pkg
	@.ci/setup chromium
	@. .ci/env && CHROME=$$(browser_path) node .ci/sizes.mjs

shots: pkg
	@.ci/setup chromium
	@. .ci/env && CHROME=$$(browser_path) node .ci/shots.mjs

clean:
	rm -rf target pkg node_modules
