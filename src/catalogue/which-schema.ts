import * as v from 'valibot';
import { ITEM_IDS } from './schema';
import { Citation, Id, Text } from './values';

const Item = v.picklist(ITEM_IDS);

const Option = v.strictObject({
  value: Id,
  label: Text,
  help: v.exactOptional(Text),
  items: v.exactOptional(v.pipe(v.array(Item), v.minLength(1, '至少写一个事项'))),
  then: v.exactOptional(Id),
});

const Differences = v.pipe(
  v.array(v.strictObject({ item: Item, when: Text, citation: Citation })),
  v.minLength(1, '至少写一个相近的事项'),
);

/** which.yaml as a clerk writes it. */
export const WhichFile = v.strictObject({
  first: Id,
  contact: Id,
  questions: v.array(
    v.strictObject({
      id: Id,
      question: Text,
      help: v.exactOptional(Text),
      where: v.exactOptional(Text),
      options: v.pipe(v.array(Option), v.minLength(2, '至少写两个回答')),
      unsure: v.exactOptional(Id),
    }),
  ),
  differences: v.strictObject({
    'penalty-market-regulation': Differences,
    'penalty-other-sectors': Differences,
    'abnormal-operations': Differences,
    'abnormal-social-organisation': Differences,
    'serious-judgment-defaulter': Differences,
    'serious-wage-arrears': Differences,
    'serious-tax-violation': Differences,
    'serious-work-safety': Differences,
    'serious-market-regulation': Differences,
    'serious-culture-tourism': Differences,
    'serious-statistics': Differences,
    'serious-other': Differences,
  }),
});
