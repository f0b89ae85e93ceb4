/** Where the page was uploaded (it names a manifest then), its files are kept, so that it opens without a network. `npm start` keeps nothing. */
export function keepForOffline(): void {
  if (!document.querySelector('link[rel="manifest"]') || !('serviceWorker' in navigator)) return;
  // A browser that refuses (private window, plain http) works as before, with the network.
  navigator.serviceWorker.register('service-worker.js').catch(() => undefined);
}
