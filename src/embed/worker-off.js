// Copied over sw.js, this turns the offline copy off for everyone: it removes what was kept and itself.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith(`tasseido ${self.registration.scope} `))
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.registration.unregister()),
  );
});
