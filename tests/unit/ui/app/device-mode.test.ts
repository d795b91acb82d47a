import { describe, expect, it } from 'vitest';
import { deviceMode, type ModePage } from '../../../../src/ui/app/device-mode';

/** A page whose host answers so: a status with a text, or not at all. */
function pageWith(answer: { status: number; text: string } | 'nothing', kept?: string) {
  let loads = 0;
  const stored = new Map(kept === undefined ? [] : [['kiosk', kept]]);
  const page: ModePage = {
    fetch: () =>
      answer === 'nothing'
        ? Promise.reject(new TypeError('no network'))
        : Promise.resolve(new Response(answer.text, { status: answer.status })),
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    localStorage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => stored.set(key, value),
    },
    location: { reload: () => void (loads += 1) },
  };
  return { page, stored, loads: () => loads };
}

const ON = '{ "kiosk": true }';
const OFF = '{"kiosk":false}';

describe('what a device is', () => {
  it('is what the host says now, and is remembered', async () => {
    const { page, stored } = pageWith({ status: 200, text: ON });
    expect(await deviceMode(page)).toMatchObject({ kind: 'kiosk' });
    expect(stored.get('kiosk')).toBe(ON);
  });

  it('stays a kiosk while the host cannot be reached', async () => {
    expect(await deviceMode(pageWith('nothing', ON).page)).toMatchObject({ kind: 'kiosk' });
    const broken = pageWith({ status: 503, text: '' }, ON);
    expect(await deviceMode(broken.page)).toMatchObject({ kind: 'kiosk' });
  });

  it.each([
    ['as the build ships it', { status: 200, text: '{ "kiosk": false }\n' }],
    ['without the file', { status: 404, text: '' }],
  ])('is private %s, and forgets that it was a kiosk', async (_, answer) => {
    const { page, stored } = pageWith(answer, ON);
    expect(await deviceMode(page)).toEqual({ kind: 'private' });
    expect(stored.get('kiosk')).toBe(OFF);
  });

  it('is private at once where that is known, and the kiosk that its host has become afterwards', async () => {
    const still = pageWith({ status: 200, text: '{ "kiosk": false }' }, OFF);
    expect(await deviceMode(still.page)).toEqual({ kind: 'private' });
    const become = pageWith({ status: 200, text: ON }, OFF);
    expect(await deviceMode(become.page)).toEqual({ kind: 'private' });
    await expect.poll(become.loads).toBe(1);
    expect(await deviceMode(become.page)).toMatchObject({ kind: 'kiosk' });
    expect(still.loads()).toBe(0);
  });

  it('does not wait for a host that is slow where it is known to be private', async () => {
    const { page } = pageWith('nothing', OFF);
    const slow = { ...page, fetch: () => new Promise<Response>(() => undefined) };
    expect(await deviceMode(slow)).toEqual({ kind: 'private' });
  });

  it('is private where no host was ever reached', async () => {
    expect(await deviceMode(pageWith('nothing').page)).toEqual({ kind: 'private' });
  });

  it('is neither while the file cannot be read, also without the host', async () => {
    const { page } = pageWith({ status: 200, text: '{ "kiosk": yes }' });
    expect(await deviceMode(page)).toMatchObject({ kind: 'unreadable' });
    expect(await deviceMode(pageWith('nothing', '{ "kiosk": yes }').page)).toMatchObject({
      kind: 'unreadable',
    });
  });
});
