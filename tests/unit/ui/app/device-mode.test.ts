import { describe, expect, it } from 'vitest';
import { deviceMode, type ModePage } from '../../../../src/ui/app/device-mode';

/** A page whose host answers so: a status with a text, or not at all. */
function pageWith(answer: { status: number; text: string } | 'nothing', kept?: string) {
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
      removeItem: (key) => stored.delete(key),
    },
  };
  return { page, stored };
}

const ON = '{ "kiosk": true }';

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
    expect(stored.size).toBe(0);
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
