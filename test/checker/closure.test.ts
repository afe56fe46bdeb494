import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022, true);

/** The modules that a file names, types included. */
const importsOf = (file: string): readonly string[] =>
  parsed(file).statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
    statement.moduleSpecifier !== undefined &&
    ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );

/** The files and the packages that a file needs, directly or not. */
function closureOf(entry: string): { files: readonly string[]; packages: readonly string[] } {
  const files = [entry];
  const packages = new Set<string>();
  for (const file of files) {
    for (const name of importsOf(file)) {
      if (!name.startsWith('.')) {
        packages.add(name);
        continue;
      }
      const target = relative(root, resolve(root, dirname(file), name)).replace(/\.js$/, '.ts');
      if (!files.includes(target)) files.push(target);
    }
  }
  return { files: files.sort(), packages: [...packages].sort() };
}

/** Every token of a file that is not white space or a comment, with its line. */
function tokensOf(file: string): readonly { text: string; kind: ts.SyntaxKind; lines: number[] }[] {
  const source = parsed(file);
  const found: { text: string; kind: ts.SyntaxKind; lines: number[] }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(source);
    if (children.length > 0) {
      children.forEach(visit);
      return;
    }
    const [first, last] = [node.getStart(source), node.getEnd()].map(
      (position) => source.getLineAndCharacterOfPosition(position).line,
    );
    if (node.getEnd() === node.getStart(source)) return;
    const lines = Array.from({ length: last! - first! + 1 }, (_, i) => first! + i);
    found.push({ text: node.getText(source), kind: node.kind, lines });
  };
  visit(source);
  return found;
}

const linesOfCode = (file: string): number =>
  new Set(tokensOf(file).flatMap((token) => token.lines)).size;

const total = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + linesOfCode(file), 0);

const own = (...names: readonly string[]) => names.map((name) => `src/checker/${name}.ts`);
const checker = own(
  ...['certificate', 'check', 'decimal', 'evaluate', 'formula', 'functions', 'interval', 'json'],
  ...['registry', 'rejection', 'statement', 'task', 'taylor', 'taylor-form', 'tree'],
);

describe('what has to be trusted', () => {
  const closure = closureOf('src/checker/check.ts');

  test('is these files, and nothing of the prover', () => {
    expect(closure.files).toEqual([...checker].sort());
    expect(closure.packages).toEqual(['decimal.js', 'node:crypto', 'node:fs']);
  });

  test('is small', () => {
    expect(total(closure.files)).toBeLessThanOrEqual(800);
  });

  test('is joined by evaluation at points and explanation, which need nothing more', () => {
    for (const entry of own('moments', 'explain')) {
      const { files, packages } = closureOf(entry);
      expect(files.filter((file) => !closure.files.includes(file))).toEqual([entry]);
      expect(packages.filter((name) => !closure.packages.includes(name))).toEqual([]);
    }
  });

  test('runs where there is nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'checker-'));
    try {
      for (const file of closure.files) {
        const target = join(folder, file.replace(/\.ts$/, '.js'));
        mkdirSync(dirname(target), { recursive: true });
        const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
        const source = readFileSync(join(root, file), 'utf8');
        const compiled = ts.transpileModule(source, { compilerOptions: options });
        writeFileSync(target, compiled.outputText);
      }
      cpSync(join(root, 'src/statement/text'), join(folder, 'src/statement/text'), {
        recursive: true,
      });
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      mkdirSync(join(folder, 'node_modules'));
      symlinkSync(
        join(root, 'node_modules/decimal.js'),
        join(folder, 'node_modules/decimal.js'),
        'dir',
      );
      const script = [
        "import { readFileSync } from 'node:fs';",
        "import { checkCertificate } from './src/checker/check.js';",
        'const result = checkCertificate(readFileSync(process.argv[2]));',
        'console.log(result.status, result.theorem, result.verdict);',
      ];
      writeFileSync(join(folder, 'run.js'), script.join('\n'));
      const certificate = join(root, 'certificates/t1-image.json');
      const output = execFileSync(process.execPath, ['run.js', certificate], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(output.trim()).toBe('accepted t1-image refuted');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('no binary64 number becomes a bound', () => {
  const files = closureOf('src/checker/check.ts').files.filter((file) => checker.includes(file));
  const all = files.map((file) => ({ file, tokens: tokensOf(file) }));
  const names = (file: string) =>
    all
      .find((one) => one.file === file)!
      .tokens.filter(({ kind }) => kind === ts.SyntaxKind.Identifier)
      .map(({ text }) => text);

  test.each(files)('%s makes no number of a Decimal, and no fraction', (file) => {
    const forbidden = [
      ...['Number', 'parseFloat', 'toNumber', 'valueOf', 'toPrecision', 'toExponential'],
      ...['random', 'log', 'log2', 'log10', 'pow', 'cbrt', 'hypot', 'PI', 'E', 'SQRT2', 'LN2'],
    ];
    const allowed = file.endsWith('/evaluate.ts') ? ['Number'] : []; // Number.parseInt of an exponent
    expect(
      names(file).filter((name) => forbidden.includes(name) && !allowed.includes(name)),
    ).toEqual([]);
    const literals = all
      .find((one) => one.file === file)!
      .tokens.filter(({ kind }) => kind === ts.SyntaxKind.NumericLiteral);
    for (const { text } of literals)
      expect(Number.isSafeInteger(Number(text.replaceAll('_', ''))), text).toBe(true);
  });

  test.each(files.filter((file) => !file.endsWith('/decimal.ts')))(
    '%s calls no method of decimal.js that rounds, and makes no Decimal',
    (file) => {
      // arithmetic with directed rounding has short names: add, sub, mul, div, sqrt of a kernel
      const rounding = [
        ...['plus', 'minus', 'times', 'dividedBy', 'squareRoot', 'toPower', 'modulo', 'mod'],
        ...['exp', 'ln', 'naturalExponential', 'naturalLogarithm', 'toDecimalPlaces', 'toDP'],
        ...['toSignificantDigits', 'toSD', 'round', 'floor', 'ceil', 'trunc', 'clone', 'set'],
      ];
      const source = parsed(file);
      const calls: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isNewExpression(node)) calls.push(`new ${node.expression.getText(source)}`);
        if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
          calls.push(node.expression.getText(source));
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      const allowed = /^(Math\.(ceil|floor)|algebra\.(plus|minus)|\w+\.set|new .*|.*\.set)$/;
      const bad = calls.filter((call) => rounding.includes(call.split('.').at(-1)!));
      expect(bad.filter((call) => !allowed.test(call))).toEqual([]);
      expect(calls).not.toContain('new Decimal');
      if (file !== 'src/checker/interval.ts') expect(importsOf(file)).not.toContain('decimal.js');
    },
  );
});
