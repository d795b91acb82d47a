import type { Page } from '@playwright/test';

/** Everything in the databases of this page, to compare. */
export function storedRecords(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('The database does not answer'));
        };
      });
    const all: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        all.push([store, await settled(database.transaction(store).objectStore(store).getAll())]);
      database.close();
    }
    return JSON.stringify(all);
  });
}

/** Throws one stored file away, as a browser short of room does; false when it was not there. */
export async function dropStored(page: Page, url: string): Promise<boolean> {
  // Its ordinary cache would still have it.
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
  return page.evaluate(async (lost) => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'));
    const gone = await Promise.all(
      names.map(async (name) => (await caches.open(name)).delete(lost)),
    );
    return gone.includes(true);
  }, url);
}

/** The addresses of all stored files of the app. */
export function storedFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname.slice(1));
  });
}
