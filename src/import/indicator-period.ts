// Whether the period that a sentence names lies in the report's year, and how it stands in the data.

const otherTime = /[去上前明]年|往年|以来|十[一二三四五]五|[近过五两三四]年|期间|时期|同期|期末/;

/** @param period as `Statement` gives it @param year the report's, where it is known */
export function isOwnPeriod(period: string, year: number | undefined): boolean {
  if (otherTime.test(period.replace(/今年以来|^以来$/, ''))) return false;
  const [named] = /\d{4}/.exec(period) ?? [];
  return named === undefined || (year !== undefined && Number(named) === year);
}

/** 1—11月, 上半年, 截至11月底; undefined for the whole year. */
export function periodShown(period: string): string | undefined {
  const own = period.replace(
    /\d{4}年度?|今年(?:以来)?|本年度?|当年|全年|年[内末底]|一年来|截至目前|目前|到$|截至$|以来/g,
    '',
  );
  return /\d月|半年|季度/.test(own) ? own : undefined;
}
