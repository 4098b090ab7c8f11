// Which words for a place, as they stand before a figure, mean the place that a document is of.

const zone = /开发区|园区|高新区|经开区|新区|[集聚工业中]{2}区|保税区|度假区|示范区|产业园|工业园/;
const governments: readonly (readonly [RegExp, RegExp])[] = [
  [/自治区|[^地]区/, /^(?:全区|我区|本区)?$/],
  [/省/, /^(?:全省|我省|本省)?$/],
  [/市/, /^(?:全市|我市|本市)?$/],
  [/县/, /^(?:全县|我县|本县)?$/],
  [/州/, /^(?:全州|我州)?$/],
  [/盟/, /^全盟?$/],
  [/国务院|全国|中央/, /^(?:全国|我国)?$/],
];

/**
 * The words for the place itself: 全市 is another's figure in the report of a zone, and its own in that of a city.
 * @param whose the office, or else the title of the document
 */
export function ownScopes(whose: string): RegExp {
  if (!zone.test(whose)) {
    // 云岭市东河区人民政府 is of the 区.
    const places = governments
      .map(([name, scopes]) => ({ at: lastPlace(whose, name), scopes }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => other.at - one.at);
    if (places[0]) return places[0].scopes;
  }
  return /^(?:全区|园区|开发区|高新区|经开区|新区|我区|本区)?$/;
}

function lastPlace(whose: string, name: RegExp): number {
  return [...whose.matchAll(new RegExp(name, 'g'))].at(-1)?.index ?? -1;
}
