// Inspects the forms of an application file that a browser made: `node inspect-forms.mjs FILE` prints JSON. A process
// of its own, because the forms need the build's virtual modules, which Playwright does not know.
import { withModule } from '../../support/project-modules.mjs';

const file = process.argv[2];
if (file === undefined) throw new Error('which file?');
const inspected = await withModule('/tests/support/inspect-forms.ts', ({ inspectForms }) =>
  inspectForms(file),
);
process.stdout.write(JSON.stringify(inspected));
