// Units that are not written as they are named by law.
import { describe, expect, it } from 'vitest';
import { unitForm } from '../../../src/lint/rules/unit-form.js';
import { sentenceOf, wordsIn } from '../../genre/document-of.js';
import { fixedBy } from '../findings-of.js';

describe('unit-form', () => {
  it.each([
    ['新增标准厂房4.5万m2，日处理污水2万m3。', '新增标准厂房4.5万平方米，日处理污水2万立方米。'],
    ['规划面积12km2，厂房3万㎡，绿化500m²。', '规划面积12平方公里，厂房3万平方米，绿化500平方米。'],
    ['装机30万KW，发电12万kwh，110KV变电站。', '装机30万千瓦，发电12万千瓦时，110千伏变电站。'],
    ['钢板宽20公分，储油3000公升。', '钢板宽20厘米，储油3000升。'],
    ['出口额1.2亿美金。', '出口额1.2亿美元。'],
    ['能耗折合0.52吨标煤/万元。', '能耗折合0.52吨标准煤/万元。'],
    ['浓度35微克/立方，租金12元/平方。', '浓度35微克/立方米，租金12元/平方米。'],
    ['厂房12万平方，污水3000立方。', '厂房12万平方米，污水3000立方米。'],
    ['光伏发电12亿度，用了3万度电。', '光伏发电12亿千瓦时，用了3万千瓦时电。'],
    ['水泥200KG，道路12KM，厂房租金12元/平米。', '水泥200千克，道路12公里，厂房租金12元/平方米。'],
  ])('makes of %s', (wrong, right) => {
    expect(fixedBy(unitForm, wrong)).toBe(right);
  });

  it('names each unit of a paragraph once', () => {
    const [finding] = unitForm.check(sentenceOf('厂房4.5万m2、3万m2，污水2万m3。'));
    expect(finding?.message).toBe('计量单位“m2”“m3”写法不规范（本段共3处）');
    expect(finding?.hint).toBe('写成“平方米”“立方米”');
    expect(finding?.severity).toBe('warning');
  });

  it.each([
    '建成110kV变电站，装机30万kW，线路12km，钢材500kg。',
    'PM2.5浓度35微克/立方米，厂房12万平方米，面积5平方公里，3000立方米。',
    '广义货币M2余额增长8%，M2增速，H2O，CO2排放。',
    '室内温度26度，坡度25度，北纬30度，转弯90度。',
    '折合标准煤0.5吨，0.3吨标准煤/万元。',
    '12平方千米，3平方厘米，50立方厘米。',
    '型号KW-200，KM-3型，KG3型，5G，4K。',
    '亩均税收25万元/亩，粮食产量12亿斤，运距300公里。',
    '1000兆瓦，38GWh，220V，50Hz。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(unitForm, sentence)).toEqual([]);
  });
});
