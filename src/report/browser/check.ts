import { badge, byId, certificateOf, count, h, known, minus } from './dom.js';
import { type Job, start } from './jobs.js';
import type { Conclusion, OutlineLeaf } from './protocol.js';

/** Certificates have at most a million bytes; of a larger file no more is read. */
const ENOUGH = 1_000_001;

interface Subject {
  readonly name: string;
  readonly certificate: string | Uint8Array;
}

/**
 * The panel that runs the independent checker on a shipped certificate or on a file; a link to
 * `#check=ID` runs it on that theorem's.
 */
export function checkPanel(): void {
  const panel = byId('check-panel');
  if (panel === undefined) return;
  const select = known<HTMLSelectElement>('check-theorem');
  const stop = known<HTMLButtonElement>('check-stop');
  let job: Job | undefined;

  const shipped = (id: string): Subject => ({ name: id, certificate: certificateOf(id) ?? '' });
  const check = (subjects: readonly Subject[]): void => {
    job?.stop();
    known('check-verdict').replaceChildren();
    stop.hidden = false;
    const next = (i: number): void => {
      const subject = subjects[i];
      if (subject === undefined) {
        stop.hidden = true;
        return;
      }
      job = checkOne(subject, () => next(i + 1));
    };
    next(0);
  };
  const file = async (given: File | undefined): Promise<void> => {
    if (given === undefined) return;
    const bytes = new Uint8Array(await given.slice(0, ENOUGH).arrayBuffer());
    check([{ name: given.name, certificate: bytes }]);
  };

  known('check-start').addEventListener('click', () => check([shipped(select.value)]));
  known('check-all').addEventListener('click', () =>
    check([...select.options].map(({ value }) => shipped(value))),
  );
  stop.addEventListener('click', () => {
    job?.stop();
    stop.hidden = true;
    known('check-progress').hidden = true;
    known('check-verdict').append(h('p', {}, 'Stopped.'));
  });
  const input = known<HTMLInputElement>('check-file');
  input.addEventListener('change', () => {
    void file(input.files?.[0]);
    input.value = '';
  });
  acceptDrops(known('drop'), (given) => void file(given));
  const checkNamed = (): void => {
    const id = /^#check=([\w-]+)$/.exec(location.hash)?.[1];
    if (id === undefined || certificateOf(id) === undefined) return;
    select.value = id;
    panel.scrollIntoView();
    check([shipped(id)]);
  };
  addEventListener('hashchange', checkNamed);
  checkNamed();
}

/** A file dropped on the box is checked; one dropped beside it must not replace the page. */
function acceptDrops(box: HTMLElement, onFile: (file: File | undefined) => void): void {
  for (const kind of ['dragover', 'drop'] as const) {
    document.addEventListener(kind, (event) => event.preventDefault());
  }
  box.addEventListener('dragover', () => box.classList.add('over'));
  box.addEventListener('dragleave', () => box.classList.remove('over'));
  box.addEventListener('drop', (event) => {
    box.classList.remove('over');
    onFile(event.dataTransfer?.files[0]);
  });
}

/** Checks one certificate; its leaves light up as they are proved. */
function checkOne({ name, certificate }: Subject, onDone: () => void): Job {
  const progress = known('check-progress');
  const bar = known<HTMLProgressElement>('check-bar');
  const counter = known('check-count');
  const leaves = known('check-leaves');
  let cells: readonly HTMLElement[] = [];
  progress.hidden = false;
  bar.value = 0;
  counter.textContent = `${name}: reading`;
  leaves.replaceChildren();
  return start({ kind: 'check', certificate }, (reply) => {
    switch (reply.kind) {
      case 'outline':
        cells = leafCells(reply.leaves, leaves);
        break;
      case 'leaf':
        bar.max = reply.total;
        bar.value = reply.done;
        counter.textContent = `${name}: leaf ${reply.done} of ${reply.total}`;
        mark(cells[reply.done - 1], 'proved');
        break;
      case 'checked': {
        const { conclusion } = reply;
        if (conclusion.status !== 'accepted') {
          const { part, path } = conclusion;
          const at = cells.find(
            ({ dataset }) => dataset['part'] === part && dataset['path'] === path,
          );
          mark(at, 'failed');
        }
        known('check-verdict').append(verdict(name, conclusion));
        break;
      }
      case 'failed':
        known('check-verdict').append(h('p', {}, `${name}: ${reply.message}`));
        break;
      default:
    }
    if (reply.kind === 'done' || reply.kind === 'failed') {
      progress.hidden = true;
      onDone();
    }
  });
}

function mark(cell: HTMLElement | undefined, state: 'proved' | 'failed'): void {
  if (cell === undefined) return;
  cell.className = state;
  cell.title = `${cell.dataset['path']}: ${state === 'proved' ? 'proved' : 'not proved'}`;
}

/** One small square for each leaf, part by part. */
function leafCells(leaves: readonly OutlineLeaf[], into: HTMLElement): readonly HTMLElement[] {
  const cells = leaves.map(({ part, path }) =>
    h('i', { 'data-part': part, 'data-path': path, title: path }),
  );
  const parts = [...new Set(leaves.map(({ part }) => part))];
  into.replaceChildren(
    ...parts.map((part) => {
      const own = cells.filter(({ dataset }) => dataset['part'] === part);
      return h(
        'div',
        { class: 'leaf-row' },
        h('span', {}, part),
        h(
          'span',
          { class: 'cells', role: 'img', 'aria-label': count(own.length, 'leaf', 'leaves') },
          ...own,
        ),
      );
    }),
  );
  return cells;
}

/** The checker's word, in words. */
export function verdict(name: string, conclusion: Conclusion): HTMLElement {
  if (conclusion.status !== 'accepted') {
    const { status, message, part, claim, path } = conclusion;
    const isForeign = status === 'not-a-certificate';
    const where = [part && `part ${part}`, claim && `claim ${claim}`, path && `leaf ${path}`]
      .filter((place) => place !== undefined)
      .join(', ');
    return h(
      'div',
      { class: 'verdict-box rejected' },
      h('p', {}, h('strong', {}, name), ': ', badge(isForeign ? 'not a certificate' : 'rejected')),
      h('p', {}, `${message}${where === '' ? '' : ` (${where})`}`),
    );
  }
  const { theorem, verdict: of, domain, parts } = conclusion;
  const leaves = parts.reduce((sum, part) => sum + part.leaves, 0);
  const where =
    domain === undefined
      ? 'as registered'
      : `on ${Object.entries(domain)
          .map(([v, { lower, upper }]) => minus(`${v} in [${lower}, ${upper}]`))
          .join(', ')}`;
  return h(
    'div',
    { class: `verdict-box ${of}` },
    h(
      'p',
      {},
      h('strong', {}, name),
      ': ',
      badge('accepted'),
      ` ${theorem} ${where} is `,
      badge(of),
      ` by ${count(leaves, 'leaf', 'leaves')}.`,
    ),
  );
}
