// What the single file runs: the engine from the text that stands in the file itself.
import init, { parts } from "__ENGINE__";

const packed = __PACKED__;

async function unpack(name) {
  const bytes = Uint8Array.from(atob(packed[name]), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

parts.fetch = unpack;
unpack("__WASM__")
  .then((module) => init({ module_or_path: module }))
  .catch((error) => {
    const message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent =
      "開けませんでした。このファイルを開くには、WebAssembly を使える新しいブラウザ（Chrome・Edge・Firefox・Safari の最新版）が必要です。";
    // What stands there can still be read.
    document.getElementById("tasseido-page").prepend(message);
    throw error;
  });
