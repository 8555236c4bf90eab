// The service worker: after one visit the page opens without a network.
//
// A version is one cache, filled whole or not at all, and one version serves one page: a new one waits until no page of
// the old is open. Nothing but the files of the release is kept, nothing but GET requests for them is answered. Caches
// belong to the whole host, so their names say which folder they are for: another copy of the release is left alone.
const FILES = __FILES__;
const SCOPE = self.registration.scope;
const OURS = `tasseido ${SCOPE} `;
const CACHE = `${OURS}__VERSION__`;
/** The files with stable names that name no other. */
const NAMELESS = /^(licenses\.txt|unopened\.js)$/;

self.addEventListener("install", (event) => event.waitUntil(fill()));

async function fill() {
  // addAll fails as a whole when one file fails. `reload` goes past the HTTP cache for the files with stable names.
  const requests = FILES.map(
    (file) => new Request(new URL(file, SCOPE), { cache: isStable(file) ? "reload" : "default" }),
  );
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll(requests);
    for (const request of requests) await check(cache, request);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Throws where what came is not the file: another release's, which is being copied over this one, or a page to log in. */
async function check(cache, request) {
  const file = request.url.slice(SCOPE.length);
  const came = await cache.match(request);
  const type = came.headers.get("content-type") ?? "";
  if (type.startsWith("text/html") !== file.endsWith(".html")) throw new Error(`${file} came as ${type}`);
  if (isStable(file)) {
    const text = await came.clone().text();
    const named = text.match(/assets\/[a-z-]+-[0-9a-f]{12}\.\w+/g) ?? [];
    if (!named.every((name) => FILES.includes(name))) throw new Error(`${file} is of another release`);
    if (named.length === 0 && !NAMELESS.test(file)) throw new Error(`${file} is something else`);
  }
  // An answer that was redirected may not be given to a page: only what it says.
  if (came.redirected) await cache.put(request, new Response(await came.blob(), { headers: { "content-type": type } }));
}

function isStable(file) {
  return !file.startsWith("assets/");
}

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(OURS) && name !== CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  const path = new URL(request.url).pathname.slice(new URL(SCOPE).pathname.length);
  const file = path === "" ? "index.html" : path;
  if (!FILES.includes(file)) return;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(new URL(file, SCOPE)))
      .then((kept) => kept ?? fetch(request)),
  );
});
