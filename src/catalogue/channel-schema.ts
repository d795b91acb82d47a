import * as v from 'valibot';
import { Citation, Evidence, Id, Text } from './values';

const Step = v.strictObject({ id: Id, text: Text, evidence: Evidence, citation: Citation });

/** channels.yaml: steps that several items share. */
export const ChannelsFile = v.array(
  v.strictObject({ id: Id, steps: v.pipe(v.array(Step), v.minLength(1, '至少写一步')) }),
);
export type ChannelsFile = v.InferOutput<typeof ChannelsFile>;

/** sites.yaml: where one looks after the authority has agreed. */
export const SitesFile = v.array(
  v.strictObject({
    id: Id,
    name: Text,
    /** Id of contacts.yaml; absent: whom the item itself names. */
    contact: v.exactOptional(Id),
    /** Id of remedies.yaml. */
    objection: Id,
    points: v.pipe(v.array(Step), v.minLength(1, '至少写一点')),
  }),
);
export type SitesFile = v.InferOutput<typeof SitesFile>;

const KnownTime = v.strictObject({
  pathway: Id,
  days: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1, '至少写一个天数')),
});

/** What an item file says of handing in and of what comes after it. */
export const submissionFields = {
  channels: v.array(
    v.strictObject({
      id: Id,
      name: Text,
      note: v.exactOptional(Text),
      via: v.picklist(['website', 'office']),
      gate: v.picklist(['authority', 'credit-china']),
      /** Id of contacts.yaml; absent: the item's own. */
      contact: v.exactOptional(Id),
      steps: v.optional(v.array(Step), []),
      /** Id of channels.yaml, whose steps follow the item's own. */
      commonSteps: v.exactOptional(Id),
    }),
  ),
  /** From handing in to the decision. */
  decided: v.optional(v.array(KnownTime), []),
  /** From the decision to the removal. */
  removed: v.optional(v.array(KnownTime), []),
  /** Ids of sites.yaml. */
  sites: v.optional(v.array(Id), []),
};
