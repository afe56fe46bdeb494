import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadCsv, parseCsv } from '../../../src/training/data/csv.js';
import { refusal, temporaryFolder, write } from '../temporary.js';

const read = (text: string, options = {}) =>
  parseCsv(new TextEncoder().encode(text), 'table.csv', options);

describe('a CSV table with a label column', () => {
  test('as R writes it: row names, quotes, the class last', () => {
    const table = read('"","V1","V 2","Class"\n"1",1.5,-2e-1,"no"\n"2",.25,+3,"b ""y"""\n', {
      ignore: [''],
    });
    expect(table.columns).toEqual(['V1', 'V 2']);
    expect([table.count, table.width]).toEqual([2, 2]);
    expect([...table.features]).toEqual([1.5, -0.2, 0.25, 3].map(Math.fround));
    expect(table.targets.names).toEqual(['b "y"', 'no']);
    expect([...table.targets.labels]).toEqual([1, 0]);
  });

  test('with the label elsewhere, classes sorted as numbers, another delimiter, a byte order mark', () => {
    const table = read('\uFEFFy;x\r\n10;1\r\n9;2\r\n\r\n', { label: 'y', delimiter: ';' });
    expect(table.targets.names).toEqual(['9', '10']);
    expect([...table.targets.labels]).toEqual([1, 0]);
    expect(table.columns).toEqual(['x']);
  });

  test('with classes given, so that a test set has the numbers of the training set', () => {
    const table = read('x,y\n1,b\n', { classes: ['a', 'b', 'c'] });
    expect(table.targets).toMatchObject({ classes: 3, labels: Int32Array.of(1) });
  });

  test('from a file, gzipped or not', () => {
    const folder = temporaryFolder();
    const text = 'x,y\n1,a\n2,b\n';
    const plain = loadCsv(write(folder, 'a.csv', text));
    expect(loadCsv(write(folder, 'a.csv.gz', gzipSync(text)))).toEqual(plain);
    expect(refusal(() => loadCsv(`${folder}/b.csv`))).toContain('found nothing there');
  });

  test.each([
    ['an empty file', '', 'table.csv: expected a header line'],
    [
      'a missing value',
      'x,y\n1,a\n,b\n',
      'line 3, column "x": expected a decimal number within binary32, found ""',
    ],
    ['NA', 'x,y\n1,a\nNA,b\n', 'line 3, column "x"'],
    ['a number beyond binary32', 'x,y\n1e39,a\n1,b\n', 'line 2, column "x"'],
    ['hexadecimal', 'x,y\n0x10,a\n1,b\n', 'line 2, column "x"'],
    ['a short line', 'x,z,y\n1,2,a\n1,b\n', 'line 3, byte'],
    ['a missing class', 'x,y\n1,a\n2, \n3,b\n', 'line 3, column "y": expected a class, found " "'],
    ['an open quote', 'x,y\n1,"a\n1,b\n', 'expected CSV'],
    ['two columns of one name', 'x,x,y\n1,2,a\n', 'expected distinct names, found "x" twice'],
    ['one class', 'x,y\n1,a\n2,a\n', 'expected two classes or more, found 1'],
    ['no features', 'y\na\nb\n', 'expected a feature column'],
  ])('with %s is refused', (_, text, message) => {
    expect(refusal(() => read(text))).toContain(message);
  });

  test('in another encoding is refused: ä and ö would become one class', () => {
    const latin1 = Uint8Array.from([...'x,y\n1,ä\n2,ö\n3,b\n'].map((c) => c.charCodeAt(0)));
    expect(refusal(() => parseCsv(latin1, 'table.csv'))).toBe(
      'table.csv, line 2: expected text in UTF-8, found other bytes',
    );
    expect(read('x,y\n1,ä\n2,ö\n').targets.names).toEqual(['ä', 'ö']);
  });

  test('with nothing for a delimiter is refused', () => {
    expect(refusal(() => read('x,y\n1,a\n', { delimiter: '' }))).toContain('delimiter: expected');
  });

  test('without rows, or with a class given twice, is refused', () => {
    expect(refusal(() => read('x,y\n', { classes: ['a', 'b'] }))).toBe(
      'table.csv: expected rows after the header line, found none',
    );
    expect(refusal(() => read('x,y\n1,a\n', { classes: ['a', 'a'] }))).toBe(
      'classes: expected distinct names, found "a" twice',
    );
  });

  test('without the column that was named is refused', () => {
    expect(refusal(() => read('x,y\n1,a\n', { label: 'Class' }))).toContain(
      'expected a column "Class", found the columns "x", "y"',
    );
  });

  test('with a label that is none of the given classes is refused', () => {
    expect(refusal(() => read('x,y\n1,d\n', { classes: ['a', 'b'] }))).toContain(
      'line 2, column "y": expected a class (a, b), found "d"',
    );
  });
});
