import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKioskSettings } from '../../../../../src/ui/app/kiosk/settings';

const USUAL = {
  title: '自助服务机',
  idleSeconds: 180,
  printing: true,
  savingFiles: false,
  addingFiles: false,
  reset: false,
};

const read = (value: unknown) => readKioskSettings(JSON.stringify(value));

describe('kiosk.json', () => {
  it('that only says kiosk has the usual settings', () => {
    expect(read({ kiosk: true })).toEqual({ kind: 'kiosk', settings: USUAL });
  });

  it('says everything for itself', () => {
    const own = { ...USUAL, title: '三楼大厅', idleSeconds: 60, printing: false, reset: true };
    expect(read({ kiosk: true, ...own })).toEqual({ kind: 'kiosk', settings: own });
  });

  it('that is switched off leaves the device to its owner, whatever else it says', () => {
    expect(read({ kiosk: false, idleSeconds: 60 })).toEqual({ kind: 'private' });
  });

  it.each([
    ['a comma too many', '{ "kiosk": true, }', '不是 JSON'],
    ['nothing in it', '', '不是 JSON'],
    ['a page of a host instead', '<!doctype html>', '不是 JSON'],
    ['a list', '[]', '要写成 { … }'],
    ['no word about kiosk', '{}', '缺少 kiosk'],
    ['a text for a switch', '{ "kiosk": "true" }', 'kiosk：只能写 true 或 false'],
    ['a misspelt setting', '{ "kiosk": true, "idle": 60 }', 'idle：没有这一项设置'],
    ['too short a time', '{ "kiosk": true, "idleSeconds": 29 }', 'idleSeconds：只能写 30 到 900'],
    ['minutes for seconds', '{ "kiosk": true, "idleSeconds": 3.5 }', 'idleSeconds：只能写 30'],
    ['a long title', `{ "kiosk": true, "title": "${'厅'.repeat(25)}" }`, 'title：最多 24 个字'],
  ])('with %s tells the operator what to mend', (_, text, words) => {
    const result = readKioskSettings(text);
    expect(result.kind === 'unreadable' && result.words.join()).toContain(words);
  });

  it('tells every mistake at once', () => {
    const result = read({ kiosk: true, idleSeconds: 0, printing: 1, x: 1 });
    expect(result.kind === 'unreadable' && result.words.length).toBe(3);
  });

  it('never throws and is never private by accident, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readKioskSettings(text).kind).toBe('unreadable');
      }),
    );
  });
});
