// Nothing in an editor is there at once, and nothing is read once.
const pause = 50;

/** How long anything may take, in milliseconds. On a quiet machine nothing needs a tenth of it. */
export const patience = 1000 * Number(process.env.FISC_TEST_PATIENCE ?? 60);

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Reads until what is read is there and good, and gives it back; says what was read last where it never is.
 * @template T
 * @param {string} what
 * @param {() => T | PromiseLike<T>} read
 * @param {(value: NonNullable<T>) => unknown} [isGood]
 * @returns {Promise<NonNullable<T>>}
 */
export async function eventually(what, read, isGood = Boolean, within = patience) {
  let value;
  for (const end = Date.now() + within; Date.now() < end; await sleep(pause)) {
    value = await read();
    if (value !== undefined && value !== null && isGood(value)) return value;
  }
  throw new Error(`${what}: still ${JSON.stringify(value)} after ${within} ms`);
}
