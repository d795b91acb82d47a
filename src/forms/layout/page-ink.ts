import type { FormZone } from '../../catalogue/form-types';
import type {
  Box,
  PathStep,
  PlacedField,
  PlacedShape,
  PlacedText,
  PlacedZone,
  Tone,
} from './laid-out';

const HAIRLINE = 0.5;
const KAPPA = 0.5523;

/** What has been set on one page so far. */
export class PageInk {
  readonly shapes: PlacedShape[] = [];
  readonly texts: PlacedText[] = [];
  readonly fields: PlacedField[] = [];
  readonly zones: PlacedZone[] = [];

  addText(text: PlacedText): void {
    if (text.text.trim() !== '') this.texts.push(text);
  }

  addField(entry: string, box: Box, empty: boolean): void {
    this.fields.push({ entry, ...box, empty });
  }

  addZone(zone: FormZone, box: Box): void {
    this.zones.push({ zone, ...box });
  }

  addLine(
    from: readonly [number, number],
    to: readonly [number, number],
    tone: Tone = 'line',
  ): void {
    this.shapes.push({
      steps: [
        ['M', ...from],
        ['L', ...to],
      ],
      stroke: { tone, width: HAIRLINE },
    });
  }

  addFill(box: Box, fill: Tone): void {
    this.shapes.push({ steps: rectangle(box), fill });
  }

  addFrame(box: Box, tone: Tone = 'line', width = HAIRLINE, dash?: number): void {
    const stroke = dash === undefined ? { tone, width } : { tone, width, dash };
    this.shapes.push({ steps: rectangle(box), stroke });
  }

  addCircle(centre: readonly [number, number], radius: number, tone: Tone): void {
    const [x, y] = centre;
    const k = radius * KAPPA;
    this.shapes.push({
      steps: [
        ['M', x + radius, y],
        ['C', x + radius, y + k, x + k, y + radius, x, y + radius],
        ['C', x - k, y + radius, x - radius, y + k, x - radius, y],
        ['C', x - radius, y - k, x - k, y - radius, x, y - radius],
        ['C', x + k, y - radius, x + radius, y - k, x + radius, y],
        ['Z'],
      ],
      stroke: { tone, width: 0.7, dash: 3 },
    });
  }

  /** A check box; the typeface has none. The tick stays inside the square. */
  addCheckBox(box: Box, ticked: boolean, entry: string | undefined): void {
    this.addFrame(box, 'ink', 0.8);
    if (!ticked) return;
    const at = (u: number, v: number): [number, number] => [
      box.x + u * box.width,
      box.y + v * box.height,
    ];
    this.shapes.push({
      steps: [
        ['M', ...at(0.18, 0.5)],
        ['L', ...at(0.42, 0.76)],
        ['L', ...at(0.84, 0.22)],
      ],
      stroke: { tone: 'ink', width: box.width * 0.12 },
      ...(entry === undefined ? {} : { entry }),
    });
  }
}

export function rectangle({ x, y, width, height }: Box): readonly PathStep[] {
  return [
    ['M', x, y],
    ['L', x + width, y],
    ['L', x + width, y + height],
    ['L', x, y + height],
    ['Z'],
  ];
}
