// Runs before the first paint: the first content of index.html is the founding example, so it is
// shown only where the app will show the same. Everything else begins with a plain "Opening…".
(() => {
  let kept = false;
  try {
    kept = Object.keys(localStorage).some((key) => key.startsWith("throughline/1/head/"));
  } catch {
    // Storage is blocked: nothing is kept, and the app begins with the example.
  }
  const begins = ["", "#", "#/"].includes(location.hash);
  if (kept || !begins) document.documentElement.classList.add("not-first");
})();
