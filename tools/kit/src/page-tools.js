// Loaded into the page by the end-to-end tests, after axe-core: finds elements as people do, by role
// and name, with axe-core's reading of both, the same in every engine.
window.__tools = (() => {
  const { aria, text, dom } = axe.commons;
  const tidy = (words) => (words ?? "").replace(/\s+/g, " ").trim();
  const isField = (el) => el.matches("input:not([type=hidden],[type=button],[type=submit],[type=reset]), select, textarea");
  // "disclosure": what opens and closes a part of the page, for which there is no role.
  const roleIs = (el, role) => (role === "field" ? isField(el) : role === "disclosure" ? el.matches("summary") : aria.getRole(el) === role);
  // What may have a role; looking at everything takes long. A role that is not here looks everywhere.
  const likely = {
    field: "input, select, textarea",
    disclosure: "summary",
    button: "button, input, summary, [role]",
    link: "a, area, [role]",
    heading: "h1, h2, h3, h4, h5, h6, [role]",
    region: "section, [role]",
    status: "output, [role]",
    alert: "[role]",
    dialog: "dialog, [role]",
    table: "table, [role]",
    banner: "header, [role]",
    main: "main, [role]",
  };
  // A name that ends with * stands for every name that starts so.
  const nameIs = (name, wanted) => {
    if (wanted.startsWith("*")) return name.endsWith(wanted.slice(1));
    return wanted.endsWith("*") ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
  };

  // `path`: a list of [role, name or null], each looked for inside the one before; ["nth", "2"] is
  // the second of those found so far, ["nth", "-1"] the last.
  // Returns the elements found, or when there are none, the names of those that have the role.
  const find = (path) => {
    axe.setup(document.documentElement);
    try {
      let roots = [document.documentElement];
      let names = [];
      for (const [role, wanted] of path) {
        if (role === "nth") {
          const at = Number(wanted);
          roots = roots.slice(at < 0 ? at : at - 1).slice(0, 1);
          continue;
        }
        const found = new Set();
        names = [];
        for (const root of roots) {
          for (const el of root.querySelectorAll(likely[role] ?? "*")) {
            if (!roleIs(el, role) || !dom.isVisibleToScreenReaders(el)) continue;
            const name = wanted === null ? "" : tidy(text.accessibleText(el));
            if (wanted === null || nameIs(name, wanted)) found.add(el);
            else names.push(name);
          }
        }
        roots = [...found];
      }
      return { found: roots, names };
    } finally {
      axe.teardown();
    }
  };

  const violations = async () => {
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target, html, any, all, none }) => `    ${target.join(" ")}  ${html.slice(0, 160)}\n      ${[...any, ...all, ...none].map(({ message }) => message).join("; ")}`).join("\n")}`);
  };

  return { find, violations, name: (el) => { axe.setup(document.documentElement); try { return tidy(text.accessibleText(el)); } finally { axe.teardown(); } } };
})();
