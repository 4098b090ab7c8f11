// Reads a calendar date as people write it.

/** `2025-2-3` or `2025年2月3日` as `2025-02-03`; undefined where that is no day of the calendar. */
export function isoDate(written: string): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})[-年](\d{1,2})[-月](\d{1,2})日?\s*$/.exec(written) ?? [];
  if (!year || !month || !day) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
