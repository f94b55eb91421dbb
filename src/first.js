// Runs before the first paint: the first content of index.html is the founding example, so it is
// shown only where the app will show the same. Everything else begins with a plain "Opening…", and
// everyone there is waiting for the app: for its start, and for what reads a link or opens what is
// kept. All of that is fetched at once. tools/pack.mjs writes the files into this script's tag.
(() => {
  let kept = false;
  try {
    kept = Object.keys(localStorage).some((key) => key.startsWith("throughline/1/head/"));
  } catch {
    // Storage is blocked: nothing is kept, and the app begins with the example.
  }
  const begins = ["", "#", "#/"].includes(location.hash);
  if (!kept && begins) return;
  document.documentElement.classList.add("not-first");
  const { link, later } = document.currentScript.dataset;
  for (const href of (location.hash.startsWith("#b") ? link : later)?.split(" ") ?? []) {
    const [rel, as] = href.endsWith(".js") ? ["modulepreload", "script"] : ["preload", "fetch"];
    document.head.append(Object.assign(document.createElement("link"), { rel, as, crossOrigin: "", href }));
  }
})();
