import type { FormDefinition, FormVersion } from '../../catalogue/form-types';
import type { Answers } from '../answers';
import { PageInk } from './page-ink';
import { TYPE_AREA } from './page-size';

/** An answer that did not fit its place: told in full on an extra page. */
export interface Overflow {
  readonly entry: string;
  readonly label: string;
}

/** Blocks on their way down the pages: where the next one goes, and what did not fit. */
export class Flow {
  readonly pages: PageInk[] = [new PageInk()];
  readonly overflows: Overflow[] = [];
  y = TYPE_AREA.y;
  readonly form: FormDefinition;
  readonly version: FormVersion;
  readonly answers: Answers;
  readonly textSize: number;

  constructor(form: FormDefinition, version: FormVersion, answers: Answers, textSize: number) {
    this.form = form;
    this.version = version;
    this.answers = answers;
    this.textSize = textSize;
  }

  get ink(): PageInk {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error('a flow has at least one page');
    return page;
  }

  get left(): number {
    return TYPE_AREA.y + TYPE_AREA.height - this.y;
  }

  /** Goes to a new page unless `height` points are left on this one. */
  makeRoom(height: number): void {
    if (height <= this.left + 0.01 || this.y === TYPE_AREA.y) return;
    this.newPage();
  }

  newPage(): void {
    this.pages.push(new PageInk());
    this.y = TYPE_AREA.y;
  }

  overflow(entry: string, label: string): void {
    if (!this.overflows.some((known) => known.entry === entry)) {
      this.overflows.push({ entry, label });
    }
  }
}
