// Holds this year's paper against last year's.
import type { Document } from '../genre/document.js';
import { carriedOver } from './carried-over.js';
import type { Comparison, Pledge, Side } from './comparison.js';
import { pledgeOf } from './goal-pledges.js';
import { goalsIn } from './goals.js';
import { keywordsOf } from './keywords.js';
import { movements } from './movements.js';
import { isPlanned, type Passage, passagesOf } from './passages.js';
import { mostIndicators, readingsOf } from './readings.js';
import { hasWork, taskPledge, tasksIn } from './task-pledges.js';

/**
 * What became of last year's plan, what was carried over, how the indicators moved. The years are those that the papers show; whether they follow
 * one another is for the caller to see (`yearOf`), and doubts are in the notes.
 */
export function compareDocuments(last: Document, now: Document): Comparison {
  return {
    last: sideOf(last),
    now: sideOf(now),
    notes: notesOn(last, now),
    pledges: pledgesOf(last, now),
    carriedOver: carriedOver(last, now),
    movements: movements(last, now),
  };
}

function sideOf({ source, year, planYear }: Document): Side {
  return {
    file: source.file,
    ...(year !== undefined && { year }),
    ...(planYear !== undefined && { planYear }),
  };
}

/** The year that a paper is of: of one that only plans, the year before its plan. Undefined where it does not show. */
export function yearOf({ year, planYear }: Document): number | undefined {
  return year ?? (planYear === undefined ? undefined : planYear - 1);
}

function notesOn(last: Document, now: Document): readonly string[] {
  const [before, after] = [yearOf(last), yearOf(now)];
  const notes: string[] = [];
  for (const one of [last, now])
    if (yearOf(one) === undefined)
      notes.push(`看不出“${one.source.file}”是哪一年的，按先写的是去年、后写的是今年来对照`);
  if (before !== undefined && after !== undefined && after - before > 1)
    notes.push(`两份总结隔了${after - before}年（${before}年、${after}年），中间的安排没有对照`);
  else if (last.planYear !== undefined && after !== undefined && last.planYear !== after)
    notes.push(
      `“${last.source.file}”安排的是${last.planYear}年，“${now.source.file}”写的是${after}年，请核对年份`,
    );
  if (!passagesOf(last).some(isPlanned(last)) && !last.summary?.plan?.targets)
    notes.push(`“${last.source.file}”里没有找到下年的安排，没有可以对照的任务和目标`);
  if (!hasWork(now)) notes.push(`“${now.source.file}”里没有找到当年的工作`);
  if ([last, now].some((one) => readingsOf(one).size >= mostIndicators))
    notes.push(`指标太多，只对照前 ${mostIndicators} 项`);
  return notes;
}

/** The goals and the tasks in the order of the plan. A sentence is no task beside its figures where it says little else. */
function pledgesOf(last: Document, now: Document): readonly Pledge[] {
  const goals = goalsIn(last, now);
  const measured: Pledge[] = [];
  const named = new Map<Passage, string[]>();
  for (const goal of goals) {
    const pledge = pledgeOf(goal, now);
    if (!pledge) continue;
    measured.push(pledge);
    if (goal.passage) named.set(goal.passage, [...(named.get(goal.passage) ?? []), goal.name]);
  }
  const tasks = tasksIn(last)
    .filter((task) => saysMore(task, named.get(task)))
    .map((task) => taskPledge(last, task, now));
  return [...measured, ...tasks].sort(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  );
}

/** How many keywords have to be left of a sentence without its figures. */
const fewestLeft = 6;

function saysMore({ words }: Passage, names: readonly string[] | undefined): boolean {
  if (!names) return true;
  const rest = names.reduce((left, name) => left.replace(name, ' '), words);
  return keywordsOf(rest).length >= fewestLeft;
}
