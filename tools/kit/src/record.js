// Runs before the page's own scripts, in tests only. WebDriver shows no console in Firefox and
// WebKit, so what must not happen is reported from inside the page, to the server, where it outlives
// a reload. Synchronously where possible: a test that asks afterwards then sees it for certain.
(() => {
  const report = (kind, detail) => {
    const text = `${kind}: ${detail}`;
    try {
      const request = new XMLHttpRequest();
      request.open("POST", "/__test/record", false);
      request.send(text);
    } catch {
      // While a page is being left, only this goes through.
      navigator.sendBeacon("/__test/record", text);
    }
  };
  const words = (value) => (value instanceof Error ? `${value} ${value.stack ?? ""}` : String(value));

  const original = console.error;
  console.error = (...values) => {
    report("console.error", values.map(words).join(" "));
    original.apply(console, values);
  };
  // Captured, because an image or script that fails to load raises an error that does not bubble.
  addEventListener("error", (event) => {
    report("error", event.message ? `${event.message} (${event.filename}:${event.lineno})` : `not loaded: ${event.target.src ?? event.target.href}`);
  }, true);
  addEventListener("unhandledrejection", (event) => report("rejection", words(event.reason)));
  addEventListener("securitypolicyviolation", (event) => report("policy", `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""}:${event.lineNumber}`));

  const origins = (entries) => {
    for (const { name } of entries) {
      const { protocol, origin } = new URL(name, location.href);
      // What the page makes itself has no other origin behind it.
      if (protocol === "data:" || protocol === "blob:") continue;
      if (origin !== location.origin) report("foreign", name);
    }
  };
  const observer = new PerformanceObserver((list) => origins(list.getEntries()));
  observer.observe({ type: "resource", buffered: true });
  // Tests call this before they look: it reports what the observer has not yet been handed, and
  // shows that this script has run.
  window.__recorded = () => {
    origins(observer.takeRecords());
    return true;
  };
})();
