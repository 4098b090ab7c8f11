// What a figure is by the words before it: a level, a growth, the year before, a share, a degree of completion.

/** What a figure may be said to be, beside the kinds of facts: the first or second figure of a pair. */
export type Role =
  | 'level'
  | 'growth'
  | 'increase'
  | 'from'
  | 'to'
  | 'by'
  | 'prior'
  | 'times'
  | 'base'
  | 'share'
  | 'target'
  | 'completion'
  | 'other';

/** A role, and the words that are left before those that tell it: the subject, or what a share is of. */
export interface RoleFound {
  readonly role: Role;
  readonly lead: string;
  readonly verb: string;
  /** What a share or a multiple is of. */
  readonly of: string;
  /** What a growth is reckoned by: 同比, 按可比价格. */
  readonly basis: string;
  readonly adjusted: boolean;
}

const up = '增长|增加|增收|增产|提高|提升|上升|上涨|扩大|攀升|跃升|回升|多收|增|升';
const down = '下降|减少|降低|减收|减产|回落|下滑|下跌|收窄|缩小|缩短|压缩|压减|下调|降|减|跌';
const change = `${up}|${down}|发展|调整|变|上调|扩`;
const yearBefore = '(?:上年|去年|前年|\\d{4}年)(?=)(?:全年|同期|同口径|末|底|度)?';
/** 按可比价格, 年均: such a growth follows from no two levels. */
const adjusting =
  '按[^，。；\\d]{0,8}(?:可比|不变|同)[^，。；\\d]{0,8}|可比(?:价格|口径)?|同口径|扣除[^，。；\\d]{0,12}|剔除[^，。；\\d]{0,12}|年均|平均每年|每年|年平均|月均|实际|名义|折年率|环比|两年平均|三年平均';
const against = `同比|(?:[比较]|相比|对比)${yearBefore}|比年初|较年初`;

/** The verb of a growth at the end of the words, and what says by what it is reckoned, at the end of what is left. */
const verbAtEnd = new RegExp(
  `(?<verb>${change})(?=)(?:了|幅度?|速度?|率)?(?=)(?:预计|分别|均)?(?=)(?:为|达到?|在)?$`,
);
const basisAtEnd = new RegExp(
  `(?:${adjusting}|${against}|净|大幅|分别|均|预计|累计|合计|已|再|又|共|的?增[速幅]|的?[降跌]幅)+$`,
);
/** No verb and no basis is longer. */
const longestVerb = 10;
const longestBasis = 30;
/** What the words of a growth end with: these patterns look at each place of the words, so that it is asked first. */
const mayGrow = /[长加收产高提升涨大增降少低落滑跌窄小短缩减调展整变扩了幅度速率为达到在别均]$/;
const adjusted = new RegExp(adjusting);
const from = new RegExp(`^(?<lead>.*?)[由从](?:(?:原来|过去|年初|${yearBefore})的?)?$`);
const to = new RegExp(
  `^(?:[，,])?(?<verb>${change})(?:了)?(?:到了?|至|为|成)(?:了)?(?:(?:目前|现在|今年|当年|${yearBefore})的?)?$`,
);
const by = new RegExp(`^(?<verb>${change})了?$`);
const prior =
  /^(?<lead>.*?)[（(]?(?=)(?:[比较](?:上年|去年|\d{4}年)(?:同期)?|(?:上年|去年)(?:同期)?|\d{4}年同期)(?=)(?:的|为|是|完成)?$/;
const times = /^(?<lead>.*?)(?:是|为|相当于|达到?)(?<of>[^是为]{0,20}?)的$/;
const share =
  /^(?<lead>.*?)(?:占(?<of>[^占]{0,30}?))(?:的?(?:比重|比例|份额|比))?(?:约|为|达到?了?|超过?|近|(?:提高|提升|上升|升|降|下降)[到至])?$/;
const aim =
  '(?:占|完成|为|达到?|实现)*(?:全年|年度|年初|全年度|当年|省|市|县)*(?:预期|确定|下达)?的?(?=)(?:目标|任务|计划|预算)(?=)(?:任务|数)?';
const target = new RegExp(`^(?<lead>.*?)(?:${aim}(?:为|是)?|(?:为|占|完成)(?:全年|年度|年初))$`);
const completion = new RegExp(`^(?<lead>.*?)(?:${aim}的|完成率(?:为|达到?)?)$`);
const ahead = /[高低快慢]于|[高低快慢]出|领先|超出|差距|贡献率?|拉动/;

const nothing = { lead: '', verb: '', of: '', basis: '', adjusted: false };
const isRate = (unit: string) => /^[%％‰]$/.test(unit);

/**
 * @param tail the words between the last mark and the figure
 * @param before the role of the figure before, where no mark stands between the two
 */
export function roleOf(tail: string, unit: string, before: Role | undefined): RoleFound {
  const found = pairedRole(tail, unit, before) ?? changeRole(tail, unit) ?? shareRole(tail, unit);
  if (found) return found;
  const earlier = tail.includes('年') ? prior.exec(tail)?.groups : undefined;
  if (earlier) return { ...nothing, role: 'prior', lead: earlier.lead ?? '' };
  return { ...nothing, role: 'level', lead: tail };
}

/** What only the figure before makes of it: the end of 由…到…, the share behind 占…52亿元的. */
function pairedRole(tail: string, unit: string, before: Role | undefined): RoleFound | undefined {
  if (before === 'from') {
    const end = to.exec(tail)?.groups;
    if (end) return { ...nothing, role: 'to', verb: end.verb ?? '' };
    const less = by.exec(tail)?.groups;
    if (less) return { ...nothing, role: 'by', verb: less.verb ?? '' };
  }
  // 是上年425亿元的2倍.
  if (before === 'prior' && unit === '倍' && tail === '的') return { ...nothing, role: 'times', of: '上年' };
  if (before === 'base' && isRate(unit) && /^的?(?:比重|比例)?(?:为|达到?)?$/.test(tail))
    return { ...nothing, role: 'share' };
  if (before === 'target' && isRate(unit) && /^[）)]?(?:的?(?:目标|任务|计划)(?:任务|数)?)?的$/.test(tail))
    return { ...nothing, role: 'completion' };
  return undefined;
}

function changeRole(tail: string, unit: string): RoleFound | undefined {
  const start = /[由从]/.test(tail) ? from.exec(tail)?.groups : undefined;
  if (start) return { ...nothing, role: 'from', lead: start.lead ?? '' };
  const multiple = unit === '倍' ? times.exec(tail)?.groups : undefined;
  if (multiple) return { ...nothing, role: 'times', lead: multiple.lead ?? '', of: multiple.of ?? '' };
  if (ahead.test(tail)) return { ...nothing, role: 'other', lead: tail };
  const end = mayGrow.test(tail) ? verbAtEnd.exec(tail.slice(-longestVerb)) : null;
  if (!end) return undefined;
  const before = tail.slice(0, tail.length - end[0].length);
  const basis = basisAtEnd.exec(before.slice(-longestBasis))?.[0] ?? '';
  const role = /^(?:[%％‰]|个?百分点|倍)$/.test(unit) ? 'growth' : 'increase';
  return {
    role,
    lead: before.slice(0, before.length - basis.length),
    verb: end.groups?.verb ?? '',
    of: '',
    basis,
    adjusted: adjusted.test(before),
  };
}

function shareRole(tail: string, unit: string): RoleFound | undefined {
  const mayBeAim = /[标务划算率年]/.test(tail);
  const fulfilled = mayBeAim && isRate(unit) ? completion.exec(tail)?.groups : undefined;
  if (fulfilled) return { ...nothing, role: 'completion', lead: fulfilled.lead ?? '' };
  const aimed = !mayBeAim || isRate(unit) ? undefined : target.exec(tail)?.groups;
  if (aimed) return { ...nothing, role: 'target', lead: aimed.lead ?? '' };
  const part = tail.includes('占') ? share.exec(tail)?.groups : undefined;
  if (!part) return undefined;
  return { ...nothing, role: isRate(unit) ? 'share' : 'base', lead: part.lead ?? '', of: part.of ?? '' };
}

const downwards = new RegExp(`^(?:${down})$`);

/** Whether the verb says that something becomes less. */
export function isDown(verb: string): boolean {
  return downwards.test(verb);
}
