// One thread of `npm run certify`: works on the jobs it is handed until it is told that there are no more.
import { parentPort } from 'node:worker_threads';
import { withModule } from '../support/project-modules.mjs';

await withModule('/tests/certify/jobs.ts', async ({ workOn }) => {
  await new Promise((done) => {
    parentPort.on('message', (job) => {
      if (job === undefined) {
        parentPort.close();
        done();
      } else parentPort.postMessage({ job, tally: workOn(job) });
    });
    parentPort.postMessage({});
  });
});
