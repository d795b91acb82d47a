import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import type { ItemId } from '../../../../src/catalogue/types';
import { Pasting, type RecordChoices } from '../../../../src/ui/screens/paste/pasting.svelte';
import { startDraft } from '../../../../src/ui/screens/paste/start-draft';
import { day } from '../../../support/catalogues';
import { matterOf } from '../check/matters';

const desk = { begin: (itemId: ItemId) => matterOf(itemId) };

function pasted(text: string): Pasting {
  const pasting = new Pasting();
  pasting.text = text;
  pasting.read(catalogue, day('2026-11-23'));
  return pasting;
}

function sample(name: string): RecordChoices {
  const file = new URL(`../../paste/samples/${name}.txt`, import.meta.url);
  const [first] = pasted(readFileSync(file, 'utf8')).records;
  if (first === undefined) throw new Error('Nothing was read');
  return first;
}

/** The draft that 用这些开始自查 would begin. */
function draft({
  itemId,
  taken,
}: RecordChoices): Pick<ReturnType<typeof matterOf>, 'facts' | 'answers'> {
  if (itemId === undefined) throw new Error('No matter is chosen');
  const { facts, answers } = startDraft(desk, itemId, taken);
  return { facts, answers };
}

describe('what goes into the draft', () => {
  it('is what was read and ticked, each in its place', () => {
    const choices = sample('02-label-then-value');
    for (const value of choices.values)
      if (value.to.kind === 'entry' && value.to.path === 'legalRep.name')
        choices.take(value, false);
    expect(draft(choices)).toEqual({
      facts: { documentDate: '2026-05-10', severity: 'ordinary' },
      answers: {
        'entity.name': '乌海市测试商贸有限公司',
        'entity.uscc': '91150302MA0XE8A17Y',
        'penalties.0.docNo': '乌消行罚决字〔2026〕第0007号',
        'penalties.0.authority': '乌海市海勃湾区消防救援大队',
      },
    });
  });

  it('holds nothing of a conflict until one is chosen, and nothing again when that is taken back', () => {
    const choices = sample('05-conflicting-dates');
    const [conflict] = choices.conflicts;
    if (conflict === undefined) throw new Error('No conflict');
    expect(draft(choices).facts).toEqual({ severity: 'ordinary' });
    choices.choose(conflict, conflict.options[1]);
    expect(draft(choices).facts).toEqual({ severity: 'ordinary', documentDate: '2026-05-12' });
    choices.choose(conflict, undefined);
    expect(draft(choices).facts).toEqual({ severity: 'ordinary' });
  });

  it('holds what only the wording says when the person has said yes', () => {
    const choices = sample('10-court');
    const ground = choices.values.find(({ confirm }) => confirm);
    if (ground === undefined) throw new Error('Nothing to confirm');
    expect(draft(choices).facts).toEqual({});
    choices.take(ground, true);
    expect(draft(choices).facts).toEqual({ inclusionGround: '1' });
  });

  it('is only what the chosen matter asks for', () => {
    const choices = sample('20-mixed-page');
    expect(choices.itemId).toBeUndefined();
    choices.chooseItem('penalty-market-regulation');
    expect(draft(choices).facts).toEqual({
      documentDate: '2026-06-15',
      penaltyKinds: ['business-licence-revocation'],
    });
    choices.chooseItem('penalty-other-sectors');
    expect(draft(choices).facts).toEqual({ documentDate: '2026-06-15' });
    choices.chooseItem('serious-tax-violation');
    expect(draft(choices).answers).not.toHaveProperty('penalties.0.docNo');
    expect(choices.others.map(({ value }) => value)).toContain('乌市监处罚〔2026〕31号');
  });
});

describe('a page of very many records', () => {
  const record = (number: number): string =>
    `处罚机关：甲局\n行政处罚决定书文号：甲罚〔2026〕${String(number)}号\n`;
  const page = (count: number): Pasting =>
    pasted(Array.from({ length: count }, (_, i) => record(i + 1)).join('\n'));

  it.each([
    [50, 50, 0],
    [51, 50, 1],
  ])('%i records: %i are listed, and %i are said to be left', (count, listed, left) => {
    const pasting = page(count);
    expect([pasting.records.length, pasting.unlisted]).toEqual([listed, left]);
  });
});
