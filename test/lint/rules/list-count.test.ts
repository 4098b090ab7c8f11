// Promised counts that a list does not keep.
import { describe, expect, it } from 'vitest';
import { listCount } from '../../../src/lint/rules/list-count.js';
import { plainOf, wordsFound, wordsIn } from '../../genre/document-of.js';

describe('list-count', () => {
  it.each([
    ['突出抓好五项工作：一是抓招商。二是抓项目。三是抓服务。四是抓安全。', '五项工作：'],
    ['重点做好三个方面工作。一是抓招商。二是抓项目。三是抓服务。四是抓安全。', '三个方面工作。'],
    ['今年抓四件大事：第一，抓招商；第二，抓项目；第三，抓服务。', '四件大事：'],
    ['提出3条建议：（1）抓招商；（2）抓项目。', '3条建议：'],
    ['做到“三个坚持”：坚持规划先行；坚持项目带动；坚持产业集聚；坚持绿色发展。', '“三个坚持”'],
    ['落实“四个强化”：强化组织领导，强化要素保障，强化督查考核。', '“四个强化”'],
    ['支持云岭、龙泉、景宁、青田等3个县先行先试。', '支持云岭、龙泉、景宁、青田等3个'],
    [
      '新能源产业、新材料产业、数字产业、装备产业等三大产业提速。',
      '新能源产业、新材料产业、数字产业、装备产业等三大',
    ],
  ])('finds it in %s', (sentence, words) => {
    expect(wordsIn(listCount, sentence)).toEqual([words]);
  });

  it('follows the points into the paragraphs behind', () => {
    const text = (...points: readonly string[]) =>
      plainOf(['工作总结', '重点抓好以下四件事：', ...points, '2025年12月1日'].join('\n'));
    const points = ['一是抓招商。', '二是抓项目。', '三是抓服务。', '四是抓安全。'];
    expect(wordsFound(listCount, text(...points))).toEqual([]);
    expect(wordsFound(listCount, text(...points.slice(0, 3)))).toEqual(['四件事：']);
    expect(wordsFound(listCount, text('（一）抓招商。签约。', '（二）抓项目。开工。'))).toEqual(['四件事：']);
    expect(wordsFound(listCount, text('（二）抓项目。', '（三）抓服务。'))).toEqual([]);
  });

  it.each([
    '抓好三项工作：一是抓招商，二是抓项目，三是抓服务。',
    '抓好三项工作：一是抓招商；二是抓项目；同时，抓好服务。',
    '必须从两方面采取有力措施。一要稳定生产，二要保障供应，三要加强监管。',
    '十方面民生实事圆满完成。',
    '做到“三个坚持”：坚持规划先行。坚持项目带动。坚持产业集聚。',
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
    '黄冈、黄石、荆州、荆门、咸宁等9个离岸科创园投入运营。',
    '培育、壮大新能源、新材料、装备制造等3个产业。',
    '建设集研发、孵化、生产、展示于一体的甲园、乙园、丙园等3个园区。',
    '实施低效用地再开发、标准地出让、承诺制等18项政策。',
    '第三项工作：一是抓招商，二是抓项目。',
    '用3个月时间：一是摸清底数，二是建立台账。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(listCount, sentence)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['汽车、电子、化工四大产业加快发展。', ['汽车、电子、化工四大']],
    ['做强汽车、电子、化工四大产业。', ['汽车、电子、化工四大']],
    ['推进东区、西区、南区、北区三个片区建设。', ['东区、西区、南区、北区三个']],
    ['完善土地、资金、人才、技术三大要素保障。', ['土地、资金、人才、技术三大']],
    ['抓好规划、建设、管理四个环节的工作。', ['规划、建设、管理四个']],
    ['统筹教育、科技、人才四大工程，全力推进。', ['教育、科技、人才四大']],
    ['打造研发、制造、销售两大中心。', ['研发、制造、销售两大']],
    ['突出工业、农业、旅游四项重点领域。', ['工业、农业、旅游四项重点']],
  ])('finds closed lists and points announced with 以下 in %s', (sentence, words) => {
    expect(wordsIn(listCount, sentence)).toEqual(words);
  });

  it.each([
    '汽车、电子、化工三大产业加快发展。',
    '水泥、钢铁、建材企业五家。',
    '汽车、电子、化工等四大产业加快发展。',
    '围绕汽车、电子、化工培育五大产业集群。',
    '高端装备、新材料、生物医药四大产业。',
    '第一、第二、第三三大产业。',
    '城市、乡村和社区三个领域协同。',
    '省、市、县三级联动。',
    '推动一产、二产、三产三个领域融合。',
    '引进人才、资金、技术四个以上项目。',
    '以旅游、文化、康养为主的五大产业体系。',
    '东部、中部、西部、东北四大板块协调发展。',
  ])('finds none (closed lists and points announced with 以下) in %s', (sentence) => {
    expect(wordsIn(listCount, sentence)).toEqual([]);
  });
});
