import type { Services } from '../../app/services';
import type { Checked } from './checks';

/** Typed like an ID number and belonging to nobody: no district has this number. */
const CANARY = '999999190001010007';

/**
 * Stores a canary the way people’s entries are stored, ends the session, and looks into every row of every database of
 * this page. The desk cannot be used afterwards: the page has to be loaded anew.
 */
export async function proveWipe(
  page: Window,
  services: Pick<Services, 'desk' | 'directory'>,
): Promise<readonly Checked[]> {
  const desk = await services.desk();
  const [item] = services.directory.items;
  if (item === undefined) throw new Error('the catalogue has items');
  const matter = desk.begin(item.id);
  matter.fill('legalRep.idNo', CANARY);
  await desk.settle();
  const isSaved = matter.save.kind === 'saved';
  const before = await allRows(page.indexedDB);
  const isFound = before.includes(matter.id);
  const isClear = before.includes(CANARY);
  await desk.forget();
  const after = await allRows(page.indexedDB);
  const reopened = await desk.open(matter.id);
  return [
    {
      name: '存储',
      isRight: isSaved && isFound,
      words: isSaved && isFound ? '存得进，读得到。' : '存不进去，看看磁盘是不是满了。',
    },
    {
      name: '加密',
      isRight: isFound && !isClear,
      words: isFound && !isClear ? '存的是密文。' : '存的不是密文，请停用这台机器。',
    },
    {
      name: '清除',
      isRight: !after.includes(matter.id) && reopened.state !== 'ok',
      words:
        !after.includes(matter.id) && reopened.state !== 'ok'
          ? '钥匙已丢掉，库已删掉，读不回来。'
          : '结束以后还读得到，请停用这台机器。',
    },
  ];
}

/** Every row of every database of this page, as text. */
async function allRows(factory: IDBFactory): Promise<string> {
  const texts: string[] = [];
  for (const { name } of await factory.databases()) {
    if (name === undefined) continue;
    const db = await settled(factory.open(name));
    for (const store of db.objectStoreNames) {
      const rows: readonly unknown[] = await settled(
        db.transaction(store).objectStore(store).getAll(),
      );
      texts.push(...rows.map((row) => textOf(row)));
    }
    db.close();
  }
  return texts.join('\n');
}

function textOf(value: unknown): string {
  if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
  if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(textOf).join('\n');
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database does not answer'));
    };
  });
}
