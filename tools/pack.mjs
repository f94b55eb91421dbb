// Trunk calls this after each build (see Trunk.toml). Makes the app of a release once more, smaller
// than Trunk leaves it: in parts, of which the others are fetched when the first has started (see
// src/ui/later.rs); without code that only serves names which the page never calls; with short names
// on the border between WebAssembly and JavaScript; and minified.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

if (process.env.TRUNK_PROFILE === "debug") process.exit(0);
const { buildSync } = createRequire(`${process.env.ESBUILD_FOLDER}/`)("esbuild");
const folder = process.env.TRUNK_STAGING_DIR;
const run = (tool, ...words) => execFileSync(tool, words, { stdio: "inherit" });
const IMPORTS = 2;
const EXPORTS = 7;

// A WebAssembly module as its sections: [kind, content].
function sections(bytes) {
  const all = [];
  const reader = new Reader(bytes, 8);
  while (reader.at < bytes.length) all.push([reader.number(1), reader.take(reader.number())]);
  return all;
}

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  // LEB128, as all numbers here.
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  name() {
    return this.take(this.number()).toString();
  }
}

function number(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}

const name = (text) => Buffer.concat([number(Buffer.byteLength(text)), Buffer.from(text)]);

// What follows the names of an import or an export: what kind of thing it is, and its number or type.
function thing(reader, imported) {
  const from = reader.at;
  const kind = reader.number();
  if (imported && kind === 1) reader.number();
  const flags = reader.number();
  if (imported && kind > 0) {
    reader.number();
    if (kind < 3 && flags & 1) reader.number();
  }
  if (imported && kind > 3) throw new Error(`an import of kind ${kind}`);
  return reader.bytes.subarray(from, reader.at);
}

// Passes the name of every import and export through `change`; without a new name it is dropped.
function rename(bytes, change) {
  const parts = [bytes.subarray(0, 8)];
  for (let [kind, content] of sections(bytes)) {
    if (kind === IMPORTS || kind === EXPORTS) {
      const imported = kind === IMPORTS;
      const reader = new Reader(content);
      const kept = [];
      for (let left = reader.number(); left > 0; left--) {
        const module = imported ? name(reader.name()) : Buffer.alloc(0);
        const own = change(reader.name(), imported);
        const rest = thing(reader, imported);
        if (own) kept.push(Buffer.concat([module, name(own), rest]));
      }
      content = Buffer.concat([number(kept.length), ...kept]);
    }
    parts.push(Buffer.from([kind]), number(content.length), content);
  }
  return Buffer.concat(parts);
}

// The compiled app, not yet bound to JavaScript, in its parts.
const work = mkdtempSync(join(tmpdir(), "throughline-"));
const target = process.env.CARGO_TARGET_DIR ?? join(process.env.TRUNK_SOURCE_DIR, "target");
run("wasm-split-cli", "--out-name", "app", join(target, "wasm32-unknown-unknown/release/throughline.wasm"), work);
run("wasm-bindgen", "--target", "web", "--keep-lld-exports", "--no-typescript", "--out-dir", work, join(work, "app.wasm"));
const firstPart = join(work, "app_bg.wasm");
const features = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
const passes = ["--flatten", "--rereloop", "-Oz", "-Oz", "--converge", "--low-memory-unused", "--strip-debug", "--strip-producers"];
function optimize(part) {
  run("wasm-opt", ...features.map((feature) => `--enable-${feature}`), ...passes, part, "-o", part);
}

// What is fetched later: the parts that the source names (split_…), and what several of them share
// (chunk_…). Most of that is tiny, and fetched as one file from which each takes its slice.
const laterParts = readdirSync(work).filter((own) => /^(split|chunk)_\w+\.wasm$/.test(own));
for (const part of laterParts) optimize(join(work, part));
const tinyParts = laterParts.filter((own) => own.startsWith("chunk_") && statSync(join(work, own)).size < 4096);
const FETCH_TINY = `
let tiny;
function makeTiny(from, to) {
  return makeLoad(() => {
    const all = (tiny ??= fetch(new URL("./tiny.wasm", import.meta.url)).then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(answer.status))));
    all.catch(() => (tiny = undefined));
    return async (imports) => WebAssembly.instantiate((await all).slice(from, to), imports);
  }, []);
}
`;

// The few lines that fetch the later parts become part of the script. A dependency of Leptos exports
// classes that this page never makes: without them, what only they called goes from the app.
const loader = readFileSync(join(work, "__wasm_split.js"), "utf8")
  .replace(/^import .*\n/, "")
  .replace("initSync(undefined, undefined)", "wasm")
  .replaceAll("export const", "const")
  // Whoever waits for a part is told on the page; one that is fetched ahead may be cut off by leaving.
  .replace(/^ +console\.error\(e\);\n/m, "")
  .replace(/^const __(chunk_\w+) = makeLoad\([^]*?^, \[\]\);$/gm, (text, own) =>
    tinyParts.includes(`${own}.wasm`) ? `const __${own} = makeTiny("${own}.wasm");` : text,
  )
  .concat(FETCH_TINY);
// The files that each part of the source needs.
const needed = {};
for (const [, own, shared] of loader.matchAll(/const __wasm_split_load_(\w+) = [^]*?^, \[(.*)\]\)\);$/gm)) {
  needed[own] = [`split_${own}.wasm`, ...(shared.match(/chunk_\w+/g) ?? []).map((chunk) => `${chunk}.wasm`)];
}
const glue = readFileSync(join(work, "app.js"), "utf8")
  .replace(/^import .*\n/gm, "")
  // Each of its functions is imported by a line of its own.
  .replace(/^ +"\S+": import(?![01]\b)\d+,\n/gm, "")
  .replace(/: import1\b/, `: { ${loader.match(/__wasm_split_load_\w+/g).join(", ")} }`)
  .replace(/^export class [^]*?^}\n/gm, "")
  .replace(/^if \(Symbol\.dispose\) .*\n/gm, "")
  .replace(/^const \w+Finalization = [^]*?;\n/gm, "")
  .concat(loader);
const called = new Set([...glue.matchAll(/\bwasm\.(\w+)/g)].map((found) => found[1]));
for (const [, names] of glue.matchAll(/const \{([^}]*)\} = wasm;/g)) {
  for (const own of names.match(/\w+/g)) called.add(own);
}
writeFileSync(firstPart, rename(readFileSync(firstPart), (own, imported) => (imported || called.has(own) ? own : "")));
optimize(firstPart);

// What the app no longer imports goes from the script, where each import begins and ends a line.
const imported = new Set();
rename(readFileSync(firstPart), (own, imports) => imports && imported.add(own) && own);
const contents = glue
  .replace(/^ {8}(\w+): function[^]*?^ {8}},\n/gm, (text, own) => (imported.has(own) ? text : ""))
  .replace("export { initSync, __wbg_init as default }", "export { __wbg_init as default }");

// Short names on both sides: the script's are chosen, the app's follow.
const mangled = buildSync({
  stdin: { contents },
  bundle: true,
  write: false,
  format: "esm",
  minify: true,
  mangleProps: /^(__wb|__extern|__indirect|__wasm_split_|wasm_bindgen_)/,
  mangleCache: {},
});
const short = mangled.mangleCache;
const shortened = (part) => rename(readFileSync(part), (own) => short[own] ?? own);

// Under names of their own, in the place of what Trunk made.
const trunks = readdirSync(folder).find((own) => own.endsWith("_bg.wasm"));
let page = readFileSync(join(folder, "index.html"), "utf8");
let js = mangled.outputFiles[0].text;
function serve(stem, extension, content) {
  const own = `${stem}-${createHash("sha256").update(content).digest("hex").slice(0, 16)}.${extension}`;
  writeFileSync(join(folder, own), content);
  return own;
}
const served = {};
const slices = [];
for (const part of laterParts) {
  const content = shortened(join(work, part));
  if (tinyParts.includes(part)) {
    const from = Buffer.concat(slices).length;
    slices.push(content);
    js = js.replace(`"${part}"`, `${from},${from + content.length}`);
  } else {
    served[part] = serve(part.replace("split_", "").replace(".wasm", ""), "wasm", content);
    js = js.replace(part, served[part]);
  }
}
const tiny = serve("tiny", "wasm", Buffer.concat(slices));
js = js.replace("tiny.wasm", tiny);
const made = { [trunks]: serve("throughline", "wasm", shortened(firstPart)), [trunks.replace("_bg.wasm", ".js")]: serve("throughline", "js", js) };
for (const [old, own] of Object.entries(made)) {
  page = page.replaceAll(old, own);
  rmSync(join(folder, old));
}
// What src/first.js fetches early.
for (const own of ["link", "later"]) {
  const files = new Set([...Object.values(made).reverse(), ...needed[own].map((part) => served[part] ?? tiny)]);
  page = page.replace(/<script src="?first.js"?/, `$& data-${own}="${[...files].map((file) => `./${file}`).join(" ")}"`);
}
writeFileSync(join(folder, "index.html"), page);
rmSync(work, { recursive: true });
