import type {
  Definition,
  Domain,
  MachinePart,
  Parameter,
  Relation,
} from '../../statement/data/vocabulary.js';
import { typeset, typesetName } from '../../statement/typeset.js';
import { html, type Html } from './html.js';
import { tex } from './tex.js';

const RELATION: Readonly<Record<Relation, string>> = {
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
};

/** `μ ∈ [a, b]`, … for all variables of a domain, one formula each so that lines can break. */
export const domainHtml = (domain: Domain): Html => {
  const ranges = Object.entries(domain).map(([v, { lower, upper }]) =>
    tex(
      lower === upper
        ? `${typesetName(v)} = ${lower}`
        : `${typesetName(v)} \\in [${lower},\\, ${upper}]`,
    ),
  );
  return html`${ranges.map((range, i) => html`${i === 0 ? '' : ', '}<span class="nobreak">${range}</span>`)}`;
};

/** What a part claims: each inequality, or the extremum that is to be enclosed. */
export function claimsTex(part: MachinePart): { readonly id: string; readonly tex: string }[] {
  const { extremum } = part;
  if (extremum === undefined) {
    return part.inequalities.map(({ id, expression, relation, bound }) => ({
      id,
      tex: `${typeset(expression)} ${RELATION[relation]} ${bound}`,
    }));
  }
  const operator = extremum.of === 'value' ? '' : `\\${extremum.of}\\; `;
  const within = extremum.within && ` \\in [${extremum.within.lower},\\, ${extremum.within.upper}]`;
  return [{ id: extremum.of, tex: `${operator}${typeset(extremum.expression)}${within ?? ''}` }];
}

/** `q = 0.8977, ω_max = max |ω|`, if the part has parameters. */
export const parametersTex = ({ parameters }: MachinePart): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${typesetName(name)} = ${parameterTex(value)}`)
    .join(',\\quad ');

const parameterTex = (value: Parameter): string =>
  typeof value === 'string' ? value : `\\max \\lvert ${typesetName(value.largest)}\\rvert`;

/** Formulas typeset, each text once, with the text that prover and checker read. */
export function definitionsDetails(definitions: readonly Definition[]): Html {
  const distinct = new Map(definitions.map((d) => [`${d.name} = ${d.formula}`, d]));
  return html`<details class="definitions"><summary>The formulas, as prover and checker read them</summary>
${[...distinct].map(
  ([text, { name, formula }]) =>
    html`<div class="display wide" tabindex="0" role="group" aria-label="definition of ${name}">${tex(`${typesetName(name)} = ${typeset(formula)}`, true)}<code>${text}</code></div>`,
)}
</details>`;
}
