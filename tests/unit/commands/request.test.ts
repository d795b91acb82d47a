import { expect, test } from 'vitest';
import { readRequest } from '../../../src/commands/catalogue/request';

test.each([
  [[], { kind: 'print' }],
  [['serious-other'], { kind: 'print', item: 'serious-other' }],
  [['拖欠', '工资'], { kind: 'print', item: '拖欠 工资' }],
  [['--diff', 'HEAD~1'], { kind: 'compare', from: 'HEAD~1' }],
  [['--diff', 'v1', 'v2'], { kind: 'compare', from: 'v1', to: 'v2' }],
  [['--release'], { kind: 'release' }],
  [['--help'], { kind: 'help' }],
])('%j', (words, request) => {
  expect(readRequest(words)).toEqual(request);
});

test.each([[['--diff']], [['--diff', 'a', 'b', 'c']], [['--release', 'now']], [['--relase']]])(
  '%j is a mistake, and does nothing else',
  (words) => {
    expect(readRequest(words).kind).toBe('mistaken');
  },
);
