import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The pool as it is built: from source there is no worker to start. */
const built = new URL('../../dist/cli/jobs.js', import.meta.url);

describe.skipIf(!existsSync(built))('jobs on several threads', () => {
  it('end in the order of the jobs, whichever is done first', async () => {
    const { doJobs } = await import(built.href);
    const files = ['theorem-3', 't1-image', 'theorem-2'].map((id) => `certificates/${id}.json`);
    const heard: string[] = [];
    const results = await doJobs(
      files.map((file) => ({ kind: 'check', file })),
      (_: number, text: string) => heard.push(text),
    );
    expect(results.map((r: { file: string }) => r.file)).toEqual(files);
    for (const { result } of results) expect(result.status).toBe('accepted');
    expect(heard).toContain('checking certificates/theorem-2.json, leaf 11 of 11');
  });

  it('refuse what is refused in this thread, in the same words', async () => {
    const { doJobs } = await import(built.href);
    const jobs = ['nowhere.json', 'nowhere.json'].map((file) => ({ kind: 'check', file }));
    await expect(doJobs(jobs, () => {})).rejects.toMatchObject({
      name: 'InputError',
      where: 'path',
      found: expect.stringContaining('nowhere.json'),
    });
  });
});
