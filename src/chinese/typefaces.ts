// The typefaces of Chinese documents: the names under which the same or a like face is installed, on whatever system.

/** The five faces of a 公文 (GB/T 9704-2012 5.2.2, 7.2 to 7.5). */
type Typeface = '小标宋' | '仿宋' | '楷体' | '黑体' | '宋体';

interface Names {
  /** What comes with Word, WPS, Windows and macOS or is bought for 公文, best first; the first names the face itself. */
  readonly office: readonly string[];
  /** What is free, and found on Linux. */
  readonly free: readonly string[];
}

const FREE_SONG = [
  'Noto Serif CJK SC',
  'Noto Serif SC',
  'Source Han Serif SC',
  'Source Han Serif CN',
  '思源宋体',
];

const NAMES: Readonly<Record<Typeface, Names>> = {
  小标宋: {
    office: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '小标宋', '华文中宋', 'STZhongsong'],
    free: ['Noto Serif CJK SC Black', 'Source Han Serif SC Heavy'],
  },
  仿宋: {
    office: ['仿宋_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', '方正仿宋简体', '华文仿宋', 'STFangsong'],
    free: ['FandolFang', ...FREE_SONG],
  },
  楷体: {
    office: [
      '楷体_GB2312',
      '楷体',
      'KaiTi',
      '方正楷体_GBK',
      '方正楷体简体',
      '华文楷体',
      'STKaiti',
      'Kaiti SC',
    ],
    free: ['霞鹜文楷', 'LXGW WenKai', 'AR PL UKai CN', 'FandolKai'],
  },
  黑体: {
    office: ['黑体', 'SimHei', '方正黑体_GBK', '方正黑体简体', '华文黑体', 'STHeiti', 'Heiti SC', '微软雅黑'],
    free: [
      'Noto Sans CJK SC',
      'Noto Sans SC',
      'Source Han Sans SC',
      'Source Han Sans CN',
      '思源黑体',
      '文泉驿正黑',
    ],
  },
  宋体: {
    office: ['宋体', 'SimSun', '方正书宋_GBK', '方正书宋简体', '华文宋体', 'STSong', 'Songti SC'],
    free: [...FREE_SONG, 'AR PL UMing CN'],
  },
};

/** How a face is known by its name; of several the first counts, since 仿宋 is a 宋 by its letters too. */
const MARKS: readonly (readonly [RegExp, Typeface])[] = [
  [/小标宋|大标宋|中宋|xiaobiaosong|zhongsong/i, '小标宋'],
  [/仿宋|fang\s?song|fandolfang/i, '仿宋'],
  [/楷|kai/i, '楷体'],
  [/黑|雅黑|圆|hei\b|heiti|gothic|sans/i, '黑体'],
  [/宋|明|song|ming\b|serif/i, '宋体'],
];

/** What Word and WPS may use in a font's place, best first; for one that is no Chinese face by its name there is nothing. */
export function officeSubstitutes(font: string): readonly string[] {
  const face = faceOf(font);
  return face === undefined ? [] : NAMES[face].office.filter((name) => name !== font);
}

/** Whatever may stand in for a font on any system, best first. */
export function substitutesFor(font: string): readonly string[] {
  const face = faceOf(font);
  if (face === undefined) return [];
  const faces: readonly Typeface[] = face === '黑体' ? [face] : [face, '宋体'];
  const names = faces.flatMap((each) => [...NAMES[each].office, ...NAMES[each].free]);
  return [...new Set(names)].filter((name) => name !== font);
}

function faceOf(font: string): Typeface | undefined {
  return MARKS.find(([mark]) => mark.test(font))?.[1];
}
