// Random YAML in the many ways in which people spell it, most of it sound.
import fc from 'fast-check';

/** What stands behind `key:` or `-`, with its last line break, for a key or dash that stands so far in. */
type Written = (indent: number) => string;

const blanks = (count: number): string => ' '.repeat(Math.max(0, count));

/** One of the words between the bars; mostly of the first, now and then of the second, for a text is to have few faults. */
function among(usual: string, rare = ''): fc.Arbitrary<string> {
  const [often, seldom] = [usual, rare].map((words) => fc.constantFrom(...words.split('¦')));
  if (!often || !seldom || rare === '') return often ?? fc.constant(usual);
  return fc.oneof({ weight: 120, arbitrary: often }, { weight: 1, arbitrary: seldom });
}

const plain = fc.oneof(
  among(
    '甲¦云岭管委会¦一二 三¦a b¦a:b¦甲：乙¦见 http://a.b/c¦a#b¦-x¦?x¦=¦.¦…¦——¦5%¦（一）¦“甲”¦𠮷¦甲,乙¦a"b',
  ),
  among('215.30¦-0¦+1¦1.¦.5¦1e3¦-1.2E-3¦0o17¦0x1F¦007¦2025-12-20¦1_000¦12345678901234567890¦1.2.3¦-¦+¦-.¦1e'),
  among('~¦null¦Null¦true¦FALSE¦.inf¦-.INF¦.nan¦no¦是¦nUll¦__proto__¦constructor'),
  among('甲\u3000乙¦\u3000甲¦甲\u00a0¦\u200b¦a\u2028b¦甲\u0085'),
);
const key = among(
  '名称¦标题¦正文¦指标¦a¦b¦1¦true¦~¦甲 乙¦甲#¦（一）¦__proto__¦hasOwnProperty¦甲\u3000',
  '<<¦“甲”¦...x¦\u00a0甲¦甲：乙¦a:b¦"甲"¦-甲¦甲 # 乙¦[甲]¦*a¦...¦---¦\ufeff甲',
);
/** What stands behind a value on its line. */
const rest = among('¦¦¦¦ ¦   ¦ # 说明¦  #¦ #x: y', '\t¦#x¦ ,¦:¦ :¦ x: y');
/** Values that need the library, or are none. */
const odd = among(
  '&a 甲¦*a¦!!str 1¦! 甲¦{{甲}}¦{甲：乙}¦[甲¦"甲¦\'甲¦"a\\n\\u4e00"¦"a\\"b"¦\'a\' b¦|2¦>8¦|+¦｜¦＞¦｛标题：甲｝¦［甲］¦@甲¦`甲¦%甲¦- 甲¦? 甲¦: 甲¦a: b¦a:¦,¦]¦}¦甲\t乙¦---¦...¦#甲',
);

/** Lines between two values: mostly none; `1` a blank one, `2` one of blanks, a sign a comment, further in or out than what is near. */
const gap: fc.Arbitrary<Written> = among('¦¦¦¦¦¦1¦2¦=¦>¦<¦0¦1=¦=1>¦>1=¦11=0¦>>¦0>¦2>2¦<=').map(
  (lines) => (indent) => {
    const columns: Readonly<Record<string, number>> = { '=': indent, '>': indent + 2, '<': indent - 1, 0: 0 };
    return [...lines]
      .map((line) => `${line === '1' ? '' : line === '2' ? '   ' : `${blanks(columns[line] ?? 0)}# 注: x`}\n`)
      .join('');
  },
);

/** Text over several lines, further in than its key, some of them blank. */
const text = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: among("甲¦乙。¦（一）¦a¦“x”，¦''¦甲 ¦1¦¦¦ ", '# 丁¦- 戊¦a: b¦甲 # y¦a:'),
      },
      { weight: 1, arbitrary: among('  丙¦ x¦\t丙¦甲\t乙', '     ¦\t¦甲\t¦ \t丙') },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(
    (lines) => (column: number) =>
      lines.map((line) => `${line.trim() === '' ? line : blanks(column) + line}\n`).join(''),
  );
const block: fc.Arbitrary<Written> = fc
  .tuple(among('|¦|-¦>¦>-¦| # x¦>  ', '|+¦|2¦>1-¦|-+¦| x¦|#x'), fc.integer({ min: 1, max: 4 }), text)
  .map(
    ([header, step, lines]) =>
      (indent) =>
        ` ${header}\n${lines(indent + step)}`,
  );
const severalLines: fc.Arbitrary<Written> = fc
  .tuple(among('¦"¦\''), plain, among('1¦2¦4', '0'), text, rest)
  .map(
    ([quote, first, step, lines, end]) =>
      (indent) =>
        ` ${quote}${first}\n${lines(indent + Number(step)).replace(/\n$/, '')}${quote}${end}\n`,
  );

const { flow } = fc.letrec<{ flow: string; item: string }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 3 },
    { weight: 8, arbitrary: plain.map((word) => word.replace(',', '')) },
    { weight: 1, arbitrary: among('"甲, 乙"¦\'a\'\'b\'¦""', '"a": 1¦a: 1¦*a¦&a 1¦甲 # x¦?¦: x¦"x" y¦') },
    { weight: 1, arbitrary: tie('flow') },
  ),
  flow: fc.oneof(
    fc
      .tuple(fc.array(tie('item'), { maxLength: 4 }), among(', ¦,¦ , ¦,  ', ',\n    '))
      .map(([items, comma]) => `[${items.join(comma)}]`),
    fc
      .tuple(
        fc.array(fc.tuple(key, among(': ¦ : ¦:  ', ':'), fc.oneof(among('¦'), tie('item'))), {
          maxLength: 4,
        }),
        among('¦ '),
        among(', ¦,'),
      )
      .map(
        ([entries, pad, comma]) =>
          `{${pad}${entries.map(([name, ...value], index) => name + (index || '') + value.join('')).join(comma)}${pad}}`,
      ),
  ),
}));

const onLine = fc.oneof(
  { weight: 100, arbitrary: plain },
  { weight: 20, arbitrary: plain.map((word) => `"${word.replaceAll('"', '')}"`) },
  { weight: 20, arbitrary: plain.map((word) => `'${word.replaceAll('"', "''")}'`) },
  { weight: 20, arbitrary: flow },
  { weight: 1, arbitrary: odd },
);
const scalar: fc.Arbitrary<Written> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(among(' ¦  '), onLine, rest).map((parts) => () => `${parts.join('')}\n`),
  },
  { weight: 2, arbitrary: block },
  { weight: 2, arbitrary: severalLines },
);
const empty: fc.Arbitrary<Written> = rest.map((end) => () => `${end}\n`);
/** What stands on the lines beneath its key, so much further in. */
const beneath = (inner: fc.Arbitrary<Written>, steps: fc.Arbitrary<string>): fc.Arbitrary<Written> =>
  fc.tuple(rest, gap, steps, inner).map(([end, lines, step, value]) => (indent) => {
    const column = indent + Number(step);
    return `${end}\n${lines(column)}${blanks(column)}${value(column)}`;
  });

const { map } = fc.letrec<{ value: Written; map: Written; list: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 12, arbitrary: scalar },
    { weight: 3, arbitrary: empty },
    {
      weight: 1,
      arbitrary: beneath(
        fc.tuple(onLine, rest).map((parts) => () => `${parts.join('')}\n`),
        among('1¦2', '0'),
      ),
    },
    { weight: 4, arbitrary: beneath(tie('map'), among('1¦2¦2¦2¦3', '0')) },
    { weight: 4, arbitrary: beneath(tie('list'), among('0¦0¦1¦2¦2')) },
  ),
  // The blanks before the first line stand there already.
  map: fc.array(fc.tuple(key, among(':¦:¦ :'), tie('value'), gap), { minLength: 1, maxLength: 4 }).map(
    (entries) => (indent) =>
      entries
        .map(([name, colon, value, after], index) => {
          const line = `${index > 0 ? blanks(indent) + name + index : name}${colon}`;
          return line + value(indent) + after(indent);
        })
        .join(''),
  ),
  list: fc
    .array(
      fc.tuple(
        among(' ¦ ¦   '),
        fc.oneof(
          { weight: 20, arbitrary: fc.oneof(scalar, tie('map')) },
          { weight: 3, arbitrary: empty },
          { weight: 3, arbitrary: beneath(fc.oneof(tie('map'), tie('list')), among('0¦1¦2')) },
          { weight: 1, arbitrary: tie('list') },
        ),
        gap,
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map(
      (items) => (indent) =>
        items
          .map(([between, item, after], index) => {
            const inner = item(indent + 1 + between.length).replace(/^ +(?=[^ \n])/, '');
            return `${index > 0 ? blanks(indent) : ''}-${between}${inner}${after(indent)}`;
          })
          .join(''),
    ),
}));

/** Whole documents. */
export const yamlDocuments: fc.Arbitrary<string> = fc
  .tuple(
    among('', '---\n¦\ufeff¦%YAML 1.2\n---\n¦ '),
    gap,
    map,
    among('¦¦\n\n¦  ¦# 完¦  # 完\n', '...\n¦---\n¦x'),
    among('\n¦\n¦\r\n', '\r'),
    fc.boolean(),
  )
  .map(([start, before, entries, end, lineBreak, isCut]) => {
    const whole = `${start}${before(0)}${entries(0)}${end}`;
    return (isCut ? whole.replace(/\n$/, '') : whole).replaceAll('\n', lineBreak);
  });
