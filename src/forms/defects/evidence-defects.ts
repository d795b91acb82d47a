import type { Defect, EvidenceFile, Packet } from './defect';

/** Less on the shorter side (pixels) than makes the print of an A4 page legible. */
const LEGIBLE = 900;
/** Papers of which both sides are wanted. */
const TWO_SIDED = new Set(['legalRepIdCopy', 'agentIdCopy', 'applicantIdCopy']);

/** What can be seen of photos without reading them: too small to read, on their side, or one side only. */
export function evidenceDefects({ papers, evidence }: Packet): readonly Defect[] {
  return papers.flatMap(({ id, paper, source, places }): readonly Defect[] => {
    const files = evidence.filter((file) => file.paper === id);
    if (files.length === 0) return [];
    const place = { kind: 'paper', id } as const;
    const pages = files.reduce((sum, file) => sum + file.pages, 0);
    const isForm = places !== undefined;
    return [
      ...(files.some(isSmall)
        ? [
            {
              level: 'warns',
              code: 'small-photo',
              place,
              what: `“${paper.title}”的照片太小，放大后可能看不清。`,
              how: '请靠近一点、光线亮一点，再拍一张。',
            } as const,
          ]
        : []),
      ...('attachment' in source && TWO_SIDED.has(source.attachment) && pages < 2
        ? [
            {
              level: 'warns',
              code: 'one-side',
              place,
              what: `“${paper.title}”只有一页。`,
              how: '身份证正反面都要：再拍另一面。同一张上有两面的，不用管。',
            } as const,
          ]
        : []),
      ...(isForm && files.some(isSideways)
        ? [
            {
              level: 'warns',
              code: 'sideways',
              place,
              what: `《${paper.title}》的照片是横着的。`,
              how: '打开照片，点“左转”或者“右转”。',
            } as const,
          ]
        : []),
    ];
  });
}

function isSmall({ pixels }: EvidenceFile): boolean {
  return pixels !== undefined && Math.min(pixels.width, pixels.height) < LEGIBLE;
}

function isSideways({ pixels }: EvidenceFile): boolean {
  return pixels !== undefined && pixels.width > pixels.height;
}
