import { describe, expect, it } from 'vitest';
import { inlined } from '../../src/coq/library.js';

const FILES: Readonly<Record<string, string>> = {
  A: 'From Coq Require Import Reals Lra.\nOpen Scope R_scope.\nDefinition a := 1.\n',
  B: 'From Coq Require Import Reals Lia.\nFrom Selu Require Import A.\nDefinition b := a.\n',
  C: 'From Interval Require Import Tactic.\nFrom Selu Require Import A B.\nDefinition c := b.\n',
};

describe('the development as one text', () => {
  it('has libraries at the top, and files as modules after those that they import', () => {
    expect(
      inlined(['C', 'B'], (name) => FILES[name] as string),
    ).toBe(`From Interval Require Import Tactic.
From Coq Require Import Reals Lra Lia.

Module A.
Open Scope R_scope.
Definition a := 1.
End A.

Module B.
Import A.
Definition b := a.
End B.

Module C.
Import A B.
Definition c := b.
End C.
`);
  });

  it('holds no axiom, no admitted proof and no import of a file that is not there', () => {
    const text = inlined(['OwnDomain', 'Evaluate', 'Asymptotic']);
    expect(text).not.toMatch(/\b(Admitted|Axiom|Parameter|Conjecture|admit|Selu)\b/);
    const modules = [...text.matchAll(/^Module (\w+)\.$/gm)].map(([, name]) => name);
    expect(modules).toContain('Statements');
    const imported = [...text.matchAll(/^Import ([^.]+)\.$/gm)].flatMap(([, names]) =>
      (names as string).split(/\s+/),
    );
    expect(imported.filter((name) => !modules.includes(name))).toEqual([]);
  });
});
