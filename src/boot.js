// Starts the app, and says so in words where it cannot be started or has stopped. The words stand
// in index.html; Trunk writes the addresses of the app into this script's tag.
const tag = document.querySelector("script[data-wasm]");

function show(trouble) {
  document.getElementById("app").replaceChildren();
  const words = document.getElementById(trouble);
  words.hidden = false;
  words.tabIndex = -1;
  words.focus();
}

// Everything that is kept, and what was not kept yet, as one file that "Open a file" takes back.
function saveEverything() {
  const kept = {};
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("throughline/")) kept[key] = localStorage.getItem(key);
    }
  } catch {
    // Storage is blocked: only what was not kept is there.
  }
  const all = JSON.stringify({ unsaved: window.throughlineUnsaved ?? "", kept }, null, 1);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([all], { type: "application/json" }));
  link.download = "throughline-rescue.json";
  link.click();
}

document.addEventListener("click", (event) => {
  const act = event.target.dataset?.act;
  if (act === "reload") location.reload();
  if (act === "save") saveEverything();
});

// A panic of the app arrives as a RuntimeError; from then on nothing it shows can be trusted.
function stopped(error) {
  if (error instanceof WebAssembly.RuntimeError) show("trouble-stopped");
}

// On a first visit the first content is painted before the app is fetched, so that neither waits for
// the other's bytes. Everyone else is waiting for the app. A page in the background paints nothing.
const painted = new Promise((go) => {
  const first = !document.documentElement.classList.contains("not-first");
  if (first && document.visibilityState === "visible") requestAnimationFrame(() => setTimeout(go));
  else go();
});

function start() {
  const wasm = fetch(new URL(tag.dataset.wasm, document.baseURI));
  // Its failure is told below; here it only must not count as unnoticed.
  wasm.catch(() => {});
  return import(new URL(tag.dataset.js, document.baseURI)).then((app) => app.default({ module_or_path: wasm }));
}

if (typeof WebAssembly !== "object") {
  show("trouble-old");
} else {
  addEventListener("error", (event) => stopped(event.error));
  addEventListener("unhandledrejection", (event) => stopped(event.reason));
  painted.then(start).catch((error) => {
    if (!(error instanceof WebAssembly.RuntimeError)) show("trouble-download");
  });
}
