/** The tasks that export.R writes, and their tables. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, loadCsv, type Table } from '../../training/index.js';

export interface Task {
  /** its name in the collection, and of its file */
  readonly name: string;
  /** the table of mlbench that it comes from */
  readonly table: string;
  readonly rows: number;
  readonly features: number;
  readonly classes: number;
}

const task = (
  name: string,
  table: string,
  rows: number,
  features: number,
  classes: number,
): Task => ({ name, table, rows, features, classes });

/** Features are counted as export.R encodes them. */
export const TASKS: readonly Task[] = [
  task('breast-cancer-wisc', 'BreastCancer', 699, 19, 2),
  task('congressional-voting', 'HouseVotes84', 435, 48, 2),
  task('conn-bench-sonar', 'Sonar', 208, 60, 2),
  task('conn-bench-vowel', 'Vowel', 990, 24, 11),
  task('glass', 'Glass', 214, 9, 6),
  task('ionosphere', 'Ionosphere', 351, 33, 2),
  task('letter', 'LetterRecognition', 20000, 16, 26),
  task('molec-biol-splice', 'DNA', 3186, 180, 3),
  task('pima', 'PimaIndiansDiabetes', 768, 8, 2),
  task('soybean', 'Soybean', 683, 132, 19),
  task('statlog-landsat', 'Satellite', 6435, 36, 6),
  task('statlog-shuttle', 'Shuttle', 58000, 9, 7),
  task('statlog-vehicle', 'Vehicle', 846, 18, 4),
  task('zoo', 'Zoo', 101, 16, 7),
];

const fileOf = (folder: string, { name }: Task): string => join(folder, `${name}.csv`);

/** Whether there is a file of any of the tasks. */
export const hasAny = (folder: string, tasks: readonly Task[]): boolean =>
  tasks.some((one) => existsSync(fileOf(folder, one)));

/**
 * The task's table.
 * @throws InputError for a file that is missing, damaged, or of another size
 */
export function loadTask(folder: string, one: Task): Table {
  const file = fileOf(folder, one);
  const table = loadCsv(file, { label: 'class' });
  const { rows, features, classes } = one;
  const found = sizes(table.count, table.width, table.targets.classes);
  const expected = sizes(rows, features, classes);
  if (found !== expected) throw new InputError(file, expected, found);
  return table;
}

const sizes = (rows: number, features: number, classes: number): string =>
  `${rows} rows of ${features} features, ${classes} classes`;
