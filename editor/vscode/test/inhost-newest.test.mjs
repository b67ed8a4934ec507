import { newest } from './harness/editors.mjs';
import { inHostSuite } from './harness/inHostSuite.mjs';

await inHostSuite(newest);
