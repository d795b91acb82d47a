import type { Pathway } from '../../catalogue/types';
import { spanWords } from '../../catalogue/wording/dates';
import { clockWords, countWords } from '../../catalogue/wording/periods';
import { gateName, natureName } from '../../catalogue/wording/pathways';
import { ordinal, setLabelled, setText } from './text-page';
import { type Printed, saidWords, versionLines } from './version-lines';

/** Every way out of the record, with each version in time; before them, when the record is not published at all. */
export function pathwayLines(printed: Printed): readonly string[] {
  const { judged, rules } = printed.item;
  if (!judged) return setText('还没有写规则：只列名称、电话和材料，不下结论。', 2);
  const { notPublished, pathways } = rules;
  const exempt =
    notPublished === undefined
      ? []
      : [
          '',
          ...setText('依规不公示：符合下列条件的，不用申请', 2),
          ...versionLines(printed, notPublished, 1),
        ];
  return [
    ...exempt,
    ...pathways.flatMap((pathway, index) => onePathway(printed, pathway, index + 1)),
  ];
}

function onePathway(printed: Printed, pathway: Pathway, number: number): readonly string[] {
  const { catalogue, item } = printed;
  const record = clockWords({ kind: 'first-known', facts: pathway.recordDate }, item.rules.facts);
  return [
    '',
    ...setText(`${pathway.title}（${pathway.id}）`, 0, `（${ordinal(number)}）`),
    ...setLabelled('在哪里办', gateName(pathway.gate), 6),
    ...setLabelled('怎样启动', natureName(pathway.nature), 6),
    ...(pathway.versions.length < 2
      ? []
      : setLabelled('新旧规定', `按${record}分；早于现行规定的，新旧各算一遍，不同的都列出`, 6)),
    ...pathway.handling.flatMap((handling) => {
      const days = countWords({ count: handling.days, unit: handling.unit });
      const span = spanWords(handling);
      const when = span === '' ? days : `${days}（${span}）`;
      return setLabelled('办理时限', `${when}。${saidWords(catalogue, handling)}`, 6);
    }),
    ...pathway.versions.flatMap((version, index) => versionLines(printed, version, index + 1)),
  ];
}
