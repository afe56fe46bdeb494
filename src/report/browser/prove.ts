import type { Domain } from '../../statement/data/vocabulary.js';
import { compare, formatDecimal, parseDecimal } from '../../statement/decimal.js';
import { verdict } from './check.js';
import { badge, byId, count, h, known, minus } from './dom.js';
import { type Job, start } from './jobs.js';
import type { ProvedPart } from './protocol.js';
import { problemOf } from './sliders.js';

/** What the form asks for, or what is wrong with it. */
type Asked =
  | { readonly theorem: string; readonly domain: Domain; readonly maxBoxes: number }
  | { readonly problem: string; readonly field: HTMLInputElement };

/** The panel that decides a theorem's template on the reader's own domain. */
export function provePanel(): void {
  const form = byId<HTMLFormElement>('prove-form');
  if (form === undefined) return;
  const theorem = known<HTMLSelectElement>('prove-theorem');
  const stop = known<HTMLButtonElement>('prove-stop');
  const progress = known('prove-progress');
  const counter = known('prove-count');
  const result = known('prove-verdict');
  let job: Job | undefined;

  const finish = (): void => {
    stop.hidden = true;
    progress.hidden = true;
  };
  theorem.addEventListener('change', () => {
    for (const fields of form.querySelectorAll<HTMLElement>('fieldset')) {
      fields.hidden = fields.dataset['theorem'] !== theorem.value;
    }
  });
  stop.addEventListener('click', () => {
    job?.stop();
    finish();
    result.replaceChildren(h('p', {}, 'Stopped.'));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    job?.stop();
    const asked = readForm(form, theorem.value);
    for (const input of form.querySelectorAll('input')) input.removeAttribute('aria-invalid');
    known('prove-problem').textContent = 'problem' in asked ? asked.problem : '';
    if ('problem' in asked) {
      asked.field.setAttribute('aria-invalid', 'true');
      asked.field.focus();
      return;
    }
    result.replaceChildren();
    stop.hidden = false;
    progress.hidden = false;
    counter.textContent = 'starting';
    job = start({ kind: 'prove', ...asked }, (reply) => {
      switch (reply.kind) {
        case 'boxes':
          counter.textContent = `${reply.part}: ${reply.boxes} boxes examined, ${reply.waiting} waiting`;
          break;
        case 'proved':
          result.append(proved(reply.parts, reply.certificate, asked.theorem));
          break;
        case 'leaf':
          counter.textContent = `the checker: leaf ${reply.done} of ${reply.total}`;
          break;
        case 'checked':
          result.append(verdict('The checker', reply.conclusion));
          break;
        case 'failed':
          result.append(h('p', { class: 'problem' }, reply.message));
          break;
        default:
      }
      if (reply.kind === 'done' || reply.kind === 'failed') finish();
    });
  });
}

/** The ranges in the fields, as exact decimals in canonical form. */
function readForm(form: HTMLFormElement, theorem: string): Asked {
  const fields = form.querySelector(`fieldset[data-theorem="${theorem}"]`);
  const inputs = [...(fields?.querySelectorAll('input') ?? [])];
  const domain: Record<string, { lower: string; upper: string }> = {};
  for (const field of inputs) {
    const [v = '', end = ''] = field.name.split('-');
    const wrong = problemOf(field.value, v === 'nu' || v === 'tau');
    if (wrong !== undefined) return { problem: `${v}, ${end} bound: ${wrong}`, field };
    const value = formatDecimal(parseDecimal(field.value.trim()));
    const range = domain[v] ?? { lower: value, upper: value };
    domain[v] = { ...range, [end]: value };
    if (end === 'upper' && compare(parseDecimal(range.lower), parseDecimal(value)) > 0) {
      return { problem: `${v}: the lower bound is greater than the upper`, field };
    }
  }
  const boxes = known<HTMLInputElement>('prove-boxes');
  const maxBoxes = Number(boxes.value);
  if (!(Number.isInteger(maxBoxes) && maxBoxes >= 1 && maxBoxes <= 40_000)) {
    return { problem: 'boxes: expected a whole number from 1 to 40000', field: boxes };
  }
  return { theorem, domain: domain as unknown as Domain, maxBoxes };
}

/** What the prover found, part by part, and its certificate to keep. */
function proved(parts: readonly ProvedPart[], certificate: string, theorem: string): HTMLElement {
  const url = URL.createObjectURL(new Blob([certificate], { type: 'application/json' }));
  return h(
    'div',
    {},
    ...parts.map((part) =>
      h(
        'div',
        { class: `verdict-box ${part.verdict}` },
        h('p', {}, badge(part.verdict), ` ${part.says}`),
        h('p', { class: 'quiet' }, ground(part)),
      ),
    ),
    h('p', {}, h('a', { href: url, download: `${theorem}-own.json` }, 'Keep the certificate')),
  );
}

/** Why a part has its verdict. */
function ground({ verdict: of, leaves, boxes, witness, reason }: ProvedPart): string {
  if (witness !== undefined) {
    const { claim, ...point } = witness;
    const at = Object.entries(point).map(([v, value]) => `${v} = ${value}`);
    return minus(`claim ${claim} is false at ${at.join(', ')}`);
  }
  const done = `${count(boxes, 'box', 'boxes')} examined`;
  if (of === 'certified') return `${count(leaves, 'leaf', 'leaves')}, ${done}`;
  return `${done}; ${reason ?? ''}`;
}
