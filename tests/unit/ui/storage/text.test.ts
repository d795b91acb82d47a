import { describe, expect, it } from 'vitest';
import {
  backupFileName,
  contentWords,
  madeWords,
  restoredWords,
} from '../../../../src/ui/screens/storage/text';
import { AT_NINE, draftOf } from '../../storage/sample';

const DONE = { added: 0, replaced: 0, copied: 0, same: 0, 'newer-here': 0, files: 0 };
const CONTENT = {
  madeAt: AT_NINE,
  drafts: [{ draft: draftOf(), rev: 1, attachments: [] }],
  earlierDrafts: 0,
  unreadableDrafts: 0,
  unreadableAttachments: 0,
  revisions: {},
};

describe('what is said after restoring', () => {
  it('tells what was added, what was here, and what was kept twice', () => {
    const done = { ...DONE, added: 2, same: 1, copied: 3, files: 4 };
    expect(restoredWords(done, CONTENT)).toEqual([
      '新增草稿 2 份',
      '3 份两边不一样，两份都留着，恢复的另存',
      '1 份草稿这里已经有了',
      '取回材料 4 件',
    ]);
  });

  it('does not hide what could not be read', () => {
    const content = { ...CONTENT, unreadableDrafts: 1, unreadableAttachments: 2 };
    expect(restoredWords(DONE, content)).toEqual([
      '1 份草稿读不出来，没有恢复',
      '2 件材料读不出来，没有恢复',
    ]);
  });

  it('of nothing says so', () => {
    expect(restoredWords(DONE, CONTENT)).toEqual(['备份里没有草稿']);
  });
});

it('a backup is told with what of it can only partly be read', () => {
  expect(contentWords({ ...CONTENT, earlierDrafts: 1 })).toEqual([
    '草稿 1 份',
    '材料 0 件',
    '其中 1 份草稿只读得出前一次保存的',
  ]);
});

it('a backup with losses is not told as whole', () => {
  expect(madeWords(1, 2, 0)).toBe('里面有草稿 1 份，材料 2 件。');
  expect(madeWords(1, 2, 1)).toBe('里面有草稿 1 份，材料 2 件。另有 1 件读不出来，取不回。');
});

it('its name tells the day and nothing else', () => {
  expect(backupFileName('2026-11-28')).toBe('信用修复-备份-2026-11-28.wuhai-backup');
});
