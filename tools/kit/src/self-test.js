// Does, when a test asks, each thing that the recorder must catch.
window.misbehave = {
  console: () => console.error("planted on the console"),
  error: () => setTimeout(() => { throw new Error("planted error"); }),
  // As the app's own panic arrives.
  panic: () => setTimeout(() => { throw new WebAssembly.RuntimeError("planted panic"); }),
  panicLater: () => void Promise.reject(new WebAssembly.RuntimeError("planted panic")),
  rejection: () => void Promise.reject(new Error("planted rejection")),
  policy: () => { new Image().src = "/__test/planted.png"; },
  notLoaded: () => document.head.append(Object.assign(document.createElement("script"), { src: "/__test/planted.js" })),
  foreign: () => document.head.append(Object.assign(document.createElement("script"), { src: `http://127.0.0.1:${location.port}/__test/foreign.js` })),
};
