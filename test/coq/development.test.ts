import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitions, folder, source } from './source.js';

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.v'));

describe('The Coq development', () => {
  it('has a statement file of less than 150 lines, with definitions only', () => {
    expect(read('Statements.v').split('\n').length).toBeLessThan(150);
    const words = source('Statements.v').matchAll(/(?:^|\. )([A-Z]\w*)/g);
    const allowed = ['Definition', 'From', 'Open', 'Record'];
    expect([...new Set([...words].map(([, word]) => word))].sort()).toEqual(allowed);
  });

  it('proves all of its statements and the formula text, with pinned axioms', () => {
    const statements = [...source('Statements.v').matchAll(/Definition (\w+) : Prop :=/g)];
    expect(definitions('FormulaText.v').has('formula_text')).toBe(true);
    const all = ['formula_text', ...statements.map(([, name]) => name)].sort();
    expect(Object.keys(JSON.parse(read('assumptions.json')).statements).sort()).toEqual(all);
    const conjunction = /Theorem all_statements : (.*?)\. Proof/.exec(source('Theorems.v'))?.[1];
    expect(conjunction?.split(' /\\ ').sort()).toEqual(all);
  });

  it('lists every file that it has in _CoqProject', () => {
    const listed = read('_CoqProject').match(/^\w+\.v$/gm);
    expect(listed?.sort()).toEqual(files.sort());
  });

  it('assumes nothing of its own and leaves nothing unproved', () => {
    const command =
      /(?:^|\. )(?:Axioms?|Parameters?|Conjectures?|Admitted|Abort|Set|Unset)\b|\b(?:admit|bypass_check)\b/;
    for (const file of files) expect(command.exec(source(file))?.[0], file).toBeUndefined();
  });
});
