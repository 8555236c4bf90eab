// The service worker: after one visit the page opens without a network.
//
// A version is one cache, filled whole or not at all, and one version serves one page: a new one waits until no page of
// the old is open. Nothing but the files of the release is kept, nothing but GET requests for them is answered.
const FILES = __FILES__;
const CACHE = "tasseido-__VERSION__";
const SCOPE = self.registration.scope;

self.addEventListener("install", (event) => {
  // addAll fails as a whole when one file fails. `reload` goes past the HTTP cache for the files with stable names.
  const requests = FILES.map(
    (file) => new Request(new URL(file, SCOPE), { cache: file.startsWith("assets/") ? "default" : "reload" }),
  );
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("tasseido-") && name !== CACHE;
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
