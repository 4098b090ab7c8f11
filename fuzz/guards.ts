// Holds that pure functions leave the world alone: no built-in object is changed, no file or process is touched.
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hold } from './target.js';

const BUILT_IN: readonly object[] = [
  ...[
    Object,
    Array,
    Function,
    String,
    Number,
    Boolean,
    RegExp,
    Date,
    Map,
    Set,
    WeakMap,
    Error,
    Promise,
  ].flatMap((type) => [type, type.prototype]),
  ...[
    Symbol.prototype,
    Uint8Array.prototype,
    Object.getPrototypeOf(Uint8Array.prototype),
    JSON,
    Math,
    Reflect,
  ],
];

type Properties = ReadonlyMap<PropertyKey, PropertyDescriptor>;

const propertiesOf = (object: object): Properties =>
  new Map(
    Reflect.ownKeys(object).flatMap((key) => {
      const property = Object.getOwnPropertyDescriptor(object, key);
      // What the last match left behind (RegExp.$1, RegExp.lastMatch …) is no change.
      return property && !(object === RegExp && property.get) ? [[key, property] as const] : [];
    }),
  );

/** The built-in objects as they are now: a function that throws when one of them is different. */
export function watchBuiltIns(): () => void {
  const before = BUILT_IN.map((object) => [object, propertiesOf(object)] as const);
  return () => {
    for (const [object, properties] of before) {
      const changed = changedKeys(properties, propertiesOf(object));
      hold(changed.length === 0, 'a built-in object was changed', () => changed.map(String).join(', '));
    }
  };
}

function changedKeys(before: Properties, now: Properties): PropertyKey[] {
  const same = (key: PropertyKey) => {
    const [a, b] = [before.get(key), now.get(key)];
    return Object.is(a?.value, b?.value) && a?.get === b?.get && a?.set === b?.set;
  };
  return [...new Set([...before.keys(), ...now.keys()])].filter((key) => !same(key));
}

/**
 * Runs something during which no file can be read or written and no process be started.
 * @throws Broken when that was tried, even if the one who tried got over it
 */
export function withoutWorld<T>(run: () => T): T {
  const tried: string[] = [];
  const restores = [fs, fs.promises, childProcess].map((module) => trap(module, (name) => tried.push(name)));
  syncBuiltinESMExports();
  try {
    return run();
  } finally {
    for (const restore of restores) restore();
    syncBuiltinESMExports();
    hold(tried.length === 0, 'a file or a process was touched', () => tried.join(', '));
  }
}

function trap(module: object, note: (name: string) => void): () => void {
  const functions = Object.entries(module).filter(([, member]) => typeof member === 'function');
  for (const [name] of functions) {
    Reflect.set(module, name, () => {
      note(name);
      throw new Error(`${name} was called`);
    });
  }
  return () => {
    for (const [name, member] of functions) Reflect.set(module, name, member);
  };
}
