// The Chinese names of the severities, as every format for people shows them.
import type { Severity } from './diagnostic.js';

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};
