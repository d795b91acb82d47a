import * as v from 'valibot';
import { ITEM_IDS } from './schema';
import { Citation, Evidence, Id, Text } from './values';

const Point = v.strictObject({ text: Text, evidence: Evidence, citation: Citation });

const Entry = v.strictObject({
  id: Id,
  title: Text,
  items: v.exactOptional(v.array(v.picklist(ITEM_IDS))),
  contact: v.exactOptional(Id),
  points: v.pipe(v.array(Point), v.minLength(1, '至少写一点')),
});

/** guidance.yaml as a clerk writes it. */
export const GuidanceFile = v.array(
  v.strictObject({
    id: Id,
    title: Text,
    entries: v.pipe(v.array(Entry), v.minLength(1, '至少写一条')),
  }),
);
