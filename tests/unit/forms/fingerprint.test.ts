import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../src/catalogue/types';
import { fingerprintOf } from '../../../src/forms/fingerprint';
import { formVersionOn } from '../../../src/forms/form-version';
import { answersForPenalty } from '../../../src/forms/penalty-answers';
import { parseLocalDate } from '../../../src/rules/dates';
import { ANSWERS, formOf } from '../../support/forms';

const form = formOf('f01');
const [version] = form.versions;
if (version === undefined) throw new Error('f01 has a version');

describe('the form fingerprint', () => {
  it('is the beginning of SHA-256 over form, edition and the answers printed, in canonical JSON', async () => {
    const answers = { 'entity.name': '乌海甲公司', 'legalRep.name': '王〇', 'agent.name': '不印' };
    const canonical =
      '{"answers":{"entity.name":"乌海甲公司","legalRep.name":"王〇"},"edition":"F01-2024.2","form":"f01"}';
    const expected = createHash('sha256').update(canonical).digest('hex').slice(0, 20);
    expect(await fingerprintOf(form, version, answers)).toBe(expected);
  });

  it('does not depend on the order of answers, nor on empty ones', async () => {
    const one = await fingerprintOf(form, version, { 'entity.name': '甲', 'entity.uscc': '乙' });
    const two = await fingerprintOf(form, version, {
      'legalRep.name': '',
      'entity.uscc': '乙',
      'entity.name': '甲',
    });
    expect(two).toBe(one);
  });

  it('changes with every answer that the form prints', async () => {
    const whole = await fingerprintOf(form, version, ANSWERS);
    const other = await fingerprintOf(form, version, { ...ANSWERS, 'legalRep.title': '经理' });
    expect(other).not.toBe(whole);
  });
});

describe('formVersionOn', () => {
  const day = (text: string): LocalDate => {
    const parsed = parseLocalDate(text);
    if (parsed === undefined) throw new Error(text);
    return parsed;
  };
  const two = {
    ...form,
    versions: [
      { ...version, edition: 'a', effectiveTo: day('2026-03-31') },
      { ...version, edition: 'b', effectiveFrom: day('2026-04-01') },
    ],
  };

  it.each([
    ['2024-07-28', undefined],
    ['2024-07-29', 'a'],
    ['2026-03-31', 'a'],
    ['2026-04-01', 'b'],
  ])('on %s is %s', (on, edition) => {
    expect(formVersionOn(two, on)?.edition).toBe(edition);
  });
});

describe('answersForPenalty', () => {
  it('names the chosen penalty and forgets the others', () => {
    const answers = {
      'entity.name': '甲',
      'penalties.0.docNo': '一号',
      'penalties.1.docNo': '二号',
      'penalties.10.docNo': '十一号',
    };
    expect(answersForPenalty(answers, 1)).toEqual({ 'entity.name': '甲', 'penalty.docNo': '二号' });
  });
});
