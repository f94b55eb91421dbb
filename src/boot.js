// Starts the WebAssembly app; trunk writes the two addresses into the script tag.
const tag = document.querySelector("script[data-wasm]");
import(new URL(tag.dataset.js, document.baseURI))
  .then((module) => module.default({ module_or_path: new URL(tag.dataset.wasm, document.baseURI) }))
  .catch((error) => {
    console.error(error);
    document.body.textContent = "This page could not be loaded. Check the connection and reload.";
  });
