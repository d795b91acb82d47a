import type { Topic } from './headings';
import type { Label } from './labels';
import type { Source } from './pasted';

/** The text at one label. */
export interface FieldText extends Source {
  readonly field: Label['field'];
  readonly about: Label['about'];
  /** Wrapped lines are put together again. */
  readonly raw: string;
  readonly paragraph: number;
}

/** What the lines of a page say, one after another. */
export type PageEvent =
  | { readonly kind: 'field'; readonly text: FieldText }
  /** A new record begins. */
  | { readonly kind: 'edge' }
  | { readonly kind: 'heading'; readonly topics: readonly Topic[] }
  /** Several labels without values, then as many lines: columns that the copy took apart. */
  | { readonly kind: 'unclear'; readonly source: Source };
