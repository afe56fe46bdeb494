import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError, quote } from './input.js';

/** What went wrong with a file, in words; undefined for what is no error of the file system. */
export function systemReason(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  switch (code) {
    case undefined:
      return undefined;
    case 'ENOENT':
      return 'nothing there';
    case 'EACCES':
    case 'EPERM':
      return 'no permission';
    case 'EISDIR':
      return 'a folder';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file where a folder is needed';
    case 'ENOSPC':
      return 'no space left';
    case 'ENAMETOOLONG':
      return 'a name that is too long';
    default:
      return /^E[A-Z0-9]+$/.test(code) ? `the system error ${code}` : undefined;
  }
}

/** Runs a file operation; what the file system refuses becomes an {@link InputError}. */
export function onFile<T>(where: string, expected: string, path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new InputError(where, expected, `${quote(path)}: ${reason}`);
  }
}

const statOrUndefined = (path: string): Stats | undefined =>
  statSync(path, { throwIfNoEntry: false });

/** Whether the path is a folder; it must exist. */
export const isFolder = (where: string, path: string): boolean =>
  onFile(where, 'a file or a folder', path, () => statSync(path).isDirectory());

/** The paths of the JSON files in a folder, sorted. */
export const jsonFiles = (where: string, folder: string): string[] =>
  onFile(where, 'a folder that can be read', folder, () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name)),
  );

/** The first `most` bytes of a file; of one that never ends no more is read. */
export const readBytes = (where: string, path: string, most: number): Uint8Array =>
  onFile(where, 'a file that can be read', path, () => {
    const file = openSync(path, 'r');
    try {
      const chunk = new Uint8Array(most);
      let length = 0;
      for (let got = -1; got !== 0 && length < most; length += got) {
        got = readSync(file, chunk, length, most - length, null);
      }
      return chunk.subarray(0, length);
    } finally {
      closeSync(file);
    }
  });

/** Refuses, before any work is done, a path that cannot become a file of ours. */
export function requireWritable(where: string, path: string): void {
  const expected = 'the name of a file to write';
  if (path === '' || path.endsWith('/')) throw new InputError(where, expected, quote(path));
  onFile(where, expected, path, () => {
    if (!statSync(dirname(path)).isDirectory()) {
      throw new InputError(where, expected, `${quote(path)}: its folder is a file`);
    }
    requireWritableFolder(dirname(path));
    const there = statOrUndefined(path);
    if (there !== undefined && !there.isFile()) {
      const kind = there.isDirectory() ? 'a folder' : 'no ordinary file';
      throw new InputError(where, expected, `${quote(path)}: ${kind}`);
    }
  });
}

/** Throws what the file system says unless files can be made in the folder. */
const requireWritableFolder = (folder: string): void =>
  accessSync(folder, constants.W_OK | constants.X_OK);

/**
 * Makes the folder, and those above it, where they are missing. (Node's own recursive mkdir does
 * not return where a folder that is there takes none, such as /proc.)
 */
export function makeFolder(folder: string): void {
  const isThere = () => statOrUndefined(folder)?.isDirectory() === true;
  if (isThere()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isThere()) throw error;
  }
}

/** Makes the folder if it is missing and removes what an interrupted run has left in it. */
export function prepareFolder(where: string, folder: string): void {
  onFile(where, 'a folder to write in', folder, () => {
    makeFolder(folder);
    requireWritableFolder(folder);
    for (const name of readdirSync(folder)) {
      const writer = TEMPORARY.exec(name)?.[1];
      if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, name));
    }
  });
}

/** A temporary name: that of the file, hidden, with the process that writes it. */
const temporaryName = (path: string): string => `.${basename(path)}.${process.pid}.tmp`;
const TEMPORARY = /^\..+\.json\.(\d+)\.tmp$/;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Writes the file so that whoever reads it, at whatever moment this process ends, finds the old
 * text or the new, never a part: a temporary file in the same folder reaches the disk, then takes
 * the name.
 */
export function writeAtomically(where: string, path: string, text: string): void {
  requireWritable(where, path);
  onFile(where, 'a file that can be written', path, () => {
    const target = statOrUndefined(path) === undefined ? path : realpathSync(path);
    const temporary = join(dirname(target), temporaryName(target));
    const file = openSync(temporary, 'w');
    try {
      writeFileSync(file, text);
      fsyncSync(file);
      closeSync(file);
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
}
