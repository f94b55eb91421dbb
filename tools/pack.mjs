// Trunk calls this after each build (see Trunk.toml). Makes the app of a release smaller than
// wasm-bindgen and Trunk leave it: without code that only serves names which the page never calls,
// with short names on the border between WebAssembly and JavaScript, and minified. What is served
// stays one module and one script.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

if (process.env.TRUNK_PROFILE === "debug") process.exit(0);
const { buildSync } = createRequire(`${process.env.ESBUILD_FOLDER}/`)("esbuild");
const folder = process.env.TRUNK_STAGING_DIR;
const wasmName = readdirSync(folder).find((name) => name.endsWith("_bg.wasm"));
const jsName = wasmName.replace("_bg.wasm", ".js");
const [wasmPath, jsPath] = [join(folder, wasmName), join(folder, jsName)];
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
    if (flags & 1) reader.number();
  }
  if (imported && kind > 2) throw new Error(`an import of kind ${kind}`);
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

// A dependency of Leptos exports classes that this page never makes: without them in the script,
// what only they called goes from the app.
const glue = readFileSync(jsPath, "utf8")
  .replace(/^export class [^]*?^}\n/gm, "")
  .replace(/^if \(Symbol\.dispose\) .*\n/gm, "")
  .replace(/^const \w+Finalization = [^]*?;\n/gm, "");
const called = new Set([...glue.matchAll(/\bwasm\.(\w+)/g)].map((found) => found[1]));
writeFileSync(wasmPath, rename(readFileSync(wasmPath), (own, imported) => (imported || called.has(own) ? own : "")));
const features = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
const passes = ["--flatten", "--rereloop", "-Oz", "-Oz", "--converge", "--low-memory-unused", "--strip-producers"];
const enable = features.map((feature) => `--enable-${feature}`);
execFileSync("wasm-opt", [...enable, ...passes, wasmPath, "-o", wasmPath], { stdio: "inherit" });

// What the app no longer imports goes from the script, where each import begins and ends a line.
const imported = new Set();
rename(readFileSync(wasmPath), (own, imports) => imports && imported.add(own) && own);
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
  mangleProps: /^(__wb|__extern|wasm_bindgen_)/,
  mangleCache: {},
});
const short = mangled.mangleCache;
const wasm = rename(readFileSync(wasmPath), (own) => short[own] ?? own);
const js = Buffer.from(mangled.outputFiles[0].contents);

// Under names of their own, because their content is no longer what Trunk named.
let page = readFileSync(join(folder, "index.html"), "utf8");
for (const [old, content] of [[wasmName, wasm], [jsName, js]]) {
  const hash = (kind, form) => createHash(kind).update(content).digest(form);
  const own = old.replace(/-[0-9a-f]+/, `-${hash("sha256", "hex").slice(0, 16)}`);
  page = page.replace(new RegExp(`(href=\\S*${old} integrity=)\\S+?(?= rel)`), `$1sha384-${hash("sha384", "base64")}`).replaceAll(old, own);
  rmSync(join(folder, old));
  writeFileSync(join(folder, own), content);
}
writeFileSync(join(folder, "index.html"), page);
