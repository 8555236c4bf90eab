// Starts the standalone page: loading the engine runs main(), which mounts into #tasseido-page.
// In somebody's frame (index.html?embed) it tells the parent how high the page is, and nothing else.
import { ready } from "__TASSEIDO__";

const page = document.getElementById("tasseido-page");

ready.then(tellHeight).catch((error) => {
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent =
    "読み込めませんでした。通信の状態を確かめて、もう一度開いてください。WebAssembly を使えないブラウザでは動きません。";
  page.replaceChildren(message);
  throw error;
});

function tellHeight() {
  if (window.parent === window || !new URLSearchParams(location.search).has("embed")) return;
  let told;
  new ResizeObserver(() => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // The height is no secret, and the parent may be anyone's: that is what embedding means.
    window.parent.postMessage({ type: "tasseido-height", height }, "*");
  }).observe(page);
}
