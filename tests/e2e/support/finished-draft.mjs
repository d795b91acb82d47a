// Prints finished drafts as JSON: `node finished-draft.mjs SEED ITEM…`. A process of its own, because they are made with
// the build's virtual modules, which Playwright does not know.
import { withModule } from '../../support/project-modules.mjs';

const [seed, ...items] = process.argv.slice(2);
const drafts = await withModule('/tests/support/finished-draft.ts', ({ finishedDraft }) =>
  items.map((itemId) => finishedDraft(itemId, Number(seed))),
);
process.stdout.write(JSON.stringify(drafts));
