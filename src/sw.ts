import { cacheNames } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import type { OfflineFile, OfflineFiles } from './build/offline-files';
import { parsePageMessage, type Progress } from './ui/app/offline-messages';

declare const self: ServiceWorkerGlobalScope;
declare const __OFFLINE_FILES__: OfflineFiles;

const { version, core, rareFont } = __OFFLINE_FILES__;
const RARE_FONT_CACHE = `rare-font-${cacheNames.suffix}`;
const bytesOf = new Map(core.map((file) => [address(file), file.bytes]));
const total = core.reduce((sum, file) => sum + file.bytes, 0);
let done = 0;

const controller = new PrecacheController({
  plugins: [
    {
      handlerDidComplete: async ({ event, request, error }) => {
        if (event.type === 'install' && error === undefined) await report(request.url);
      },
    },
  ],
});
controller.precache([...core]);

// Messengers add parameters to shared links (?from=…); every file is known by its path alone.
registerRoute(new PrecacheRoute(controller, { ignoreURLParametersMatching: [/./] }));
registerRoute(
  ({ url }) => rareFont.some((file) => address(file) === url.href),
  ({ url }) => fromRareFontCache(url.href),
);

self.addEventListener('activate', (event) => {
  // Also the page that has just installed us: its lazy parts must work once the network is gone.
  event.waitUntil(Promise.all([self.clients.claim(), dropOldRareFonts()]));
});

// A new version waits until a page sends the user's word: nothing changes under an open draft.
self.addEventListener('message', (event) => {
  const message = parsePageMessage(event.data);
  const answer = async (question: Promise<boolean>): Promise<void> => {
    // No network or no room: then it is simply not stored, and the page says so.
    event.ports[0]?.postMessage(await question.catch(() => false));
  };
  switch (message?.type) {
    case 'activate':
      event.waitUntil(self.skipWaiting());
      return;
    case 'ask-version':
      event.ports[0]?.postMessage(version);
      return;
    case 'ask-complete':
      event.waitUntil(answer(complete()));
      return;
    case 'ask-rare-font':
      event.waitUntil(answer(rareFontStored(message.fetch)));
      return;
    case undefined:
      return;
  }
});

/** True when every file of this version is in the cache; what went missing is fetched and stored again. */
async function complete(): Promise<boolean> {
  const cache = await caches.open(cacheNames.precache);
  const stored = new Set((await cache.keys()).map((request) => request.url));
  done = 0;
  for (const file of core) {
    const key = controller.getCacheKeyForURL(address(file)) ?? address(file);
    if (!stored.has(key)) {
      await cache.put(key, await load(file));
      await report(address(file));
    } else done += file.bytes;
  }
  return true;
}

async function rareFontStored(fetchMissing: boolean): Promise<boolean> {
  const cache = await caches.open(RARE_FONT_CACHE);
  for (const file of rareFont) {
    if ((await cache.match(address(file))) !== undefined) continue;
    if (!fetchMissing) return false;
    await cache.put(address(file), await load(file));
  }
  return rareFont.length > 0;
}

async function fromRareFontCache(url: string): Promise<Response> {
  const cache = await caches.open(RARE_FONT_CACHE);
  const file = rareFont.find((candidate) => address(candidate) === url);
  const stored = await cache.match(url);
  if (stored !== undefined || file === undefined) return stored ?? fetch(url);
  const response = await load(file);
  // Without room the form is printed all the same; the page asks the cache before it says that the font is stored.
  await cache.put(url, response.clone()).catch(() => undefined);
  return response;
}

async function dropOldRareFonts(): Promise<void> {
  const cache = await caches.open(RARE_FONT_CACHE);
  const wanted = new Set(rareFont.map(address));
  const old = (await cache.keys()).filter((request) => !wanted.has(request.url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** The very content that was built. Rejects when it cannot be had. */
async function load(file: OfflineFile): Promise<Response> {
  const response = await fetch(address(file), { integrity: file.integrity, cache: 'no-cache' });
  if (!response.ok) throw new Error(`${file.url}: ${String(response.status)}`);
  return response;
}

/** Tells all pages how far the storing is. */
async function report(url: string): Promise<void> {
  done += bytesOf.get(url) ?? 0;
  const progress: Progress = { type: 'installing', done, total };
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(progress);
}

function address(file: OfflineFile): string {
  return new URL(file.url, self.location.href).href;
}
