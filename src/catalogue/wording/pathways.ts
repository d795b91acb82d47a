import type { Gate, Nature, Remedy } from '../types';

/** The two doors a record has to pass: whoever made it, and the site that shows it to all. */
export function gateName(gate: Gate): string {
  switch (gate) {
    case 'authority':
      return '认定或处罚机关';
    case 'credit-china':
      return '信用中国';
  }
}

/** How a pathway is set going. */
export function natureName(nature: Nature): string {
  switch (nature) {
    case 'application':
      return '依申请';
    case 'automatic':
      return '到期自动，不用申请';
    case 'ex-officio':
      return '机关依职权，可以提请';
    case 'correction':
      return '更正';
  }
}

export function remedyName(kind: Remedy['kind']): string {
  switch (kind) {
    case 'objection':
      return '异议';
    case 'correction':
      return '更正';
    case 'reconsideration':
      return '复议';
    case 'litigation':
      return '诉讼';
  }
}
