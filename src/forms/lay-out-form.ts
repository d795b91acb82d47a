import type { FormBlock, FormDefinition, FormVersion } from '../catalogue/form-types';
import type { Answers, FormStamp } from './answers';
import { fingerprintOf } from './fingerprint';
import { formVersionOn } from './form-version';
import { setAddendum } from './layout/addendum';
import { Flow } from './layout/flow';
import { setFoot } from './layout/foot';
import type { LaidOutPage } from './layout/laid-out';
import { PAGE_HEIGHT, PAGE_WIDTH } from './layout/page-size';
import { setRunningAnswer, setWritingLines } from './layout/running-answer';
import { setTable } from './layout/table';
import { setClauses, setHeading, setNotes, setParagraph, setTitle } from './layout/text-blocks';
import { setClosingBlock, setZones } from './layout/zones';
import { answersForPenalty } from './penalty-answers';
import { printedValue } from './printed-value';
import { entriesHold } from './when';

/**
 * Text is set smaller, half a point at a time, down to this, rather than run over to one more page: a letter (小四) less
 * far than a form.
 */
const SMALLEST_LETTER = 12;
const SMALLEST_TEXT = 10.5;
const STEP = 0.5;

/**
 * The form as pages of placed text, lines and boxes, in points. Uses the version of the form in force on
 * `stamp.madeOn`. Answers shrink to 9 points to fit their places and flow to extra pages beyond that, never clipped;
 * an empty answer is a place for handwriting. A form for one penalty takes `penalty.*` (`answersForPenalty`), or the
 * first of `penalties.*`. Pure: the same arguments give the same pages. Throws when no version is in force that day.
 */
export async function layOutForm(
  form: FormDefinition,
  answers: Answers,
  stamp: FormStamp,
): Promise<readonly LaidOutPage[]> {
  const version = formVersionOn(form, stamp.madeOn);
  if (version === undefined) throw new Error(`${form.code} has no version on ${stamp.madeOn}`);
  const own = answersOfCopy(form, answers);
  const flow = flowOnFewestPages(form, version, own);
  setAddendum(flow);
  const fingerprint = await fingerprintOf(form, version, own);
  const count = Math.max(flow.pages.length, stamp.pages ?? 0);
  return flow.pages.map((ink, index) => {
    const number = index + 1;
    setFoot(ink, { version, stamp, fingerprint }, number, count);
    const { shapes, texts, fields, zones } = ink;
    return { number, count, width: PAGE_WIDTH, height: PAGE_HEIGHT, shapes, texts, fields, zones };
  });
}

/** The answers with those of the penalty that this copy is for. */
export function answersOfCopy(form: FormDefinition, answers: Answers): Answers {
  const chosen = Object.keys(answers).some((entry) => entry.startsWith('penalty.'));
  return form.per === 'penalty' && !chosen ? answersForPenalty(answers, 0) : answers;
}

function flowOnFewestPages(form: FormDefinition, version: FormVersion, answers: Answers): Flow {
  const { textSize } = version;
  const smallest = textSize >= 15 ? SMALLEST_LETTER : SMALLEST_TEXT;
  let best = flowAt(textSize);
  for (let size = textSize - STEP; size >= smallest && best.pages.length > 1; size -= STEP) {
    const flow = flowAt(size);
    if (flow.pages.length < best.pages.length) best = flow;
  }
  return best;

  function flowAt(size: number): Flow {
    const flow = new Flow(form, version, answers, size);
    setBlocks(
      flow,
      version.blocks.filter(({ when }) => entriesHold(when, answers)),
    );
    return flow;
  }
}

function setBlocks(flow: Flow, blocks: readonly FormBlock[]): void {
  blocks.forEach((block, index) => {
    // A paragraph after a table stands a little off it; tables that follow one another share their line.
    if (blocks[index - 1]?.kind === 'table' && block.kind !== 'table') flow.y += 8;
    if (block.kind === 'table' && blocks[index - 1]?.kind === 'paragraph') flow.y += 4;
    setBlock(flow, block);
  });
}

function setBlock(flow: Flow, block: FormBlock): void {
  switch (block.kind) {
    case 'title':
      setTitle(flow, block);
      return;
    case 'paragraph':
      setParagraph(flow, block);
      return;
    case 'heading':
      setHeading(flow, block);
      return;
    case 'prose':
      if (printedValue(flow.answers, block.entry) !== '')
        setRunningAnswer(flow, block.entry, flow.textSize);
      else setWritingLines(flow, block.entry, block.lines, flow.textSize);
      return;
    case 'table':
      setTable(flow, block);
      return;
    case 'clauses':
      setClauses(flow, block);
      return;
    case 'closing':
      setClosingBlock(flow, block);
      return;
    case 'zones':
      setZones(flow, block);
      return;
    case 'notes':
      setNotes(flow, block);
  }
}
