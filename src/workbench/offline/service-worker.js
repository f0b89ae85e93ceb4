/**
 * Keeps the files of the page, and nothing else: what is opened and typed never passes here. A new build is fetched whole before the old one
 * goes, and takes over when no page of the old one is open any more.
 */
const KEPT = __KEPT__;
const NAME = `kventure-${KEPT.version}`;

self.addEventListener('install', (event) => {
  // `reload`: past the cache of the browser, so that no file of an older build gets in.
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(KEPT.files.map((file) => new Request(file, { cache: 'reload' })))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('kventure-') && name !== NAME).map((name) => caches.delete(name)))),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(
    caches
      .open(NAME)
      .then((cache) => cache.match(request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(request)),
  );
});
