import { oldest } from './harness/editors.mjs';
import { inHostSuite } from './harness/inHostSuite.mjs';

await inHostSuite(oldest);
