import type { Category } from './types';

/** 行政处罚 | 异常名录 | 严重失信名单 */
export function categoryName(category: Category): string {
  switch (category) {
    case 'penalty':
      return '行政处罚';
    case 'abnormal':
      return '异常名录';
    case 'serious':
      return '严重失信名单';
  }
}
