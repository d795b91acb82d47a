import type { PastedValue } from '../../../src/paste/pasted';

/** Words one of which has to stand in the line for a choice to have been read there. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  minor: ['轻微'],
  ordinary: ['一般'],
  serious: ['严重'],
  warning: ['警告'],
  criticism: ['通报批评'],
  'small-fine': ['较低数额', '小额'],
  fine: ['罚款'],
  confiscation: ['没收'],
  'licence-suspension': ['暂扣'],
  downgrade: ['降低资质等级'],
  'licence-revocation': ['许可'],
  'business-licence-revocation': ['营业执照'],
  'business-suspension': ['停产停业'],
  'business-restriction': ['限制开展生产经营活动'],
  'practice-ban': ['限制从业'],
  'no-annual-report': ['年度报告', '年报'],
  'no-disclosure': ['责令'],
  'false-disclosure': ['隐瞒', '弄虚作假'],
  unreachable: ['联系'],
  '1': ['拒不履行'],
  '2': ['伪造证据', '抗拒执行'],
  '3': ['规避执行', '虚假'],
  '4': ['财产报告'],
  '5': ['限制'],
  '6': ['和解协议'],
};

/** Whether a value stands literally in the line named, half-width and without spaces; days and amounts as digits. */
export function occurs({ to, value, line }: PastedValue): boolean {
  const words = bare(line);
  if (typeof value !== 'string') return value.every((one) => isSaid(one, words));
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return spellings(value).some((day) => words.includes(day));
  if (to.kind === 'entry' && to.path.endsWith('Amount'))
    // Columns stand apart by tabs or by spaces; an amount may have a space inside.
    return [/\t/, /\s+/].some((gap) =>
      line.split(gap).some((cell) => isAmountIn(value, bare(cell))),
    );
  if (to.kind === 'fact' && to.id !== 'recognisingAuthority') return isSaid(value, words);
  return words.toUpperCase().includes(bare(value).toUpperCase());
}

function isSaid(value: string, words: string): boolean {
  return WORDS[value]?.some((word) => words.includes(word)) ?? false;
}

function spellings(day: string): readonly string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const both = (part: string): readonly string[] => [part, String(Number(part))];
  return [
    year + month + date,
    ...both(month).flatMap((m) =>
      both(date).flatMap((d) => [
        ...['-', '/', '.'].map((sign) => year + sign + m + sign + d),
        `${year}年${m}月${d}`,
      ]),
    ),
  ];
}

/** In whole numbers of 1e-10 yuan, so that nothing is rounded. */
function isAmountIn(yuan: string, words: string): boolean {
  const wanted = scaled(yuan);
  const numbers = words.replaceAll(',', '').match(/\d+(\.\d+)?/g) ?? [];
  return numbers.some((number) => scaled(number) === wanted || scaled(number) * 10_000n === wanted);
}

function scaled(number: string): bigint {
  const [whole = '0', decimals = ''] = number.split('.');
  return BigInt(whole + decimals.slice(0, 10).padEnd(10, '0'));
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '');
}
