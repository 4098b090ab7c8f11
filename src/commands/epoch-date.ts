// SOURCE_DATE_EPOCH: the date for what has none of its own (reproducible-builds.org).
import { UserError } from '../source/user-error.js';

/**
 * The date the environment asks for; undefined where it asks for none.
 * @throws UserError when it is no number of seconds
 */
export function epochDate(env: Readonly<Record<string, string | undefined>>): Date | undefined {
  const seconds = env.SOURCE_DATE_EPOCH;
  if (!seconds) return undefined;
  if (!/^\d{1,11}$/.test(seconds))
    throw new UserError(
      `环境变量 SOURCE_DATE_EPOCH 不能是“${seconds}”`,
      '请写 1970 年以来的秒数，如 1766188800',
    );
  return new Date(Number(seconds) * 1000);
}
