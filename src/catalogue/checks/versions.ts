import type { Compiled } from '../compiled';
import type { Problem } from '../problem';
import { versionsOf } from '../rule-facts';

/** A verdict must be possible on every day from a pathway's first version to this one. */
export const COVERED_TO = '2031-12-31';

interface Period {
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** What is wrong with a list of versions, in words: none, out of order, a gap, an overlap, an early end. */
function faults(versions: readonly Period[]): readonly string[] {
  const last = versions.at(-1);
  if (last === undefined) return ['一个版本也没有：请至少写一个版本'];
  const found: string[] = [];
  versions.forEach((version, index) => {
    const { effectiveFrom, effectiveTo } = version;
    if (effectiveTo !== undefined && effectiveTo < effectiveFrom)
      found.push(`${effectiveFrom} 起的版本在 ${effectiveTo} 就结束了：最后有效日不能早于施行日`);
    const next = versions[index + 1];
    if (next === undefined) return;
    if (effectiveTo === undefined || next.effectiveFrom <= effectiveTo)
      found.push(
        `${effectiveFrom} 起的版本和 ${next.effectiveFrom} 起的版本重叠：请给前一版写上 effectiveTo，为后一版施行日的前一天`,
      );
    else if (dayAfter(effectiveTo) !== next.effectiveFrom)
      found.push(
        `${effectiveTo} 之后到 ${next.effectiveFrom} 之前没有规则：两个版本的日期要首尾相接`,
      );
  });
  if (last.effectiveTo !== undefined && last.effectiveTo < COVERED_TO)
    found.push(
      `最后一个版本只到 ${last.effectiveTo}：请接着写下一版；还没有下一版的，去掉 effectiveTo`,
    );
  return found;
}

/** Versions of pathways and of forms follow each other without gap or overlap. */
export function checkVersions({ catalogue }: Compiled): readonly Problem[] {
  const histories = [
    ...Object.values(catalogue.items).flatMap(({ id, rules }) =>
      rules.pathways.map((pathway) => ({
        file: `items/${id}.yaml`,
        name: pathway.id,
        versions: pathway.versions,
      })),
    ),
    ...Object.values(catalogue.forms).map((form) => ({
      file: `forms/${form.id}.yaml`,
      name: form.title,
      versions: form.versions,
    })),
  ];
  return histories.flatMap(({ file, name, versions }) =>
    faults(versions).map((fault) => ({ file, message: `${name}：${fault}` })),
  );
}

/** A version rests on a text that is in force for as long as it is: whoever closes a text closes the versions that rest on it. */
export function checkTextsInForce({ catalogue }: Compiled): readonly Problem[] {
  return Object.values(catalogue.items).flatMap(({ id, rules }) =>
    versionsOf(rules).flatMap(({ citation, effectiveFrom, effectiveTo = COVERED_TO }) => {
      const { title, inForceTo } = catalogue.documents[citation.document] ?? {};
      if (inForceTo === undefined || effectiveTo <= inForceTo) return [];
      return {
        file: `items/${id}.yaml`,
        message: `${effectiveFrom} 起的版本依据《${title ?? ''}》，它只到 ${inForceTo}：请给这一版写上 effectiveTo，接着写下一版`,
      };
    }),
  );
}
