// Starts the standalone page: loading the engine runs main(), which mounts into #tasseido-page.
// In somebody's frame (index.html?embed) it tells the parent how high the page is, and nothing else.
import { ready } from "__TASSEIDO__";

// For unopened.js, which says so where this does not run.
document.documentElement.dataset.tsdBegun = "";

// The document does not wait for this script: it would show the home page until then, as a browser finds the checklist that
// the address names only when nothing is waited for any more. So the document may still be coming.
if (document.readyState === "loading") {
  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
}
const page = document.getElementById("tasseido-page");
// A server's own policy may forbid the styles that stand in the document. Then they come as a file; and where not even that
// comes, the page can be read all the same.
if (getComputedStyle(document.querySelector(".tsd-unstyled")).display !== "none") {
  const link = document.createElement("link");
  const come = new Promise((resolve) => Object.assign(link, { onload: resolve, onerror: resolve }));
  Object.assign(link, { rel: "stylesheet", href: new URL("__STYLE__", import.meta.url).href });
  document.head.append(link);
  await come;
}
page.hidden = false;

// Where the address names a checklist, what one fills it in with is fetched beside the first part, and not after it.
if (document.getElementById(location.hash.slice(1))) {
  for (const part of "__FORMS__".match(/\S+/g) ?? []) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "", href: new URL(part, import.meta.url).href });
    document.head.append(link);
  }
}

ready
  .then(tellHeight)
  .then(keepOffline)
  .catch((error) => {
    const message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent =
      "読み込めませんでした。通信の状態を確かめて、もう一度開いてください。WebAssembly を使えないブラウザでは動きません。";
    // What stands there can still be read.
    page.prepend(message);
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
  keepInSight();
}

/** Holds what stands at the lower edge of the window where one can see it, in a frame that is higher than that. */
function keepInSight() {
  const frame = document.documentElement;
  // Only the browser knows what is seen of a frame, and it tells when it begins to be watched.
  const observer = new IntersectionObserver(([{ intersectionRect: seen }]) => {
    observer.disconnect();
    if (seen.height > 0) frame.style.setProperty("--tsd-unseen", `${frame.clientHeight - seen.bottom}px`);
  });
  let watching;
  const watch = () => {
    const stands = page.querySelector(".tsd-toast, .tsd-whatif");
    if (stands) watching ??= setInterval(() => observer.observe(frame), 200);
    else watching = clearInterval(watching);
  };
  new MutationObserver(watch).observe(page, { childList: true, subtree: true });
}

// Keeps a copy for when there is no network, where the deployer has not turned that off:
// <meta name="tasseido-offline" content="off">.
async function keepOffline() {
  const off = document.querySelector('meta[name="tasseido-offline"][content="off"]');
  if (off || window.parent !== window || !("serviceWorker" in navigator)) return;
  const script = new URL("../sw.js", import.meta.url);
  try {
    // The one Trusted Types policy of the page: it makes one constant address and nothing else.
    const policy = globalThis.trustedTypes?.createPolicy("tasseido", { createScriptURL: () => script.href });
    await navigator.serviceWorker.register(policy ? policy.createScriptURL("") : script.href);
  } catch {
    // Not over https, or not allowed: then there is no offline copy, and the page works as before.
  }
}
