import { describe, expect, it } from 'vitest';
import type { LockAnswer, LockDesk } from '../../../../src/ui/app/lock-desk';
import { Locking } from '../../../../src/ui/screens/storage/locking.svelte';

const GOOD = '湖边的胡杨林很安静';
const TYPED = { present: '原来的一句话很长', passphrase: GOOD, again: GOOD };

/** A lock that answers this, and notes what it was asked. */
function lockThat(answer: () => Promise<LockAnswer>): {
  readonly lock: LockDesk;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const noted =
    (verb: string) =>
    async (...given: readonly string[]): Promise<LockAnswer> => {
      asked.push([verb, ...given].join(' '));
      return answer();
    };
  return {
    asked,
    lock: {
      set: noted('set'),
      change: noted('change'),
      remove: noted('remove'),
      finish: noted('finish'),
      lockNow: () => Promise.resolve(),
    },
  };
}

function locking(answer: () => Promise<LockAnswer>): {
  readonly locking: Locking;
  readonly asked: readonly string[];
} {
  const { lock, asked } = lockThat(answer);
  return { locking: new Locking(() => Promise.resolve(lock)), asked };
}

const done = (): Promise<LockAnswer> => Promise.resolve('done');

describe('what is typed is looked at before the lock is asked', () => {
  it.each([
    ['set', { ...TYPED, passphrase: '短', again: '短' }, { kind: 'weak', fault: 'too-short' }],
    ['set', { ...TYPED, again: `${GOOD}吗` }, { kind: 'differ' }],
    ['change', { ...TYPED, present: '' }, { kind: 'wrong' }],
    ['remove', { ...TYPED, present: '' }, { kind: 'wrong' }],
  ] as const)('%s', async (work, typed, state) => {
    const { locking: now, asked } = locking(done);
    await now.run(work, typed);
    expect(now.now).toEqual(state);
    expect(asked).toEqual([]);
  });

  it('a passphrase typed wide the second time is the same one', async () => {
    const { locking: now } = locking(done);
    await now.run('set', { present: '', passphrase: 'Lake-poplar-8', again: 'Ｌake-poplar-8' });
    expect(now.now).toEqual({ kind: 'done', work: 'set' });
  });
});

describe('what the lock is asked for', () => {
  it.each([
    ['set', `set ${GOOD}`],
    ['change', `change ${TYPED.present} ${GOOD}`],
    ['remove', `remove ${TYPED.present}`],
  ] as const)('%s', async (work, wanted) => {
    const { locking: now, asked } = locking(done);
    await now.run(work, TYPED);
    expect(asked).toEqual([wanted]);
    expect(now.now).toEqual({ kind: 'done', work });
  });

  it('nothing a second time while it is at work', async () => {
    let answer: (answered: LockAnswer) => void = () => undefined;
    const waiting = new Promise<LockAnswer>((resolve) => {
      answer = resolve;
    });
    const { locking: now, asked } = locking(() => waiting);
    const first = now.run('set', TYPED);
    await now.run('set', TYPED);
    await now.finish();
    now.begin();
    expect(now.now).toEqual({ kind: 'working' });
    answer('done');
    await first;
    expect(asked).toHaveLength(1);
  });
});

describe('what the lock answers', () => {
  it('a passphrase that does not open is told at its field', async () => {
    const { locking: now } = locking(() => Promise.resolve('wrong-passphrase'));
    await now.run('change', TYPED);
    expect(now.now).toEqual({ kind: 'wrong' });
  });

  it.each(['unstored', 'closed', 'disk-full', 'lock-changed'] as const)(
    'refused: %s',
    async (why) => {
      const { locking: now } = locking(() => Promise.resolve(why));
      await now.finish();
      expect(now.now).toEqual({ kind: 'refused', answer: why });
    },
  );

  it('an accident is said, and it can be tried again', async () => {
    const { locking: now } = locking(() => Promise.reject(new Error('no network for a part')));
    await now.run('set', TYPED);
    expect(now.now).toEqual({ kind: 'failed' });
    now.begin();
    expect(now.now).toEqual({ kind: 'asking' });
  });

  it('where there is no lock to be had it is closed', async () => {
    const now = new Locking(() => Promise.resolve(undefined));
    await now.run('remove', TYPED);
    expect(now.now).toEqual({ kind: 'refused', answer: 'closed' });
  });
});
