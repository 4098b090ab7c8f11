// Marks, numbers before items, spaces and damage on the way.
import { swap } from './defect.mjs';

const HAN = String.raw`\p{Script=Han}`;
const han = (pattern) => new RegExp(pattern, 'gu');

export const marks = [
  swap('半角逗号', han(`(?<=${HAN})，(?=${HAN})`), ','),
  swap('叠用的标点', /[，。；]/g, ([mark]) => `${mark}，`),
  swap('少了后引号', /”(?=[^“”]*$|[^“”]*“)/g, () => ''),
  swap('少了前书名号', /《(?=[^《》]*》)/g, () => ''),
  swap('少了后括号', /）/g, () => ''),
  swap('段末没有句号', /。$/g, () => ''),
  swap('引号之间的顿号', /”“/g, '”、“'),
  swap('“等”前的顿号', han(`(?<=、${HAN}{2,6})等(?=${HAN})`), '、等'),
  swap('引号里的句号', han(`”。(?=${HAN})`), '。”'),
  swap(
    '书名号套书名号',
    /《([^《》〈〉]*)〈([^〈〉]*)〉/g,
    ([, before, inside]) => `《${before}《${inside}》`,
  ),
  swap('括号套括号', han(`（(${HAN}{4,12})）`), ([, inside]) => `（${inside}（试行））`),
  swap('序号用错标点：一、', /^([一二三四五六七八九十]+)、/g, ([, numeral]) => `${numeral}．`),
  swap('序号用错标点：（一）', /^（([一二三四五六七八九十]+)）/g, ([whole]) => `${whole}、`),
  swap('序号跳号', /三是|四是/g, ([ordinal]) => (ordinal === '三是' ? '五是' : '六是')),
  swap('序号重复', /三是/g, '二是'),
  swap('“%”前的空格', /(?<=\d)[%％]/g, ' %'),
  swap('汉字间的空格', han(`(?<=${HAN}{3})(?=${HAN}{3})`), ' '),
  swap('破折号写作减号', /——/g, '--'),
  swap('起止的减号', /(?<=\d)[—－～~](?=\d)/g, '-'),
  swap('占位的XX', han(`(?<=[，。；、])(${HAN}{2,4})(?=市|省|县|区|公司)`), () => 'XX'),
  swap('占位的*', /(?<![\d.])\d+(?=个|家|项|户|人)/g, '**'),
  swap('占位的■', /(?<![\d.])\d+(?:\.\d+)?(?=亿元|万元)/g, '■■'),
  swap('占位的小数', /(?<![\d.])(\d+)\.\d+(?=[%％])/g, ([, whole]) => `${whole}.XX`),
  swap('失落的字成了问号', han(`(?<=${HAN}{2})${HAN}(?=${HAN}{2})`), '?'),
  swap('失落的字成了�', han(`(?<=${HAN}{2})${HAN}(?=${HAN}{2})`), '\ufffd'),
  swap(
    '夹了拼音',
    han(`(?<=${HAN}{2})(?:发展|建设|改革|服务|项目)(?=${HAN}{2})`),
    ([word], random) =>
      `${{ 发展: 'fazhan', 建设: 'jianshe', 改革: 'gaige', 服务: 'fuwu', 项目: 'xiangmu' }[word].slice(0, 3 + random(3))}${word}`,
  ),
  swap(
    '标题末尾的句号',
    /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。]{4,24}$/g,
    ([title]) => `${title}。`,
  ),
  swap('英文句点', han(`(?<=${HAN})。(?=${HAN})`), '.'),
  swap('HTML的空格', han(`(?<=${HAN}，)(?=${HAN})`), '&nbsp;'),
  swap('一段说了两遍', /^.{60,}$/g, ([paragraph]) => `${paragraph}\n${paragraph}`),
];
