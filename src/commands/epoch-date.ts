// Reads SOURCE_DATE_EPOCH (reproducible-builds.org): the date of Word comments, which have no date of their
// own.
import { UserError } from '../source/user-error.js';

/**
 * The date SOURCE_DATE_EPOCH gives in seconds since 1970; undefined when it is not set or empty.
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
