import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue';
import { certificate, certified } from '../../src/catalogue/certificate';

const items = Object.values(catalogue.items).filter(({ judged }) => judged);

describe('the certificate', () => {
  it.each(items.map(({ id }) => id))('is of the present rules of %s', (id) => {
    const message = `The rules of ${id} have changed since they were certified. Run: npm run certify`;
    expect(certified(catalogue, id), message).toBeDefined();
  });

  it('is of no item that is gone', () => {
    expect(Object.keys(certificate.items).sort()).toEqual(items.map(({ id }): string => id).sort());
  });

  it('rests on ten million assessments, and its parts come to its whole', () => {
    const parts = Object.values(certificate.items);
    const sum = parts.reduce((total, { assessments }) => total + assessments, 0);
    expect(sum).toBe(certificate.assessments);
    expect(sum).toBeGreaterThanOrEqual(10_000_000);
    for (const { assessments, headlines } of parts)
      expect(Object.values(headlines).reduce((total, count) => total + count, 0)).toBe(assessments);
  });

  it('says nothing of rules that it is not about', () => {
    const [first] = items;
    if (first === undefined) throw new Error('No item is judged');
    const changed = { items: { ...catalogue.items, [first.id]: { ...first, digest: 'changed' } } };
    expect(certified(changed, first.id)).toBeUndefined();
  });
});
