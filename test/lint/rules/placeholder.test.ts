// What stands for something still to come.
import { describe, expect, it } from 'vitest';
import { noVocabulary } from '../../../src/genre/document.js';
import { plainDocument } from '../../../src/genre/plain-document.js';
import { placeholder } from '../../../src/lint/rules/placeholder.js';
import { createSource } from '../../../src/source/source.js';
import { wordsFound, wordsIn, yamlOf } from '../../genre/document-of.js';

describe('placeholder', () => {
  it.each([
    ['谈心谈话x人次，形成清单x条。', ['x', 'x']],
    ['与XX集团、××公司签约。', ['XX', '××']],
    ['市**局。', ['**']],
    ['20XX年，202x年，20**年。', ['20XX', '202x', '20**']],
    ['＊＊同志，税收__亿元。', ['＊＊', '__']],
    ['某某公司。', ['某某']],
    ['引进项目（待补充）个，【待定】。', ['（待补充）', '【待定】']],
    ['TODO：补数据', ['TODO']],
    ['产值（ ）亿元。', ['（ ）']],
    ['完成{{税收}}，{单位}，$' + '{name}。', ['{{税收}}', '{单位}', '$' + '{name}']],
    ['投资29XX6万元，增长XX.2%。', ['XX', 'XX']],
    ['完成XX.X亿元，增长x.x%，带动NN家。', ['XX.X', 'x.x', 'NN']],
    ['实现税收■■亿元，市**局，20**年。', ['■■', '**', '20**']],
    ['待补充。', ['待补充。']],
    ['1—*月，完成第*批至第＊批招商工作，另*幢厂房*月底封顶。', ['*', '*', '＊', '*', '*']],
    ['*-*月，完成投资52亿元。', ['*', '*']],
    ['增加值增长4.XX%，税收3.X亿元，投资X.5亿元。', ['4.XX', '3.X', 'X.5']],
    ['完成投资3X万元，增长_%，增长■%。', ['3X', '_', '■']],
    ['投资_ _ _亿元，总投资待定亿元，增长...%。', ['_ _ _', '待定亿元', '...']],
    ['新增企业00家，投资000亿元。', ['00', '000']],
    ['总投资：待定。建设单位：待补充；', ['待定', '待补充']],
    ['新签约项目?个，总投资?亿元，增长？%', ['?', '?', '？']],
    ['联合港·XX产业园。', ['XX']],
    ['单击此处添加标题', ['单击此处添加标题']],
    ['完成（请填数字）。', ['（请填数字）']],
  ] as const)('points at the words in %s', (sentence, words) => {
    expect(wordsIn(placeholder, sentence)).toEqual(words);
  });

  it.each([
    'A类人才，X射线，x86，VR/XR。',
    '“1+X”证书，N+X模式。',
    '4×100米，20×30米，长×宽×高。',
    '*注：口径调整。',
    '联系电话138****5678。',
    '方案待定、人选待定，均已上会。',
    '张某某反映的问题已办结。',
    '二○○八年建园。',
    '（有待完善）',
    '（招待会）',
    'main()函数',
    '待定事项已明确。',
    '《XR产业》',
    'X光机、XX染色体、A*算法、C*代数、****警示教育、星级***酒店、PM2.5、Y2K。',
    '新增***级酒店2家，***星级酒店3家。',
    '开展“数据要素×人工智能”行动，文化×市集，科技×人才行动。',
    '*项目数为快报数。',
    '*年末数据为初步统计数。',
    '指标*：规上工业增加值*个体口径不同。',
    '热线24:00人工接听，建成5 000个、10 000家，1,000家。',
    'V4.x版本，□是 □否，□个人 □企业。',
    '怎么干?个个都有办法，整改了没有?项目见效吗?',
  ])('passes %s', (sentence) => {
    expect(wordsIn(placeholder, sentence)).toEqual([]);
  });

  it('leaves citations in the data to those who look them up', () => {
    expect(wordsFound(placeholder, yamlOf('opening: 完成{{税收}}。\n'))).toEqual([]);
  });

  it('takes paired stars in Markdown for bold type', () => {
    const markdown = plainDocument(
      createSource('总结.md', '# 工作总结\n\n**重点**工作，市**局。\n'),
      noVocabulary,
    );
    expect(wordsFound(placeholder, markdown)).toEqual(['**']);
  });
});
