import { describe, expect, it } from 'vitest';
import { ITEM_IDS } from '../../../../src/catalogue/schema';
import type { Answers } from '../../../../src/forms/answers';
import type { Packet } from '../../../../src/forms/defects/defect';
import { findDefects } from '../../../../src/forms/defects/find-defects';
import { lettersOf, withLetters } from '../../../../src/forms/letters';
import { cleanPacket, type CleanPacket } from '../../../support/packets';
import { pick, type Random } from '../../../support/random';
import { seeded } from '../../../support/seeded';

/** Spoils a clean packet in one way; undefined where it has nothing to be spoilt like that. */
type Spoil = (clean: CleanPacket, random: Random) => Packet | undefined;

function withAnswers(packet: Packet, change: (answers: Answers) => Answers): Packet {
  return { ...packet, answers: change(packet.answers) };
}

function answering(path: string, value: (now: string) => string): Spoil {
  return ({ packet }) => {
    const now = packet.answers[path];
    if (typeof now !== 'string' || now === '') return undefined;
    return withAnswers(packet, (answers) => ({ ...answers, [path]: value(now) }));
  };
}

type Paper = Packet['papers'][number];

/** Of the papers that are needed and that this is about, one. */
function onePaper(
  packet: Packet,
  concerns: (paper: Paper) => boolean,
  random: Random,
): Paper | undefined {
  const those = packet.papers.filter(
    (paper) => paper.need === 'needed' && paper.paper.oneOf === undefined && concerns(paper),
  );
  return those.length === 0 ? undefined : pick(random, those);
}

/** Takes one of the papers back to an earlier state. */
function takingBack(
  concerns: (paper: Paper) => boolean,
  state: Paper['state'],
  changed = false,
): Spoil {
  return ({ packet }, random) => {
    const chosen = onePaper(packet, concerns, random);
    if (chosen === undefined) return undefined;
    const papers = packet.papers.map((paper) =>
      paper === chosen ? { ...paper, state, changed } : paper,
    );
    return { ...packet, papers };
  };
}

/** Takes a tick back. */
function untick(concerns: (paper: Paper) => boolean, tick: 'sealed' | 'named'): Spoil {
  return ({ packet }, random) => {
    const chosen = onePaper(packet, concerns, random);
    if (chosen === undefined) return undefined;
    const left = packet.notes[tick].filter((mark) => mark !== chosen.mark);
    return { ...packet, notes: { ...packet.notes, [tick]: left } };
  };
}

const isForm = ({ places }: Paper): boolean => places !== undefined;
const isBrought = ({ places }: Paper): boolean => places === undefined;
const kindOf = ({ source }: Paper): string => ('attachment' in source ? source.attachment : '');

const rewriting =
  (change: (text: string, packet: Packet) => string): Spoil =>
  ({ packet }) => {
    const letter = Object.entries(lettersOf(packet)).find(([path]) => path.endsWith('.statement'));
    if (letter === undefined) return undefined;
    const [path, text] = letter;
    return withAnswers(packet, (answers) => ({ ...answers, [path]: change(text, packet) }));
  };

const ROWS: readonly (readonly [string, string, Spoil])[] = [
  ['没用当期样表', 'changed', takingBack(isForm, 'missing', true)],
  ['没有打印', 'not-printed', takingBack(isForm, 'missing')],
  ['缺公章、签字', 'not-signed', takingBack(isForm, 'printed')],
  ['复印件未盖章', 'copy-not-sealed', untick(({ paper }) => paper.copy === 'sealed', 'sealed')],
  [
    '两枚公章缺机关一枚',
    'authority-seal',
    takingBack(({ places }) => places?.authority === true, 'awaiting-stamp'),
  ],
  [
    '一份承诺书写多条处罚',
    'several-decisions',
    ({ packet, entries }) =>
      entries.some(({ path }) => path === 'penalties[].docNo')
        ? withAnswers(packet, (answers) => ({
            ...answers,
            'penalties.0.docNo': `${String(answers['penalties.0.docNo'])}、乌海罚决〔2026〕7号`,
          }))
        : undefined,
  ],
  [
    '责令改正类只交收据',
    'overlooked-order',
    ({ packet, entries }) =>
      entries.some(({ path }) => path === 'penalties[].hasRectifyOrder')
        ? withAnswers(packet, (answers) => ({
            ...answers,
            'penalties.0.hasRectifyOrder': 'no',
            'penalties.0.content': '罚款5000元，并责令限期改正。',
          }))
        : undefined,
  ],
  [
    '票据看不出对应哪张处罚',
    'receipt-decision',
    untick((paper) => kindOf(paper) === 'fineReceipt' && paper.penalty !== undefined, 'named'),
  ],
  ['委托权限含糊', 'vague', answering('mandate.matter', (now) => `全权办理。${now}`)],
  ['委托期限缺失', 'no-end', answering('mandate.to', () => '')],
  [
    '委托人和受托人身份不符',
    'agent-is-representative',
    ({ packet }) => {
      const { answers } = packet;
      const own = answers['legalRep.idNo'] ?? answers['entity.idNo'];
      if (answers['agent.idNo'] === undefined || own === undefined) return undefined;
      return withAnswers(packet, (all) => ({ ...all, 'agent.idNo': own }));
    },
  ],
  ['附件不齐', 'missing-paper', takingBack(isBrought, 'missing')],
  [
    '承诺没写违诺责任',
    'pledge-incomplete',
    ({ packet }) => {
      const pledge = Object.entries(packet.answers).find(
        ([path, value]) => path.startsWith('commitment.') && value.includes('liable'),
      );
      if (pledge === undefined) return undefined;
      const [path, accepted] = pledge;
      const kept = [accepted].flat().filter((id) => id !== 'liable');
      return withAnswers(packet, (answers) => ({ ...answers, [path]: kept }));
    },
  ],
  [
    '申请书内容不准',
    'letter-without-number',
    rewriting((text) => text.replaceAll(/[〔（][0-9]{4}[〕）][^，。；、]*?[0-9]+号/gu, '某号')),
  ],
  [
    '文号抄错',
    'other-year',
    ({ packet, entries }) => {
      const path = entries.some((entry) => entry.path === 'penalties[].docNo')
        ? 'penalties.0.docNo'
        : 'listing.docNo';
      return packet.answers[path] === undefined ||
        packet.answers[path.replace('docNo', 'decidedOn')] === undefined ||
        !entries.some((entry) => entry.path.endsWith('.docNo'))
        ? undefined
        : withAnswers(packet, (answers) => ({ ...answers, [path]: '乌海罚决〔2016〕7号' }));
    },
  ],
  [
    '信用代码错',
    'check-character',
    answering('entity.uscc', (now) => now.slice(0, 17) + (now.endsWith('1') ? '2' : '1')),
  ],
  [
    '委托日期已过期',
    'ended',
    ({ packet }) =>
      packet.answers['mandate.to'] === undefined
        ? undefined
        : withAnswers(packet, (answers) => ({
            ...answers,
            'mandate.from': '2026-10-01',
            'mandate.to': '2026-11-27',
          })),
  ],
  ['委托日期晚于提交日', 'starts-late', answering('mandate.from', () => '2026-12-01')],
  ['落款早于决定', 'signed-early', answering('application.signedOn', () => '2025-12-31')],
  [
    '名称与证照不一致',
    'letter-without-name',
    rewriting((text, { answers }) =>
      text.replaceAll(String(answers['entity.name']), '乌海市旧名称商贸有限公司'),
    ),
  ],
  [
    '最短公示期未到',
    'too-early',
    ({ packet }) => ({ ...packet, assessment: { headline: 'apply-on' } }),
  ],
  [
    '图片模糊',
    'small-photo',
    ({ packet }) =>
      packet.papers.length === 0
        ? undefined
        : {
            ...packet,
            evidence: packet.evidence.map((file) => ({
              ...file,
              pixels: { width: 480, height: 640 },
            })),
          },
  ],
  [
    '缺页',
    'one-side',
    ({ packet }) =>
      packet.papers.some((paper) => /IdCopy$/.test(kindOf(paper)))
        ? { ...packet, evidence: packet.evidence.map((file) => ({ ...file, pages: 1 })) }
        : undefined,
  ],
  [
    '倒置',
    'sideways',
    ({ packet }) =>
      packet.papers.some(isForm)
        ? {
            ...packet,
            evidence: packet.evidence.map((file) => ({
              ...file,
              pixels: { width: 2339, height: 1654 },
            })),
          }
        : undefined,
  ],
];

describe.each(ROWS)('%s', (_, code, spoil) => {
  it(`is found in every packet that can be spoilt like that (${code})`, () => {
    let spoilt = 0;
    for (const itemId of ITEM_IDS)
      for (let seed = 0; seed < 16; seed++) {
        const random = seeded(seed * 101 + itemId.length);
        const clean = cleanPacket(itemId, random);
        const packet = spoil(clean, random);
        if (packet === undefined || sameLetters(packet, clean.packet)) continue;
        spoilt += 1;
        const found = findDefects(packet, clean.entries).map((defect) => defect.code);
        expect(found, `${itemId} ${String(seed)}`).toContain(code);
      }
    expect(spoilt).toBeGreaterThan(3);
  });
});

/** A change of the letter that changed nothing spoils nothing. */
function sameLetters(spoilt: Packet, clean: Packet): boolean {
  return (
    spoilt.papers === clean.papers &&
    spoilt.notes === clean.notes &&
    spoilt.evidence === clean.evidence &&
    spoilt.assessment === clean.assessment &&
    JSON.stringify(withLetters(spoilt)) === JSON.stringify(withLetters(clean))
  );
}
