// Traditional characters in the names of fields and choices, for telling a writer which simplified one to use.

/** Each traditional character, followed by its simplified form; only those that names of the schema need. */
const PAIRS =
  '問问習习體体內内寫写學学徑径獨独競竞飾饰堅坚爭争類类單单數数標标機机關关導导語语題题據据稱称號号預预計计劃划構构領领責责時时優优動动詞词變变範范圍围個个層层級级鍵键權权證证實实際际總总結结論论舉举與与務务對对應应開开發发區区門门簡简報报來来幾几點点進进產产業业資资億亿萬万長长間间備备註注說说當当歷历額额較较還还過过運运環环報报統统則则網网線线項项頁页處处顯显選选節节樣样貼贴記记錄录該该設设負负續续專专傳传達达獎奖術术價价質质難难緊紧經经濟济財财稅税參参續续麼么無无於于後后並并';

const simple = new Map<string, string>();
for (let at = 0; at + 1 < PAIRS.length; at += 2) simple.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

/** A word with its traditional characters replaced: 數值 becomes 数值; any other word stays as it is. */
export function simplified(word: string): string {
  return Array.from(word, (character) => simple.get(character) ?? character).join('');
}
