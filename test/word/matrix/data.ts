// What all templates of the matrix are filled with.

export const DATA = {
  标题: '工作总结',
  年度: 2025,
  无: '',
  有: true,
  长文: '第一段\n\n第二段\n第二行',
  富文本: {
    inlines: [
      { kind: 'text', text: '完成' },
      { kind: 'blank', text: '〔待填〕', path: [] },
    ],
  },
  指标: [
    { 名称: '产值', 数值: '215.30', 分项: [{ 名称: '甲' }, { 名称: '乙' }] },
    { 名称: '投资', 数值: '88.00', 分项: [] },
  ],
  空表: [],
  正文: {
    blocks: [
      { kind: 'heading', level: 1, number: '一、', content: [{ kind: 'text', text: '主要工作' }], path: [] },
      { kind: 'paragraph', content: [{ kind: 'text', text: '全年完成各项任务。' }], path: [] },
      {
        kind: 'table',
        caption: [],
        columns: [{ title: [{ kind: 'text', text: '指标' }], width: 100, align: 'left' }],
        rows: [{ cells: [[{ kind: 'text', text: '产值' }]], path: [] }],
        notes: [],
        path: [],
      },
    ],
  },
} as const;
