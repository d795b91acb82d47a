import { describe, expect, it, vi } from 'vitest';
import { KioskSession } from '../../../../../src/ui/app/kiosk/session.svelte';
import { takeWords } from '../../../../../src/ui/app/kiosk/text';

const SETTINGS = {
  title: '大厅',
  idleSeconds: 180,
  printing: true,
  savingFiles: false,
  addingFiles: false,
  reset: false,
};

/** A session whose clock a test moves, in seconds. */
function sessionAt(hasPapers = true) {
  let now = 0;
  const parts = {
    now: () => now * 1000,
    hasPapers: () => hasPapers,
    wipe: vi.fn(() => Promise.resolve()),
    startAnew: vi.fn(),
  };
  const session = new KioskSession(SETTINGS, parts);
  const at = (second: number): void => {
    now = second;
    session.look();
  };
  return { session, parts, at };
}

describe('a session on a shared machine', () => {
  it('of nobody never asks', () => {
    const { session, at } = sessionAt();
    at(10_000);
    expect(session.stage).toEqual({ kind: 'using' });
  });

  it('goes on with one tap, and the time begins anew', () => {
    const { session, at } = sessionAt();
    session.touch();
    at(200);
    session.goOn();
    at(379);
    expect(session.stage).toEqual({ kind: 'using' });
    at(380);
    expect(session.stage).toMatchObject({ kind: 'warning' });
  });

  it('is not extended by a touch beside the question', () => {
    const { session, at } = sessionAt();
    session.touch();
    at(185);
    session.touch();
    at(210);
    expect(session.stage).toMatchObject({ kind: 'take-away' });
  });

  it('asks about somebody who left while it asked whether to end', () => {
    const { session, at } = sessionAt();
    session.touch();
    session.askToEnd();
    at(179);
    expect(session.stage).toEqual({ kind: 'confirming' });
    at(180);
    expect(session.stage).toMatchObject({ kind: 'warning' });
  });

  it('wipes once, however often and whatever ends it', () => {
    const { session, parts, at } = sessionAt(false);
    session.touch();
    at(210);
    session.end();
    session.goOn();
    session.askToEnd();
    expect(session.stage).toEqual({ kind: 'ended' });
    expect(parts.wipe).toHaveBeenCalledTimes(1);
  });

  it('starts anew only when everything is wiped, then by itself', async () => {
    const { session, parts, at } = sessionAt();
    session.touch();
    session.end();
    await vi.waitUntil(() => session.isWiped);
    at(7);
    expect(parts.startAnew).not.toHaveBeenCalled();
    at(8);
    expect(parts.startAnew).toHaveBeenCalled();
  });

  it('does not lose a press that comes before everything is wiped', async () => {
    const { session, parts } = sessionAt();
    session.touch();
    session.end();
    session.leave();
    expect(parts.startAnew).not.toHaveBeenCalled();
    await vi.waitUntil(() => session.isWiped);
    expect(parts.startAnew).toHaveBeenCalledTimes(1);
  });

  it('adds up the sheets of all printings', () => {
    const { session } = sessionAt();
    session.printed(3);
    session.printed(2);
    expect(takeWords(session.sheets, session.hasUncounted)).toBe('请带走身份证和 5 张纸');
  });

  it('claims no number when one of them cannot be counted', () => {
    const { session } = sessionAt();
    session.printed(3);
    session.printed(undefined);
    expect(takeWords(session.sheets, session.hasUncounted)).toContain('所有纸');
  });
});
