import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseField } from '../../../../src/forms/validation/normalise-field';
import { validateField } from '../../../../src/forms/validation/validate-field';
import { day, entryOf, KINDS } from './sample';

const context = { today: day('2026-11-23'), allAnswers: {} };

describe('validating a field', () => {
  it('finds an empty optional field right and lets a required one be written by hand', () => {
    expect(validateField(entryOf('entity.name', 'name'), ' ', context)).toEqual([]);
    const required = entryOf('entity.name', 'name', { required: true });
    expect(validateField(required, '', context)).toMatchObject([
      { level: 'warning', code: 'missing' },
    ]);
  });

  it('asks for a choice where one is required', () => {
    const powers = entryOf('mandate.powers', 'choices', { required: true });
    expect(validateField(powers, [], context)).toMatchObject([{ code: 'missing' }]);
  });

  it('says nothing of a field that does not apply', () => {
    const entry = entryOf('agent.phone', 'phone', {
      when: [{ entry: 'applicant.role', is: ['agent'] }],
    });
    expect(validateField(entry, '123', context)).toEqual([]);
    const allAnswers = { 'applicant.role': 'agent' };
    expect(validateField(entry, '123', { ...context, allAnswers })).toHaveLength(1);
  });

  it('asks in a repeated group by the answers of the same member', () => {
    const when = [{ entry: 'penalties[].hasRectifyOrder', is: ['yes'] }];
    const entry = entryOf('penalties[].rectifiedOn', 'date', { when });
    const allAnswers = { 'penalties.1.hasRectifyOrder': 'yes' };
    expect(validateField(entry, '2月', { ...context, allAnswers, index: 0 })).toEqual([]);
    expect(validateField(entry, '2月', { ...context, allAnswers, index: 1 })).toHaveLength(1);
  });

  it('asks outside the group when any member says so', () => {
    const when = [{ entry: 'penalties[].hasRectifyOrder', is: ['yes'] }];
    const entry = entryOf('remedy.paidOn', 'date', { when });
    const allAnswers = {
      'penalties.0.hasRectifyOrder': 'no',
      'penalties.1.hasRectifyOrder': 'yes',
    };
    expect(validateField(entry, '2月', { ...context, allAnswers })).toHaveLength(1);
  });

  it('refuses a day to come, unless the field is about one', () => {
    expect(
      validateField(entryOf('penalties[].decidedOn', 'date'), '2026-11-24', context),
    ).toMatchObject([{ code: 'future' }]);
    expect(validateField(entryOf('mandate.to', 'date'), '2027-11-24', context)).toEqual([]);
  });

  it('refuses a choice that is not offered', () => {
    const options = [{ value: 'agent', label: '委托经办人' }];
    const entry = entryOf('applicant.role', 'choice', { options });
    expect(validateField(entry, 'agent', context)).toEqual([]);
    expect(validateField(entry, 'uncle', context)).toMatchObject([{ code: 'not-an-option' }]);
  });

  it('checks an identity number only when the certificate is a resident’s card', () => {
    const entry = entryOf('legalRep.idNo', 'identity-number');
    expect(validateField(entry, 'E12345678', context)).toMatchObject([{ level: 'error' }]);
    const allAnswers = { 'legalRep.idType': 'passport' };
    expect(validateField(entry, 'E12345678', { ...context, allAnswers })).toEqual([]);
  });

  it('lets a company be called as it is registered', () => {
    const company = entryOf('entity.name', 'name');
    expect(validateField(company, '乌海市88号（集团）有限公司', context)).toEqual([]);
    const person = entryOf('legalRep.name', 'name', { personal: true });
    expect(validateField(person, '王力88', context)).toMatchObject([{ level: 'warning' }]);
  });

  it('checks a registration number by its check digit', () => {
    expect(
      validateField(entryOf('entity.regNo', 'text'), '331021620043078', context),
    ).toMatchObject([{ level: 'warning', code: 'check-digit' }]);
  });
});

const anyEntry = fc.constantFrom(...KINDS).map((kind) => entryOf('a.b', kind, { maxLength: 40 }));
const someTyped = fc.constantFrom(
  ...['2026/2/31', '26.5.1', '２０２６年５月１０日', '9115O302MA0XE8A17Y', '91350211M0000XUF46'],
  ...[
    '150302900101123',
    '130402198207290622',
    '5万',
    '1,234.5',
    '138',
    '（0473）3156859',
    'a＠qq。com',
  ],
  ...['浙工商严违出〔2017〕第5号', '\ud800', 'e\u0301', '改'.repeat(21_000), '王 力', ' '],
);
const anyText = fc.oneof(someTyped, fc.string({ unit: 'binary', maxLength: 60 }), fc.string());

describe('whatever is typed', () => {
  it('is answered in short, calm Chinese, and never with an exception', () => {
    fc.assert(
      fc.property(anyEntry, anyText, (entry, text) => {
        const required = { ...entry, required: true, personal: true as const };
        for (const { message } of validateField(required, text, context)) {
          expect(Array.from(message).length).toBeLessThanOrEqual(42);
          expect(message).toMatch(/[\u4e00-\u9fff]/);
          expect(message).toMatch(/。$/);
          // What it quotes is the applicant's.
          expect(message.replace(/“.”/u, '')).not.toMatch(/[！!]|请勿|禁止|非法|系统|格式|校验/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is normalised once and for all, and judged the same before and after', () => {
    fc.assert(
      fc.property(anyEntry, anyText, (entry, text) => {
        const normal = normaliseField(entry, text);
        expect(normaliseField(entry, normal)).toBe(normal);
        const levels = (value: string): string[] =>
          validateField(entry, value, context).map(({ level }) => level);
        expect(levels(normal)).toEqual(levels(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays as typed as long as it is not understood', () => {
    const strict = anyEntry.filter(({ kind }) => !['text', 'multiline', 'name'].includes(kind));
    fc.assert(
      fc.property(strict, anyText, (entry, text) => {
        const errors = validateField(entry, text, context).filter(({ level }) => level === 'error');
        fc.pre(errors.length > 0 && entry.kind !== 'date' && entry.kind !== 'identity-number');
        expect(normaliseField(entry, text)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a document number stays as typed in any case', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseField(entryOf('a.docNo', 'document-number'), text)).toBe(text);
      }),
    );
  });
});
